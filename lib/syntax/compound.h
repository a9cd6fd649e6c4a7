// Written words that the treebanks cut at their hyphens, seen whole again.
//
//   "a 20-year-old Bailey-Ross fan"  ->  a [20 - year - old] [Bailey - Ross] fan
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "syntax/analysis.h"

namespace factcheck {

struct TokenRange {
  std::uint32_t first = 0, last = 0;  // half-open
  std::uint32_t size() const { return last - first; }
};

// A chain of more words is followed no further.
constexpr std::uint32_t kLongestCompound = 16;

// A hyphen that holds together the words before and behind it.
inline bool is_inner_hyphen(std::span<const Token> tokens, std::size_t at) {
  if (at == 0 || at + 1 >= tokens.size()) return false;
  const Token& token = tokens[at];
  if (token.space_before || tokens[at + 1].space_before) return false;
  if (token.text != "-" && token.text != "\u2010" && token.text != "\u2011") return false;
  return tokens[at - 1].shape < Shape::Symbol && tokens[at + 1].shape < Shape::Symbol;
}

// Behind the last token of the written word that goes on from this one: behind "old" from "20", "-" or
// "year".
inline std::uint32_t compound_end(std::span<const Token> tokens, std::uint32_t at) {
  std::uint32_t last = at + 1;
  if (is_inner_hyphen(tokens, at)) ++last;
  for (std::uint32_t words = 1; words < kLongestCompound && is_inner_hyphen(tokens, last); ++words) last += 2;
  return last;
}

// The first token of the written word that this one stands in: "20" from "-", "year" or "old".
inline std::uint32_t compound_begin(std::span<const Token> tokens, std::uint32_t at) {
  std::uint32_t first = is_inner_hyphen(tokens, at) ? at - 1 : at;
  for (std::uint32_t words = 1; words < kLongestCompound && first > 0 && is_inner_hyphen(tokens, first - 1);
       ++words)
    first -= 2;
  return first;
}

// All of it; of most tokens the token alone.
inline TokenRange compound_of(std::span<const Token> tokens, std::uint32_t at) {
  return {compound_begin(tokens, at), compound_end(tokens, at)};
}
inline bool in_compound(std::span<const Token> tokens, std::uint32_t at) {
  return compound_of(tokens, at).size() > 1;
}

// Its letters as written: tokens of one word lie side by side in the text.
inline std::string_view compound_text(std::span<const Token> tokens, TokenRange range) {
  const Token& first = tokens[range.first];
  return {first.text.data(), tokens[range.last - 1].span.end - first.span.begin};
}

}  // namespace factcheck
