// Stretches between quotation marks: curly and straight, over several paragraphs, and with a mark missing.
#pragma once

#include <cstdint>
#include <vector>

#include "syntax/analysis.h"

namespace factcheck {

struct MarkedSpan {
  std::uint32_t first = 0, last = 0;  // tokens between the marks, half-open
  std::uint32_t open = 0;             // the opening mark's token
  bool closed = false;                // a closing mark stands at `last`
};

// In text order, none overlapping; marks inside marks belong to the words. A quote that is not closed ends
// with its paragraph, unless the next one opens with a mark again, as a speech of several paragraphs does.
std::vector<MarkedSpan> find_marked(const Analysis& analysis);

// A mark that can open a quote.
bool is_opening_mark(const Token& token);

}  // namespace factcheck
