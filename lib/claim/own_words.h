// What words say of the deed or thing that they stand beside: whether it was done, is only said, or is none.
//
// "allegedly shot", "is said to have shot", "denied shooting", "failed to shoot", "an alleged attack", "a
// failed coup", "fake invoices", "a former minister". A new word is a row of own_words.cc.
#pragma once

#include <string_view>

#include "claim/claim.h"

namespace factcheck {

// What a word does to the claim.
struct OwnWord {
  std::string_view word;
  Modality modality = Modality::Asserted;  // Asserted: it leaves that alone
  bool negates = false;                    // it was not done: "failed to"
};

// An adverb beside the verb, the state or the figure: "allegedly", "probably", "hardly". Null for others,
// here and below.
const OwnWord* find_own_adverb(std::string_view lower);

// A verb over an infinitive or an -ing form of the same doer, by lemma: "plan" to, "fail" to, "avoid" doing;
// "prevent" somebody from doing.
const OwnWord* find_governing_verb(std::string_view lemma);

// An adjective over an infinitive: "able" to, "unwilling" to.
const OwnWord* find_governing_adjective(std::string_view lower);

// A verb whose passive gives what is said or believed by nobody named: "is said to", "is feared dead", "it is
// thought that".
const OwnWord* find_deeming_verb(std::string_view lemma);

// A verb over "that ..." whose subject does not vouch for it: "suspect", "fear", "deny".
const OwnWord* find_doubting_verb(std::string_view lemma);

// What an adjective makes of its noun.
enum class Standing : std::uint8_t {
  Alleged,    // it is said to be one: "alleged", "suspected", "so-called"
  Attempted,  // it was begun and not carried out: "attempted", "foiled", "would-be"
  Planned,    // it has not come yet: "planned", "proposed"
  Possible,   // it may come: "potential"
  Ended,      // it was one: "former", "late"
  Unreal      // it is none: "fake", "mock"
};
struct Attribute {
  std::string_view word;
  Standing standing;
};
const Attribute* find_attribute(std::string_view lower);

// The same as a claim's modality; Asserted for Ended, Denied for Unreal.
Modality modality_of(Standing standing);

// A noun that makes of the noun before it something less than a deed, by lemma: "coup [attempt]", "murder
// [charge]", "attack [drill]".
const Attribute* find_reducing_noun(std::string_view lemma);

}  // namespace factcheck
