#include "syntax/clauses.h"

#include <algorithm>

#include "syntax/clause_reader.h"
#include "syntax/verb_classes.h"

namespace factcheck {

const VerbGroup* ClauseReader::group_at(std::uint32_t token) const {
  const auto found = std::ranges::lower_bound(groups_, token, {}, &VerbGroup::first);
  return found != groups_.end() && found->first == token ? &*found : nullptr;
}

std::uint32_t ClauseReader::skip_adverbs(std::uint32_t i) const {
  while (i < sentence_.last && at(i).upos == Upos::ADV && at(i).xpos != Xpos::Other) ++i;
  return i;
}

// "and" before a phrase of the same list.
bool ClauseReader::joins_phrase(std::uint32_t i) const {
  if (at(i).upos != Upos::CCONJ) return false;
  const std::int32_t next = i + 1 < sentence_.last ? phrases_at_[i + 1] : kNone;
  if (next < 0) return false;
  if (phrase(next).coordinated_with >= 0) return true;
  const auto behind = static_cast<std::size_t>(next) + 1;  // "and [Trump] 's [allies]"
  return behind < phrases_.size() && phrases_[behind].possessor == next;
}

// Whether a phrase is followed by a finite verb that it can be the subject of, over what describes it.
bool ClauseReader::finite_follows(std::int32_t p, bool* reporting) const {
  std::uint32_t i = phrase(p).last;
  const std::uint32_t limit = std::min(sentence_.last, i + kLookAhead);
  bool in_commas = false;
  while (i < limit) {
    if (const VerbGroup* group = group_at(i)) {
      if ((group->form == VerbForm::Participle || group->form == VerbForm::Gerund) && !in_commas) {
        i = group->last;
        continue;
      }
      if (reporting != nullptr)
        *reporting = (verb_classes(at(group->verb).lemma) & (kReporting | kClausal)) != 0;
      return group->form == VerbForm::Finite && !group->inverted;
    }
    const Token& token = at(i);
    const std::int32_t next = phrases_at_[i];
    if (next >= 0) {
      const NounPhrase& found = phrase(next);
      if (found.preposition < 0 && found.coordinated_with < 0 && found.apposition_of < 0 &&
          found.possessor < 0 && !is_time_phrase(found, analysis_)) {
        return false;
      }
      i = found.last;
      continue;
    }
    if (token.text == ",") {
      const std::int32_t inserted = i + 1 < limit ? phrases_at_[i + 1] : kNone;
      if (inserted >= 0 && (phrase(inserted).apposition_of >= 0 || phrase(inserted).coordinated_with >= 0 ||
                            at(phrase(inserted).head).upos == Upos::NUM)) {
        in_commas = true;
        ++i;
        continue;
      }
      if (i + 1 < limit && at(i + 1).upos == Upos::CCONJ) {
        ++i;
        continue;
      }
      if (!in_commas) return false;
      in_commas = false;
      ++i;
      continue;
    }
    const bool passes = token.upos == Upos::ADV || token.upos == Upos::ADP || token.xpos == Xpos::POS ||
                        joins_phrase(i) || token.text == "\"" || token.text == "”" || token.text == "(" ||
                        token.text == ")" || (token.upos == Upos::PRON && token.lower.ends_with("self"));
    if (!passes || token.xpos == Xpos::WDT) return false;
    ++i;
  }
  return false;
}

bool ClauseReader::finite_after(std::uint32_t token) const {
  return std::ranges::any_of(
      groups_, [&](const VerbGroup& g) { return g.first >= token && g.form == VerbForm::Finite; });
}

// Whether a clause further out has its subject and still needs its verb: "The man who led the firm
// [resigned]".
bool ClauseReader::subject_waits() const {
  for (std::size_t s = stack_.size() - 1; s-- > 0;) {
    const ClauseFrame& f = frames_[static_cast<std::size_t>(stack_[s])];
    if (f.clause >= 0) return false;
    if (f.subject >= 0) return true;
  }
  return false;
}

std::int32_t ClauseReader::push(ClauseKind kind, std::uint32_t first) {
  ClauseFrame made;
  made.kind = kind;
  made.first = first;
  made.parent = stack_.empty() ? kNone : stack_.back();
  made.after_comma = !stack_.empty() && (top().comma || first == sentence_.first);
  const auto index = static_cast<std::int32_t>(frames_.size());
  frames_.push_back(std::move(made));
  stack_.push_back(index);
  return index;
}

void ClauseReader::pop() { stack_.pop_back(); }

// Down to a clause that stands by itself, so that a coordinated one with its own subject does not hang on a
// detail.
void ClauseReader::pop_to_own_level() {
  while (stack_.size() > 1) {
    const ClauseKind kind = top().kind;
    const bool detail = kind == ClauseKind::Relative || kind == ClauseKind::Participle ||
                        kind == ClauseKind::Infinitive || kind == ClauseKind::Adverbial ||
                        kind == ClauseKind::Conditional;
    if (!detail || top().clause < 0) break;
    pop();
  }
}

void ClauseReader::clear_stops() {
  top().comma = false;
  top().strong_stop = false;
  top().conjunction = kNone;
}

// The innermost open frame that has its verb, or -1.
std::int32_t ClauseReader::governing() const {
  for (std::size_t s = stack_.size(); s-- > 0;) {
    if (frames_[static_cast<std::size_t>(stack_[s])].clause >= 0) return stack_[s];
  }
  return kNone;
}

// The verb of the top frame is read: its clause stands.
std::int32_t ClauseReader::make_clause(const VerbGroup& group, std::int32_t subject, bool inherited) {
  ClauseFrame& f = top();
  Clause made;
  made.kind = f.kind;
  made.first = std::min(f.first, group.first);
  made.last = group.last;
  made.verb = group.verb;
  made.subject = subject;
  made.subject_inherited = inherited && subject >= 0;
  made.antecedent = f.antecedent;
  made.marker = f.marker;
  made.tense = group.tense;
  made.passive = group.passive;
  made.perfect = group.perfect;
  made.progressive = group.progressive;
  made.copula = group.copula;
  made.negated = group.negated;
  made.modal = group.modal;
  made.obliques = std::move(f.fronted);
  f.fronted.clear();
  f.clause = static_cast<std::int32_t>(clauses_.size());
  f.classes = verb_classes(at(group.verb).lemma);
  clauses_.push_back(std::move(made));
  frame_of_.push_back(stack_.back());
  clear_stops();
  return f.clause;
}

// A verb that shares its subject with an earlier clause: "... and wrecked the alliance".
std::int32_t ClauseReader::coordinate(const VerbGroup& group, std::int32_t with) {
  while (stack_.back() != with) pop();
  const std::int32_t earlier = frame(with).clause;
  const std::uint32_t first =
      frame(with).conjunction >= 0 ? static_cast<std::uint32_t>(frame(with).conjunction) : group.first;
  frame(with).conjunction = kNone;
  push(ClauseKind::Coordinate, first);
  top().antecedent = kNone;
  return make_clause(group, clause(earlier).subject, true);
}

// `"...", Musk said`: what was read so far is what was said.
void ClauseReader::adopt_quoted(std::int32_t reporting) {
  std::vector<std::int32_t> ancestors;
  for (std::int32_t f = frame_of_.back(); f >= 0; f = frame(f).parent)
    ancestors.push_back(f);  // falling numbers
  for (std::int32_t c = std::max(base_, adopted_); c < reporting; ++c) {
    if (std::ranges::find(ancestors, frame_of_[static_cast<std::size_t>(c - base_)]) != ancestors.end())
      continue;
    ClauseFrame& f = frame(frame_of_[static_cast<std::size_t>(c - base_)]);
    const bool root = f.parent < 0 || frame(f.parent).clause < 0;
    if (root && f.kind == ClauseKind::Main && clause(c).kind == ClauseKind::Main) {
      clause(c).kind = ClauseKind::Complement;
      clause(c).parent = reporting;
    }
  }
  adopted_ = reporting + 1;
}

// Parents, subjects that were waited for, negation by "no", and how far each clause reaches.
void ClauseReader::finish() {
  const auto count = static_cast<std::int32_t>(clauses_.size());
  for (std::int32_t c = base_; c < count; ++c) {
    if (clause(c).parent >= 0) continue;
    std::int32_t f = frame(frame_of_[static_cast<std::size_t>(c - base_)]).parent;
    while (f >= 0 && frame(f).clause < 0) f = frame(f).parent;
    if (f >= 0 && frame(f).clause != c) clause(c).parent = frame(f).clause;
  }
  for (const std::int32_t c : waiting_) {
    if (clause(c).parent < 0 || clause(c).subject >= 0) continue;
    clause(c).subject = clause(clause(c).parent).subject;
    clause(c).subject_inherited = clause(c).subject >= 0;
  }
  for (std::int32_t c = base_; c < count; ++c) {
    for (const std::int32_t p : {clause(c).subject, clause(c).object, clause(c).complement}) {
      if (p < 0 || (p == clause(c).subject && clause(c).subject_inherited)) continue;
      const std::string_view first = at(phrase(p).first).lower;
      if (first == "no" || first == "nobody" || first == "nothing" || first == "none" || first == "neither") {
        clause(c).negated = true;
      }
    }
    const auto reach = [&](std::int32_t p) {
      if (p >= 0 && phrase(p).first >= clause(c).first)
        clause(c).last = std::max(clause(c).last, phrase(p).last);
    };
    reach(clause(c).object);
    reach(clause(c).indirect_object);
    reach(clause(c).complement);
    reach(clause(c).agent);
    for (const Oblique& oblique : clause(c).obliques) reach(static_cast<std::int32_t>(oblique.phrase));
    if (clause(c).subject >= 0 && !clause(c).subject_inherited) {
      clause(c).first = std::min(clause(c).first, phrase(clause(c).subject).first);
      reach(clause(c).subject);
    }
  }
  // What hangs on a clause belongs to its reach; later clauses hang on earlier ones but for quoted words.
  for (std::int32_t c = count; c-- > base_;) {
    const std::int32_t parent = clause(c).parent;
    if (parent >= 0 && parent < c && clause(c).kind != ClauseKind::Coordinate) {
      clause(parent).last = std::max(clause(parent).last, clause(c).last);
    }
  }
}

void ClauseReader::run() {
  if (groups_.empty()) return;
  push(ClauseKind::Main, sentence_.first);
  std::size_t group = 0;
  for (std::uint32_t i = sentence_.first; i < sentence_.last;) {
    while (group < groups_.size() && groups_[group].first < i) ++group;
    if (group < groups_.size() && groups_[group].first == i) {
      on_group(groups_[group]);
      i = groups_[group].last;
      continue;
    }
    const std::int32_t p = phrases_at_[i];
    if (p >= 0) {
      on_phrase(p);
      i = phrase(p).last;
      continue;
    }
    on_token(i);
    ++i;
  }
  finish();
}

void find_clauses(const Sentence& sentence, Analysis& analysis) { ClauseReader(sentence, analysis).run(); }

}  // namespace factcheck
