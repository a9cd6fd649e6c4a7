#include "claim/figure_frame.h"

#include <algorithm>
#include <array>

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

class FrameReader {
 public:
  FrameReader(const Reading& reading, const Quantity& quantity)
      : reading_(reading), analysis_(reading.analysis()), quantity_(quantity) {}

  // Nothing where the words do not show what the figure is of.
  std::optional<FigureFrame> read() {
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

 private:
  // "tens of millions of dollars" is three phrases; the one that has a place in the clause stands for all.
  std::int32_t governing_phrase() const {
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

  const NounPhrase& phrase(std::int32_t index) const { return analysis_.phrases[index]; }
  bool counts_people() const { return quantity_.counted == "person"; }
  std::string counted_words() const {
    if (quantity_.counted_span.empty()) return counts_people() ? "people" : quantity_.counted;
    return plain_words(reading_.document().quote(quantity_.counted_span));
  }
  // What is counted stands as the subject of a count, what is measured as that of "5,000 gallons of oil"; of
  // other figures it is the noun they belong to.
  std::string own_subject() const {
    const bool counts = quantity_.dimension == Dimension::Count || !quantity_.counted_span.empty();
    return counts ? counted_words() : std::string();
  }

  // "a crowd of 300 people marched", "24 people, including nine children, were killed".
  bool stands_for_host(const PhrasePlace& place) const {
    if (place.host < 0 || quantity_.dimension != Dimension::Count) return false;
    const std::string_view preposition = reading_.lemma(place.preposition);
    if (preposition == "include" || preposition == "including") return true;
    return preposition == "of" && gathers(reading_.head_lemma(place.host));
  }

  // "24 people, among them nine children, were killed": the phrase before "among them"; -1 if the words are
  // others.
  std::int32_t whole_of_among() const {
    if (quantity_.dimension != Dimension::Count || quantity_.first < 3) return -1;
    const auto& tokens = analysis_.tokens;
    if (tokens[quantity_.first - 1].lower != "them" || tokens[quantity_.first - 2].lower != "among")
      return -1;
    const std::uint32_t first = analysis_.sentences[analysis_.sentence_of(quantity_.first)].first;
    for (std::uint32_t at = quantity_.first - 2; at-- > first;) {
      if (analysis_.phrase_of(at) >= 0) return analysis_.phrase_of(at);
    }
    return -1;
  }

  // "the death toll stands at 24", "raised the toll to 24", "a toll of 24", "the toll is 24".
  bool by_toll(const PhrasePlace& place) {
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
  bool by_word_after() {
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
      frame_.predicate =
          token.xpos == Xpos::VBN ? std::string(token.lemma) : "be " + std::string(token.lower);
      frame_.object = event_words();
      return true;
    }
    return false;
  }

  // "Musk's $250mn donation to the campaign", "three deaths": the figure modifies a noun of happening.
  bool by_own_noun() {
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
  std::string_view verb_of_counted_harm() const {
    if (quantity_.dimension != Dimension::Count || quantity_.counted.empty()) return {};
    const Sense* sense = find_sense(quantity_.counted, WordClass::Noun);
    const bool harm = sense && (sense->id == "kill" || sense->id == "injure");
    return harm ? verb_of_figure_noun(quantity_.counted) : std::string_view();
  }

  // "a 50-mph zone", "a $787 billion stimulus": the figure is of the noun that it stands before.
  bool by_measured_noun() {
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
  bool by_host(const PhrasePlace& place) {
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

  bool by_clause(const PhrasePlace& place) {
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

  static bool is_running(std::string_view verb, std::string_view counted) {
    const Sense* sense = sense_of_predicate(verb, counted);
    return sense != nullptr && sense->running;
  }

  bool by_subject(const Clause& clause, const std::string& verb) {
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
  const Clause* deemed(const Clause& clause) const {
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
  std::string state_of(const Clause& clause) {
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
  bool by_oblique(const Clause& clause, const std::string& verb, std::string_view preposition) {
    static constexpr std::string_view kCarriers[] = {"to", "by", "at", "for", "with", "from", "of", "in"};
    if (std::ranges::find(kCarriers, preposition) == std::end(kCarriers)) return false;
    const bool object_figure = clause.object >= 0 && names_figure(reading_.head_lemma(clause.object));
    const std::int32_t of = object_figure || clause.subject < 0 ? clause.object : clause.subject;
    if (of < 0) return false;
    frame_.subject = reading_.phrase_words(of);
    frame_.predicate = is_plain(verb) ? "be" : verb + " " + std::string(preposition);
    if (of != clause.object && clause.object >= 0)
      frame_.object = reading_.phrase_words(clause.object, false);
    if (quantity_.dimension == Dimension::Count) frame_.object = counted_words();
    return true;
  }

  // The event a toll belongs to, from the phrases of its clause: "in the blast", "the explosion left 19
  // dead".
  std::string event_words() const {
    const Clause* clause = reading_.clause(frame_.clause);
    if (!clause) return {};
    if (clause->subject >= 0 && clause->subject != phrase_)
      return reading_.phrase_words(clause->subject, false);
    return oblique_words(*clause);
  }

  // "to the fund" right behind "donation" or "$5 million", whatever the tree hangs it on.
  std::string words_right_behind() const {
    const std::uint32_t end = std::max(quantity_.last, phrase(phrase_).last);
    auto next = std::ranges::lower_bound(analysis_.phrases, end, {}, &NounPhrase::first);
    for (int i = 0; i < 2 && next != analysis_.phrases.end();
         ++i, ++next) {  // a possessor may stand before it
      if (next->preposition < 0 || static_cast<std::uint32_t>(next->preposition) != end) continue;
      if (is_time(*next)) return {};
      const auto index = static_cast<std::int32_t>(next - analysis_.phrases.begin());
      return std::string(reading_.lemma(next->preposition)) + ' ' + reading_.phrase_words(index);
    }
    return {};
  }

  std::string attached_words(std::int32_t index) const {
    const std::string all = reading_.phrase_words(index);
    const std::string own = reading_.phrase_words(index, false);
    return all.size() > own.size() ? all.substr(own.size() + 1) : std::string();
  }

  // The first two obliques of a clause that are no times, with their prepositions.
  std::string oblique_words(const Clause& clause) const {
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

  bool is_time(const NounPhrase& np) const {
    const auto& times = reading_.mentions().times;
    const auto found =
        std::ranges::lower_bound(times, np.first, {}, [](const TimeMention& t) { return t.last - 1; });
    return found != times.end() && found->first <= np.head;
  }

  const Reading& reading_;
  const Analysis& analysis_;
  const Quantity& quantity_;
  std::int32_t phrase_ = -1;
  std::int32_t state_ = -1;  // the phrase that the predicate holds: "without [power]"
  FigureFrame frame_;
};

}  // namespace

bool names_figure(std::string_view lemma) { return std::ranges::binary_search(kFigureNouns, lemma); }

std::optional<FigureFrame> figure_frame(const Reading& reading, const Quantity& quantity) {
  return FrameReader(reading, quantity).read();
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
