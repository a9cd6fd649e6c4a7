// What the words of a time say, before anything is known of the article's date.
//
// "late last week" is Relative, unit week, offset -1, modifier END; "June 3" is a Date with month and day but
// no year.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "mention/calendar_words.h"
#include "mention/parts.h"
#include "mention/time.h"
#include "mention/time_policy.h"

namespace factcheck {

// Which of the many days of that name is meant; Nearest is decided by tense and the times named before.
enum class Direction : std::uint8_t { Nearest, Last, This, Next };

// From where an offset counts: the article's date, or the time named last ("a year earlier", "the next day").
enum class Anchor : std::uint8_t { Published, Named };

enum class TimeKind : std::uint8_t {
  CalendarDate,  // as many of year, month and day as were written
  DayOfMonth,    // the 24th
  Weekday,
  NthWeekday,  // the first Monday in May
  Season,
  Quarter,  // also halves: `half`
  Decade,
  Century,
  NamedDay,   // holidays
  Relative,   // `offset` units from the anchor: last week, two years ago, yesterday
  Reference,  // PAST_REF, PRESENT_REF, FUTURE_REF in `code`
  Length,     // durations
  Repeated,   // sets
  Clock       // a time of day alone
};

struct TimeExpression {
  std::uint32_t first = 0, last = 0;  // parts of the sentence, half-open
  TimexType type = TimexType::Date;
  TimeKind kind = TimeKind::CalendarDate;
  Direction direction = Direction::Nearest;
  Anchor anchor = Anchor::Published;
  CalendarUnit unit = CalendarUnit::None;
  int offset = 0;
  std::optional<int> year = {};
  unsigned month = 0;
  unsigned day = 0;
  std::optional<int> last_year = {};  // of a range: 2012-13
  unsigned last_month = 0;            // of a range: May to June
  unsigned last_day = 0;              // of a range: June 3-5
  unsigned weekday = 0;
  int nth = 0;           // of a month's weekdays; -1 the last
  bool of_week = false;  // Tuesday of last week: `direction` tells the week
  unsigned quarter = 0;  // 1..4; of a half 1..2
  bool half = false;
  bool fiscal = false;
  const Holiday* holiday = nullptr;
  std::string code = {};           // season, reference, or the whole value of a length or a set
  std::string_view day_part = {};  // MO, NI, ...: of the tables, as is the modifier
  std::string_view modifier = {};
  std::optional<int> minute = {};
  std::string zone = {};
};

// What is known where a time stands.
struct TimeContext {
  std::optional<DayRange> published;  // the article's
  std::optional<DayRange> named;      // the time named last
  std::optional<DayRange> quarter;    // the quarter reported on: named last, but not as 'a year earlier'
  std::optional<int> paragraph_year;  // the year that the paragraph named last
  Tense tense = Tense::None;          // of the clause
};

// Reads the times of an article sentence by sentence, in text order: each rests on those before it.
class TimeFinder {
 public:
  TimeFinder(const Document& document, const Analysis& analysis, const TimePolicy& policy);

  // `expressions` are those of the sentence that the parts are cut of.
  void read(const Sentence& sentence, const Parts& parts, const std::vector<TimeExpression>& expressions);
  std::vector<TimeMention> take() { return std::move(found_); }

 private:
  const Analysis& analysis_;
  TimePolicy policy_;
  TimeContext context_;
  std::uint32_t paragraph_ = 0;
  std::vector<TimeMention> found_;
};

// Fills in value, days, minute and the like of a time; spans and tokens are the caller's.
TimeMention resolve_time(const TimeExpression& expression, const TimeContext& context,
                         const TimePolicy& policy);

// The times of one sentence, in text order, none overlapping.
std::vector<TimeExpression> recognise_times(const Parts& parts, const Analysis& analysis);

// The expression that starts at a part, or nothing.
std::optional<TimeExpression> read_time(const Parts& parts, const Analysis& analysis, std::uint32_t at);

}  // namespace factcheck
