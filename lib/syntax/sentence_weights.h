// The sentence splitter's weights: one a slot of its features, made by tools/train/sentences.cc.
#pragma once

#include <array>
#include <cstdint>

#include "syntax/sentence_features.h"

namespace factcheck {

// What the weights of a gap's features have to sum to for a sentence to end there: less where the marks say
// so, more between two bare words, which news writes into each other's names: "Oregon State Police".
constexpr std::int32_t kMarkedMargin = -12;
constexpr std::int32_t kPlainMargin = 0;
constexpr std::int32_t kBareMargin = 16;

inline std::int32_t margin_of(const GapReader& gaps, std::size_t i) {
  if (gaps.ends_by_marks(i)) return kMarkedMargin;
  return gaps.is_bare(i) ? kBareMargin : kPlainMargin;
}

extern const std::array<std::int8_t, kSentenceSlots> kSentenceWeights;

}  // namespace factcheck
