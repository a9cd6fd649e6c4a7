// What the words under a predicate are to it: subject, objects, complement, obliques.
#include <algorithm>
#include <array>
#include <utility>

#include "syntax/clause_frame.h"
#include "syntax/clause_words.h"
#include "syntax/verb_classes.h"

namespace factcheck {
namespace {

// Before an amount these are no prepositions, whatever a tree says: "spent over $5m".
constexpr auto kAmountHedges = std::to_array<std::string_view>(
    {"about", "above", "almost", "approximately", "around", "below", "nearly", "over", "roughly", "under"});
static_assert(std::ranges::is_sorted(kAmountHedges));

// Nouns after which a clause without its own "where" or "when" still tells the place or the time: "the day he
// left".
constexpr auto kAdverbialNouns =
    std::to_array<std::string_view>({"century", "day", "hour", "minute", "moment", "month", "night", "place",
                                     "reason", "time", "way", "week", "year"});
static_assert(std::ranges::is_sorted(kAdverbialNouns));

bool starts_amount(const Token& token) {
  return token.upos == Upos::NUM ||
         (token.upos == Upos::SYM && token.shape == Shape::Symbol && token.text != "%");
}

}  // namespace

// The phrase of a word; of "who", "which", "that" the one they stand for.
std::int32_t ClauseReader::phrase_for(std::int32_t c, std::uint32_t token) const {
  return is_relative_word(at(token)) ? node(c).relative_of : phrase_at_[token];
}

void ClauseReader::read_arguments(std::int32_t c) {
  if (predicate(c).outer) {
    for (const std::uint32_t child : tree_.children(head_of(c))) {
      if (at(child).relation == Deprel::nsubj_outer) read_subject(c, child);
    }
    return;
  }
  for (const std::uint32_t child : tree_.children(head_of(c))) read_argument(c, child);
}

void ClauseReader::read_argument(std::int32_t c, std::uint32_t child) {
  Clause& found = clause(c);
  switch (at(child).relation) {
    case Deprel::nsubj_outer:
      if (node(c).above >= 0 && predicate(node(c).above).outer && head_of(node(c).above) == head_of(c)) break;
      read_subject(c, child);
      break;
    case Deprel::nsubj:
    case Deprel::nsubj_pass:
      read_subject(c, child);
      break;
    case Deprel::csubj:
    case Deprel::csubj_pass:
      node(c).own_subject = true;
      break;
    case Deprel::obj:
      if (const std::int32_t p = phrase_for(c, child); is_behind_preposition(p)) {
        found.obliques.push_back({phrase(p).preposition, static_cast<std::uint32_t>(p)});
        break;
      }
      read_object(c, child);
      break;
    case Deprel::iobj:
      if (found.indirect_object < 0) found.indirect_object = phrase_for(c, child);
      break;
    case Deprel::xcomp:
      if (headed(child) < 0) read_complement(c, child);
      break;
    case Deprel::ccomp:
      node(c).takes_clause = true;
      break;
    case Deprel::compound_prt:
      if (found.particle < 0) found.particle = static_cast<std::int32_t>(child);
      break;
    case Deprel::expl:
      if (at(child).lower == "there") node(c).there = true;
      break;
    default:
      if (at(child).upos == Upos::ADP && universal(at(child).relation) == Deprel::obl) node(c).gap = true;
      break;
  }
}

// "spoke [of the gift]", called an object: it is none.
bool ClauseReader::is_behind_preposition(std::int32_t p) const {
  if (p < 0 || phrase(p).preposition < 0) return false;
  const auto preposition = static_cast<std::uint32_t>(phrase(p).preposition);
  return at(preposition).upos == Upos::ADP && preposition + 1 == phrase(p).first &&
         !std::ranges::binary_search(kAmountHedges, at(preposition).lower);
}

void ClauseReader::read_subject(std::int32_t c, std::uint32_t child) {
  node(c).own_subject = true;
  if (clause(c).subject >= 0) return;
  clause(c).subject = phrase_for(c, child);
  clause(c).subject_inherited = clause(c).subject >= 0 && is_relative_word(at(child));
}

void ClauseReader::read_object(std::int32_t c, std::uint32_t child) {
  Clause& found = clause(c);
  const std::int32_t p = phrase_for(c, child);
  node(c).own_object = true;
  if (p < 0) return;
  const std::uint16_t kinds = classes(c);
  if (found.object < 0) {
    found.object = p;
  } else if ((kinds & kNaming) != 0 && found.complement < 0) {
    found.complement = p;
  } else if (found.indirect_object < 0 && (kinds & kDitransitive) != 0) {
    found.indirect_object = found.object;
    found.object = p;
  }
}

// "became [mayor]", "made him [angry]", "named her [head]".
void ClauseReader::read_complement(std::int32_t c, std::uint32_t child) {
  Clause& found = clause(c);
  const std::int32_t p = phrase_for(c, child);
  if (p >= 0) {
    if (found.complement < 0 && phrase(p).preposition < 0) found.complement = p;
  } else if (at(child).upos == Upos::ADJ && found.complement_adjective < 0) {
    found.complement_adjective = static_cast<std::int32_t>(child);
  }
}

// "rose [5 percent]", "was going [about 100 mph]", "killed [at least 20 people]", "spent [over $5m]": a
// figure right behind its verb is its object, whatever a tree makes of it; but not "arrived [last week]".
bool ClauseReader::is_figure_of(std::int32_t c, std::uint32_t token, std::int32_t p) const {
  const Clause& found = clause(c);
  const NounPhrase& words = phrase(p);
  if (found.object >= 0 || node(c).own_object || found.passive || predicate(c).nominal) return false;
  if (tree_.head(token) != static_cast<std::int32_t>(head_of(c)) || words.first <= found.verb) return false;
  const bool preposition = words.preposition >= 0;
  if (preposition &&
      !std::ranges::binary_search(kAmountHedges, at(static_cast<std::uint32_t>(words.preposition)).lower)) {
    return false;
  }
  const Token& head = at(words.head);
  if (head.upos == Upos::NUM || head.upos == Upos::PROPN || (preposition && is_time_noun(head.lemma)))
    return false;
  for (std::uint32_t i = found.verb + 1; i < words.first; ++i) {
    if (static_cast<std::int32_t>(i) != words.preposition && static_cast<std::int32_t>(i) != found.particle)
      return false;
  }
  for (std::uint32_t i = words.first; i < words.last; ++i) {
    if (starts_amount(at(i))) return true;
  }
  return false;
}

// "left [after the vote] failed", with "after" read as a preposition: what follows is a subject.
bool ClauseReader::opens_clause(std::int32_t c, std::uint32_t token, std::int32_t p) const {
  const Clause& found = clause(c);
  const NounPhrase& words = phrase(p);
  if (node(c).own_subject || predicate(c).nominal || !node(c).form.bare || found.marker >= 0) return false;
  if (at(head_of(c)).relation != Deprel::advcl || words.preposition < 0 || words.last > found.verb)
    return false;
  if (tree_.head(token) != static_cast<std::int32_t>(head_of(c))) return false;
  const Token& verb = at(found.verb);
  if (verb.xpos == Xpos::VBG || verb.xpos == Xpos::VB || found.agent >= 0) return false;
  for (std::uint32_t i = words.last; i < found.verb; ++i) {
    if (at(i).upos != Upos::ADV) return false;
  }
  return find_subordinator(at(static_cast<std::uint32_t>(words.preposition)).lower) != nullptr;
}

void ClauseReader::take_subject_behind_marker(std::int32_t c, std::int32_t p) {
  Clause& found = clause(c);
  NounPhrase& words = phrases_[static_cast<std::size_t>(p)];
  found.marker = std::exchange(words.preposition, kNone);
  found.subject = p;
  node(c).own_subject = true;
  found.kind = kind_of_adverbial(c);
  if (found.tense == Tense::None) found.tense = Tense::Past;
  found.passive = false;
}

void ClauseReader::place_oblique(std::int32_t c, std::uint32_t token, std::int32_t p) {
  Clause& found = clause(c);
  const std::int32_t preposition = phrase(p).preposition;
  if (at(token).relation == Deprel::obl_agent && found.agent < 0) {
    found.agent = p;
    return;
  }
  if (opens_clause(c, token, p)) return take_subject_behind_marker(c, p);
  if (is_figure_of(c, token, p)) {
    found.object = p;
    return;
  }
  if (preposition >= 0) {
    const std::string_view word = at(static_cast<std::uint32_t>(preposition)).lower;
    if (word == "according") {
      if (found.source < 0) found.source = p;
      return;
    }
    if (word == "as" && found.complement < 0 && !predicate(c).nominal) found.complement = p;
  }
  found.obliques.push_back({preposition, static_cast<std::uint32_t>(p)});
}

// Every prepositional or bare phrase that describes no noun belongs to the clause it stands in.
void ClauseReader::read_obliques() {
  for (std::uint32_t token = tree_.first(); token < tree_.last(); ++token) {
    const Deprel relation = at(token).relation;
    const bool oblique = universal(relation) == Deprel::obl;
    if (!oblique && relation != Deprel::nmod && relation != Deprel::nmod_unmarked) continue;
    const std::int32_t head = tree_.head(token);
    const std::int32_t p = phrase_at_[token];
    if (head == kNoHead || p < 0 || phrase(p).attached_to >= 0 ||
        phrase_at_[static_cast<std::uint32_t>(head)] == p)
      continue;
    // "gave $5m [last year]": a time is the clause's, whatever noun a tree hangs it on.
    const bool time = relation == Deprel::nmod_unmarked && is_time_noun(at(phrase(p).head).lemma) &&
                      points_at_time(at(phrase(p).first).lower);
    const bool of_sum = relation == Deprel::nmod && phrase(p).preposition >= 0 &&
                        (starts_amount(at(static_cast<std::uint32_t>(head))) ||
                         at(static_cast<std::uint32_t>(head)).text == "%");
    if (!oblique && !time && !of_sum && phrase_at_[static_cast<std::uint32_t>(head)] >= 0) continue;
    const std::int32_t c = owner(static_cast<std::uint32_t>(head));
    if (c >= 0) place_oblique(c, token, p);
  }
}

void ClauseReader::settle_complements(std::int32_t c) {
  Clause& found = clause(c);
  if (predicate(c).outer) return;
  if (node(c).there && at(found.verb).lemma == "be" && found.complement < 0) {
    found.complement = found.subject;
    found.subject = kNone;
  }
  // "urged [Lee] to leave", "told [them] that he left": who is told is the object where nothing else is.
  if (found.object < 0 && !node(c).own_object) std::swap(found.object, found.indirect_object);
  if (predicate(c).nominal) {
    const std::uint32_t head = head_of(c);
    const std::int32_t p = is_relative_word(at(head)) ? kNone : phrase_at_[head];
    if (p < 0) {
      const bool says_how = at(head).upos == Upos::ADJ || at(head).xpos == Xpos::VBN;
      if (says_how) found.complement_adjective = static_cast<std::int32_t>(head);
    } else if (phrase(p).preposition >= 0) {
      found.obliques.insert(found.obliques.begin(), {phrase(p).preposition, static_cast<std::uint32_t>(p)});
    } else {
      found.complement = p;
    }
    return;
  }
  const std::uint16_t kinds = classes(c);
  const bool named = (kinds & kNaming) != 0 && found.passive;
  const bool linked = (kinds & kLinking) != 0 && !found.passive && found.complement_adjective < 0;
  if ((named || linked) && found.complement < 0 && found.object >= 0)
    std::swap(found.complement, found.object);
}

// "the money [that] he gave", "the man he wants to hire": what is left out is the noun itself.
void ClauseReader::fill_relative_gap(std::int32_t c) {
  const Clause& found = clause(c);
  if (found.kind != ClauseKind::Relative || found.antecedent < 0 || !node(c).own_subject ||
      node(c).joined_to >= 0)
    return;
  if (found.subject == found.antecedent && found.subject_inherited) return;
  const std::int32_t word = relative_word(c);
  if (word >= 0 || std::ranges::binary_search(kAdverbialNouns, at(phrase(found.antecedent).head).lemma))
    return;
  std::int32_t gap = c;
  for (std::int32_t below = node(gap).below; below >= 0; below = node(below).below) gap = below;
  if (gap != c && !node(gap).own_subject && !node(gap).form.infinitive && is_finite(gap)) {
    clause(gap).subject = found.antecedent;  // "the firm he said failed"
    clause(gap).subject_inherited = true;
    node(gap).own_subject = true;
    return;
  }
  if (node(gap).own_object || node(gap).gap || clause(gap).passive || clause(gap).copula ||
      node(gap).takes_clause)
    return;
  clause(gap).object = found.antecedent;
}

}  // namespace factcheck
