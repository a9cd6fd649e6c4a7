// What the gap between two tokens looks like to the sentence splitter: a handful of numbers, each of a word,
// a kind of word or a mark round the gap, to which tools/train/sentences.cc learns weights.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "syntax/analysis.h"

namespace factcheck {

// Every feature falls into one of so many slots, by its hash.
constexpr std::uint32_t kSentenceSlots = 1U << 16;
constexpr std::size_t kMostGapFeatures = 40;

struct GapFeatures {
  std::array<std::uint32_t, kMostGapFeatures> slots;
  std::size_t size = 0;
};

// The gaps of one block.
class GapReader {
 public:
  // REQUIRES: the tokens' spans point into `text`; both outlive the reader.
  GapReader(std::string_view text, std::span<const Token> tokens);

  // Whether it is worth asking if a sentence ends behind token i: nobody ends one between two small words.
  // REQUIRES: it is not the last.
  bool is_candidate(std::size_t i) const;
  // Whether one ends there by the marks.
  bool ends_by_marks(std::size_t i) const { return ends_[i]; }
  // Whether words touch there, without a mark on either side: names are written so.
  bool is_bare(std::size_t i) const {
    return tokens_[i].shape <= Shape::Mixed && tokens_[i + 1].shape <= Shape::Mixed;
  }
  GapFeatures read(std::size_t i) const;

 private:
  // What is known of a token.
  struct Sign {
    std::uint32_t word = 0;     // hash of its letters in lower case
    std::uint32_t kind = 0;     // hash of how it is written: a capital, a date, a mark
    std::uint16_t since = 0;    // tokens since the last end by the marks, from 1
    std::uint16_t until = 0;    // tokens to the next
    std::uint8_t capitals = 0;  // of the last few words
    bool quoted = false;        // an opening mark stands before it unclosed
    bool bracketed = false;
    bool small = false;        // a word in lower case
    std::uint32_t smalls = 0;  // words in lower case up to this one
  };
  const Sign& at(std::ptrdiff_t i) const;
  std::uint32_t smalls_between(std::ptrdiff_t first, std::ptrdiff_t last) const;

  std::span<const Token> tokens_;
  std::vector<bool> ends_;
  std::vector<Sign> signs_;
  Sign outside_;  // before the block and behind it
};

}  // namespace factcheck
