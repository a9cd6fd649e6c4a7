// Finds the base noun phrases of a sentence in its tree, and how they hang together:
//
//   [Musk] 's [$250mn donation] to [Trump] 's [campaign]
//
// A phrase is a noun with what stands before it (determiner, adjectives, compounds, numbers, titles) and the
// rest of a name. A possessor is a phrase of its own; prepositional phrases, relative clauses and appositions
// stand outside. Pronouns that stand for the noun of a relative clause, question words and "there" are none.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "syntax/analysis.h"
#include "syntax/predicates.h"
#include "syntax/tree.h"

namespace factcheck {

// Which phrase of one sentence holds a token, at once; Analysis::phrase_of has to search.
class PhraseIndex {
 public:
  PhraseIndex(std::uint32_t first, std::uint32_t last) : first_(first), phrases_(last - first, -1) {}
  // REQUIRES: a token of the sentence.
  std::int32_t operator[](std::uint32_t token) const { return phrases_[token - first_]; }
  void set(std::uint32_t first, std::uint32_t last, std::int32_t phrase) {
    std::fill(phrases_.begin() + (first - first_), phrases_.begin() + (last - first_), phrase);
  }

 private:
  std::uint32_t first_;
  std::vector<std::int32_t> phrases_;
};

// Appends to `phrases` those of one sentence, in text order, with all their links.
PhraseIndex find_noun_phrases(const Tree& tree, std::span<const Predicate> predicates,
                              std::vector<NounPhrase>& phrases);

// "who", "which", "that" in place of a noun, as a relative clause or a question has them.
bool is_relative_word(const Token& token);

}  // namespace factcheck
