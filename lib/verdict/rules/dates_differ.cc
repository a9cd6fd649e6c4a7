// When it happened: "on Tuesday" against "on Wednesday".
#include <fmt/format.h>

#include "verdict/rules.h"

namespace factcheck {
namespace {

constexpr std::string_view kId = "dates-differ";

// A vaguer date than this is no date to hold against another. Days.
constexpr int kDayOrSo = 7;

std::optional<Relation> judge(const ClaimPair& pair) {
  if (pair.a.kind != ClaimKind::Date || pair.b.kind != ClaimKind::Date) return {};
  if (!pair.a.value.days || !pair.b.value.days) return {};
  const DayRange x = *pair.a.value.days;
  const DayRange y = *pair.b.value.days;
  if (x.overlaps(y)) {
    return say(Verdict::Agree, x == y ? RelationType::Same : RelationType::Precision, kId,
               fmt::format("{} ({}) and {} ({}) can be one day", quoted(pair.a), iso_range(x), quoted(pair.b),
                           iso_range(y)));
  }
  if (pair.a.modality != pair.b.modality || pair.a.polarity != pair.b.polarity || pair.same_article())
    return {};
  const bool sharp = x.days() <= kDayOrSo && y.days() <= kDayOrSo;
  const std::string reason = fmt::format("{} ({}) and {} ({}) are different days", quoted(pair.a),
                                         iso_range(x), quoted(pair.b), iso_range(y));
  if (!sharp || !pair.same_thing())
    return say(Verdict::Differ, RelationType::Update, kId, reason, pair.score);
  return say(Verdict::Contradict, RelationType::Date, kId, reason, contradiction_confidence(pair));
}

}  // namespace

const Rule kDatesDiffer = {
    .info = {.id = kId,
             .summary = "one event is given two dates",
             .help = "Two articles date the same event, and the days do not meet.\n\n"
                     "A finding: \"closed on Tuesday\" and \"closed on Wednesday, 28 February\", both of one "
                     "bridge.\n"
                     "None: \"in May\" and \"on 3 May\"; an announcement and the event announced."},
    .judge = judge,
};

}  // namespace factcheck
