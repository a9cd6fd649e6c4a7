// Times of day: "8:44 a.m.", "ten o'clock", "1030 GMT", "noon on Friday".
#include <charconv>

#include "mention/number.h"
#include "mention/time_reader.h"
#include "mention/word_table.h"

namespace factcheck {

bool TimeReader::is_clock_behind(std::uint32_t at) const {
  std::uint32_t end = at;
  int minute = 0;
  return read_clock(at, minute, end);
}

// "8:44", "8:44 a.m.", "10 p.m.", "10am", "noon", "ten o'clock", "1030 GMT": minutes of the day.
bool TimeReader::read_clock(std::uint32_t at, int& minute, std::uint32_t& next) const {
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
  if (const auto digits = whole_number(parts[at], 1, 4)) {
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
        const auto low = whole_number(parts[end + 1], 2, 2);
        if (!low || parts[end + 1].joint != Joint::Glued) return false;
        minutes = *low;
        sure = true;
        end += 2;
        if (is(end, ":") && whole_number(parts[end + 1], 2, 2)) end += 2;
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
  } else if (const Numeral* numeral = parts[at].numeral;
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

bool TimeReader::is_zone(std::uint32_t at) const {
  return is_any(word(at), {"gmt", "utc", "bst", "cet", "cest", "est", "edt", "et",  "pst", "pdt",
                           "pt",  "cst", "cdt", "ct",  "mst",  "mdt", "jst", "ist", "msk", "aest"}) &&
         capital(at);
}

// "GMT", "local time", "Eastern time", "ET".
std::string TimeReader::read_zone(std::uint32_t& next) const {
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
bool TimeReader::looks_like_title(std::uint32_t at) const {
  return at > 0 && capital(at) && parts[at].kind == PartKind::Word &&
         !is_any(word(static_cast<std::int64_t>(at) - 1), {"\"", "\u201C", "``", ":"});
}

// "half past seven", "quarter to 9", "ten past three": the hour as it is said.
bool TimeReader::read_spoken_clock(std::uint32_t at, int& minute, std::uint32_t& next) const {
  std::uint32_t link = at + 1;
  int past = 0;
  if (is(at, "half")) {
    past = 30;
  } else if (is(at, "quarter")) {
    // "sales rose in the quarter to 5 million" tells no time.
    if (!is_any(word(static_cast<std::int64_t>(at) - 1), {"a", "at"})) return false;
    past = 15;
  } else {
    // "at ten past three"; elsewhere "ten past three" may be anything.
    if (!is_any(word(static_cast<std::int64_t>(at) - 1), {"about", "around", "at", "until"})) return false;
    const auto number = read_cardinal(parts, at, false);
    if (!number || number->last != at + 1 || number->value < 1 || number->value > 29) return false;
    past = static_cast<int>(number->value);
    if (is(link, "minutes")) ++link;
  }
  const bool to = is(link, "to") && past != 30;
  if (!to && !is(link, "past")) return false;
  const auto hour = read_cardinal(parts, link + 1, false);
  if (!hour || hour->last != link + 2 || hour->value < 1 || hour->value > 12 || hour->decimals) return false;
  const int hours = static_cast<int>(hour->value);
  minute = to ? (hours == 1 ? 13 : hours) * 60 - past : hours * 60 + past;
  next = hour->last;
  return true;
}

MaybeTime TimeReader::read_clock_time(std::uint32_t at) const {
  if (is_any(word(at), {"noon", "midnight"}) && looks_like_title(at)) return {};
  std::uint32_t next = at;
  int minute = 0;
  if (!read_spoken_clock(at, minute, next) && !read_clock(at, minute, next)) return {};
  TimeExpression time{.type = TimexType::Time, .kind = TimeKind::Clock};
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

}  // namespace factcheck
