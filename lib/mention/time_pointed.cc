// What words point at: "last week", "this morning", "the previous year", "recently".
#include <algorithm>
#include <array>

#include "mention/time_reader.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

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

constexpr auto kReferenceStarts = [] {
  std::array<std::string_view, kReferences.size()> starts{};
  for (std::size_t i = 0; i < starts.size(); ++i)
    starts[i] = kReferences[i].words.substr(0, kReferences[i].words.find(' '));
  return starts;
}();
constexpr WordIndex kReferenceStartIndex(kReferenceStarts);

// Whether the words from `at` on are these; `next` is set behind them.
bool are_words(const Parts& parts, std::uint32_t at, std::string_view words, std::uint32_t& next) {
  for (next = at; !words.empty(); ++next) {
    const std::string_view part = parts[next].lower;
    if (part.empty() || !words.starts_with(part)) return false;
    words.remove_prefix(part.size());
    if (!words.empty() && words.front() != ' ') return false;
    if (!words.empty()) words.remove_prefix(1);
  }
  return true;
}

}  // namespace

MaybeTime TimeReader::read_reference(std::uint32_t at) const {
  MaybeTime best;
  if (!kReferenceStartIndex.has(word(at))) return best;
  for (const RefRow& row : kReferences) {
    std::uint32_t next = at;
    if (!are_words(parts, at, row.words, next)) continue;
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

// After "last", "this", "next" and their like, at `at`: what they point at.
MaybeTime TimeReader::read_pointed(std::uint32_t at, Direction direction, Anchor anchor) const {
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

// Whatever "the", "last", "this" ... begin.
MaybeTime TimeReader::read_determined(std::uint32_t at) const {
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
  if (is_any(second, {"past", "last", "previous", "next", "coming", "following", "latest", "current", "same",
                      "preceding"})) {
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
    if (auto found = read_length(at + 2); found && found->type == TimexType::Duration && found->last > at + 3)
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

}  // namespace factcheck
