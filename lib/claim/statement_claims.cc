// Claims on what no other maker told: every clause that says something of somebody, so that another article
// can be asked whether it says so too. "Strong winds hampered the search", "there was no explosion on board".
#include <algorithm>
#include <array>
#include <vector>

#include "claim/makers.h"
#include "mention/reporting_verbs.h"

namespace factcheck {
namespace {

// Obliques that stand in the object: further ones are seldom told twice.
constexpr std::size_t kMostObliques = 2;

class StatementReader {
 public:
  StatementReader(const Reading& reading, Drafts& drafts)
      : reading_(reading), analysis_(reading.analysis()), drafts_(drafts), told_(analysis_.clauses.size()) {
    for (const Draft& draft : drafts) {
      const bool deed = draft.kind == ClaimKind::Event || draft.kind == ClaimKind::Status;
      if (deed && draft.clause >= 0) told_[static_cast<std::size_t>(draft.clause)] = true;
    }
  }

  void read(std::uint32_t index) {
    const Clause& clause = analysis_.clauses[index];
    if (told_[index] || restricts(clause) || reading_.is_governor(static_cast<std::int32_t>(index))) return;
    if (holds_figure(clause.subject) || holds_figure(clause.object)) return;
    const std::string_view verb = reading_.lemma(static_cast<std::int32_t>(clause.verb));
    const ReportingVerb* reports = find_reporting_verb(verb);
    if (reports && !clause.passive && (reports->clause || clause.object < 0)) return;
    Draft draft;
    draft.subject = subject_words(clause.subject);
    if (draft.subject.empty()) return;
    draft.token = clause.verb;
    std::uint32_t last = clause.verb + 1;
    if (clause.copula) {
      if (!read_copula(clause, draft, last)) return;
    } else if (verb == "be") {
      if (!read_existence(clause, draft, last)) return;
    } else {
      read_verb(clause, verb, draft, last);
    }
    if (draft.object.empty() && draft.predicate.find(' ') == std::string::npos && is_bare(clause)) return;
    draft.kind = ClaimKind::Statement;
    draft.clause = static_cast<std::int32_t>(index);
    draft.answer = {analysis_.tokens[verb_group_begin(clause)].span.begin,
                    analysis_.tokens[last - 1].span.end};
    draft.value.text = draft.predicate;
    drafts_.push_back(std::move(draft));
  }

 private:
  // The words that say whom a clause speaks of; empty for "it", "they", "we", which say nothing alone.
  std::string subject_words(std::int32_t phrase) const {
    if (phrase < 0) return {};
    if (const Entity* entity = reading_.entity(reading_.entity_of(phrase))) return entity->name;
    if (analysis_.tokens[analysis_.phrases[phrase].head].upos == Upos::PRON) return {};
    return reading_.phrase_words(phrase, false);
  }

  // "27 miners", "some $5 million": the figure is a claim of its own.
  bool holds_figure(std::int32_t phrase) const {
    if (phrase < 0) return false;
    const NounPhrase& np = analysis_.phrases[phrase];
    return std::any_of(analysis_.tokens.begin() + np.first, analysis_.tokens.begin() + np.last,
                       [](const Token& token) { return token.upos == Upos::NUM; });
  }

  bool read_copula(const Clause& clause, Draft& draft, std::uint32_t& last) const {
    if (clause.complement_adjective >= 0) {
      const Token& adjective = analysis_.tokens[clause.complement_adjective];
      draft.predicate = "be " + std::string(adjective.lower);
      last = std::max(last, static_cast<std::uint32_t>(clause.complement_adjective) + 1);
      add_obliques(clause, draft, last);
      return true;
    }
    if (clause.complement < 0) return false;
    const NounPhrase& np = analysis_.phrases[clause.complement];
    if (analysis_.tokens[np.head].upos == Upos::PRON || analysis_.tokens[np.head].upos == Upos::NUM)
      return false;
    draft.predicate = "be";
    draft.object = reading_.phrase_words(clause.complement);
    last = std::max(last, np.last);
    return true;
  }

  // "There was no explosion": that it was.
  bool read_existence(const Clause& clause, Draft& draft, std::uint32_t& last) const {
    const NounPhrase& np = analysis_.phrases[clause.subject];
    if (np.first < clause.verb) return false;
    draft.predicate = "be";
    last = std::max(last, np.last);
    add_obliques(clause, draft, last);
    return true;
  }

  void read_verb(const Clause& clause, std::string_view verb, Draft& draft, std::uint32_t& last) const {
    draft.predicate =
        clause.passive ? "be " + std::string(analysis_.tokens[clause.verb].lower) : std::string(verb);
    if (clause.particle >= 0) {
      draft.predicate.append(1, ' ').append(reading_.lemma(clause.particle));
      last = std::max(last, static_cast<std::uint32_t>(clause.particle) + 1);
    }
    const std::int32_t object = clause.passive ? clause.agent : clause.object;
    if (object >= 0) {
      draft.object = (clause.passive ? "by " : "") + reading_.phrase_words(object, false);
      if (analysis_.phrases[object].first >= clause.verb)
        last = std::max(last, analysis_.phrases[object].last);
    }
    add_obliques(clause, draft, last);
  }

  // "from the radar": the days and hours apart, which are told beside the deed.
  void add_obliques(const Clause& clause, Draft& draft, std::uint32_t& last) const {
    std::size_t added = 0;
    for (const Oblique& oblique : clause.obliques) {
      const NounPhrase& np = analysis_.phrases[oblique.phrase];
      if (np.first < last || np.preposition < 0 || is_time(np)) continue;
      if (++added > kMostObliques) return;
      if (!draft.object.empty()) draft.object += ' ';
      draft.object.append(reading_.lemma(np.preposition)).append(1, ' ');
      draft.object += reading_.phrase_words(static_cast<std::int32_t>(oblique.phrase), false);
      last = np.last;
    }
  }

  bool is_time(const NounPhrase& np) const {
    const auto& times = reading_.mentions().times;
    const auto at = std::ranges::lower_bound(times, np.last, {}, &TimeMention::first);
    return at != times.begin() && std::prev(at)->last > np.first;
  }

  // "which fell", "to rise": a verb alone that neither tense nor subject makes a statement.
  static bool is_bare(const Clause& clause) {
    return clause.tense == Tense::None || clause.subject_inherited;
  }

  bool restricts(const Clause& clause) const {
    if (clause.kind != ClauseKind::Relative && clause.kind != ClauseKind::Participle) return false;
    return clause.antecedent >= 0 && (clause.first == 0 || analysis_.tokens[clause.first - 1].text != ",");
  }

  std::uint32_t verb_group_begin(const Clause& clause) const {
    constexpr std::uint32_t kReach = 4;
    std::uint32_t begin = clause.verb;
    while (begin > clause.first && begin + kReach > clause.verb) {
      const Token& before = analysis_.tokens[begin - 1];
      if (before.upos != Upos::AUX && before.upos != Upos::PART && before.upos != Upos::ADV) break;
      --begin;
    }
    return begin;
  }

  const Reading& reading_;
  const Analysis& analysis_;
  Drafts& drafts_;
  std::vector<bool> told_;  // by clause: a deed was made of it
};

}  // namespace

void make_statement_claims(const Reading& reading, Drafts& drafts) {
  StatementReader reader(reading, drafts);
  for (std::uint32_t i = 0; i < reading.analysis().clauses.size(); ++i) reader.read(i);
}

}  // namespace factcheck
