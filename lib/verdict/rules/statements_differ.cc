// Whether two articles tell the same in clauses that no other rule reads: "winds hampered the search".
#include <fmt/format.h>

#include "align/opposites.h"
#include "align/statements.h"
#include "claim/predicates.h"
#include "verdict/rules.h"

namespace factcheck {
namespace {

constexpr std::string_view kId = "statements-differ";

// What both would have to be said of for a "not" to stand against it.
bool same_deed(const Claim& a, const Claim& b) {
  const Sense* x = sense_of_predicate(a.predicate, a.object);
  const Sense* y = sense_of_predicate(b.predicate, b.object);
  return x || y ? x && y && x->id == y->id : a.predicate == b.predicate;
}

// "may have failed": neither told nor denied.
bool is_open(const Claim& claim) {
  return claim.modality == Modality::Possible || claim.modality == Modality::Conditional;
}

bool realised(const Claim& claim) { return claim.modality == Modality::Asserted; }

std::optional<Relation> judge(const ClaimPair& pair) {
  if (!is_clause(pair.a) || !is_clause(pair.b) || pair.same_article()) return {};
  const bool stated = pair.a.kind == ClaimKind::Statement || pair.b.kind == ClaimKind::Statement;
  if (!stated && !pair.by_likeness) return {};  // what deeds-differ passed over
  if (is_open(pair.a) != is_open(pair.b)) return {};
  const bool turned = are_opposites(pair.a.predicate, pair.b.predicate);
  if (pair.a.polarity != pair.b.polarity && !turned) {
    if (!same_deed(pair.a, pair.b)) return {};
    const bool apart = attributed_apart(pair);
    return say(Verdict::Differ, apart ? RelationType::Attribution : RelationType::Status, kId,
               fmt::format("{} and {}: one says so, the other denies it", quoted(pair.a), quoted(pair.b)),
               pair.score);
  }
  if (pair.a.polarity == pair.b.polarity && turned) {
    return say(Verdict::Differ, RelationType::Status, kId,
               fmt::format("{} and {} say the opposite", quoted(pair.a), quoted(pair.b)), pair.score);
  }
  if (realised(pair.a) != realised(pair.b)) {
    return say(Verdict::Differ, RelationType::Status, kId, how_told(pair), pair.score);
  }
  return say(Verdict::Agree, RelationType::Same, kId,
             fmt::format("{} and {} tell the same", quoted(pair.a), quoted(pair.b)), pair.score);
}

}  // namespace

const Rule kStatementsDiffer = {
    .info =
        {.id = kId,
         .summary = "a clause of one article is told otherwise in another",
         .help =
             "Two articles tell one thing in clauses that no other rule reads. It says where they tell the "
             "same, where one denies what the\n"
             "other says, and where one tells as done what is planned or possible in the other. Since the "
             "words "
             "alone show that they speak of\n"
             "one thing, nothing is called a contradiction.\n\n"
             "A finding: \"there was an explosion on board\" and \"there was no explosion\".\n"
             "None: two clauses that share a verb and little more."},
    .judge = judge,
};

}  // namespace factcheck
