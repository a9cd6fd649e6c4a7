// What a noun phrase becomes: subject, object, complement or oblique, or the first word of a clause to come.
#include "syntax/clause_reader.h"
#include "syntax/clause_words.h"
#include "syntax/verb_classes.h"

namespace factcheck {

void ClauseReader::on_phrase(std::int32_t p) {
  const NounPhrase& found = phrase(p);
  const bool possessor = static_cast<std::size_t>(p) + 1 < phrases_.size() &&
                         phrases_[static_cast<std::size_t>(p) + 1].possessor == p;
  if (possessor) return;
  const std::uint32_t first = found.possessor >= 0 ? phrase(found.possessor).first : found.first;
  const bool joined = found.apposition_of >= 0 || found.coordinated_with >= 0;
  if (found.preposition >= 0) {
    const auto preposition = static_cast<std::uint32_t>(found.preposition);
    ClauseFrame& f = top();
    // "set up a party": the object of a verb with a particle.
    if (f.clause >= 0 && preposition == clause(f.clause).verb + 1 &&
        is_particle_verb(at(clause(f.clause).verb).lemma, at(preposition).lower)) {
      clause(f.clause).particle = static_cast<std::int32_t>(preposition);
      phrases_[static_cast<std::size_t>(p)].preposition = kNone;
      phrases_[static_cast<std::size_t>(p)].attached_to = kNone;
      place(p);
    } else if (!open_subordinate(p)) {
      place_oblique(p);
      top().comma = false;
      top().conjunction = kNone;
    }
    last_phrase_ = p;
    return;
  }
  if (joined && !top().wants_subject) {
    last_phrase_ = p;
    top().comma = false;
    top().conjunction = kNone;
    return;
  }
  if (top().wants_subject) {
    clause(top().clause).subject = p;
    top().wants_subject = false;
    last_phrase_ = p;
    return;
  }
  const bool time = is_time_phrase(found, analysis_);
  if (top().clause < 0) {
    const bool verb_next = group_at(skip_adverbs(found.last)) != nullptr;
    if (time && !(verb_next && top().subject < 0 && !finite_follows(p))) {
      const VerbGroup* group = group_at(skip_adverbs(found.last));
      if (!(group != nullptr && group->copula && top().subject < 0)) {
        top().fronted.push_back({kNone, static_cast<std::uint32_t>(p)});
        return;
      }
    }
    bool reporting = false;
    const bool finite = finite_follows(p, &reporting);
    if (top().subject < 0) {
      top().subject = p;
    } else if (finite && last_phrase_ >= 0 && phrase(last_phrase_).last == first) {
      push(ClauseKind::Relative, first);
      top().antecedent = described(last_phrase_);
      top().subject = p;
    } else if (finite && top().comma && reporting) {
      push(ClauseKind::Main, first);
      top().parent = kNone;
      top().parenthetical = true;
      top().subject = p;
    } else if (finite) {
      top().subject = p;
    }
    top().comma = false;
    last_phrase_ = p;
    return;
  }
  if (time) {
    clause(top().clause).obliques.push_back({kNone, static_cast<std::uint32_t>(p)});
    return;
  }
  const bool plain = !top().comma && top().conjunction < 0 && !top().strong_stop;
  const bool own_object = plain && subject_waits() && (classes_of(top()) & (kReporting | kClausal)) == 0;
  if (!own_object && finite_follows(p)) {
    start_subject(p, first);
  } else {
    place(p);
    top().conjunction = kNone;
  }
  last_phrase_ = p;
}

// A phrase (or "there", p = -1) that a finite verb follows, while the top frame has its verb: a clause of its
// own.
void ClauseReader::start_subject(std::int32_t p, std::uint32_t first) {
  ClauseFrame& f = top();
  const std::uint16_t classes = classes_of(f);
  bool reporting_next = false;
  if (p >= 0) finite_follows(p, &reporting_next);
  const bool says = (classes & (kReporting | kClausal)) != 0;
  if (f.conjunction >= 0) {
    const auto conjunction = static_cast<std::uint32_t>(f.conjunction);
    pop_to_own_level();
    push(ClauseKind::Coordinate, conjunction);
  } else if (says && !f.comma && !f.strong_stop) {
    push(ClauseKind::Complement, first);
  } else if (says && !reporting_next &&
             (f.strong_stop || (first > sentence_.first && at(first - 1).shape == Shape::Punct &&
                                at(first - 1).text != "," && !is_dash(at(first - 1))))) {
    push(ClauseKind::Complement, first);  // said: "...
  } else if (f.comma || f.strong_stop) {
    pop_to_own_level();
    const bool waiting = top().clause < 0;
    if (!waiting) {
      while (stack_.size() > 1) pop();
      push(ClauseKind::Main, first);
      top().parent = kNone;
    }
  } else if (p >= 0 && last_phrase_ >= 0 && phrase(last_phrase_).last == first) {
    push(ClauseKind::Relative, first);
    top().antecedent = described(last_phrase_);
  } else {
    push(ClauseKind::Complement, first);
  }
  top().subject = p;
}

// "after Trump won", with "after" read as a preposition: opens a subordinate clause.
bool ClauseReader::open_subordinate(std::int32_t p) {
  NounPhrase& found = phrases_[static_cast<std::size_t>(p)];
  const auto marker = static_cast<std::uint32_t>(found.preposition);
  const Subordinator* subordinator = find_subordinator(at(marker).lower);
  if (subordinator == nullptr || !finite_follows(p)) return false;
  // "Since 2020 he has": another phrase is the subject.
  found.preposition = kNone;
  found.attached_to = kNone;
  push(subordinator->kind, marker);
  top().marker = static_cast<std::int32_t>(marker);
  top().subject = p;
  return true;
}

void ClauseReader::place_oblique(std::int32_t p) {
  const NounPhrase& found = phrase(p);
  const std::string_view preposition =
      found.preposition >= 0 ? at(static_cast<std::uint32_t>(found.preposition)).lower : std::string_view();
  ClauseFrame& f = top();
  if (found.attached_to >= 0 && (preposition == "of" || f.clause < 0)) return;
  const Oblique oblique{found.preposition, static_cast<std::uint32_t>(p)};
  if (f.clause < 0) {
    f.fronted.push_back(oblique);
    return;
  }
  Clause& c = clause(f.clause);
  if (preposition == "by" && c.passive && c.agent < 0 && !is_time_phrase(found, analysis_) &&
      at(found.head).upos != Upos::NUM && at(found.head).text != "%") {
    c.agent = p;
    return;
  }
  if (preposition == "as" && c.complement < 0) c.complement = p;
  c.obliques.push_back(oblique);
}

// A bare phrase behind the verb of the top frame.
void ClauseReader::place(std::int32_t p) {
  ClauseFrame& f = top();
  Clause& c = clause(f.clause);
  const std::uint16_t classes = f.classes;
  const bool stopped = f.comma || f.conjunction >= 0 || f.strong_stop;
  if (c.copula || (classes & kLinking) != 0) {
    if (c.complement < 0 && c.complement_adjective < 0 && !f.strong_stop && !f.comma) c.complement = p;
    return;
  }
  if (stopped) return;
  if (c.passive) {
    if ((classes & kNaming) != 0 && c.complement < 0) {
      c.complement = p;
    } else if (c.object < 0 && (classes & kDitransitive) != 0) {
      c.object = p;
    } else {
      c.obliques.push_back({kNone, static_cast<std::uint32_t>(p)});
    }
    return;
  }
  if (c.object < 0) {
    c.object = p;
  } else if (c.kind == ClauseKind::Relative && c.object == c.antecedent) {
    // The gap was filled too early: "a man who Musk gave money".
    if ((classes & kDitransitive) != 0) c.indirect_object = c.object;
    c.object = p;
  } else if ((classes & kDitransitive) != 0 && c.indirect_object < 0) {
    c.indirect_object = c.object;
    c.object = p;
  } else if ((classes & kNaming) != 0 && c.complement < 0) {
    c.complement = p;
  } else {
    c.obliques.push_back({kNone, static_cast<std::uint32_t>(p)});
  }
}

}  // namespace factcheck
