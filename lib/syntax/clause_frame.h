// The state in which the clauses of one sentence are read, and its steps: arguments, links, subjects, reach.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "syntax/analysis.h"
#include "syntax/noun_phrases.h"
#include "syntax/predicates.h"
#include "syntax/tree.h"

namespace factcheck {

constexpr std::int32_t kNone = -1;

// What is known of a clause beside its public fields.
struct ClauseNode {
  PredicateForm form;
  std::int32_t above = kNone;         // clause of the nearest predicate over it in the tree
  std::int32_t below = kNone;         // its infinitive or reported clause, where a left-out noun may belong
  std::int32_t joined_to = kNone;     // the conjunct before it
  std::int32_t first_joined = kNone;  // the first of its conjuncts, or itself
  std::int32_t last_joined = kNone;   // of a first one: the last read so far
  std::int32_t relative_of = kNone;   // phrase that "who", "which", "that" in it stand for
  std::int32_t noun = kNone;          // phrase that it describes or completes
  bool own_subject = false;           // one is written, though it may be no phrase
  bool own_object = false;
  bool takes_clause = false;  // a reported clause
  bool there = false;         // "there is"
  bool gap = false;           // a preposition without its noun: "the man he spoke [to]"
  bool shares = false;        // the auxiliaries of the conjunct before it
};

class ClauseReader {
 public:
  ClauseReader(const Tree& tree, std::span<const Predicate> predicates, const PhraseIndex& phrase_at,
               Analysis& analysis);

  void run();

 private:
  // Lookups. Clauses are counted within the sentence here, phrases within the analysis.
  std::int32_t count() const { return static_cast<std::int32_t>(clauses_.size()); }
  const Token& at(std::uint32_t token) const { return tree_[token]; }
  const Predicate& predicate(std::int32_t c) const { return predicates_[static_cast<std::size_t>(c)]; }
  std::uint32_t head_of(std::int32_t c) const { return predicate(c).head; }
  ClauseNode& node(std::int32_t c) { return nodes_[static_cast<std::size_t>(c)]; }
  const ClauseNode& node(std::int32_t c) const { return nodes_[static_cast<std::size_t>(c)]; }
  Clause& clause(std::int32_t c) { return clauses_[static_cast<std::size_t>(c)]; }
  const Clause& clause(std::int32_t c) const { return clauses_[static_cast<std::size_t>(c)]; }
  const NounPhrase& phrase(std::int32_t p) const { return phrases_[static_cast<std::size_t>(p)]; }
  // The clause that a token heads, the inner one of two; or -1.
  std::int32_t headed(std::uint32_t token) const { return clause_of_[token - tree_.first()]; }
  // The clause that a token belongs to by its nearest predicate, itself included; or -1.
  std::int32_t owner(std::uint32_t token) const { return owner_[token - tree_.first()]; }
  std::uint16_t classes(std::int32_t c) const;
  bool is_finite(std::int32_t c) const;
  bool is_participle(std::int32_t c) const;
  // The name that an apposition stands beside, or the phrase itself.
  std::int32_t described(std::int32_t p) const;

  // clauses.cc
  void make_clauses();
  void find_owners();
  void find_reach();
  void negate_by_phrases(std::int32_t c);

  // clause_links.cc: what a clause is and what it hangs on.
  void link(std::int32_t c);
  void link_conjunct(std::int32_t c, std::int32_t first);
  void link_noun_clause(std::int32_t c);
  ClauseKind kind_of_adverbial(std::int32_t c) const;
  std::int32_t marker_of(std::int32_t c) const;
  std::int32_t relative_word(std::int32_t c) const;
  bool speaks_at_end(std::int32_t c) const;
  void let_speak(std::int32_t c, std::int32_t above);
  void unscramble(std::int32_t c);
  void give_words_to_speakers();
  bool speaks_beside(std::int32_t c) const;
  void adopt(std::int32_t speaker, std::int32_t words);

  // clause_arguments.cc: the words under a predicate.
  void read_arguments(std::int32_t c);
  void read_argument(std::int32_t c, std::uint32_t child);
  std::int32_t phrase_for(std::int32_t c, std::uint32_t token) const;
  bool is_behind_preposition(std::int32_t p) const;
  void read_subject(std::int32_t c, std::uint32_t child);
  void read_object(std::int32_t c, std::uint32_t child);
  void read_complement(std::int32_t c, std::uint32_t child);
  void read_obliques();
  bool opens_clause(std::int32_t c, std::uint32_t token, std::int32_t p) const;
  void take_subject_behind_marker(std::int32_t c, std::int32_t p);
  void place_oblique(std::int32_t c, std::uint32_t token, std::int32_t p);
  bool is_figure_of(std::int32_t c, std::uint32_t token, std::int32_t p) const;
  void settle_complements(std::int32_t c);
  void fill_relative_gap(std::int32_t c);

  // clause_subjects.cc: what is not written a second time.
  void share_auxiliaries(std::int32_t c);
  void share_object(std::int32_t c);
  void inherit_subject(std::int32_t c);
  std::int32_t gapped_subject(std::int32_t c) const;
  std::int32_t controller(std::int32_t c) const;
  std::int32_t subject_of_purpose(std::int32_t c) const;

  const Tree& tree_;
  std::span<const Predicate> predicates_;
  const PhraseIndex& phrase_at_;
  std::span<NounPhrase> phrases_;
  std::vector<Clause>& all_clauses_;
  std::vector<Clause> clauses_;  // of this sentence
  std::vector<ClauseNode> nodes_;
  std::vector<std::int32_t> order_;      // clauses, those above first
  std::vector<std::int32_t> clause_of_;  // by token
  std::vector<std::int32_t> owner_;      // by token
};

}  // namespace factcheck
