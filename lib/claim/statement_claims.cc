// Claims on what no other maker told: every clause that says something of somebody, so that another article
// can be asked whether it says so too. "Strong winds hampered the search", "there was no explosion on board".
#include <algorithm>
#include <array>
#include <vector>

#include "claim/causes.h"
#include "claim/deeds.h"
#include "claim/makers.h"

namespace factcheck {
namespace {

// Obliques that stand in the object: further ones are seldom told twice.
constexpr std::size_t kMostObliques = 2;

// Pronouns that mean the same wherever they stand. Sorted.
constexpr auto kPlainPronouns =
    std::to_array<std::string_view>({"anybody", "anyone", "anything", "everybody", "everyone", "everything",
                                     "nobody", "none", "nothing", "one", "somebody", "someone"});
static_assert(std::ranges::is_sorted(kPlainPronouns), "searched by halving");

class StatementReader {
 public:
  StatementReader(const Reading& reading, Drafts& drafts)
      : reading_(reading),
        analysis_(reading.analysis()),
        drafts_(drafts),
        clauses_(analysis_.clauses.size()),
        figures_(analysis_.phrases.size()),
        places_(analysis_.phrases.size()) {
    for (const Draft& draft : drafts) note(draft);
    for (const Clause& clause : analysis_.clauses) {
      if (clause.parent < 0) continue;
      KnownClause& parent = clauses_[static_cast<std::size_t>(clause.parent)];
      parent.governs |= reading.is_governed(clause);
    }
  }

  void read(std::uint32_t index) {
    const Clause& clause = analysis_.clauses[index];
    const KnownClause& known = clauses_[index];
    if (identifies(clause)) return;
    if (known.governs && reading_.is_governor(static_cast<std::int32_t>(index))) return;
    const std::string_view verb = reading_.lemma(static_cast<std::int32_t>(clause.verb));
    if (only_speaks(reading_, static_cast<std::int32_t>(index))) return;
    Draft draft;
    draft.token = clause.verb;
    draft.clause = static_cast<std::int32_t>(index);
    std::uint32_t last = clause.verb + 1;
    if (const auto cause = cause_of(reading_, clause, verb)) {
      if (!read_cause(*cause, draft, last)) return;
    } else if (known.told == Told::Whole || !read_clause(clause, verb, draft, last)) {
      return;
    }
    if (known.told == Told::Deed && draft.object.empty()) return;
    draft.kind = ClaimKind::Statement;
    const std::uint32_t first = std::min(verb_group_begin(clause), last - 1);
    draft.answer = {analysis_.tokens[first].span.begin, analysis_.tokens[last - 1].span.end};
    draft.value.text = draft.predicate;
    drafts_.push_back(std::move(draft));
  }

 private:
  enum class Told : std::uint8_t { Not, Deed, Whole };  // Deed: without what stands behind its verb
  struct KnownClause {
    Told told = Told::Not;
    bool governs = false;  // a clause whose deed its own verb may plan, attempt, fail
  };

  void note(const Draft& draft) {
    if (draft.value.quantity) {
      if (const std::int32_t phrase = analysis_.phrase_of(draft.token); phrase >= 0)
        figures_[static_cast<std::size_t>(phrase)] = true;
    }
    if (draft.kind == ClaimKind::Place) {
      if (const std::int32_t phrase = analysis_.phrase_of(draft.token); phrase >= 0)
        places_[static_cast<std::size_t>(phrase)] = true;
    }
    const bool agent = draft.kind == ClaimKind::Agent;
    const bool deed = agent || draft.kind == ClaimKind::Event || draft.kind == ClaimKind::Status;
    if (!deed || draft.clause < 0) return;
    Told& told = clauses_[static_cast<std::size_t>(draft.clause)].told;
    told = draft.object.empty() ? std::max(told, Told::Deed) : Told::Whole;
  }

  bool read_clause(const Clause& clause, std::string_view verb, Draft& draft, std::uint32_t& last) const {
    if (holds_figure(clause.subject) || holds_figure(clause.object)) return false;
    if (clause.subject < 0 && (clause.copula || clause.object < 0))
      return read_existence(clause, draft, last);
    draft.subject = subject_words(clause.subject);
    if (clause.copula) {
      if (!read_copula(clause, draft, last)) return false;
    } else if (verb == "be") {
      if (!read_existence(clause, draft, last)) return false;
    } else {
      read_verb(clause, verb, draft, last);
      if (draft.object.empty() && !draft.subject.empty()) add_description(clause, draft, last);
    }
    if (!draft.object.empty()) return true;
    if (draft.subject.empty()) return false;
    return draft.predicate.find(' ') != std::string::npos || !is_bare(clause) || is_expected(clause);
  }

  // "Floods were blamed on rain", "rain led to floods": what it was, and what brought it about.
  bool read_cause(const Cause& cause, Draft& draft, std::uint32_t& last) const {
    if (holds_figure(cause.effect) || holds_figure(cause.cause)) return false;
    draft.subject = subject_words(cause.effect);
    draft.object = subject_words(cause.cause);
    if (draft.subject.empty() || draft.object.empty()) return false;
    draft.predicate = "be caused";
    draft.object.insert(0, "by ");
    for (const std::int32_t side : {cause.effect, cause.cause})
      last = std::max(last, analysis_.phrases[side].last);
    return true;
  }

  // The words that say whom a clause speaks of; empty for "it", "they", "we", which say nothing alone.
  std::string subject_words(std::int32_t phrase) const {
    if (phrase < 0) return {};
    if (const Entity* entity = reading_.entity(reading_.entity_of(phrase))) return entity->name;
    const NounPhrase& np = analysis_.phrases[phrase];
    const Token& head = analysis_.tokens[np.head];
    if (head.upos != Upos::PRON) return reading_.phrase_words(phrase, false);
    if (!std::ranges::binary_search(kPlainPronouns, head.lower)) return {};
    const bool denied = np.first > 0 && analysis_.tokens[np.first - 1].lower == "not";
    return (denied ? "not " : "") + reading_.phrase_words(phrase);
  }

  // "27 miners", "some $5 million": the figure is a claim of its own.
  bool holds_figure(std::int32_t phrase) const {
    return phrase >= 0 && figures_[static_cast<std::size_t>(phrase)];
  }

  bool read_copula(const Clause& clause, Draft& draft, std::uint32_t& last) const {
    if (clause.complement_adjective >= 0) {
      const Token& adjective = analysis_.tokens[clause.complement_adjective];
      draft.predicate = "be " + std::string(adjective.lower);
      last = std::max(last, static_cast<std::uint32_t>(clause.complement_adjective) + 1);
      add_obliques(clause, draft, last);
      return true;
    }
    draft.predicate = "be";
    if (clause.complement < 0 && takes_blame(clause)) {
      draft.predicate = "be blamed";
      return true;
    }
    if (clause.complement < 0) {  // "was on the wrong track"
      add_obliques(clause, draft, last);
      return !draft.object.empty();
    }
    const NounPhrase& np = analysis_.phrases[clause.complement];
    if (analysis_.tokens[np.head].upos == Upos::PRON || analysis_.tokens[np.head].upos == Upos::NUM)
      return false;
    draft.object = reading_.phrase_words(clause.complement);
    last = std::max(last, np.last);
    return true;
  }

  // "The gang is to blame".
  bool takes_blame(const Clause& clause) const {
    const std::uint32_t at = clause.verb + 2;
    return at < clause.last && reading_.lemma(static_cast<std::int32_t>(at)) == "blame" &&
           analysis_.tokens[at - 1].lower == "to";
  }

  // "There was no explosion": that it was.
  bool read_existence(const Clause& clause, Draft& draft, std::uint32_t& last) const {
    const std::int32_t what = clause.subject >= 0 ? clause.subject : clause.complement;
    if (what < 0 || holds_figure(what)) return false;
    const NounPhrase& np = analysis_.phrases[what];
    if (np.first < clause.verb) return false;
    draft.subject = subject_words(what);
    draft.predicate = "be";
    last = std::max(last, np.last);
    add_obliques(clause, draft, last);
    return !draft.subject.empty();
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

  // "from the radar": the days, hours and places apart that are told beside the deed.
  void add_obliques(const Clause& clause, Draft& draft, std::uint32_t& last) const {
    std::size_t added = 0;
    for (const Oblique& oblique : clause.obliques) {
      const NounPhrase& np = analysis_.phrases[oblique.phrase];
      if (np.first < last || np.preposition < 0 || is_time(reading_, np)) continue;
      if (!clause.copula && places_[oblique.phrase]) continue;
      if (++added > kMostObliques) return;
      if (!draft.object.empty()) draft.object += ' ';
      draft.object.append(reading_.lemma(np.preposition)).append(1, ' ');
      draft.object += reading_.phrase_words(static_cast<std::int32_t>(oblique.phrase), false);
      last = np.last;
    }
  }

  // "went missing", "proved false", "could go much higher": what a verb without an object says.
  void add_description(const Clause& clause, Draft& draft, std::uint32_t& last) const {
    constexpr std::uint32_t kReach = 4;
    const std::uint32_t end = std::min(clause.last, clause.verb + kReach);
    for (std::uint32_t i = clause.verb + 1; i < end; ++i) {
      const Token& token = analysis_.tokens[i];
      if (token.head != static_cast<std::int32_t>(clause.verb)) continue;
      const bool describes =
          token.upos == Upos::ADJ || (token.upos == Upos::ADV && is_empty_verb(reading_.lemma(token.head)));
      if (!describes) continue;
      draft.object = token.lower;
      last = std::max(last, i + 1);
      return;
    }
  }

  // "which fell", "to rise": a verb alone that neither tense nor subject makes a statement.
  static bool is_bare(const Clause& clause) {
    return clause.tense == Tense::None || clause.subject_inherited;
  }

  // "The toll [is expected] to rise".
  bool is_expected(const Clause& clause) const {
    return clause.parent >= 0 && reading_.is_governed(clause) && reading_.is_governor(clause.parent) &&
           is_specific(reading_, clause.subject);
  }

  // "the people who were not hurt": which of them. "A gun that was bought legally" tells of it.
  bool identifies(const Clause& clause) const {
    if (clause.kind != ClauseKind::Relative && clause.kind != ClauseKind::Participle) return false;
    if (clause.antecedent < 0 || clause.first == 0) return false;
    const NounPhrase& np = analysis_.phrases[clause.antecedent];
    if (np.first >= clause.first || analysis_.tokens[clause.first - 1].text == ",") return false;
    const std::string_view first = analysis_.tokens[np.first].lower;
    return first != "a" && first != "an";
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
  std::vector<KnownClause> clauses_;
  std::vector<bool> figures_;  // by phrase: a figure of it is a claim
  std::vector<bool> places_;   // by phrase: it is a claim where something was done
};

}  // namespace

void make_statement_claims(const Reading& reading, Drafts& drafts) {
  StatementReader reader(reading, drafts);
  for (std::uint32_t i = 0; i < reading.analysis().clauses.size(); ++i) reader.read(i);
}

}  // namespace factcheck
