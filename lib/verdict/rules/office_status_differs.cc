// Whether somebody holds an office: "former President" against "President", "head of" against "not in charge
// of".
#include <fmt/format.h>

#include "verdict/holders.h"
#include "verdict/rules.h"

namespace factcheck {
namespace {

constexpr std::string_view kId = "office-status-differs";

// Somebody said to be in office and, this many days later, not to be has left it in between.
constexpr long kTermChange = 60;

bool former(const Claim& claim) { return claim.value.text == "former"; }
bool current(const Claim& claim) { return claim.value.text == "current"; }
bool negated(const Claim& claim) { return claim.polarity == Polarity::Negated; }

// Of an office left long ago the claim's time is that of the office; that it is left holds as of the article.
std::optional<DayRange> moment(const Claim& claim) { return former(claim) ? claim.as_of : moment_of(claim); }

// Days by which `a` speaks of an earlier moment than `b`; negative if later, nothing if a moment is unknown.
std::optional<long> earlier_by(const Claim& a, const Claim& b) {
  const auto x = moment(a);
  const auto y = moment(b);
  if (!x || !y) return {};
  if (x->overlaps(*y)) return 0;
  return x->last < y->first ? (y->first - x->last).count() : -(x->first - y->last).count();
}

Relation contradict(const ClaimPair& pair, RelationType type, double confidence) {
  return say(Verdict::Contradict, type, kId,
             fmt::format("{} and {} cannot both be true of {} at one time", quoted(pair.a), quoted(pair.b),
                         pair.a.subject),
             confidence);
}

Relation followed(const ClaimPair& pair) {
  return say(Verdict::Differ, RelationType::Update, kId,
             fmt::format("{} and {} speak of two moments", quoted(pair.a), quoted(pair.b)), pair.score);
}

Relation differ_by_courtesy(const ClaimPair& pair) {
  return say(
      Verdict::Differ, RelationType::Status, kId,
      fmt::format("{} and {}: one of the titles may be given by courtesy", quoted(pair.a), quoted(pair.b)),
      pair.score);
}

std::optional<Relation> judge_polarity(const ClaimPair& pair) {
  const Claim& yes = negated(pair.a) ? pair.b : pair.a;
  const Claim& no = negated(pair.a) ? pair.a : pair.b;
  if (!current(yes) || !current(no)) return {};
  const auto apart = earlier_by(yes, no);
  if (apart && (*apart > kTermChange || *apart < -kTermChange)) return followed(pair);
  return contradict(pair, RelationType::Polarity, apart ? 0.85 : 0.7);
}

std::optional<Relation> judge(const ClaimPair& pair) {
  if (pair.a.kind != ClaimKind::Role || pair.b.kind != ClaimKind::Role) return {};
  if (pair.a.value.type != Value::Type::Role || pair.b.value.type != Value::Type::Role) return {};
  if (pair.a.modality != pair.b.modality) return {};
  if (negated(pair.a) != negated(pair.b)) return judge_polarity(pair);
  if (pair.a.value.text == pair.b.value.text) {
    return say(Verdict::Agree, RelationType::Same, kId,
               fmt::format("{} and {} name one office", quoted(pair.a), quoted(pair.b)));
  }
  if (negated(pair.a)) return {};
  const bool now_and_then = (former(pair.a) && current(pair.b)) || (current(pair.a) && former(pair.b));
  if (!now_and_then) {
    return say(Verdict::Differ, RelationType::Status, kId,
               fmt::format("{} is {} and {} is {}", quoted(pair.a), pair.a.value.text, quoted(pair.b),
                           pair.b.value.text),
               pair.score);
  }
  // Writers go on calling people by an office they have left, so one article may do both.
  if (pair.same_article()) return {};
  const Claim& then = former(pair.a) ? pair.a : pair.b;
  const Claim& now = former(pair.a) ? pair.b : pair.a;
  const auto apart = earlier_by(now, then);
  if (apart && *apart > 0) return followed(pair);
  switch (in_office(now.subject, now.object, moment(then) ? moment(then) : moment(now))) {
    case InOffice::No:
      return {};  // "President" by courtesy
    case InOffice::Yes:
      return contradict(pair, RelationType::Role, apart ? 0.85 : 0.7);
    case InOffice::Unknown:
      // "President Reagan" may be courtesy: a title in front of a name does not say that he is in office now.
      return differ_by_courtesy(pair);
  }
  return {};
}

}  // namespace

const Rule kOfficeStatusDiffers = {
    .info = {.id = kId,
             .summary = "somebody is said to hold an office and not to hold it",
             .help =
                 "Two articles agree on the office and the person, and disagree on whether the person "
                 "holds it at that moment.\n\n"
                 "A finding: \"the head of the agency\" and \"was not in charge of the agency\"; \"former "
                 "President\" of somebody whom the\n"
                 "table of holders has in office that month.\n"
                 "None: a president who is called former some months later, a title given by courtesy."},
    .judge = judge,
};

}  // namespace factcheck
