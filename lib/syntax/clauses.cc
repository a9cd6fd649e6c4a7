#include "syntax/clauses.h"

#include <algorithm>
#include <array>

#include "syntax/chunks.h"
#include "syntax/verb_classes.h"
#include "syntax/verb_groups.h"

namespace factcheck {
namespace {

constexpr std::int32_t kNone = -1;

// Nouns that a clause with "that" spells out: "the claim that Musk left"; behind others it is a relative
// clause.
constexpr auto kContentNouns = std::to_array<std::string_view>({
    "accusation", "admission",  "agreement", "allegation", "announcement", "argument",    "assertion",
    "assumption", "assurance",  "belief",    "claim",      "concern",      "conclusion",  "danger",
    "decision",   "denial",     "doubt",     "estimate",   "evidence",     "expectation", "fact",
    "fear",       "feeling",    "ground",    "hint",       "hope",         "idea",        "impression",
    "indication", "insistence", "message",   "news",       "notion",       "perception",  "possibility",
    "prediction", "promise",    "proof",     "prospect",   "realization",  "report",      "risk",
    "rumor",      "rumour",     "sign",      "signal",     "speculation",  "statement",   "suggestion",
    "suspicion",  "theory",     "threat",    "view",       "warning",      "worry",
});
static_assert(std::ranges::is_sorted(kContentNouns));

// Words that open a subordinate clause if a subject and a verb follow, though they may be tagged as
// prepositions.
struct Subordinator {
  std::string_view word;
  ClauseKind kind;
};
constexpr auto kSubordinators = std::to_array<Subordinator>({
    {"after", ClauseKind::Adverbial},      {"although", ClauseKind::Adverbial},
    {"as", ClauseKind::Adverbial},         {"because", ClauseKind::Adverbial},
    {"before", ClauseKind::Adverbial},     {"if", ClauseKind::Conditional},
    {"like", ClauseKind::Adverbial},       {"once", ClauseKind::Adverbial},
    {"provided", ClauseKind::Conditional}, {"since", ClauseKind::Adverbial},
    {"so", ClauseKind::Adverbial},         {"than", ClauseKind::Adverbial},
    {"though", ClauseKind::Adverbial},     {"till", ClauseKind::Adverbial},
    {"unless", ClauseKind::Conditional},   {"until", ClauseKind::Adverbial},
    {"when", ClauseKind::Adverbial},       {"whenever", ClauseKind::Adverbial},
    {"where", ClauseKind::Adverbial},      {"whereas", ClauseKind::Adverbial},
    {"whether", ClauseKind::Complement},   {"while", ClauseKind::Adverbial},
    {"whilst", ClauseKind::Adverbial},
});
static_assert(std::ranges::is_sorted(kSubordinators, {}, &Subordinator::word));

const Subordinator* find_subordinator(std::string_view word) {
  const auto found = std::ranges::lower_bound(kSubordinators, word, {}, &Subordinator::word);
  return found != kSubordinators.end() && found->word == word ? found : nullptr;
}

constexpr auto kParticles =
    std::to_array<std::string_view>({"ahead", "apart", "around", "aside", "away", "back", "down", "forward",
                                     "in", "off", "on", "out", "over", "up"});
static_assert(std::ranges::is_sorted(kParticles));

bool is_dash(const Token& token) {
  return token.text == "—" || token.text == "–" || token.text == "--" || token.text == "-";
}

// How far ahead a verb is looked for behind what may be its subject.
constexpr std::uint32_t kLookAhead = 40;

// A clause that has begun; its verb may be still to come.
struct Frame {
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
  Frame& frame(std::int32_t f) { return frames_[static_cast<std::size_t>(f)]; }
  Frame& top() { return frame(stack_.back()); }
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
  std::uint16_t classes_of(const Frame& f) { return f.clause < 0 ? std::uint16_t{0} : f.classes; }

  // Frames.
  std::int32_t push(ClauseKind kind, std::uint32_t first);
  void pop();
  void pop_to_own_level();
  void clear_stops();

  // Events.
  void on_group(const VerbGroup& group);
  void on_phrase(std::int32_t p);
  void on_token(std::uint32_t i);
  void on_finite(const VerbGroup& group);
  void on_infinitive(const VerbGroup& group);
  void on_gerund(const VerbGroup& group);
  void on_participle(const VerbGroup& group);
  void on_bare(const VerbGroup& group);
  void on_comma();
  void on_relative_word(std::uint32_t i);
  void on_that(std::uint32_t i);
  void start_subject(std::int32_t p, std::uint32_t first);
  void place(std::int32_t p);
  void place_oblique(std::int32_t p);
  bool open_subordinate(std::int32_t p);
  bool repair(const VerbGroup& group);
  bool zero_clause(const VerbGroup& group);

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
  std::vector<Frame> frames_;
  std::vector<std::int32_t> stack_;
  std::vector<std::int32_t> frame_of_;  // of each clause of this sentence
  std::vector<std::int32_t> waiting_;   // clauses that take over the subject of the clause they hang on
  std::int32_t last_phrase_ = kNone;
  std::int32_t adopted_ = 0;  // clauses before this one have their speaker
};

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
    const Frame& f = frames_[static_cast<std::size_t>(stack_[s])];
    if (f.clause >= 0) return false;
    if (f.subject >= 0) return true;
  }
  return false;
}

std::int32_t ClauseReader::push(ClauseKind kind, std::uint32_t first) {
  Frame made;
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
  Frame& f = top();
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
    Frame& f = frame(frame_of_[static_cast<std::size_t>(c - base_)]);
    const bool root = f.parent < 0 || frame(f.parent).clause < 0;
    if (root && f.kind == ClauseKind::Main && clause(c).kind == ClauseKind::Main) {
      clause(c).kind = ClauseKind::Complement;
      clause(c).parent = reporting;
    }
  }
  adopted_ = reporting + 1;
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
      const Frame& below = frame(stack_[s]);
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
      const Frame& f = frame(stack_[s]);
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
    Frame& f = top();
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

// "news the president planned to sell": two phrases side by side, and a participle that can be a past tense.
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
  const bool content = std::ranges::binary_search(kContentNouns, at(noun.head).lemma);
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

// A phrase (or "there", p = -1) that a finite verb follows, while the top frame has its verb: a clause of its
// own.
void ClauseReader::start_subject(std::int32_t p, std::uint32_t first) {
  Frame& f = top();
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
  Frame& f = top();
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
  Frame& f = top();
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

void ClauseReader::on_phrase(std::int32_t p) {
  const NounPhrase& found = phrase(p);
  const bool possessor = static_cast<std::size_t>(p) + 1 < phrases_.size() &&
                         phrases_[static_cast<std::size_t>(p) + 1].possessor == p;
  if (possessor) return;
  const std::uint32_t first = found.possessor >= 0 ? phrase(found.possessor).first : found.first;
  const bool joined = found.apposition_of >= 0 || found.coordinated_with >= 0;
  if (found.preposition >= 0) {
    const auto preposition = static_cast<std::uint32_t>(found.preposition);
    Frame& f = top();
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

void ClauseReader::on_comma() {
  while (stack_.size() > 1 && top().clause >= 0) {
    const Frame& f = top();
    const bool below_waits = frame(stack_[stack_.size() - 2]).clause < 0;
    const bool detail = f.kind == ClauseKind::Relative ||
                        (f.kind == ClauseKind::Participle && (f.after_comma || f.antecedent >= 0));
    if (!below_waits && !detail) break;
    if (f.parenthetical) {
      // Kept until the verb behind it asks who said so.
      break;
    }
    pop();
  }
  top().comma = true;
}

// who, which, whom, whose, where, when, what.
void ClauseReader::on_relative_word(std::uint32_t i) {
  const std::string_view word = at(i).lower;
  std::uint32_t before = i;
  if (before > sentence_.first && at(before - 1).upos == Upos::ADP) --before;  // "in which"
  const bool after_phrase = last_phrase_ >= 0 && phrase(last_phrase_).last == before;
  bool after_comma = false;
  std::int32_t antecedent = described(last_phrase_);
  if (before >= sentence_.first + 2 && at(before - 1).text == ",") {
    const std::int32_t left = phrases_at_[before - 2];
    if (left >= 0) {
      after_comma = true;
      antecedent = described(left);
    }
  }
  const bool pronoun = word == "who" || word == "which" || word == "whom" || word == "whose";
  const bool place_or_time = word == "where" || word == "when";
  if ((pronoun && (after_phrase || after_comma)) || (place_or_time && after_phrase && word == "where")) {
    push(ClauseKind::Relative, before);
    top().after_comma = after_comma;
    top().antecedent = antecedent;
    // ", the founder of Tesla, who": a person rather than what the "of" names.
    if (word == "who" && after_comma) {
      while (phrase(top().antecedent).attached_to >= 0)
        top().antecedent = phrase(top().antecedent).attached_to;
    }
    if (word == "whose" || before < i || word == "whom") {
      // The verb's subject is another phrase.
      top().subject = kNone;
    }
    top().marker = static_cast<std::int32_t>(i);
    return;
  }
  const Subordinator* subordinator = find_subordinator(word);
  const bool says = top().clause >= 0 && (classes_of(top()) & (kReporting | kClausal)) != 0 && !top().comma;
  if (i == sentence_.first && (pronoun || word == "what" || word == "how" || word == "why"))
    return;  // a question
  push(says || subordinator == nullptr ? ClauseKind::Complement : subordinator->kind, i);
  top().marker = static_cast<std::int32_t>(i);
}

void ClauseReader::on_that(std::uint32_t i) {
  const bool after_phrase = last_phrase_ >= 0 && phrase(last_phrase_).last == i;
  const bool verb_next = group_at(skip_adverbs(i + 1)) != nullptr;
  const bool says = top().clause >= 0 && (classes_of(top()) & (kReporting | kClausal)) != 0;
  const bool content =
      after_phrase && std::ranges::binary_search(kContentNouns, at(phrase(last_phrase_).head).lemma);
  const bool object_of_saying =
      says && last_phrase_ >= 0 &&
      (phrase(last_phrase_).preposition >= 0 || (classes_of(top()) & kDitransitive) != 0 ||
       is_time_phrase(phrase(last_phrase_), analysis_));
  const bool pronoun = after_phrase && at(phrase(last_phrase_).head).upos == Upos::PRON;
  const bool relative =
      after_phrase &&
      (verb_next || (!content && !pronoun && !object_of_saying && (at(i).xpos == Xpos::WDT || !says)));
  const std::int32_t conjunction = top().conjunction;
  if (conjunction >= 0 && !relative) {
    // "said that X and that Y"
    while (stack_.size() > 1 && top().kind != ClauseKind::Complement) pop();
    if (stack_.size() > 1 && top().clause >= 0) pop();
  }
  push(relative ? ClauseKind::Relative : ClauseKind::Complement, i);
  top().marker = static_cast<std::int32_t>(i);
  if (relative || (content && after_phrase)) top().antecedent = described(last_phrase_);
}

void ClauseReader::on_token(std::uint32_t i) {
  const Token& token = at(i);
  if (token.shape == Shape::Punct) {
    if (token.text == "," || is_dash(token)) return on_comma();
    if (token.text == ";" || token.text == ":") {
      while (stack_.size() > 1 && token.text == ";") pop();
      top().strong_stop = true;
      return;
    }
    if (token.text[0] == '.' || token.text == "…" || token.text[0] == '?' || token.text[0] == '!') {
      while (stack_.size() > 1) pop();
      top().comma = true;
    }
    return;
  }
  if (token.upos == Upos::CCONJ) {
    top().conjunction = static_cast<std::int32_t>(i);
    return;
  }
  if (token.lower == "that" && (token.upos == Upos::SCONJ || token.upos == Upos::PRON)) return on_that(i);
  if (token.xpos == Xpos::WP || token.xpos == Xpos::WDT || token.lower == "whose" || token.lower == "where" ||
      token.lower == "when" || token.lower == "why" || token.lower == "how") {
    const bool participle =
        i + 1 < sentence_.last && group_at(i + 1) != nullptr &&
        (group_at(i + 1)->form == VerbForm::Participle || group_at(i + 1)->form == VerbForm::Gerund ||
         group_at(i + 1)->form == VerbForm::Infinitive);
    if (!participle) on_relative_word(i);
    return;
  }
  if (token.lower == "there") {
    const VerbGroup* verb = group_at(skip_adverbs(i + 1));
    const bool expletive = verb != nullptr && verb->form == VerbForm::Finite &&
                           (token.upos == Upos::PRON || at(verb->first).lemma == "be");
    if (expletive && top().clause >= 0 && group_at(skip_adverbs(i + 1)) != nullptr) start_subject(kNone, i);
    return;
  }
  const bool may_open = token.upos == Upos::SCONJ || token.lower == "if" || token.lower == "whether";
  if (const Subordinator* subordinator = may_open ? find_subordinator(token.lower) : nullptr;
      subordinator != nullptr) {
    const std::uint32_t next = skip_adverbs(i + 1);
    if (next >= sentence_.last) return;
    std::int32_t p = phrases_at_[next];
    if (p >= 0 && static_cast<std::size_t>(p) + 1 < phrases_.size() &&
        phrases_[static_cast<std::size_t>(p) + 1].possessor == p)
      ++p;
    const VerbGroup* group = group_at(next);
    const bool opens = (p >= 0 && (phrase(p).preposition == static_cast<std::int32_t>(i) ? false : true)) ||
                       (group != nullptr && group->form == VerbForm::Finite) || at(next).lower == "there";
    if (!opens) return;
    const bool asks =
        token.lower == "if" && top().clause >= 0 && !top().comma &&
        (at(clause(top().clause).verb).lemma == "ask" || at(clause(top().clause).verb).lemma == "wonder" ||
         at(clause(top().clause).verb).lemma == "know");
    push(asks ? ClauseKind::Complement : subordinator->kind, i);
    top().marker = static_cast<std::int32_t>(i);
    return;
  }
  if (top().clause < 0) return;
  Clause& c = clause(top().clause);
  if (token.upos == Upos::ADJ && c.complement_adjective < 0 && c.complement < 0 && !top().comma &&
      (c.copula || (verb_classes(at(c.verb).lemma) & kLinking) != 0)) {
    c.complement_adjective = static_cast<std::int32_t>(i);
    return;
  }
  const bool next_to_verb = i == c.verb + 1 || (c.object >= 0 && i == phrase(c.object).last);
  if (next_to_verb && c.particle < 0 && (token.upos == Upos::ADP || token.upos == Upos::ADV) &&
      std::ranges::binary_search(kParticles, token.lower)) {
    const std::int32_t next = i + 1 < sentence_.last ? phrases_at_[i + 1] : kNone;
    const bool governs = next >= 0 && phrase(next).preposition == static_cast<std::int32_t>(i);
    if (!governs) c.particle = static_cast<std::int32_t>(i);
  }
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

}  // namespace

void find_clauses(const Sentence& sentence, Analysis& analysis) { ClauseReader(sentence, analysis).run(); }

}  // namespace factcheck
