// Foreign text inside Markdown that stays text wherever the page is shown.
//
// Nothing in it becomes emphasis, a link, an image, HTML, a cell's end or a heading; no bare address is made
// a link and no "@name" or
// "#123" calls anyone on a hosted page: an empty comment, `@<!-- -->name`, parts what such pages look for,
// since they look at the text after escapes are gone.
#pragma once

#include <string>
#include <string_view>

namespace factcheck {

// On one line: runs of white space become one space, at the ends none.
std::string markdown_text(std::string_view text);

// A path as the target of a link: percent-encoded. Empty for what is no relative path.
std::string markdown_target(std::string_view path);

}  // namespace factcheck
