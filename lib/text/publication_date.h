// When an article was published, in the ways in which pages and files say it.
#pragma once

#include <optional>
#include <string_view>

#include "text/document.h"

namespace factcheck {

// A date inside a text: "7 June 2025", "JUN 7 2025", "07/06/2025", "2025-06-07T10:00:00Z", "August 2025".
struct FoundDate {
  ByteSpan span;
  DayRange days;
  bool ambiguous = false;
};

// The first date at or after `from` that has a year.
std::optional<FoundDate> find_date(std::string_view text, std::size_t from, bool month_first);

// The value of a field: a date and perhaps a weekday and a time, or a bare "2025" or "2025-06". `from` is
// left to the caller.
std::optional<Published> read_date(std::string_view value, bool month_first);

// What a line that tells the date of publication says: "Published JUN 7 2025", "Wed 19 Apr 2017 09.41 BST",
// "News Agency | Jul 2, 2013". Nothing for a line that merely has a date in it.
struct DateLine {
  enum class Says : std::uint8_t { Published, Date, Updated };
  Says says = Says::Date;
  std::optional<Published> published;  // none: "Updated 06:13", "3 hours ago"
};
std::optional<DateLine> read_date_line(std::string_view line, bool month_first);

// "2025-06-07-storm.txt", "20250607.html", or a folder /2025/06/07/ in an address.
std::optional<Published> date_of_path(std::string_view path);

}  // namespace factcheck
