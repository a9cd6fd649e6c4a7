#include "mention/calendar_words.h"

#include <algorithm>
#include <array>

#include "mention/word_table.h"

namespace factcheck {
namespace {

struct Named {
  std::string_view word;
  unsigned number;
};

constexpr auto kMonths = std::to_array<Named>({
    {"apr", 4},      {"apr.", 4},  {"april", 4},     {"aug", 8},       {"aug.", 8},  {"august", 8},
    {"dec", 12},     {"dec.", 12}, {"december", 12}, {"feb", 2},       {"feb.", 2},  {"february", 2},
    {"jan", 1},      {"jan.", 1},  {"january", 1},   {"jul", 7},       {"jul.", 7},  {"july", 7},
    {"jun", 6},      {"jun.", 6},  {"june", 6},      {"mar", 3},       {"mar.", 3},  {"march", 3},
    {"may", 5},      {"nov", 11},  {"nov.", 11},     {"november", 11}, {"oct", 10},  {"oct.", 10},
    {"october", 10}, {"sep", 9},   {"sep.", 9},      {"sept", 9},      {"sept.", 9}, {"september", 9},
});
constexpr WordIndex kMonthIndex(kMonths, &Named::word);

constexpr auto kWeekdays = std::to_array<Named>({
    {"fri", 5},    {"fri.", 5},      {"friday", 5},     {"fridays", 5},  {"mon", 1},       {"mon.", 1},
    {"monday", 1}, {"mondays", 1},   {"sat", 6},        {"sat.", 6},     {"saturday", 6},  {"saturdays", 6},
    {"sun", 7},    {"sun.", 7},      {"sunday", 7},     {"sundays", 7},  {"thu", 4},       {"thu.", 4},
    {"thur", 4},   {"thurs", 4},     {"thurs.", 4},     {"thursday", 4}, {"thursdays", 4}, {"tue", 2},
    {"tue.", 2},   {"tues", 2},      {"tues.", 2},      {"tuesday", 2},  {"tuesdays", 2},  {"wed", 3},
    {"wed.", 3},   {"wednesday", 3}, {"wednesdays", 3},
});
constexpr WordIndex kWeekdayIndex(kWeekdays, &Named::word);

struct Coded {
  std::string_view word;
  std::string_view code;
};
constexpr auto kSeasons = std::to_array<Coded>({{"spring", "SP"},
                                                {"summer", "SU"},
                                                {"summertime", "SU"},
                                                {"autumn", "FA"},
                                                {"fall", "FA"},
                                                {"winter", "WI"}});
constexpr auto kDayParts = std::to_array<Coded>({{"morning", "MO"},
                                                 {"mornings", "MO"},
                                                 {"midday", "MI"},
                                                 {"noon", "MI"},
                                                 {"afternoon", "AF"},
                                                 {"afternoons", "AF"},
                                                 {"evening", "EV"},
                                                 {"evenings", "EV"},
                                                 {"night", "NI"},
                                                 {"nights", "NI"},
                                                 {"overnight", "NI"},
                                                 {"daytime", "DT"}});

struct UnitRow {
  std::string_view word;
  CalendarUnit unit;
};
constexpr auto kUnits = std::to_array<UnitRow>({
    {"centuries", CalendarUnit::Century},
    {"century", CalendarUnit::Century},
    {"day", CalendarUnit::Date},
    {"days", CalendarUnit::Date},
    {"decade", CalendarUnit::Decade},
    {"decades", CalendarUnit::Decade},
    {"fortnight", CalendarUnit::Fortnight},
    {"hour", CalendarUnit::Hour},
    {"hours", CalendarUnit::Hour},
    {"minute", CalendarUnit::Minute},
    {"minutes", CalendarUnit::Minute},
    {"month", CalendarUnit::Month},
    {"months", CalendarUnit::Month},
    {"quarter", CalendarUnit::Quarter},
    {"quarters", CalendarUnit::Quarter},
    {"second", CalendarUnit::Second},
    {"seconds", CalendarUnit::Second},
    {"week", CalendarUnit::Week},
    {"weekend", CalendarUnit::Weekend},
    {"weekends", CalendarUnit::Weekend},
    {"weeks", CalendarUnit::Week},
    {"year", CalendarUnit::Year},
    {"years", CalendarUnit::Year},
});
constexpr WordIndex kUnitIndex(kUnits, &UnitRow::word);

enum Kind { kFixed = 0, kNthWeekday = 1, kFromEaster = 2 };

// Days that print names without a date. The longer name comes first. United States rules for Thanksgiving,
// Labor Day and the like.
constexpr auto kHolidays = std::to_array<Holiday>({
    {"new year 's day", kFixed, 1, 1},
    {"new year 's eve", kFixed, 12, 31},
    {"new year 's", kFixed, 1, 1},
    {"martin luther king jr. day", kNthWeekday, 1, 3, 1},
    {"martin luther king day", kNthWeekday, 1, 3, 1},
    {"valentine 's day", kFixed, 2, 14},
    {"presidents ' day", kNthWeekday, 2, 3, 1},
    {"presidents' day", kNthWeekday, 2, 3, 1},
    {"st. patrick 's day", kFixed, 3, 17},
    {"april fools ' day", kFixed, 4, 1},
    {"good friday", kFromEaster, 0, -2},
    {"easter sunday", kFromEaster, 0, 0},
    {"easter monday", kFromEaster, 0, 1},
    {"easter", kFromEaster, 0, 0},
    {"palm sunday", kFromEaster, 0, -7},
    {"ash wednesday", kFromEaster, 0, -46},
    {"may day", kFixed, 5, 1},
    {"earth day", kFixed, 4, 22},
    {"mother 's day", kNthWeekday, 5, 2, 7},
    {"father 's day", kNthWeekday, 6, 3, 7},
    {"memorial day", kNthWeekday, 5, -1, 1},
    {"juneteenth", kFixed, 6, 19},
    {"independence day", kFixed, 7, 4},
    {"bastille day", kFixed, 7, 14},
    {"labor day", kNthWeekday, 9, 1, 1},
    {"columbus day", kNthWeekday, 10, 2, 1},
    {"halloween", kFixed, 10, 31},
    {"veterans day", kFixed, 11, 11},
    {"armistice day", kFixed, 11, 11},
    {"remembrance day", kFixed, 11, 11},
    {"thanksgiving day", kNthWeekday, 11, 4, 4},
    {"thanksgiving", kNthWeekday, 11, 4, 4},
    {"christmas eve", kFixed, 12, 24},
    {"christmas day", kFixed, 12, 25},
    {"christmas", kFixed, 12, 25},
    {"boxing day", kFixed, 12, 26},
});

template <class Index>
unsigned find_named(const Index& index, std::string_view word) {
  if (word.size() < 3) return 0;
  const Named* row = index.find(word);
  return row != nullptr ? row->number : 0;
}

std::string_view find_coded(std::span<const Coded> table, std::string_view word) {
  const auto row = std::ranges::find(table, word, &Coded::word);
  return row == table.end() ? std::string_view() : row->code;
}

// Gregorian Easter: the algorithm of Meeus, Jones and Butcher (Meeus, "Astronomical Algorithms", 1991,
// chapter 8).
std::optional<Day> easter(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return make_day(year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1));
}

}  // namespace

unsigned find_month(std::string_view lower) { return find_named(kMonthIndex, lower); }
unsigned find_weekday(std::string_view lower) { return find_named(kWeekdayIndex, lower); }
std::string_view find_season(std::string_view lower) { return find_coded(kSeasons, lower); }
std::string_view find_day_part(std::string_view lower) { return find_coded(kDayParts, lower); }

CalendarUnit find_calendar_unit(std::string_view lower) {
  const UnitRow* row = kUnitIndex.find(lower);
  return row != nullptr ? row->unit : CalendarUnit::None;
}

std::string_view timex_letter(CalendarUnit unit) {
  constexpr auto kLetters = std::to_array<std::string_view>(
      {"", "S", "M", "H", "D", "W", "WE", "W", "M", "Q", "", "Y", "DE", "CE"});
  return kLetters.at(static_cast<std::size_t>(unit));
}

bool is_clock_unit(CalendarUnit unit) {
  return unit == CalendarUnit::Second || unit == CalendarUnit::Minute || unit == CalendarUnit::Hour;
}

std::span<const Holiday> holidays() { return kHolidays; }

std::optional<Day> day_of(const Holiday& holiday, int year) {
  using namespace std::chrono;
  if (holiday.kind == kFixed) return make_day(year, holiday.month, static_cast<unsigned>(holiday.day));
  if (holiday.kind == kFromEaster) {
    const auto sunday = easter(year);
    if (!sunday) return {};
    return *sunday + days{holiday.day};
  }
  const weekday wanted{holiday.weekday};
  const auto in_month = std::chrono::year{year} / month{holiday.month};
  if (holiday.day < 0) return Day{in_month / wanted[last]};
  return Day{in_month / wanted[static_cast<unsigned>(holiday.day)]};
}

}  // namespace factcheck
