// Who did it to whom: "Mesa bought Corvo" against "Corvo bought Mesa".
#include <fmt/format.h>

#include "align/directed.h"
#include "verdict/rules.h"

namespace factcheck {
namespace {

constexpr std::string_view kId = "roles-swapped";

bool done(const Claim& claim) {
  return claim.polarity == Polarity::Affirmed && claim.modality == Modality::Asserted;
}

// Another day is another match.
bool two_occasions(const ClaimPair& pair) {
  const auto x = moment_of(pair.a);
  const auto y = moment_of(pair.b);
  constexpr long kOneOccasion = 14;
  if (!x || !y) return false;
  const bool both_named = pair.a.when && pair.b.when;
  return days_between(*x, *y) > (both_named ? 0 : kOneOccasion);
}

std::optional<Relation> judge(const ClaimPair& pair) {
  if (pair.a.kind != ClaimKind::Event || pair.b.kind != ClaimKind::Event) return {};
  if (pair.a.subject == pair.b.subject) return {};  // most pairs: nothing to look at
  if (pair.same_article() || !done(pair.a) || !done(pair.b)) return {};
  const std::string_view topic = topic_of(pair.a);
  if (!is_directed(topic) || topic_of(pair.b) != topic) return {};
  const std::vector<Claim> both{pair.a, pair.b};
  const Profiles profiles(both, 1);
  if (!roles_swapped(profiles[0], profiles[1])) return {};
  const std::string reason = fmt::format("{} is done by {} and {} by {}, each to the other", quoted(pair.a),
                                         pair.a.subject, quoted(pair.b), pair.b.subject);
  if (two_occasions(pair)) return say(Verdict::Differ, RelationType::Update, kId, reason, pair.score);
  if (attributed_apart(pair)) return say(Verdict::Differ, RelationType::Attribution, kId, reason, pair.score);
  // Below the line at which a contradiction stands by itself: a person is to look.
  constexpr double kMayBeReturned = 0.45;
  const double confidence = is_returned(topic) ? kMayBeReturned : contradiction_confidence(pair);
  return say(Verdict::Contradict, RelationType::Agent, kId, reason, confidence);
}

}  // namespace

const Rule kRolesSwapped = {
    .info = {.id = kId,
             .summary = "doer and sufferer of one deed have changed places",
             .help =
                 "Two articles tell one deed of the same parties, and the one who does it in the one "
                 "suffers it in the other. The\n"
                 "deed may be told from either side: \"Delta sold Corvo to Mesa\" is Mesa's purchase from "
                 "Delta.\n\n"
                 "A finding: \"Mesa bought Corvo from Delta\" and \"Delta bought Corvo from Mesa\".\n"
                 "None: \"Mesa bought Corvo\" and \"Delta sold Corvo to Mesa\", which agree; two days; a "
                 "plan. Where a deed is often\n"
                 "returned (a lawsuit, a win) a person is to look."},
    .judge = judge,
};

}  // namespace factcheck
