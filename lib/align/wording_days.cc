#include "align/wording_days.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "mention/calendar_words.h"

namespace factcheck {
namespace {

constexpr std::size_t kLongestPhrase = 8;  // words
constexpr int kAbout = 3;                  // years that "around" may be off by

constexpr auto kColours = std::to_array<std::string_view>({
    "a",      "back", "beginning", "date", "day", "during", "end",  "exactly", "in",   "just",
    "middle", "mid",  "month",     "of",   "on",  "only",   "that", "the",     "then", "year",
});
constexpr auto kJoins = std::to_array<std::string_view>({"and", "between", "from", "or", "to"});
constexpr auto kRough =
    std::to_array<std::string_view>({"about", "approximately", "around", "c", "ca", "circa"});

struct Moment {
  int first_year = 0, last_year = 0;  // 0: none
  unsigned month = 0, weekday = 0;
  int day = 0;
};

std::optional<int> whole_number(std::string_view word) {
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc() || end != word.data() + word.size()) return {};
  return value;
}

// "1876"; "1870s" and "1800s" are all their years.
bool read_years(std::string_view word, bool early, bool late, Moment& moment) {
  const bool plural = word.size() == 5 && word.ends_with('s');
  if (plural) word.remove_suffix(1);
  if (word.size() != 4 || (word[0] != '1' && word[0] != '2')) return false;
  const auto year = whole_number(word);
  if (!year) return false;
  int first = *year, last = *year;
  if (plural) {
    const int length = *year % 100 == 0 ? 100 : 10;
    last = first + length - 1;
    if (early) last -= length / 2;
    if (late) first += length / 2;
  }
  moment.first_year = moment.first_year == 0 ? first : std::min(moment.first_year, first);
  moment.last_year = std::max(moment.last_year, last);
  return true;
}

// "17", "17th"
int read_day(std::string_view word) {
  for (const std::string_view suffix : {"st", "nd", "rd", "th"}) {
    if (word.ends_with(suffix)) word.remove_suffix(2);
  }
  const auto day = whole_number(word);
  return day && word.size() <= 2 && *day >= 1 && *day <= 31 ? *day : 0;
}

std::string_view without_mid(std::string_view word) {
  for (const std::string_view prefix : {"mid-", "early-", "late-"}) {
    if (word.starts_with(prefix)) return word.substr(prefix.size());
  }
  return word;
}

bool is_month(const WordingWord& word) { return word.capital && find_month(word.lower) != 0; }

// A number next to the place is a day only beside the name of a month.
bool month_beside(const WordingPlace& place) {
  return (place.first > 0 && is_month(place.words[place.first - 1])) ||
         (place.last < place.words.size() && is_month(place.words[place.last]));
}

std::optional<Moment> read_moment(const WordingPlace& place) {
  if (place.first == place.last || place.last - place.first > kLongestPhrase) return {};
  const auto own = place.own();
  const auto has = [&](std::string_view wanted) {
    return std::ranges::find(own, wanted, &WordingWord::lower) != own.end();
  };
  const bool early = has("early"), late = has("late");
  const bool month = month_beside(place) || std::ranges::any_of(own, is_month);
  Moment moment;
  bool rough = false, found = false;
  for (const WordingWord& word : own) {
    const std::string_view lower = without_mid(word.lower);
    const bool capital = word.capital || lower.size() < word.lower.size();
    if (read_years(lower, early, late, moment)) {
      found = true;
    } else if (const unsigned name = capital ? find_month(lower) : 0; name != 0 && moment.month == 0) {
      moment.month = name;
      found = true;
    } else if (const unsigned weekday = word.capital ? find_weekday(lower) : 0;
               weekday != 0 && moment.weekday == 0) {
      moment.weekday = weekday;
      found = true;
    } else if (const int day = month && moment.day == 0 ? read_day(lower) : 0; day != 0) {
      moment.day = day;
      found = true;
    } else if (std::ranges::find(kRough, lower) != kRough.end()) {
      rough = true;
    } else if (lower != "early" && lower != "late" && std::ranges::find(kColours, lower) == kColours.end() &&
               std::ranges::find(kJoins, lower) == kJoins.end() && find_day_part(lower).empty()) {
      return {};
    }
  }
  if (!found) return {};
  if (rough && moment.first_year != 0) {
    moment.first_year -= kAbout;
    moment.last_year += kAbout;
  }
  return moment;
}

}  // namespace

bool days_exclude(const WordingPlace& a, const WordingPlace& b) {
  const auto x = read_moment(a), y = read_moment(b);
  if (!x || !y) return false;
  const auto differ = [](auto one, auto other) { return one != 0 && other != 0 && one != other; };
  if (x->first_year != 0 && y->first_year != 0 &&
      (x->last_year < y->first_year || y->last_year < x->first_year))
    return true;
  return differ(x->month, y->month) || differ(x->day, y->day) || differ(x->weekday, y->weekday);
}

bool is_day_phrase(const WordingPlace& place) { return read_moment(place).has_value(); }

}  // namespace factcheck
