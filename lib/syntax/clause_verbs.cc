// What a verb group does to the open clauses: it completes one, opens one, or shows that one was misread.
#include "syntax/clause_reader.h"
#include "syntax/clause_words.h"
#include "syntax/verb_classes.h"

namespace factcheck {

void ClauseReader::on_group(const VerbGroup& group) {
  switch (group.form) {
    case VerbForm::Finite:
      on_finite(group);
      break;
    case VerbForm::Infinitive:
      on_infinitive(group);
      break;
    case VerbForm::Gerund:
      on_gerund(group);
      break;
    case VerbForm::Participle:
      on_participle(group);
      break;
    case VerbForm::Bare:
      on_bare(group);
      break;
  }
}

void ClauseReader::on_finite(const VerbGroup& group) {
  const bool reporting = (verb_classes(at(group.verb).lemma) & kReporting) != 0;
  if (group.inverted) {
    if (top().clause >= 0) {
      pop_to_own_level();
      push(ClauseKind::Main, group.first);
    }
    make_clause(group, phrases_at_[group.first + 1], false);
    return;
  }
  // "The party, dubbed the America Party, was": a participle in the clothes of a past tense.
  if (top().clause < 0 && top().subject >= 0 && group.last == group.first + 1 &&
      at(group.verb).xpos == Xpos::VBD && at(group.verb).lower.ends_with("ed") &&
      phrase(top().subject).last + 1 == group.first && at(group.first - 1).text == "," &&
      finite_after(group.last)) {
    VerbGroup participle = group;
    participle.form = VerbForm::Participle;
    participle.tense = Tense::None;
    on_participle(participle);
    return;
  }
  // "Eight patients, said Lee, are stable"
  if (top().clause < 0 && top().subject >= 0 && reporting && group.last < sentence_.last &&
      at(group.first - 1).text == "," && phrases_at_[group.last] >= 0) {
    const NounPhrase& speaker = phrase(phrases_at_[group.last]);
    if (speaker.first == group.last && speaker.last < sentence_.last && at(speaker.last).text == "," &&
        finite_after(speaker.last)) {
      push(ClauseKind::Main, group.first);
      top().parent = kNone;
      top().parenthetical = true;
      make_clause(group, kNone, false);
      top().wants_subject = true;
      return;
    }
  }
  if (top().clause < 0) {
    if (top().subject >= 0) {
      const std::int32_t made = make_clause(group, top().subject, false);
      if (top().kind == ClauseKind::Main && reporting) adopt_quoted(made);
      // "the bill that Trump signed"
      if (top().kind == ClauseKind::Relative && clause(made).antecedent >= 0 && !group.passive &&
          !group.copula &&
          (top().marker < 0 || at(static_cast<std::uint32_t>(top().marker)).lower != "where") &&
          (top().marker < 0 || at(static_cast<std::uint32_t>(top().marker)).lower != "when")) {
        clause(made).object = clause(made).antecedent;
      }
      return;
    }
    if (top().kind == ClauseKind::Relative) {
      make_clause(group, top().antecedent, true);
      return;
    }
    const std::int32_t made = make_clause(group, kNone, false);
    // `"...", said Musk` with nothing read before, or "Said Musk".
    if (reporting && !clause(made).passive) {
      top().wants_subject = group.last < sentence_.last && phrases_at_[group.last] >= 0 &&
                            phrase(phrases_at_[group.last]).first == group.last &&
                            group.first != sentence_.first;
      if (top().wants_subject) adopt_quoted(made);
    }
    return;
  }
  // A subject read earlier still waits for its verb, and no "and" says otherwise.
  if (top().conjunction < 0) {
    for (std::size_t s = stack_.size() - 1; s-- > 0;) {
      const ClauseFrame& below = frame(stack_[s]);
      if (below.clause >= 0) continue;
      if (below.subject < 0 && below.kind != ClauseKind::Relative) break;
      std::int32_t parenthesis = kNone;
      while (stack_.size() > s + 1) {
        if (top().parenthetical) parenthesis = top().clause;
        pop();
      }
      const bool own = top().subject >= 0;
      const std::int32_t made = make_clause(group, own ? top().subject : top().antecedent, !own);
      if (parenthesis >= 0) {
        clause(made).kind = ClauseKind::Complement;
        clause(made).parent = parenthesis;
      }
      return;
    }
  }
  if (top().conjunction >= 0) {
    for (std::size_t s = stack_.size(); s-- > 0;) {
      const ClauseFrame& f = frame(stack_[s]);
      if (f.clause < 0) continue;
      const Clause& c = clause(f.clause);
      if (c.tense != Tense::None || c.modal >= 0) {
        frame(stack_[s]).conjunction = top().conjunction;
        coordinate(group, stack_[s]);
        return;
      }
    }
  }
  // `"...", said Musk.`
  const bool closed_quote =
      group.first > sentence_.first && (at(group.first - 1).text == "”" || at(group.first - 1).text == "\"");
  if ((reporting || closed_quote) && (top().comma || closed_quote) && group.last < sentence_.last &&
      phrases_at_[group.last] >= 0) {
    while (stack_.size() > 1) pop();
    push(ClauseKind::Main, group.first);
    top().parent = kNone;
    adopt_quoted(make_clause(group, kNone, false));
    top().wants_subject = true;
    return;
  }
  if (repair(group)) return;
  if (top().comma) {
    const Clause& c = clause(top().clause);
    if (c.tense == group.tense && c.subject >= 0 && c.tense != Tense::None && group.modal < 0) {
      coordinate(group, stack_.back());
      return;
    }
  }
  push(ClauseKind::Main, group.first);
  make_clause(group, kNone, false);
}

// A finite verb without a subject: what was read before it meant something else. True if it found a reading.
bool ClauseReader::repair(const VerbGroup& group) {
  Clause& before = clause(top().clause);
  const std::uint16_t classes = verb_classes(at(before.verb).lemma);
  // "said the man left": the object is the subject of what was said.
  if (before.object >= 0 && (classes & (kReporting | kClausal)) != 0 && !top().comma) {
    const std::int32_t subject = before.object;
    before.object = before.indirect_object;
    before.indirect_object = kNone;
    push(ClauseKind::Complement, phrase(subject).first);
    make_clause(group, subject, false);
    return true;
  }
  // "said people who live there left"
  if (top().kind == ClauseKind::Relative && top().antecedent >= 0 && stack_.size() >= 2) {
    const std::int32_t antecedent = top().antecedent;
    const std::int32_t outer = frame(stack_[stack_.size() - 2]).clause;
    if (outer >= 0 && clause(outer).object == antecedent &&
        (verb_classes(at(clause(outer).verb).lemma) & (kReporting | kClausal)) != 0) {
      clause(outer).object = kNone;
      pop();
      push(ClauseKind::Complement, phrase(antecedent).first);
      make_clause(group, antecedent, false);
      return true;
    }
  }
  // "The plan unveiled Monday would cut": the first verb was a participle.
  if (at(before.verb).xpos == Xpos::VBD && at(before.verb).upos == Upos::VERB && before.object < 0 &&
      !before.passive && before.subject >= 0 && !before.perfect && at(before.verb).lower.ends_with("ed") &&
      touches(before.subject, before.verb)) {
    const std::int32_t subject = before.subject;
    ClauseFrame& f = top();
    const ClauseKind kind = f.kind;
    const std::int32_t outer = f.parent;
    const std::int32_t marker = f.marker;
    before.kind = ClauseKind::Participle;
    before.antecedent = subject;
    before.subject_inherited = true;
    before.passive = true;
    before.tense = Tense::None;
    before.marker = kNone;
    f.kind = ClauseKind::Participle;
    const std::uint32_t first = f.first;
    const std::int32_t reduced = stack_.back();
    pop();
    const std::int32_t made = push(kind, first);
    top().parent = outer;
    top().marker = marker;
    make_clause(group, subject, false);
    frame(reduced).parent = made;
    return true;
  }
  return false;
}

void ClauseReader::on_infinitive(const VerbGroup& group) {
  const std::int32_t conjunction = top().conjunction;
  const std::int32_t above = governing();
  const bool noun = touches(last_phrase_, group.first) && !top().comma;
  if (conjunction >= 0 && top().clause >= 0 && top().kind == ClauseKind::Infinitive) {
    coordinate(group, stack_.back());
    return;
  }
  std::int32_t subject = kNone;
  bool wait = false;
  bool controlled = false;
  if (noun && phrase(last_phrase_).preposition >= 0 &&
      at(static_cast<std::uint32_t>(phrase(last_phrase_).preposition)).lower == "for") {
    subject = described(last_phrase_);
  } else if (top().clause < 0) {
    wait = true;
  } else if (above >= 0) {
    const Clause& c = clause(frame(above).clause);
    const std::uint16_t classes = verb_classes(at(c.verb).lemma);
    controlled = (classes & kObjectControl) != 0 && !c.passive && c.object >= 0;
    subject = controlled ? c.object : c.subject;
    if (at(c.verb).lemma == "promise" || at(c.verb).lemma == "threaten" || at(c.verb).lemma == "vow")
      subject = c.subject;
  }
  push(ClauseKind::Infinitive, group.first);
  if (noun && !controlled && subject != described(last_phrase_)) top().antecedent = described(last_phrase_);
  const std::int32_t made = make_clause(group, subject, true);
  if (wait) waiting_.push_back(made);
}

void ClauseReader::on_gerund(const VerbGroup& group) {
  const bool first = group.first == sentence_.first;
  const Token* before = first ? nullptr : &at(group.first - 1);
  const bool preposition = before != nullptr && (before->upos == Upos::ADP || before->upos == Upos::SCONJ) &&
                           phrases_at_[group.first - 1] < 0;
  if (top().conjunction >= 0 && top().clause >= 0 && at(clause(top().clause).verb).xpos == Xpos::VBG) {
    coordinate(group, stack_.back());
    return;
  }
  const bool adjacent = !preposition && touches(last_phrase_, group.first) && !top().comma;
  // Behind a comma it speaks of the finite clause: "urged him to stay, seeking to".
  if (top().comma && top().clause >= 0 && !preposition) {
    while (stack_.size() > 1 && clause(top().clause).tense == Tense::None && clause(top().clause).modal < 0 &&
           frame(stack_[stack_.size() - 2]).clause >= 0) {
      pop();
    }
  }
  const bool waits = top().clause < 0 && !adjacent;
  const std::int32_t above = governing();
  std::int32_t subject = kNone;
  if (adjacent) {
    subject = described(last_phrase_);
    if (above >= 0 && top().clause >= 0 && phrase(last_phrase_).preposition >= 0) subject = kNone;
  } else if (above >= 0 && !waits) {
    subject = clause(frame(above).clause).subject;
  }
  push(preposition ? ClauseKind::Adverbial : ClauseKind::Participle, group.first);
  if (preposition) {
    top().marker = static_cast<std::int32_t>(group.first - 1);
    top().first = group.first - 1;
  }
  if (adjacent) top().antecedent = described(last_phrase_);
  const std::int32_t made = make_clause(group, subject, true);
  if (waits) waiting_.push_back(made);
}

// "word the owner hoped to sell": two phrases side by side, and a participle that can be a past tense.
bool ClauseReader::zero_clause(const VerbGroup& group) {
  if (!touches(last_phrase_, group.first) || last_phrase_ == 0 || !at(group.verb).lower.ends_with("ed"))
    return false;
  const NounPhrase& subject = phrase(last_phrase_);
  const NounPhrase& noun = phrase(last_phrase_ - 1);
  if (subject.preposition >= 0 || subject.possessor >= 0 || noun.last != subject.first ||
      noun.first < sentence_.first || is_time_phrase(subject, analysis_) ||
      (group.last < sentence_.last && at(group.last).lower == "by")) {
    return false;
  }
  Clause& c = clause(top().clause);
  if (c.object == last_phrase_) {
    if (c.indirect_object >= 0) return false;  // "gave the man money pledged"
    c.object = kNone;
  } else if (!c.obliques.empty() && static_cast<std::int32_t>(c.obliques.back().phrase) == last_phrase_) {
    c.obliques.pop_back();
  } else {
    return false;
  }
  const bool content = is_content_noun(at(noun.head).lemma);
  push(content ? ClauseKind::Complement : ClauseKind::Relative, subject.first);
  top().antecedent = described(last_phrase_ - 1);
  top().subject = last_phrase_;
  VerbGroup finite = group;
  finite.form = VerbForm::Finite;
  finite.tense = Tense::Past;
  on_finite(finite);
  return true;
}

void ClauseReader::on_participle(const VerbGroup& group) {
  // "Lee, head of the office, fought": behind an insertion that a comma closes, the verb of the subject
  // before it.
  if (top().clause < 0 && top().subject >= 0 && top().comma && at(group.first - 1).text == "," &&
      comma_within(phrase(top().subject).last, group.first - 1) && group.last == group.first + 1 &&
      (group.last == sentence_.last || at(group.last).lower != "by")) {
    VerbGroup finite = group;
    finite.form = VerbForm::Finite;
    finite.tense = Tense::Past;
    on_finite(finite);
    return;
  }
  // "Trump unveiled the plan", tagged as a participle: with a subject waiting, and an object or no other
  // verb.
  if (top().clause < 0 && top().subject >= 0 && touches(top().subject, group.first)) {
    const std::int32_t next = group.last < sentence_.last ? phrases_at_[group.last] : kNone;
    const bool object = next >= 0 && phrase(next).first == group.last && phrase(next).preposition < 0 &&
                        !is_time_phrase(phrase(next), analysis_) &&
                        (verb_classes(at(group.verb).lemma) & kNaming) == 0;
    if (object || !finite_after(group.last)) {
      VerbGroup finite = group;
      finite.form = VerbForm::Finite;
      finite.tense = Tense::Past;
      on_finite(finite);
      return;
    }
  }
  if (top().clause >= 0 && subject_waits() && !finite_after(group.last) &&
      !touches(last_phrase_, group.first)) {
    VerbGroup finite = group;
    finite.form = VerbForm::Finite;
    finite.tense = Tense::Past;
    on_finite(finite);
    return;
  }
  if (top().clause >= 0 && group.last == group.first + 1 && zero_clause(group)) return;
  const bool first = group.first == sentence_.first;
  const bool marked =
      !first && phrases_at_[group.first - 1] < 0 && find_subordinator(at(group.first - 1).lower) != nullptr;
  if (top().conjunction >= 0 && top().clause >= 0 && !marked) {
    // "was arrested and charged"
    const std::int32_t with = stack_.back();
    const Clause earlier = clause(top().clause);
    if (earlier.passive || earlier.perfect) {
      VerbGroup joined = group;
      joined.tense = earlier.tense;
      joined.passive = earlier.passive;
      joined.perfect = earlier.perfect;
      joined.modal = earlier.modal;
      joined.negated = group.negated;
      coordinate(joined, with);
      return;
    }
    if (at(earlier.verb).xpos == Xpos::VBD) {
      VerbGroup joined = group;
      joined.tense = Tense::Past;
      coordinate(joined, with);
      return;
    }
  }
  VerbGroup passive = group;
  passive.passive = at(group.verb).upos == Upos::VERB && !group.copula;
  const bool adjacent = !marked && touches(last_phrase_, group.first) && !top().comma;
  const bool behind_comma = !marked && !adjacent && last_phrase_ >= 0 && top().comma &&
                            phrase(last_phrase_).last + 1 == group.first;
  const bool waits = top().clause < 0 && !adjacent && !behind_comma;
  const std::int32_t above = governing();
  std::int32_t subject = kNone;
  if (adjacent || behind_comma) {
    subject = described(last_phrase_);
  } else if (above >= 0 && !waits) {
    subject = clause(frame(above).clause).subject;
  }
  ClauseKind kind = ClauseKind::Participle;
  if (marked) kind = find_subordinator(at(group.first - 1).lower)->kind;
  push(kind, marked ? group.first - 1 : group.first);
  if (marked) top().marker = static_cast<std::int32_t>(group.first - 1);
  if (adjacent || behind_comma) top().antecedent = described(last_phrase_);
  const std::int32_t made = make_clause(passive, subject, true);
  if (waits) waiting_.push_back(made);
}

void ClauseReader::on_bare(const VerbGroup& group) {
  if (top().clause < 0) {
    VerbGroup finite = group;
    finite.form = VerbForm::Finite;
    if (top().subject >= 0) finite.tense = Tense::Present;
    on_finite(finite);
    return;
  }
  const Clause above = clause(top().clause);
  if (top().conjunction >= 0) {
    VerbGroup joined = group;
    joined.tense = above.tense;
    joined.modal = above.modal;
    coordinate(joined, stack_.back());
    return;
  }
  const std::uint16_t classes = verb_classes(at(above.verb).lemma);
  const std::int32_t subject = (classes & kBareControl) != 0 && above.object >= 0 ? above.object : kNone;
  push(ClauseKind::Infinitive, group.first);
  make_clause(group, subject, true);
}

}  // namespace factcheck
