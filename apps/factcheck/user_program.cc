#include "user_program.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

#include "base/parts.h"
#include "environment.h"

extern char** environ;

namespace factcheck {
namespace {

std::vector<char*> pointers_to(const std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (const std::string& word : words) pointers.push_back(const_cast<char*>(word.c_str()));
  pointers.push_back(nullptr);
  return pointers;
}

// Ours, and what is added where it is not set.
std::vector<std::string> environment_with(std::initializer_list<std::string_view> added) {
  std::vector<std::string> all;
  for (char** entry = environ; *entry != nullptr; ++entry) all.emplace_back(*entry);
  for (const std::string_view entry : added) {
    if (!is_set(std::string(entry.substr(0, entry.find('='))).c_str())) all.emplace_back(entry);
  }
  return all;
}

}  // namespace

std::vector<std::string> user_program(std::initializer_list<const char*> variables,
                                      std::string_view fallback) {
  for (const char* name : variables) {
    std::vector<std::string> words;
    for (const std::string_view word : parts_of(variable(name), " ")) {
      if (!word.empty()) words.emplace_back(word);
    }
    if (!words.empty()) return words;
  }
  return {std::string(fallback)};
}

std::optional<pid_t> start_program(const std::vector<std::string>& words, int input,
                                   std::initializer_list<std::string_view> environment) {
  const std::vector<std::string> variables = environment_with(environment);
  std::vector<char*> arguments = pointers_to(words);
  std::vector<char*> settings = pointers_to(variables);

  posix_spawn_file_actions_t files;
  ::posix_spawn_file_actions_init(&files);
  if (input >= 0) ::posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
  // A closed pipe is nothing to us, but the program should know signals as they usually are.
  posix_spawnattr_t attributes;
  ::posix_spawnattr_init(&attributes);
  sigset_t usual;
  sigemptyset(&usual);
  sigaddset(&usual, SIGPIPE);
  ::posix_spawnattr_setsigdefault(&attributes, &usual);
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);

  pid_t program = 0;
  const int failure =
      ::posix_spawnp(&program, arguments[0], &files, &attributes, arguments.data(), settings.data());
  ::posix_spawnattr_destroy(&attributes);
  ::posix_spawn_file_actions_destroy(&files);
  return failure == 0 ? std::optional(program) : std::nullopt;
}

bool wait_for_program(pid_t program) {
  constexpr int kNotFound = 127;
  int status = 0;
  while (::waitpid(program, &status, 0) < 0 && errno == EINTR) {
  }
  return !(WIFEXITED(status) && WEXITSTATUS(status) == kNotFound);
}

}  // namespace factcheck
