// Days by name and by date: "June 3, 1998", "3-5 June", "2025-06-07", "Tuesday", "the 24th", "Christmas".
#include <array>
#include <charconv>

#include "mention/number.h"
#include "mention/time_reader.h"
#include "mention/word_table.h"

namespace factcheck {

std::optional<int> whole_number(const Part& part, std::size_t shortest, std::size_t longest) {
  if (part.kind != PartKind::Digits || part.lower.size() < shortest || part.lower.size() > longest) return {};
  int value = 0;
  const char* end = part.lower.data() + part.lower.size();
  const auto [stop, error] = std::from_chars(part.lower.data(), end, value);
  if (error != std::errc() || stop != end) return {};
  return value;
}

// Between two figures of a range: "-", "–", "to", "until", "through".
bool is_range_mark(const Parts& parts, std::uint32_t at) {
  return (parts[at].kind == PartKind::Dash && parts[at].joint != Joint::Space) ||
         is_any(parts[at].lower, {"to", "through", "until", "till"});
}

// "may", "march", "sun", "sat", "second": names of time only where they look like it.
unsigned TimeReader::month_at(std::uint32_t at) const {
  const unsigned month = find_month(word(at));
  if (month == 0 || !capital(at)) return 0;
  if (is_any(word(at),
             {"may", "march", "mar", "jan", "dec", "nov", "oct", "jun", "sep", "apr", "aug", "jul"})) {
    const Token& token = analysis.tokens[parts[at].token];
    const bool dated = parts[at + 1].kind == PartKind::Digits ||
                       (at > 0 && parts[at - 1].kind == PartKind::Digits) ||
                       is_any(word(at + 1), {"of", ","});
    if (word(at) == "may" || word(at) == "march") {
      if (dated || parts[at].joint == Joint::Hyphen) return month;
      const bool governed = is_any(
          word(static_cast<std::int64_t>(at) - 1),
          {"in",   "since", "until",  "by",     "from",  "to",      "of",  "last", "next",    "this", "early",
           "late", "mid",   "during", "before", "after", "between", "and", "till", "through", "for"});
      if (!governed && (token.upos == Upos::AUX || token.upos == Upos::VERB || at == 0)) return 0;
      return token.upos == Upos::AUX && !governed ? 0 : month;
    }
    return dated || is_any(word(static_cast<std::int64_t>(at) - 1),
                           {"in", "last", "next", "since", "until", "by"})
               ? month
               : 0;
  }
  return month;
}

unsigned TimeReader::weekday_at(std::uint32_t at) const {
  const unsigned weekday = find_weekday(word(at));
  if (weekday == 0 || !capital(at)) return 0;
  if (is_any(word(at), {"sun", "sat", "mon", "wed", "fri", "tue", "thu", "thur"})) {
    return find_month(word(at + 1)) != 0 || (is(at + 1, ",") && find_month(word(at + 2)) != 0) ? weekday : 0;
  }
  return weekday;
}

// 1..31 from "3", "3rd", "third"; `next` is set behind it.
unsigned TimeReader::day_at(std::uint32_t at, std::uint32_t& next) const {
  if (const auto value = whole_number(parts[at], 1, 2)) {
    if (*value < 1 || *value > 31) return 0;
    next = at + 1;
    if (parts[next].joint == Joint::Glued && is_any(word(next), {"st", "nd", "rd", "th"})) ++next;
    // "3.5", "3%" and "3:15" are no days.
    if (is(next, "%") || (is(next, ":") && parts[next + 1].kind == PartKind::Digits)) return 0;
    return static_cast<unsigned>(*value);
  }
  const Numeral* numeral = parts[at].numeral;
  if (numeral != nullptr && numeral->kind == NumeralKind::Ordinal && numeral->value <= 31) {
    next = at + 1;
    return static_cast<unsigned>(numeral->value);
  }
  if (numeral != nullptr && numeral->kind == NumeralKind::Ten && parts[at + 1].joint == Joint::Hyphen) {
    const Numeral* unit = parts[at + 1].numeral;
    if (unit != nullptr && unit->kind == NumeralKind::Ordinal && numeral->value + unit->value <= 31) {
      next = at + 2;
      return static_cast<unsigned>(numeral->value + unit->value);
    }
  }
  return 0;
}

// A year in four digits, or in words: "nineteen ninety-six", "two thousand" after "the year".
std::optional<int> TimeReader::year_at(std::uint32_t at, std::uint32_t& next) const {
  if (const auto value = whole_number(parts[at], 4, 4); value && is_plausible_year(*value)) {
    next = at + 1;
    if (parts[next].joint == Joint::Glued && parts[next].kind == PartKind::Word) return {};
    if (parts[next].joint == Joint::Glued && is_any(word(next), {"%", "/"})) return {};
    return value;
  }
  const Numeral* century = parts[at].numeral;
  if (century == nullptr || (century->kind != NumeralKind::Teen && century->value != 20)) return {};
  const Numeral* ten = parts[at + 1].numeral;
  if (ten == nullptr || century->value < 15 ||
      (ten->kind != NumeralKind::Ten && ten->kind != NumeralKind::Teen))
    return {};
  int value = static_cast<int>(century->value * 100 + ten->value);
  next = at + 2;
  const Numeral* unit = parts[next].numeral;
  if (ten->kind == NumeralKind::Ten && unit != nullptr && unit->kind == NumeralKind::Unit &&
      parts[next].joint == Joint::Hyphen) {
    value += static_cast<int>(unit->value);
    ++next;
  }
  return value;
}

// ", 1998" or " 1998" or " of 1998" or "last year" behind a month or a day.
void TimeReader::read_year_behind(TimeExpression& date, std::uint32_t& next) const {
  std::uint32_t at = next;
  const bool comma = is(at, ",");
  if (comma || is(at, "of")) ++at;
  std::uint32_t end = at;
  if (const auto year = year_at(at, end)) {
    // "In June 3, 1998 people died" is rare enough.
    date.year = year;
    next = end;
    return;
  }
  if (comma) return;
  if (is_any(word(at), {"this", "last", "next"}) && is(at + 1, "year")) {
    date.anchor = Anchor::Published;
    date.unit = CalendarUnit::Year;
    date.offset = is(at, "last") ? -1 : is(at, "next") ? 1 : 0;
    next = at + 2;
  }
}

// "June 3, 1998", "June 3-5", "June 1998", "June", "June to August".
MaybeTime TimeReader::read_month_first(std::uint32_t at) const {
  const unsigned month = month_at(at);
  if (month == 0) return {};
  TimeExpression date{.month = month};
  std::uint32_t next = at + 1;
  std::uint32_t end = next;
  if (is(next, "the") && day_at(next + 1, end) != 0) ++next;
  if (const unsigned day = day_at(next, end); day != 0 && !is_clock_behind(next)) {
    // "May 20 people": a figure that counts is no day, but print does not write so.
    date.day = day;
    next = end;
    std::uint32_t after = next + 1;
    if (is_range_mark(parts, next) || parts[next].joint == Joint::Hyphen) {
      const bool glued = parts[next].joint == Joint::Hyphen;
      const std::uint32_t second = glued ? next : next + 1;
      if (const unsigned last = day_at(second, after); last > day && find_month(word(after)) == 0) {
        date.last_day = last;
        next = after;
      }
    }
    read_year_behind(date, next);
    return made(date, at, next);
  }
  read_year_behind(date, next);
  if (!date.year && date.unit == CalendarUnit::None && is(next, "'") && whole_number(parts[next + 1], 2, 2))
    return {};
  return made(date, at, next);
}

// "3 June 1998", "3-5 June", "3rd of June", "the third of June".
MaybeTime TimeReader::read_day_first(std::uint32_t at) const {
  std::uint32_t start = at;
  if (is(start, "the")) ++start;
  std::uint32_t next = start;
  const unsigned first_day = day_at(start, next);
  if (first_day == 0) return {};
  TimeExpression date;
  date.day = first_day;
  std::uint32_t after = next;
  if (is_range_mark(parts, next) || parts[next].joint == Joint::Hyphen) {
    const std::uint32_t second = parts[next].joint == Joint::Hyphen ? next : next + 1;
    if (const unsigned last = day_at(second, after); last > date.day) {
      date.last_day = last;
      next = after;
    }
  }
  if (is(next, "of")) ++next;
  date.month = month_at(next);
  if (date.month == 0) return {};
  ++next;
  read_year_behind(date, next);
  return made(date, at, next);
}

// "2025-06-07", "6/7/2025", "07.06.2025".
MaybeTime TimeReader::read_numeric(std::uint32_t at) const {
  const auto first = whole_number(parts[at], 1, 4);
  if (!first) return {};
  const bool slashes = is(at + 1, "/") && is(at + 3, "/") && parts[at + 1].joint == Joint::Glued;
  const bool hyphens = parts[at + 1].joint == Joint::Hyphen && parts[at + 2].joint == Joint::Hyphen;
  if (!slashes && !hyphens) return {};
  const auto second = whole_number(parts[slashes ? at + 2 : at + 1], 1, 2);
  const auto third = whole_number(parts[slashes ? at + 4 : at + 2], 1, 4);
  if (!second || !third) return {};
  const std::uint32_t next = at + (slashes ? 5 : 3);
  TimeExpression date;
  if (parts[at].lower.size() == 4 && is_plausible_year(*first)) {
    date.year = *first;
    date.month = static_cast<unsigned>(*second);
    date.day = static_cast<unsigned>(*third);
  } else {
    if (!slashes) return {};
    // The United States write the month first; where that cannot be, the day.
    const bool month_first = *first <= 12;
    date.month = static_cast<unsigned>(month_first ? *first : *second);
    date.day = static_cast<unsigned>(month_first ? *second : *first);
    date.year =
        *third < 100 && parts[at + 4].lower.size() == 2 ? (*third < 50 ? 2000 : 1900) + *third : *third;
    if (!is_plausible_year(*date.year)) return {};
  }
  if (!make_day(*date.year, date.month, date.day)) return {};
  return made(date, at, next);
}

// A single day by name or date, for what stands behind a clock time.
MaybeTime TimeReader::read_day(std::uint32_t at) const {
  if (auto weekday = read_weekday(at)) return weekday;
  if (auto date = read_month_first(at); date && date->day != 0) return date;
  if (auto date = read_day_first(at)) return date;
  return read_today(at);
}

void TimeReader::read_day_part(TimeExpression& day) const {
  const std::string_view part = find_day_part(word(day.last));
  if (part.empty() || is(day.last, "overnight")) return;
  day.day_part = part;
  day.type = TimexType::Time;
  ++day.last;
}

MaybeTime TimeReader::read_today(std::uint32_t at) const {
  TimeExpression day{.kind = TimeKind::Relative, .unit = CalendarUnit::Date};
  if (is(at, "today")) {
    day.offset = 0;
  } else if (is(at, "yesterday")) {
    day.offset = -1;
  } else if (is(at, "tomorrow")) {
    day.offset = 1;
  } else if (is(at, "tonight")) {
    day.type = TimexType::Time;
    day.day_part = "NI";
  } else {
    return {};
  }
  auto found = made(day, at, at + 1);
  if (!is(at, "tonight")) read_day_part(*found);
  return found;
}

// "the day after tomorrow", "the day before yesterday".
MaybeTime TimeReader::read_day_beside(std::uint32_t at) const {
  if (!is(at, "the") || !is(at + 1, "day")) return {};
  TimeExpression day{.kind = TimeKind::Relative, .unit = CalendarUnit::Date};
  if (is(at + 2, "after") && is(at + 3, "tomorrow")) day.offset = 2;
  if (is(at + 2, "before") && is(at + 3, "yesterday")) day.offset = -2;
  return day.offset == 0 ? MaybeTime() : made(day, at, at + 4);
}

// "the first Monday in May", "the last Friday of October 2024".
MaybeTime TimeReader::read_nth_weekday(std::uint32_t at) const {
  struct Nth {
    std::string_view word;
    int nth;
  };
  static constexpr auto kNths = std::to_array<Nth>(
      {{"first", 1}, {"second", 2}, {"third", 3}, {"fourth", 4}, {"final", -1}, {"last", -1}});
  const std::uint32_t first = at + (is(at, "the") ? 1 : 0);
  const auto nth = std::ranges::find(kNths, word(first), &Nth::word);
  if (nth == kNths.end()) return {};
  const unsigned weekday = weekday_at(first + 1);
  if (weekday == 0 || !is_any(word(first + 2), {"in", "of"})) return {};
  TimeExpression day{
      .kind = TimeKind::NthWeekday, .month = month_at(first + 3), .weekday = weekday, .nth = nth->nth};
  if (day.month == 0) return {};
  std::uint32_t next = first + 4;
  read_year_behind(day, next);
  return made(day, at, next);
}

// "Tuesday", "Saturday, April 25", "Monday night", "Sundays".
MaybeTime TimeReader::read_weekday(std::uint32_t at) const {
  const unsigned weekday = weekday_at(at);
  if (weekday == 0) return {};
  std::uint32_t next = at + 1;
  if (is(next, ",")) ++next;
  if (auto date = read_month_first(next); date && date->day != 0) {
    date->weekday = weekday;
    return made(*date, at, date->last);
  }
  if (auto date = read_day_first(next); date) {
    date->weekday = weekday;
    return made(*date, at, date->last);
  }
  TimeExpression day{.kind = TimeKind::Weekday, .weekday = weekday};
  auto found = made(day, at, at + 1);
  if (word(at).ends_with("days")) {
    found->type = TimexType::Set;
    found->kind = TimeKind::Repeated;
    found->code = "XXXX-WXX-" + std::to_string(weekday);
    return found;
  }
  // "Tuesday of last week".
  if (is(at + 1, "of") && is(at + 3, "week") && is_any(word(at + 2), {"last", "next", "this"})) {
    found->direction = is(at + 2, "last")   ? Direction::Last
                       : is(at + 2, "next") ? Direction::Next
                                            : Direction::This;
    found->of_week = true;
    found->last = at + 4;
    return found;
  }
  read_day_part(*found);
  return found;
}

MaybeTime TimeReader::read_holiday(std::uint32_t at) const {
  if (!capital(at) || word(at).empty()) return {};
  for (const Holiday& holiday : holidays()) {
    std::string_view words = holiday.words;
    if (words.front() != word(at).front()) continue;
    std::uint32_t next = at;
    bool fits = true;
    while (fits && !words.empty()) {
      const std::size_t gap = words.find(' ');
      std::string_view wanted = words.substr(0, gap);
      fits = is(next, wanted) || (wanted == "'s" && is(next, "\u2019s")) ||
             (wanted == "'" && is(next, "\u2019"));
      ++next;
      words = gap == std::string_view::npos ? std::string_view() : words.substr(gap + 1);
    }
    if (!fits) continue;
    TimeExpression day{.kind = TimeKind::NamedDay, .holiday = &holiday};
    read_year_behind(day, next);
    return made(day, at, next);
  }
  return {};
}

// "the 24th", "the 24th local time": only in digits, and not before a noun that it numbers.
MaybeTime TimeReader::read_the_nth(std::uint32_t at) const {
  const auto day = whole_number(parts[at + 1], 1, 2);
  if (!day || *day < 1 || *day > 31 || !is_any(word(at + 2), {"st", "nd", "rd", "th"})) return {};
  if (!is_any(word(static_cast<std::int64_t>(at) - 1), {"on", "of", "by", "until", "before", "after", "since",
                                                        "from", "to", "morning", "evening", "night"}))
    return {};
  std::uint32_t next = at + 3;
  TimeExpression time{.kind = TimeKind::DayOfMonth, .day = static_cast<unsigned>(*day)};
  time.zone = read_zone(next);
  if (next < parts.size()) {
    const Token& behind = analysis.tokens[parts[next].token];
    if (behind.upos == Upos::NOUN || behind.upos == Upos::ADJ || behind.upos == Upos::PROPN ||
        behind.upos == Upos::NUM)
      return {};
    if (is_any(behind.lower, {"of", "-", "\u2013"})) return {};
  }
  return made(time, at, next);
}

}  // namespace factcheck
