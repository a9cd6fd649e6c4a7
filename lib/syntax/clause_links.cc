// What kind of clause each predicate makes, what it hangs on, and what opens it.
#include <algorithm>
#include <array>

#include "syntax/clause_frame.h"
#include "syntax/clause_words.h"
#include "syntax/verb_classes.h"

namespace factcheck {
namespace {

bool is_comma_or_quote(const Token& token) {
  return token.text == "," || token.text == "\"" || token.text == "”" || token.text == "''" ||
         token.text == "’" || token.text == "?" || token.text == "!" || is_dash(token);
}

bool asks_or_relates(const Token& token) { return is_relative_word(token) || token.xpos == Xpos::WRB; }

// "Had he known": a condition without "if".
bool inverts(const Tree& tree, std::uint32_t head) {
  for (const std::uint32_t child : tree.children(head)) {
    const Deprel relation = universal(tree[child].relation);
    if (relation == Deprel::nsubj) return false;
    if (relation == Deprel::aux || relation == Deprel::cop)
      return tree[child].lower == "had" || tree[child].lower == "were" || tree[child].lower == "should";
  }
  return false;
}

}  // namespace

// "who", "in which", "whose wife": the first word that relates or asks among the head's children and theirs.
std::int32_t ClauseReader::relative_word(std::int32_t c) const {
  const std::uint32_t head = head_of(c);
  if (asks_or_relates(at(head))) return static_cast<std::int32_t>(head);
  for (const std::uint32_t child : tree_.children(head)) {
    if (headed(child) >= 0) continue;
    if (asks_or_relates(at(child))) return static_cast<std::int32_t>(child);
    for (const std::uint32_t below : tree_.children(child)) {
      if (asks_or_relates(at(below)) && headed(below) < 0) return static_cast<std::int32_t>(below);
    }
  }
  return kNone;
}

// "that", "if", "after"; without one the word that relates or asks. "To" is the verb's own.
std::int32_t ClauseReader::marker_of(std::int32_t c) const {
  std::int32_t preposition = kNone;
  for (const std::uint32_t child : tree_.children(head_of(c))) {
    const Token& word = at(child);
    if (word.relation == Deprel::mark && word.lower != "to") return static_cast<std::int32_t>(child);
    const bool before_verb = word.relation == Deprel::case_ && !predicate(c).nominal && child < head_of(c);
    if (before_verb && preposition < 0) preposition = static_cast<std::int32_t>(child);
  }
  return preposition >= 0 ? preposition : relative_word(c);
}

ClauseKind ClauseReader::kind_of_adverbial(std::int32_t c) const {
  const std::int32_t marker = clause(c).marker;
  if (marker >= 0) {
    const Subordinator* row = find_subordinator(at(static_cast<std::uint32_t>(marker)).lower);
    return row != nullptr ? row->kind : ClauseKind::Adverbial;
  }
  const PredicateForm& form = node(c).form;
  if (form.infinitive) return ClauseKind::Infinitive;
  if (is_participle(c)) return ClauseKind::Participle;
  return inverts(tree_, head_of(c)) ? ClauseKind::Conditional : ClauseKind::Adverbial;
}

// No auxiliary, no subject, and a form in -ing or -ed.
bool ClauseReader::is_participle(std::int32_t c) const {
  const Token& verb = at(clause(c).verb);
  return node(c).form.tense == Tense::None && node(c).form.modal < 0 && !node(c).form.infinitive &&
         (verb.xpos == Xpos::VBG || verb.xpos == Xpos::VBN || verb.xpos == Xpos::VBD || predicate(c).nominal);
}

// A clause that describes a noun: "who led it", "dubbed Reform", "to leave", "that he left".
void ClauseReader::link_noun_clause(std::int32_t c) {
  Clause& found = clause(c);
  const std::uint32_t head = head_of(c);
  const auto noun = static_cast<std::uint32_t>(tree_.head(head));
  node(c).noun = found.antecedent = described(phrase_at_[noun]);
  const bool related = at(head).relation == Deprel::acl_relcl;
  if (related && asks_or_relates(at(noun))) {  // "said [what] he wanted"
    found.kind = ClauseKind::Complement;
    found.marker = static_cast<std::int32_t>(noun);
  } else if (related) {
    found.kind = ClauseKind::Relative;
    node(c).relative_of = found.antecedent;
  } else if (found.marker >= 0 && is_participle(c)) {  // "the cost of building it": not what builds it
    found.kind = ClauseKind::Adverbial;
    found.antecedent = kNone;
  } else if (node(c).form.infinitive) {
    found.kind = ClauseKind::Infinitive;
  } else if (is_participle(c)) {
    found.kind = ClauseKind::Participle;
  } else {
    found.kind = ClauseKind::Complement;
  }
}

// A conjunct is what the first one is: "said that he won and [that] she lost"; of a main clause it is a
// coordinate one.
void ClauseReader::link_conjunct(std::int32_t c, std::int32_t first) {
  Clause& found = clause(c);
  ClauseNode& n = node(c);
  n.joined_to = node(first).last_joined >= 0 ? node(first).last_joined : first;
  n.first_joined = first;
  node(first).last_joined = c;
  n.relative_of = node(first).relative_of;
  const Clause& model = clause(first);
  if (model.kind == ClauseKind::Main || model.kind == ClauseKind::Coordinate) {
    found.kind = ClauseKind::Coordinate;
    found.parent = first;
    found.marker = kNone;
    return;
  }
  const bool own_marker =
      found.marker >= 0 && at(static_cast<std::uint32_t>(found.marker)).relation == Deprel::mark;
  const bool adverbial = model.kind == ClauseKind::Adverbial || model.kind == ClauseKind::Conditional;
  found.kind = own_marker && adverbial ? kind_of_adverbial(c) : model.kind;
  found.parent = model.parent;
  found.antecedent = model.antecedent;
  if (found.marker < 0) found.marker = model.marker;
}

void ClauseReader::link(std::int32_t c) {
  Clause& found = clause(c);
  ClauseNode& n = node(c);
  const std::uint32_t head = head_of(c);
  found.parent = n.above;
  found.marker = marker_of(c);
  if (n.above >= 0 && predicate(n.above).outer && head_of(n.above) == head) {
    found.kind = n.form.infinitive ? ClauseKind::Infinitive : ClauseKind::Complement;
    return;
  }
  const Deprel relation = at(head).relation;
  const std::int32_t up = tree_.head(head);
  switch (up == kNoHead ? Deprel::root : universal(relation)) {
    case Deprel::conj: {
      const std::int32_t first = headed(static_cast<std::uint32_t>(up));
      if (first >= 0) return link_conjunct(c, first);
      found.kind = n.above >= 0 && is_participle(c) ? ClauseKind::Participle : ClauseKind::Main;
      break;
    }
    case Deprel::ccomp: {
      const bool told_to = n.form.infinitive && !n.form.bare;
      found.kind = told_to            ? ClauseKind::Infinitive
                   : is_participle(c) ? ClauseKind::Participle
                                      : ClauseKind::Complement;
      break;
    }
    case Deprel::xcomp:
      found.kind =
          is_participle(c) && !predicate(c).nominal ? ClauseKind::Participle : ClauseKind::Infinitive;
      break;
    case Deprel::csubj:
      found.kind = n.form.infinitive  ? ClauseKind::Infinitive
                   : is_participle(c) ? ClauseKind::Participle
                                      : ClauseKind::Complement;
      break;
    case Deprel::advcl:
      found.kind = relation == Deprel::advcl_relcl ? ClauseKind::Relative : kind_of_adverbial(c);
      break;
    case Deprel::acl:
      link_noun_clause(c);
      break;
    case Deprel::root:
    case Deprel::parataxis:
    case Deprel::list:
    case Deprel::dep:
    case Deprel::orphan:
      found.kind = n.above >= 0 && is_participle(c) && !predicate(c).nominal ? ClauseKind::Participle
                                                                             : ClauseKind::Main;
      break;
    default:
      found.kind = is_participle(c) ? ClauseKind::Participle : ClauseKind::Complement;
      break;
  }
  if (found.kind == ClauseKind::Main) found.parent = found.marker = kNone;
  const bool carries_on = universal(relation) == Deprel::xcomp || universal(relation) == Deprel::ccomp;
  if (!carries_on || n.above < 0) return;
  n.relative_of = node(n.above).relative_of;
  if (node(n.above).below < 0) node(n.above).below = c;
}

// "The dam, police said, will hold": whether a reporting clause stands beside the words it reports.
bool ClauseReader::speaks_beside(std::int32_t c) const {
  const std::uint32_t head = head_of(c);
  const std::int32_t up = tree_.head(head);
  if (predicate(c).nominal || (classes(c) & kReporting) == 0 || clause(c).passive || clause(c).subject < 0)
    return false;
  if (clause(c).subject_inherited || up == kNoHead || clause(c).object >= 0 || node(c).takes_clause)
    return false;
  const Deprel relation = at(head).relation;
  if (relation == Deprel::parataxis) return true;
  if (relation != Deprel::ccomp && relation != Deprel::advcl && relation != Deprel::conj) return false;
  if (clause(c).marker >= 0 || tree_.child(head, Deprel::cc) >= 0) return false;
  // A tree that took the speaker's verb for part of what is said.
  std::uint32_t first = tree_.first_of(head);
  while (first < head && at(first).upos == Upos::PUNCT) ++first;
  return static_cast<std::uint32_t>(up) < head && first > tree_.first() && is_comma_or_quote(at(first - 1));
}

void ClauseReader::adopt(std::int32_t speaker, std::int32_t words) {
  if (words == speaker || clause(words).kind != ClauseKind::Main) return;
  clause(words).kind = ClauseKind::Complement;
  clause(words).parent = speaker;
}

// "Two men, said Lee, are safe" and "Two men, Lee said, are safe", where a tree gave the speaker's verb the
// subject of what was said.
void ClauseReader::unscramble(std::int32_t c) {
  Clause& said = clause(c);
  const std::int32_t w = node(c).below;
  if (w < 0 || said.subject < 0 || said.verb == tree_.first() || clause(w).verb < said.verb) return;
  if ((classes(c) & kReporting) == 0 || clause(w).marker >= 0 || !is_finite(w)) return;
  const NounPhrase& subject = phrase(said.subject);
  if (subject.last > said.verb) return;
  Clause& words = clause(w);
  if (at(said.verb - 1).text == ",") {
    const std::int32_t speaker = words.subject;
    if (speaker < 0 || phrase(speaker).first != said.verb + 1) return;
    words.subject = said.subject;
    said.subject = speaker;
    return;
  }
  const std::int32_t speaker = phrase_at_[said.verb - 1];
  if (words.subject >= 0 || speaker < 0 || speaker == said.subject) return;
  const std::uint32_t before = phrase(speaker).first;
  if (before == tree_.first() || at(before - 1).text != "," || subject.last >= before) return;
  words.subject = said.subject;
  node(w).own_subject = true;
  said.subject = speaker;
}

// "The dam held, an inquiry found.": at the end of a sentence a noun behind a comma and its verb speak,
// though a tree may take the verb for a participle.
bool ClauseReader::speaks_at_end(std::int32_t c) const {
  const Clause& found = clause(c);
  if (found.kind != ClauseKind::Participle || found.antecedent < 0 || !node(c).form.bare || found.agent >= 0)
    return false;
  const bool says =
      (classes(c) & kReporting) != 0 || at(found.verb).lemma == "find" || at(found.verb).lemma == "show";
  if (!says || found.object >= 0 || !found.obliques.empty() || at(found.verb).xpos == Xpos::VBG) return false;
  const NounPhrase& speaker = phrase(found.antecedent);
  if (speaker.last != found.verb || speaker.first == tree_.first() || at(speaker.first - 1).text != ",")
    return false;
  return found.verb + 1 == tree_.last() || (found.verb + 2 >= tree_.last() && at(found.verb + 1).text == ".");
}

void ClauseReader::let_speak(std::int32_t c, std::int32_t above) {
  Clause& found = clause(c);
  found.kind = ClauseKind::Main;
  found.subject = found.antecedent;
  found.subject_inherited = found.passive = false;
  found.tense = Tense::Past;
  found.parent = found.antecedent = kNone;
  if (clause(above).object == found.subject) clause(above).object = kNone;
  adopt(c, node(above).first_joined);
}

void ClauseReader::give_words_to_speakers() {
  for (std::int32_t c = 0; c < count(); ++c) {
    const std::int32_t above = node(c).above;
    if (above < 0) continue;
    if (speaks_at_end(c)) {
      let_speak(c, above);
    } else if (speaks_beside(c)) {
      clause(c).kind = ClauseKind::Main;
      clause(c).parent = clause(c).marker = kNone;
      adopt(c, node(above).first_joined);
    } else if (clause(c).kind == ClauseKind::Main && (classes(above) & kReporting) != 0 &&
               !node(above).takes_clause && clause(above).object < 0 &&
               at(head_of(c)).relation == Deprel::parataxis) {
      adopt(above, c);
    }
  }
}

}  // namespace factcheck
