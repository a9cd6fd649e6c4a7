#include "text/pattern.h"

#include <re2/re2.h>

#include <algorithm>

namespace factcheck {

Result<Pattern> Pattern::compile(std::string_view expression) {
  constexpr std::size_t kLongest = 4096;
  if (expression.size() > kLongest)
    return Error{.code = "malformed", .message = "the pattern is longer than 4096 bytes"};
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(8 << 20);
  const bool capital = std::ranges::any_of(expression, [](char c) { return c >= 'A' && c <= 'Z'; });
  options.set_case_sensitive(capital);
  auto machine = std::make_shared<const RE2>(re2::StringPiece(expression.data(), expression.size()), options);
  if (!machine->ok()) return Error{.code = "malformed", .message = machine->error()};
  return Pattern(std::move(machine));
}

bool Pattern::found_in(std::string_view text) const {
  return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *machine_);
}

}  // namespace factcheck
