// Who did it: "Ann Lee won" against "Ben Roe won".
#include <fmt/format.h>

#include "align/names.h"
#include "claim/predicates.h"
#include "verdict/rules.h"

namespace factcheck {
namespace {

constexpr std::string_view kId = "agents-differ";

std::optional<Relation> judge(const ClaimPair& pair) {
  if (pair.a.kind != ClaimKind::Agent || pair.b.kind != ClaimKind::Agent) return {};
  if (pair.a.polarity != pair.b.polarity) return {};
  if (same_name(pair.a.value.text, pair.b.value.text)) {
    return say(Verdict::Agree, RelationType::Same, kId,
               fmt::format("{} and {} are the same", quoted(pair.a), quoted(pair.b)));
  }
  const Sense* sense = sense_of_predicate(pair.a.predicate, pair.a.object);
  const bool alike = pair.a.modality == pair.b.modality;  // both won, or both tried to
  if (sense && sense->single_agent && alike && pair.same_thing()) {
    return say(Verdict::Contradict, RelationType::Agent, kId,
               fmt::format("{} and {} cannot both have done it", quoted(pair.a), quoted(pair.b)),
               contradiction_confidence(pair));
  }
  return say(Verdict::Differ, RelationType::OtherAnswer, kId,
             fmt::format("{} and {} can both have done it", quoted(pair.a), quoted(pair.b)), pair.score);
}

}  // namespace

const Rule kAgentsDiffer = {
    .info = {.id = kId,
             .summary = "two are said to have done what only one can have done",
             .help = "Two articles name different doers of a deed that has room for one.\n\n"
                     "A finding: \"Ann Lee won the election\" and \"Ben Roe won the election\".\n"
                     "None: two mediators, two donors, two victims: of those there can be many, and the "
                     "difference is shown as a\n"
                     "further answer."},
    .judge = judge,
};

}  // namespace factcheck
