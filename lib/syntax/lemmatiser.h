// Base forms of words by their Penn tag: "studies" (NNS) is "study", "went" (VBD) "go".
//
//   LemmaEdit edit = lemma_edit("studies", Xpos::NNS);   // {3, "y"}: take off three bytes, put on the
//   letters
//
// The table is learned from treebanks by tools/train/lemmas.py: whole words first, then their endings from
// the longest on.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

#include "syntax/tagset.h"

namespace factcheck {

struct LemmaEdit {
  std::uint8_t strip = 0;  // bytes at the end of the word
  std::string_view add;
};

// REQUIRES: `word` in lower case, but as written for NNP and NNPS.
LemmaEdit lemma_edit(std::string_view word, Xpos xpos);

// The lemma itself: a part of `word`, or a new string in `words`.
std::string_view lemma_of(std::string_view word, Xpos xpos, std::deque<std::string>& words);

}  // namespace factcheck
