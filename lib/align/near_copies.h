// Sentences that are almost the same word for word, as edited agency copy is: where one differs from the
// other, their sources do.
//
//   "The fire in Leeds killed 19 people on Monday."  "The blaze in Leeds killed 23 people on Monday."
//
// The two figures answer one question, whatever verbs and nouns the lexicon knows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "align/words.h"
#include "claim/claim.h"

namespace factcheck {

// Whether the answers stand in one place of two sentences that are otherwise nearly alike: of the words
// before them and behind them, four in five in the same order. Sentences of fewer than four other words say
// nothing.
bool answer_in_one_place(const Claim& a, const Claim& b);

// Where the answer begins in the claim's text, npos if it is not there: of several places the one nearest to
// where the source has it, for markup and folded spaces shift it a little.
std::size_t place_of_answer(const Claim& claim);

// The words of the claim's sentence in order, marks left out, in lower case; the answer is one word, 0.
std::vector<WordId> words_around_answer(const Claim& claim);

}  // namespace factcheck
