#include "syntax/clauses.h"

#include <algorithm>
#include <array>

#include "syntax/clause_frame.h"
#include "syntax/verb_classes.h"

namespace factcheck {
namespace {

// First words of a phrase that deny it: "no survivors", "nobody", "none of them".
constexpr auto kNothing =
    std::to_array<std::string_view>({"neither", "no", "nobody", "none", "noone", "nothing"});
static_assert(std::ranges::is_sorted(kNothing));

// Nouns that deny the deed behind a preposition and "no": "at no time did he".
constexpr auto kNoOccasion = std::to_array<std::string_view>(
    {"account", "circumstance", "condition", "mean", "means", "point", "time", "way"});
static_assert(std::ranges::is_sorted(kNoOccasion));

}  // namespace

ClauseReader::ClauseReader(const Tree& tree, std::span<const Predicate> predicates,
                           const PhraseIndex& phrase_at, Analysis& analysis)
    : tree_(tree),
      predicates_(predicates),
      phrase_at_(phrase_at),
      phrases_(analysis.phrases),
      all_clauses_(analysis.clauses),
      clauses_(predicates.size()),
      nodes_(predicates.size()),
      clause_of_(tree.last() - tree.first(), kNone),
      owner_(tree.last() - tree.first(), kNone) {}

std::uint16_t ClauseReader::classes(std::int32_t c) const {
  return predicate(c).nominal ? std::uint16_t{0} : verb_classes(at(predicate(c).verb).lemma);
}

std::int32_t ClauseReader::described(std::int32_t p) const {
  for (std::int32_t up = p; up >= 0 && phrase(up).apposition_of < up;) {
    up = phrase(up).apposition_of;
    if (up >= 0 && at(phrase(up).head).upos == Upos::PROPN) return up;
  }
  return p;
}

void ClauseReader::make_clauses() {
  for (std::int32_t c = 0; c < count(); ++c) {
    const Predicate& made = predicate(c);
    if (!made.outer) clause_of_[made.head - tree_.first()] = c;
    ClauseNode& n = node(c);
    n.form = form_of(made, tree_);
    n.first_joined = c;
    Clause& found = clause(c);
    found.verb = made.verb;
    found.first = made.verb;
    found.last = made.verb + 1;
    found.tense = n.form.tense;
    found.passive = n.form.passive;
    found.perfect = n.form.perfect;
    found.progressive = n.form.progressive;
    found.copula = n.form.copula;
    found.negated = n.form.negated;
    found.modal = n.form.modal;
  }
}

// Which clause each token belongs to, and each clause hangs on.
void ClauseReader::find_owners() {
  std::vector<std::int32_t> outer(owner_.size(), kNone);
  for (std::int32_t c = 0; c < count(); ++c) {
    if (predicate(c).outer) outer[predicate(c).head - tree_.first()] = c;
  }
  for (const std::uint32_t token : tree_.top_down()) {
    const std::int32_t head = tree_.head(token);
    std::int32_t above = head == kNoHead ? kNone : owner(static_cast<std::uint32_t>(head));
    if (const std::int32_t c = outer[token - tree_.first()]; c >= 0) {
      node(c).above = above;
      order_.push_back(c);
      above = c;
    }
    if (const std::int32_t c = headed(token); c >= 0) {
      node(c).above = above;
      order_.push_back(c);
      above = c;
    }
    owner_[token - tree_.first()] = above;
  }
}

// How far each clause reaches: over its own words and over the clauses in it, but not over those it is joined
// with or stands beside.
void ClauseReader::find_reach() {
  for (std::uint32_t token = tree_.first(); token < tree_.last(); ++token) {
    const std::int32_t c = owner(token);
    if (c < 0 || at(token).upos == Upos::PUNCT || at(token).relation == Deprel::cc) continue;
    clause(c).first = std::min(clause(c).first, token);
    clause(c).last = std::max(clause(c).last, token + 1);
  }
  for (std::size_t i = order_.size(); i-- > 0;) {
    const std::int32_t c = order_[i];
    const std::int32_t above = node(c).above;
    if (above < 0 || node(c).joined_to >= 0 || clause(c).kind == ClauseKind::Main) continue;
    clause(above).first = std::min(clause(above).first, clause(c).first);
    clause(above).last = std::max(clause(above).last, clause(c).last);
  }
}

// "No one was hurt", "found nothing", "neither Lee nor Kim", "not a single vote", "at no time".
void ClauseReader::negate_by_phrases(std::int32_t c) {
  Clause& found = clause(c);
  const auto denied = [&](std::int32_t p) {
    const std::uint32_t first = phrase(p).first;
    if (std::ranges::binary_search(kNothing, at(first).lower)) return true;
    const bool one = at(first).lower == "a" || at(first).lower == "an" || at(first).lower == "one" ||
                     at(first).lower == "single";
    if (first == tree_.first()) return false;
    return at(first - 1).lower == "neither" || (one && at(first - 1).lower == "not");
  };
  for (const std::int32_t p : {found.subject, found.object, found.complement}) {
    if (p < 0 || (p == found.subject && found.subject_inherited)) continue;
    if (denied(p)) found.negated = true;
  }
  for (const Oblique& oblique : found.obliques) {
    const NounPhrase& words = phrases_[oblique.phrase];
    if (at(words.first).lower == "no" && std::ranges::binary_search(kNoOccasion, at(words.head).lemma)) {
      found.negated = true;
    }
  }
}

void ClauseReader::run() {
  if (predicates_.empty()) return;
  make_clauses();
  find_owners();
  for (const std::int32_t c : order_) link(c);
  for (const std::int32_t c : order_) read_arguments(c);
  read_obliques();
  for (const std::int32_t c : order_) settle_complements(c);
  for (const std::int32_t c : order_) unscramble(c);
  for (const std::int32_t c : order_) fill_relative_gap(c);
  for (const std::int32_t c : order_) {
    share_auxiliaries(c);
    share_object(c);
    inherit_subject(c);
    negate_by_phrases(c);
  }
  give_words_to_speakers();
  find_reach();
  const auto base = static_cast<std::int32_t>(all_clauses_.size());
  for (Clause& made : clauses_) {
    if (made.parent >= 0) made.parent += base;
    all_clauses_.push_back(std::move(made));
  }
}

void read_clauses(const Tree& tree, std::span<const Predicate> predicates, const PhraseIndex& phrase_at,
                  Analysis& analysis) {
  ClauseReader(tree, predicates, phrase_at, analysis).run();
}

}  // namespace factcheck
