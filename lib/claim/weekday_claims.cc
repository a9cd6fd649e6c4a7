// A date that is written with a weekday that it was not: "Tuesday, May 13, 2015" was a Wednesday. What the
// weekday says and what the date says are two claims, and the article is held against itself. A date with its
// right weekday makes none.
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

#include "claim/makers.h"
#include "mention/calendar_words.h"

namespace factcheck {
namespace {

// What may stand between a weekday and its date.
constexpr auto kBetween = std::to_array<std::string_view>(
    {",", "(", "afternoon", "evening", "midnight", "morning", "night", "noon", "of", "the"});
constexpr std::uint32_t kMostBetween = 3;

// Calendars were reformed in living memory before then.
constexpr int kFirstYear = 1930;
constexpr int kLastYear = 2099;

// Without a year a date is of the year that brings it next to the article's own day, if it is that near.
// Days.
constexpr int kNear = 45;

int number_in(std::string_view digits) {
  int number = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return read.ec == std::errc() && read.ptr == digits.data() + digits.size() ? number : 0;
}

// 13 for "13" and "13th"; 0 for what is no day of a month.
unsigned day_number(std::string_view lower) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (lower.ends_with(ending)) lower.remove_suffix(ending.size());
  }
  const int number = lower.size() <= 2 ? number_in(lower) : 0;
  return number >= 1 && number <= 31 ? static_cast<unsigned>(number) : 0;
}

int year_number(std::string_view lower) {
  const int number = lower.size() == 4 ? number_in(lower) : 0;
  return number >= kFirstYear && number <= kLastYear ? number : 0;
}

struct WrittenDate {
  unsigned month = 0, day = 0;
  int year = 0;                       // 0: not written
  std::uint32_t first = 0, last = 0;  // tokens, half-open
};

class WeekdayReader {
 public:
  WeekdayReader(const Reading& reading, Drafts& drafts)
      : document_(reading.document()),
        analysis_(reading.analysis()),
        published_(reading.document().metadata().published),
        drafts_(drafts) {}

  void read(std::uint32_t token) {
    const unsigned weekday = weekday_at(token);
    if (weekday == 0) return;
    const std::uint32_t sentence = analysis_.sentence_of(token);
    const auto date = date_behind(token, analysis_.sentences[sentence].last);
    const auto day = date ? day_of(*date, sentence) : std::nullopt;
    if (!day) return;
    const unsigned actual = std::chrono::weekday(*day).iso_encoding();
    if (actual == weekday) return;
    // The day of that name next to the date: three days away at the most.
    const int away = (static_cast<int>(weekday) - static_cast<int>(actual) + 10) % 7 - 3;
    add(token, token, token + 1, *date, *day + std::chrono::days(away));
    add(token, date->first, date->last, *date, *day);
  }

 private:
  std::string_view lower(std::uint32_t token) const { return analysis_.tokens[token].lower; }
  bool is_capital(std::uint32_t token) const {
    const char first = analysis_.tokens[token].text[0];
    return first >= 'A' && first <= 'Z';
  }

  // Not for "Tuesdays".
  unsigned weekday_at(std::uint32_t token) const {
    return is_capital(token) && !lower(token).ends_with("days") ? find_weekday(lower(token)) : 0;
  }

  std::optional<WrittenDate> date_behind(std::uint32_t weekday, std::uint32_t end) const {
    std::uint32_t at = weekday + 1;
    while (at < end && at <= weekday + kMostBetween &&
           std::ranges::find(kBetween, lower(at)) != kBetween.end())
      ++at;
    WrittenDate date;
    date.first = at;
    if (at + 1 >= end) return {};
    if (const unsigned month = is_capital(at) ? find_month(lower(at)) : 0; month != 0) {
      date.month = month;
      date.day = day_number(lower(at + 1));
      date.last = at + 2;
    } else {
      date.day = day_number(lower(at));
      const std::uint32_t name = lower(at + 1) == "of" ? at + 2 : at + 1;
      if (name >= end || !is_capital(name)) return {};
      date.month = find_month(lower(name));
      date.last = name + 1;
    }
    if (date.day == 0 || date.month == 0 || goes_on(date.last, end)) return {};
    const std::uint32_t behind = date.last < end && lower(date.last) == "," ? date.last + 1 : date.last;
    if (behind < end && year_number(lower(behind)) != 0) {
      date.year = year_number(lower(behind));
      date.last = behind + 1;
    }
    return date;
  }

  // "May 13-15", "13 and 14 May".
  bool goes_on(std::uint32_t at, std::uint32_t end) const {
    if (at + 1 >= end) return false;
    static constexpr std::string_view kOn[] = {"-", "–", "—", "to", "and", "or", "/", "through", "until"};
    const bool joined = std::ranges::find(kOn, lower(at)) != std::end(kOn);
    return joined && (day_number(lower(at + 1)) != 0 || find_month(lower(at + 1)) != 0 ||
                      find_weekday(lower(at + 1)) != 0);
  }

  std::optional<Day> day_of(const WrittenDate& date, std::uint32_t sentence) {
    if (date.year != 0) return make_day(date.year, date.month, date.day);
    if (!published_ || published_->days.days() != 1 || names_a_year(sentence)) return {};
    const Day own = published_->days.first;
    const int year = static_cast<int>(std::chrono::year_month_day(own).year());
    for (const int candidate : {year, year - 1, year + 1}) {
      const auto day = make_day(candidate, date.month, date.day);
      if (day && std::abs((*day - own).count()) <= kNear) return day;
    }
    return {};
  }

  // "On Friday, May 13, the town will think of the flood of 1960": of which year, who knows.
  bool names_a_year(std::uint32_t sentence) {
    if (looked_through_ == sentence) return has_year_;  // a sentence may hold a hundred thousand dates
    looked_through_ = sentence;
    has_year_ = false;
    for (std::uint32_t i = analysis_.sentences[sentence].first; i < analysis_.sentences[sentence].last; ++i) {
      has_year_ = has_year_ || year_number(lower(i)) != 0;
    }
    return has_year_;
  }

  void add(std::uint32_t weekday, std::uint32_t first, std::uint32_t last, const WrittenDate& date, Day day) {
    Draft draft;
    draft.kind = ClaimKind::Date;
    const ByteSpan whole = analysis_.span_of(weekday, date.last);
    draft.subject = std::string(document_.quote(whole));
    draft.predicate = kOnWeekday;
    draft.answer = analysis_.span_of(first, last);
    draft.token = first;
    draft.value.type = Value::Type::Time;
    draft.value.days = DayRange{day, day};
    draft.polarity = Polarity::Affirmed;
    draft.modality = Modality::Asserted;
    drafts_.push_back(std::move(draft));
  }

  const Document& document_;
  const Analysis& analysis_;
  const std::optional<Published>& published_;
  Drafts& drafts_;
  std::uint32_t looked_through_ = UINT32_MAX;  // the sentence that has_year_ is of
  bool has_year_ = false;
};

}  // namespace

void make_weekday_claims(const Reading& reading, Drafts& drafts) {
  WeekdayReader reader(reading, drafts);
  const auto count = static_cast<std::uint32_t>(reading.analysis().tokens.size());
  for (std::uint32_t token = 0; token < count; ++token) reader.read(token);
}

}  // namespace factcheck
