// Makes foreign text safe on its way to a terminal, a log or a page.
//
// The text under check is written by strangers: an escape sequence in it could change the window's title, a
// bidirectional mark could show a figure backwards, a newline in a file's name could forge a line of our log.
// Such characters are shown by their number, `<U+001B>`, and bytes that are not UTF-8 as `<E9>`.
#pragma once

#include <string>
#include <string_view>

namespace factcheck {

// Controls (C0 but tab and newline, DEL, C1), line and paragraph separators, marks of direction, and signs of
// no width. Newline counts as harmless here: harmless_line sees to it.
bool is_harmful(char32_t value);

// Several lines: newlines and tabs stay.
std::string harmless(std::string_view text);

// What must stay on one line, such as a name or a message: a newline shows as `<U+000A>`; tabs stay.
std::string harmless_line(std::string_view text);

}  // namespace factcheck
