// One line of an article with the words that matter in sight, however long the line is.
//
// News comes with whole paragraphs in one line. What is shown begins with the sentence where it can, is cut
// between words, and says by an ellipsis that there is more:
//   "…He told the committee that it had cost over $260 million, four times what…"
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/span.h"

namespace factcheck {

struct Excerpt {
  std::string before;  // all harmless, without tabs, and together at most as wide as asked for
  std::string mark;
  std::string after;
};

// REQUIRES: mark inside the line; sentence <= mark.begin, the byte where the mark's sentence begins in this
// line.
Excerpt cut_around(std::string_view line, ByteSpan mark, std::size_t sentence, std::size_t columns,
                   bool ascii);

// The line's beginning, to show what stands around.
std::string cut_after(std::string_view line, std::size_t columns, bool ascii);

}  // namespace factcheck
