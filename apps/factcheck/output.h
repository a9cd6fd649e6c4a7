// Where results go, and how errors and notes are said.
//
// Results go to standard output or to the file of --output; everything else to standard error.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "exit_code.h"

namespace factcheck {

// The result of a run. A file is written whole or not at all: it gets its name when finish() has all of it.
class Output {
 public:
  // An empty path: standard output; `paged`: through the user's pager, if that is a terminal.
  explicit Output(std::string path, bool paged = false) : path_(std::move(path)), paged_(paged) {}

  // To standard output at once, to a file or a pager in finish(); failures are kept for finish().
  void write(std::string_view text);

  // A further file with all of its text, written by finish() like the file of --output.
  void write_file(std::string path, std::string text) {
    further_.push_back({.path = std::move(path), .text = std::move(text)});
  }

  // True when nothing that is still written can arrive: a closed pipe or a full disk.
  bool failed() const { return failure_ != 0; }

  // Ends the output. A reader that has gone (`| head`) is no failure of ours: then Clean. What cannot be
  // written is said, and is Usage; the other files are written all the same. Otherwise the code given.
  ExitCode finish(ExitCode code);

 private:
  struct File {
    std::string path;
    std::string text;
  };

  // True unless it cannot be written, which has been said.
  bool save_further();
  // Shows what was kept; a reader who has seen enough is no failure.
  void show_paged();

  std::string path_;
  std::vector<File> further_;
  bool paged_ = false;
  std::string kept_;  // of a file or for a pager, until finish()
  int failure_ = 0;   // errno
};

// "error: corpus/old.txt:3:8: not valid UTF-8" and a line of help where there is some. Foreign text is made
// harmless.
void say_error(const Error& error);
void say_error(std::string_view message, std::string_view help = {});
// "error: cannot write `x.txt`: No space left on device"; `failure` is an errno.
void say_unwritten(const std::string& name, int failure);
void say_note(std::string_view message);
// Lines that are whole and harmless already.
void say_told(std::string_view lines);

// The same for each; at the end a line for what was skipped, or with `verbose` a line each.
void say_errors(const std::vector<Error>& errors);
void say_skipped(const std::vector<std::string>& skipped, bool verbose);

}  // namespace factcheck
