// What sort of thing a common noun says its bearer is, so that a pronoun can mean it: "she" the widow, "it"
// the bank.
#pragma once

#include <cstdint>
#include <string_view>

#include "mention/name.h"

namespace factcheck {

enum class NounKind : std::uint8_t {
  Other,
  Person,
  People,        // several even in the singular: "police", "family"
  Body,          // one that may be "they": "company"
  PersonOrBody,  // "producer"
  Place,
  Time,
  Animal
};

struct NounMeaning {
  NounKind kind = NounKind::Other;
  Gender gender = Gender::Unknown;
};

// By the base form in lower case: "spokeswoman" is a person and a woman. Other for a noun that the table does
// not have.
NounMeaning meaning_of_noun(std::string_view lemma);

}  // namespace factcheck
