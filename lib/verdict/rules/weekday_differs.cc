// A date with a weekday that it was not: "Tuesday, May 13, 2015".
#include <fmt/format.h>

#include <array>
#include <chrono>

#include "verdict/rules.h"

namespace factcheck {
namespace {

constexpr std::string_view kId = "weekday-differs";

std::string_view weekday_of(Day day) {
  constexpr auto kNames = std::to_array<std::string_view>(
      {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"});
  return kNames[std::chrono::weekday(day).iso_encoding() - 1];
}

bool has_digit(const Claim& claim) { return claim.answer.find_first_of("0123456789") != std::string::npos; }

std::optional<Relation> judge(const ClaimPair& pair) {
  if (pair.a.predicate != kOnWeekday || pair.b.predicate != kOnWeekday || !pair.same_article()) return {};
  if (!pair.a.value.days || !pair.b.value.days || has_digit(pair.a) == has_digit(pair.b)) return {};
  const Claim& date = has_digit(pair.a) ? pair.a : pair.b;
  const Claim& weekday = has_digit(pair.a) ? pair.b : pair.a;
  const Day day = date.value.days->first;
  // With its year a date has one weekday; without, the year is that of the article.
  const bool dated = date.answer.size() >= 4 &&
                     date.answer.find_first_not_of("0123456789", date.answer.size() - 4) == std::string::npos;
  constexpr double kWithYear = 0.9;
  constexpr double kOfArticle = 0.65;
  return say(
      Verdict::Contradict, RelationType::Date, kId,
      fmt::format("{} ({}) is a {}; the {} next to it is {}", quoted(date), iso_date(day), weekday_of(day),
                  weekday_of(weekday.value.days->first), iso_date(weekday.value.days->first)),
      dated ? kWithYear : kOfArticle);
}

}  // namespace

const Rule kWeekdayDiffers = {
    .info = {.id = kId,
             .summary = "a date is written with a weekday that it was not",
             .help = "An article names a weekday and a date, and the date falls on another weekday: one of "
                     "the two is "
                     "wrong. A date without\n"
                     "a year is taken for the one next to the day on which the article was published.\n\n"
                     "A finding: \"Tuesday, May 13, 2015\", which was a Wednesday.\n"
                     "None: a date whose year is not known, days in a row (\"Tuesday, May 12-14\")."},
    .judge = judge,
};

}  // namespace factcheck
