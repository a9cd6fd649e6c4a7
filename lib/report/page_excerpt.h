// A claim's sentence as the page quotes it: the paragraph around it, and the words that differ.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "verdict/result.h"

namespace factcheck {

struct PageExcerpt {
  std::string lead;    // of the paragraph, before the sentence
  std::string before;  // of the sentence, before the answer
  std::string answer;  // empty where the sentence does not hold it
  std::string after;
  std::string rest;  // of the paragraph, after the sentence
};

PageExcerpt page_excerpt(const CrossCheck& result, const Claim& claim);

// A run of words, and whether the other text lacks them.
struct WordRun {
  std::string text;
  bool differs = false;
};

// The runs of `words` that `others` has in the same order, and those it has not; together they are `words`.
// Short answers differ as a whole: "19 people" and "31 people" are two answers, not two figures of one.
std::vector<WordRun> differing_runs(std::string_view words, std::string_view others);

}  // namespace factcheck
