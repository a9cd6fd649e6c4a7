// Reads times from the parts of a sentence: a grammar by hand that starts at words of time and at figures.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "mention/bounds.h"
#include "mention/number.h"
#include "mention/time_expression.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

using Found = std::optional<TimeExpression>;

bool is_any(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

std::optional<int> whole(const Part& part, std::size_t shortest, std::size_t longest) {
  if (part.kind != PartKind::Digits || part.lower.size() < shortest || part.lower.size() > longest) return {};
  int value = 0;
  const char* end = part.lower.data() + part.lower.size();
  const auto [stop, error] = std::from_chars(part.lower.data(), end, value);
  if (error != std::errc() || stop != end) return {};
  return value;
}

bool is_year(int value) { return value >= 1100 && value <= 2199; }

// Between two figures of a range: "-", "–", "to", "until", "through".
bool is_range_mark(const Parts& parts, std::uint32_t at) {
  return (parts[at].kind == PartKind::Dash && parts[at].joint != Joint::Space) ||
         is_any(parts[at].lower, {"to", "through", "until", "till"});
}

std::string_view modifier_of(std::string_view word) {
  if (is_any(word, {"early", "beginning", "start", "outset", "opening", "turn"})) return "START";
  if (is_any(word, {"mid", "middle", "midst"})) return "MID";
  if (is_any(word, {"late", "end", "close"})) return "END";
  return {};
}

struct RefRow {
  std::string_view words;
  std::string_view code;
};
// Adverbs and phrases that point without naming a day. The longer first where two begin alike.
constexpr auto kReferences = std::to_array<RefRow>({
    {"now", "PRESENT_REF"},
    {"nowadays", "PRESENT_REF"},
    {"currently", "PRESENT_REF"},
    {"at present", "PRESENT_REF"},
    {"at the moment", "PRESENT_REF"},
    {"the present", "PRESENT_REF"},
    {"these days", "PRESENT_REF"},
    {"recently", "PAST_REF"},
    {"more recently", "PAST_REF"},
    {"lately", "PAST_REF"},
    {"the past", "PAST_REF"},
    {"the recent past", "PAST_REF"},
    {"the future", "FUTURE_REF"},
    {"the near future", "FUTURE_REF"},
    {"the foreseeable future", "FUTURE_REF"},
});

struct SetRow {
  std::string_view word;
  std::string_view value;
};
constexpr auto kSets = std::to_array<SetRow>({{"daily", "P1D"},
                                              {"hourly", "PT1H"},
                                              {"monthly", "P1M"},
                                              {"nightly", "P1D"},

                                              {"weekly", "P1W"},
                                              {"yearly", "P1Y"}});

std::string duration_value(std::string_view amount, CalendarUnit unit) {
  std::string value = is_clock_unit(unit) ? "PT" : "P";
  value += amount;
  value += timex_letter(unit);
  return value;
}

std::string short_number(double value) {
  if (value == std::floor(value) && std::abs(value) < 1e9)
    return std::to_string(static_cast<long long>(value));
  std::string text = std::to_string(value);
  while (text.ends_with('0')) text.pop_back();
  return text;
}

// "P3D" of three days, "P14D" of a fortnight, "P20Y" of two decades, "P18M" of a year and a half.
std::string duration_value(double amount, CalendarUnit unit) {
  if (unit == CalendarUnit::Decade) return duration_value(short_number(amount * 10), CalendarUnit::Year);
  if (unit == CalendarUnit::Century) return duration_value(short_number(amount * 100), CalendarUnit::Year);
  if (unit == CalendarUnit::Fortnight) return duration_value(short_number(amount * 2), CalendarUnit::Week);
  if (unit == CalendarUnit::Quarter) return duration_value(short_number(amount * 3), CalendarUnit::Month);
  // "2 1/2 years" is P2Y6M, "an hour and a half" PT1H30M.
  const double part = amount - std::floor(amount);
  if (part > 0 && unit == CalendarUnit::Year && part * 12 == std::floor(part * 12))
    return "P" + (amount > 1 ? short_number(std::floor(amount)) + "Y" : "") + short_number(part * 12) + "M";
  if (part > 0 && (unit == CalendarUnit::Hour || unit == CalendarUnit::Minute) && amount > 1 &&
      part * 60 == std::floor(part * 60))
    return "PT" + short_number(std::floor(amount)) + (unit == CalendarUnit::Hour ? "H" : "M") +
           short_number(part * 60) + (unit == CalendarUnit::Hour ? "M" : "S");
  return duration_value(short_number(amount), unit);
}

struct Reader {
  const Parts& parts;
  const Analysis& analysis;

  std::string_view word(std::int64_t at) const { return parts[at].lower; }
  bool is(std::int64_t at, std::string_view text) const { return parts.is(at, text); }
  bool capital(std::uint32_t at) const {
    if (at >= parts.size()) return false;
    const Shape shape = analysis.tokens[parts[at].token].shape;
    return shape != Shape::Lower;
  }

  // "may", "march", "sun", "sat", "second": names of time only where they look like it.
  unsigned month_at(std::uint32_t at) const {
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
        const bool governed = is_any(word(static_cast<std::int64_t>(at) - 1),
                                     {"in",     "since", "until",   "by",    "from", "to",      "of",
                                      "last",   "next",  "this",    "early", "late", "mid",     "during",
                                      "before", "after", "between", "and",   "till", "through", "for"});
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

  unsigned weekday_at(std::uint32_t at) const {
    const unsigned weekday = find_weekday(word(at));
    if (weekday == 0 || !capital(at)) return 0;
    if (is_any(word(at), {"sun", "sat", "mon", "wed", "fri", "tue", "thu", "thur"})) {
      return find_month(word(at + 1)) != 0 || (is(at + 1, ",") && find_month(word(at + 2)) != 0) ? weekday
                                                                                                 : 0;
    }
    return weekday;
  }

  // 1..31 from "3", "3rd", "third"; `next` is set behind it.
  unsigned day_at(std::uint32_t at, std::uint32_t& next) const {
    if (const auto value = whole(parts[at], 1, 2)) {
      if (*value < 1 || *value > 31) return 0;
      next = at + 1;
      if (parts[next].joint == Joint::Glued && is_any(word(next), {"st", "nd", "rd", "th"})) ++next;
      // "3.5", "3%" and "3:15" are no days.
      if (is(next, "%") || (is(next, ":") && parts[next + 1].kind == PartKind::Digits)) return 0;
      return static_cast<unsigned>(*value);
    }
    const Numeral* numeral = parts[at].kind == PartKind::Word ? find_numeral(word(at)) : nullptr;
    if (numeral != nullptr && numeral->kind == NumeralKind::Ordinal && numeral->value <= 31) {
      next = at + 1;
      return static_cast<unsigned>(numeral->value);
    }
    if (numeral != nullptr && numeral->kind == NumeralKind::Ten && parts[at + 1].joint == Joint::Hyphen) {
      const Numeral* unit = find_numeral(word(at + 1));
      if (unit != nullptr && unit->kind == NumeralKind::Ordinal && numeral->value + unit->value <= 31) {
        next = at + 2;
        return static_cast<unsigned>(numeral->value + unit->value);
      }
    }
    return 0;
  }

  // A year in four digits, or in words: "nineteen ninety-six", "two thousand" after "the year".
  std::optional<int> year_at(std::uint32_t at, std::uint32_t& next) const {
    if (const auto value = whole(parts[at], 4, 4); value && is_year(*value)) {
      next = at + 1;
      if (parts[next].joint == Joint::Glued && parts[next].kind == PartKind::Word) return {};
      if (parts[next].joint == Joint::Glued && is_any(word(next), {"%", "/"})) return {};
      return value;
    }
    const Numeral* century = parts[at].kind == PartKind::Word ? find_numeral(word(at)) : nullptr;
    if (century == nullptr || (century->kind != NumeralKind::Teen && century->value != 20)) return {};
    const Numeral* ten = find_numeral(word(at + 1));
    if (ten == nullptr || century->value < 15 ||
        (ten->kind != NumeralKind::Ten && ten->kind != NumeralKind::Teen))
      return {};
    int value = static_cast<int>(century->value * 100 + ten->value);
    next = at + 2;
    const Numeral* unit = find_numeral(word(next));
    if (ten->kind == NumeralKind::Ten && unit != nullptr && unit->kind == NumeralKind::Unit &&
        parts[next].joint == Joint::Hyphen) {
      value += static_cast<int>(unit->value);
      ++next;
    }
    return value;
  }

  static Found made(TimeExpression expression, std::uint32_t first, std::uint32_t last) {
    expression.first = first;
    expression.last = last;
    return expression;
  }

  // ", 1998" or " 1998" or " of 1998" or "last year" behind a month or a day.
  void read_year_behind(TimeExpression& date, std::uint32_t& next) const {
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
  Found read_month_first(std::uint32_t at) const {
    TimeExpression date{.month = month_at(at)};
    if (date.month == 0) return {};
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
    if (!date.year && date.unit == CalendarUnit::None && is(next, "'") && whole(parts[next + 1], 2, 2))
      return {};
    return made(date, at, next);
  }

  // "3 June 1998", "3-5 June", "3rd of June", "the third of June".
  Found read_day_first(std::uint32_t at) const {
    std::uint32_t start = at;
    if (is(start, "the")) ++start;
    std::uint32_t next = start;
    TimeExpression date;
    date.day = day_at(start, next);
    if (date.day == 0) return {};
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
  Found read_numeric(std::uint32_t at) const {
    const auto first = whole(parts[at], 1, 4);
    if (!first) return {};
    const bool slashes = is(at + 1, "/") && is(at + 3, "/") && parts[at + 1].joint == Joint::Glued;
    const bool hyphens = parts[at + 1].joint == Joint::Hyphen && parts[at + 2].joint == Joint::Hyphen;
    if (!slashes && !hyphens) return {};
    const auto second = whole(parts[slashes ? at + 2 : at + 1], 1, 2);
    const auto third = whole(parts[slashes ? at + 4 : at + 2], 1, 4);
    if (!second || !third) return {};
    const std::uint32_t next = at + (slashes ? 5 : 3);
    TimeExpression date;
    if (parts[at].lower.size() == 4 && is_year(*first)) {
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
      if (!is_year(*date.year)) return {};
    }
    if (!make_day(*date.year, date.month, date.day)) return {};
    return made(date, at, next);
  }

  bool is_clock_behind(std::uint32_t at) const {
    std::uint32_t end = at;
    int minute = 0;
    return read_clock(at, minute, end);
  }

  // "8:44", "8:44 a.m.", "10 p.m.", "10am", "noon", "ten o'clock", "1030 GMT": minutes of the day.
  bool read_clock(std::uint32_t at, int& minute, std::uint32_t& next) const {
    if (is_any(word(at), {"noon", "midday"})) {
      minute = 720;
      next = at + 1;
      return true;
    }
    if (is(at, "midnight")) {
      minute = 0;
      next = at + 1;
      return true;
    }
    int hour = 0;
    int minutes = 0;
    bool sure = false;
    std::uint32_t end = at + 1;
    if (const auto digits = whole(parts[at], 1, 4)) {
      if (parts[at].lower.size() == 4) {
        // "1030 GMT" only.
        if (!is_zone(at + 1)) return false;
        hour = *digits / 100;
        minutes = *digits % 100;
        sure = true;
      } else {
        if (parts[at].lower.size() > 2) return false;
        hour = *digits;
        if (is(end, ":") && parts[end].joint == Joint::Glued) {
          const auto low = whole(parts[end + 1], 2, 2);
          if (!low || parts[end + 1].joint != Joint::Glued) return false;
          minutes = *low;
          sure = true;
          end += 2;
          if (is(end, ":") && whole(parts[end + 1], 2, 2)) end += 2;
        }
      }
    } else if (parts[at].kind == PartKind::Digits && parts[at].lower.find('.') != std::string_view::npos) {
      // "8.44am", "7.30 p.m."
      const std::size_t point = parts[at].lower.find('.');
      const std::string_view low = parts[at].lower.substr(point + 1);
      if (point == 0 || point > 2 || low.size() != 2) return false;
      if (std::from_chars(parts[at].lower.data(), parts[at].lower.data() + point, hour).ec != std::errc())
        return false;
      if (std::from_chars(low.data(), low.data() + 2, minutes).ec != std::errc()) return false;
    } else if (const Numeral* numeral = find_numeral(word(at));
               numeral != nullptr && numeral->value >= 1 && numeral->value <= 12 &&
               (numeral->kind == NumeralKind::Unit || numeral->kind == NumeralKind::Teen)) {
      hour = static_cast<int>(numeral->value);
      if (!is_any(word(end), {"o'clock", "o\u2019clock", "a.m.", "p.m."})) return false;
    } else {
      return false;
    }
    const std::string_view half = word(end);
    if (is_any(half, {"a.m.", "am", "a.m", "a.m.-", "p.m.", "pm", "p.m"})) {
      if (hour < 1 || hour > 12) return false;
      hour = hour % 12 + (half[0] == 'p' ? 12 : 0);
      sure = true;
      ++end;
    } else if (is_any(half, {"o'clock", "o\u2019clock"})) {
      sure = true;
      ++end;
    }
    if (!sure || hour > 24 || minutes > 59) return false;
    minute = (hour % 24) * 60 + minutes;
    next = end;
    return true;
  }

  bool is_zone(std::uint32_t at) const {
    return is_any(word(at), {"gmt", "utc", "bst", "cet", "cest", "est", "edt", "et",  "pst", "pdt",
                             "pt",  "cst", "cdt", "ct",  "mst",  "mdt", "jst", "ist", "msk", "aest"}) &&
           capital(at);
  }

  // "GMT", "local time", "Eastern time", "ET".
  std::string read_zone(std::uint32_t& next) const {
    if (is_zone(next)) {
      std::string zone;
      for (const char c : word(next)) zone += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
      ++next;
      return zone;
    }
    if (is(next, "local") && is(next + 1, "time")) {
      next += 2;
      return "local";
    }
    if (is_any(word(next), {"eastern", "central", "mountain", "pacific"})) {
      std::uint32_t end = next + 1;
      if (is_any(word(end), {"standard", "daylight"})) ++end;
      if (is(end, "time")) {
        std::string zone(1, static_cast<char>(word(next)[0] - 'a' + 'A'));
        next = end + 1;
        return zone + "T";
      }
    }
    return {};
  }

  // A capital in the middle of a sentence: "High Noon", "This Week".
  bool looks_like_title(std::uint32_t at) const {
    return at > 0 && capital(at) && parts[at].kind == PartKind::Word &&
           !is_any(word(static_cast<std::int64_t>(at) - 1), {"\"", "\u201C", "``", ":"});
  }

  Found read_clock_time(std::uint32_t at) const {
    if (is_any(word(at), {"noon", "midnight"}) && looks_like_title(at)) return {};
    TimeExpression time{.type = TimexType::Time, .kind = TimeKind::Clock};
    std::uint32_t next = at;
    int minute = 0;
    if (!read_clock(at, minute, next)) return {};
    time.minute = minute;
    time.zone = read_zone(next);
    // "11 p.m. Wednesday", "noon on Friday", "8:44 a.m. on June 3".
    std::uint32_t day = next;
    if (is(day, "on") || is(day, ",")) ++day;
    if (auto date = read_day(day);
        date && date->type == TimexType::Date && (day == next || date->kind != TimeKind::Relative)) {
      date->type = TimexType::Time;
      date->minute = time.minute;
      date->zone = time.zone;
      return made(*date, at, date->last);
    }
    return made(time, at, next);
  }

  // A single day by name or date, for what stands behind a clock time.
  Found read_day(std::uint32_t at) const {
    if (auto weekday = read_weekday(at)) return weekday;
    if (auto date = read_month_first(at); date && date->day != 0) return date;
    if (auto date = read_day_first(at)) return date;
    return read_today(at);
  }

  void read_day_part(TimeExpression& day) const {
    const std::string_view part = find_day_part(word(day.last));
    if (part.empty() || is(day.last, "overnight")) return;
    day.day_part = part;
    day.type = TimexType::Time;
    ++day.last;
  }

  Found read_today(std::uint32_t at) const {
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

  // "Tuesday", "Saturday, April 25", "Monday night", "Sundays".
  Found read_weekday(std::uint32_t at) const {
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
    read_day_part(*found);
    return found;
  }

  Found read_holiday(std::uint32_t at) const {
    if (!capital(at)) return {};
    for (const Holiday& holiday : holidays()) {
      std::string_view words = holiday.words;
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

  // "summer of 2025", "summer 2025", "spring".
  Found read_season(std::uint32_t at) const {
    const std::string_view season = find_season(word(at));
    if (season.empty()) return {};
    TimeExpression time{.kind = TimeKind::Season, .code = std::string(season)};
    std::uint32_t next = at + 1;
    read_year_behind(time, next);
    if (!time.year && time.unit == CalendarUnit::None) return {};
    return made(time, at, next);
  }

  // "third quarter", "third-quarter", "Q3", "second half", "first half of 2025".
  Found read_quarter(std::uint32_t at) const {
    TimeExpression time{.kind = TimeKind::Quarter};
    std::uint32_t next = at;
    if (is(next, "fiscal")) {
      time.fiscal = true;
      ++next;
    }
    const Numeral* numeral = parts[next].kind == PartKind::Word ? find_numeral(word(next)) : nullptr;
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
      const auto number = whole(parts[next + 1], 1, 1);
      if (!number || *number < 1 || *number > 4) return {};
      time.quarter = static_cast<unsigned>(*number);
      next += 2;
      read_year_behind(time, next);
      return made(time, at, next);
    }
    return {};
  }

  // "1990s", "'90s", "nineties".
  Found read_decade(std::uint32_t at) const {
    TimeExpression time{.kind = TimeKind::Decade};
    std::uint32_t next = at;
    if (is_any(word(next), {"'", "\u2019", "\u2018"})) ++next;
    std::optional<int> year = whole(parts[next], 4, 4);
    if (!year && next > at) {
      if (const auto two = whole(parts[next], 2, 2)) year = (*two < 30 ? 2000 : 1900) + *two;
    }
    if (year) {
      if (*year % 10 != 0 || !is_year(*year)) return {};
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
  Found read_century(std::uint32_t at) const {
    std::uint32_t next = at;
    double number = 0;
    if (const auto digits = whole(parts[at], 1, 2);
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

  // "2025", "fiscal 1998", "2012-13", "the year 2000", "FY2019".
  Found read_year(std::uint32_t at) const {
    std::uint32_t start = at;
    TimeExpression time;
    bool announced = false;
    if (is_any(word(start), {"fiscal", "fy", "financial"})) {
      time.fiscal = announced = true;
      ++start;
    }
    if (is(start, "year")) {
      announced = true;
      ++start;
    }
    std::uint32_t next = start;
    const auto year = year_at(start, next);
    if (!year) return {};
    const bool in_words = parts[start].kind == PartKind::Word;
    if (!announced && !in_words && !may_be_year(start, *year)) return {};
    time.year = year;
    const bool joined = parts[next].joint == Joint::Hyphen;
    if (joined || is_range_mark(parts, next) || (is(next, "/") && parts[next].joint == Joint::Glued)) {
      const std::uint32_t second = joined ? next : next + 1;
      std::optional<int> last = whole(parts[second], 2, 4);
      if (last && parts[second].lower.size() == 2 && parts[second].joint != Joint::Space)
        last = *year / 100 * 100 + *last;
      const bool dash_or_from = !is_any(word(next), {"to", "through", "until", "till"}) ||
                                is(static_cast<std::int64_t>(at) - 1, "from");
      if (last && *last > *year && is_year(*last) && *last - *year < 200 && dash_or_from) {
        time.last_year = last;
        next = second + 1;
      }
    }
    return made(time, at, next);
  }

  // A bare four-digit figure: a year unless something says that it counts.
  bool may_be_year(std::uint32_t at, int year) const {
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
    if (find_numeral(next.lower) != nullptr && find_numeral(next.lower)->kind == NumeralKind::Scale)
      return false;
    if (is_any(next.lower,
               {"percent", "%", "people", "dollars", "euros", "pounds", "miles", "km", "kilometres",
                "kilometers", "metres", "meters", "feet", "tonnes", "tons", "acres", "points", "votes"}))
      return false;
    if (is_any(word(before), {"than", "least", "nearly", "almost", "about", "approximately", "roughly",
                              "some", "exactly", "average", "$"}))
      return year >= 1900 && is_any(word(before), {"about"}) ? true : false;
    if (year >= 1900 && year <= 2100) return !counts_something(at) || governed_as_year(before);
    return governed_as_year(before) || is_any(word(before), {"("});
  }

  bool governed_as_year(std::int64_t before) const {
    return is_any(word(before), {"in", "since", "by", "until", "from", "during", "before", "after", "for",
                                 "early", "late", "mid", "of", "between", "to", "and", "till", "through"});
  }

  // A plural noun behind the figure: "2000 troops".
  bool counts_something(std::uint32_t at) const {
    if (at + 1 >= parts.size() || parts[at + 1].joint != Joint::Space) return false;
    const Token& noun = analysis.tokens[parts[at + 1].token];
    return noun.xpos == Xpos::NNS &&
           !is_any(word(static_cast<std::int64_t>(at) - 1), {"the", "its", "his", "their"});
  }

  // "two weeks", "a year", "several months", "10-year", "decades": a length, or with "ago" and the like a
  // date.
  Found read_length(std::uint32_t at) const {
    std::uint32_t next = at;
    TimeExpression time{.type = TimexType::Duration, .kind = TimeKind::Length};
    std::string amount;
    double number = 0;
    bool vague = false;
    if (is_any(word(at), {"a", "an"}) && find_calendar_unit(word(at + 1)) != CalendarUnit::None &&
        !is(at + 1, "second") && !is(at + 1, "quarter")) {
      if (is_rate(at)) return {};
      number = 1;
      next = at + 1;
    } else if (is(at, "half") && is_any(word(at + 1), {"a", "an"}) &&
               find_calendar_unit(word(at + 2)) != CalendarUnit::None) {
      number = 0.5;
      next = at + 2;
    } else if (find_calendar_unit(word(at)) != CalendarUnit::None && word(at).ends_with('s') &&
               !is(at, "seconds")) {
      if (!is_any(word(static_cast<std::int64_t>(at) - 1),
                  {"for", "in", "within", "over", "during", "after", "before", "last", "took", "take",
                   "takes", "spent", "of"}) ||
          is_any(word(static_cast<std::int64_t>(at) - 2), {"matter", "kind", "couple"}))
        return {};
      vague = true;
    } else {
      const auto cardinal = read_cardinal(parts, at, false);
      if (!cardinal || cardinal->kind == Cardinal::Kind::Ordinal || cardinal->last <= at) return {};
      if (cardinal->kind == Cardinal::Kind::Share && !is(at, "half")) return {};
      number = cardinal->value;
      next = cardinal->last;
      vague = cardinal->kind == Cardinal::Kind::Vague && !(cardinal->low == 2);
      if (is(next, "of") && cardinal->kind == Cardinal::Kind::Vague) ++next;
      // "two to three weeks", "5-10 years".
      const bool joined = parts[next].joint == Joint::Hyphen && parts[next].kind == PartKind::Digits;
      if (is_range_mark(parts, next) || joined || is(next, "or")) {
        const auto second = read_cardinal(parts, joined ? next : next + 1, false);
        if (second && second->kind == Cardinal::Kind::Plain && second->last < parts.size() &&
            find_calendar_unit(word(second->last)) != CalendarUnit::None) {
          number = second->value;
          next = second->last;
        }
      }
      if (is_any(word(next),
                 {"more", "additional", "straight", "consecutive", "full", "whole", "solid", "long"}) &&
          find_calendar_unit(word(next + 1)) != CalendarUnit::None)
        ++next;
    }
    const CalendarUnit unit = find_calendar_unit(word(next));
    if (unit == CalendarUnit::None) return {};
    if (unit == CalendarUnit::Quarter &&
        (number == 1 || vague || parts[next].joint == Joint::Hyphen || is(next + 1, "of")))
      return {};
    ++next;
    // "a 20-year-old man" is an age.
    if (is(next, "old") || is(next, "olds")) return {};
    time.unit = unit;
    amount = vague ? "X" : "";
    time.code = vague ? duration_value("X", unit) : duration_value(number, unit);
    if (is(next, "and") && is_any(word(next + 1), {"a"}) && is(next + 2, "half")) {
      time.code = duration_value(number + 0.5, unit);
      next += 3;
    }
    if (is(next, "or") && is(next + 1, "so") && !is(next + 2, "ago")) next += 2;
    auto found = made(time, at, next);
    shift_by_length(*found, vague ? -1 : number);
    return found;
  }

  // "$5 a year", "four flights a week", "24 hours a day": what a rate counts by is no length.
  bool is_rate(std::uint32_t at) const {
    if (at == 0 || is_any(word(at + 2), {"ago", "earlier", "later", "before", "after", "from", "or"}))
      return false;
    const Part& before = parts[static_cast<std::int64_t>(at) - 1];
    if (before.kind == PartKind::Digits || before.lower == "%" || before.lower == "percent") return true;
    const Token& token = analysis.tokens[before.token];
    return token.xpos == Xpos::NNS || is_any(token.lower, {"times", "once", "twice", "cents", "dollars",
                                                           "million", "billion", "pounds", "euros"});
  }

  // "ago", "earlier", "later", "from now" behind a length make it a date.
  void shift_by_length(TimeExpression& time, double number) const {
    const std::uint32_t at = time.last;
    std::uint32_t next = at;
    if (is(next, "or") && is(next + 1, "so")) next += 2;
    int sign = 0;
    Anchor anchor = Anchor::Published;
    if (is(next, "ago")) {
      sign = -1;
      ++next;
    } else if (is(next, "earlier")) {
      sign = -1;
      anchor = Anchor::Named;
      ++next;
    } else if (is(next, "later")) {
      sign = 1;
      anchor = Anchor::Named;
      ++next;
    } else if (is(next, "from") && is_any(word(next + 1), {"now", "today"})) {
      sign = 1;
      next += 2;
    } else {
      return;
    }
    time.last = next;
    time.type = TimexType::Date;
    if (number < 0 || number != std::floor(number) || number > 5000) {
      time.kind = TimeKind::Reference;
      time.code = sign < 0 ? "PAST_REF" : "FUTURE_REF";
      return;
    }
    time.kind = TimeKind::Relative;
    time.anchor = anchor;
    time.offset = sign * static_cast<int>(number);
    if (is_clock_unit(time.unit)) {
      time.kind = TimeKind::Reference;
      time.code = sign < 0 ? "PAST_REF" : "FUTURE_REF";
    }
  }

  // "every day", "each of the past three years", "daily", "a day" in rates is left to quantities.
  Found read_set(std::uint32_t at) const {
    for (const SetRow& row : kSets) {
      if (is(at, row.word)) {
        TimeExpression time{
            .type = TimexType::Set, .kind = TimeKind::Repeated, .code = std::string(row.value)};
        return made(time, at, at + 1);
      }
    }
    if (!is_any(word(at), {"every", "each"})) return {};
    std::uint32_t next = at + 1;
    TimeExpression time{.type = TimexType::Set, .kind = TimeKind::Repeated};
    if (const unsigned weekday = weekday_at(next); weekday != 0) {
      time.code = "XXXX-WXX-" + std::to_string(weekday);
      ++next;
      if (const std::string_view part = find_day_part(word(next)); !part.empty()) {
        time.code += "T" + std::string(part);
        ++next;
      }
      return made(time, at, next);
    }
    if (const unsigned month = month_at(next); month != 0) {
      time.code = month < 10 ? "XXXX-0" + std::to_string(month) : "XXXX-" + std::to_string(month);
      return made(time, at, next + 1);
    }
    if (const std::string_view part = find_day_part(word(next)); !part.empty()) {
      time.code = "XXXX-XX-XXT" + std::string(part);
      return made(time, at, next + 1);
    }
    if (const std::string_view season = find_season(word(next)); !season.empty()) {
      time.code = "XXXX-" + std::string(season);
      return made(time, at, next + 1);
    }
    double number = 1;
    if (const auto cardinal = read_cardinal(parts, next, false);
        cardinal && cardinal->kind == Cardinal::Kind::Plain) {
      number = cardinal->value;
      next = cardinal->last;
    }
    const CalendarUnit unit = find_calendar_unit(word(next));
    if (unit == CalendarUnit::None) return {};
    time.code = duration_value(number, unit);
    return made(time, at, next + 1);
  }

  // After "last", "this", "next" and their like, at `at`: what they point at.
  Found read_pointed(std::uint32_t at, Direction direction, Anchor anchor) const {
    const int offset = direction == Direction::Last ? -1 : direction == Direction::Next ? 1 : 0;
    TimeExpression time{.direction = direction, .anchor = anchor, .offset = offset};
    std::uint32_t next = at;
    if (is(next, "fiscal") || is(next, "calendar")) ++next;
    if (const unsigned weekday = weekday_at(next); weekday != 0) {
      auto day = read_weekday(next);
      if (day && day->kind == TimeKind::Weekday) {
        day->direction = direction;
      }
      return day;
    }
    if (const unsigned month = month_at(next); month != 0) {
      if (auto date = read_month_first(next)) {
        date->direction = direction;
        return date;
      }
    }
    if (const std::string_view season = find_season(word(next)); !season.empty()) {
      time.kind = TimeKind::Season;
      time.code = season;
      return made(time, at, next + 1);
    }
    if (const std::string_view part = find_day_part(word(next)); !part.empty() && !is(next, "overnight")) {
      if (is_any(word(next), {"nights", "mornings", "evenings", "afternoons"})) return {};
      // "last night" is yesterday's, "this morning" today's.
      time.kind = TimeKind::Relative;
      time.unit = CalendarUnit::Date;
      time.type = TimexType::Time;
      time.day_part = part;
      return made(time, at, next + 1);
    }
    if (auto holiday = read_holiday(next)) {
      holiday->direction = direction;
      return holiday;
    }
    const CalendarUnit unit = find_calendar_unit(word(next));
    if (unit != CalendarUnit::None && !word(next).ends_with('s') && !is_clock_unit(unit)) {
      time.kind = TimeKind::Relative;
      time.unit = unit;
      auto found = made(time, at, next + 1);
      // "this year's third quarter".
      if (unit == CalendarUnit::Year && is_any(word(next + 1), {"'s", "\u2019s"})) {
        if (auto quarter = read_quarter(next + 2); quarter && !quarter->year) {
          quarter->unit = CalendarUnit::Year;
          quarter->offset = offset;
          return made(*quarter, at, quarter->last);
        }
      }
      return found;
    }
    return {};
  }

  // "the past three months", "the next decade", "the last two weeks": a length.
  Found read_span(std::uint32_t at) const {
    auto length = read_length(at);
    if (!length || length->type != TimexType::Duration) {
      const CalendarUnit unit = find_calendar_unit(word(at));
      if (unit == CalendarUnit::None) return {};
      TimeExpression time{.type = TimexType::Duration, .kind = TimeKind::Length, .unit = unit};
      time.code = word(at).ends_with('s') ? duration_value("X", unit) : duration_value(1.0, unit);
      return made(time, at, at + 1);
    }
    return length;
  }

  Found read_reference(std::uint32_t at) const {
    Found best;
    for (const RefRow& row : kReferences) {
      std::string_view words = row.words;
      std::uint32_t next = at;
      while (!words.empty() && is(next, words.substr(0, words.find(' ')))) {
        ++next;
        const std::size_t gap = words.find(' ');
        words = gap == std::string_view::npos ? std::string_view() : words.substr(gap + 1);
      }
      const bool whole_row = next - at == 1 + static_cast<std::uint32_t>(std::ranges::count(row.words, ' '));
      if (!words.empty() || !whole_row) continue;
      // "the past year", "the future president": a modifier of something else.
      if (row.words.starts_with("the ") && next < parts.size()) {
        const Upos upos = analysis.tokens[parts[next].token].upos;
        if (upos == Upos::NOUN || upos == Upos::ADJ || upos == Upos::NUM || upos == Upos::PROPN) continue;
      }
      TimeExpression time{.kind = TimeKind::Reference, .code = std::string(row.code)};
      if (!best || next > best->last) best = made(time, at, next);
    }
    return best;
  }

  // "1988 period", "1988 second quarter", "year-ago quarter", "year-earlier period".
  Found read_named_period(std::uint32_t at) const {
    std::uint32_t next = at;
    if (const auto year = whole(parts[at], 4, 4); year && is_year(*year)) {
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

  // After "the": "nine months", "four days", "early years".
  Found read_counted_span(std::uint32_t at) const {
    std::uint32_t next = at;
    if (is_any(word(next), {"early", "first", "final", "last"})) ++next;
    const bool figure = parts[next].kind == PartKind::Digits || find_numeral(word(next)) != nullptr;
    const bool plural = find_calendar_unit(word(next)) != CalendarUnit::None && word(next).ends_with('s');
    if (!figure && !(plural && next > at)) return {};
    auto found = read_length(next);
    if (!found || found->type != TimexType::Duration || parts[found->last - 1].joint == Joint::Hyphen)
      return {};
    return made(*found, at, found->last);
  }

  // "recent years", "coming months", "past weeks".
  Found read_vague_span(std::uint32_t at) const {
    const bool back = is_any(word(at), {"recent", "past", "previous"});
    if (!back && !is_any(word(at), {"coming", "future"})) return {};
    const CalendarUnit unit = find_calendar_unit(word(at + 1));
    if (unit == CalendarUnit::None || !word(at + 1).ends_with('s')) return {};
    TimeExpression time{.kind = TimeKind::Reference, .code = back ? "PAST_REF" : "FUTURE_REF"};
    return made(time, at, at + 2);
  }

  // "year-end", "year's end", "the end of the year" is read as its core.
  Found read_year_end(std::uint32_t at) const {
    if (!is(at, "year")) return {};
    std::uint32_t next = at + 1;
    if (is_any(word(next), {"'s", "\u2019s"})) ++next;
    if (!is(next, "end")) return {};
    TimeExpression time{.direction = Direction::This, .month = 12, .day = 31};
    return made(time, at, next + 1);
  }

  // Whatever "the", "last", "this" ... begin.
  Found read_determined(std::uint32_t at) const {
    const std::string_view first = word(at);
    if (first == "this" || first == "last" || first == "next") {
      const Direction direction = first == "this"   ? Direction::This
                                  : first == "last" ? Direction::Last
                                                    : Direction::Next;
      std::uint32_t next = at + 1;
      if (direction == Direction::This && is(next, "coming")) ++next;
      const Direction pointed = next > at + 1 ? Direction::Next : direction;
      if (auto found = read_pointed(next, pointed, Anchor::Published)) return made(*found, at, found->last);
      if (direction != Direction::This) {
        if (auto found = read_length(next); found && found->type == TimexType::Duration)
          return made(*found, at, found->last);
      }
      return {};
    }
    if (is_any(first, {"past", "previous", "coming", "following", "current"})) {
      if (first != "current") return {};
      if (auto found = read_pointed(at + 1, Direction::This, Anchor::Published))
        return made(*found, at, found->last);
      return {};
    }
    if (first == "that" || first == "same") {
      const CalendarUnit unit = find_calendar_unit(word(at + 1));
      if (unit == CalendarUnit::None || word(at + 1).ends_with('s') || is_clock_unit(unit)) return {};
      TimeExpression time{
          .kind = TimeKind::Relative, .direction = Direction::This, .anchor = Anchor::Named, .unit = unit};
      return made(time, at, at + 2);
    }
    if (first != "the") return {};
    const std::string_view second = word(at + 1);
    if (second == "latest" && is_any(word(at + 2), {"quarter", "period"})) {
      TimeExpression time{.kind = TimeKind::Relative,
                          .direction = Direction::Last,
                          .anchor = Anchor::Named,
                          .unit = CalendarUnit::Quarter,
                          .offset = -1};
      return made(time, at, at + 3);
    }
    if (is_any(second, {"past", "last", "previous", "next", "coming", "following", "latest", "current",
                        "same", "preceding"})) {
      const bool named = is_any(second, {"previous", "following", "same", "preceding"}) || second == "next";
      const bool back = is_any(second, {"past", "last", "previous", "preceding"});
      const bool here = is_any(second, {"current", "same", "latest"});
      const Direction direction = back ? Direction::Last : here ? Direction::This : Direction::Next;
      const CalendarUnit unit = find_calendar_unit(word(at + 2));
      // "the past year" is a length up to now, "the previous year" a date.
      const bool length = is_any(second, {"past", "last", "next", "coming"}) && unit != CalendarUnit::None &&
                          !(second == "next" && unit == CalendarUnit::Date);
      if (!length) {
        if (auto found = read_pointed(at + 2, direction, named ? Anchor::Named : Anchor::Published))
          return made(*found, at, found->last);
      }
      if (back || direction == Direction::Next) {
        if (auto found = read_span(at + 2)) return made(*found, at, found->last);
      }
      return {};
    }
    // "the first nine months", "the first half of 2025", "the third quarter", "the 19th century", "the
    // 1990s".
    if (auto found = read_quarter(at + 1)) {
      // "the third-quarter loss": the article belongs to the loss.
      if (parts[at + 2].joint == Joint::Hyphen) return {};
      return made(*found, at, found->last);
    }
    if (auto found = read_named_period(at + 1)) return made(*found, at, found->last);
    if (auto found = read_counted_span(at + 1)) return made(*found, at, found->last);
    if (auto found = read_century(at + 1)) return made(*found, at, found->last);
    if (auto found = read_decade(at + 1)) return made(*found, at, found->last);
    if (auto found = read_season(at + 1)) return made(*found, at, found->last);
    if (is_any(second, {"first", "final", "opening"})) {
      if (auto found = read_length(at + 2);
          found && found->type == TimexType::Duration && parts[at + 2].kind != PartKind::Word)
        return made(*found, at, found->last);
      if (auto found = read_length(at + 2);
          found && found->type == TimexType::Duration && found->last > at + 3)
        return made(*found, at, found->last);
    }
    if (is_any(second, {"year", "fiscal", "financial"})) {
      if (auto found = read_year(at + 1)) return made(*found, at, found->last);
    }
    if (is(at + 1, "weekend") || is(at + 1, "quarter")) {
      if (is(at + 1, "quarter") && is(at + 2, "of")) return {};
      TimeExpression time{
          .kind = TimeKind::Relative, .direction = Direction::This, .unit = find_calendar_unit(word(at + 1))};
      if (is(at + 1, "quarter")) {
        time.direction = Direction::Last;
        time.anchor = Anchor::Named;
        time.offset = -1;
      }
      return made(time, at, at + 2);
    }
    if (auto found = read_day_first(at)) return found;
    return read_the_nth(at);
  }

  // "the 24th", "the 24th local time": only in digits, and not before a noun that it numbers.
  Found read_the_nth(std::uint32_t at) const {
    const auto day = whole(parts[at + 1], 1, 2);
    if (!day || *day < 1 || *day > 31 || !is_any(word(at + 2), {"st", "nd", "rd", "th"})) return {};
    if (!is_any(word(static_cast<std::int64_t>(at) - 1),
                {"on", "of", "by", "until", "before", "after", "since", "from", "to", "morning", "evening",
                 "night"}))
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

  // Everything but modifiers in front.
  Found read_core(std::uint32_t at) const {
    const Part& part = parts[at];
    if (part.kind == PartKind::Digits) {
      if (auto found = read_numeric(at)) return found;
      if (auto found = read_clock_time(at)) return found;
      if (auto found = read_day_first(at)) return found;
      if (auto found = read_century(at)) return found;
      if (auto found = read_decade(at)) return found;
      if (auto found = read_length(at)) return found;
      return read_year(at);
    }
    if (part.kind == PartKind::Sign) {
      return is_any(part.lower, {"'", "\u2019", "\u2018"}) ? read_decade(at) : Found();
    }
    if (part.kind != PartKind::Word) return {};
    if (auto found = read_month_first(at)) return found;
    if (auto found = read_weekday(at)) return found;
    if (auto found = read_today(at)) return found;
    if (auto found = read_reference(at)) return found;
    if (auto found = read_vague_span(at)) return found;
    if (auto found = read_year_end(at)) return found;
    if (auto found = read_named_period(at)) return found;
    if (auto found = read_determined(at)) return found;
    if (auto found = read_set(at)) return found;
    if (auto found = read_quarter(at)) return found;
    if (auto found = read_clock_time(at)) return found;
    if (auto found = read_day_first(at)) return found;
    if (auto found = read_season(at)) return found;
    if (auto found = read_decade(at)) return found;
    if (auto found = read_century(at)) return found;
    if (auto found = read_holiday(at)) return found;
    if (auto found = read_year(at)) return found;
    return read_length(at);
  }

  // "the month", "the year", "the century" behind "the end of".
  Found read_whole_unit(std::uint32_t at) const {
    if (!is(at, "the")) return {};
    std::uint32_t next = at + 1;
    if (is_any(word(next), {"fiscal", "current", "calendar"})) ++next;
    const CalendarUnit unit = find_calendar_unit(word(next));
    if (unit == CalendarUnit::None || is_clock_unit(unit) || word(next).ends_with('s')) return {};
    TimeExpression time{.kind = TimeKind::Relative, .direction = Direction::This, .unit = unit};
    return made(time, at, next + 1);
  }

  // "early", "mid-", "the end of", "earlier", "later" in front of a core.
  Found read(std::uint32_t at) const {
    std::uint32_t core = at;
    std::string_view modifier;
    bool article = is(core, "the");
    if (article) ++core;
    if (is_any(word(core), {"beginning", "start", "middle", "midst", "end", "close", "turn", "outset"}) &&
        is(core + 1, "of")) {
      modifier = modifier_of(word(core));
      core += 2;
      if (auto found = read_whole_unit(core)) {
        found->modifier = modifier;
        return made(*found, at, found->last);
      }
    } else if (is_any(word(core), {"early", "late", "mid"})) {
      modifier = modifier_of(word(core));
      ++core;
    } else if (!article && is_any(word(core), {"earlier", "later"})) {
      ++core;
      if (auto found = read_core(core);
          found && (found->direction == Direction::This || found->kind == TimeKind::Weekday ||
                    found->kind == TimeKind::Relative))
        if (found->kind != TimeKind::Length && found->type != TimexType::Duration)
          return made(*found, at, found->last);
      return {};
    }
    if (modifier.empty()) return read_core(at);
    auto found = read_core(core);
    if (!found ||
        (found->type == TimexType::Duration && find_calendar_unit(word(core)) == CalendarUnit::None))
      return {};
    if (found->type == TimexType::Duration || found->type == TimexType::Set ||
        found->kind == TimeKind::Reference)
      return {};
    found->modifier = modifier;
    return made(*found, at, found->last);
  }
};

// Words that can begin a time, besides digits; all others are passed over at once.
constexpr auto kStarts = std::to_array<std::string_view>({
    // months
    "apr",
    "apr.",
    "april",
    "aug",
    "aug.",
    "august",
    "dec",
    "dec.",
    "december",
    "feb",
    "feb.",
    "february",
    "jan",
    "jan.",
    "january",
    "jul",
    "jul.",
    "july",
    "jun",
    "jun.",
    "june",
    "mar",
    "mar.",
    "march",
    "may",
    "nov",
    "nov.",
    "november",
    "oct",
    "oct.",
    "october",
    "sep",
    "sep.",
    "sept",
    "sept.",
    "september",
    // weekdays
    "fri",
    "fri.",
    "friday",
    "fridays",
    "mon",
    "mon.",
    "monday",
    "mondays",
    "sat",
    "sat.",
    "saturday",
    "saturdays",
    "sun",
    "sun.",
    "sunday",
    "sundays",
    "thu",
    "thu.",
    "thur",
    "thurs",
    "thurs.",
    "thursday",
    "thursdays",
    "tue",
    "tue.",
    "tues",
    "tues.",
    "tuesday",
    "tuesdays",
    "wed",
    "wed.",
    "wednesday",
    "wednesdays",
    // seasons, parts of the day, days
    "spring",
    "summer",
    "summertime",
    "autumn",
    "fall",
    "winter",
    "noon",
    "midday",
    "midnight",
    "today",
    "yesterday",
    "tomorrow",
    "tonight",
    // units and what goes before them
    "centuries",
    "century",
    "day",
    "days",
    "decade",
    "decades",
    "fortnight",
    "hour",
    "hours",
    "minute",
    "minutes",
    "month",
    "months",
    "quarter",
    "quarters",
    "seconds",
    "week",
    "weekend",
    "weekends",
    "weeks",
    "year",
    "years",
    "q",
    "fiscal",
    "fy",
    "financial",
    "calendar",
    "half",
    "final",
    "opening",
    // pointing
    "this",
    "last",
    "next",
    "past",
    "previous",
    "coming",
    "following",
    "current",
    "latest",
    "preceding",
    "early",
    "late",
    "mid",
    "earlier",
    "later",
    "beginning",
    "start",
    "middle",
    "midst",
    "end",
    "close",
    "turn",
    "outset",
    "every",
    "each",
    "recent",
    "future",
    "same",
    "these",
    "now",
    "nowadays",
    "currently",
    "recently",
    "lately",
    "more",
    "present",
    "near",
    "foreseeable",
    "daily",
    "hourly",
    "monthly",
    "nightly",
    "weekly",
    "yearly",
    // decades
    "twenties",
    "thirties",
    "forties",
    "fifties",
    "sixties",
    "seventies",
    "eighties",
    "nineties",
    // first words of holidays
    "new",
    "martin",
    "valentine",
    "presidents",
    "presidents'",
    "st.",
    "good",
    "easter",
    "palm",
    "ash",
    "earth",
    "mother",
    "father",
    "memorial",
    "juneteenth",
    "independence",
    "bastille",
    "labor",
    "columbus",
    "halloween",
    "veterans",
    "armistice",
    "remembrance",
    "thanksgiving",
    "christmas",
    "boxing",
});
constexpr WordIndex kStartIndex(kStarts);

bool starts(const Part& part) {
  if (part.kind == PartKind::Digits) return true;
  if (part.kind == PartKind::Sign) return is_any(part.lower, {"'", "\u2019", "\u2018"});
  if (part.kind != PartKind::Word || part.lower.size() > 16) return false;
  return kStartIndex.has(part.lower) || find_numeral(part.lower) != nullptr;
}

// Words so common that the one behind them has to speak of time as well.
bool is_common(std::string_view word) {
  switch (word.size()) {
    case 1:
      return word == "a";
    case 2:
      return word == "an" || word == "at";
    case 3:
      return word == "the";
    case 4:
      return word == "that";
    default:
      return false;
  }
}

bool may_begin(const Parts& parts, std::uint32_t at) {
  const Part& part = parts[at];
  if (part.kind != PartKind::Word || !is_common(part.lower)) return starts(part);
  return starts(parts[at + 1]) || (part.lower == "at" && parts.is(at + 1, "the"));
}

// "nearly two years", "more than an hour ago", "around 7:15 p.m.": the hedge belongs to the time.
void add_hedge(const Parts& parts, TimeExpression& time, std::uint32_t end_before) {
  const auto hedge = hedge_before(parts, time.first);
  if (!hedge || hedge->first < end_before) return;
  const bool length =
      time.type == TimexType::Duration ||
      (time.kind == TimeKind::Relative && time.offset != 0 && parts[time.last - 1].lower == "ago");
  // "over the next decade" is no more than a decade; "over a decade" is.
  if (length && is_any(parts[time.first].lower, {"the", "this", "last", "next", "those", "these"})) return;
  const bool loose = hedge->bound == Bound::About && hedge->last == hedge->first + 1;
  const bool point =
      is_any(parts[hedge->first].lower, {"about", "around", "circa", "approximately", "roughly"});
  if (length ? false : !(loose && point && (time.kind == TimeKind::Clock || time.day != 0 || time.minute)))
    return;
  if (parts.is(hedge->last - 1, "beyond") || parts.is(hedge->last - 1, "above") ||
      parts.is(hedge->first, "some"))
    return;
  time.first = hedge->first;
  if (!time.modifier.empty()) return;
  switch (hedge->bound) {
    case Bound::AtLeast:
      time.modifier = "EQUAL_OR_MORE";
      break;
    case Bound::MoreThan:
      time.modifier = "MORE_THAN";
      break;
    case Bound::AtMost:
      time.modifier = "EQUAL_OR_LESS";
      break;
    case Bound::LessThan:
      time.modifier = "LESS_THAN";
      break;
    default:
      time.modifier = "APPROX";
      break;
  }
}

}  // namespace

std::optional<TimeExpression> read_time(const Parts& parts, const Analysis& analysis, std::uint32_t at) {
  return Reader{parts, analysis}.read(at);
}

std::vector<TimeExpression> recognise_times(const Parts& parts, const Analysis& analysis) {
  std::vector<TimeExpression> found;
  for (std::uint32_t at = 0; at < parts.size();) {
    std::optional<TimeExpression> time;
    if (may_begin(parts, at)) time = read_time(parts, analysis, at);
    if (time && time->last > at) {
      add_hedge(parts, *time, found.empty() ? 0 : found.back().last);
      at = time->last;
      found.push_back(std::move(*time));
    } else {
      ++at;
    }
  }
  return found;
}

}  // namespace factcheck
