// What the tagger knows of words: their tags, how likely each is, and their base forms.
//
// Tables made by tools/train/lexicon.py from treebanks (LEXICON.md), and rows by hand for what those lack.
// They lie ready in the binary: nothing is built at start.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "syntax/analysis.h"

namespace factcheck {

// A tag as the tables know it: a number below kTagCount, a pair of UPOS and Penn tag.
using TagNumber = std::uint8_t;

// One reading of a word. Costs are -8 ln p, so that those of a sentence add up.
struct Reading {
  TagNumber tag = 0;
  std::uint8_t cost = 0;   // 0: no reading
  std::uint16_t edit = 0;  // how the form becomes the lemma; kNoEdit if nobody knows
};
constexpr std::uint16_t kNoEdit = 0xFFFF;
constexpr std::size_t kMostReadings = 4;
using Readings = std::array<Reading, kMostReadings>;

struct LexiconEntry {
  std::string_view word;
  Readings readings;
};

// The entry of a word as it is written, or null. "Trump" and "trump" are two words.
const LexiconEntry* find_word(std::string_view word);

// What the end of an unknown word in lower case says of it; something for any word.
const Readings& readings_by_suffix(std::string_view word);

// "study" is {1, "y"} away from "studies" cut by three: take off so many bytes, put on the letters.
struct LemmaEdit {
  std::uint8_t strip;
  std::string_view add;
};
LemmaEdit lemma_edit(std::uint16_t edit);

// The tag pair behind a number.
Upos upos_of(TagNumber tag);
Xpos xpos_of(TagNumber tag);

// The number of a tag by its names, such as (VERB, "VBD"), and the cost of a word that has no other.
TagNumber tag_number(Upos upos, std::string_view penn);
std::uint8_t lone_cost(TagNumber tag);

// The costs of all tags after `before`, which stands after `before_that`; kSentenceStart before the first
// word.
constexpr int kSentenceStart = -1;
const std::uint8_t* sequence_costs(int before_that, int before);  // by tag

}  // namespace factcheck
