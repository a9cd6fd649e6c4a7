// Finds the base noun phrases of a tagged sentence, and how they hang together:
//
//   [Musk] 's [$250mn donation] to [Trump] 's [campaign]
//
// A possessor is a phrase of its own; prepositional phrases, relative clauses and appositions stand outside.
#pragma once

#include <cstdint>
#include <vector>

#include "syntax/analysis.h"

namespace factcheck {

// Appends to analysis.phrases those of one sentence, with all their links but those that need verbs.
// REQUIRES: its tokens are tagged; the sentences before it have been read.
void find_phrases(const Sentence& sentence, Analysis& analysis);

// "Monday", "last year", "today": a phrase that says when, if no preposition or verb makes more of it.
bool is_time_phrase(const NounPhrase& phrase, const Analysis& analysis);

// Which phrase of one sentence holds a token, at once; Analysis::phrase_of has to search.
class PhraseMap {
 public:
  // REQUIRES: the sentence's phrases are the last found.
  PhraseMap(const Sentence& sentence, const Analysis& analysis);
  // REQUIRES: a token of the sentence.
  std::int32_t operator[](std::uint32_t token) const { return phrases_[token - first_]; }

 private:
  std::uint32_t first_;
  std::vector<std::int32_t> phrases_;  // of each token, or -1
};

}  // namespace factcheck
