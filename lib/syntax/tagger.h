// Tags the words of one sentence: part of speech, Penn tag, lemma.
//
// A light tagger until a trained one takes its place: each word has a few readings (lexicon.h), and the
// sequence of tags that is likeliest in sum is chosen (a hidden Markov model of second order; Thorsten
// Brants, "TnT: a statistical part-of-speech tagger", ANLP 2000).
#pragma once

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/analysis.h"

namespace factcheck {

// Words that a text writes with a capital inside its sentences, so that a capital at a sentence's start can
// be told from a name's: "Musk" is no perfume where "said Musk" stands elsewhere.
class KnownNames {
 public:
  // Notes the names of one sentence; headlines say nothing. REQUIRES: text and shape are set.
  void note(std::span<const Token> tokens);
  // Call once after the last note.
  void settle();
  bool contains(std::string_view word) const;

 private:
  std::vector<std::string_view> words_;  // sorted once settled
};

// Fills lower, lemma, upos and xpos. Spellings that stand nowhere else are put into `words`.
// REQUIRES: text and shape are set.
void tag_sentence(std::span<Token> tokens, const KnownNames& names, std::deque<std::string>& words);

}  // namespace factcheck
