#include "claim/causes.h"

#include <algorithm>
#include <array>

#include "mention/word_table.h"

namespace factcheck {
namespace {

// Which sides of a clause hold the cause and what it brought about.
struct CausalVerb {
  std::string_view lemma;
  std::string_view effect_behind;  // "lead [to] an explosion": the subject is the cause
  std::string_view cause_behind;   // "result [from] a leak", "was blamed [on] a leak"
  bool takes_effect = false;       // "cause a crash", "was caused by a leak"
};

constexpr auto kCausalVerbs = std::to_array<CausalVerb>({
    {"attribute", "", "to", false},
    {"blame", "", "on", false},
    {"cause", "", "", true},
    {"contribute", "to", "", false},
    {"ignite", "", "", true},
    {"lead", "to", "", false},
    {"prompt", "", "", true},
    {"provoke", "", "", true},
    {"result", "in", "from", false},
    {"spark", "", "", true},
    {"stem", "", "from", false},
    {"trigger", "", "", true},
});
static_assert(is_table(kCausalVerbs, &CausalVerb::lemma), "found by halving, each once");
constexpr WordIndex kCausalVerbIndex(kCausalVerbs, &CausalVerb::lemma);

std::int32_t behind(const Reading& reading, const Clause& clause, std::string_view preposition) {
  if (preposition.empty()) return -1;
  for (const Oblique& oblique : clause.obliques) {
    const auto phrase = static_cast<std::int32_t>(oblique.phrase);
    const bool follows = reading.analysis().phrases[phrase].first > clause.verb;
    if (follows && reading.lemma(oblique.preposition) == preposition) return phrase;
  }
  return -1;
}

}  // namespace

std::optional<Cause> cause_of(const Reading& reading, const Clause& clause, std::string_view verb) {
  const CausalVerb* row = kCausalVerbIndex.find(verb);
  if (!row) return {};
  Cause found;
  if (const std::int32_t cause = behind(reading, clause, row->cause_behind); cause >= 0) {
    // "blamed the fire on a heater": whoever blames stands before it.
    const bool told_of = clause.passive || clause.object < 0;
    found = {cause, told_of ? clause.subject : clause.object};
  } else if (row->takes_effect) {
    found = clause.passive ? Cause{clause.agent, clause.subject} : Cause{clause.subject, clause.object};
  } else if (!clause.passive) {
    found = {clause.subject, behind(reading, clause, row->effect_behind)};
  }
  if (found.cause < 0 || found.effect < 0) return {};
  return found;
}

}  // namespace factcheck
