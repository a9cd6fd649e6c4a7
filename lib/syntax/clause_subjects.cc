// Subjects and auxiliaries that are not written a second time: "was arrested and charged", "asked him to
// leave".
#include "syntax/clause_frame.h"
#include "syntax/verb_classes.h"

namespace factcheck {
namespace {

bool joins_alternatives(const Tree& tree, std::uint32_t head) {
  const std::int32_t joint = tree.child(head, Deprel::cc);
  if (joint < 0) return false;
  const std::string_view word = tree[static_cast<std::uint32_t>(joint)].lower;
  return word == "or" || word == "nor";
}

}  // namespace

// "was arrested and charged", "would win and govern": the second verb has the first one's auxiliaries.
void ClauseReader::share_auxiliaries(std::int32_t c) {
  const std::int32_t with = node(c).joined_to;
  if (with < 0 || !node(c).form.bare || predicate(c).nominal || predicate(with).nominal) return;
  Clause& found = clause(c);
  const Clause& model = clause(with);
  const Xpos form = at(found.verb).xpos;
  const bool auxiliaries = !node(with).form.bare || node(with).shares;
  if (!auxiliaries) return;
  if (form == Xpos::VBN && (model.passive || model.perfect)) {
    found.passive = model.passive;
    found.perfect = model.perfect;
  } else if (form == Xpos::VBG && model.progressive) {
    found.progressive = true;
    found.perfect = model.perfect;
  } else if (form != Xpos::VB) {
    return;
  }
  node(c).shares = true;
  found.tense = model.tense;
  found.modal = model.modal;
  if (model.negated && joins_alternatives(tree_, head_of(c))) found.negated = true;
}

// "bought and sold [shares]" is hung on the first verb alone. Of "did not swerve or lose [altitude]" it is the second
// one's: an alternative with an object of its own is more often meant.
void ClauseReader::share_object(std::int32_t c) {
  const std::int32_t with = node(c).joined_to;
  if (with < 0 || predicate(c).nominal || predicate(with).nominal) return;
  Clause& found = clause(c);
  Clause& model = clause(with);
  if (found.passive || found.object >= 0 || model.object < 0 || phrase(model.object).first < found.verb) return;
  found.object = model.object;
  if (model.negated && joins_alternatives(tree_, head_of(c))) model.object = kNone;
}

// "12 were killed and [30] wounded": the phrase right before the participle, hung on what it is joined with.
std::int32_t ClauseReader::gapped_subject(std::int32_t c) const {
  const std::uint32_t verb = clause(c).verb;
  if (at(verb).xpos != Xpos::VBN || !node(c).form.bare || verb < tree_.first() + 2) return kNone;
  const std::int32_t p = phrase_at_[verb - 1];
  if (p < 0 || phrase(p).preposition >= 0 || phrase(p).first == tree_.first()) return kNone;
  const Token& before = at(phrase(p).first - 1);
  if (before.upos != Upos::CCONJ && before.text != ",") return kNone;
  for (const std::uint32_t token : {verb - 1, phrase(p).head}) {
    const std::int32_t above = tree_.head(token);
    if (above == tree_.head(head_of(c)) || above == static_cast<std::int32_t>(head_of(c))) return p;
  }
  return kNone;
}

// Whose the deed of an infinitive is: "asked [Musk] to leave", "[Musk] promised her to leave".
std::int32_t ClauseReader::controller(std::int32_t c) const {
  const Clause& above = clause(node(c).above);
  if (above.passive || (classes(node(c).above) & kSubjectControl) != 0) return above.subject;
  if (above.indirect_object >= 0) return above.indirect_object;
  return above.object >= 0 ? above.object : above.subject;
}

void ClauseReader::inherit_subject(std::int32_t c) {
  ClauseNode& n = node(c);
  Clause& found = clause(c);
  if (n.own_subject || found.subject >= 0 || n.there) return;
  const std::uint32_t head = head_of(c);
  const Deprel relation = universal(at(head).relation);
  const bool describes = found.kind == ClauseKind::Participle || found.kind == ClauseKind::Relative;
  if (n.joined_to >= 0) {
    if (const std::int32_t p = gapped_subject(c); p >= 0) {
      found.subject = p;
      return;
    }
    found.subject = clause(n.joined_to).subject;
  } else if (n.above < 0) {
    return;
  } else if (describes && found.antecedent >= 0) {
    found.subject = found.antecedent;
  } else if (n.noun >= 0 && !is_finite(c)) {
    found.subject = subject_of_purpose(c);
  } else if (relation == Deprel::xcomp) {
    found.subject = controller(c);
  } else if (relation == Deprel::csubj || is_finite(c)) {
    return;
  } else {
    found.subject = clause(n.above).subject;
  }
  found.subject_inherited = found.subject >= 0;
}

// "Musk's threat to leave", "Trump announced a plan to leave", "the first woman to win", "Lee was the first
// to win".
std::int32_t ClauseReader::subject_of_purpose(std::int32_t c) const {
  const std::int32_t noun = node(c).noun;
  const NounPhrase& words = phrase(noun);
  const Clause& above = clause(node(c).above);
  if (above.copula && above.complement == noun && above.subject >= 0) return above.subject;
  for (std::uint32_t i = words.first; i < words.head; ++i) {
    const std::string_view word = at(i).lower;
    if (word == "first" || word == "last" || word == "only" || word == "next" || word == "second")
      return noun;
  }
  if (clause(c).passive && clause(c).kind == ClauseKind::Infinitive) return noun;
  if (words.possessor >= 0) return words.possessor;
  return above.subject == noun && !above.subject_inherited ? kNone : above.subject;
}

bool ClauseReader::is_finite(std::int32_t c) const {
  return clause(c).tense != Tense::None || clause(c).modal >= 0;
}

}  // namespace factcheck
