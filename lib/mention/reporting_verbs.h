// Verbs that report what somebody says or thinks, and what they tell about the content.
//
// "She denied that ..." and "She admitted that ..." take opposite sides on the same words.
#pragma once

#include <cstdint>
#include <string_view>

namespace factcheck {

// What the verb says of its content.
enum class Stance : std::uint8_t {
  Neutral,   // say: the speaker stands by it
  Doubted,   // claim, allege: the writer keeps away from it
  Denies,    // deny: the speaker holds it for false
  Admits,    // admit, confirm: the speaker grants it, against expectation
  Factive,   // note, reveal: the writer holds it for true as well
  Belief,    // think, fear: held, not said
  Predicts,  // predict: about the future
  Warns,     // warn: may happen
  Commits,   // promise, threaten: the speaker means to do it
  Asks       // ask, demand: no assertion
};

struct ReportingVerb {
  std::string_view lemma;
  Stance stance;
  bool speech;      // may stand beside a direct quote: ..., she warned
  bool clause;      // takes a that-clause
  bool infinitive;  // its infinitive is what was said: "promised to resign"
  bool addressee;   // may be followed by the person told: "told reporters that ..."
};

// By the verb's base form; null if it is none.
const ReportingVerb* find_reporting_verb(std::string_view lemma);

std::string_view name_of(Stance stance);  // "denies"

}  // namespace factcheck
