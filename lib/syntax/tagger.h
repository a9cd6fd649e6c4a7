// Tags the words of one sentence: part of speech, Penn tag, lemma.
//
// A light tagger until a trained one takes its place: each word has a few readings (lexicon.h), and the
// sequence of tags that is likeliest in sum is chosen (a hidden Markov model of second order; Thorsten
// Brants, "TnT: a statistical part-of-speech tagger", ANLP 2000).
#pragma once

#include <deque>
#include <span>
#include <string>

#include "syntax/analysis.h"

namespace factcheck {

// Fills lower, lemma, upos and xpos. Spellings that stand nowhere else are put into `words`.
// REQUIRES: text and shape are set.
void tag_sentence(std::span<Token> tokens, std::deque<std::string>& words);

}  // namespace factcheck
