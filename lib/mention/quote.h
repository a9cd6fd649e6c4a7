// Words that somebody said: direct ("..."), indirect (said that ...) or mixed, with the speaker and the cue.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "mention/name.h"
#include "syntax/analysis.h"

namespace factcheck {

enum class Directness : std::uint8_t { Direct, Indirect, Mixed };

struct Quote {
  ByteSpan span;     // content, marks included
  ByteSpan content;  // the words said, without the outer marks
  Directness directness = Directness::Direct;
  ByteSpan speaker;  // as written: "Texas Senator Ted Cruz"; empty if the text does not show it
  std::int32_t speaker_entity = -1;
  std::string speaker_name;  // resolved to the fullest form, or the words as written: "police", "White House
                             // representatives"
  ByteSpan cue;              // "said", "according to"; empty if none
  std::string cue_lemma;     // "say", "deny", "according to"
  std::uint32_t first = 0, last = 0;  // tokens of the content, half-open
  std::vector<ByteSpan> parts;  // of a quote that its cue interrupts ("...," she said. "..."), the words
                                // said: the content reaches over them all; else empty
  bool asserted = true;         // the speaker holds the words for true; not so in "opposed [the plan]"
};

// In text order; a quote inside a quote follows the one that holds it. Scare quotes ("first buddy") are none.
std::vector<Quote> find_quotes(const Document& document, const Analysis& analysis, const Names& names);

std::string_view name_of(Directness directness);  // "direct"

}  // namespace factcheck
