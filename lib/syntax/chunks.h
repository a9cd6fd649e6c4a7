// Finds the base noun phrases of a tagged sentence, and how they hang together:
//
//   [Musk] 's [$250mn donation] to [Trump] 's [campaign]
//
// A possessor is a phrase of its own; prepositional phrases, relative clauses and appositions stand outside.
#pragma once

#include "syntax/analysis.h"

namespace factcheck {

// Appends to analysis.phrases those of one sentence, with all their links but those that need verbs.
// REQUIRES: its tokens are tagged; the sentences before it have been read.
void find_phrases(const Sentence& sentence, Analysis& analysis);

// "Monday", "last year", "today": a phrase that says when, if no preposition or verb makes more of it.
bool is_time_phrase(const NounPhrase& phrase, const Analysis& analysis);

}  // namespace factcheck
