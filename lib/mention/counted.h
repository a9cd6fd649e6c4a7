// What a figure counts: the head noun behind it with its modifiers.
//
// "19 | firefighters", "12 | of the 40 miners", "34 | civilian workers", "at least 20 | dead".
#pragma once

#include <cstdint>
#include <string>

#include "base/span.h"
#include "syntax/analysis.h"

namespace factcheck {

struct Counted {
  std::string lemma;    // "firefighter", "person"; empty if nothing is counted
  ByteSpan span;        // empty if the noun is not written: "killing 20"
  bool plural = false;  // the noun is a plural or counts people
};

// What the figure in tokens [first, last) of a sentence counts. `several` says that the figure is of more
// than one, so that the noun has to be a plural where one stands: "30 boats sank" counts boats whatever the
// tagger made of "sank".
Counted counted_by(const Analysis& analysis, const Sentence& sentence, std::uint32_t first,
                   std::uint32_t last, bool several);

}  // namespace factcheck
