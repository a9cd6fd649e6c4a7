// FACTCHECK_CHECK(condition): stops the program at a bug of ours. No input can reach it.
#pragma once

#include <stdexcept>
#include <string>

namespace factcheck {

// Thrown by FACTCHECK_CHECK; apps/ turns it into exit code 4.
class BrokenPromise : public std::logic_error {
  using std::logic_error::logic_error;
};

[[noreturn]] inline void check_failed(const char* condition, const char* file, int line) {
  throw BrokenPromise(std::string(file) + ":" + std::to_string(line) + ": " + condition);
}

}  // namespace factcheck

#define FACTCHECK_CHECK(condition) \
  ((condition) ? static_cast<void>(0) : ::factcheck::check_failed(#condition, __FILE__, __LINE__))
