// The dependency tree of one sentence, so that it can be walked: children of a word, what lies below it.
//
//   const Tree tree(sentence, analysis.tokens);
//   for (const std::uint32_t child : tree.children(verb)) ...
//
// All walks go over lists; nothing descends by calling itself, however deep a tree is.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "syntax/analysis.h"

namespace factcheck {

// Whether the sentence's tokens have heads.
inline bool is_parsed(const Sentence& sentence, std::span<const Token> tokens) {
  return sentence.first < sentence.last && tokens[sentence.first].head != kUnparsed;
}

// All tokens are named by their index in the analysis. A head outside the sentence, or one that leads in a
// circle, counts as none: every token has its place below a root. Where a clause is hung over the verb of
// another, as parsers do and English does not, it hangs on that verb: "Draper, who [invested] in it, [urged]
// them to [leave]".
class Tree {
 public:
  // REQUIRES: the sentence lies within the tokens, which outlive the tree.
  Tree(const Sentence& sentence, std::span<const Token> tokens);

  std::uint32_t first() const { return begin_; }
  std::uint32_t last() const { return begin_ + static_cast<std::uint32_t>(heads_.size()); }
  const Token& operator[](std::uint32_t token) const { return tokens_[token]; }

  // The head, or kNoHead of a root.
  std::int32_t head(std::uint32_t token) const { return heads_[token - begin_]; }
  // In text order.
  std::span<const std::uint32_t> children(std::uint32_t token) const {
    const std::uint32_t at = token - begin_;
    return std::span(children_).subspan(starts_[at], starts_[at + 1] - starts_[at]);
  }
  // Every token, heads before what hangs on them.
  std::span<const std::uint32_t> top_down() const { return top_down_; }

  // The token and all below it reach from `first_of` to `last_of`, half-open, and fill that if `is_whole`.
  std::uint32_t first_of(std::uint32_t token) const { return reach_[token - begin_].first; }
  std::uint32_t last_of(std::uint32_t token) const { return reach_[token - begin_].last; }
  bool is_whole(std::uint32_t token) const {
    const Reach& reach = reach_[token - begin_];
    return reach.last - reach.first == reach.size;
  }

  // The first child with this relation (and no other subtype), or -1.
  std::int32_t child(std::uint32_t token, Deprel relation) const;

 private:
  struct Reach {
    std::uint32_t first = 0, last = 0;
    std::uint32_t size = 1;
  };
  void list_children();
  void put_in_order();
  void break_circles();
  void uncross_clauses();
  void measure();

  std::span<const Token> tokens_;
  std::uint32_t begin_;
  std::vector<std::int32_t> heads_;
  std::vector<std::uint32_t> starts_;  // of each token's children in children_; one more at the end
  std::vector<std::uint32_t> children_;
  std::vector<std::uint32_t> top_down_;
  std::vector<Reach> reach_;
};

}  // namespace factcheck
