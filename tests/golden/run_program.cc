#include "golden/run_program.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>

namespace factcheck {
namespace {

namespace fs = std::filesystem;

constexpr auto kPatience = std::chrono::minutes(2);

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> out;
  for (std::string& word : words) out.push_back(word.data());
  out.push_back(nullptr);
  return out;
}

void put_in_place(const char* path, int flags, int stream) {
  const int file = ::open(path, flags, 0600);
  if (file < 0 || ::dup2(file, stream) < 0) ::_exit(126);
}

// In the child: nothing here may allocate.
[[noreturn]] void become(const char* folder, const char* in, const char* out, const char* err,
                         char* const* words, char* const* environment, rlim_t memory_limit) {
  if (::chdir(folder) != 0) ::_exit(126);
  // A shell that started us in the background had us ignore it.
  std::signal(SIGINT, SIG_DFL);
  const rlimit memory{memory_limit, memory_limit};
  if (memory_limit != 0 && ::setrlimit(RLIMIT_AS, &memory) != 0) ::_exit(126);
  put_in_place(in, O_RDONLY, STDIN_FILENO);
  put_in_place(err, O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
  if (out == nullptr) {
    ::close(STDOUT_FILENO);
  } else {
    put_in_place(out, O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
  }
  ::execve(FACTCHECK_BINARY, words, environment);
  ::_exit(127);
}

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

void wait_for(pid_t child, const Run& run, Outcome& outcome) {
  const auto start = std::chrono::steady_clock::now();
  const std::chrono::milliseconds due(run.kill_after_milliseconds);
  int state = 0;
  rusage used{};
  bool signalled = false;
  while (::wait4(child, &state, WNOHANG, &used) == 0) {
    const auto spent = std::chrono::steady_clock::now() - start;
    if (spent > kPatience) {
      outcome.timed_out = true;
      ::kill(child, SIGKILL);
    } else if (due.count() >= 0 && spent >= due && !signalled) {
      ::kill(child, run.kill_with);
      signalled = true;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  outcome.status = WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state);
  outcome.peak_kilobytes = used.ru_maxrss;
  outcome.processor_seconds = seconds(used.ru_utime) + seconds(used.ru_stime);
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::string pattern = (fs::temp_directory_path() / "factcheck-test-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

Outcome run_program(const Run& run) {
  const TemporaryFolder streams;
  const std::string in = streams.path() / "in";
  const std::string err = streams.path() / "err";
  const bool closed = run.standard_output == "-";
  const bool kept = run.standard_output.empty();
  const std::string out = kept ? (streams.path() / "out").string() : run.standard_output;
  const std::string folder = run.folder;
  write_bytes_to(in, run.standard_input);

  std::vector<std::string> words = {"factcheck"};
  words.insert(words.end(), run.arguments.begin(), run.arguments.end());
  std::vector<std::string> environment = {"PATH=/usr/bin:/bin"};
  environment.insert(environment.end(), run.environment.begin(), run.environment.end());
  const auto word_pointers = pointers(words);
  const auto environment_pointers = pointers(environment);

  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("cannot fork");
  if (child == 0) {
    become(folder.c_str(), in.c_str(), closed ? nullptr : out.c_str(), err.c_str(), word_pointers.data(),
           environment_pointers.data(), run.memory_limit);
  }
  Outcome outcome;
  wait_for(child, run, outcome);
  if (kept) outcome.out = read_bytes_of(out);
  outcome.err = read_bytes_of(err);
  return outcome;
}

std::map<std::string, std::string> files_below(const fs::path& folder) {
  std::map<std::string, std::string> found;
  if (!fs::exists(folder)) return found;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.symlink_status().type() != fs::file_type::regular) continue;
    found.emplace(fs::relative(entry.path(), folder).generic_string(), read_bytes_of(entry.path()));
  }
  return found;
}

std::string read_bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_bytes_to(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) throw std::runtime_error("cannot write " + path.string());
}

}  // namespace factcheck
