// Who held which public office, and when.
//
// Used for one thing alone: to see that a description without a name ("the US president", "the 47th
// president") means a person whom the same article names. It never says what is true, and no claim is made
// from it.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/calendar.h"

namespace factcheck {

struct OfficeHolder {
  std::string_view office;        // normal form (offices.h)
  std::string_view organisation;  // country or body
  std::string_view holder;
  int ordinal;            // 47 for the 47th; 0 where holders are not numbered
  std::string_view from;  // 2025-01-20
  std::string_view to;    // empty: still in office when the table was made (2025-11)

  // Whether the term meets a day of the range.
  bool held_in(const DayRange& days) const;
};

// The rows are those compiled in and those of added_rows().

// The rows of one office in one organisation, by the start of their terms.
std::span<const OfficeHolder> holders_of(std::string_view office, std::string_view organisation);

// The rows of one office anywhere.
std::span<const OfficeHolder> holders_of(std::string_view office);

// All rows, by office, organisation and start.
std::span<const OfficeHolder> office_holders();

}  // namespace factcheck
