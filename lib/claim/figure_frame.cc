// Where a figure stands, and the words round it that a frame is made of.
#include "claim/figure_frame.h"

#include <algorithm>

#include "claim/figure_frame_reader.h"
#include "claim/makers.h"

namespace factcheck {
namespace {

// Nouns that gather what they are of: "a crowd of 300 people marched" is said of the people.
constexpr auto kGatherings = std::to_array<std::string_view>({
    "convoy",
    "crew",
    "crowd",
    "delegation",
    "fleet",
    "gathering",
    "group",
    "handful",
    "mob",
    "party",
    "staff",
    "team",
});
static_assert(std::ranges::is_sorted(kGatherings), "gathers searches by halving");

bool gathers(std::string_view lemma) { return std::ranges::binary_search(kGatherings, lemma); }

}  // namespace

FigureFrameReader::FigureFrameReader(const Reading& reading, const Quantity& quantity)
    : reading_(reading), analysis_(reading.analysis()), quantity_(quantity) {}

std::optional<FigureFrame> FigureFrameReader::read() {
  phrase_ = governing_phrase();
  if (phrase_ < 0) return {};
  PhrasePlace place = reading_.place_of(static_cast<std::uint32_t>(phrase_));
  frame_.clause = place.clause >= 0 ? place.clause : reading_.clause_at(quantity_.first);
  if (by_toll(place) || by_word_after() || by_own_noun() || by_measured_noun() || by_host(place))
    return frame_;
  const std::int32_t whole = stands_for_host(place) ? place.host : whole_of_among();
  if (whole >= 0) {
    place = reading_.place_of(static_cast<std::uint32_t>(whole));
    frame_.clause = place.clause;
  }
  if (by_clause(place)) return frame_;
  return {};
}

// "tens of millions of dollars" is three phrases; the one that has a place in the clause stands for all.
std::int32_t FigureFrameReader::governing_phrase() const {
  std::int32_t any = -1;
  for (std::uint32_t i = quantity_.first; i < quantity_.last; ++i) {
    const std::int32_t index = analysis_.phrase_of(i);
    if (index < 0) continue;
    if (any < 0) any = index;
    const PhrasePlace& place = reading_.place_of(static_cast<std::uint32_t>(index));
    const bool bare = place.site == Site::Oblique && place.preposition < 0;
    const bool inside = place.site == Site::Attached && place.host == any;
    if (place.site != Site::None && !bare && !inside) return index;
  }
  return any;
}

// "a crowd of 300 people marched", "24 people, including nine children, were killed".
bool FigureFrameReader::stands_for_host(const PhrasePlace& place) const {
  if (place.host < 0 || quantity_.dimension != Dimension::Count) return false;
  const std::string_view preposition = reading_.lemma(place.preposition);
  if (preposition == "include" || preposition == "including") return true;
  return preposition == "of" && gathers(reading_.head_lemma(place.host));
}

// "24 people, among them nine children, were killed": the phrase before "among them"; -1 if the words are
// others.
std::int32_t FigureFrameReader::whole_of_among() const {
  if (quantity_.dimension != Dimension::Count || quantity_.first < 3) return -1;
  const auto& tokens = analysis_.tokens;
  if (tokens[quantity_.first - 1].lower != "them" || tokens[quantity_.first - 2].lower != "among") return -1;
  const std::uint32_t first = analysis_.sentences[analysis_.sentence_of(quantity_.first)].first;
  for (std::uint32_t at = quantity_.first - 2; at-- > first;) {
    if (analysis_.phrase_of(at) >= 0) return analysis_.phrase_of(at);
  }
  return -1;
}

std::string FigureFrameReader::counted_words() const {
  if (quantity_.counted_span.empty()) return counts_people() ? "people" : quantity_.counted;
  return plain_words(reading_.document().quote(quantity_.counted_span));
}

// What is counted stands as the subject of a count, what is measured as that of "5,000 gallons of oil"; of
// other figures it is the noun they belong to.
std::string FigureFrameReader::own_subject() const {
  const bool counts = quantity_.dimension == Dimension::Count || !quantity_.counted_span.empty();
  return counts ? counted_words() : std::string();
}

// The event a toll belongs to, from the phrases of its clause: "in the blast", "the explosion left 19
// dead".
std::string FigureFrameReader::event_words() const {
  const Clause* clause = reading_.clause(frame_.clause);
  if (!clause) return {};
  if (clause->subject >= 0 && clause->subject != phrase_)
    return reading_.phrase_words(clause->subject, false);
  return oblique_words(*clause);
}

// "to the fund" right behind "donation" or "$5 million", whatever the tree hangs it on.
std::string FigureFrameReader::words_right_behind() const {
  const std::uint32_t end = std::max(quantity_.last, phrase(phrase_).last);
  auto next = std::ranges::lower_bound(analysis_.phrases, end, {}, &NounPhrase::first);
  for (int i = 0; i < 2 && next != analysis_.phrases.end(); ++i, ++next) {  // a possessor may stand before it
    if (next->preposition < 0 || static_cast<std::uint32_t>(next->preposition) != end) continue;
    if (is_time(*next)) return {};
    const auto index = static_cast<std::int32_t>(next - analysis_.phrases.begin());
    return std::string(reading_.lemma(next->preposition)) + ' ' + reading_.phrase_words(index);
  }
  return {};
}

std::string FigureFrameReader::attached_words(std::int32_t index) const {
  const std::string all = reading_.phrase_words(index);
  const std::string own = reading_.phrase_words(index, false);
  return all.size() > own.size() ? all.substr(own.size() + 1) : std::string();
}

// The first two obliques of a clause that are no times, with their prepositions.
std::string FigureFrameReader::oblique_words(const Clause& clause) const {
  std::string out;
  int taken = 0;
  for (const Oblique& oblique : clause.obliques) {
    const auto index = static_cast<std::int32_t>(oblique.phrase);
    if (index == phrase_ || index == state_ || oblique.preposition < 0 || taken == 2) continue;
    // What stands before the verb sets the scene: "According to the commission, ...".
    if (phrase(index).first < clause.verb || is_time(phrase(index))) continue;
    const std::string_view preposition = reading_.lemma(oblique.preposition);
    if (preposition == "than" || preposition == "include" || preposition == "including") continue;
    if (!out.empty()) out += ' ';
    out += std::string(reading_.lemma(oblique.preposition)) + ' ' + reading_.phrase_words(index);
    ++taken;
  }
  return out;
}

bool FigureFrameReader::is_time(const NounPhrase& np) const {
  const auto& times = reading_.mentions().times;
  const auto found =
      std::ranges::lower_bound(times, np.first, {}, [](const TimeMention& t) { return t.last - 1; });
  return found != times.end() && found->first <= np.head;
}

std::optional<FigureFrame> figure_frame(const Reading& reading, const Quantity& quantity) {
  return FigureFrameReader(reading, quantity).read();
}

std::optional<FigureFrame> age_frame(const Reading& reading, const Quantity& quantity) {
  const Analysis& analysis = reading.analysis();
  std::int32_t phrase = analysis.phrase_of(quantity.first);
  FigureFrame frame;
  frame.clause = reading.clause_at(quantity.first);
  frame.predicate = "be aged";
  // The person in the same phrase, or the one right before the comma.
  const auto person_in = [&](std::int32_t index) -> std::string {
    for (std::uint32_t i = analysis.phrases[index].first; i < analysis.phrases[index].last; ++i) {
      const NameMention* mention = reading.mentions().names.at(i);
      if (!mention || mention->reference == Reference::Pronoun) continue;
      const Entity& entity = reading.mentions().names.entities[mention->entity];
      if (entity.kind == EntityKind::Person) return entity.name;
    }
    return {};
  };
  if (phrase >= 0) frame.subject = person_in(phrase);
  if (frame.subject.empty() && quantity.first >= 2 && analysis.tokens[quantity.first - 1].text == ",") {
    const std::int32_t before = analysis.phrase_of(quantity.first - 2);
    if (before >= 0) frame.subject = person_in(before);
  }
  if (frame.subject.empty() && phrase >= 0 && analysis.phrases[phrase].apposition_of >= 0) {
    frame.subject = person_in(analysis.phrases[phrase].apposition_of);
  }
  if (frame.subject.empty()) {
    const Clause* clause = reading.clause(frame.clause);
    if (clause && clause->copula && clause->subject >= 0) frame.subject = person_in(clause->subject);
  }
  if (frame.subject.empty()) return {};
  return frame;
}

}  // namespace factcheck
