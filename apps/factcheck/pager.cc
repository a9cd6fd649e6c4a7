#include "pager.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>

#include "user_program.h"

namespace factcheck {

std::unique_ptr<Pager> Pager::open() {
  int ends[2] = {-1, -1};
  if (::isatty(STDOUT_FILENO) == 0 || ::pipe2(ends, O_CLOEXEC) != 0) return nullptr;
  const Descriptor reading(ends[0]);
  Descriptor writing(ends[1]);
  // less: colours as they are, an end of its own for less than a page, and the page left to be seen.
  const auto program = start_program(user_program({"PAGER"}, "less"), reading.get(), {"LESS=FRX", "LV=-c"});
  if (!program) return nullptr;
  // Ctrl-C is for the pager, which would else be left behind with the terminal.
  std::signal(SIGINT, SIG_IGN);
  return std::unique_ptr<Pager>(new Pager(*program, std::move(writing)));
}

Pager::~Pager() {
  input_.close();
  wait_for_program(program_);
  std::signal(SIGINT, SIG_DFL);
}

}  // namespace factcheck
