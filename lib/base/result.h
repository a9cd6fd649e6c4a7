// What failed, where, and how to mend it; and a value that may have failed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "base/check.h"

namespace factcheck {

// A failure of input, told to the user as `path:line:column: message`.
// The message starts in lower case, has no full stop, and puts quoted input between backquotes.
struct Error {
  std::string code;     // stable, for machines: `bad-encoding`, `binary`, `unreadable`, `too-large`, `malformed`
  std::string path;     // as the user named it; empty if no file is at fault
  std::uint32_t line = 0;    // 0: the whole file
  std::uint32_t column = 0;  // in code points, from 1
  std::optional<std::uint64_t> byte;
  std::string message;
};

// Either a value or the error that stood in its way.
template <class T>
class Result {
 public:
  Result(T value) : state_(std::move(value)) {}        // NOLINT: made to be returned
  Result(Error error) : state_(std::move(error)) {}    // NOLINT

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  // REQUIRES: ok().
  T& value() & { FACTCHECK_CHECK(ok()); return std::get<0>(state_); }
  const T& value() const& { FACTCHECK_CHECK(ok()); return std::get<0>(state_); }
  T&& value() && { FACTCHECK_CHECK(ok()); return std::get<0>(std::move(state_)); }
  // REQUIRES: !ok().
  const Error& error() const { FACTCHECK_CHECK(!ok()); return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace factcheck
