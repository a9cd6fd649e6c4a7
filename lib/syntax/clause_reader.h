// The state in which the clauses of a sentence are read: open clauses on a stack, and what happens to them.
//
// Every part of the sentence is an event: a verb group, a noun phrase, a mark or a small word. The events are
// in files of their own; clauses.cc drives them and ties the clauses together at the end.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "syntax/analysis.h"
#include "syntax/chunks.h"
#include "syntax/verb_groups.h"

namespace factcheck {

constexpr std::int32_t kNone = -1;

// How far ahead a verb is looked for behind what may be its subject.
constexpr std::uint32_t kLookAhead = 40;

// A clause that has begun; its verb may be still to come.
struct ClauseFrame {
  ClauseKind kind = ClauseKind::Main;
  std::int32_t parent = kNone;   // frame it was opened in
  std::int32_t clause = kNone;   // once its verb is read
  std::uint16_t classes = 0;     // of that verb
  std::int32_t subject = kNone;  // phrase waiting for its verb
  std::int32_t marker = kNone;
  std::int32_t antecedent = kNone;
  std::int32_t conjunction = kNone;  // token: "and" since the last phrase or verb
  std::uint32_t first = 0;
  bool after_comma = false;      // the clause itself stands behind a comma
  bool comma = false;            // a comma, dash or quote stands behind its last part
  bool strong_stop = false;      // a colon or semicolon
  bool wants_subject = false;    // `said Musk`
  bool parenthetical = false;    // `Trump, Musk said, would win`
  std::vector<Oblique> fronted;  // before the verb: "In 2024, Musk spent"
};

class ClauseReader {
 public:
  ClauseReader(const Sentence& sentence, Analysis& analysis)
      : sentence_(sentence),
        analysis_(analysis),
        phrases_at_(sentence, analysis),
        tokens_(analysis.tokens),
        phrases_(analysis.phrases),
        clauses_(analysis.clauses),
        base_(static_cast<std::int32_t>(analysis.clauses.size())),
        groups_(find_verb_groups(sentence, analysis, phrases_at_)) {}

  void run();

 private:
  // Lookups.
  const Token& at(std::uint32_t i) const { return tokens_[i]; }
  const NounPhrase& phrase(std::int32_t p) const { return phrases_[static_cast<std::size_t>(p)]; }
  Clause& clause(std::int32_t c) { return clauses_[static_cast<std::size_t>(c)]; }
  ClauseFrame& frame(std::int32_t f) { return frames_[static_cast<std::size_t>(f)]; }
  ClauseFrame& top() { return frame(stack_.back()); }
  const VerbGroup* group_at(std::uint32_t token) const;
  std::uint32_t skip_adverbs(std::uint32_t i) const;
  bool finite_follows(std::int32_t p, bool* reporting = nullptr) const;
  bool joins_phrase(std::uint32_t i) const;
  bool finite_after(std::uint32_t token) const;
  bool subject_waits() const;
  bool comma_within(std::uint32_t first, std::uint32_t last) const {
    if (last - first > kLookAhead) return false;
    for (std::uint32_t i = first; i < last; ++i) {
      if (at(i).text == ",") return true;
    }
    return false;
  }
  // The phrase that an apposition stands beside, or the phrase itself.
  std::int32_t described(std::int32_t p) const {
    while (p >= 0 && phrase(p).apposition_of >= 0) p = phrase(p).apposition_of;
    return p;
  }
  bool touches(std::int32_t p, std::uint32_t token) const {
    return p >= 0 && skip_adverbs(phrase(p).last) == token;
  }
  std::uint16_t classes_of(const ClauseFrame& f) { return f.clause < 0 ? std::uint16_t{0} : f.classes; }

  // Frames.
  std::int32_t push(ClauseKind kind, std::uint32_t first);
  void pop();
  void pop_to_own_level();
  void clear_stops();

  // Verb groups: clause_verbs.cc.
  void on_group(const VerbGroup& group);
  void on_finite(const VerbGroup& group);
  void on_infinitive(const VerbGroup& group);
  void on_gerund(const VerbGroup& group);
  void on_participle(const VerbGroup& group);
  void on_bare(const VerbGroup& group);
  bool repair(const VerbGroup& group);
  bool zero_clause(const VerbGroup& group);

  // Noun phrases: clause_phrases.cc.
  void on_phrase(std::int32_t p);
  void start_subject(std::int32_t p, std::uint32_t first);
  bool open_subordinate(std::int32_t p);
  void place(std::int32_t p);
  void place_oblique(std::int32_t p);

  // Marks and small words: clause_marks.cc.
  void on_token(std::uint32_t i);
  void on_compound(std::uint32_t i);
  bool describe_subject(std::uint32_t i);
  void on_comma();
  void on_relative_word(std::uint32_t i);
  void on_that(std::uint32_t i);

  // Clauses.
  std::int32_t make_clause(const VerbGroup& group, std::int32_t subject, bool inherited);
  std::int32_t coordinate(const VerbGroup& group, std::int32_t with);
  std::int32_t governing() const;
  void adopt_quoted(std::int32_t reporting);
  void finish();

  const Sentence& sentence_;
  Analysis& analysis_;
  PhraseMap phrases_at_;
  std::vector<Token>& tokens_;
  std::vector<NounPhrase>& phrases_;
  std::vector<Clause>& clauses_;
  std::int32_t base_;
  std::vector<VerbGroup> groups_;
  std::vector<ClauseFrame> frames_;
  std::vector<std::int32_t> stack_;
  std::vector<std::int32_t> frame_of_;  // of each clause of this sentence
  std::vector<std::int32_t> waiting_;   // clauses that take over the subject of the clause they hang on
  std::int32_t last_phrase_ = kNone;
  std::int32_t adopted_ = 0;  // clauses before this one have their speaker
};

}  // namespace factcheck
