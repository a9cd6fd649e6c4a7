// Figures that stand outside the frame of a clause: in headlines, in lists, behind the noun they measure.
#include <algorithm>
#include <array>

#include "claim/figure_frame.h"
#include "claim/makers.h"
#include "claim/predicates.h"
#include "mention/gazetteer.h"

namespace factcheck {
namespace {

// Whoever is one of these is aboard something.
constexpr auto kTravellers = std::to_array<std::string_view>({"crew", "crewman", "crewmember", "passenger"});

// "40 miles [south] of Lyon", "five feet [from] the boy".
constexpr auto kBearings = std::to_array<std::string_view>({
    "away",   "below",     "beneath",   "deep",      "downstream", "east",     "from",
    "inland", "north",     "northeast", "northwest", "off",        "offshore", "outside",
    "south",  "southeast", "southwest", "upstream",  "west",
});
static_assert(std::ranges::is_sorted(kBearings), "is_bearing searches by halving");
bool is_traveller(std::string_view noun) {
  if (noun.ends_with('s')) noun.remove_suffix(1);
  return std::ranges::find(kTravellers, noun) != kTravellers.end();
}

bool is_bearing(std::string_view word) {
  if (std::ranges::binary_search(kBearings, word)) return true;
  // "east-southeast"
  return word.find('-') != std::string_view::npos &&
         (word.starts_with("north") || word.starts_with("south") || word.starts_with("east") ||
          word.starts_with("west"));
}

// "17 miles [long]", "30 feet [high]".
constexpr auto kExtents =
    std::to_array<std::string_view>({"across", "deep", "high", "long", "old", "tall", "thick", "wide"});
static_assert(std::ranges::is_sorted(kExtents), "is_extent searches by halving");
bool is_extent(std::string_view word) { return std::ranges::binary_search(kExtents, word); }

class LoneFigure {
 public:
  LoneFigure(const Reading& reading, const Quantity& quantity)
      : reading_(reading),
        analysis_(reading.analysis()),
        quantity_(quantity),
        sentence_(analysis_.sentences[analysis_.sentence_of(quantity.first)]),
        phrase_(analysis_.phrase_of(quantity.first)) {}

  std::optional<FigureFrame> read() {
    frame_.clause = reading_.clause_at(quantity_.first);
    const bool found = quantity_.dimension == Dimension::Count
                           ? by_company() || by_state_behind() || by_part_of_whole() || by_repetition() ||
                                 by_people_of_place() || by_travellers() || by_noun_alone()
                           : by_quake() || by_bearing() || by_extent() || by_noun_before() || by_noun_alone();
    if (!found) return {};
    return frame_;
  }

  // What the figure says beside its clause: "all 66 people on board were killed".
  std::optional<FigureFrame> read_beside(const FigureFrame& told) {
    if (quantity_.dimension != Dimension::Count) return {};
    frame_.clause = told.clause;
    const Sense* sense = sense_of_predicate(told.predicate, told.object);
    if (sense && sense->object_known) return {};
    const bool listed = told.predicate.empty() || is_listing(told.predicate);
    if (by_company() || (listed && (by_people_of_place() || by_travellers()))) return frame_;
    return {};
  }

 private:
  // "There were", "the dead include": verbs that only name what there is.
  static bool is_listing(std::string_view verb) {
    static constexpr std::string_view kListing[] = {"be",   "comprise", "count", "follow",
                                                    "have", "include",  "list"};
    return std::ranges::find(kListing, verb) != std::end(kListing);
  }

  // "with 66 people on board", "all 66 people aboard".
  bool by_company() {
    if (!counts_people() && !counts_travellers()) return false;
    const std::uint32_t behind =
        phrase_ >= 0 ? std::max(quantity_.last, analysis_.phrases[phrase_].last) : quantity_.last;
    if (lower(behind) != "aboard" && (lower(behind) != "on" || lower(behind + 1) != "board")) return false;
    frame_.subject = counted_words();
    frame_.people = counts_people();
    frame_.predicate = "be aboard";
    return true;
  }

  const Token* token(std::uint32_t at) const {
    return at >= sentence_.first && at < sentence_.last ? &analysis_.tokens[at] : nullptr;
  }
  std::string_view lower(std::uint32_t at) const {
    const Token* found = token(at);
    return found ? found->lower : std::string_view();
  }
  bool counts_people() const { return quantity_.counted == "person" || quantity_.counted.empty(); }
  std::string counted_words() const {
    if (quantity_.counted_span.empty()) return counts_people() ? "people" : quantity_.counted;
    return plain_words(reading_.document().quote(quantity_.counted_span));
  }

  // "8 dead, 40 injured after the crash", "nearly 2 million without power".
  bool by_state_behind() {
    std::string predicate = state_at(quantity_.last);
    // "40 people injured": behind what is counted.
    if (predicate.empty() && phrase_ >= 0 && analysis_.phrases[phrase_].last > quantity_.last)
      predicate = state_at(analysis_.phrases[phrase_].last);
    if (predicate.empty()) return false;
    frame_.subject = counted_words();
    frame_.people = counts_people();
    frame_.predicate = std::move(predicate);
    return true;
  }

  // The state that the words from there on name, as a predicate: "be dead", "be without power"; or empty.
  std::string state_at(std::uint32_t at) const {
    const Token* first = token(at);
    if (!first) return {};
    if (first->upos == Upos::ADP) {
      const std::int32_t of = at + 1 < sentence_.last ? analysis_.phrase_of(at + 1) : -1;
      if (of < 0) return {};
      return running("be " + std::string(first->lower) + ' ' + reading_.phrase_words(of, false));
    }
    const bool state = first->upos == Upos::ADJ || first->upos == Upos::VERB || first->upos == Upos::NOUN;
    if (!state || first->xpos == Xpos::VBD) return {};
    return running("be " + std::string(first->lower));
  }

  static std::string running(std::string predicate) {
    const Sense* sense = sense_of_predicate(predicate, {});
    if (!sense || (!sense->running && !sense->object_known)) return {};
    return predicate;
  }

  // "four of the dead were children", "two dozen dead, five of them children": what is said of the whole is
  // said of the part, which has a noun of its own.
  bool by_part_of_whole() {
    if (!quantity_.counted.empty() || lower(quantity_.last) != "of") return false;
    const std::uint32_t of = quantity_.last;
    std::uint32_t at = of + 1;
    std::string_view verb;
    if (lower(at) == "them") {
      verb = {};
    } else {
      const std::int32_t whole = at < sentence_.last ? analysis_.phrase_of(at) : -1;
      if (whole < 0) return false;
      at = analysis_.phrases[whole].last - 1;
      verb = verb_of_figure_noun(analysis_.tokens[analysis_.phrases[whole].head].lower);
      if (verb.empty()) return false;
    }
    ++at;
    if (lower(at) == "were" || lower(at) == "are") ++at;
    const std::int32_t part = at < sentence_.last ? analysis_.phrase_of(at) : -1;
    if (part < 0 || analysis_.phrases[part].first != at) return false;
    const NounPhrase& phrase = analysis_.phrases[part];
    if (analysis_.tokens[phrase.head].xpos != Xpos::NNS) return false;
    if (verb.empty()) verb = verb_of_whole();
    if (verb.empty()) return false;
    frame_.subject = reading_.phrase_words(part, false);
    frame_.predicate = verb;
    frame_.counted = analysis_.tokens[phrase.head].lemma;
    return true;
  }

  // Of "two dozen dead, five of them children" what the whole is said to be: the state named last before.
  std::string_view verb_of_whole() const {
    constexpr std::uint32_t kReach = 12;
    for (std::uint32_t at = quantity_.first; at-- > sentence_.first && at + kReach > quantity_.first;) {
      if (const std::string_view verb = verb_of_figure_noun(analysis_.tokens[at].lower); !verb.empty())
        return verb;
      const Token& word = analysis_.tokens[at];
      if (word.upos != Upos::VERB) continue;
      const Sense* sense = find_sense(word.lemma, WordClass::Verb);
      return sense && sense->running ? word.lemma : std::string_view();
    }
    return {};
  }

  // "had questioned him three times": how often a deed was done.
  bool by_repetition() {
    if (quantity_.counted != "time") return false;
    auto frame = repetition_frame(reading_, frame_.clause);
    if (frame) frame_ = std::move(*frame);
    return frame.has_value();
  }

  // "the bus's 40 passengers", "the train with 238 passengers and five crew": so many were aboard.
  bool by_travellers() {
    if (phrase_ < 0 || !counts_travellers()) return false;
    const NounPhrase& phrase = analysis_.phrases[phrase_];
    const std::string_view preposition = reading_.lemma(phrase.preposition);
    const std::uint32_t first = phrase.first;
    const bool with_others =
        first >= sentence_.first + 2 && lower(first - 1) == "and" && is_traveller(lower(first - 2));
    const Clause* clause = reading_.clause(frame_.clause);
    const bool there = clause && clause->copula && lower(clause->verb > 0 ? clause->verb - 1 : 0) == "there";
    const bool all =
        there || with_others || phrase.possessor >= 0 || lower(first) == "the" || preposition == "with";
    if (!all) return false;
    frame_.people = with_crew();
    frame_.subject = frame_.people ? "people" : counted_words();
    frame_.predicate = "be aboard";
    return true;
  }

  bool counts_travellers() const {
    return is_traveller(quantity_.counted) ||
           (quantity_.counted == "member" && counted_words().ends_with("crew members"));
  }

  // "66 passengers and crew": all that were aboard.
  bool with_crew() const {
    const std::uint32_t end = analysis_.phrases[phrase_].last;
    return lower(end) == "and" && is_traveller(lower(end + 1));
  }

  // "30 Egyptians, 15 French citizens and one Swede": how many come from a country.
  bool by_people_of_place() {
    const Token* people = token(quantity_.last);
    if (!people || people->shape != Shape::Capitalised) return false;
    const std::string_view country = country_of_demonym(people->lower);
    if (country.empty()) return false;
    static constexpr std::string_view kBehind[] = {
        ",",        ";",         ".",         "and",        "or", "citizen", "citizens", "people",
        "national", "nationals", "passenger", "passengers", "",   "on",      "aboard"};
    const std::string_view behind = lower(quantity_.last + 1);
    if (std::ranges::find(kBehind, behind) == std::end(kBehind)) return false;
    // "23 Somali and Yemeni pirates": both together.
    if (!country_of_demonym(lower(quantity_.last + 2)).empty()) return false;
    frame_.subject = "from " + std::string(country);
    frame_.predicate = "be";
    frame_.counted = "person";
    return true;
  }

  // "Saturday's magnitude-7.8 quake", "the first quake, magnitude 6.6".
  bool by_quake() {
    if (quantity_.dimension != Dimension::Magnitude) return false;
    constexpr std::uint32_t kReach = 3;
    const auto names_quake = [&](std::uint32_t at) {
      const std::string_view word = lower(at);
      return word == "quake" || word == "earthquake" || word == "temblor" || word == "tremor" ||
             word == "aftershock";
    };
    std::uint32_t at = quantity_.last;
    while (at < quantity_.last + kReach && !names_quake(at)) ++at;
    if (!names_quake(at)) {
      at = quantity_.first;
      while (at > sentence_.first && at + kReach > quantity_.first && !names_quake(at)) --at;
      if (!names_quake(at)) return false;
    }
    const std::int32_t quake = analysis_.phrase_of(at);
    const bool numbered = at > sentence_.first && analysis_.tokens[at - 1].upos == Upos::ADJ && quake >= 0 &&
                          analysis_.phrases[quake].first < at;
    frame_.subject = numbered ? reading_.words(at - 1, at + 1) : std::string(lower(at));
    frame_.predicate = "be";
    return true;
  }

  // "lies 40 miles south of the capital", "Ostrava, a city 60 miles from the border".
  bool by_bearing() {
    if (quantity_.dimension != Dimension::Length || !is_bearing(lower(quantity_.last))) return false;
    std::uint32_t at = quantity_.last;
    while (is_bearing(lower(at)) || lower(at) == "of" || lower(at) == "the") ++at;
    const std::int32_t from = at < sentence_.last ? analysis_.phrase_of(at) : -1;
    if (from < 0) return false;
    if (!measured_thing()) return false;
    frame_.predicate = verb_of_position();
    frame_.object = std::string(lower(quantity_.last)) + " of " + reading_.phrase_words(from, false);
    return true;
  }

  // "lies 40 miles south of" is "is"; "searched 40 miles south of" is no position.
  std::string verb_of_position() const {
    static constexpr std::string_view kLying[] = {"be",     "lie",     "sit",    "stand",
                                                  "locate", "situate", "center", "centre"};
    const Clause* clause = reading_.clause(frame_.clause);
    if (of_phrase_ || !clause || clause->copula) return "be";
    const std::string_view verb = reading_.lemma(static_cast<std::int32_t>(clause->verb));
    return std::ranges::find(kLying, verb) != std::end(kLying) ? "be" : std::string(verb);
  }

  // "the path was 17 miles long and 1.3 miles wide".
  bool by_extent() {
    const std::string_view extent = lower(quantity_.last);
    if (quantity_.dimension != Dimension::Length || !is_extent(extent)) return false;
    if (!measured_thing()) return false;
    frame_.predicate = "be " + std::string(extent);
    return true;
  }

  // What stands right before the measure and is measured, else the subject of its clause.
  bool measured_thing() {
    const std::int32_t before = phrase_before();
    if (before >= 0) {
      const std::int32_t named = analysis_.phrases[before].apposition_of;
      of_phrase_ = true;
      frame_.subject = reading_.phrase_words(named >= 0 ? named : before, false);
      return true;
    }
    const Clause* clause = reading_.clause(frame_.clause);
    if (!clause || clause->subject < 0) return false;
    frame_.subject = reading_.phrase_words(clause->subject, false);
    return !frame_.subject.empty();
  }

  // "a storm with winds over 200 mph", "gems worth $5 million".
  bool by_noun_before() {
    const std::int32_t before = phrase_before();
    if (before < 0) return false;
    const Token& head = analysis_.tokens[analysis_.phrases[before].head];
    if (head.upos == Upos::NUM || head.upos == Upos::SYM) return false;
    frame_.subject = reading_.phrase_words(before, false);
    // "a wage of $12" is one of many.
    const std::string_view opening = lower(analysis_.phrases[before].first);
    const bool one_of_many = quantity_.dimension == Dimension::Money && (opening == "a" || opening == "an");
    const bool own = !one_of_many && names_figure(reading_.head_lemma(before));
    // "a bailout over three years": what lasts so long is not told by what stands before it.
    if (!own && quantity_.dimension == Dimension::Duration) return false;
    if (own) frame_.predicate = "be";
    const Clause* clause = reading_.clause(frame_.clause);
    if (own && clause && clause->subject >= 0 && clause->subject != before)
      frame_.object = "of " + reading_.phrase_words(clause->subject, false);
    return !frame_.subject.empty();
  }

  // "the 818,000 refugees in the valley": a telling figure and what it counts, if nothing more.
  bool by_noun_alone() {
    constexpr double kTelling = 10;
    if (phrase_ < 0 || quantity_.value < kTelling || quantity_.counted_span.empty()) return false;
    frame_.subject = counted_words();
    return true;
  }

  // The noun phrase that ends where the figure begins, a comma between them left out; or -1.
  std::int32_t phrase_before() const {
    std::uint32_t at = quantity_.first;
    while (at > sentence_.first && carries(lower(at - 1))) --at;
    if (at <= sentence_.first) return -1;
    const std::int32_t before = analysis_.phrase_of(at - 1);
    if (before < 0 || before == phrase_) return -1;
    return analysis_.tokens[analysis_.phrases[before].head].upos == Upos::PRON ? -1 : before;
  }

  static bool carries(std::string_view word) {
    return word == "," || word == "of" || word == "at" || word == "worth" || word == "approaching" ||
           word == "reaching" || word == "topping" || word == "measuring";
  }

  const Reading& reading_;
  const Analysis& analysis_;
  const Quantity& quantity_;
  const Sentence& sentence_;
  std::int32_t phrase_;
  bool of_phrase_ = false;  // the measure is of the phrase before it
  FigureFrame frame_;
};

}  // namespace

std::optional<FigureFrame> repetition_frame(const Reading& reading, std::int32_t index) {
  const Clause* clause = reading.clause(index);
  if (!clause || clause->copula) return {};
  const std::int32_t subject = clause->subject >= 0 ? clause->subject : clause->antecedent;
  // "Carl Munro, questioned twice by the police": the participle describes whom it befell.
  const bool described = clause->kind == ClauseKind::Participle && clause->antecedent >= 0 &&
                         reading.analysis().tokens[clause->verb].xpos == Xpos::VBN;
  const bool passive = clause->passive || described;
  const std::int32_t patient = described ? clause->antecedent : passive ? subject : clause->object;
  const std::int32_t agent = passive ? clause->agent : subject;
  if (patient < 0) return {};
  FigureFrame frame;
  frame.clause = index;
  frame.subject = reading.phrase_words(patient, false);
  frame.predicate = reading.lemma(static_cast<std::int32_t>(clause->verb));
  if (agent >= 0 && agent != patient) frame.object = reading.phrase_words(agent, false);
  return frame;
}

std::optional<FigureFrame> frame_beside(const Reading& reading, const Quantity& quantity,
                                        const FigureFrame& told) {
  return LoneFigure(reading, quantity).read_beside(told);
}

std::optional<FigureFrame> lone_figure_frame(const Reading& reading, const Quantity& quantity) {
  return LoneFigure(reading, quantity).read();
}

}  // namespace factcheck
