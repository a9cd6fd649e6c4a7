// Frames from the nouns and words that a figure stands beside: tolls, "19 people dead", "a donation of $5m",
// "a 50-mph zone".
#include <algorithm>
#include <array>

#include "claim/figure_frame_reader.h"
#include "claim/makers.h"
#include "claim/predicates.h"

namespace factcheck {
namespace {

// Nouns that carry a figure by themselves: "a death toll of 19", "the unemployment rate was 7.8 percent".
constexpr auto kFigureNouns = std::to_array<std::string_view>({
    "age",     "altitude", "amount",    "average", "budget",     "cost",   "damage", "deficit",
    "depth",   "distance", "fee",       "figure",  "fine",       "height", "length", "level",
    "limit",   "loss",     "magnitude", "number",  "population", "price",  "profit", "rate",
    "revenue", "salary",   "share",     "size",    "speed",      "sum",    "tally",  "temperature",
    "toll",    "total",    "turnout",   "value",   "wage",       "wind",   "worth",
});
static_assert(std::ranges::is_sorted(kFigureNouns), "names_figure searches by halving");

// A toll counts people without naming them: "the death toll rose to 19".
struct Toll {
  std::string_view words;  // the end of the phrase
  std::string_view predicate;
};
constexpr auto kTolls = std::to_array<Toll>({
    {"number of dead", "be killed"},
    {"number of deaths", "be killed"},
    {"number of fatalities", "be killed"},
    {"number of injured", "be injured"},
    {"number of missing", "be missing"},
    {"number of wounded", "be injured"},
    {"injury toll", "be injured"},
    {"death count", "be killed"},
    {"body count", "be killed"},
    {"toll", "be killed"},
});

}  // namespace

// "the death toll stands at 24", "raised the toll to 24", "a toll of 24", "the toll is 24".
bool FigureFrameReader::by_toll(const PhrasePlace& place) {
  if (quantity_.dimension != Dimension::Count || !quantity_.counted.empty()) return false;
  const Clause* clause = reading_.clause(frame_.clause);
  for (const std::int32_t of : {place.host, clause ? clause->object : -1, clause ? clause->subject : -1}) {
    if (of < 0 || of == phrase_) continue;
    const std::string words = plain_words(reading_.phrase_words(of));
    for (const Toll& toll : kTolls) {
      // "death toll from the storm" holds the toll before what hangs on it.
      const std::size_t at = words.find(toll.words);
      if (at == std::string::npos || (at > 0 && words[at - 1] != ' ')) continue;
      const std::string_view rest = std::string_view(words).substr(at + toll.words.size());
      if (!rest.empty() && rest.front() != ' ') continue;  // "tollgates"
      frame_.subject = "people";
      frame_.predicate = toll.predicate;
      if (!rest.empty()) frame_.object = rest.substr(1);
      frame_.people = true;
      return true;
    }
  }
  return false;
}

// "19 people dead", "20 others injured", "30 still missing": an adjective or bare participle right after
// the figure.
bool FigureFrameReader::by_word_after() {
  if (quantity_.dimension != Dimension::Count) return false;
  const std::uint32_t end = std::max(quantity_.last, phrase(phrase_).last);
  const Sentence& sentence = analysis_.sentences[analysis_.sentence_of(quantity_.first)];
  for (std::uint32_t i = end; i < sentence.last && i < end + 3; ++i) {
    const Token& token = analysis_.tokens[i];
    if (token.upos == Upos::AUX || token.upos == Upos::PUNCT)
      return false;  // "19 people were killed": the clause tells
    const Sense* sense = find_sense(token.lower, WordClass::Adjective);
    if (!sense && token.xpos == Xpos::VBN) sense = find_sense(token.lemma, WordClass::Verb);
    if (!sense || !sense->running) {
      if (token.upos == Upos::ADV) continue;
      return false;
    }
    frame_.subject = counted_words();
    frame_.predicate = token.xpos == Xpos::VBN ? std::string(token.lemma) : "be " + std::string(token.lower);
    frame_.object = event_words();
    return true;
  }
  return false;
}

// "Musk's $250mn donation to the campaign", "three deaths": the figure modifies a noun of happening.
bool FigureFrameReader::by_own_noun() {
  const std::uint32_t head = phrase(phrase_).head;
  const bool inside = quantity_.first <= head && head < quantity_.last;
  const std::string_view verb =
      inside ? verb_of_counted_harm() : verb_of_figure_noun(analysis_.tokens[head].lemma);
  if (verb.empty()) return false;
  const std::int32_t possessor = phrase(phrase_).possessor;
  if (possessor >= 0) frame_.subject = reading_.phrase_words(possessor, false);
  if (quantity_.dimension == Dimension::Count) frame_.subject = "people";
  frame_.predicate = verb;
  if (!inside) {
    frame_.object = attached_words(phrase_);
    if (frame_.object.empty()) frame_.object = words_right_behind();
  }
  return quantity_.dimension == Dimension::Count || !frame_.subject.empty() || !frame_.object.empty();
}

// "dozens of injuries": the noun stands behind the figure. Other nouns count themselves: "dozens of
// rescues".
std::string_view FigureFrameReader::verb_of_counted_harm() const {
  if (quantity_.dimension != Dimension::Count || quantity_.counted.empty()) return {};
  const Sense* sense = find_sense(quantity_.counted, WordClass::Noun);
  const bool harm = sense && (sense->id == "kill" || sense->id == "injure");
  return harm ? verb_of_figure_noun(quantity_.counted) : std::string_view();
}

// "a 50-mph zone", "a $787 billion stimulus": the figure is of the noun that it stands before.
bool FigureFrameReader::by_measured_noun() {
  if (quantity_.dimension == Dimension::Count) return false;
  const NounPhrase& np = phrase(phrase_);
  const bool before_head = quantity_.last <= np.head && quantity_.first >= np.first;
  if (!before_head) return false;
  // "7.6 and 7.5 magnitude quakes": several, and not the one that the article is on.
  if (quantity_.dimension == Dimension::Magnitude && analysis_.tokens[np.head].xpos == Xpos::NNS)
    return false;
  frame_.subject = reading_.words(quantity_.last, np.last);
  frame_.predicate = "be";
  frame_.object = attached_words(phrase_);
  return !frame_.subject.empty();
}

// "a toll of 19", "a fine of $5m", "the number of dead rose to 19" is by_clause.
bool FigureFrameReader::by_host(const PhrasePlace& place) {
  if (place.host < 0 || reading_.lemma(place.preposition) != "of") return false;
  const std::string_view host = reading_.head_lemma(place.host);
  if (!names_figure(host) && verb_of_figure_noun(host).empty()) return false;
  // "a wage of $12" is one of many; a magnitude or a toll is the only one of its event.
  const std::string_view opening = analysis_.tokens[phrase(place.host).first].lower;
  const bool indefinite = opening == "a" || opening == "an";
  if (indefinite && quantity_.dimension == Dimension::Money && verb_of_figure_noun(host).empty())
    return false;
  frame_.subject = reading_.phrase_words(place.host, false);
  frame_.predicate = verb_of_figure_noun(host).empty() ? "be" : verb_of_figure_noun(host);
  const PhrasePlace& host_place = reading_.place_of(static_cast<std::uint32_t>(place.host));
  frame_.clause = host_place.clause;
  return true;
}

bool names_figure(std::string_view lemma) { return std::ranges::binary_search(kFigureNouns, lemma); }

}  // namespace factcheck
