// Regular expressions of a user's: the one door to RE2, which matches in time linear in the text whatever the
// pattern.
//
//   const auto pattern = Pattern::compile("Isaacman|NASA");
//   if (pattern && pattern.value().found_in(text)) ...
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace re2 {
class RE2;
}

namespace factcheck {

class Pattern {
 public:
  // Case does not matter unless the pattern has a capital letter. Fails with `malformed` and what is wrong
  // with it; patterns that would need more than 8 MB are refused.
  static Result<Pattern> compile(std::string_view expression);

  // Whether it matches somewhere. REQUIRES: UTF-8; a byte that is not matches nothing.
  bool found_in(std::string_view text) const;

 private:
  explicit Pattern(std::shared_ptr<const re2::RE2> machine) : machine_(std::move(machine)) {}
  std::shared_ptr<const re2::RE2> machine_;
};

}  // namespace factcheck
