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

// The words of a sentence in order, marks left out, in lower case; the part given is one word, 0.
std::vector<WordId> words_around(std::string_view sentence, std::string_view part, std::size_t about);

}  // namespace factcheck
