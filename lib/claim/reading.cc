#include "claim/reading.h"

#include <algorithm>
#include <array>
#include <span>

#include "claim/extract.h"

namespace factcheck {

// Verbs that say how far the deed in their infinitive went.
struct Governor {
  std::string_view lemma;
  Modality modality;
  bool negates = false;
};

namespace {

constexpr auto kGovernors = std::to_array<Governor>({
    {"agree", Modality::Planned},
    {"aim", Modality::Planned},
    {"allow", Modality::Possible},
    {"attempt", Modality::Attempted},
    {"authorise", Modality::Possible},
    {"authorize", Modality::Possible},
    {"build", Modality::Possible},
    {"consider", Modality::Possible},
    {"decline", Modality::Asserted, true},
    {"deny", Modality::Denied},
    {"design", Modality::Possible},
    {"equip", Modality::Possible},
    {"expect", Modality::Planned},
    {"fail", Modality::Asserted, true},
    {"hope", Modality::Planned},
    {"intend", Modality::Planned},
    {"permit", Modality::Possible},
    {"plan", Modality::Planned},
    {"pledge", Modality::Planned},
    {"prepare", Modality::Planned},
    {"promise", Modality::Planned},
    {"propose", Modality::Planned},
    {"refuse", Modality::Asserted, true},
    {"seek", Modality::Attempted},
    {"threaten", Modality::Threatened},
    {"try", Modality::Attempted},
    {"vow", Modality::Planned},
    {"want", Modality::Planned},
    {"warn", Modality::Possible},
});
static_assert(std::ranges::is_sorted(kGovernors, {}, &Governor::lemma), "find_governor searches by halving");

// Adjectives that do the same: "is equipped to carry", "was unable to land".
constexpr auto kGoverningAdjectives = std::to_array<Governor>({
    {"able", Modality::Possible},
    {"about", Modality::Planned},
    {"available", Modality::Possible},
    {"bound", Modality::Planned},
    {"designed", Modality::Possible},
    {"due", Modality::Planned},
    {"eager", Modality::Planned},
    {"eligible", Modality::Possible},
    {"equipped", Modality::Possible},
    {"expected", Modality::Planned},
    {"free", Modality::Possible},
    {"keen", Modality::Planned},
    {"licensed", Modality::Possible},
    {"likely", Modality::Possible},
    {"poised", Modality::Planned},
    {"possible", Modality::Possible},
    {"prepared", Modality::Planned},
    {"ready", Modality::Planned},
    {"reluctant", Modality::Asserted, true},
    {"scheduled", Modality::Planned},
    {"set", Modality::Planned},
    {"supposed", Modality::Planned},
    {"unable", Modality::Asserted, true},
    {"unlikely", Modality::Possible, true},
    {"unwilling", Modality::Asserted, true},
    {"willing", Modality::Planned},
});
static_assert(std::ranges::is_sorted(kGoverningAdjectives, {}, &Governor::lemma),
              "governor_of searches by halving");

const Governor* find_governor(std::span<const Governor> rows, std::string_view lemma) {
  const auto row = std::ranges::lower_bound(rows, lemma, {}, &Governor::lemma);
  return row != rows.end() && row->lemma == lemma ? &*row : nullptr;
}

constexpr std::string_view kPlacePrepositions[] = {"in",     "at",    "near",   "outside", "off",       "on",
                                                   "inside", "along", "around", "across",  "throughout"};

bool says_place(std::string_view preposition) {
  return std::ranges::find(kPlacePrepositions, preposition) != std::end(kPlacePrepositions);
}

// A deed inside this many others is read no further; real sentences have three or four.
constexpr int kDeepest = 8;

}  // namespace

Reading::Reading(const Document& document, const Analysis& analysis, const Mentions& mentions)
    : document_(document),
      analysis_(analysis),
      mentions_(mentions),
      places_(analysis.phrases.size()),
      clause_of_token_(analysis.tokens.size(), -1),
      attached_(analysis.phrases.size()),
      described_by_(analysis.phrases.size(), -1),
      quote_of_token_(analysis.tokens.size(), -1),
      time_at_(analysis.tokens.size(), -1) {
  place_phrases();
  place_tokens();
}

void Reading::place_phrases() {
  const auto put = [&](std::int32_t phrase, Site site, std::size_t clause, std::int32_t preposition = -1) {
    if (phrase < 0) return;
    PhrasePlace& place = places_[phrase];
    if (place.site != Site::None) return;  // the clause that comes first holds it itself, later ones share it
    place.site = site;
    place.clause = static_cast<std::int32_t>(clause);
    place.preposition = preposition;
  };
  // Own subjects first, so that a phrase shared by several clauses stands in the one it was written in.
  for (std::size_t i = 0; i < analysis_.clauses.size(); ++i) {
    const Clause& clause = analysis_.clauses[i];
    const bool describes = clause.kind == ClauseKind::Participle || clause.kind == ClauseKind::Relative;
    if (describes && clause.antecedent >= 0 && described_by_[clause.antecedent] < 0) {
      described_by_[clause.antecedent] = static_cast<std::int32_t>(i);
    }
    if (!clause.subject_inherited) put(clause.subject, Site::Subject, i);
    put(clause.agent, Site::Agent, i);
    put(clause.object, Site::Object, i);
    put(clause.indirect_object, Site::IndirectObject, i);
    put(clause.complement, Site::Complement, i);
    for (const Oblique& oblique : clause.obliques) {
      put(static_cast<std::int32_t>(oblique.phrase), Site::Oblique, i, oblique.preposition);
    }
  }
  for (std::size_t i = 0; i < analysis_.phrases.size(); ++i) {
    const NounPhrase& phrase = analysis_.phrases[i];
    PhrasePlace& place = places_[i];
    if (phrase.attached_to >= 0) {
      place.host = phrase.attached_to;
      attached_[phrase.attached_to].push_back(static_cast<std::uint32_t>(i));
      if (place.site == Site::None) place.site = Site::Attached;
    }
    if (place.preposition < 0) place.preposition = phrase.preposition;
    if (place.site != Site::None && place.clause >= 0) continue;
    // "A, B and C were killed": the others stand where the first stands.
    const std::int32_t before = phrase.coordinated_with;
    if (before >= 0 && static_cast<std::size_t>(before) < i && place.site == Site::None) {
      const std::int32_t own_preposition = place.preposition;
      place = places_[before];
      if (own_preposition >= 0) place.preposition = own_preposition;
    }
  }
}

void Reading::place_tokens() {
  // Wide clauses first, so that narrow ones overwrite them.
  std::vector<std::uint32_t> order(analysis_.clauses.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<std::uint32_t>(i);
  std::ranges::stable_sort(order, std::greater<>(), [&](std::uint32_t i) {
    return analysis_.clauses[i].last - analysis_.clauses[i].first;
  });
  for (const std::uint32_t i : order) {
    const Clause& clause = analysis_.clauses[i];
    std::fill(clause_of_token_.begin() + clause.first, clause_of_token_.begin() + clause.last,
              static_cast<std::int32_t>(i));
  }
  for (std::size_t i = 0; i < mentions_.quotes.size(); ++i) {
    const Quote& quote = mentions_.quotes[i];
    std::fill(quote_of_token_.begin() + quote.first, quote_of_token_.begin() + quote.last,
              static_cast<std::int32_t>(i));
  }
  for (std::size_t i = 0; i < mentions_.times.size(); ++i) {
    time_at_[mentions_.times[i].first] = static_cast<std::int32_t>(i);
  }
}

std::int32_t Reading::entity_of(std::int32_t phrase) const {
  if (phrase < 0) return -1;
  const NounPhrase& np = analysis_.phrases[phrase];
  const NameMention* mention = mentions_.names.at(np.head);
  return mention ? static_cast<std::int32_t>(mention->entity) : -1;
}

std::string Reading::words(std::uint32_t first, std::uint32_t last) const {
  std::string out;
  const auto add = [&](std::string_view word, bool space) {
    if (space && !out.empty() && out.back() != '$' && out.back() != '(') out += ' ';
    out += word;
  };
  for (std::uint32_t i = first; i < last;) {
    const Token& token = analysis_.tokens[i];
    const NameMention* mention = mentions_.names.at(i);
    if (mention && mention->first == i && mention->last <= last) {
      add(mentions_.names.entities[mention->entity].name, token.space_before);
      const bool possessive = mention->reference == Reference::Pronoun && token.xpos == Xpos::PRPS;
      if (possessive) out += "'s";
      i = mention->last;
      continue;
    }
    const bool article = i == first && (token.lower == "a" || token.lower == "an" || token.lower == "the");
    if (!article) add(token.text, token.space_before);
    ++i;
  }
  return out;
}

std::string Reading::phrase_words(std::int32_t phrase, bool with_attached) const {
  if (phrase < 0) return {};
  const NounPhrase& np = analysis_.phrases[phrase];
  std::string out;
  if (np.possessor >= 0)
    out = words(analysis_.phrases[np.possessor].first, analysis_.phrases[np.possessor].last) + "'s ";
  out += words(np.first, np.last);
  if (!with_attached) return out;
  if (const Clause* clause = this->clause(described_by_[phrase])) {
    // "groups supporting the campaign", "groups that supported it": the verb and its object.
    const bool close = clause->verb <= np.last + 1 && clause->object >= 0;
    if (close)
      return out + ' ' + std::string(analysis_.tokens[clause->verb].text) + ' ' +
             phrase_words(clause->object, false);
  }
  std::vector<std::uint32_t> hanging = attached_[phrase];
  for (std::size_t i = 0; i < hanging.size() && i < 4; ++i) {
    const NounPhrase& other = analysis_.phrases[hanging[i]];
    const std::size_t next = hanging[i] + 1;
    const bool possesses = next < analysis_.phrases.size() &&
                           analysis_.phrases[next].possessor == static_cast<std::int32_t>(hanging[i]);
    if (possesses) continue;  // it is said with what it possesses
    if (lemma(other.preposition) == "include" || lemma(other.preposition) == "including")
      continue;  // a part of it
    if (other.preposition >= 0) out += ' ' + std::string(lemma(other.preposition));
    out += ' ' + phrase_words(static_cast<std::int32_t>(hanging[i]), false);
    hanging.insert(hanging.end(), attached_[hanging[i]].begin(), attached_[hanging[i]].end());
  }
  return out;
}

std::vector<std::string> Reading::speakers(std::uint32_t token) const {
  std::vector<std::string> out;
  // Quotes that hold the innermost one stand right before it.
  const std::int32_t innermost = quote_of_token_[token];
  for (std::int32_t i = innermost; i >= 0 && i > innermost - kDeepest; --i) {
    const Quote& quote = mentions_.quotes[i];
    const auto said = [&](ByteSpan part) { return part.contains(analysis_.tokens[token].span); };
    const bool between = !quote.parts.empty() && std::ranges::none_of(quote.parts, said);  // its cue
    const bool holds = quote.first <= token && token < quote.last && !between;
    if (holds && quote.asserted && !quote.speaker_name.empty()) out.insert(out.begin(), quote.speaker_name);
  }
  return out;
}

// Of "plans to" the row of "plan", of "was unable to" that of "unable".
const Governor* Reading::governor_of(const Clause& clause) const {
  if (clause.copula) {
    if (clause.complement_adjective < 0) return nullptr;
    return find_governor(kGoverningAdjectives, analysis_.tokens[clause.complement_adjective].lower);
  }
  return find_governor(kGovernors, lemma(static_cast<std::int32_t>(clause.verb)));
}

bool Reading::is_governor(std::int32_t index) const {
  return governor_of(analysis_.clauses[index]) != nullptr;
}

Modality Reading::modality_of(std::int32_t index) const {
  for (int depth = 0; index >= 0 && depth < kDeepest; ++depth) {
    const Clause& clause = analysis_.clauses[index];
    const std::string_view modal = lemma(clause.modal);
    if (clause.kind == ClauseKind::Conditional) return Modality::Conditional;
    const bool asked = lemma(clause.marker) == "whether" ||
                       (clause.marker >= 0 && static_cast<std::uint32_t>(clause.marker) + 1 < clause.verb &&
                        lemma(clause.marker + 1) == "whether");  // "about whether"
    if (asked) return Modality::Possible;
    if (modal == "may" || modal == "might" || modal == "could" || modal == "can") return Modality::Possible;
    if (modal == "would" || modal == "should" || modal == "must") return Modality::Conditional;
    if (modal == "will" || modal == "shall" || clause.tense == Tense::Future) return Modality::Planned;
    const Clause* parent = this->clause(clause.parent);
    const bool governed = clause.kind == ClauseKind::Infinitive || clause.kind == ClauseKind::Participle;
    if (!parent || !governed || clause.antecedent >= 0) break;
    if (const Governor* row = governor_of(*parent); row && !row->negates) return row->modality;
    if (clause.kind != ClauseKind::Infinitive) break;
    index = clause.parent;
  }
  return Modality::Asserted;
}

Polarity Reading::polarity_of(std::int32_t index) const {
  bool negated = false;
  for (int depth = 0; index >= 0 && depth < kDeepest; ++depth) {
    const Clause& clause = analysis_.clauses[index];
    negated ^= clause.negated;
    const Clause* parent = this->clause(clause.parent);
    if (!parent || clause.kind != ClauseKind::Infinitive) break;
    if (const Governor* row = governor_of(*parent)) negated ^= row->negates;
    index = clause.parent;
  }
  return negated ? Polarity::Negated : Polarity::Affirmed;
}

const TimeMention* Reading::date_in(std::int32_t index) const {
  const Clause& clause = analysis_.clauses[index];
  for (std::uint32_t i = clause.first; i < clause.last; ++i) {
    if (clause_of_token_[i] != index || time_at_[i] < 0) continue;
    const TimeMention& time = mentions_.times[time_at_[i]];
    const bool date = time.type == TimexType::Date || time.type == TimexType::Time;
    if (date && time.days) return &time;
  }
  return nullptr;
}

std::optional<DayRange> Reading::when(std::int32_t index) const {
  // A clause without a time of its own is set by the clause it hangs on, not by one that hangs on it.
  for (int depth = 0; index >= 0 && depth < kDeepest; ++depth) {
    if (const TimeMention* time = date_in(index)) return time->days;
    if (analysis_.clauses[index].kind == ClauseKind::Complement)
      break;  // the day somebody said so is another
    index = analysis_.clauses[index].parent;
  }
  return {};
}

// "a guesthouse where two died", "shootings in which 50 died".
bool Reading::names_place_of(const Clause& clause) const {
  if (clause.marker < 0) return false;
  if (lemma(clause.marker) == "where") return true;
  const bool behind_preposition = clause.marker > 0 && analysis_.tokens[clause.marker - 1].upos == Upos::ADP;
  return lemma(clause.marker) == "which" && behind_preposition;
}

std::string Reading::where(std::int32_t index, std::uint32_t token) const {
  const Clause* clause = this->clause(index);
  // "a guesthouse where two people died": the place is what the clause describes.
  if (clause && clause->antecedent >= 0 && names_place_of(*clause))
    return phrase_words(clause->antecedent, false);
  const Sentence& sentence = analysis_.sentences[analysis_.sentence_of(token)];
  const std::uint32_t first = clause ? clause->first : sentence.first;
  const std::uint32_t last = clause ? clause->last : sentence.last;
  for (std::uint32_t i = first; i < last; ++i) {
    // "died there": a place named before, which is not sought.
    if (clause && analysis_.tokens[i].lower == "there" && analysis_.tokens[i].upos == Upos::ADV)
      return std::string(kPlaceNamedBefore);
    const NameMention* mention = mentions_.names.at(i);
    if (!mention || mention->first != i || mention->reference == Reference::Pronoun) continue;
    const Entity& place = mentions_.names.entities[mention->entity];
    const std::int32_t phrase = analysis_.phrase_of(i);
    // What nobody knows is a place behind "in": "the fire in Brandt".
    const bool unknown =
        phrase >= 0 && place.kind == EntityKind::Unknown && lemma(places_[phrase].preposition) == "in";
    if ((place.kind != EntityKind::Place && !unknown) || phrase < 0) continue;
    if (analysis_.phrases[phrase].head >= mention->last || analysis_.phrases[phrase].head < mention->first)
      continue;
    if (says_place(lemma(places_[phrase].preposition))) return place.name;
  }
  return {};
}

}  // namespace factcheck
