// Two figures that are one: ranges, scores, shares ("7 out of 10"), and figures in two units.
#include <algorithm>
#include <array>
#include <cmath>

#include "mention/currencies.h"
#include "mention/quantity_finder.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

struct Smaller {
  std::string_view unit;
  std::string_view part;
  double share;
};

}  // namespace

// "5-10 km", "from 5% to 7%", "between $5m and $7m", "2 to 3 million", "2-1", "7 out of 10", "one in five".
std::optional<FigureDraft> QuantityFinder::with_range(FigureDraft draft) {
  if (auto share = read_out_of(draft)) return share;
  const auto before = static_cast<std::int64_t>(draft.first) - 1;
  const std::string_view link = word(draft.last);
  const bool hyphen =
      parts_[draft.last].joint == Joint::Hyphen && parts_[draft.last].kind == PartKind::Digits;
  const bool dash =
      parts_[draft.last].kind == PartKind::Dash && (is_tight_dash(draft.last) || is_loose_range(draft));
  const bool up_to = link == "up" && word(draft.last + 1) == "to" && word(before) == "from";
  // "20 through 100 boats".
  const bool to = link == "to" || up_to || (link == "through" && draft.bare);
  const bool between = link == "and" && (word(before) == "between" || word(before - 1) == "between");
  if (!hyphen && !dash && !to && !between) return draft;
  const std::uint32_t second_at = draft.last + (hyphen ? 0 : up_to ? 2 : 1);
  if (taken(second_at) || draft.number.kind != Cardinal::Kind::Plain) return draft;
  auto second = read_end(second_at);
  if (!second || second->number.kind != Cardinal::Kind::Plain) return draft;
  return join(std::move(draft), *second, to, between);
}

bool QuantityFinder::is_tight_dash(std::uint32_t at) const {
  return word(at) != "\u2014" && word(at) != "\u2212" &&
         (parts_[at].joint == Joint::Glued ||
          (parts_[at].joint == Joint::Space && parts_[at + 1].joint == Joint::Space && word(at) != "-"));
}

// "100 - 1000 grams": a hyphen between blanks, if the unit behind is of both.
bool QuantityFinder::is_loose_range(const FigureDraft& draft) {
  const bool digits =
      parts_[draft.number_first].kind == PartKind::Digits && parts_[draft.last + 1].kind == PartKind::Digits;
  if (!draft.bare || !digits || word(draft.last) != "-") return false;
  const auto second = read_end(draft.last + 1);
  return second && !second->bare && draft.number.value < second->number.value;
}

// The far end of a range with its own unit.
std::optional<FigureDraft> QuantityFinder::read_end(std::uint32_t at) {
  if (at >= parts_.size()) return {};
  if (auto money = read_money_before(at)) return money;
  if (parts_[at].kind != PartKind::Digits && parts_[at].kind != PartKind::Word) return {};
  auto number = read_cardinal(parts_, at, false);
  if (!number) return {};
  FigureDraft draft{
      .first = at, .last = number->last, .number_first = at, .number_last = number->last, .number = *number};
  if (!read_unit(draft)) return {};
  return draft;
}

std::optional<FigureDraft> QuantityFinder::join(FigureDraft draft, const FigureDraft& second, bool to,
                                                bool between) {
  const auto before = static_cast<std::int64_t>(draft.first) - 1;
  const bool from = word(before) == "from" ||
                    (hedge_before(parts_, draft.first) &&
                     word(static_cast<std::int64_t>(hedge_before(parts_, draft.first)->first) - 1) == "from");
  Quantity& quantity = draft.quantity;
  const Quantity& other = second.quantity;
  // One unit for both ends: the missing one is the other's.
  if (draft.bare && !second.bare) {
    take_unit(draft, other);
  }
  const bool same = quantity.dimension == other.dimension && quantity.unit == other.unit;
  const bool second_bare = second.bare;
  if (!same && !second_bare) return draft;
  // "rose 18 cents to $23": an amount of change and the level it led to.
  const bool changes = to && !from && change_before(parts_, analysis_, draft.first) != Change::None;
  if (changes && (!draft.bare || second_bare)) return draft;
  if (to && !from && second_bare && !draft.bare && quantity.dimension != Dimension::Age) return draft;
  double a = draft.number.value;
  const double b = second.number.value;
  // "2 to 3 million": the scale is said once.
  if (second.number.scaled && !draft.number.scaled && a < b) {
    const double factor = scale_of(second);
    if (factor > 1 && a * factor <= b * 100 && a < 1000) {
      scale(draft.number, factor);
      a = draft.number.value;
    }
  }
  const bool bare = draft.bare && second_bare;
  // A score, a vote: "2-1", "by 7 to 2".
  if (bare && !between && !from && (a >= b || !counts_behind(second.last)) && !to) {
    if (second.number.scaled || draft.number.scaled || a > 999 || b > 999) return {};
    quantity.dimension = Dimension::Ratio;
    quantity.value = a;
    // The figure is the first number, the unit what it stands against: scores meet only where that is the
    // same.
    quantity.unit = "to " + std::string(parts_[second.number_first].lower);
    draft.low = a;
    draft.high = a;
    draft.last = second.last;
    draft.number_last = second.number_last;
    quantity.bound = Bound::Exact;
    return draft;
  }
  if (a > b && !from && !(to && quantity.dimension == Dimension::Percent)) return draft;
  if (to && bare && !from && !counts_behind(second.last)) return draft;
  quantity.bound = Bound::Range;
  draft.from = from;
  draft.low = std::min(a, b);
  draft.high = std::max(a, b);
  if (from) quantity.change = a < b ? Change::Up : a > b ? Change::Down : Change::None;
  draft.number.value = (a + b) / 2;
  draft.last = second.last;
  draft.number_last = second.number_last;
  draft.bare = bare;
  return draft;
}

// The scale words of a figure: 1e6 of "3 million".
double QuantityFinder::scale_of(const FigureDraft& draft) const {
  for (std::uint32_t at = draft.number_first; at < draft.number_first + 1 && at < parts_.size(); ++at) {
    const auto figure = parts_[at].kind == PartKind::Digits ? read_figure(parts_[at].lower) : std::nullopt;
    if (figure && figure->value > 0) return std::round(draft.number.value / figure->value);
    const Numeral* numeral = parts_[at].numeral;
    if (numeral != nullptr && numeral->value > 0 && numeral->kind != NumeralKind::Scale)
      return std::round(draft.number.value / numeral->value);
  }
  return 1;
}

// "seven out of 10", "one in five", "1 in 4".
std::optional<FigureDraft> QuantityFinder::read_out_of(const FigureDraft& draft) {
  std::uint32_t at = draft.last;
  if (draft.number.kind != Cardinal::Kind::Plain || draft.number.scaled || !draft.bare) return {};
  if (word(at) == "out" && word(at + 1) == "of") {
    at += 2;
  } else if (word(at) == "in" &&
             (word(draft.first) == "one" || word(draft.first) == "1" || draft.number.value < 10)) {
    ++at;
  } else {
    return {};
  }
  if (taken(at)) return {};
  if (is_any(word(at), {"every"})) ++at;
  auto bottom = read_cardinal(parts_, at, false);
  if (!bottom || bottom->kind != Cardinal::Kind::Plain || bottom->value <= draft.number.value ||
      bottom->value > 1e6)
    return {};
  if (unit_after(parts_, bottom->last) || currency_after(parts_, bottom->last)) return {};
  // "3 in 10 days" fell out above; "5 in 2019" is a year and was taken.
  FigureDraft share = draft;
  share.number.kind = Cardinal::Kind::Share;
  share.number.value = share.number.low = share.number.high = draft.number.value / bottom->value;
  share.quantity = {};
  say_as(share, "share", 100);
  share.quantity.dimension = Dimension::Percent;
  share.quantity.unit = "percent";
  share.bare = false;
  share.last = share.number_last = bottom->last;
  return share;
}

// "5 and 6 kg", "eight or nine euros", "10, 20 and 30 percent": the unit is said once.
void QuantityFinder::share_units() {
  for (std::size_t i = drafts_.size(); i-- > 1;) {
    FigureDraft& left = drafts_[i - 1];
    const FigureDraft& right = drafts_[i];
    if (!left.bare || right.bare || left.number.kind != Cardinal::Kind::Plain) continue;
    // "a 7- or 8-inch screen" leaves its hyphen behind.
    const std::uint32_t link = left.last + (parts_[left.last].kind == PartKind::Dash ? 1 : 0);
    const bool joined = link + 1 == right.first && is_any(word(link), {"and", "or", ",", "to"});
    if (!joined || right.quantity.dimension == Dimension::Ordinal ||
        right.quantity.dimension == Dimension::Age)
      continue;
    if (right.first != right.number_first && word(link) != "or") continue;  // "5 and $6"
    if (right.quantity.spoken == "share") continue;                         // "a million and a half of"
    take_unit(left, right.quantity);
  }
  for (std::size_t i = 1; i < drafts_.size(); ++i) share_with_level(drafts_[i - 1], drafts_[i]);
}

// "rose 64 points to 4,577", "lost 2 percent but gained 3", "84 cents, while the lowest is 74.07": a bare
// figure in the unit of the one before it.
void QuantityFinder::share_with_level(const FigureDraft& before, FigureDraft& draft) const {
  const Dimension dimension = before.quantity.dimension;
  const bool bare = draft.bare && !before.bare && draft.number.kind == Cardinal::Kind::Plain;
  if (!bare || dimension == Dimension::Ordinal || dimension == Dimension::Age ||
      dimension == Dimension::Ratio || dimension == Dimension::Duration ||
      before.quantity.spoken == "share" || !repeats_unit(before, draft))
    return;
  const Bound bound = draft.quantity.bound;
  take_unit(draft, before.quantity);
  draft.quantity.bound = bound;
}

// Nothing stands behind the bare figure that it could count, and what is in front of it continues the other.
bool QuantityFinder::repeats_unit(const FigureDraft& before, const FigureDraft& draft) const {
  constexpr std::uint32_t kFar = 10;
  const bool ends =
      draft.last >= parts_.size() ||
      is_any(word(draft.last), {".", ",", ";", "and", "but", "while", "(", ")", "in", "on", "from"});
  if (!ends || draft.first - before.last > kFar) return false;
  const auto in_front = static_cast<std::int64_t>(draft.first) - 1;
  const bool level = word(in_front) == "to";
  const bool changes = change_around(parts_, analysis_, before.first, before.last) != Change::None;
  // "rose 2% to 4,577" speaks of two units.
  if (changes && before.quantity.dimension == Dimension::Percent) return word(in_front) == "by";
  if (level && changes && before.last + 1 == draft.first) return true;
  return draft.number.decimals && before.number.decimals &&
         (level || is_any(word(in_front), {"is", "was", "from", "at", "of"}));
}

// A figure without a unit is in the unit of another: 18 in "18 to 20 cents".
void QuantityFinder::take_unit(FigureDraft& draft, const Quantity& from) {
  Quantity& quantity = draft.quantity;
  quantity.unit = from.unit;
  quantity.dimension = from.dimension;
  quantity.to_base = from.to_base;
  quantity.base_offset = from.base_offset;
  if (!from.spoken.empty()) say_as(draft, from.spoken, from.spoken_in_unit);
  draft.bare = false;
}

// How much of `whole`'s unit one of `part`'s is, if both are one figure: "5 feet 2 inches"; else 0.
double QuantityFinder::share_of_compound(const FigureDraft& whole, const FigureDraft& part) const {
  constexpr auto kSmaller = std::to_array<Smaller>({{"foot", "inch", 1 / 12.0},
                                                    {"yard", "foot", 1 / 3.0},
                                                    {"mile", "yard", 1 / 1760.0},
                                                    {"metre", "centimetre", 1 / 100.0},
                                                    {"kilometre", "metre", 1 / 1000.0},
                                                    {"stone", "pound", 1 / 14.0},
                                                    {"pound", "ounce", 1 / 16.0},
                                                    {"hour", "minute", 1 / 60.0},
                                                    {"minute", "second", 1 / 60.0},
                                                    {"year", "month", 1 / 12.0},
                                                    {"kilogram", "gram", 1 / 1000.0}});
  const bool comma = word(whole.last) == "," && whole.quantity.dimension == Dimension::Length;
  const bool beside =
      whole.last == part.first || (whole.last + 1 == part.first && (word(whole.last) == "and" || comma));
  const bool plain = whole.number.kind == Cardinal::Kind::Plain &&
                     part.number.kind == Cardinal::Kind::Plain && whole.quantity.bound == Bound::Exact &&
                     part.quantity.bound == Bound::Exact &&
                     whole.number.value == std::floor(whole.number.value);
  const Quantity& left = whole.quantity;
  const Quantity& right = part.quantity;
  if (!beside || !plain || left.dimension != right.dimension) return 0;
  // The minor unit of money has become a share of the major one already.
  const bool cents = left.dimension == Dimension::Money && part.number.value < 1 &&
                     (left.unit == right.unit || right.spoken == "cent") && left.spoken.empty() &&
                     whole.first == whole.number_first;
  if (cents) return 1;
  for (const Smaller& row : kSmaller)
    if (left.unit == row.unit && right.unit == row.part && part.number.value * row.share < 1)
      return row.share;
  return 0;
}

void QuantityFinder::add_smaller(FigureDraft& whole, const FigureDraft& part, double share) {
  whole.number.value += part.number.value * share;
  whole.number.step = whole.number.written_step = part.number.written_step * share;
  whole.number.decimals = true;
  whole.last = part.last;
  whole.number_last = part.number_last;
}

// "5 feet 2 inches", "two hours and ten minutes", "3 dollars 50 cents": one figure in two units.
void QuantityFinder::join_compounds() {
  std::size_t kept = 0;
  for (std::size_t i = 1; i < drafts_.size(); ++i) {
    if (const double share = share_of_compound(drafts_[kept], drafts_[i]); share > 0) {
      add_smaller(drafts_[kept], drafts_[i], share);
    } else if (++kept != i) {
      drafts_[kept] = std::move(drafts_[i]);
    }
  }
  if (!drafts_.empty()) drafts_.resize(kept + 1);
}

}  // namespace factcheck
