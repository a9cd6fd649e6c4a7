// The sentence splitter's weights: one a slot of its features, made by tools/train/sentences.cc.
#pragma once

#include <array>
#include <cstdint>

#include "syntax/sentence_features.h"

namespace factcheck {

// A sentence ends where the weights of a gap's features sum to more than nothing; where no mark says so, to
// more than this.
constexpr std::int32_t kUnmarkedMargin = 8;

extern const std::array<std::int8_t, kSentenceSlots> kSentenceWeights;

}  // namespace factcheck
