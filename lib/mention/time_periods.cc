// Years and what is longer or shorter than them: seasons, quarters, decades, centuries.
#include <algorithm>
#include <array>

#include "mention/number.h"
#include "mention/time_reader.h"
#include "mention/word_table.h"

namespace factcheck {

// "2025", "fiscal 1998", "2012-13", "the year 2000", "FY2019".
MaybeTime TimeReader::read_year(std::uint32_t at) const {
  std::uint32_t start = at;
  const bool fiscal = is_any(word(start), {"fiscal", "fy", "financial"});
  bool announced = fiscal;
  if (fiscal) ++start;
  if (is(start, "year")) {
    announced = true;
    ++start;
  }
  std::uint32_t next = start;
  const auto year = year_at(start, next);
  if (!year) return {};
  const bool in_words = parts[start].kind == PartKind::Word;
  if (!announced && !in_words && !may_be_year(start, *year)) return {};
  TimeExpression time{.year = year, .fiscal = fiscal};
  const bool joined = parts[next].joint == Joint::Hyphen;
  if (joined || is_range_mark(parts, next) || (is(next, "/") && parts[next].joint == Joint::Glued)) {
    const std::uint32_t second = joined ? next : next + 1;
    std::optional<int> last = whole_number(parts[second], 2, 4);
    if (last && parts[second].lower.size() == 2 && parts[second].joint != Joint::Space)
      last = *year / 100 * 100 + *last;
    const bool dash_or_from = !is_any(word(next), {"to", "through", "until", "till"}) ||
                              is(static_cast<std::int64_t>(at) - 1, "from");
    if (last && *last > *year && is_plausible_year(*last) && *last - *year < 200 && dash_or_from) {
      time.last_year = last;
      next = second + 1;
    }
  }
  return made(time, at, next);
}

// A bare four-digit figure: a year unless something says that it counts.
bool TimeReader::may_be_year(std::uint32_t at, int year) const {
  const Part& part = parts[at];
  const auto before = static_cast<std::int64_t>(at) - 1;
  if (part.joint == Joint::Glued && at > 0 &&
      !is_any(word(before), {"(", "\u201C", "\"", "'", "\u2018", "/", "\u2013", "-", "["}))
    return false;
  if (part.joint == Joint::Hyphen && !is_any(word(before), {"mid", "pre", "post", "late", "early"}) &&
      find_month(word(before)) == 0 && parts[before].kind != PartKind::Digits)
    return false;
  const Part& next = parts[at + 1];
  if (next.joint == Joint::Glued && is_any(next.lower, {"%", "\u00B0", "+", "\u00D7"})) return false;
  if (is(before, "of") &&
      is_any(word(before - 1), {"average", "total", "maximum", "minimum", "excess", "record", "order"}))
    return false;
  if (find_calendar_unit(next.lower) != CalendarUnit::None && next.joint != Joint::Glued &&
      !is_any(next.lower, {"quarter", "season"}))
    return false;
  if (next.numeral != nullptr && next.numeral->kind == NumeralKind::Scale) return false;
  if (is_any(next.lower,
             {"percent", "%", "people", "dollars", "euros", "pounds", "miles", "km", "kilometres",
              "kilometers", "metres", "meters", "feet", "tonnes", "tons", "acres", "points", "votes"}))
    return false;
  if (is_any(word(before), {"than", "least", "nearly", "almost", "about", "approximately", "roughly", "some",
                            "exactly", "average", "$"}))
    return year >= 1900 && is_any(word(before), {"about"}) ? true : false;
  if (year >= 1900 && year <= 2100) return !counts_something(at) || governed_as_year(before);
  return governed_as_year(before) || is_any(word(before), {"("});
}

bool TimeReader::governed_as_year(std::int64_t before) const {
  return is_any(word(before), {"in", "since", "by", "until", "from", "during", "before", "after", "for",
                               "early", "late", "mid", "of", "between", "to", "and", "till", "through"});
}

// A plural noun behind the figure: "2000 troops".
bool TimeReader::counts_something(std::uint32_t at) const {
  if (at + 1 >= parts.size() || parts[at + 1].joint != Joint::Space) return false;
  const Token& noun = analysis.tokens[parts[at + 1].token];
  return noun.xpos == Xpos::NNS &&
         !is_any(word(static_cast<std::int64_t>(at) - 1), {"the", "its", "his", "their"});
}

// "summer of 2025", "summer 2025", "spring".
MaybeTime TimeReader::read_season(std::uint32_t at) const {
  const std::string_view season = find_season(word(at));
  if (season.empty()) return {};
  TimeExpression time{.kind = TimeKind::Season, .code = std::string(season)};
  std::uint32_t next = at + 1;
  read_year_behind(time, next);
  if (!time.year && time.unit == CalendarUnit::None) return {};
  return made(time, at, next);
}

// "third quarter", "third-quarter", "Q3", "second half", "first half of 2025".
MaybeTime TimeReader::read_quarter(std::uint32_t at) const {
  TimeExpression time{.kind = TimeKind::Quarter};
  std::uint32_t next = at;
  if (is(next, "fiscal")) {
    time.fiscal = true;
    ++next;
  }
  const Numeral* numeral = parts[next].numeral;
  if (numeral != nullptr && numeral->kind == NumeralKind::Ordinal && numeral->value <= 4) {
    time.quarter = static_cast<unsigned>(numeral->value);
    ++next;
    if (is(next, "fiscal")) ++next;
    if (is(next, "half") && time.quarter <= 2) {
      time.half = true;
    } else if (!is(next, "quarter")) {
      return {};
    }
    ++next;
    std::uint32_t end = next;
    read_year_behind(time, end);
    // Halves and quarters are of matches as well: "the second half" needs a year.
    if (time.half && !time.year && time.unit == CalendarUnit::None) return {};
    return made(time, at, end);
  }
  const std::string_view q = word(next);
  if (q == "q" && parts[next + 1].joint == Joint::Glued) {
    const auto number = whole_number(parts[next + 1], 1, 1);
    if (!number || *number < 1 || *number > 4) return {};
    time.quarter = static_cast<unsigned>(*number);
    next += 2;
    read_year_behind(time, next);
    return made(time, at, next);
  }
  return {};
}

// "1990s", "'90s", "nineties".
MaybeTime TimeReader::read_decade(std::uint32_t at) const {
  TimeExpression time{.kind = TimeKind::Decade};
  std::uint32_t next = at;
  if (is_any(word(next), {"'", "\u2019", "\u2018"})) ++next;
  std::optional<int> year = whole_number(parts[next], 4, 4);
  if (!year && next > at) {
    if (const auto two = whole_number(parts[next], 2, 2)) year = (*two < 30 ? 2000 : 1900) + *two;
  }
  if (year) {
    if (*year % 10 != 0 || !is_plausible_year(*year)) return {};
    ++next;
    const bool plural = is(next, "s") && parts[next].joint == Joint::Glued;
    const bool apostrophe =
        is_any(word(next), {"'s", "\u2019s"}) && parts[next].joint == Joint::Glued && is(at - 1, "the");
    if (!plural && !apostrophe) return {};
    time.year = year;
    return made(time, at, next + 1);
  }
  constexpr auto kDecades = std::to_array<std::string_view>(
      {"twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"});
  const auto named = std::ranges::find(kDecades, word(at));
  if (named == kDecades.end()) return {};
  const std::string_view before = word(static_cast<std::int64_t>(at) - 1);
  if (!is_any(before, {"the", "early", "late", "mid"})) return {};
  time.year = 1920 + 10 * static_cast<int>(named - kDecades.begin());
  return made(time, at, at + 1);
}

// "19th century", "twentieth-century".
MaybeTime TimeReader::read_century(std::uint32_t at) const {
  std::uint32_t next = at;
  double number = 0;
  if (const auto digits = whole_number(parts[at], 1, 2);
      digits && is_any(word(at + 1), {"st", "nd", "rd", "th"})) {
    number = *digits;
    next = at + 2;
  } else {
    const auto ordinal = read_cardinal(parts, at, false);
    if (!ordinal || ordinal->kind != Cardinal::Kind::Ordinal) return {};
    number = ordinal->value;
    next = ordinal->last;
  }
  if (!is_any(word(next), {"century", "centuries"}) || number < 1 || number > 30) return {};
  TimeExpression time{.kind = TimeKind::Century, .year = static_cast<int>((number - 1) * 100)};
  return made(time, at, next + 1);
}

// "1988 period", "1988 second quarter", "year-ago quarter", "year-earlier period".
MaybeTime TimeReader::read_named_period(std::uint32_t at) const {
  std::uint32_t next = at;
  if (const auto year = whole_number(parts[at], 4, 4); year && is_plausible_year(*year)) {
    if (auto quarter = read_quarter(at + 1);
        quarter && !quarter->year && parts[at + 2].joint != Joint::Hyphen) {
      quarter->year = year;
      return made(*quarter, at, quarter->last);
    }
    if (!is_any(word(at + 1), {"period", "quarter", "season"})) return {};
    TimeExpression time{.kind = TimeKind::CalendarDate, .year = year};
    return made(time, at, at + 2);
  }
  if (!is(next, "year") || !is_any(word(next + 1), {"ago", "earlier"}) ||
      parts[next + 1].joint != Joint::Hyphen)
    return {};
  TimeExpression time{
      .kind = TimeKind::Relative, .anchor = Anchor::Named, .unit = CalendarUnit::Year, .offset = -1};
  next += 2;
  if (auto quarter = read_quarter(next); quarter && !quarter->year) {
    quarter->unit = CalendarUnit::Year;
    quarter->offset = -1;
    return made(*quarter, at, quarter->last);
  }
  if (is_any(word(next), {"period", "quarter"})) ++next;
  return made(time, at, next);
}

// "year-end", "year's end", "the end of the year" is read as its core.
MaybeTime TimeReader::read_year_end(std::uint32_t at) const {
  if (!is(at, "year")) return {};
  std::uint32_t next = at + 1;
  if (is_any(word(next), {"'s", "\u2019s"})) ++next;
  if (!is(next, "end")) return {};
  TimeExpression time{.direction = Direction::This, .month = 12, .day = 31};
  return made(time, at, next + 1);
}

// "the month", "the year", "the century" behind "the end of".
MaybeTime TimeReader::read_whole_unit(std::uint32_t at) const {
  if (!is(at, "the")) return {};
  std::uint32_t next = at + 1;
  if (is_any(word(next), {"fiscal", "current", "calendar"})) ++next;
  const CalendarUnit unit = find_calendar_unit(word(next));
  if (unit == CalendarUnit::None || is_clock_unit(unit) || word(next).ends_with('s')) return {};
  TimeExpression time{.kind = TimeKind::Relative, .direction = Direction::This, .unit = unit};
  return made(time, at, next + 1);
}

}  // namespace factcheck
