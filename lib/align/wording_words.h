// The words of a sentence as the comparison of two wordings takes them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace factcheck {

struct WordingWord {
  std::string lower;
  ByteSpan span;
  bool capital = false;
  bool digits = false;
};

// The words where one sentence differs from another, with all the words round them.
struct WordingPlace {
  std::string_view text;
  std::span<const WordingWord> words;  // of the whole sentence
  std::size_t first = 0, last = 0;     // half-open

  std::span<const WordingWord> own() const { return words.subspan(first, last - first); }
};

}  // namespace factcheck
