// What a figure measures: currency, unit, age, magnitude, share or rank; said behind it or, for money, in
// front.
#include <cmath>

#include "mention/currencies.h"
#include "mention/home_dollar.h"
#include "mention/quantity_finder.h"
#include "mention/time_expression.h"
#include "mention/word_table.h"

namespace factcheck {

// "$250mn", "US$ 1.5 trillion", "Rs 500 crore", "$ 5 - 7".
std::optional<FigureDraft> QuantityFinder::read_money_before(std::uint32_t at) {
  if (parts_[at].kind != PartKind::Sign && parts_[at].kind != PartKind::Word) return {};
  const auto currency = currency_before(parts_, at);
  if (!currency || currency->last >= parts_.size()) return {};
  std::uint32_t figure = currency->last;
  if (parts_[figure].kind == PartKind::Word && parts_[at].kind == PartKind::Word &&
      parts_[figure - 1].kind == PartKind::Word)
    return {};
  auto number = read_cardinal(parts_, figure, true);
  if (!number || number->kind == Cardinal::Kind::Ordinal || number->words) return {};
  FigureDraft draft{.first = at,
                    .last = number->last,
                    .number_first = figure,
                    .number_last = number->last,
                    .number = *number};
  draft.quantity.dimension = Dimension::Money;
  draft.quantity.unit = code_of(*currency, at);
  // "$75 U.S. a barrel".
  if (parts_[at].lower == "$" && is_any(word(draft.last), {"u.s.", "us"}) && !noun_at(draft.last + 1)) {
    draft.quantity.unit = currency->code;
    ++draft.last;
  }
  // "$5 Canadian" is rare; "$5 million US dollars" repeats itself.
  if (const auto again = currency_after(parts_, draft.last);
      again && parts_[draft.last].joint == Joint::Space) {
    if (again->code == currency->code || parts_[at].lower == "$") {
      draft.quantity.unit = code_of(*again, draft.last);
      draft.last = again->last;
    }
  }
  return draft;
}

// What stands right behind the figure. False: it is no quantity after all.
bool QuantityFinder::read_unit(FigureDraft& draft) {
  Quantity& quantity = draft.quantity;
  std::uint32_t at = draft.last;
  const Cardinal::Kind kind = draft.number.kind;
  if (kind == Cardinal::Kind::Ordinal) {
    quantity.dimension = Dimension::Ordinal;
    return read_ordinal(draft);
  }
  if (read_age(draft) || read_magnitude(draft)) return true;
  if (is_capital_c(draft)) return read_degrees(draft);
  // "tens of billions of dollars", "a quarter of a mile".
  const bool of = parts_.is(at, "of") && (kind == Cardinal::Kind::Vague || draft.number.scaled);
  if (of) ++at;
  if (const auto currency = currency_after(parts_, at);
      currency && !(currency->ambiguous && is_mass(draft, currency->last))) {
    quantity.dimension = Dimension::Money;
    quantity.unit = code_of(*currency, at);
    if (!currency->minor.empty()) {
      say_as(draft, currency->minor, currency->factor);
    } else if (currency->factor > 1) {
      scale(draft.number, currency->factor);
      draft.number.scaled = true;
    }
    draft.last = currency->last;
    // "75 USD million".
    if (const Numeral* scaled = parts_[draft.last].numeral;
        scaled != nullptr && scaled->kind == NumeralKind::Scale && !draft.number.scaled) {
      scale(draft.number, scaled->value);
      draft.number.scaled = true;
      ++draft.last;
    }
    return true;
  }
  if (auto unit = unit_after(parts_, at)) {
    if (unit->glued_metre && is_million(draft, unit->last)) {
      scale(draft.number, 1e6);
      draft.number.scaled = true;
      draft.number.step = significant_step(draft.number.value);
      draft.number_last = draft.last = unit->last;
      if (const auto currency = currency_after(parts_, draft.last)) {
        quantity.dimension = Dimension::Money;
        quantity.unit = code_of(*currency, draft.last);
        draft.last = currency->last;
      } else {
        draft.bare = true;
      }
      return true;
    }
    if (may_be_unit(draft, *unit)) {
      quantity.unit = unit->unit;
      quantity.dimension = unit->dimension;
      quantity.to_base = unit->to_base;
      quantity.base_offset = unit->base_offset;
      draft.last = unit->last;
      return true;
    }
  }
  if (kind == Cardinal::Kind::Share) return read_share(draft);
  draft.bare = true;
  return true;
}

// A capital C right behind a figure: "38C in the shade"; "12c" are cents.
bool QuantityFinder::is_capital_c(const FigureDraft& draft) const {
  const std::uint32_t at = draft.last;
  return at < parts_.size() && parts_[at].joint == Joint::Glued && parts_[at].span.size() == 1 &&
         document_.text()[parts_[at].span.begin] == 'C';
}

// Degrees that a thermometer can show; "seat 12C" and "the 104C bus" have none.
bool QuantityFinder::read_degrees(FigureDraft& draft) const {
  constexpr double kHottest = 60;  // more than was ever measured in the open
  const bool label = draft.number.scaled || (draft.first > 0 && noun_at(draft.first - 1));
  if (label || draft.number.value > kHottest) return false;
  draft.quantity.unit = "degree Celsius";
  draft.quantity.dimension = Dimension::Temperature;
  ++draft.last;
  return true;
}

void QuantityFinder::scale(Cardinal& number, double factor) {
  number.value *= factor;
  number.low *= factor;
  number.high *= factor;
  number.step *= factor;
  number.written_step *= factor;
}

// What was said in one unit is kept in another, for comparison: cents in dollars, a third in percent.
void QuantityFinder::say_as(FigureDraft& draft, std::string_view spoken, double in_unit) {
  draft.quantity.spoken = spoken;
  draft.quantity.spoken_in_unit = in_unit;
  scale(draft.number, in_unit);
}

// A third of something is a percentage; "half-time" and "a half" alone are nothing.
bool QuantityFinder::read_share(FigureDraft& draft) const {
  const bool digits = !draft.number.words;
  const bool of = parts_.is(draft.last, "of") || parts_.is(draft.last, "the") ||
                  parts_.is(draft.last, "its") || parts_.is(draft.last, "their") ||
                  parts_.is(draft.last, "his") || parts_.is(draft.last, "her");
  const bool joined = parts_[draft.last].joint == Joint::Hyphen;
  const bool several = draft.number.words && draft.last - draft.first >= 2;
  if (joined || !(of || digits || several)) return false;
  if (digits && !of && parts_[draft.last].joint == Joint::Glued) return false;
  // "the first half", "the better half": a part in time or of a match.
  if (word(draft.first) == "half" && is_any(word(static_cast<std::int64_t>(draft.first) - 1),
                                            {"first", "other", "better", "final", "latter", "last", "this"}))
    return false;
  if (word(draft.first) == "half" && word(static_cast<std::int64_t>(draft.first) - 1) == "second")
    return false;
  draft.quantity.dimension = Dimension::Percent;
  draft.quantity.unit = "percent";
  say_as(draft, "share", 100);
  return true;
}

// "47th president", "third attempt": an ordinal with its noun. "first" and "second" are idioms too often.
bool QuantityFinder::read_ordinal(const FigureDraft& draft) const {
  if (draft.number.words && draft.number.value < 3) return false;
  if (draft.last >= parts_.size()) return false;
  const Upos upos = token(draft.last).upos;
  if (parts_[draft.last].joint != Joint::Space) return false;
  return upos == Upos::NOUN || upos == Upos::ADJ;
}

// "20-year-old", "20 years old", "aged 20", "age 20", ", 20,".
bool QuantityFinder::read_age(FigureDraft& draft) const {
  std::uint32_t at = draft.last;
  const bool unit = is_any(word(at), {"year", "years", "month", "months", "week", "weeks", "day", "days"});
  if (is_any(word(at), {"yo", "y.o."}) && draft.number.value <= 120) {
    set_age(draft, "year");
    ++draft.last;
    return true;
  }
  const auto before = static_cast<std::int64_t>(draft.first) - 1;
  if (unit && is_any(word(at + 1), {"old", "olds", "of"})) {
    if (word(at + 1) == "of" && word(at + 2) != "age") return false;
    set_age(draft, std::string(word(at)));
    draft.last = at + (word(at + 1) == "of" ? 3 : 2);
    return true;
  }
  if (draft.number.kind != Cardinal::Kind::Plain || draft.number.value > 120 || draft.number.scaled)
    return false;
  const bool aged = is_any(word(before), {"aged", "age", "ages"}) ||
                    (is_any(word(before - 1), {"aged", "age", "ages"}) &&
                     is_any(word(before), {"of", "over", "under", "about"}));
  if (aged && !unit && !is_any(word(at), {"%", "percent"})) {
    set_age(draft, "year");
    return true;
  }
  // "She is 34.", "who turned 34 and".
  const bool person = is_any(word(before - 1), {"he", "she", "i", "who"}) &&
                      is_any(word(before), {"is", "was", "turned", "turns", "'s", "\u2019s", "be"});
  // "He will be 35", "who would have been 35".
  const bool to_be = is_any(word(before), {"be", "turn"}) && is_any(word(before - 1), {"will", "would"}) &&
                     is_any(word(before - 2), {"he", "she", "i", "who"});
  if ((person || to_be) &&
      is_any(word(at), {"", ".", ",", ";", "when", "and", "or", "but", "by", "next", "this", "on", "in"})) {
    set_age(draft, "year");
    return true;
  }
  // "life expectancy for men is around 73".
  if (!unit && !unit_after(parts_, at) && draft.number.value >= 1 && speaks_of_life(draft.first)) {
    set_age(draft, "year");
    return true;
  }
  // "Anna Smith, 34, said".
  const bool commas = word(before) == "," && is_any(word(at), {",", "."}) && before >= 1 &&
                      draft.number.value >= 1 && draft.number.value == std::floor(draft.number.value);
  if (commas && word(at) == "," && capital(before - 1) &&
      token(static_cast<std::uint32_t>(before - 1)).upos == Upos::PROPN &&
      parts_[draft.first].kind == PartKind::Digits && find_month(word(before - 1)) == 0) {
    set_age(draft, "year");
    return true;
  }
  return false;
}

bool QuantityFinder::speaks_of_life(std::uint32_t at) const {
  constexpr std::uint32_t kNear = 10;
  for (std::uint32_t back = at - std::min(at, kNear); back + 1 < at; ++back)
    if (word(back) == "life" && word(back + 1) == "expectancy") return true;
  return false;
}

void QuantityFinder::set_age(FigureDraft& draft, std::string unit) {
  if (unit.ends_with('s')) unit.pop_back();
  draft.quantity.dimension = Dimension::Age;
  draft.quantity.to_base = unit == "year"    ? 1
                           : unit == "month" ? 1.0 / 12
                           : unit == "week"  ? 7 / 365.25
                                             : 1 / 365.25;
  draft.quantity.unit = std::move(unit);
}

// "magnitude 7.8", "7.8-magnitude", "magnitude of 7.8".
bool QuantityFinder::read_magnitude(FigureDraft& draft) const {
  if (draft.number.kind != Cardinal::Kind::Plain || draft.number.value > 12 || draft.number.scaled)
    return false;
  const auto before = static_cast<std::int64_t>(draft.first) - 1;
  const bool after = word(draft.last) == "magnitude";
  const bool in_front =
      word(before) == "magnitude" || (is_any(word(before), {"of", "-"}) && word(before - 1) == "magnitude");
  const bool richter =
      word(draft.last) == "on" && word(draft.last + 1) == "the" && word(draft.last + 2) == "richter";
  if (!after && !in_front && !richter) return false;
  draft.quantity.dimension = Dimension::Magnitude;
  draft.quantity.unit = "magnitude";
  if (after) ++draft.last;
  return true;
}

// "500 pounds of explosives", "weighs 160 pounds".
bool QuantityFinder::is_mass(const FigureDraft& draft, std::uint32_t after) const {
  if (word(after) == "of" && !is_any(word(after + 1), {"aid", "funding", "debt", "investment", "taxpayers",
                                                       "taxpayer", "public", "damage", "savings"}))
    return true;
  if (parts_[after - 1].joint == Joint::Hyphen) return true;
  for (std::int64_t back = static_cast<std::int64_t>(draft.first) - 1;
       back >= 0 && back >= static_cast<std::int64_t>(draft.first) - 6; --back)
    if (is_any(word(back), {"weigh", "weighs", "weighed", "weighing", "weight", "lost", "gained", "lifted"}))
      return true;
  if (draft.number.value >= 1e6 || speaks_of_price(draft.first)) return false;
  return is_any(word(after), {"heavier", "lighter", "overweight"}) ||
         (!uses_sterling() && !is_any(word(after), {"a"}));
}

bool QuantityFinder::speaks_of_price(std::uint32_t at) const {
  constexpr std::uint32_t kNear = 5;
  for (std::uint32_t back = at - std::min(at, kNear); back < at; ++back)
    if (is_any(token(back).lemma, {"cost", "pay", "price", "spend", "earn", "fine", "charge", "fee", "owe"}))
      return true;
  return false;
}

// Whether the article writes of pounds as money.
bool QuantityFinder::uses_sterling() const {
  if (!sterling_) {
    const std::string_view text = document_.text();
    sterling_ = text.find("\u00A3") != std::string_view::npos ||
                text.find("sterling") != std::string_view::npos ||
                text.find("pence") != std::string_view::npos;
  }
  return *sterling_;
}

// The currency that starts at a part; a dollar of no country is the article's.
std::string_view QuantityFinder::code_of(const CurrencyMatch& currency, std::uint32_t at) const {
  const bool bare = is_any(word(at), {"$", "\uFF04", "buck", "bucks", "cent", "cents", "dollar", "dollars"});
  if (!bare || currency.code != "USD") return currency.code;
  if (dollar_.empty()) dollar_ = home_dollar(document_);
  return dollar_;
}

// "5m people" are millions, "a 5m wall" is metres.
bool QuantityFinder::is_million(const FigureDraft& draft, std::uint32_t after) const {
  if (currency_after(parts_, after)) return true;
  if (is_any(word(after),
             {"high",  "tall",   "long", "wide", "deep", "away", "apart", "below",   "above",     "race",
              "final", "sprint", "x",    "by",   "in",   "off",  "from",  "hurdles", "freestyle", "relay"}))
    return false;
  // "4.3M" in a capital is never a metre.
  if (document_.text()[parts_[after - 1].span.begin] == 'M') return true;
  if (word(after) == "of" && (draft.number.decimals || plural_at(after + 1) || has_plural_behind(after + 1)))
    return true;
  if (plural_at(after) ||
      (after + 1 < parts_.size() && plural_at(after + 1) && token(after).upos == Upos::ADJ))
    return true;
  return draft.number.decimals && noun_at(after);
}

bool QuantityFinder::may_be_unit(const FigureDraft& draft, const UnitMatch& unit) const {
  const std::uint32_t at = unit.last - 1;
  // "point" and "second" are words of their own: "one point", "the second".
  if (unit.unit == "point" && is_any(word(unit.last), {"out", "of", "to", "in"}) && draft.number.value == 1)
    return false;
  if (unit.unit == "second" && word(at) == "second" && draft.number.value != 1 &&
      parts_[at].joint != Joint::Hyphen && draft.number.words)
    return false;
  // "one day" is some day, "one minute" may be a joke: only where something is measured.
  if (unit.dimension == Dimension::Duration && draft.number.words && draft.number.value == 1 &&
      word(draft.first) == "one" && parts_[draft.last].joint == Joint::Space &&
      !is_any(word(unit.last), {"of", "after", "before", "earlier", "later"}))
    return word(at) != "day";
  return true;
}

}  // namespace factcheck
