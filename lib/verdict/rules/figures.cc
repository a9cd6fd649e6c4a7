#include "verdict/rules/figures.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "claim/predicates.h"

namespace factcheck {
namespace {

// Figures of a state ("the rate is 7.8 percent") change; of a deed done once they do not. Days.
constexpr long kStateLasts = 3;

// A number with a scale word, as short as it reads well: 255000000 is "255 million".
std::string spoken(double value) {
  struct Scale {
    double size;
    std::string_view word;
  };
  for (const Scale& scale : {Scale{1e12, " trillion"}, Scale{1e9, " billion"}, Scale{1e6, " million"}}) {
    if (std::fabs(value) >= scale.size) return fmt::format("{:.6g}{}", value / scale.size, scale.word);
  }
  return fmt::format("{:.6g}", value);
}

bool exact(const Quantity& q) { return q.bound == Bound::Exact; }

std::string with_meaning(const Claim& claim) {
  const std::string means = meaning(*claim.value.quantity);
  return means.empty() ? quoted(claim) : fmt::format("{} ({})", quoted(claim), means);
}

// Whether the figure is of a rise or a fall, or was reached by one: "rose by 5%", "rose to 5%".
Change way(const Quantity& q) { return q.change == Change::None ? q.towards : q.change; }

bool opposite_ways(const Quantity& x, const Quantity& y) {
  return way(x) != Change::None && way(y) != Change::None && way(x) != way(y);
}

bool times_apart(const Quantity& x, const Quantity& y, double times) {
  const double a = std::fabs(x.value);
  const double b = std::fabs(y.value);
  return std::max(a, b) > times * std::min(a, b);
}

// "two" and "nearly 3,000": no reader takes one for part of the other.
constexpr double kWhole = 5;
// A bound that another figure is so far from was given for something else.
constexpr double kOneRoom = 3;
// Where only like sentences speak for one thing, its figures lie near each other.
constexpr double kOneCount = 1.5;

// Writers round when they convert: "10 metres" and "30 feet" are one length.
bool convertible(const Quantity& x, const Quantity& y) {
  constexpr double kSlack = 1.12;
  const double a = x.value * x.to_base + x.base_offset;
  const double b = y.value * y.to_base + y.base_offset;
  return a > 0 && b > 0 && std::max(a, b) <= kSlack * std::min(a, b);
}

Relation agree(const ClaimPair& pair, std::string_view rule, const Quantity& x, const Quantity& y) {
  const bool same = x.expected == y.expected;
  const bool rounded = exact(x) && exact(y);
  const RelationType type = same      ? RelationType::Same
                            : rounded ? RelationType::Rounding
                                      : RelationType::Precision;
  return say(Verdict::Agree, type, rule,
             fmt::format("{} and {} can be one figure", with_meaning(pair.a), with_meaning(pair.b)));
}

// "a few", "several": writers stretch them. "Dozens" and "tens of millions" are held to.
bool is_few(const Quantity& q) { return q.bound == Bound::Vague && q.stated.high < 10; }

// Done or so, against planned, expected, possible. Of what a bill adds to the debt all speak in advance.
bool realised(const Claim& claim) {
  const Sense* sense = sense_of_predicate(claim.predicate, claim.object);
  const bool in_advance = sense && sense->object_known && claim.modality != Modality::Possible;
  return claim.modality == Modality::Asserted || in_advance;
}

// One authority gives more within the day, and no last word: "207 killed", "at least 290 killed", both by the
// police.
bool revises_itself(const ClaimPair& pair) {
  constexpr double kMore = 1.05;
  if (pair.a.attributed_to.empty() || pair.b.attributed_to.empty() || attributed_apart(pair)) return false;
  const Quantity& x = *pair.a.value.quantity;
  const Quantity& y = *pair.b.value.quantity;
  const Quantity& larger = x.value > y.value ? x : y;
  return larger.bound == Bound::AtLeast && larger.value > kMore * std::min(x.value, y.value);
}

// Whether the later of two moments may have brought another figure.
bool is_update(const ClaimPair& pair) {
  if (pair.same_article()) return false;
  const auto& x = pair.a.as_of;
  const auto& y = pair.b.as_of;
  if (runs(pair.a)) return x && y && days_between(*x, *y) > 0;
  // Speeds, depths and distances change while a story runs; an age does not.
  const bool measured =
      pair.a.kind == ClaimKind::Measure && pair.a.value.quantity->dimension != Dimension::Age;
  if (measured) return x && y && days_between(*x, *y) > 0;
  const bool state = pair.a.predicate == "be" || pair.b.predicate == "be";
  return state && x && y && days_between(*x, *y) > kStateLasts;
}

}  // namespace

bool runs(const Claim& claim) {
  const Sense* sense = sense_of_predicate(claim.predicate, claim.object);
  return sense && sense->running;
}

std::string meaning(const Quantity& quantity) {
  const Interval& range = quantity.stated;
  if (range.low == range.high) return {};
  // Intervals stand in base units; a reason speaks in the unit written.
  const auto written = [&](double base) { return spoken((base - quantity.base_offset) / quantity.to_base); };
  if (std::isinf(range.high))
    return fmt::format("{}{}", range.open_low ? "above " : "", written(range.low)) +
           (range.open_low ? "" : " or more");
  if (range.low <= 0 && !exact(quantity)) return fmt::format("up to {}", written(range.high));
  return fmt::format("{} to {}", written(range.low), written(range.high));
}

std::optional<Relation> relate_figures(const ClaimPair& pair, std::string_view rule) {
  if (!pair.a.value.quantity || !pair.b.value.quantity) return {};
  if (pair.a.polarity != pair.b.polarity) return {};
  const Quantity& x = *pair.a.value.quantity;
  const Quantity& y = *pair.b.value.quantity;
  if (opposite_ways(x, y)) {
    // Against last month it rose, against last year it fell: both may be right, yet they do not say the same.
    return say(
        Verdict::Differ, RelationType::OtherAnswer, rule,
        fmt::format("{} is told as a rise and {} as a fall", quoted(way(x) == Change::Up ? pair.a : pair.b),
                    quoted(way(x) == Change::Up ? pair.b : pair.a)),
        pair.score);
  }
  if (x.expected.meets(y.expected)) return agree(pair, rule, x, y);
  if (x.stated.meets(y.stated)) {
    // "more than 40" leaves room for 680, and is said of another event.
    if (!pair.same_thing() && times_apart(x, y, kOneRoom)) return {};
    return say(Verdict::Differ, RelationType::Bound, rule,
               fmt::format("{} leaves room for {}", with_meaning(pair.a), with_meaning(pair.b)), pair.score);
  }
  if (x.unit != y.unit && convertible(x, y)) return agree(pair, rule, x, y);
  if (pair.by_likeness && (realised(pair.a) != realised(pair.b) || !(runs(pair.a) && runs(pair.b))) &&
      times_apart(x, y, kOneCount))
    return {};
  if (realised(pair.a) != realised(pair.b)) {
    return say(Verdict::Differ, RelationType::Status, rule,
               fmt::format("{} is {} and {} is {}", quoted(pair.a), name_of(pair.a.modality), quoted(pair.b),
                           name_of(pair.b.modality)),
               pair.score);
  }
  if (is_update(pair)) {
    const bool b_later = pair.b.as_of->first > pair.a.as_of->first;
    const Claim& later = b_later ? pair.b : pair.a;
    const Claim& earlier = b_later ? pair.a : pair.b;
    return say(Verdict::Differ, RelationType::Update, rule,
               fmt::format("{} of {} is followed by {} of {}", quoted(earlier), iso_range(*earlier.as_of),
                           quoted(later), iso_range(*later.as_of)),
               pair.score);
  }
  if (runs(pair.a) && !pair.same_article() && revises_itself(pair)) {
    return say(Verdict::Differ, RelationType::Update, rule,
               fmt::format("{} and {} may be two counts of one authority", quoted(pair.a), quoted(pair.b)),
               pair.score);
  }
  if (attributed_apart(pair)) {
    return say(Verdict::Differ, RelationType::Attribution, rule,
               fmt::format("{} is the figure of {} and {} that of {}", quoted(pair.a),
                           pair.a.attributed_to.back(), quoted(pair.b), pair.b.attributed_to.back()),
               pair.score);
  }
  if (is_few(x) != is_few(y)) {
    return say(Verdict::Differ, RelationType::Precision, rule,
               fmt::format("{} and {} are a loose and a firm count", quoted(pair.a), quoted(pair.b)),
               pair.score);
  }
  if (!pair.same_thing()) {
    // Too unlike to be held against each other, too like to be passed over.
    constexpr double kNearlySame = 0.62;
    if (pair.score < kNearlySame || times_apart(x, y, kWhole)) return {};
    return say(Verdict::Differ, RelationType::Scope, rule,
               fmt::format("{} and {} may count more or less of the same", quoted(pair.a), quoted(pair.b)),
               pair.score);
  }
  return say(Verdict::Contradict, RelationType::Value, rule,
             fmt::format("{} and {} cannot both be right", with_meaning(pair.a), with_meaning(pair.b)),
             contradiction_confidence(pair));
}

}  // namespace factcheck
