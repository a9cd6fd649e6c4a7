#include "syntax/sentence_weights.h"

namespace factcheck {

const std::array<std::int8_t, kSentenceSlots> kSentenceWeights = {
#include "syntax/sentence_weights.inc"
};

}  // namespace factcheck
