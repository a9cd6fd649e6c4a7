// At what hour it happened: "8:44 a.m." against "9:30 a.m.".
#include <fmt/format.h>

#include <cstdlib>

#include "verdict/rules.h"

namespace factcheck {
namespace {

constexpr std::string_view kId = "times-differ";

// Writers round to the quarter of an hour. Minutes.
constexpr int kRounding = 15;
constexpr int kOneEvent = 120;

std::optional<Relation> judge(const ClaimPair& pair) {
  if (pair.a.kind != ClaimKind::Time || pair.b.kind != ClaimKind::Time) return {};
  if (!pair.a.value.minute || !pair.b.value.minute) return {};
  const int apart = std::abs(*pair.a.value.minute - *pair.b.value.minute);
  if (apart <= kRounding) {
    return say(Verdict::Agree, apart == 0 ? RelationType::Same : RelationType::Rounding, kId,
               fmt::format("{} and {} are one time", quoted(pair.a), quoted(pair.b)));
  }
  if (pair.same_article() || !pair.same_thing() || pair.a.modality != pair.b.modality) return {};
  // Hours apart it is another event, or another stage of it.
  if (apart > kOneEvent) return {};
  // A whole number of hours apart may be one moment told in two zones.
  if (apart % 60 == 0) return {};
  return say(Verdict::Contradict, RelationType::Value, kId,
             fmt::format("{} and {} are {} minutes apart", quoted(pair.a), quoted(pair.b), apart),
             contradiction_confidence(pair));
}

}  // namespace

const Rule kTimesDiffer = {
    .info = {.id = kId,
             .summary = "one event is given two times of day",
             .help = "Two articles give the hour of the same event, more than a quarter of an hour apart.\n\n"
                     "A finding: \"at 8:44 a.m.\" and \"shortly after 9:30 a.m.\" for one explosion.\n"
                     "None: the same moment in two time zones."},
    .judge = judge,
};

}  // namespace factcheck
