// The user's aliases, taken for the names they stand for before claims are compared: "the Fed" is the
// "Federal Reserve" as subject, object, source and answer. What a claim quotes stays as it was written.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claim/claim.h"
#include "mention/added_rows.h"

namespace factcheck {

class AddedNames {
 public:
  // The rows have to outlive this.
  explicit AddedNames(const std::vector<AddedName>& rows);

  // The text with the name in place of each alias, in whole words and in the case they were given.
  std::string named(std::string_view text) const;

  void apply(Claim& claim) const;

 private:
  struct Form {
    std::string_view words;
    std::string_view name;
  };
  const Form* form_at(std::string_view text, std::size_t at) const;

  std::unordered_map<std::string_view, std::vector<Form>> by_first_word_;  // the longest first
};

}  // namespace factcheck
