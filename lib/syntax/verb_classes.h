// What verbs take: words that somebody says, two objects, a name; and verbs that are none.
#pragma once

#include <cstdint>
#include <string_view>

namespace factcheck {

// Bits; a verb may have several.
enum VerbClass : std::uint16_t {
  kPlainVerb = 0,
  kReporting = 1,        // said (that) X did Y; `"...", police said`
  kDitransitive = 2,     // gave X the money
  kNaming = 4,           // named X head; X was named head
  kLinking = 8,          // became, remained: a complement follows, not an object
  kSubjectControl = 16,  // promised her to leave: the subject leaves
};

// The classes of a verb by its lemma, or kPlainVerb.
std::uint16_t verb_classes(std::string_view lemma);

// "according to", "including", "following": participles that serve as prepositions.
bool is_verbal_preposition(std::string_view word);

}  // namespace factcheck
