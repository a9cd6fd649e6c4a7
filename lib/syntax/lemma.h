// Base forms of words that the lexicon lacks: "deselecting" is "deselect", "wildfires" "wildfire".
#pragma once

#include <string>
#include <string_view>

#include "syntax/analysis.h"

namespace factcheck {

// What an inflected form may be the form of.
enum class Inflection : std::uint8_t { S, Ed, Ing, Er, Est };

// The base that the lexicon knows with one of the tags (VERB for -ed and -ing, NOUN or VERB for -s, ADJ for
// -er and -est), or an empty string. `upos` says which of them is wanted. REQUIRES: lower case.
std::string known_base(std::string_view word, Inflection inflection, Upos upos);

// The lemma of a word by its tag and ending; known bases first, rules of spelling after them.
// Names lose their case only where the lexicon says so: pass them as written.
std::string guess_lemma(std::string_view word, Upos upos, Xpos xpos);

}  // namespace factcheck
