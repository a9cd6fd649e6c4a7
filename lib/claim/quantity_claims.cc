// Claims whose answer is a figure: who gave how much, how many were killed, at what rate.
#include "claim/figure_frame.h"
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

// Figures that no source is ever asked about alone.
bool worth_asking(const Quantity& quantity) {
  if (quantity.dimension == Dimension::Ordinal || quantity.dimension == Dimension::Ratio) return false;
  return !quantity.in_passing;
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
  for (const auto find : {figure_frame, lone_figure_frame}) {
    if (auto frame = find(reading, quantity); is_whole(quantity, frame)) return frame;
  }
  return {};
}

}  // namespace

void make_quantity_claims(const Reading& reading, Drafts& drafts) {
  for (const Quantity& quantity : reading.mentions().quantities) {
    if (!worth_asking(quantity)) continue;
    const auto frame = frame_of(reading, quantity);
    if (!frame) continue;
    Draft draft;
    draft.kind = kind_of(quantity);
    draft.subject = frame->subject;
    draft.predicate = frame->predicate;
    draft.object = frame->object;
    draft.answer = quantity.span;
    draft.token = quantity.first;
    draft.clause = frame->clause;
    draft.value.type = Value::Type::Quantity;
    draft.value.quantity = quantity;
    if (frame->people) draft.value.quantity->counted = "person";
    if (!frame->counted.empty()) draft.value.quantity->counted = frame->counted;
    if (frame->known) make_lower_bound(*draft.value.quantity);
    draft.value.text = plain_words(reading.document().quote(quantity.span));
    drafts.push_back(std::move(draft));
  }
}

}  // namespace factcheck
