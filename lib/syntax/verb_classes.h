// What verbs take: a clause, two objects, a name; whom their infinitive is about.
#pragma once

#include <cstdint>
#include <string_view>

namespace factcheck {

// Bits; a verb may have several.
enum VerbClass : std::uint16_t {
  kPlainVerb = 0,
  kReporting = 1,      // said (that) X did Y; `"...", police said`
  kClausal = 2,        // hope, expect, mean: a clause without "that" may follow
  kDitransitive = 4,   // gave X the money
  kObjectControl = 8,  // urged X to leave: X leaves
  kNaming = 16,        // named X head; X was named head
  kLinking = 32,       // became, remained: a complement follows, not an object
  kBareControl = 64,   // let, make, help, see X do
  kRaising = 128,      // seems to, is said to
  kSubjectControl = 256  // promised her to leave: the subject leaves
};

// The classes of a verb by its lemma, or kPlainVerb.
std::uint16_t verb_classes(std::string_view lemma);

// "step down", "take over", "set up": pairs whose second word is no preposition.
bool is_particle_verb(std::string_view lemma, std::string_view particle);

// "according to", "including", "following": participles that serve as prepositions.
bool is_verbal_preposition(std::string_view word);

}  // namespace factcheck
