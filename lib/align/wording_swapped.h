// Two names that change places round a deed that has a direction: "Acme sued Blom in May" / "Blom sued Acme
// in May".
#pragma once

#include <optional>

#include "align/wording_words.h"

namespace factcheck {

// The whole deed with both names in each sentence. Nothing for deeds that both may do to each other ("met"),
// and for sentences that differ in anything else.
struct Swapped {
  ByteSpan a, b;
};
std::optional<Swapped> swapped_names(std::span<const WordingWord> a, std::span<const WordingWord> b);

}  // namespace factcheck
