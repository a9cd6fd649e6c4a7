// $PAGER, for who asks for it: what goes to a terminal can be read page by page.
#pragma once

#include <sys/types.h>

#include <memory>

#include "base/descriptor.h"

namespace factcheck {

// A pager that shows what is written to input(). Ends, and has been waited for, when it is destroyed.
class Pager {
 public:
  // Null where standard output is no terminal, or where the pager cannot be started.
  static std::unique_ptr<Pager> open();
  ~Pager();
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;

  int input() const { return input_.get(); }

 private:
  Pager(pid_t program, Descriptor input) : program_(program), input_(std::move(input)) {}

  pid_t program_;
  Descriptor input_;
};

}  // namespace factcheck
