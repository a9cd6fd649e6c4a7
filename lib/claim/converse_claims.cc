// Deeds told from their other side: "Delta sold Corvo to Mesa" is Mesa's purchase, "Arden lost to Brandt" a
// win of Brandt, "Corvo was bought by Mesa" what Mesa did. Each becomes the claim that a clause told from the
// doer's side would be, so that both can be held against each other: that they say the same, or that doer and
// sufferer changed places.
#include <algorithm>
#include <array>

#include "claim/deeds.h"
#include "claim/makers.h"
#include "claim/own_words.h"
#include "claim/predicates.h"

namespace factcheck {
namespace {

// Who of a clause stands where in the deed that it comes to.
enum class Party : std::uint8_t { Subject, Object, Oblique };

// "[Delta] sold [Corvo] to [Mesa]": Mesa bought Corvo from Delta.
struct Converse {
  std::string_view verb;
  std::string_view preposition;  // of the oblique; empty: it needs none
  std::string_view predicate;    // the deed
  Party doer;
  Party sufferer;
  std::string_view with = {};  // before the third party, where there is one: "from" Delta
};

// A row to extend.
constexpr auto kConverses = std::to_array<Converse>({
    {"belong", "to", "own", Party::Oblique, Party::Subject},
    {"borrow", "from", "lend", Party::Oblique, Party::Object, "to"},
    {"buy", "from", "buy", Party::Subject, Party::Object, "from"},
    {"acquire", "from", "acquire", Party::Subject, Party::Object, "from"},
    {"lose", "to", "beat", Party::Oblique, Party::Subject},
    {"precede", "", "succeed", Party::Object, Party::Subject},
    {"purchase", "from", "purchase", Party::Subject, Party::Object, "from"},
    {"sell", "to", "buy", Party::Oblique, Party::Object, "from"},
    {"work", "for", "employ", Party::Oblique, Party::Subject},
});

// "[Corvo] is a subsidiary of [Mesa]": Mesa owns Corvo.
struct Relational {
  std::string_view noun;
  std::string_view predicate;
  bool bearer_does = false;  // "the owner of Corvo" owns it; a subsidiary is owned
};

// A row to extend.
constexpr auto kRelations = std::to_array<Relational>({
    {"employee", "employ"},
    {"employer", "employ", true},
    {"founder", "found", true},
    {"owner", "own", true},
    {"predecessor", "succeed"},
    {"subsidiary", "own"},
    {"successor", "succeed", true},
});

class ConverseReader {
 public:
  ConverseReader(const Reading& reading, Drafts& drafts)
      : reading_(reading), analysis_(reading.analysis()), drafts_(drafts) {}

  void read_clause(std::uint32_t index) {
    const Clause& clause = analysis_.clauses[index];
    if (restricts(reading_, clause) || clause.copula) return;
    const std::string_view verb = reading_.lemma(static_cast<std::int32_t>(clause.verb));
    if (clause.passive) {
      // "bought by Mesa", a deed that the lexicon knows.
      if (clause.particle >= 0 || !find_sense(verb, WordClass::Verb)) return;
      return add(index, verb, clause.agent, clause.subject, clause.agent);
    }
    for (const Converse& row : kConverses) {
      if (row.verb == verb && clause.particle < 0) read_row(index, clause, row);
    }
  }

  // "Corvo, a subsidiary of Mesa", "Corvo is a subsidiary of Mesa".
  void read_noun(std::uint32_t index) {
    const auto* row = std::ranges::find(kRelations, reading_.head_lemma(static_cast<std::int32_t>(index)),
                                        &Relational::noun);
    if (row == kRelations.end()) return;
    const NounPhrase& np = analysis_.phrases[index];
    const std::int32_t other = np.possessor >= 0 ? np.possessor : behind(index);
    const PhrasePlace& place = reading_.place_of(index);
    const Clause* clause = reading_.clause(place.clause);
    const bool told = clause && clause->copula && clause->complement == static_cast<std::int32_t>(index);
    const std::int32_t bearer = np.apposition_of >= 0 ? np.apposition_of : told ? clause->subject : -1;
    if (bearer < 0 || other < 0 || describes(np)) return;
    const std::int32_t last = std::max(other, static_cast<std::int32_t>(index));
    add(static_cast<std::uint32_t>(reading_.clause_at(np.head)), row->predicate,
        row->bearer_does ? bearer : other, row->bearer_does ? other : bearer, last, np.head);
  }

 private:
  void read_row(std::uint32_t index, const Clause& clause, const Converse& row) {
    std::int32_t oblique = -1;
    for (const Oblique& one : clause.obliques) {
      if (one.preposition >= 0 && reading_.lemma(one.preposition) == row.preposition)
        oblique = static_cast<std::int32_t>(one.phrase);
    }
    // "bought Corvo from Delta": whatever the tree hangs it on.
    if (oblique < 0 && clause.object >= 0) oblique = attached(clause.object, row.preposition);
    if (oblique < 0 && !row.preposition.empty()) return;
    const auto party = [&](Party which) {
      return which == Party::Subject ? clause.subject : which == Party::Object ? clause.object : oblique;
    };
    const Party third = row.doer == Party::Oblique ? Party::Subject : Party::Oblique;
    std::string further;
    if (!row.with.empty()) {
      const std::int32_t who = party(third);
      if (!is_named(reading_, who)) return;
      further.append(1, ' ').append(row.with).append(1, ' ').append(patient_words(reading_, who));
    }
    const std::int32_t last = std::max({oblique, clause.object, clause.subject});
    add(index, row.predicate, party(row.doer), party(row.sufferer), last, clause.verb, further);
  }

  std::int32_t attached(std::int32_t host, std::string_view preposition) const {
    const std::size_t next = static_cast<std::size_t>(host) + 1;
    if (next >= analysis_.phrases.size() || preposition.empty()) return -1;
    const NounPhrase& np = analysis_.phrases[next];
    return np.preposition == static_cast<std::int32_t>(analysis_.phrases[host].last) &&
                   reading_.lemma(np.preposition) == preposition
               ? static_cast<std::int32_t>(next)
               : -1;
  }

  // "a subsidiary [of Mesa]".
  std::int32_t behind(std::uint32_t index) const {
    const std::int32_t of = attached(static_cast<std::int32_t>(index), "of");
    return of >= 0 ? of : attached(static_cast<std::int32_t>(index), "to");
  }

  // "a former employee", "a potential owner": it is none now.
  bool describes(const NounPhrase& np) const {
    for (std::uint32_t i = np.first; i < np.head; ++i) {
      if (find_attribute(analysis_.tokens[i].lower)) return true;
    }
    return false;
  }

  void add(std::uint32_t index, std::string_view predicate, std::int32_t doer, std::int32_t sufferer,
           std::int32_t last_phrase) {
    add(index, predicate, doer, sufferer, last_phrase, analysis_.clauses[index].verb);
  }

  void add(std::uint32_t index, std::string_view predicate, std::int32_t doer, std::int32_t sufferer,
           std::int32_t last_phrase, std::uint32_t token, std::string_view further = {}) {
    if (!names_one(doer) || !names_one(sufferer)) return;
    Draft draft;
    draft.kind = ClaimKind::Event;
    draft.subject = patient_words(reading_, doer);
    draft.predicate = predicate;
    draft.object = patient_words(reading_, sufferer);
    if (draft.subject == draft.object) return;
    draft.object += further;
    const std::uint32_t end = std::max(token + 1, analysis_.phrases[last_phrase].last);
    draft.answer = analysis_.span_of(token, end);
    draft.token = token;
    draft.clause = static_cast<std::int32_t>(index);
    draft.value.text = std::string(predicate);
    drafts_.push_back(std::move(draft));
  }

  // A name alone or with its description, and not "Corvo's former chairman"; "Corvo and Delta" are two.
  bool names_one(std::int32_t phrase) const {
    if (phrase < 0) return false;
    const NounPhrase& np = analysis_.phrases[phrase];
    const std::size_t next = static_cast<std::size_t>(phrase) + 1;
    const bool joined = np.coordinated_with >= 0 || (next < analysis_.phrases.size() &&
                                                     analysis_.phrases[next].coordinated_with == phrase);
    const Entity* entity = reading_.entity(reading_.entity_of(phrase));
    return !joined && entity && !entity->described;
  }

  const Reading& reading_;
  const Analysis& analysis_;
  Drafts& drafts_;
};

}  // namespace

void make_converse_claims(const Reading& reading, Drafts& drafts) {
  ConverseReader reader(reading, drafts);
  for (std::uint32_t i = 0; i < reading.analysis().clauses.size(); ++i) reader.read_clause(i);
  for (std::uint32_t i = 0; i < reading.analysis().phrases.size(); ++i) reader.read_noun(i);
}

}  // namespace factcheck
