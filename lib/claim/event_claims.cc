// Claims on deeds: who did what to whom, whether it happened, when and where.
#include <algorithm>
#include <array>

#include "claim/deeds.h"
#include "claim/makers.h"
#include "claim/own_words.h"
#include "claim/predicates.h"
#include "mention/reporting_verbs.h"

namespace factcheck {
namespace {

// Verbs that urge somebody to make peace: with such an infinitive their subject is the one who mediates.
constexpr auto kUrgingVerbs =
    std::to_array<std::string_view>({"ask", "call", "encourage", "implore", "press", "push", "urge"});

class EventReader {
 public:
  EventReader(const Reading& reading, Drafts& drafts)
      : reading_(reading), analysis_(reading.analysis()), drafts_(drafts) {}

  void read_clause(std::uint32_t index) {
    const Clause& clause = analysis_.clauses[index];
    const std::string_view verb = reading_.lemma(static_cast<std::int32_t>(clause.verb));
    const std::string object =
        clause.object >= 0 ? reading_.phrase_words(clause.object, false) : std::string();
    const Sense* sense = sense_of_predicate(with_particle(reading_, clause, verb), object);
    if (sense && sense->id == "mediate") add_mediator(index, clause, clause.subject);
    if (std::ranges::find(kUrgingVerbs, verb) != kUrgingVerbs.end()) read_urging(index, clause);
    if (clause.copula || verb == "become" || verb == "remain") return read_copula(index, clause);
    // That somebody said something is no deed; what he said is. A report that was published is one.
    const ReportingVerb* reports = sense ? nullptr : find_reporting_verb(verb);
    const bool empty = is_empty_verb(verb) && clause.particle < 0;
    if (empty || (reports && (reports->clause || clause.object < 0) && !clause.passive)) return;
    if (governs(index)) return;  // "failed to publish": the publishing tells
    read_deed(index, clause, verb, sense);
  }

  // "the sudden dismissal of Ann Lee", "an assassination attempt on Ann Lee", "the stalled nomination of Ann
  // Lee".
  void read_nominal(std::uint32_t index) {
    const NounPhrase& np = analysis_.phrases[index];
    std::string_view deed = analysis_.tokens[np.head].lemma;
    std::optional<Standing> standing = standing_of(np);
    if (const Attribute* row = np.head > np.first ? find_reducing_noun(deed) : nullptr) {
      deed = analysis_.tokens[np.head - 1].lemma;
      if (!standing) standing = row->standing;
    }
    if (standing == Standing::Unreal) return;  // "the mock execution of Ann Lee", "a bomb hoax"
    const Sense* sense = find_sense(deed, WordClass::Noun);
    if (!sense || sense->running) return;
    // "a call for Ann Lee's dismissal": it is asked for, and nothing says that it came.
    if (np.preposition >= 0 && reading_.lemma(np.preposition) == "for") return;
    std::string_view verb = verb_of_noun(deed);
    for (std::uint32_t i = np.first; i < np.head; ++i) {
      const std::string_view word = analysis_.tokens[i].lower;
      if (const Sense* state = find_sense(word, WordClass::Adjective); state && state->id == "stall")
        verb = "stall";
    }
    const std::int32_t patient = patient_of_noun(index);
    if (patient < 0 || !is_named(reading_, patient)) return;
    // "Ann Lee's visit" befell whom she saw.
    if (patient == np.possessor && !befalls_owner(deed)) return;
    // "withdrew his nomination": the verb over it says what became of it.
    const PhrasePlace& place = reading_.place_of(index);
    const Clause* clause = reading_.clause(place.clause);
    std::uint32_t first = np.first;
    if (clause && place.site == Site::Object) {
      const std::string_view over = reading_.lemma(static_cast<std::int32_t>(clause->verb));
      const Sense* over_sense = find_sense(over, WordClass::Verb);
      if (over_sense && (over_sense->id == "withdraw" || over_sense->id == "stall")) {
        verb = over;
        if (clause->verb < np.first) first = clause->verb;
      }
    }
    Draft draft;
    draft.kind = ClaimKind::Status;
    draft.subject = patient_words(reading_, patient);
    draft.predicate = verb;
    draft.answer = analysis_.span_of(first, np.last);
    draft.token = np.head;
    draft.clause = place.clause;
    draft.modality = standing ? modality_of(*standing) : Modality::Asserted;
    if (clause && reading_.polarity_of(place.clause) == Polarity::Negated)
      return;  // "no assassination attempt": too subtle
    draft.polarity = Polarity::Affirmed;
    draft.value.text = draft.predicate;
    drafts_.push_back(std::move(draft));
  }

 private:
  // What the adjectives of a phrase make of its noun.
  std::optional<Standing> standing_of(const NounPhrase& np) const {
    for (std::uint32_t i = np.first; i < np.head; ++i) {
      if (const Attribute* row = find_attribute(analysis_.tokens[i].lower)) return row->standing;
    }
    return {};
  }

  // "Ann Lee's arrest", unlike "Ann Lee's visit".
  static bool befalls_owner(std::string_view noun) {
    const Sense* sense = find_sense(noun, WordClass::Noun);
    return sense && !sense->running && !sense->owner_acts;
  }

  // Whom a noun of happening befalls: "of"/"on"/"against" behind it, else its possessor.
  std::int32_t patient_of_noun(std::uint32_t index) const {
    for (std::size_t i = index + 1; i < analysis_.phrases.size() && i < index + 3; ++i) {
      const NounPhrase& np = analysis_.phrases[i];
      if (np.attached_to == static_cast<std::int32_t>(index) ||
          np.preposition == static_cast<std::int32_t>(analysis_.phrases[index].last)) {
        const std::string_view preposition = reading_.lemma(np.preposition);
        if (preposition == "of" || preposition == "on" || preposition == "against") return past_possessor(i);
      }
    }
    return analysis_.phrases[index].possessor;
  }
  // "of [Musk] 's [friend Jared Isaacman]": the possessor stands first and is not meant.
  std::int32_t past_possessor(std::size_t index) const {
    for (std::size_t i = index + 1; i < analysis_.phrases.size() && i < index + 3; ++i) {
      if (analysis_.phrases[i].possessor == static_cast<std::int32_t>(index))
        return static_cast<std::int32_t>(i);
    }
    return static_cast<std::int32_t>(index);
  }

  void add_mediator(std::uint32_t index, const Clause& clause, std::int32_t who) {
    const std::string parties = parties_of(clause);
    if (who < 0 || parties.empty()) return;
    const std::vector<std::int32_t> all = coordinated(who);
    // "his efforts in brokering peace" mediate nothing; "Ann Lee and a few friends" do.
    const bool somebody =
        std::ranges::any_of(all, [&](std::int32_t one) { return reading_.entity_of(one) >= 0; });
    for (const std::int32_t one : all) {
      if (somebody) add_agent(index, one, "mediate", parties);
    }
  }

  // "urged A and B to reunite": the subject mediates between those it urges.
  void read_urging(std::uint32_t index, const Clause& clause) {
    if (clause.subject < 0 || clause.object < 0) return;
    for (std::uint32_t i = index + 1; i < analysis_.clauses.size() && i < index + 3; ++i) {
      const Clause& urged = analysis_.clauses[i];
      if (urged.parent != static_cast<std::int32_t>(index) || urged.kind != ClauseKind::Infinitive) continue;
      const std::string_view verb = reading_.lemma(static_cast<std::int32_t>(urged.verb));
      const Sense* sense = find_sense(verb, WordClass::Verb);
      const bool peace = verb == "make" && reading_.head_lemma(urged.object) == "peace";
      if (!peace && !(sense && sense->id == "reconcile")) continue;
      std::string parties = coordinated_names(clause.object);
      if (!parties.empty()) add_agent(index, clause.subject, "mediate", parties);
      return;
    }
  }

  // "A, B and C" from any of them: all, in order.
  std::vector<std::int32_t> coordinated(std::int32_t one) const {
    constexpr int kMost = 8;
    std::int32_t first = one;
    for (int i = 0; i < kMost && analysis_.phrases[first].coordinated_with >= 0; ++i) {
      first = analysis_.phrases[first].coordinated_with;
    }
    std::vector<std::int32_t> all{first};
    for (std::size_t i = first + 1; i < analysis_.phrases.size() && all.size() < kMost; ++i) {
      if (analysis_.phrases[i].coordinated_with != all.back()) break;
      all.push_back(static_cast<std::int32_t>(i));
    }
    return all;
  }

  // The two or more named parties after "between" in the clause: "Donald Trump and Elon Musk".
  std::string parties_of(const Clause& clause) const {
    for (std::uint32_t i = clause.verb; i < analysis_.sentences[analysis_.sentence_of(clause.verb)].last;
         ++i) {
      if (analysis_.tokens[i].lower != "between" || i + 1 >= analysis_.tokens.size()) continue;
      const std::int32_t first = analysis_.phrase_of(i + 1);
      if (first >= 0) return coordinated_names(first);
    }
    return {};
  }

  // Names in alphabetical order, so that "B and A" is the same.
  std::string coordinated_names(std::int32_t first) const {
    std::vector<std::string> names;
    for (const std::int32_t one : coordinated(first)) {
      if (is_named(reading_, one)) names.push_back(patient_words(reading_, one));
    }
    if (names.size() < 2) return {};
    std::ranges::sort(names);
    std::string out = names[0];
    for (std::size_t i = 1; i < names.size(); ++i) out += " and " + names[i];
    return out;
  }

  void add_agent(std::uint32_t index, std::int32_t who, std::string_view predicate, std::string object) {
    const NounPhrase& np = analysis_.phrases[who];
    Draft draft;
    draft.kind = ClaimKind::Agent;
    draft.subject = patient_words(reading_, who);
    draft.predicate = predicate;
    draft.object = std::move(object);
    draft.answer = analysis_.span_of(np.first, np.last);
    draft.token = np.head;
    draft.clause = static_cast<std::int32_t>(index);
    draft.value.type = Value::Type::Name;
    draft.value.text = draft.subject;
    drafts_.push_back(std::move(draft));
  }

  // "was the largest donor", "becoming the largest donor": what the subject is said to be.
  void read_copula(std::uint32_t index, const Clause& clause) {
    const std::int32_t what = clause.complement >= 0 ? clause.complement : clause.copula ? -1 : clause.object;
    if (what < 0) return read_state(index, clause);
    if (clause.subject < 0 || !is_named(reading_, clause.subject)) return;
    const NounPhrase& np = analysis_.phrases[what];
    if (holds_figure(what) || analysis_.tokens[np.head].upos == Upos::PRON)
      return;  // figures have claims of their own
    Draft draft;
    draft.kind = ClaimKind::Status;
    draft.subject = patient_words(reading_, clause.subject);
    draft.predicate = "be";
    draft.object = reading_.phrase_words(what);
    draft.answer = analysis_.span_of(np.first, np.last);
    if (clause.negated && clause.verb < np.first)
      draft.answer.begin = analysis_.tokens[clause.verb].span.begin;
    draft.token = np.head;
    draft.clause = static_cast<std::int32_t>(index);
    draft.value.text = plain_words(draft.object);
    // "is an alleged smuggler", "was a would-be buyer".
    if (const auto standing = standing_of(np); standing && *standing != Standing::Ended) {
      const Modality said = reading_.modality_of(draft.clause);
      draft.modality = said == Modality::Asserted ? modality_of(*standing) : said;
    }
    drafts_.push_back(std::move(draft));
  }

  // "The bridge is closed", "the report is available online": what is said of something known.
  void read_state(std::uint32_t index, const Clause& clause) {
    const std::int32_t word = clause.complement_adjective;
    if (!clause.copula || word < 0 || !is_specific(reading_, clause.subject) || restricts(reading_, clause) ||
        governs(index))
      return;
    const Token& adjective = analysis_.tokens[word];
    if (adjective.xpos == Xpos::JJR || adjective.xpos == Xpos::JJS) return;  // "larger": than what?
    Draft draft;
    draft.kind = ClaimKind::Status;
    draft.subject = patient_words(reading_, clause.subject);
    draft.predicate = "be " + std::string(adjective.lower);
    draft.answer = adjective.span;
    if (clause.negated && clause.verb < static_cast<std::uint32_t>(word))
      draft.answer.begin = analysis_.tokens[clause.verb].span.begin;
    draft.token = static_cast<std::uint32_t>(word);
    draft.clause = static_cast<std::int32_t>(index);
    draft.value.text = adjective.lower;
    drafts_.push_back(std::move(draft));
  }

  // Whether an infinitive of its own subject hangs on the clause: "failed to publish", "was unable to land".
  bool governs(std::uint32_t index) const {
    const std::size_t most = std::min(analysis_.clauses.size(), static_cast<std::size_t>(index) + 3);
    for (std::size_t i = index + 1; i < most; ++i) {
      const Clause& other = analysis_.clauses[i];
      if (other.parent == static_cast<std::int32_t>(index) && reading_.is_governed(other) &&
          other.subject_inherited)
        return reading_.is_governor(static_cast<std::int32_t>(index));
    }
    return false;
  }

  void read_deed(std::uint32_t index, const Clause& clause, std::string_view verb, const Sense* sense) {
    const std::int32_t agent = clause.passive ? clause.agent : clause.subject;
    const std::int32_t patient = clause.passive ? clause.subject : clause.object;
    const bool known_party = is_specific(reading_, agent) || is_specific(reading_, patient);
    if (agent < 0 && patient < 0) return;
    if (!known_party) return;
    if (restricts(reading_, clause)) return;
    const bool measured = holds_figure(patient);
    if (measured && ((sense && sense->running) || !(is_named(reading_, agent) || measures_deed(patient))))
      return;
    const bool alone = patient < 0 && clause.obliques.empty() && clause.tense == Tense::None;
    if (!sense && (!is_specific(reading_, agent) || alone)) return;

    const Deed deed = deed_of(reading_, clause, verb);
    if (deed.subject < 0) return;
    const bool possessed = sense && patient >= 0 && analysis_.phrases[patient].possessor >= 0 &&
                           befalls_owner(reading_.head_lemma(patient));
    if (possessed && is_named(reading_, analysis_.phrases[patient].possessor)) return;  // read_nominal has it
    Draft draft;
    draft.kind = deed.befalls && sense ? ClaimKind::Status : ClaimKind::Event;
    draft.subject = patient_words(reading_, deed.subject);
    draft.predicate = deed.predicate;
    if (deed.object >= 0) draft.object = (deed.befalls ? "by " : "") + reading_.phrase_words(deed.object);
    draft.answer = {analysis_.tokens[verb_group_begin(clause)].span.begin,
                    analysis_.tokens[clause.verb].span.end};
    if (!deed.befalls && deed.object >= 0 && analysis_.phrases[deed.object].first > clause.verb) {
      draft.answer.end = analysis_.tokens[analysis_.phrases[deed.object].last - 1].span.end;
    }
    draft.token = clause.verb;
    draft.clause = static_cast<std::int32_t>(index);
    draft.value.text = std::string(verb);
    drafts_.push_back(std::move(draft));
  }

  // "killed 19 people", "will spend $40 million": the figure is a claim of its own, and all there is to say.
  bool holds_figure(std::int32_t phrase) const {
    if (phrase < 0) return false;
    const NounPhrase& np = analysis_.phrases[phrase];
    return std::any_of(analysis_.tokens.begin() + np.first, analysis_.tokens.begin() + np.last,
                       [](const Token& token) { return token.upos == Upos::NUM; });
  }

  // "swerved 90 degrees", "fell 20 feet": how far the deed went, and not what it was done to.
  bool measures_deed(std::int32_t phrase) const {
    if (phrase < 0) return false;
    const NounPhrase& np = analysis_.phrases[phrase];
    const auto& quantities = reading_.mentions().quantities;
    const auto at = std::ranges::lower_bound(quantities, np.first, {}, &Quantity::first);
    if (at == quantities.end() || at->first >= np.last || at->last + 1 < np.last) return false;
    return at->dimension != Dimension::Count && at->dimension != Dimension::Money &&
           at->dimension != Dimension::Percent;
  }

  // "did not break": of a negated verb the answer holds the negation.
  std::uint32_t verb_group_begin(const Clause& clause) const {
    constexpr std::uint32_t kReach = 4;
    for (std::uint32_t i = clause.verb; clause.negated && i-- > clause.first && i + kReach >= clause.verb;) {
      const std::string_view word = analysis_.tokens[i].lower;
      if (word != "not" && word != "n't" && word != "never") continue;
      const bool auxiliary = i > clause.first && analysis_.tokens[i - 1].upos == Upos::AUX;
      return auxiliary ? i - 1 : i;
    }
    return clause.verb;
  }

  const Reading& reading_;
  const Analysis& analysis_;
  Drafts& drafts_;
};

}  // namespace

void make_event_claims(const Reading& reading, Drafts& drafts) {
  EventReader reader(reading, drafts);
  for (std::uint32_t i = 0; i < reading.analysis().clauses.size(); ++i) reader.read_clause(i);
  for (std::uint32_t i = 0; i < reading.analysis().phrases.size(); ++i) reader.read_nominal(i);
}

}  // namespace factcheck
