// An analysis in which the words that the treebanks cut at their hyphens are one token each again, for
// readers of names, which are written as wholes: "Jean-Claude", "Trump-Musk", "EU-style".
#pragma once

#include <cstdint>
#include <vector>

#include "syntax/analysis.h"

namespace factcheck {

struct WholeWords {
  Analysis analysis;                 // tokens and sentences only; it points into the one it was made from
  std::vector<std::uint32_t> first;  // of each word its first token there; one more at the end
};

WholeWords join_compounds(const Analysis& analysis);

}  // namespace factcheck
