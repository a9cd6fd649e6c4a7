// What the page's timeline shows: lanes of questions or of sources, by the days that claims speak of or by
// those on which their articles were published.
#pragma once

#include <string>
#include <vector>

#include "base/calendar.h"
#include "report/page_view.h"

namespace factcheck {

enum class LaneDays : std::uint8_t { Spoken, Published };
enum class LanesOf : std::uint8_t { Questions, Sources };

// A point or a bar.
struct DayMark {
  DayRange days;
  bool hollow = false;  // spoken of: worked out from the article's date; published: the copy of a wire story
  bool in_conflict = false;  // what it stands for contradicts something
  std::uint32_t answer = 0;  // in lanes of questions
  std::string what;          // "19", "When did the bridge close?", a title; may be empty
  std::string who;           // "Harbour Post", "3 sources"; may be empty
  std::vector<std::uint32_t> claims;
};

struct Lane {
  std::uint32_t question = 0;  // or the source
  bool asks_day = false;       // the answers are days; else days are when the events happened
  std::vector<DayMark> marks;  // by day
  std::size_t more = 0;        // marks left out
};

// Questions whose sources differ, and for the days spoken of all that ask for a day, worst first; or the
// sources that the same claims come from, by name.
std::vector<Lane> lanes_of(const PageView& view, LaneDays days, LanesOf of);

}  // namespace factcheck
