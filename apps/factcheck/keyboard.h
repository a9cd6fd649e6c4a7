// Single keys and lines from the terminal that a person sits at.
#pragma once

#include <termios.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factcheck {

// Keys come at once and unseen while it lives; the terminal is as it was before, afterwards, after a signal,
// too.
class Keyboard {
 public:
  // Null where standard input or output is no terminal.
  static std::unique_ptr<Keyboard> open();
  ~Keyboard();
  Keyboard(const Keyboard&) = delete;
  Keyboard& operator=(const Keyboard&) = delete;

  // The next key; 'q' at the end of input and after Ctrl-C or Ctrl-D.
  char key();

  // A line that is typed with echo, without its end; nothing at the end of input.
  std::optional<std::string> line(std::string_view prompt);

  // Runs a program in the terminal as it was before, and waits. Without a shell: each word is one argument.
  // False where it cannot be started.
  bool run(const std::vector<std::string>& words);

 private:
  Keyboard() = default;
  void raw();
  void cooked();

  termios before_{};
};

}  // namespace factcheck
