// Finds where a time can begin in a sentence, and reads it there with its modifiers and its hedge.
#include <algorithm>
#include <array>

#include "mention/bounds.h"
#include "mention/number.h"
#include "mention/time_reader.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

std::string_view modifier_of(std::string_view word) {
  if (is_any(word, {"early", "beginning", "start", "outset", "opening", "turn"})) return "START";
  if (is_any(word, {"mid", "middle", "midst"})) return "MID";
  if (is_any(word, {"late", "end", "close"})) return "END";
  return {};
}

}  // namespace

// Everything but modifiers in front.
MaybeTime TimeReader::read_core(std::uint32_t at) const {
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
    return is_any(part.lower, {"'", "\u2019", "\u2018"}) ? read_decade(at) : MaybeTime();
  }
  if (part.kind != PartKind::Word) return {};
  if (auto found = read_month_first(at)) return found;
  if (auto found = read_nth_weekday(at)) return found;
  if (auto found = read_day_beside(at)) return found;
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

// "early", "mid-", "the end of", "earlier", "later" in front of a core.
MaybeTime TimeReader::read(std::uint32_t at) const {
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
  if (!found || (found->type == TimexType::Duration && find_calendar_unit(word(core)) == CalendarUnit::None))
    return {};
  if (found->type == TimexType::Duration || found->type == TimexType::Set ||
      found->kind == TimeKind::Reference)
    return {};
  found->modifier = modifier;
  return made(*found, at, found->last);
}

namespace {

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
  return kStartIndex.has(part.lower) || part.numeral != nullptr;
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
  return TimeReader{parts, analysis}.read(at);
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
  join_times(parts, found);
  return found;
}

}  // namespace factcheck
