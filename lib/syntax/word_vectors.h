// What words mean, roughly: near vectors stand for words used alike, "jet" and "plane", "claim" and "allege",
// but opposites too, "rise" and "fall". The vectors are those of the syntax model (MODEL.md).
//
//   similarity(word_vector("jet"), word_vector("plane"))        0.79
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace factcheck {

struct WordVector {
  std::span<const std::int8_t> numbers;
  std::int32_t square = 0;  // of its length

  bool empty() const { return numbers.empty(); }
};

// Of a word in lower case; empty for words that are not among the 50,000 most frequent.
WordVector word_vector(std::string_view lower);

// Cosine, -1 to 1; 0 if either is empty. Two words taken at random have about 0.1, common verbs 0.4.
float similarity(WordVector a, WordVector b);

}  // namespace factcheck
