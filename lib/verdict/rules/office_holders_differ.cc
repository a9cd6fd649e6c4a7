// Who holds an office that has room for one: "Vice President Ann Lee" against "Vice President Ben Roe".
#include <fmt/format.h>

#include "align/names.h"
#include "mention/office_words.h"
#include "verdict/holders.h"
#include "verdict/rules.h"

namespace factcheck {
namespace {

constexpr std::string_view kId = "office-holders-differ";

// Offices change hands; this far apart both can be right. Days.
constexpr long kTermChange = 21;
// The same deed ties both to one occasion, even where the articles speak of it months apart.
constexpr long kDeedReach = 200;

Relation same_holder(const ClaimPair& pair) {
  return say(Verdict::Agree, RelationType::Same, kId,
             fmt::format("{} and {} are one person", quoted(pair.a), quoted(pair.b)));
}

Relation contradict(const ClaimPair& pair, std::string_view office, double confidence) {
  return say(Verdict::Contradict, RelationType::Role, kId,
             fmt::format("{} and {} cannot both be {}, an office with room for one", quoted(pair.a),
                         quoted(pair.b), office),
             confidence);
}

// "Ann Lee" and "Ann K. Lee" too.
bool one_person(const ClaimPair& pair) {
  const std::string_view a = pair.a.value.text;
  const std::string_view b = pair.b.value.text;
  return same_name(a, b) || short_form(a, b);
}

std::optional<Relation> judge_holders(const ClaimPair& pair) {
  if (one_person(pair)) return same_holder(pair);
  if (near_spelling(pair.a.value.text, pair.b.value.text)) {
    return say(Verdict::Differ, RelationType::Spelling, kId,
               fmt::format("{} and {} look like one name in two spellings", quoted(pair.a), quoted(pair.b)),
               pair.score);
  }
  const auto x = moment_of(pair.a);
  const auto y = moment_of(pair.b);
  if (pair.same_article() || pair.a.modality != pair.b.modality) return {};
  if (!x || !y) return {};
  if (days_between(*x, *y) > kTermChange) {
    return say(Verdict::Differ, RelationType::Update, kId,
               fmt::format("{} and {} may have held the office in turn", quoted(pair.a), quoted(pair.b)),
               pair.score);
  }
  // A title given by courtesy, or told of the past.
  const bool past = in_office(pair.a.value.text, pair.a.subject, x) == InOffice::No ||
                    in_office(pair.b.value.text, pair.b.subject, y) == InOffice::No;
  if (past) return {};
  return contradict(pair, pair.a.subject, 0.7);
}

// Two agents of one deed, each introduced by an office of which there is one.
std::optional<Relation> judge_agents(const ClaimPair& pair) {
  const Office* x = office_at_start(pair.a.answer);
  const Office* y = office_at_start(pair.b.answer);
  if (!x || !y || x->office != y->office || !x->single_holder) return {};
  if (one_person(pair)) return {};
  const auto at_a = moment_of(pair.a);
  const auto at_b = moment_of(pair.b);
  if (at_a && at_b && days_between(*at_a, *at_b) > kDeedReach) return {};
  return contradict(pair, x->office, 0.8);
}

std::optional<Relation> judge(const ClaimPair& pair) {
  if (pair.a.kind == ClaimKind::Agent && pair.b.kind == ClaimKind::Agent) return judge_agents(pair);
  if (pair.a.kind != ClaimKind::Role || pair.b.kind != ClaimKind::Role) return {};
  if (pair.a.value.type != Value::Type::Name || pair.b.value.type != Value::Type::Name) return {};
  return judge_holders(pair);
}

}  // namespace

const Rule kOfficeHoldersDiffer = {
    .info = {.id = kId,
             .summary = "two people are said to hold an office that has room for one",
             .help = "Two articles name different holders of one office at one moment, or let two holders of "
                     "such an office do the same deed.\n\n"
                     "A finding: \"Vice President Ann Lee brokered the truce\" and \"Vice President Ben Roe "
                     "brokered the truce\".\n"
                     "None: a predecessor and a successor; senators, ministers and spokespeople, of whom "
                     "there are many."},
    .judge = judge,
};

}  // namespace factcheck
