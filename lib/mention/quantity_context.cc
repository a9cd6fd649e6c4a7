// What stands around a figure: rate, hedge, change and sign, what it counts and what it is said of.
#include <algorithm>
#include <array>

#include "mention/quantity_finder.h"
#include "mention/time_expression.h"
#include "mention/word_table.h"

namespace factcheck {

// "a month", "per barrel", "/day", "each".
void QuantityFinder::read_rate(Quantity& quantity, std::uint32_t& last) const {
  if (quantity.dimension == Dimension::Ordinal || quantity.dimension == Dimension::Age ||
      quantity.dimension == Dimension::Ratio)
    return;
  // "9 million shekels ($2.4 million) a year": both figures are by the year, while the words stand behind
  // one.
  std::uint32_t behind = past_bracket(last);
  read_rate_at(quantity, behind == last ? last : behind);
}

// The part behind a bracket that opens or closes here, if one does.
std::uint32_t QuantityFinder::past_bracket(std::uint32_t at) const {
  constexpr std::uint32_t kParts = 8;
  if (word(at) == ")") return at + 1;
  if (word(at) != "(") return at;
  for (std::uint32_t end = at + 1; end < parts_.size() && end < at + kParts; ++end)
    if (word(end) == ")") return end + 1;
  return at;
}

void QuantityFinder::read_rate_at(Quantity& quantity, std::uint32_t& last) const {
  const std::string_view link = word(last);
  const bool per = is_any(link, {"per", "/"});
  if (!per && !is_any(link, {"a", "an", "each", "every"})) return;
  if (last + 1 >= parts_.size()) return;
  std::uint32_t at = last + 1;
  const Token& noun = token(at);
  if (noun.upos != Upos::NOUN && noun.upos != Upos::PROPN && noun.upos != Upos::ADJ && noun.upos != Upos::NUM)
    return;
  if (!per) {
    // "5 miles a day", "$50 a barrel"; not "gave him $5 a friend sent".
    constexpr auto kPer = std::to_array<std::string_view>(
        {"acre",   "barrel", "bottle", "child", "day",      "decade", "dozen",   "fortnight", "gallon",
         "game",   "head",   "hour",   "kilo",  "kilogram", "liter",  "litre",   "minute",    "month",
         "night",  "ounce",  "person", "piece", "pint",     "pound",  "quarter", "second",    "share",
         "ticket", "ton",    "tonne",  "unit",  "week",     "year"});
    if (!std::ranges::binary_search(kPer, noun.lemma)) return;
    if (is_any(word(at + 1), {"ago", "before", "earlier", "later"})) return;  // "down from 85 a year earlier"
    if (quantity.dimension == Dimension::Duration && is_any(link, {"a", "an"}) &&
        find_calendar_unit(noun.lower) == CalendarUnit::None)
      return;
  }
  std::string rate(noun.lemma);
  ++at;
  // "per square foot", "per 100,000 people".
  if ((is_any(noun.lower, {"square", "cubic", "sq", "metric", "capita"}) || noun.upos == Upos::NUM ||
       noun.upos == Upos::ADJ) &&
      at < parts_.size() && noun_at(at) && noun.lower != "capita") {
    rate += " ";
    rate += token(at).lemma;
    ++at;
  }
  quantity.per = rate;
  last = at;
}

void QuantityFinder::apply_hedges(FigureDraft& draft, std::uint32_t& first, std::uint32_t& last,
                                  std::uint32_t end_before) const {
  Quantity& quantity = draft.quantity;
  if (quantity.dimension == Dimension::Ordinal || quantity.dimension == Dimension::Ratio) return;
  const auto before = hedge_before(parts_, first);
  if (before && before->first >= end_before && is_hedge(draft, *before)) {
    if (quantity.bound != Bound::Range) {
      quantity.bound = before->bound;
      quantity.side = before->side;
    }
    first = before->first;
    return;
  }
  const auto after = hedge_after(parts_, last);
  if (!after || quantity.bound == Bound::Range) return;
  quantity.bound = after->bound;
  last = after->last;
}

// "20 boats or more": the hedge stands behind what is counted.
void QuantityFinder::apply_hedge_behind_noun(FigureDraft& draft, std::uint32_t last) const {
  Quantity& quantity = draft.quantity;
  if (quantity.bound != Bound::Exact || quantity.counted_span.empty()) return;
  constexpr std::uint32_t kFar = 5;
  std::uint32_t at = last;
  while (at < parts_.size() && at < last + kFar && parts_[at].span.begin < quantity.counted_span.end) ++at;
  if (at >= parts_.size() || parts_[at].span.begin < quantity.counted_span.end || word(at) != "or") return;
  // "or more than that" begins another figure.
  const auto hedge = hedge_after(parts_, at);
  if (hedge && word(hedge->last) != "than") quantity.bound = hedge->bound;
}

// "about 20 people" may be what a film is about; "over" may be a place. Only the clear cases are told
// apart.
bool QuantityFinder::is_hedge(const FigureDraft& draft, const Hedge& hedge) const {
  const std::string_view last_word = word(static_cast<std::int64_t>(hedge.last) - 1);
  if (last_word == "some" && draft.number.kind == Cardinal::Kind::Vague) return false;
  if (last_word == "some" && draft.bare && draft.number.value < 2) return false;
  if (is_any(last_word, {"above", "below", "beyond"}) && draft.bare)
    return counts_behind(draft.last) || draft.number.value >= 100;
  if (last_word == "to" && hedge.last - hedge.first == 2 && word(hedge.first) == "up") {
    // "rose up to 5%" and "grew up to five brothers" look alike.
    return true;
  }
  // "talks over 20 prisoners" against "over 20 prisoners": the verb or noun before "over" would have to be
  // known.
  return true;
}

void QuantityFinder::read_change(FigureDraft& draft, std::uint32_t first, std::uint32_t last) const {
  Quantity& quantity = draft.quantity;
  if (quantity.dimension == Dimension::Ordinal || quantity.dimension == Dimension::Age ||
      quantity.dimension == Dimension::Ratio || quantity.dimension == Dimension::Duration)
    return;
  if (draft.from) {
    if (quantity.change != Change::None && draft.from) {
      const Change verb = change_before(parts_, analysis_, first);
      // "tickets range from $5 to $7" changes nothing.
      if (is_any(token(first > 0 ? first - 1 : 0).lemma, {"range", "vary", "anywhere", "anything"}))
        quantity.change = Change::None;
      if (verb != Change::None) quantity.change = verb;
    }
    return;
  }
  if (quantity.change != Change::None) return;
  if (draft.bare && quantity.counted.empty() && !quantity.unit.empty()) return;
  if (word(static_cast<std::int64_t>(first) - 1) == "minus") return;
  Change change = change_around(parts_, analysis_, first, last);
  // "20 more people", "lost 20 men": counts are added and lost all the time without a level that moves.
  if (quantity.dimension == Dimension::Count &&
      !is_any(word(static_cast<std::int64_t>(first) - 1), {"by", "up", "down", "rose", "fell"}))
    change = Change::None;
  quantity.change = change;
  if (change == Change::None) quantity.towards = change_to_level(parts_, analysis_, first);
}

void QuantityFinder::apply_sign(FigureDraft& draft, std::uint32_t& first) const {
  if (first == 0) return;
  const std::uint32_t at = first - 1;
  const bool minus =
      word(at) == "minus" || (is_any(word(at), {"-", "\u2212"}) && parts_[first].joint == Joint::Glued &&
                              parts_[at].joint == Joint::Space);
  if (!minus || draft.quantity.dimension == Dimension::Ordinal ||
      word(static_cast<std::int64_t>(at) - 1) == "or")
    return;
  if (draft.quantity.dimension != Dimension::Temperature && draft.quantity.dimension != Dimension::Percent &&
      draft.quantity.dimension != Dimension::Money && draft.quantity.dimension != Dimension::Other)
    return;
  draft.number.value = -draft.number.value;
  draft.quantity.value = draft.number.value;
  std::swap(draft.low, draft.high);
  draft.low = -draft.low;
  draft.high = -draft.high;
  first = at;
}

void QuantityFinder::set_counted(const Sentence& sentence, FigureDraft& draft, std::uint32_t last) const {
  Quantity& quantity = draft.quantity;
  const std::uint32_t token_last = parts_[last - 1].token + 1;
  // Inside one word ("three-judge") nothing is counted that we would name.
  if (last < parts_.size() && parts_[last].joint != Joint::Space && parts_[last].kind == PartKind::Word)
    return;
  if (taken(last)) return;  // "up from 12 last year"
  const std::uint32_t from = token_last;
  const bool of = from < sentence.last && analysis_.tokens[from].lower == "of";
  switch (quantity.dimension) {
    case Dimension::Count:
    case Dimension::Age:
    case Dimension::Ordinal:
      break;
    case Dimension::Ratio:
      return;
    case Dimension::Money:
      // "$5 million in aid", "a $5 million donation".
      if (from < sentence.last && analysis_.tokens[from].lower == "in") {
        const Counted counted = counted_by(analysis_, sentence, quantity.first, from + 1, false);
        if (!counted.span.empty()) take(quantity, counted);
        return;
      }
      break;
    default:
      if (!of && quantity.dimension != Dimension::Percent && !is_attribute(draft, last)) return;
      break;
  }
  const bool several = quantity.dimension == Dimension::Count && draft.number.value >= 2;
  take(quantity, counted_by(analysis_, sentence, quantity.first, from, several));
  if (quantity.dimension != Dimension::Count && quantity.counted_span.empty()) quantity.counted.clear();
}

// A measure before its noun: "a 30-mile stretch", "a 10kW plant", "a 750 metre swim"; not "30 miles north".
bool QuantityFinder::is_attribute(const FigureDraft& draft, std::uint32_t last) const {
  if (parts_[draft.last - 1].joint == Joint::Hyphen) return true;
  if (last != draft.last || last >= parts_.size() || parts_[last].kind != PartKind::Word) return false;
  return draft.quantity.dimension != Dimension::Duration && !plural_at(draft.last - 1) &&
         (noun_at(last) || token(last).upos == Upos::ADJ);
}

// What its words say that a figure is of: "bonuses" of "bonuses worth $5 million", "an offer" of "an offer of
// $6"; else what its clause speaks of; else the phrase before it.
void QuantityFinder::set_about(const Sentence& sentence, Quantity& quantity) const {
  if (const NounPhrase* owner = owner_of(sentence, quantity)) {
    quantity.about = analysis_.span_of(owner->first, owner->last);
    return;
  }
  set_about_clause(sentence, quantity);
  if (!quantity.about.empty()) return;
  if (const NounPhrase* before = phrase_before(sentence, quantity))
    quantity.about = analysis_.span_of(before->first, before->last);
}

// The last phrase that ends before the figure.
const NounPhrase* QuantityFinder::phrase_before(const Sentence& sentence, const Quantity& quantity) const {
  constexpr std::uint32_t kNear = 12;
  const std::uint32_t end = quantity.first - std::min(kNear, quantity.first - sentence.first);
  for (std::uint32_t at = quantity.first; at-- > end;) {
    const std::int32_t index = analysis_.phrase_of(at);
    if (index < 0) continue;
    const NounPhrase& phrase = analysis_.phrases[static_cast<std::size_t>(index)];
    if (phrase.last <= quantity.first && analysis_.tokens[phrase.head].upos != Upos::PRON) return &phrase;
  }
  return nullptr;
}

// The phrase in front of "of" or "worth" and the figure.
const NounPhrase* QuantityFinder::owner_of(const Sentence& sentence, const Quantity& quantity) const {
  if (quantity.first < sentence.first + 2) return nullptr;
  const std::uint32_t link = quantity.first - 1;
  if (!is_any(analysis_.tokens[link].lower, {"of", "worth"})) return nullptr;
  const std::int32_t index = analysis_.phrase_of(link - 1);
  if (index < 0) return nullptr;
  const NounPhrase& phrase = analysis_.phrases[static_cast<std::size_t>(index)];
  return phrase.last == link ? &phrase : nullptr;
}

// The subject of the clause that the figure stands in; if the figure is part of that, what the clause does
// to it.
void QuantityFinder::set_about_clause(const Sentence& sentence, Quantity& quantity) const {
  constexpr std::ptrdiff_t kNear = 16;
  const auto& clauses = analysis_.clauses;
  const auto here = std::ranges::lower_bound(clauses, quantity.first, {}, &Clause::verb);
  const Clause* best = nullptr;
  for (auto at = here - std::min(kNear, here - clauses.begin()); at != clauses.end() && at - here < kNear;
       ++at) {
    if (at->verb < sentence.first || at->verb >= sentence.last) continue;
    if (quantity.first < at->first || quantity.first >= at->last) continue;
    if (best == nullptr || at->last - at->first < best->last - best->first) best = &*at;
  }
  if (best == nullptr) return;
  for (const std::int32_t index : {best->subject, best->object, best->complement}) {
    if (index < 0 || static_cast<std::size_t>(index) >= analysis_.phrases.size()) continue;
    const NounPhrase& phrase = analysis_.phrases[static_cast<std::size_t>(index)];
    if (phrase.first >= phrase.last || (phrase.first < quantity.last && quantity.first < phrase.last))
      continue;
    quantity.about = analysis_.span_of(phrase.first, phrase.last);
    return;
  }
}

bool QuantityFinder::has_plural_behind(std::uint32_t at) const {
  for (std::uint32_t ahead = at + 1; ahead < parts_.size() && ahead < at + 4; ++ahead) {
    if (parts_[ahead + 1].joint == Joint::Hyphen) continue;  // "state-owned banks"
    if (plural_at(ahead)) return true;
    if (parts_[ahead].joint == Joint::Hyphen) continue;
    const Upos upos = token(ahead).upos;
    if (upos != Upos::ADJ && upos != Upos::NOUN && upos != Upos::PROPN) return false;
  }
  return false;
}

bool QuantityFinder::counts_behind(std::uint32_t at) const {
  return at < parts_.size() && (plural_at(at) || has_plural_behind(at) || word(at) == "of");
}

void QuantityFinder::take(Quantity& quantity, const Counted& counted) {
  quantity.counted = counted.lemma;
  quantity.counted_span = counted.span;
}

}  // namespace factcheck
