// Where sentences end by their marks alone: stops, closing quotes, abbreviations. What the splitter's weights
// start from.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "syntax/analysis.h"

namespace factcheck {

// What a token is as a sentence's end.
enum class Stop : std::uint8_t { None, Full, Question, Ellipsis, Abbreviation };
Stop stop_of(const Token& token);

bool is_closing_mark(const Token& token);  // ) ” and a straight mark that touches what stands before it
bool is_opening_mark_of(const Token& token);

// "said" of `"Stop!" Musk said`: it goes on with what stands before.
bool is_saying(std::string_view word);

// "- point" or "• point" at the start of a line.
bool starts_list_line(std::string_view text, std::span<const Token> tokens, std::size_t i);

// For each token of a block, whether a sentence ends behind it by the marks. REQUIRES: the tokens' spans
// point into `text`.
std::vector<bool> ends_by_marks(std::string_view text, std::span<const Token> tokens);

}  // namespace factcheck
