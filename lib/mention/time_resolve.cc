// From what the words of a time say to the days they mean.
#include <algorithm>
#include <cstdio>

#include "mention/time_expression.h"

namespace factcheck {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

struct Civil {
  int year;
  unsigned month;
  unsigned day;
};

Civil civil(Day day) {
  const year_month_day date{day};
  return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
          static_cast<unsigned>(date.day())};
}

// 1 is Monday.
int weekday_of(Day day) { return static_cast<int>(std::chrono::weekday{day}.iso_encoding()); }

Day monday_of(Day day) { return day - days{weekday_of(day) - 1}; }

std::string padded(const char* format, int a, int b) {
  char buffer[48];
  std::snprintf(buffer, sizeof buffer, format, a, b);
  return buffer;
}

std::string year_value(int year) { return padded("%04d", year, 0); }
std::string month_value(int year, unsigned month) {
  return padded("%04d-%02d", year, static_cast<int>(month));
}

// ISO 8601: the week belongs to the year that holds its Thursday.
std::string week_value(Day day) {
  const Day thursday = monday_of(day) + days{3};
  const int year = civil(thursday).year;
  const int week = static_cast<int>((thursday - year_range(year).first).count() / 7) + 1;
  return padded("%04d-W%02d", year, week);
}

struct Month {
  int year;
  unsigned month;
};

Month shifted(Month month, int by) {
  const int index = month.year * 12 + static_cast<int>(month.month) - 1 + by;
  const int year = index >= 0 ? index / 12 : (index - 11) / 12;
  return {year, static_cast<unsigned>(index - year * 12) + 1};
}

DayRange quarter_range(int year, unsigned quarter) {
  return {month_range(year, quarter * 3 - 2).first, month_range(year, quarter * 3).last};
}

// Meteorological, of the northern half; winter is named by the year in which it begins.
DayRange season_range(int year, std::string_view code) {
  if (code == "SP") return {month_range(year, 3).first, month_range(year, 5).last};
  if (code == "SU") return {month_range(year, 6).first, month_range(year, 8).last};
  if (code == "FA") return {month_range(year, 9).first, month_range(year, 11).last};
  return {month_range(year, 12).first, month_range(year + 1, 2).last};
}

bool sane(int year) { return year >= 1 && year <= 9999; }

// "early", "mid" and "late" take a third, of a week a day or three; "the beginning" and "the end" are read
// alike.
DayRange narrowed(DayRange range, std::string_view modifier) {
  const int count = range.days();
  if (count < 3 || modifier.empty()) return range;
  const int third = count / 3;
  if (modifier == "START") return {range.first, range.first + days{third - 1}};
  if (modifier == "MID") return {range.first + days{third}, range.last - days{third}};
  if (modifier == "END") return {range.last - days{third - 1}, range.last};
  return range;
}

struct Resolver {
  const TimeExpression& words;
  const TimeContext& context;
  const TimePolicy& policy;
  TimeMention mention{};

  bool past() const { return context.tense != Tense::Future; }
  bool future() const { return context.tense == Tense::Future; }

  std::optional<DayRange> anchor_range() const {
    if (words.anchor == Anchor::Named && context.named) return context.named;
    return context.published;
  }
  // One day to count from.
  std::optional<Day> anchor_day() const {
    const auto range = anchor_range();
    if (!range || range->first != range->last) return {};
    return range->first;
  }
  std::optional<Month> anchor_month() const {
    const auto range = anchor_range();
    if (!range) return {};
    const Civil first = civil(range->first);
    const Civil last = civil(range->last);
    if (first.year != last.year || first.month != last.month) return {};
    return Month{first.year, first.month};
  }
  std::optional<int> anchor_year() const {
    const auto range = anchor_range();
    if (!range) return {};
    const int first = civil(range->first).year;
    if (first != civil(range->last).year) return {};
    return first;
  }

  void set_days(DayRange range, std::string value, bool anchored) {
    mention.value = std::move(value);
    mention.days = narrowed(range, words.modifier);
    mention.anchored = anchored;
  }
  void set_day(Day day, bool anchored) { set_days({day, day}, iso_date(day), anchored); }
  void set_year(int year, bool anchored) {
    if (sane(year)) set_days(year_range(year), year_value(year), anchored);
  }
  void set_month(Month month, bool anchored) {
    if (sane(month.year))
      set_days(month_range(month.year, month.month), month_value(month.year, month.month), anchored);
  }

  // The year that the words, the paragraph or the article's date give to something whose range in a year is
  // `of`.
  template <typename RangeOf>
  std::optional<int> year_for(RangeOf of) const {
    if (words.year) return words.year;
    if (words.unit == CalendarUnit::Year && context.published)
      return civil(context.published->last).year + words.offset;
    if (!context.published) {
      return context.paragraph_year;
    }
    const DayRange today = *context.published;
    const int year = civil(today.last).year;
    // "It began in 2023. ... In March it stopped."
    const bool told =
        words.kind == TimeKind::CalendarDate && words.month != 0 && words.direction == Direction::Nearest;
    if (told && context.paragraph_year && *context.paragraph_year < year && context.tense == Tense::Past)
      return context.paragraph_year;
    const auto in_year = [&](int candidate) -> std::optional<DayRange> { return of(candidate); };
    const auto this_year = in_year(year);
    if (!this_year) return {};
    switch (words.direction) {
      case Direction::This:
        return year;
      case Direction::Last:
        return this_year->last < today.first ? year : year - 1;
      case Direction::Next:
        return this_year->first > today.last ? year : year + 1;
      case Direction::Nearest:
        break;
    }
    // Months and seasons go by tense; days and quarters are named when they are near, whatever the verb.
    const bool quarter = words.kind == TimeKind::Quarter;
    const bool by_tense =
        words.day == 0 && words.kind != TimeKind::NamedDay && !(quarter && context.tense == Tense::Future);
    if (by_tense && context.tense == Tense::Past) return this_year->first <= today.last ? year : year - 1;
    if (by_tense && context.tense == Tense::Future) return this_year->last >= today.first ? year : year + 1;
    if (words.weekday != 0 && words.nth == 0) {
      for (const int candidate : {year, year - 1, year + 1}) {
        const auto range = in_year(candidate);
        if (range && weekday_of(range->first) == static_cast<int>(words.weekday)) return candidate;
      }
    }
    const auto distance = [&](int candidate) {
      const auto range = in_year(candidate);
      return range ? std::abs((range->first - today.first).count()) : 100000;
    };
    int best = year;
    for (const int candidate : {year - 1, year + 1})
      if (distance(candidate) < distance(best)) best = candidate;
    return best;
  }

  void calendar_date() {
    const bool anchored = !words.year;
    if (words.month == 0) {
      if (!words.year) return;
      if (words.last_year) {
        set_days({year_range(*words.year).first, year_range(*words.last_year).last},
                 year_value(*words.year) + "/" + year_value(*words.last_year), false);
      } else {
        set_year(*words.year, false);
      }
      return;
    }
    const auto range_in = [&](int year) -> std::optional<DayRange> {
      if (words.day == 0) return month_range(year, words.month);
      const auto day = make_day(year, words.month, words.day);
      if (!day) return {};
      return DayRange{*day, *day};
    };
    const auto year = year_for(range_in);
    if (!year || !sane(*year)) {
      mention.value = words.day == 0 ? padded("XXXX-%02d", static_cast<int>(words.month), 0)
                                     : padded("XXXX-%02d-%02d", static_cast<int>(words.month),
                                              static_cast<int>(words.day));
      return;
    }
    if (words.day == 0) {
      set_month({*year, words.month}, anchored);
      return;
    }
    const auto first = make_day(*year, words.month, words.day);
    if (!first) {
      mention.value = padded("XXXX-%02d-%02d", static_cast<int>(words.month), static_cast<int>(words.day));
      return;
    }
    set_day(*first, anchored);
    if (words.last_day == 0) return;
    if (const auto last = make_day(*year, words.month, words.last_day); last && *last > *first)
      set_days({*first, *last}, iso_date(*first) + "/" + iso_date(*last), anchored);
  }

  // "the 24th": of the article's month, or the one before or after it.
  void day_of_month() {
    mention.value = padded("XXXX-XX-%02d", static_cast<int>(words.day), 0);
    const auto range = context.published;
    if (!range) return;
    const Civil today = civil(range->last);
    Month month{today.year, today.month};
    if (range->first == range->last) {
      if (future() && words.day < today.day) month = shifted(month, 1);
      if (!future() && words.day > today.day) month = shifted(month, -1);
    }
    if (const auto day = make_day(month.year, month.month, words.day)) set_day(*day, true);
  }

  void weekday() {
    mention.value = padded("XXXX-WXX-%d", static_cast<int>(words.weekday), 0);
    const auto day = anchor_day();
    if (!day) return;
    const int ahead = (static_cast<int>(words.weekday) - weekday_of(*day) + 7) % 7;
    const int back = (7 - ahead) % 7;
    int offset = 0;
    switch (words.direction) {
      case Direction::Last:
        offset = -(back == 0 ? 7 : back);
        if (words.of_week || policy.last_weekday == TimePolicy::LastWeekday::WeekBefore)
          offset = static_cast<int>(words.weekday) - weekday_of(*day) - 7;
        break;
      case Direction::Next:
        offset = ahead == 0 ? 7 : ahead;
        if (words.of_week || policy.next_weekday == TimePolicy::NextWeekday::WeekAfter)
          offset = static_cast<int>(words.weekday) - weekday_of(*day) + 7;
        break;
      case Direction::This:
        offset = static_cast<int>(words.weekday) - weekday_of(*day);
        if (!words.of_week && policy.this_weekday == TimePolicy::ThisWeekday::Coming && offset < 0)
          offset = ahead;
        break;
      case Direction::Nearest:
        offset = future() ? ahead : -back;
        if (offset == 0 && !policy.weekday_may_be_today) offset = future() ? 7 : -7;
        break;
    }
    set_day(*day + days{offset}, true);
  }

  void season() {
    const auto year = year_for(
        [&](int candidate) -> std::optional<DayRange> { return season_range(candidate, words.code); });
    if (!year || !sane(*year)) {
      mention.value = "XXXX-" + words.code;
      return;
    }
    set_days(season_range(*year, words.code), year_value(*year) + "-" + words.code, !words.year);
  }

  void quarter() {
    const auto range_in = [&](int year) -> std::optional<DayRange> {
      if (!words.half) return quarter_range(year, words.quarter);
      return words.quarter == 1 ? DayRange{quarter_range(year, 1).first, quarter_range(year, 2).last}
                                : DayRange{quarter_range(year, 3).first, quarter_range(year, 4).last};
    };
    const std::string name = (words.half ? "-H" : "-Q") + std::to_string(words.quarter);
    const auto year = year_for(range_in);
    if (!year || !sane(*year)) {
      mention.value = "XXXX" + name;
      return;
    }
    set_days(*range_in(*year), year_value(*year) + name, !words.year);
  }

  void decade() {
    if (!words.year) return;
    set_days({year_range(*words.year).first, year_range(*words.year + 9).last},
             year_value(*words.year).substr(0, 3) + "X", false);
  }

  void century() {
    if (!words.year) return;
    set_days({year_range(*words.year + 1).first, year_range(*words.year + 100).last},
             year_value(*words.year).substr(0, 2), false);
  }

  void named_day() {
    const auto year = year_for([&](int candidate) -> std::optional<DayRange> {
      const auto day = day_of(*words.holiday, candidate);
      if (!day) return {};
      return DayRange{*day, *day};
    });
    const auto day = year ? day_of(*words.holiday, *year) : std::nullopt;
    if (day && sane(*year)) {
      set_day(*day, !words.year);
    } else if (words.holiday->kind == 0) {
      mention.value = padded("XXXX-%02d-%02d", static_cast<int>(words.holiday->month), words.holiday->day);
    } else {
      mention.value = "XXXX-XX-XX";
    }
  }

  void nth_weekday() {
    const Holiday rule{.kind = 1, .month = words.month, .day = words.nth, .weekday = words.weekday};
    const auto year = year_for([&](int candidate) -> std::optional<DayRange> {
      const auto day = day_of(rule, candidate);
      if (!day) return {};
      return DayRange{*day, *day};
    });
    const auto day = year ? day_of(rule, *year) : std::nullopt;
    if (day && sane(*year)) {
      set_day(*day, !words.year);
    } else {
      mention.value = padded("XXXX-%02d", static_cast<int>(words.month), 0);
    }
  }

  void relative() {
    switch (words.unit) {
      case CalendarUnit::Date:
        return relative_days(words.offset);
      case CalendarUnit::Week:
      case CalendarUnit::Weekend:
      case CalendarUnit::Fortnight:
        return relative_weeks();
      case CalendarUnit::Month:
        mention.value = "XXXX-XX";
        if (const auto month = anchor_month()) set_month(shifted(*month, words.offset), true);
        return;
      case CalendarUnit::Quarter:
        return relative_quarter();
      case CalendarUnit::Decade:
      case CalendarUnit::Century:
        return relative_decade();
      default:
        if (same_period_of_another_year()) return;
        mention.value = "XXXX";
        if (const auto year = anchor_year()) set_year(*year + words.offset, true);
        return;
    }
  }

  // "a year earlier" in a text on a quarter or a month: that quarter or month, a year before.
  bool same_period_of_another_year() {
    const auto& named = context.quarter && words.offset == -1 ? context.quarter : context.named;
    if (!named || words.offset == 0 || words.offset < -3 || words.offset > 3 ||
        words.direction != Direction::Nearest)
      return false;
    const Civil first = civil(named->first);
    const unsigned number = (first.month + 2) / 3;
    const int year = first.year + words.offset;
    if (!sane(year)) return false;
    if (*named == quarter_range(first.year, number)) {
      set_days(quarter_range(year, number), year_value(year) + "-Q" + std::to_string(number), true);
      return true;
    }
    if (words.anchor == Anchor::Named && *named == month_range(first.year, first.month)) {
      set_month({year, first.month}, true);
      return true;
    }
    return false;
  }

  void relative_days(int offset) {
    mention.value = "XXXX-XX-XX";
    // "last night" is in the small hours of today, or yesterday: print means yesterday.
    const auto day = anchor_day();
    if (day) set_day(*day + days{offset}, true);
  }

  void relative_weeks() {
    mention.value = "XXXX-WXX";
    const auto day = anchor_day();
    if (!day) return;
    const int weeks = words.unit == CalendarUnit::Fortnight ? words.offset * 2 : words.offset;
    const Day monday = monday_of(*day + days{7 * weeks});
    if (words.unit != CalendarUnit::Weekend) {
      set_days({monday, monday + days{6}}, week_value(monday), true);
      return;
    }
    // "the weekend", told in the past on a Tuesday, is the one before.
    const bool over =
        words.offset == 0 && words.direction == Direction::This && past() && weekday_of(*day) < 6;
    const Day saturday = monday + days{over ? -2 : 5};
    set_days({saturday, saturday + days{1}}, week_value(saturday) + "-WE", true);
  }

  void relative_quarter() {
    mention.value = "XXXX-QX";
    // "the quarter" of a text that has named one is that one.
    if (words.anchor == Anchor::Named && context.quarter) {
      const Civil first = civil(context.quarter->first);
      set_days(*context.quarter, year_value(first.year) + "-Q" + std::to_string((first.month + 2) / 3), true);
      return;
    }
    const auto month = anchor_month();
    if (!month) return;
    const Month there = shifted(*month, 3 * words.offset);
    if (!sane(there.year)) return;
    const unsigned number = (there.month + 2) / 3;
    set_days(quarter_range(there.year, number), year_value(there.year) + "-Q" + std::to_string(number), true);
  }

  void relative_decade() {
    const int length = words.unit == CalendarUnit::Decade ? 10 : 100;
    mention.value = "XXX";
    const auto year = anchor_year();
    if (!year) return;
    // "a decade ago" is a year; "the last decade" ten of them.
    if (words.direction == Direction::Nearest) return set_year(*year + length * words.offset, true);
    const int first = (*year / length + words.offset) * length;
    if (sane(first) && sane(first + length - 1))
      set_days({year_range(first).first, year_range(first + length - 1).last},
               year_value(first).substr(0, length == 10 ? 3 : 2), true);
  }

  void clock() {
    const auto day =
        context.named && context.named->first == context.named->last ? context.named : context.published;
    if (day && day->first == day->last) {
      set_day(day->first, true);
    } else {
      mention.value = "XXXX-XX-XX";
    }
  }

  // "T08:44", "TMO" behind the day; "Z" for Greenwich.
  void add_time_of_day() {
    if (words.minute) {
      mention.minute = words.minute;
      mention.value += padded("T%02d:%02d", *words.minute / 60, *words.minute % 60);
      if (words.zone == "GMT" || words.zone == "UTC") mention.value += "Z";
    } else if (!words.day_part.empty()) {
      mention.value += 'T';
      mention.value += words.day_part;
    }
    mention.zone = words.zone;
  }

  TimeMention resolve() {
    mention.type = words.type;
    mention.modifier = words.modifier;
    switch (words.kind) {
      case TimeKind::CalendarDate:
        calendar_date();
        break;
      case TimeKind::DayOfMonth:
        day_of_month();
        break;
      case TimeKind::Weekday:
        weekday();
        break;
      case TimeKind::NthWeekday:
        nth_weekday();
        break;
      case TimeKind::Season:
        season();
        break;
      case TimeKind::Quarter:
        quarter();
        break;
      case TimeKind::Decade:
        decade();
        break;
      case TimeKind::Century:
        century();
        break;
      case TimeKind::NamedDay:
        named_day();
        break;
      case TimeKind::Relative:
        relative();
        break;
      case TimeKind::Reference:
      case TimeKind::Length:
      case TimeKind::Repeated:
        mention.value = words.code;
        break;
      case TimeKind::Clock:
        clock();
        break;
    }
    add_time_of_day();
    return std::move(mention);
  }
};

}  // namespace

TimeMention resolve_time(const TimeExpression& expression, const TimeContext& context,
                         const TimePolicy& policy) {
  return Resolver{expression, context, policy}.resolve();
}

}  // namespace factcheck
