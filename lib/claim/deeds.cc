#include "claim/deeds.h"

#include <algorithm>
#include <array>

#include "mention/reporting_verbs.h"

namespace factcheck {
namespace {

constexpr auto kEmptyVerbs = std::to_array<std::string_view>(
    {"appear", "be",    "become", "begin", "come", "continue", "do",   "get",  "go",     "have",
     "keep",   "know",  "let",    "like",  "look", "make",     "mean", "need", "remain", "see",
     "seem",   "start", "stop",   "take",  "tend", "think",    "use",  "want", "work"});
static_assert(std::ranges::is_sorted(kEmptyVerbs), "is_empty_verb searches by halving");

constexpr auto kHappenings =
    std::to_array<std::string_view>({"begin",     "break", "close", "collapse", "collide", "crash", "derail",
                                     "disappear", "end",   "erupt", "explode",  "happen",  "hit",   "land",
                                     "occur",     "open",  "sink",  "start",    "strike",  "vanish"});
static_assert(std::ranges::is_sorted(kHappenings), "happens searches by halving");

// Bodies that need no article: "police shot".
constexpr auto kAuthorities = std::to_array<std::string_view>(
    {"authority", "firefighter", "investigator", "official", "police", "prosecutor", "rescuer", "troop"});
static_assert(std::ranges::is_sorted(kAuthorities), "is_specific searches by halving");

}  // namespace

bool is_empty_verb(std::string_view lemma) { return std::ranges::binary_search(kEmptyVerbs, lemma); }
bool happens(std::string_view lemma) { return std::ranges::binary_search(kHappenings, lemma); }

std::string with_particle(const Reading& reading, const Clause& clause, std::string_view verb) {
  std::string words(verb);
  if (clause.particle >= 0) words.append(1, ' ').append(reading.lemma(clause.particle));
  return words;
}

bool is_named(const Reading& reading, std::int32_t phrase) {
  if (phrase < 0) return false;
  const NounPhrase& np = reading.analysis().phrases[phrase];
  // "the Alder dam" is named by its first word.
  for (std::uint32_t i = np.first; i < np.last; ++i) {
    const NameMention* mention = reading.mentions().names.at(i);
    if (mention && mention->reference != Reference::Pronoun) return true;
  }
  return reading.entity_of(phrase) >= 0;
}

bool is_specific(const Reading& reading, std::int32_t phrase) {
  if (phrase < 0) return false;
  if (is_named(reading, phrase)) return true;
  const Analysis& analysis = reading.analysis();
  const NounPhrase& np = analysis.phrases[phrase];
  const std::string_view first = analysis.tokens[np.first].lower;
  const std::string_view head = analysis.tokens[np.head].lemma;
  return ((first == "the" || first == "both") && np.head > np.first) ||
         std::ranges::binary_search(kAuthorities, head);
}

bool restricts(const Reading& reading, const Clause& clause) {
  if (clause.antecedent < 0 || is_named(reading, clause.antecedent)) return false;
  if (clause.kind != ClauseKind::Relative && clause.kind != ClauseKind::Participle) return false;
  return clause.first == 0 || reading.analysis().tokens[clause.first - 1].text != ",";
}

std::string patient_words(const Reading& reading, std::int32_t phrase) {
  const Entity* entity = reading.entity(reading.entity_of(phrase));
  return entity ? entity->name : reading.phrase_words(phrase, false);
}

bool is_time(const Reading& reading, const NounPhrase& phrase) {
  const auto& times = reading.mentions().times;
  const auto at = std::ranges::lower_bound(times, phrase.last, {}, &TimeMention::first);
  return at != times.begin() && std::prev(at)->last > phrase.first;
}

bool only_speaks(const Reading& reading, std::int32_t index) {
  const Clause& clause = *reading.clause(index);
  const std::string_view verb = reading.lemma(static_cast<std::int32_t>(clause.verb));
  if (verb == "speak" || verb == "talk") return true;
  const ReportingVerb* reports = find_reporting_verb(verb);
  if (!reports || clause.passive) return false;
  if (clause.object < 0) {
    const auto answered = [&](const Oblique& oblique) { return reading.lemma(oblique.preposition) == "to"; };
    return verb != "respond" || std::ranges::none_of(clause.obliques, answered);
  }
  if (reports->addressee || verb == "say") return true;
  // What is said stands right behind it.
  constexpr std::size_t kReach = 3;
  const auto& clauses = reading.analysis().clauses;
  const std::size_t end = std::min(clauses.size(), static_cast<std::size_t>(index) + kReach);
  for (std::size_t i = static_cast<std::size_t>(index) + 1; reports->clause && i < end; ++i) {
    if (clauses[i].parent == index && clauses[i].kind == ClauseKind::Complement) return true;
  }
  return false;
}

Deed deed_of(const Reading& reading, const Clause& clause, std::string_view verb) {
  const std::int32_t agent = clause.passive ? clause.agent : clause.subject;
  const std::int32_t patient = clause.passive ? clause.subject : clause.object;
  const Token& token = reading.analysis().tokens[clause.verb];
  const bool participle_shown = clause.passive || token.xpos == Xpos::VBD || token.xpos == Xpos::VBN;
  Deed deed;
  deed.befalls =
      is_specific(reading, patient) && (clause.passive || !is_specific(reading, agent)) && participle_shown;
  deed.subject = deed.befalls ? patient : agent;
  deed.object = deed.befalls ? agent : patient;
  deed.predicate = with_particle(reading, clause, deed.befalls ? token.lower : verb);
  if (deed.befalls) deed.predicate = "be " + deed.predicate;
  return deed;
}

}  // namespace factcheck
