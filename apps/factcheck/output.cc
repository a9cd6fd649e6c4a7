#include "output.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "base/harmless.h"
#include "pager.h"

namespace factcheck {
namespace {

// All of it, or the errno of what went wrong.
int write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(file, text.data(), text.size());
    if (written >= 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EAGAIN) {
      pollfd waiting{.fd = file, .events = POLLOUT, .revents = 0};
      ::poll(&waiting, 1, -1);
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

// A link is followed, so that its target changes and the link stays.
std::string final_name(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr), &std::free);
  return real ? std::string(real.get()) : path;
}

// What is not a regular file (a terminal, a pipe, /dev/null) is written to as it stands.
bool is_special(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode);
}

int write_special(const std::string& path, std::string_view text) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (file < 0) return errno;
  const int failure = write_all(file, text);
  return ::close(file) != 0 && failure == 0 ? errno : failure;
}

// Through a file beside it that takes its name at the end.
int write_beside(const std::string& path, std::string_view text) {
  std::string temporary = path + ".XXXXXX";
  const int file = ::mkostemp(temporary.data(), O_CLOEXEC);
  if (file < 0) return errno;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  ::fchmod(file, 0666 & ~mask);
  int failure = write_all(file, text);
  if (::close(file) != 0 && failure == 0) failure = errno;
  if (failure == 0 && ::rename(temporary.c_str(), path.c_str()) != 0) failure = errno;
  if (failure != 0) ::unlink(temporary.c_str());
  return failure;
}

struct Remedy {
  std::string_view code;
  std::string_view help;
};

// What a user can do about an error of input. One row to add one.
constexpr auto kRemedies = std::to_array<Remedy>({
    {"binary", "factcheck reads .txt, .md, .html and .jsonl"},
    {"too-large", "raise the limit with --max-file-size, or 0 for none"},
});

std::string_view help_for(std::string_view code) {
  for (const Remedy& remedy : kRemedies) {
    if (remedy.code == code) return remedy.help;
  }
  return {};
}

std::string place_of(const Error& error) {
  std::string place = harmless_line(error.path);
  if (error.line > 0) place += fmt::format(":{}", error.line);
  if (error.line > 0 && error.column > 0) place += fmt::format(":{}", error.column);
  return place;
}

// A file, whole or not at all. Returns the errno of what went wrong.
int save(const std::string& path, std::string_view text) {
  const SignalPause pause;
  const std::string name = final_name(path);
  return is_special(name) ? write_special(name, text) : write_beside(name, text);
}

void say_unwritten(const std::string& name, int failure) {
  say_error(fmt::format("cannot write {}: {}", name, std::strerror(failure)));
}

void say(std::string_view text) { write_all(STDERR_FILENO, text); }

}  // namespace

void Output::write(std::string_view text) {
  if (!path_.empty() || paged_) {
    kept_ += text;
  } else if (!failed()) {
    failure_ = write_all(STDOUT_FILENO, text);
  }
}

ExitCode Output::finish(ExitCode code) {
  if (!path_.empty() && code != ExitCode::Usage) failure_ = save(path_, kept_);
  if (path_.empty() && paged_) show_paged();
  const bool saved = code == ExitCode::Usage || save_further();
  if (failure_ != 0 && failure_ != EPIPE) {
    say_unwritten(path_.empty() ? "standard output" : '`' + path_ + '`', failure_);
    return ExitCode::Usage;
  }
  if (!saved) return ExitCode::Usage;
  return failure_ == EPIPE ? ExitCode::Clean : code;
}

void Output::show_paged() {
  if (kept_.empty()) return;
  const auto pager = Pager::open();
  failure_ = write_all(pager ? pager->input() : STDOUT_FILENO, kept_);
  if (pager && failure_ == EPIPE) failure_ = 0;
}

bool Output::save_further() {
  bool saved = true;
  for (const File& file : further_) {
    const int failure = save(file.path, file.text);
    if (failure == 0) continue;
    say_unwritten('`' + file.path + '`', failure);
    saved = false;
  }
  return saved;
}

SignalPause::SignalPause() {
  sigset_t paused;
  sigemptyset(&paused);
  sigaddset(&paused, SIGINT);
  sigaddset(&paused, SIGTERM);
  sigaddset(&paused, SIGHUP);
  pthread_sigmask(SIG_BLOCK, &paused, &before_);
}

SignalPause::~SignalPause() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

void say_error(const Error& error) {
  const std::string place = place_of(error);
  say(fmt::format("error: {}{}{}\n", place, place.empty() ? "" : ": ", harmless_line(error.message)));
  const std::string_view help = help_for(error.code);
  if (!help.empty()) say(fmt::format("help: {}\n", help));
}

void say_error(std::string_view message, std::string_view help) {
  say(fmt::format("error: {}\n", harmless_line(message)));
  if (!help.empty()) say(fmt::format("help: {}\n", harmless_line(help)));
}

void say_told(std::string_view lines) { say(lines); }

void say_note(std::string_view message) { say(fmt::format("note: {}\n", harmless_line(message))); }

void say_errors(const std::vector<Error>& errors) {
  for (const Error& error : errors) say_error(error);
}

void say_skipped(const std::vector<std::string>& skipped, bool verbose) {
  if (skipped.empty()) return;
  if (verbose) {
    for (const std::string& file : skipped) say_note("skipped " + file);
  } else {
    const bool one = skipped.size() == 1;
    say_note(fmt::format("{} {} skipped; -v names {}", skipped.size(), one ? "file was" : "files were",
                         one ? "it" : "them"));
  }
}

}  // namespace factcheck
