// Frames from the clause that a figure has a place in: "19 people were killed", "400 homes are without
// power", "sold for $5m".
#include <algorithm>
#include <array>

#include "claim/figure_frame_reader.h"
#include "claim/predicates.h"

namespace factcheck {
namespace {

// Verbs that only carry the figure from one noun to the next; the noun says what it is.
constexpr std::string_view kPlainVerbs[] = {"approach", "average", "be",    "become", "exceed",
                                            "hit",      "number",  "range", "reach",  "remain",
                                            "stand",    "top",     "total"};
bool is_plain(std::string_view lemma) {
  return std::ranges::find(kPlainVerbs, lemma) != std::end(kPlainVerbs);
}

// "were confirmed killed", "are feared dead": what is said stands behind the verb.
constexpr auto kDeemingVerbs = std::to_array<std::string_view>({
    "believe",
    "confirm",
    "declare",
    "fear",
    "feel",
    "find",
    "know",
    "leave",
    "list",
    "presume",
    "pronounce",
    "report",
    "say",
    "suspect",
    "think",
});
static_assert(std::ranges::is_sorted(kDeemingVerbs), "deems searches by halving");

bool deems(std::string_view lemma) { return std::ranges::binary_search(kDeemingVerbs, lemma); }

}  // namespace

bool FigureFrameReader::by_clause(const PhrasePlace& place) {
  const Clause* clause = reading_.clause(place.clause);
  if (!clause) return false;
  std::string verb(reading_.lemma(static_cast<std::int32_t>(clause->verb)));
  if (clause->particle >= 0) verb += ' ' + std::string(reading_.lemma(clause->particle));  // "lay off"
  switch (place.site) {
    case Site::Subject:
      return by_subject(*clause, verb);
    case Site::Object:
    case Site::IndirectObject: {
      const bool count = quantity_.dimension == Dimension::Count;
      frame_.predicate = verb;
      if (count && is_running(verb, counted_words())) {
        frame_.people = quantity_.counted.empty() || quantity_.counted == "life";
        frame_.subject = quantity_.counted == "life"
                             ? "people"
                             : counted_words();  // "killed 19 people": who was killed, not by whom
        // "claimed 19 lives": without its lives the verb would say something else.
        if (quantity_.counted == "life") frame_.predicate = sense_of_predicate(verb, counted_words())->id;
        frame_.object = reading_.phrase_words(clause->subject, false);
        return true;
      }
      frame_.subject = reading_.phrase_words(clause->subject, false);
      // "winds approached 120 mph": they were so strong.
      if (!count && is_plain(verb) && names_figure(reading_.head_lemma(clause->subject)))
        frame_.predicate = "be";
      std::string more = oblique_words(*clause);
      if (more.empty() && quantity_.dimension == Dimension::Money) more = words_right_behind();
      frame_.object = count ? counted_words() + (more.empty() ? "" : " " + more) : more;
      if (clause->indirect_object >= 0 && clause->indirect_object != phrase_) {
        frame_.object =
            reading_.phrase_words(clause->indirect_object, false) + (more.empty() ? "" : " " + more);
      }
      return !frame_.subject.empty() || !frame_.object.empty();
    }
    case Site::Complement: {
      frame_.subject = reading_.phrase_words(clause->subject);
      frame_.predicate = "be";
      frame_.object = quantity_.dimension == Dimension::Count ? counted_words() : oblique_words(*clause);
      return !frame_.subject.empty() || !frame_.object.empty();
    }
    case Site::Oblique:
      return by_oblique(*clause, verb, reading_.lemma(place.preposition));
    default:
      return false;
  }
}

bool FigureFrameReader::is_running(std::string_view verb, std::string_view counted) {
  const Sense* sense = sense_of_predicate(verb, counted);
  return sense != nullptr && sense->running;
}

bool FigureFrameReader::by_subject(const Clause& clause, const std::string& verb) {
  const Clause* deed = &clause;
  if (clause.passive && deems(verb)) {
    if (const Clause* said = deemed(clause)) {
      deed = said;
      frame_.deed = static_cast<std::int32_t>(said - analysis_.clauses.data());
    }
    frame_.known = verb == "know" || verb == "confirm";
  }
  frame_.predicate =
      deed == &clause ? verb : std::string(reading_.lemma(static_cast<std::int32_t>(deed->verb)));
  const bool lasting = verb == "remain" || verb == "stay";
  if (deed->copula || lasting || (clause.passive && deems(verb) && clause.complement_adjective >= 0)) {
    const std::string state = state_of(*deed);
    if (state.empty() && !lasting) return false;
    if (!state.empty()) frame_.predicate = "be " + state;
  }
  const bool people = quantity_.dimension == Dimension::Count && quantity_.counted.empty();
  if (people) {
    const Sense* sense = sense_of_predicate(frame_.predicate, {});
    // "450 were wounded", "120 were on board"
    frame_.people = sense != nullptr && (sense->running || sense->object_known);
  }
  frame_.subject = frame_.people ? "people" : own_subject();
  frame_.object = deed->agent >= 0    ? reading_.phrase_words(deed->agent, false)
                  : deed->object >= 0 ? reading_.phrase_words(deed->object, false)
                                      : oblique_words(*deed);
  return !frame_.subject.empty();
}

// The clause behind "were confirmed", "are believed to".
const Clause* FigureFrameReader::deemed(const Clause& clause) const {
  const auto index = static_cast<std::int32_t>(&clause - analysis_.clauses.data());
  const std::size_t most = std::min(analysis_.clauses.size(), static_cast<std::size_t>(index) + 4);
  for (std::size_t i = static_cast<std::size_t>(index) + 1; i < most; ++i) {
    const Clause& other = analysis_.clauses[i];
    if (other.parent == index && other.subject_inherited && other.subject == clause.subject) return &other;
  }
  return nullptr;
}

// What a copula says of its subject: "missing", "on board", "without power"; empty for a noun, which says
// what they are.
std::string FigureFrameReader::state_of(const Clause& clause) {
  if (clause.complement_adjective >= 0) return std::string(reading_.lemma(clause.complement_adjective));
  if (clause.complement >= 0) return {};
  for (const Oblique& oblique : clause.obliques) {
    if (oblique.preposition < 0 || static_cast<std::uint32_t>(oblique.preposition) < clause.verb) continue;
    if (is_time(phrase(static_cast<std::int32_t>(oblique.phrase)))) continue;
    state_ = static_cast<std::int32_t>(oblique.phrase);
    return std::string(reading_.lemma(oblique.preposition)) + ' ' + reading_.phrase_words(state_, false);
  }
  return {};
}

// "rose to 7.8 percent", "sold for $5m", "raised the toll to 19".
bool FigureFrameReader::by_oblique(const Clause& clause, const std::string& verb,
                                   std::string_view preposition) {
  static constexpr std::string_view kCarriers[] = {"to", "by", "at", "for", "with", "from", "of", "in"};
  if (std::ranges::find(kCarriers, preposition) == std::end(kCarriers)) return false;
  const bool object_figure = clause.object >= 0 && names_figure(reading_.head_lemma(clause.object));
  const std::int32_t of = object_figure || clause.subject < 0 ? clause.object : clause.subject;
  if (of < 0) return false;
  frame_.subject = reading_.phrase_words(of);
  frame_.predicate = is_plain(verb) ? "be" : verb + " " + std::string(preposition);
  if (of != clause.object && clause.object >= 0) frame_.object = reading_.phrase_words(clause.object, false);
  if (quantity_.dimension == Dimension::Count) frame_.object = counted_words();
  return true;
}

}  // namespace factcheck
