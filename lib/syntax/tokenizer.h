// Cuts text into words and signs, as UD's English treebanks do (see Token in analysis.h):
//
//   "Musk's two-hour e-mail wasn't a $250mn gift."  ->  Musk 's two - hour e-mail was n't a $ 250 mn gift .
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "syntax/analysis.h"

namespace factcheck {

// A run of characters without a gap is cut at this many bytes, so that no token is longer.
constexpr std::size_t kLongestToken = 1000;

// Appends the tokens of one block: span, text, shape and space_before; the rest is left for the tagger.
// REQUIRES: the block lies inside the text.
void tokenize(std::string_view text, ByteSpan block, std::vector<Token>& tokens);

// How a token is written. REQUIRES: not empty.
Shape shape_of(std::string_view token);

}  // namespace factcheck
