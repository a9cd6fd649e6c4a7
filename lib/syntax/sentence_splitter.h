// Says where sentences end: by weights, learned from treebanks, of what stands round each gap between two
// tokens (sentence_features.h), whether the marks there end a sentence (sentence_stops.h) being one of the
// things weighed. So titles, datelines and list items without a full stop end too.
//
//   "We won." He left at 5 p.m. Monday.  ->  "We won."  |  He left at 5 p.m. Monday.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "syntax/analysis.h"

namespace factcheck {

// A longer sentence is cut: no reader downstream has to fear one without end.
constexpr std::size_t kLongestSentence = 10'000;  // bytes

// Appends, for the tokens of one block, the index behind each sentence's last token, counted from the first
// token given; the last is tokens.size(). `text` is what the tokens' spans point into.
void split_sentences(std::string_view text, std::span<const Token> tokens, std::vector<std::uint32_t>& ends);

}  // namespace factcheck
