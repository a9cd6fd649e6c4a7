// Figures that are no quantities: labels, telephone numbers, versions, parts of names, "one" as a pronoun.
#include <array>

#include "mention/currencies.h"
#include "mention/quantity_finder.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

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
constexpr WordIndex kLabelIndex(kLabels);

// Names that a figure is part of even where a plural follows: "FTSE 100 companies", "iPhone 15 sales".
constexpr auto kNumbered = std::to_array<std::string_view>({
    "android", "asx",         "cac",     "csi",   "dax",  "fortune", "ftse",   "galaxy", "ibex",
    "ios",     "ipad",        "iphone",  "kospi", "mdax", "msci",    "nasdaq", "nikkei", "nifty",
    "pixel",   "playstation", "russell", "s&p",   "sp",   "stoxx",   "topix",  "tsx",    "xbox",
});
constexpr WordIndex kNumberedIndex(kNumbered);

// What the name of a street ends in.
constexpr auto kStreets = std::to_array<std::string_view>({
    "ave",
    "ave.",
    "avenue",
    "blvd",
    "blvd.",
    "boulevard",
    "crescent",
    "drive",
    "lane",
    "parkway",
    "rd",
    "rd.",
    "road",
    "st",
    "st.",
    "street",
    "terrace",
});
constexpr WordIndex kStreetIndex(kStreets);

}  // namespace

// Past figures and signs that hang together: a telephone number, a version, a score of names.
std::uint32_t QuantityFinder::label_end(std::uint32_t at) const {
  std::uint32_t end = at + 1;
  // "020 7946 0018", "+44 20 7946 0018": groups of a telephone number go on over blanks.
  const bool dialled =
      (parts_[at].lower.size() >= 3 && parts_[at].lower[0] == '0') ||
      (parts_.is(static_cast<std::int64_t>(at) - 1, "+") && parts_[at].joint == Joint::Glued);
  while (dialled && end < parts_.size() && parts_[end].kind == PartKind::Digits) ++end;
  while (end < parts_.size() && parts_[end].joint != Joint::Space && !is_any(word(end), {",", ";", ")"}))
    ++end;
  return end;
}

bool QuantityFinder::is_label(std::uint32_t at, const Cardinal& number) const {
  const auto before = static_cast<std::int64_t>(at) - 1;
  const Part& part = parts_[at];
  const Part& next = parts_[number.last];
  if (part.kind == PartKind::Digits) {
    if (is_any(word(before), {"aged", "age", "ages"})) return false;
    // "13F", "24703L202", "9AB8".
    if (next.joint == Joint::Glued && next.kind == PartKind::Word) {
      const Part& behind = parts_[number.last + 1];
      const auto unit = unit_after(parts_, number.last);
      // "24m2" is an area.
      const bool raised = unit && unit->last == number.last + 2;
      if (behind.kind == PartKind::Digits && behind.joint == Joint::Glued && next.lower != "ft" && !raised)
        return true;
      const bool known = unit || currency_after(parts_, number.last) || next.lower == "x" ||
                         next.lower == "ish" || next.lower == "odd";
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
    if (hangs && part.joint == Joint::Glued && parts_[before].kind == PartKind::Word && !factor) return true;
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
    if (is_of_a_name(before, number) || is_address(number.last)) return true;
    // "ZIP code 90210", "the 90210 ZIP code", "postcode 2000".
    if (is_any(word(before), {"zip", "postcode", "code"}) || next.lower == "zip") return true;
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
    if (before >= 0 && kLabelIndex.has(word(before)) && next.lower != "%" && !plural_at(number.last) &&
        (capital(before) || is_any(word(before), {"no.", "nos.", "number", "page", "chapter", "section",
                                                  "article", "phase", "type", "level", "grade", "row",
                                                  "version", "route", "flight", "room", "top", "week"})))
      return true;
    // "737 Max", "10 Downing Street": a figure in a name.
    if (number.last < parts_.size() && next.joint == Joint::Space && capital(number.last) && !number.scaled &&
        token(number.last).upos == Upos::PROPN && !plural_at(number.last) && !has_plural_behind(number.last))
      return !currency_after(parts_, number.last) && !unit_after(parts_, number.last);
    // "Boeing 737", "Windows 11", "S&P 500": right behind a name with nothing to count.
    if (before >= 0 && capital(before) && part.joint == Joint::Space &&
        token(static_cast<std::uint32_t>(before)).upos == Upos::PROPN && !number.scaled && !number.decimals &&
        !plural_at(number.last) && !has_plural_behind(number.last) && next.lower != "%" &&
        !unit_after(parts_, number.last) && !currency_after(parts_, number.last) &&
        !(next.lower == "-" || next.joint == Joint::Hyphen || next.lower == ","))
      return true;
    return false;
  }
  if (number.words && number.kind == Cardinal::Kind::Plain) {
    // "Section Two", "World War Two", "BBC One".
    if (capital(at) && at > 0 && capital(before)) return true;
    if (word(at) == "one" && number.last == at + 1) return !one_counts(at) && !one_in_passing(at);
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
bool QuantityFinder::may_precede_hyphen(std::int64_t at) const {
  return is_any(word(at),
                {"minus", "plus", "sub", "magnitude", "under", "over", "age", "aged", "now", "then"}) ||
         parts_[at].numeral != nullptr || unit_of_range(at);
}

// "5km-10km".
bool QuantityFinder::unit_of_range(std::int64_t at) const {
  return at >= 1 && parts_[at - 1].kind == PartKind::Digits && parts_[at].joint == Joint::Glued;
}

// "2018 sales", "the 2020 elections": a year before what happened in it. Round ones may count: "2000
// troops".
bool QuantityFinder::is_year_of_something(std::uint32_t at, const Cardinal& number) const {
  return parts_[at].lower.size() == 4 && number.last == at + 1 && number.value > 1980 &&
         number.value < 2050 && number.value != 2000 && !hedge_before(parts_, at) &&
         !currency_after(parts_, number.last) && !unit_after(parts_, number.last) &&
         word(number.last) != "people";
}

// "S&P 500", "FTSE 100", "iPhone 15": a small whole figure behind a name that takes one.
bool QuantityFinder::is_of_a_name(std::int64_t before, const Cardinal& number) const {
  if (number.decimals || number.scaled || number.value > 9999) return false;
  const bool poor = word(before) == "p" && is_any(word(before - 1), {"s", "&"});
  return poor || (before >= 0 && kNumberedIndex.has(word(before)));
}

// "16-18 Harbour Avenue", "221 Old Mill Road": a number of a house.
bool QuantityFinder::is_address(std::uint32_t next) const {
  if (parts_[next].kind == PartKind::Digits && parts_[next].joint == Joint::Hyphen) ++next;
  constexpr std::uint32_t kWords = 4;
  for (std::uint32_t at = next; at < parts_.size() && at < next + kWords && capital(at); ++at)
    if (at > next && kStreetIndex.has(word(at))) return !plural_at(at + 1) && !has_plural_behind(at + 1);
  return false;
}

// "100-1000 gram": the far end of a range, not the rest of a telephone number.
bool QuantityFinder::is_measured(std::uint32_t at) const {
  const auto unit = unit_after(parts_, at + 1);
  const bool measured = (unit && unit->dimension != Dimension::Duration) || currency_after(parts_, at + 1);
  return measured && parts_[at].lower[0] != '0';
}

bool QuantityFinder::is_telephone(std::uint32_t at) const {
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
    return !is_measured(at + 1);
  return word(static_cast<std::int64_t>(at) - 1) == "+" && parts_[at].joint == Joint::Glued;
}

// "one" counts before a noun that could be two, next to a unit or another figure; as a pronoun or an idiom
// it does not.
bool QuantityFinder::one_counts(std::uint32_t at) const {
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
  return is_any(word(next), {"person", "man", "woman", "child", "soldier", "officer", "civilian", "death"}) &&
         speaks_of_harm(at);
}

// "one of the towns", "one country": said beside what its sentence is about.
bool QuantityFinder::one_in_passing(std::uint32_t at) const {
  const std::uint32_t next = at + 1;
  if (next + 1 >= parts_.size() || parts_[next].joint != Joint::Space) return false;
  if (is_any(word(static_cast<std::int64_t>(at) - 1),
             {"no", "any", "every", "each", "some", "this", "that", "which", "the", "day", "a", "by"}))
    return false;
  if (word(next) == "of")
    return !is_any(word(next + 1), {"them", "us", "you", "these", "those", "which", "whom", "a"});
  if (is_any(word(next), {"day", "thing", "way", "time", "point", "side", "hand", "reason", "another", "such",
                          "more", "night", "morning"}))
    return false;
  return noun_at(next) || (token(next).upos == Upos::ADJ && noun_at(next + 1));
}

// "one in five", "one out of three".
bool QuantityFinder::read_out_of_counts(std::uint32_t at) const {
  std::uint32_t figure = at + (word(at) == "out" && word(at + 1) == "of" ? 2 : 1);
  if (word(figure) == "every") ++figure;
  const auto bottom = taken(figure) ? std::nullopt : read_cardinal(parts_, figure, false);
  return bottom && bottom->kind == Cardinal::Kind::Plain && bottom->value > 1;
}

bool QuantityFinder::speaks_of_harm(std::uint32_t at) const {
  for (std::uint32_t i = at > 6 ? at - 6 : 0; i < parts_.size() && i < at + 7; ++i)
    if (is_any(token(i).lemma, {"kill", "injure", "wound", "die", "dead", "arrest", "hurt", "missing"}))
      return true;
  return false;
}

}  // namespace factcheck
