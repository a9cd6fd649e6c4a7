// Finds the figures of an article: starts at digits, number words and currency signs, reads number, unit and
// range, then looks around for hedge, change, rate and what is counted.
#include "mention/quantity.h"

#include <algorithm>
#include <cmath>

#include "mention/quantity_finder.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

// Read as a length, a mass or the like: the last digit written is meant, "5 miles" being 4.5 to 5.5.
bool is_measure(Dimension dimension) {
  switch (dimension) {
    case Dimension::Count:
    case Dimension::Money:
    case Dimension::Age:
    case Dimension::Ordinal:
    case Dimension::Ratio:
      return false;
    default:
      return true;
  }
}

// One unit of the figure's last significant digit; 0 if it is exact.
double step_of(const Cardinal& number, Dimension dimension) {
  if (number.kind != Cardinal::Kind::Plain) return 0;
  if (dimension == Dimension::Age || dimension == Dimension::Ordinal || dimension == Dimension::Ratio)
    return 0;
  if (number.scaled) return number.step;
  if (dimension == Dimension::Percent || dimension == Dimension::Temperature ||
      dimension == Dimension::Magnitude)
    return number.written_step;
  if (is_measure(dimension)) return std::abs(number.value) < 100 ? number.written_step : number.step;
  if (number.decimals) return number.written_step;
  // Small whole counts are exact, and so is a figure with all its digits.
  if (std::abs(number.value) < 100 || number.step <= 1) return 0;
  return number.step;
}

// A third is 31 to 35 percent: nobody who counted would write it of 36.
constexpr double kShareStep = 4;

}  // namespace

// Most words neither count nor stand before a digit or a sign.
bool QuantityFinder::may_start(std::uint32_t at) const {
  const Part& part = parts_[at];
  if (part.kind != PartKind::Word || part.numeral != nullptr) return part.kind != PartKind::Dash;
  if (part.lower == "a" || part.lower == "an") return true;
  const Part& next = parts_[at + 1];
  if (next.kind != PartKind::Word) return true;
  return !next.lower.empty() && static_cast<unsigned char>(next.lower.front()) >= 0x80;  // a wide "$"
}

void QuantityFinder::read(const Sentence& sentence, const std::vector<TimeExpression>& times) {
  mark_times(times);
  drafts_.clear();
  for (std::uint32_t at = 0; at < parts_.size();) {
    if (taken_[at] || !may_start(at)) {
      ++at;
      continue;
    }
    auto draft = read_draft(at);
    if (!draft) {
      at = std::max(at + 1, skip_to_);
      continue;
    }
    at = draft->last;
    drafts_.push_back(std::move(*draft));
  }
  share_units();
  join_compounds();
  std::uint32_t end_before = 0;
  const std::size_t first_of_sentence = found_.size();
  for (FigureDraft& draft : drafts_) {
    if (auto quantity = finish(sentence, draft, end_before)) found_.push_back(std::move(*quantity));
  }
  share_counted(sentence, first_of_sentence);
}

// Dates and times of day are no quantities; lengths are read here as well.
void QuantityFinder::mark_times(const std::vector<TimeExpression>& times) {
  taken_.assign(parts_.size(), false);
  skip_to_ = 0;
  for (const TimeExpression& time : times) {
    if (time.type == TimexType::Duration || time.type == TimexType::Set) continue;
    // "two years ago" is a date, yet nothing that begins inside it is a figure of its own.
    for (std::uint32_t at = time.first; at < time.last; ++at) taken_[at] = true;
  }
}

std::optional<FigureDraft> QuantityFinder::read_draft(std::uint32_t at) {
  skip_to_ = 0;
  if (auto money = read_money_before(at)) return with_range(std::move(*money));
  const PartKind kind = parts_[at].kind;
  if (kind != PartKind::Digits && kind != PartKind::Word && kind != PartKind::Fraction) return {};
  auto number = read_cardinal(parts_, at, false);
  if (!number) {
    if (kind == PartKind::Digits) skip_to_ = label_end(at);
    return {};
  }
  if (is_label(at, *number)) {
    skip_to_ = std::max(label_end(at), number->last);
    return {};
  }
  FigureDraft draft{
      .first = at, .last = number->last, .number_first = at, .number_last = number->last, .number = *number};
  const bool one = word(at) == "one" && number->last == at + 1;
  draft.quantity.in_passing = one && !one_counts(at);
  if (!read_unit(draft)) return {};
  return with_range(std::move(draft));
}

std::optional<Quantity> QuantityFinder::finish(const Sentence& sentence, FigureDraft& draft,
                                               std::uint32_t& end_before) {
  // Swallowed by the rate or the hedge of the one before: "per 100,000 people".
  if (draft.first < end_before) return {};
  Quantity& quantity = draft.quantity;
  std::uint32_t first = draft.first;
  std::uint32_t last = draft.last;
  const bool range = quantity.bound == Bound::Range;
  if (range) {
    const auto back = static_cast<std::int64_t>(first) - 1;
    if (first > end_before && is_any(word(back), {"between", "from"})) --first;
  }
  read_rate(quantity, last);
  apply_hedges(draft, first, last, end_before);
  read_change(draft, first, draft.last);
  quantity.value = draft.number.value;
  if (!range && quantity.dimension != Dimension::Ratio) {
    draft.low = draft.number.kind == Cardinal::Kind::Vague ? draft.number.low : draft.number.value;
    draft.high = draft.number.kind == Cardinal::Kind::Vague ? draft.number.high : draft.number.value;
  }
  if (draft.number.kind == Cardinal::Kind::Vague && quantity.bound == Bound::Exact)
    quantity.bound = Bound::Vague;
  // "minus 3 degrees", "-3%".
  if (first > end_before) apply_sign(draft, first);
  quantity.first = parts_[first].token;
  quantity.last = parts_[last - 1].token + 1;
  quantity.span = parts_.span_of(first, last);
  quantity.number = parts_.span_of(draft.number_first, draft.number_last);
  set_counted(sentence, draft, last);
  apply_hedge_behind_noun(draft, last);
  set_about(sentence, quantity);
  if (!is_worth_it(draft)) return {};
  const double step =
      draft.number.kind == Cardinal::Kind::Share ? kShareStep : step_of(draft.number, quantity.dimension);
  set_intervals(quantity, draft.low, draft.high, step);
  end_before = last;
  return quantity;
}

// A bare figure that counts nothing is kept where it is a figure for sure: large, hedged, or a level that
// something reached.
bool QuantityFinder::is_worth_it(const FigureDraft& draft) const {
  const Quantity& quantity = draft.quantity;
  if (quantity.dimension == Dimension::Ordinal) return !quantity.counted.empty();
  if (!draft.bare || quantity.dimension != Dimension::Count || !quantity.counted.empty()) return true;
  if (quantity.in_passing) return false;
  if (draft.number.kind == Cardinal::Kind::Vague) return false;
  if (draft.number.words && is_any(word(static_cast<std::int64_t>(draft.first) - 1),
                                   {"top", "bottom", "final", "last", "first", "these", "those"}))
    return false;
  if (draft.last < parts_.size() && parts_[draft.last].joint == Joint::Hyphen &&
      parts_[draft.last].kind == PartKind::Word)
    return false;
  return true;
}

std::vector<Quantity> find_quantities(const Document& document, const Analysis& analysis) {
  Parts parts(document.text());
  QuantityFinder finder(document, analysis, parts);
  for (const Sentence& sentence : analysis.sentences) {
    parts.cut(analysis, sentence);
    if (parts.has_figure()) finder.read(sentence, recognise_times(parts, analysis));
  }
  return finder.take();
}

}  // namespace factcheck
