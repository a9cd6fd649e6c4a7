// Footnote marks that saving a page as text glued to the words: "to super PACs35", "in 2024.[3]".
#pragma once

#include <vector>

#include "text/plain_view.h"

namespace factcheck {

// The marks of an article, to be left out of its plain view. Digits count only where the article shows them
// several times, after different words; names such as G20, MP3 or COVID-19 are none.
std::vector<ByteSpan> find_footnote_marks(std::string_view text);

}  // namespace factcheck
