// Finds the figures of an article: starts at digits, number words and currency signs, reads number, unit and
// range, then looks around for hedge, change, rate and what is counted.
#include "mention/quantity.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "mention/bounds.h"
#include "mention/counted.h"
#include "mention/currencies.h"
#include "mention/number.h"
#include "mention/parts.h"
#include "mention/time_expression.h"
#include "mention/units.h"

namespace factcheck {
namespace {

bool is_any(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

// Words that make a name or a label of the figure behind them: "Flight 370", "Article 5", "iOS 17".
constexpr auto kLabels = std::to_array<std::string_view>({
    "act",      "air",         "apollo",   "apartment",  "area",      "article",    "articles", "boeing",
    "bus",      "bill",        "channel",  "chapter",    "class",     "clause",     "covid",    "chromosome",
    "district", "division",    "episode",  "exit",       "fifa",      "fig",        "fig.",     "figure",
    "flight",   "floor",       "formula",  "game",       "gate",      "generation", "grade",    "group",
    "highway",  "interstate",  "ios",      "item",       "junction",  "lane",       "law",      "level",
    "line",     "lot",         "mark",     "model",      "no",        "no.",        "nos.",     "note",
    "number",   "page",        "pages",    "para",       "paragraph", "phase",      "pier",     "platform",
    "pp",       "proposition", "psalm",    "resolution", "road",      "room",       "round",    "route",
    "row",      "rule",        "section",  "series",     "square",    "stage",      "step",     "studio",
    "suite",    "table",       "terminal", "tier",       "title",     "top",        "track",    "type",
    "unit",     "verse",       "version",  "vol",        "vol.",      "volume",     "ward",     "week",
    "windows",  "zone",
});

// A figure under construction. Parts are of the sentence.
struct Draft {
  std::uint32_t first = 0, last = 0;  // the figure with its unit and currency
  std::uint32_t number_first = 0, number_last = 0;
  Cardinal number;
  Quantity quantity = {};
  double low = 0, high = 0, step = 0;
  bool from = false;  // "from A to B"
  bool bare = false;  // neither unit nor currency was written
};

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

class Finder {
 public:
  Finder(const Document& document, const Analysis& analysis)
      : document_(document), analysis_(analysis), parts_(document.text()) {}

  std::vector<Quantity> run() {
    for (const Sentence& sentence : analysis_.sentences) {
      if (!has_trigger(sentence)) continue;
      parts_.cut(analysis_, sentence);
      read_sentence(sentence);
    }
    return std::move(found_);
  }

 private:
  // Whether a figure may stand in a sentence: most hold none and are passed over before anything is cut.
  bool has_trigger(const Sentence& sentence) const {
    return std::ranges::any_of(analysis_.tokens_of(sentence), [](const Token& token) {
      return token.shape == Shape::Number || token.shape == Shape::Alnum ||
             find_numeral(token.lower) != nullptr ||
             (token.shape != Shape::Punct &&
              token.text.find_first_of("0123456789-\xC2\xE2") != std::string_view::npos);
    });
  }

  std::string_view word(std::int64_t at) const { return parts_[at].lower; }
  const Token& token(std::uint32_t at) const { return analysis_.tokens[parts_[at].token]; }
  bool capital(std::int64_t at) const {
    if (at < 0 || at >= parts_.size()) return false;
    const Shape shape = token(static_cast<std::uint32_t>(at)).shape;
    return shape == Shape::Capitalised || shape == Shape::Upper || shape == Shape::Mixed;
  }
  bool noun_at(std::uint32_t at) const {
    return at < parts_.size() && (token(at).upos == Upos::NOUN || token(at).upos == Upos::PROPN);
  }
  bool plural_at(std::uint32_t at) const {
    return at < parts_.size() &&
           (token(at).xpos == Xpos::NNS || token(at).xpos == Xpos::NNPS || token(at).lower == "people");
  }

  void read_sentence(const Sentence& sentence) {
    mark_times();
    drafts_.clear();
    for (std::uint32_t at = 0; at < parts_.size();) {
      if (taken_[at]) {
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
    for (Draft& draft : drafts_) {
      if (auto quantity = finish(sentence, draft, end_before)) found_.push_back(std::move(*quantity));
    }
  }

  // Dates and times of day are no quantities; lengths are read here as well.
  void mark_times() {
    taken_.assign(parts_.size(), false);
    skip_to_ = 0;
    for (const TimeExpression& time : recognise_times(parts_, analysis_)) {
      if (time.type == TimexType::Duration || time.type == TimexType::Set) continue;
      // "two years ago" is a date, yet nothing that begins inside it is a figure of its own.
      for (std::uint32_t at = time.first; at < time.last; ++at) taken_[at] = true;
    }
  }

  bool taken(std::uint32_t at) const { return at < taken_.size() && taken_[at]; }

  // --- one figure
  // -------------------------------------------------------------------------------------------------

  std::optional<Draft> read_draft(std::uint32_t at) {
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
    Draft draft{.first = at,
                .last = number->last,
                .number_first = at,
                .number_last = number->last,
                .number = *number};
    if (!read_unit(draft)) return {};
    return with_range(std::move(draft));
  }

  // "$250mn", "US$ 1.5 trillion", "Rs 500 crore", "$ 5 - 7".
  std::optional<Draft> read_money_before(std::uint32_t at) {
    if (parts_[at].kind != PartKind::Sign && parts_[at].kind != PartKind::Word) return {};
    const auto currency = currency_before(parts_, at);
    if (!currency || currency->last >= parts_.size()) return {};
    std::uint32_t figure = currency->last;
    if (parts_[figure].kind == PartKind::Word && parts_[at].kind == PartKind::Word &&
        parts_[figure - 1].kind == PartKind::Word)
      return {};
    auto number = read_cardinal(parts_, figure, true);
    if (!number || number->kind == Cardinal::Kind::Ordinal || number->words) return {};
    Draft draft{.first = at,
                .last = number->last,
                .number_first = figure,
                .number_last = number->last,
                .number = *number};
    draft.quantity.dimension = Dimension::Money;
    draft.quantity.unit = currency->code;
    // "$75 U.S. a barrel".
    if (parts_[at].lower == "$" && is_any(word(draft.last), {"u.s.", "us"}) && !noun_at(draft.last + 1))
      ++draft.last;
    // "$5 Canadian" is rare; "$5 million US dollars" repeats itself.
    if (const auto again = currency_after(parts_, draft.last);
        again && parts_[draft.last].joint == Joint::Space) {
      if (again->code == currency->code || parts_[at].lower == "$") {
        draft.quantity.unit = again->code;
        draft.last = again->last;
      }
    }
    return draft;
  }

  // What stands right behind the figure. False: it is no quantity after all.
  bool read_unit(Draft& draft) {
    Quantity& quantity = draft.quantity;
    std::uint32_t at = draft.last;
    const Cardinal::Kind kind = draft.number.kind;
    if (kind == Cardinal::Kind::Ordinal) {
      quantity.dimension = Dimension::Ordinal;
      return read_ordinal(draft);
    }
    if (read_age(draft) || read_magnitude(draft)) return true;
    // "tens of billions of dollars", "a quarter of a mile".
    const bool of = parts_.is(at, "of") && (kind == Cardinal::Kind::Vague || draft.number.scaled);
    if (of) ++at;
    if (const auto currency = currency_after(parts_, at);
        currency && !(currency->ambiguous && is_mass(draft, currency->last))) {
      quantity.dimension = Dimension::Money;
      quantity.unit = currency->code;
      scale(draft.number, currency->factor);
      draft.last = currency->last;
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
          quantity.unit = currency->code;
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

  static void scale(Cardinal& number, double factor) {
    number.value *= factor;
    number.low *= factor;
    number.high *= factor;
    number.step *= factor;
    number.written_step *= factor;
  }

  // A third of something is a percentage; "half-time" and "a half" alone are nothing.
  bool read_share(Draft& draft) const {
    const bool digits = !draft.number.words;
    const bool of = parts_.is(draft.last, "of") || parts_.is(draft.last, "the") ||
                    parts_.is(draft.last, "its") || parts_.is(draft.last, "their") ||
                    parts_.is(draft.last, "his") || parts_.is(draft.last, "her");
    const bool joined = parts_[draft.last].joint == Joint::Hyphen;
    const bool several = draft.number.words && draft.last - draft.first >= 2;
    if (joined || !(of || digits || several)) return false;
    if (digits && !of && parts_[draft.last].joint == Joint::Glued) return false;
    // "the first half", "the better half": a part in time or of a match.
    if (word(draft.first) == "half" &&
        is_any(word(static_cast<std::int64_t>(draft.first) - 1),
               {"first", "other", "better", "final", "latter", "last", "this"}))
      return false;
    if (word(draft.first) == "half" && word(static_cast<std::int64_t>(draft.first) - 1) == "second")
      return false;
    draft.quantity.dimension = Dimension::Percent;
    draft.quantity.unit = "percent";
    scale(draft.number, 100);
    return true;
  }

  // "47th president", "third attempt": an ordinal with its noun. "first" and "second" are idioms too often.
  bool read_ordinal(const Draft& draft) const {
    if (draft.number.words && draft.number.value < 3) return false;
    if (draft.last >= parts_.size()) return false;
    const Upos upos = token(draft.last).upos;
    if (parts_[draft.last].joint != Joint::Space) return false;
    return upos == Upos::NOUN || upos == Upos::ADJ;
  }

  // "20-year-old", "20 years old", "aged 20", "age 20", ", 20,".
  bool read_age(Draft& draft) const {
    std::uint32_t at = draft.last;
    const bool unit = is_any(word(at), {"year", "years", "month", "months", "week", "weeks", "day", "days"});
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
    if (person && is_any(word(at), {"", ".", ",", ";", "when", "and", "or", "but"})) {
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

  static void set_age(Draft& draft, std::string unit) {
    if (unit.ends_with('s')) unit.pop_back();
    draft.quantity.dimension = Dimension::Age;
    draft.quantity.to_base = unit == "year"    ? 1
                             : unit == "month" ? 1.0 / 12
                             : unit == "week"  ? 7 / 365.25
                                               : 1 / 365.25;
    draft.quantity.unit = std::move(unit);
  }

  // "magnitude 7.8", "7.8-magnitude", "magnitude of 7.8".
  bool read_magnitude(Draft& draft) const {
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
  bool is_mass(const Draft& draft, std::uint32_t after) const {
    if (word(after) == "of" && !is_any(word(after + 1), {"aid", "funding", "debt", "investment", "taxpayers",
                                                         "taxpayer", "public", "damage", "savings"}))
      return true;
    if (parts_[after - 1].joint == Joint::Hyphen) return true;
    for (std::int64_t back = static_cast<std::int64_t>(draft.first) - 1;
         back >= 0 && back >= static_cast<std::int64_t>(draft.first) - 6; --back)
      if (is_any(word(back),
                 {"weigh", "weighs", "weighed", "weighing", "weight", "lost", "gained", "lifted"}))
        return true;
    return is_any(word(after), {"heavier", "lighter", "overweight"}) ||
           (!uses_sterling() && !is_any(word(after), {"a"}));
  }

  // Whether the article writes of pounds as money.
  bool uses_sterling() {
    if (sterling_ < 0)
      sterling_ = document_.text().find("\u00A3") != std::string_view::npos ||
                          document_.text().find("sterling") != std::string_view::npos ||
                          document_.text().find("pence") != std::string_view::npos
                      ? 1
                      : 0;
    return sterling_ == 1;
  }
  bool uses_sterling() const { return const_cast<Finder*>(this)->uses_sterling(); }

  // "5m people" are millions, "a 5m wall" is metres.
  bool is_million(const Draft& draft, std::uint32_t after) const {
    if (currency_after(parts_, after)) return true;
    if (is_any(word(after),
               {"high",  "tall",   "long", "wide", "deep", "away", "apart", "below",   "above",     "race",
                "final", "sprint", "x",    "by",   "in",   "off",  "from",  "hurdles", "freestyle", "relay"}))
      return false;
    // "4.3M" in a capital is never a metre.
    if (document_.text()[parts_[after - 1].span.begin] == 'M') return true;
    if (word(after) == "of" &&
        (draft.number.decimals || plural_at(after + 1) || has_plural_behind(after + 1)))
      return true;
    if (plural_at(after) ||
        (after + 1 < parts_.size() && plural_at(after + 1) && token(after).upos == Upos::ADJ))
      return true;
    return draft.number.decimals && noun_at(after);
  }

  bool may_be_unit(const Draft& draft, const UnitMatch& unit) const {
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

  // --- labels and names
  // -------------------------------------------------------------------------------------------

  // Past figures and signs that hang together: a telephone number, a version, a score of names.
  std::uint32_t label_end(std::uint32_t at) const {
    std::uint32_t end = at + 1;
    while (end < parts_.size() && parts_[end].joint != Joint::Space && !is_any(word(end), {",", ";", ")"}))
      ++end;
    return end;
  }

  bool is_label(std::uint32_t at, const Cardinal& number) const {
    const auto before = static_cast<std::int64_t>(at) - 1;
    const Part& part = parts_[at];
    const Part& next = parts_[number.last];
    if (part.kind == PartKind::Digits) {
      if (is_any(word(before), {"aged", "age", "ages"})) return false;
      // "13F", "24703L202", "9AB8".
      if (next.joint == Joint::Glued && next.kind == PartKind::Word) {
        const Part& behind = parts_[number.last + 1];
        if (behind.kind == PartKind::Digits && behind.joint == Joint::Glued && next.lower != "ft")
          return true;
        const bool known = unit_after(parts_, number.last) || currency_after(parts_, number.last) ||
                           next.lower == "x" || next.lower == "ish" || next.lower == "odd";
        if (!known && number.last == at + 1) return true;
      }
      // "4x4".
      if (next.lower == "x" && next.joint == Joint::Glued && parts_[number.last + 1].kind == PartKind::Digits)
        return true;
      if (word(before) == "x" && part.joint == Joint::Glued) return true;
      // Hanging on letters: "AR-15", "Covid-19", "G7", "9/11"; leading zeros: "007".
      const bool hangs = part.joint != Joint::Space && before >= 0 &&
                         (parts_[before].kind == PartKind::Word || parts_[before].kind == PartKind::Digits);
      if (hangs && part.joint == Joint::Hyphen && parts_[before].kind == PartKind::Word &&
          !may_precede_hyphen(before))
        return true;
      const bool factor = word(before) == "x" && before >= 1 && parts_[before - 1].kind == PartKind::Digits;
      if (hangs && part.joint == Joint::Glued && parts_[before].kind == PartKind::Word && !factor)
        return true;
      if (part.joint == Joint::Glued && parts_[before].kind == PartKind::Dash && before >= 1 &&
          token(static_cast<std::uint32_t>(before - 1)).shape == Shape::Upper)
        return true;  // "COVID -19"
      if (part.lower.size() > 1 && part.lower[0] == '0' && part.lower[1] != '.' && part.lower[1] != ',')
        return true;
      if (is_any(word(before), {"#", "\u2116", "@", "/", ":"}) && part.joint == Joint::Glued) return true;
      if (is_any(next.lower, {"/", ":"}) && next.joint == Joint::Glued &&
          parts_[number.last + 1].kind == PartKind::Digits && number.kind == Cardinal::Kind::Plain)
        return true;
      // A footnote mark behind a closing quotation mark or bracket.
      if (part.joint == Joint::Glued && parts_[before].joint == Joint::Glued &&
          is_any(word(before), {"\u201D", "\u2019", "\"", ")", "]", ".", "!", "?"}))
        return true;
      if (next.lower == "\u00D7" || word(before) == "\u00D7") return true;  // powers of ten are not read
      if (is_telephone(at) || is_year_of_something(at, number)) return true;
      // A footnote mark.
      if (word(before) == "[" && next.lower == "]") return true;
      // "1." or "1)" at the start of an item.
      if (at == 0 && is_any(next.lower, {".", ")"}) && number.last + 1 < parts_.size()) return true;
      if (word(before) == "(" && next.lower == ")" && number.value < 100 && !number.decimals && at <= 1)
        return true;
      // "737s", "49ers", "2.5x" is a factor and stays.
      if (next.joint == Joint::Glued && is_any(next.lower, {"s", "'s", "er", "ers", "g", "d"}) &&
          parts_.written(number.last) != "g")
        return true;
      if (before >= 0 && std::ranges::binary_search(kSortedLabels, word(before)) && next.lower != "%" &&
          !plural_at(number.last) &&
          (capital(before) || is_any(word(before), {"no.", "nos.", "number", "page", "chapter", "section",
                                                    "article", "phase", "type", "level", "grade", "row",
                                                    "version", "route", "flight", "room", "top", "week"})))
        return true;
      // "737 Max", "10 Downing Street": a figure in a name.
      if (number.last < parts_.size() && next.joint == Joint::Space && capital(number.last) &&
          !number.scaled && token(number.last).upos == Upos::PROPN && !plural_at(number.last) &&
          !has_plural_behind(number.last))
        return !currency_after(parts_, number.last) && !unit_after(parts_, number.last);
      // "Boeing 737", "Windows 11", "S&P 500": right behind a name with nothing to count.
      if (before >= 0 && capital(before) && part.joint == Joint::Space &&
          token(static_cast<std::uint32_t>(before)).upos == Upos::PROPN && !number.scaled &&
          !number.decimals && !plural_at(number.last) && !has_plural_behind(number.last) &&
          next.lower != "%" && !unit_after(parts_, number.last) && !currency_after(parts_, number.last) &&
          !(next.lower == "-" || next.joint == Joint::Hyphen || next.lower == ","))
        return true;
      return false;
    }
    if (number.words && number.kind == Cardinal::Kind::Plain) {
      if (word(at) == "one" && number.last == at + 1) return !one_counts(at);
      // "Section Two", "World War Two", "BBC One".
      if (capital(at) && at > 0 && capital(before)) return true;
      if (is_any(word(before), {"number", "chapter", "section", "phase", "level"}) && !plural_at(number.last))
        return true;
      if (is_any(word(at), {"zero"}) && (parts_[number.last].joint == Joint::Hyphen || !noun_at(number.last)))
        return next.lower != "percent";
    }
    if (number.words && number.last == at + 1 && word(at) == "dozen")
      return true;  // "baker's dozen", "per dozen"
    if (number.kind == Cardinal::Kind::Vague && word(at) == "few" &&
        is_any(word(before), {"as", "too", "so", "very", "quite"}))
      return true;
    if (number.kind == Cardinal::Kind::Vague && is_any(word(at), {"couple"}) &&
        !is_any(next.lower, {"of", "more"}) && !plural_at(number.last))
      return true;
    if (word(at) == "a" && word(at + 1) == "couple" && !is_any(next.lower, {"of", "more"}) &&
        !plural_at(number.last))
      return true;
    if (number.kind == Cardinal::Kind::Vague && is_any(word(at), {"tens", "scores"}) && !number.scaled &&
        next.lower != "of")
      return true;
    return false;
  }

  // "mid-20", "sub-4%", "plus-3", "minus-1.4", "top-10", "pre-2000".
  bool may_precede_hyphen(std::int64_t at) const {
    return is_any(word(at),
                  {"minus", "plus", "sub", "magnitude", "under", "over", "age", "aged", "now", "then"}) ||
           find_numeral(word(at)) != nullptr || unit_of_range(at);
  }
  // "5km-10km".
  bool unit_of_range(std::int64_t at) const {
    return at >= 1 && parts_[at - 1].kind == PartKind::Digits && parts_[at].joint == Joint::Glued;
  }

  // "2018 sales", "the 2020 elections": a year before what happened in it. Round ones may count: "2000
  // troops".
  bool is_year_of_something(std::uint32_t at, const Cardinal& number) const {
    return parts_[at].lower.size() == 4 && number.last == at + 1 && number.value > 1980 &&
           number.value < 2050 && number.value != 2000 && !hedge_before(parts_, at) &&
           !currency_after(parts_, number.last) && !unit_after(parts_, number.last) &&
           word(number.last) != "people";
  }

  bool is_telephone(std::uint32_t at) const {
    std::uint32_t groups = 1;
    std::size_t digits = parts_[at].lower.size();
    std::uint32_t next = at + 1;
    while (parts_[next].kind == PartKind::Digits && parts_[next].joint == Joint::Hyphen) {
      digits += parts_[next].lower.size();
      ++groups;
      ++next;
    }
    if (groups >= 3) return true;
    if (groups == 2 && digits >= 7 && parts_[at].lower.size() == 3 && parts_[at + 1].lower.size() == 4)
      return true;
    return word(static_cast<std::int64_t>(at) - 1) == "+" && parts_[at].joint == Joint::Glued;
  }

  bool has_plural_behind(std::uint32_t at) const {
    for (std::uint32_t ahead = at + 1; ahead < parts_.size() && ahead < at + 4; ++ahead) {
      if (plural_at(ahead)) return true;
      const Upos upos = token(ahead).upos;
      if (upos != Upos::ADJ && upos != Upos::NOUN && upos != Upos::PROPN) return false;
    }
    return false;
  }

  // "one" counts before a noun that could be two, next to a unit or another figure; as a pronoun or an idiom
  // it does not.
  bool one_counts(std::uint32_t at) const {
    const std::uint32_t next = at + 1;
    if (next >= parts_.size()) return false;
    if (parts_[next].joint == Joint::Hyphen)
      return (unit_after(parts_, next).has_value() || currency_after(parts_, next).has_value()) &&
             !is_any(word(next), {"time", "day", "off"});
    if (is_any(word(next), {"%", "percent", "per"})) return true;
    if (is_any(word(next), {"in", "out"}) && read_out_of_counts(next)) return true;
    if (currency_after(parts_, next)) return true;
    if (hedge_before(parts_, at) && noun_at(next)) return true;
    if (is_any(word(static_cast<std::int64_t>(at) - 1),
               {"no", "any", "every", "each", "some", "this", "that", "which", "the", "day"}))
      return false;
    if (is_any(word(next), {"day", "thing", "way", "time", "point", "side", "hand", "reason", "another", "of",
                            "more", "such"}))
      return false;
    if (unit_after(parts_, next)) return true;
    // Beside another count: "one soldier and three civilians".
    if (!noun_at(next)) return false;
    for (std::uint32_t ahead = next + 1; ahead + 1 < parts_.size() && ahead < next + 4; ++ahead)
      if (is_any(word(ahead), {"and", ","}) && read_cardinal(parts_, ahead + 1, false)) return true;
    return is_any(word(next),
                  {"person", "man", "woman", "child", "soldier", "officer", "civilian", "death"}) &&
           speaks_of_harm(at);
  }

  // "one in five", "one out of three".
  bool read_out_of_counts(std::uint32_t at) const {
    std::uint32_t figure = at + (word(at) == "out" && word(at + 1) == "of" ? 2 : 1);
    if (word(figure) == "every") ++figure;
    const auto bottom = taken(figure) ? std::nullopt : read_cardinal(parts_, figure, false);
    return bottom && bottom->kind == Cardinal::Kind::Plain && bottom->value > 1;
  }

  bool speaks_of_harm(std::uint32_t at) const {
    for (std::uint32_t i = at > 6 ? at - 6 : 0; i < parts_.size() && i < at + 7; ++i)
      if (is_any(token(i).lemma, {"kill", "injure", "wound", "die", "dead", "arrest", "hurt", "missing"}))
        return true;
    return false;
  }

  // --- ranges
  // -----------------------------------------------------------------------------------------------------

  // "5-10 km", "from 5% to 7%", "between $5m and $7m", "2 to 3 million", "2-1", "7 out of 10", "one in five".
  std::optional<Draft> with_range(Draft draft) {
    if (auto share = read_out_of(draft)) return share;
    const auto before = static_cast<std::int64_t>(draft.first) - 1;
    const std::string_view link = word(draft.last);
    const bool hyphen =
        parts_[draft.last].joint == Joint::Hyphen && parts_[draft.last].kind == PartKind::Digits;
    const bool dash = parts_[draft.last].kind == PartKind::Dash && is_tight_dash(draft.last);
    const bool to = is_any(link, {"to"});
    const bool between = link == "and" && (word(before) == "between" || word(before - 1) == "between");
    if (!hyphen && !dash && !to && !between) return draft;
    const std::uint32_t second_at = hyphen ? draft.last : draft.last + 1;
    if (taken(second_at) || draft.number.kind != Cardinal::Kind::Plain) return draft;
    auto second = read_end(second_at);
    if (!second || second->number.kind != Cardinal::Kind::Plain) return draft;
    return join(std::move(draft), *second, to, between);
  }

  bool is_tight_dash(std::uint32_t at) const {
    return word(at) != "\u2014" && word(at) != "\u2212" &&
           (parts_[at].joint == Joint::Glued ||
            (parts_[at].joint == Joint::Space && parts_[at + 1].joint == Joint::Space && word(at) != "-"));
  }

  // The far end of a range with its own unit.
  std::optional<Draft> read_end(std::uint32_t at) {
    if (at >= parts_.size()) return {};
    if (auto money = read_money_before(at)) return money;
    if (parts_[at].kind != PartKind::Digits && parts_[at].kind != PartKind::Word) return {};
    auto number = read_cardinal(parts_, at, false);
    if (!number) return {};
    Draft draft{.first = at,
                .last = number->last,
                .number_first = at,
                .number_last = number->last,
                .number = *number};
    if (!read_unit(draft)) return {};
    return draft;
  }

  std::optional<Draft> join(Draft draft, const Draft& second, bool to, bool between) {
    const auto before = static_cast<std::int64_t>(draft.first) - 1;
    const bool from =
        word(before) == "from" ||
        (hedge_before(parts_, draft.first) &&
         word(static_cast<std::int64_t>(hedge_before(parts_, draft.first)->first) - 1) == "from");
    Quantity& quantity = draft.quantity;
    const Quantity& other = second.quantity;
    // One unit for both ends: the missing one is the other's.
    if (draft.bare && !second.bare) {
      quantity = other;
      draft.bare = false;
      if (second.number.scaled == false && other.unit == "USD" && other.dimension == Dimension::Money)
        scale_like(draft.number, second.number);
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

  static void scale_like(Cardinal&, const Cardinal&) {}

  // The scale words of a figure: 1e6 of "3 million".
  double scale_of(const Draft& draft) const {
    for (std::uint32_t at = draft.number_first; at < draft.number_first + 1 && at < parts_.size(); ++at) {
      const auto figure = parts_[at].kind == PartKind::Digits ? read_figure(parts_[at].lower) : std::nullopt;
      if (figure && figure->value > 0) return std::round(draft.number.value / figure->value);
      const Numeral* numeral = find_numeral(parts_[at].lower);
      if (numeral != nullptr && numeral->value > 0 && numeral->kind != NumeralKind::Scale)
        return std::round(draft.number.value / numeral->value);
    }
    return 1;
  }

  bool counts_behind(std::uint32_t at) const {
    return at < parts_.size() && (plural_at(at) || has_plural_behind(at) || word(at) == "of");
  }

  // "seven out of 10", "one in five", "1 in 4".
  std::optional<Draft> read_out_of(const Draft& draft) {
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
    Draft share = draft;
    share.number.kind = Cardinal::Kind::Share;
    share.number.value = share.number.low = share.number.high = draft.number.value / bottom->value;
    scale(share.number, 100);
    share.quantity = {};
    share.quantity.dimension = Dimension::Percent;
    share.quantity.unit = "percent";
    share.bare = false;
    share.last = share.number_last = bottom->last;
    return share;
  }

  // --- around the figures
  // -----------------------------------------------------------------------------------------

  // "5 and 6 kg", "eight or nine euros", "10, 20 and 30 percent": the unit is said once.
  void share_units() {
    for (std::size_t i = drafts_.size(); i-- > 1;) {
      Draft& left = drafts_[i - 1];
      const Draft& right = drafts_[i];
      if (!left.bare || right.bare || left.number.kind != Cardinal::Kind::Plain) continue;
      // "a 7- or 8-inch screen" leaves its hyphen behind.
      const std::uint32_t link = left.last + (parts_[left.last].kind == PartKind::Dash ? 1 : 0);
      const bool joined = link + 1 == right.first && is_any(word(link), {"and", "or", ",", "to"});
      if (!joined || right.quantity.dimension == Dimension::Ordinal ||
          right.quantity.dimension == Dimension::Age)
        continue;
      if (right.first != right.number_first && word(link) != "or") continue;  // "5 and $6"
      const Bound bound = left.quantity.bound;
      const Change change = left.quantity.change;
      left.quantity = right.quantity;
      left.quantity.bound = bound;
      left.quantity.change = change;
      left.bare = false;
    }
  }

  struct Smaller {
    std::string_view unit;
    std::string_view part;
    double share;
  };
  // How much of `whole`'s unit one of `part`'s is, if both are one figure: "5 feet 2 inches"; else 0.
  double share_of_compound(const Draft& whole, const Draft& part) const {
    constexpr auto kSmaller = std::to_array<Smaller>({{"foot", "inch", 1 / 12.0},
                                                      {"stone", "pound", 1 / 14.0},
                                                      {"pound", "ounce", 1 / 16.0},
                                                      {"hour", "minute", 1 / 60.0},
                                                      {"minute", "second", 1 / 60.0},
                                                      {"year", "month", 1 / 12.0},
                                                      {"kilogram", "gram", 1 / 1000.0}});
    const bool beside =
        whole.last == part.first || (whole.last + 1 == part.first && word(whole.last) == "and");
    const bool plain = whole.number.kind == Cardinal::Kind::Plain &&
                       part.number.kind == Cardinal::Kind::Plain && whole.quantity.bound == Bound::Exact &&
                       part.quantity.bound == Bound::Exact &&
                       whole.number.value == std::floor(whole.number.value);
    const Quantity& left = whole.quantity;
    const Quantity& right = part.quantity;
    if (!beside || !plain || left.dimension != right.dimension) return 0;
    // The minor unit of money has become a share of the major one already.
    const bool cents = left.dimension == Dimension::Money && left.unit == right.unit &&
                       part.number.value < 1 && whole.first == whole.number_first;
    if (cents) return 1;
    for (const Smaller& row : kSmaller)
      if (left.unit == row.unit && right.unit == row.part && part.number.value * row.share < 1)
        return row.share;
    return 0;
  }

  static void add_smaller(Draft& whole, const Draft& part, double share) {
    whole.number.value += part.number.value * share;
    whole.number.step = whole.number.written_step = part.number.written_step * share;
    whole.number.decimals = true;
    whole.last = part.last;
    whole.number_last = part.number_last;
  }

  // "5 feet 2 inches", "two hours and ten minutes", "3 dollars 50 cents": one figure in two units.
  void join_compounds() {
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

  std::optional<Quantity> finish(const Sentence& sentence, Draft& draft, std::uint32_t& end_before) {
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
    set_about(sentence, quantity);
    if (!is_worth_it(draft)) return {};
    const double step =
        draft.number.kind == Cardinal::Kind::Share ? kShareStep : step_of(draft.number, quantity.dimension);
    set_intervals(quantity, draft.low, draft.high, step);
    end_before = last;
    return quantity;
  }

  // A third is 31 to 35 percent: nobody who counted would write it of 36.
  static constexpr double kShareStep = 4;

  // "a month", "per barrel", "/day", "each".
  void read_rate(Quantity& quantity, std::uint32_t& last) const {
    if (quantity.dimension == Dimension::Ordinal || quantity.dimension == Dimension::Age ||
        quantity.dimension == Dimension::Ratio)
      return;
    const std::string_view link = word(last);
    const bool per = is_any(link, {"per", "/"});
    if (!per && !is_any(link, {"a", "an", "each", "every"})) return;
    if (last + 1 >= parts_.size()) return;
    std::uint32_t at = last + 1;
    const Token& noun = token(at);
    if (noun.upos != Upos::NOUN && noun.upos != Upos::PROPN && noun.upos != Upos::ADJ &&
        noun.upos != Upos::NUM)
      return;
    if (!per) {
      // "5 miles a day", "$50 a barrel"; not "gave him $5 a friend sent".
      constexpr auto kPer = std::to_array<std::string_view>(
          {"acre",   "barrel", "bottle", "child", "day",      "decade", "dozen",   "fortnight", "gallon",
           "game",   "head",   "hour",   "kilo",  "kilogram", "liter",  "litre",   "minute",    "month",
           "night",  "ounce",  "person", "piece", "pint",     "pound",  "quarter", "second",    "share",
           "ticket", "ton",    "tonne",  "unit",  "week",     "year"});
      if (!std::ranges::binary_search(kPer, noun.lemma)) return;
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

  void apply_hedges(Draft& draft, std::uint32_t& first, std::uint32_t& last, std::uint32_t end_before) const {
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

  // "about 20 people" may be what a film is about; "over" may be a place. Only the clear cases are told
  // apart.
  bool is_hedge(const Draft& draft, const Hedge& hedge) const {
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

  void read_change(Draft& draft, std::uint32_t first, std::uint32_t last) const {
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
  }

  void apply_sign(Draft& draft, std::uint32_t& first) const {
    if (first == 0) return;
    const std::uint32_t at = first - 1;
    const bool minus =
        word(at) == "minus" || (is_any(word(at), {"-", "\u2212"}) && parts_[first].joint == Joint::Glued &&
                                parts_[at].joint == Joint::Space);
    if (!minus || draft.quantity.dimension == Dimension::Ordinal ||
        word(static_cast<std::int64_t>(at) - 1) == "or")
      return;
    if (draft.quantity.dimension != Dimension::Temperature &&
        draft.quantity.dimension != Dimension::Percent && draft.quantity.dimension != Dimension::Money &&
        draft.quantity.dimension != Dimension::Other)
      return;
    draft.number.value = -draft.number.value;
    draft.quantity.value = draft.number.value;
    std::swap(draft.low, draft.high);
    draft.low = -draft.low;
    draft.high = -draft.high;
    first = at;
  }

  void set_counted(const Sentence& sentence, Draft& draft, std::uint32_t last) const {
    Quantity& quantity = draft.quantity;
    const std::uint32_t token_last = parts_[last - 1].token + 1;
    // Inside one token ("three-judge") nothing is counted that we would name.
    if (last < parts_.size() && parts_[last].token + 1 == token_last) return;
    const std::uint32_t from = quantity.dimension == Dimension::Ratio ? token_last : token_last;
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
        if (!of && parts_[draft.last - 1].joint != Joint::Hyphen && quantity.dimension != Dimension::Percent)
          return;
        break;
    }
    const bool several = quantity.dimension == Dimension::Count && draft.number.value >= 2;
    take(quantity, counted_by(analysis_, sentence, quantity.first, from, several));
    if (quantity.dimension != Dimension::Count && quantity.counted_span.empty()) quantity.counted.clear();
  }

  // The subject of the clause that the figure stands in; if the figure is part of that, what the clause does
  // to it.
  void set_about(const Sentence& sentence, Quantity& quantity) const {
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

  static void take(Quantity& quantity, const Counted& counted) {
    quantity.counted = counted.lemma;
    quantity.counted_span = counted.span;
  }

  // A bare figure that counts nothing is kept where it is a figure for sure: large, hedged, or a level that
  // something reached.
  bool is_worth_it(const Draft& draft) const {
    const Quantity& quantity = draft.quantity;
    if (quantity.dimension == Dimension::Ordinal) return !quantity.counted.empty();
    if (!draft.bare || quantity.dimension != Dimension::Count || !quantity.counted.empty()) return true;
    if (draft.number.kind == Cardinal::Kind::Vague) return false;
    if (draft.number.words && is_any(word(static_cast<std::int64_t>(draft.first) - 1),
                                     {"top", "bottom", "final", "last", "first", "these", "those"}))
      return false;
    if (draft.last < parts_.size() && parts_[draft.last].joint == Joint::Hyphen &&
        parts_[draft.last].kind == PartKind::Word)
      return false;
    return true;
  }

  const Document& document_;
  const Analysis& analysis_;
  Parts parts_;
  std::vector<bool> taken_;
  std::vector<Draft> drafts_;
  std::vector<Quantity> found_;
  std::uint32_t skip_to_ = 0;
  int sterling_ = -1;

  static constexpr auto kSortedLabels = [] {
    auto sorted = kLabels;
    std::ranges::sort(sorted);
    return sorted;
  }();
};

}  // namespace

std::vector<Quantity> find_quantities(const Document& document, const Analysis& analysis) {
  return Finder(document, analysis).run();
}

}  // namespace factcheck
