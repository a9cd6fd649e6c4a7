// Counts that are said together: "six soldiers and 11 militants were killed" is a claim on 17 people, too.
#pragma once

#include <cstdint>
#include <vector>

#include "claim/makers.h"

namespace factcheck {

// A draft that counts something, and the noun phrase it counts.
struct CountedPhrase {
  std::int32_t phrase = -1;
  std::size_t draft = 0;
};

// Adds the sums of counts that stand side by side in one place of one clause, where all that is counted are
// people and what befell them is counted up ("be killed"). `counts` is sorted by phrase.
//
// Others may be named elsewhere, so that a sum is a lower bound; and writers leave the attackers out of a
// toll, so that it begins with the others.
void add_sums(const Reading& reading, const std::vector<CountedPhrase>& counts, Drafts& drafts);

}  // namespace factcheck
