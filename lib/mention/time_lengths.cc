// Lengths and what recurs: "two weeks", "a year and a half", "three days ago", "every Tuesday".
#include <fmt/format.h>

#include <array>
#include <cmath>

#include "mention/number.h"
#include "mention/time_reader.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

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
    return fmt::format("P{}{}M", amount > 1 ? short_number(std::floor(amount)) + "Y" : "",
                       short_number(part * 12));
  const bool hour = unit == CalendarUnit::Hour;
  if (part > 0 && (hour || unit == CalendarUnit::Minute) && amount > 1 &&
      part * 60 == std::floor(part * 60)) {
    const std::string whole = short_number(std::floor(amount));
    const std::string sixtieths = short_number(part * 60);
    return hour ? fmt::format("PT{}H{}M", whole, sixtieths) : fmt::format("PT{}M{}S", whole, sixtieths);
  }
  return duration_value(short_number(amount), unit);
}

}  // namespace

// "two weeks", "a year", "several months", "10-year", "decades": a length, or with "ago" and the like a
// date.
MaybeTime TimeReader::read_length(std::uint32_t at) const {
  std::uint32_t next = at;
  TimeExpression time{.type = TimexType::Duration, .kind = TimeKind::Length};
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
                {"for", "in", "within", "over", "during", "after", "before", "last", "took", "take", "takes",
                 "spent", "of"}) ||
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
bool TimeReader::is_rate(std::uint32_t at) const {
  if (at == 0 || is_any(word(at + 2), {"ago", "earlier", "later", "before", "after", "from", "or"}))
    return false;
  const Part& before = parts[static_cast<std::int64_t>(at) - 1];
  if (before.kind == PartKind::Digits || before.lower == "%" || before.lower == "percent") return true;
  const Token& token = analysis.tokens[before.token];
  return token.xpos == Xpos::NNS || is_any(token.lower, {"times", "once", "twice", "cents", "dollars",
                                                         "million", "billion", "pounds", "euros"});
}

// "ago", "earlier", "later", "from now" behind a length make it a date.
void TimeReader::shift_by_length(TimeExpression& time, double number) const {
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
MaybeTime TimeReader::read_set(std::uint32_t at) const {
  for (const SetRow& row : kSets) {
    if (is(at, row.word)) {
      TimeExpression time{.type = TimexType::Set, .kind = TimeKind::Repeated, .code = std::string(row.value)};
      return made(time, at, at + 1);
    }
  }
  if (!is_any(word(at), {"every", "each"})) return {};
  std::uint32_t next = at + 1;
  TimeExpression time{.type = TimexType::Set, .kind = TimeKind::Repeated};
  if (const unsigned weekday = weekday_at(next); weekday != 0) {
    time.code = fmt::format("XXXX-WXX-{}", weekday);
    ++next;
    if (const std::string_view part = find_day_part(word(next)); !part.empty()) {
      time.code += fmt::format("T{}", part);
      ++next;
    }
    return made(time, at, next);
  }
  if (const unsigned month = month_at(next); month != 0) {
    time.code = fmt::format("XXXX-{:02}", month);
    return made(time, at, next + 1);
  }
  if (const std::string_view part = find_day_part(word(next)); !part.empty()) {
    time.code = fmt::format("XXXX-XX-XXT{}", part);
    return made(time, at, next + 1);
  }
  if (const std::string_view season = find_season(word(next)); !season.empty()) {
    time.code = fmt::format("XXXX-{}", season);
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

// "the past three months", "the next decade", "the last two weeks": a length.
MaybeTime TimeReader::read_span(std::uint32_t at) const {
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

// After "the": "nine months", "four days", "early years".
MaybeTime TimeReader::read_counted_span(std::uint32_t at) const {
  std::uint32_t next = at;
  if (is_any(word(next), {"early", "first", "final", "last"})) ++next;
  const bool figure = parts[next].kind == PartKind::Digits || parts[next].numeral != nullptr;
  const bool plural = find_calendar_unit(word(next)) != CalendarUnit::None && word(next).ends_with('s');
  if (!figure && !(plural && next > at)) return {};
  auto found = read_length(next);
  if (!found || found->type != TimexType::Duration || parts[found->last - 1].joint == Joint::Hyphen)
    return {};
  return made(*found, at, found->last);
}

// "recent years", "coming months", "past weeks".
MaybeTime TimeReader::read_vague_span(std::uint32_t at) const {
  const bool back = is_any(word(at), {"recent", "past", "previous"});
  if (!back && !is_any(word(at), {"coming", "future"})) return {};
  const CalendarUnit unit = find_calendar_unit(word(at + 1));
  if (unit == CalendarUnit::None || !word(at + 1).ends_with('s')) return {};
  TimeExpression time{.kind = TimeKind::Reference, .code = back ? "PAST_REF" : "FUTURE_REF"};
  return made(time, at, at + 2);
}

}  // namespace factcheck
