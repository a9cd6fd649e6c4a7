// Claims whose answer is a figure: who gave how much, how many were killed, at what rate.
#include <algorithm>
#include <array>

#include "claim/figure_frame.h"
#include "claim/figure_sums.h"
#include "claim/makers.h"

namespace factcheck {
namespace {

ClaimKind kind_of(const Quantity& quantity) {
  switch (quantity.dimension) {
    case Dimension::Money:
      return ClaimKind::Amount;
    case Dimension::Count:
      return ClaimKind::Count;
    case Dimension::Percent:
      return ClaimKind::Percentage;
    default:
      return ClaimKind::Measure;
  }
}

// What a number behind them only tells apart: "Category 4", "train 91".
constexpr auto kLabels =
    std::to_array<std::string_view>({"camp", "category", "flight", "grade", "highway", "interstate", "level",
                                     "page", "phase", "route", "stage", "tier", "train", "type", "update"});
static_assert(std::ranges::is_sorted(kLabels), "is_label searches by halving");

bool is_label(const Reading& reading, const Quantity& quantity) {
  if (quantity.dimension != Dimension::Count || quantity.first == 0) return false;
  return std::ranges::binary_search(kLabels, reading.analysis().tokens[quantity.first - 1].lower);
}

// Figures that no source is ever asked about alone.
bool worth_asking(const Reading& reading, const Quantity& quantity) {
  if (quantity.dimension == Dimension::Ordinal || quantity.dimension == Dimension::Ratio) return false;
  return !quantity.in_passing && !is_label(reading, quantity);
}

// "27 are known to have died": at least so many.
void make_lower_bound(Quantity& quantity) {
  if (quantity.bound != Bound::Exact || quantity.dimension != Dimension::Count) return;
  quantity.bound = Bound::AtLeast;
  set_intervals(quantity, quantity.value, quantity.value, 0);
}

// Counts must be known to count something.
bool is_whole(const Quantity& quantity, const std::optional<FigureFrame>& frame) {
  if (!frame) return false;
  const bool counted = !quantity.counted.empty() || !frame->counted.empty() || frame->people;
  return quantity.dimension != Dimension::Count || counted;
}

std::optional<FigureFrame> frame_of(const Reading& reading, const Quantity& quantity) {
  if (quantity.dimension == Dimension::Age) return age_frame(reading, quantity);
  const auto whole = [&](std::optional<FigureFrame> frame) {
    return is_whole(quantity, frame) ? std::move(frame) : std::nullopt;
  };
  // A magnitude is of its quake, whatever the tree makes of it.
  if (quantity.dimension == Dimension::Magnitude) {
    if (auto frame = whole(lone_figure_frame(reading, quantity))) return frame;
  }
  if (auto frame = whole(figure_frame(reading, quantity))) return frame;
  return whole(lone_figure_frame(reading, quantity));
}

// "55 kilometres (34 miles)": the same in another unit. Money is another matter, since rates differ by the
// day.
bool converts(const Reading& reading, const Quantity& before, const Quantity& quantity) {
  const bool measure = quantity.dimension != Dimension::Count && quantity.dimension != Dimension::Money;
  return measure && before.dimension == quantity.dimension && before.unit != quantity.unit &&
         before.last + 1 == quantity.first && reading.analysis().tokens[before.last].lower == "(";
}

// "40 pupils, five of whom were hurt": the part has a deed of its own. "Up from 12" and "including three"
// have none.
bool is_subject(const Reading& reading, const Quantity& quantity) {
  const std::int32_t phrase = reading.analysis().phrase_of(quantity.first);
  return phrase >= 0 && reading.place_of(static_cast<std::uint32_t>(phrase)).site == Site::Subject;
}

// "were reportedly killed", "are thought to have died", "killed allegedly 20".
Modality modality_of(const Reading& reading, const FigureFrame& frame, const Quantity& quantity) {
  const Modality said = reading.modality_of(frame.deed >= 0 ? frame.deed : frame.clause);
  return said == Modality::Asserted ? reading.modality_of_figure(quantity) : said;
}

Draft draft_of(const Reading& reading, const Quantity& quantity, const FigureFrame& frame) {
  Draft draft;
  draft.kind = kind_of(quantity);
  draft.subject = frame.subject;
  draft.predicate = frame.predicate;
  draft.object = frame.object;
  draft.answer = quantity.span;
  draft.token = quantity.first;
  draft.clause = frame.clause;
  draft.modality = modality_of(reading, frame, quantity);
  draft.value.type = Value::Type::Quantity;
  draft.value.quantity = quantity;
  if (frame.people) draft.value.quantity->counted = "person";
  if (!frame.counted.empty()) draft.value.quantity->counted = frame.counted;
  if (frame.known) make_lower_bound(*draft.value.quantity);
  draft.value.text = plain_words(reading.document().quote(quantity.span));
  return draft;
}

}  // namespace

void make_quantity_claims(const Reading& reading, Drafts& drafts) {
  const Quantity* before = nullptr;
  std::optional<FigureFrame> before_frame;
  std::vector<CountedPhrase> counts;
  ByteSpan noun;  // that the figure before counts
  for (const Quantity& quantity : reading.mentions().quantities) {
    const bool repeats = !quantity.counted_span.empty() && quantity.counted_span == noun;
    noun = quantity.counted_span;
    if (!worth_asking(reading, quantity)) continue;
    if (repeats && !is_subject(reading, quantity)) continue;
    auto frame = frame_of(reading, quantity);
    if (!frame && before && converts(reading, *before, quantity)) frame = before_frame;
    before = &quantity;
    before_frame = frame;
    if (!frame) continue;
    const std::int32_t phrase = reading.analysis().phrase_of(quantity.first);
    const bool next = counts.empty() || phrase > counts.back().phrase;
    if (quantity.dimension == Dimension::Count && phrase >= 0 && next)
      counts.push_back({phrase, drafts.size()});
    drafts.push_back(draft_of(reading, quantity, *frame));
    if (const auto beside = frame_beside(reading, quantity, *frame))
      drafts.push_back(draft_of(reading, quantity, *beside));
  }
  add_sums(reading, counts, drafts);
}

// Times are counted, whatever the deed: "had questioned him twice".
void make_repetition_claims(const Reading& reading, Drafts& drafts) {
  const Analysis& analysis = reading.analysis();
  for (std::uint32_t at = 0; at < analysis.tokens.size(); ++at) {
    const Token& token = analysis.tokens[at];
    if (token.upos != Upos::ADV || token.lower != "twice") continue;
    const std::int32_t clause = reading.clause_at(at);
    const auto frame = repetition_frame(reading, clause);
    if (!frame) continue;
    const bool at_least =
        at >= 2 && analysis.tokens[at - 1].lower == "least" && analysis.tokens[at - 2].lower == "at";
    Draft draft;
    draft.kind = ClaimKind::Count;
    draft.subject = frame->subject;
    draft.predicate = frame->predicate;
    draft.object = frame->object;
    draft.answer = analysis.span_of(at_least ? at - 2 : at, at + 1);
    draft.token = at;
    draft.clause = clause;
    draft.value.type = Value::Type::Quantity;
    Quantity times;
    times.span = times.number = draft.answer;
    times.value = 2;
    times.counted = "time";
    times.bound = at_least ? Bound::AtLeast : Bound::Exact;
    times.first = at;
    times.last = at + 1;
    set_intervals(times, times.value, times.value, 0);
    draft.value.quantity = std::move(times);
    draft.value.text = plain_words(reading.document().quote(draft.answer));
    drafts.push_back(std::move(draft));
  }
}

}  // namespace factcheck
