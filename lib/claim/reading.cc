#include "claim/reading.h"

#include <algorithm>

#include "claim/extract.h"
#include "claim/own_words.h"
#include "syntax/ordinary_words.h"

namespace factcheck {

namespace {

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
      time_at_(analysis.tokens.size(), -1),
      adverb_of_(analysis.tokens.size(), nullptr) {
  place_phrases();
  place_tokens();
  place_adverbs();
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

// "allegedly" stands for the word that it hangs on.
void Reading::place_adverbs() {
  for (const Token& token : analysis_.tokens) {
    if (token.upos != Upos::ADV || token.head < 0) continue;
    if (const OwnWord* row = find_own_adverb(token.lower)) adverb_of_[token.head] = row;
  }
}

std::int32_t Reading::entity_of(std::int32_t phrase) const {
  if (phrase < 0) return -1;
  const NounPhrase& np = analysis_.phrases[phrase];
  const NameMention* mention = mentions_.names.at(np.head);
  return mention ? static_cast<std::int32_t>(mention->entity) : -1;
}

// "Emergency" of "Emergency workers came": its capital is the sentence's.
bool Reading::starts_sentence(std::uint32_t token) const {
  const Token& word = analysis_.tokens[token];
  const Sentence& sentence = analysis_.sentences[analysis_.sentence_of(token)];
  if (token != sentence.first || word.upos == Upos::PROPN || word.lower == "i") return false;
  const bool small_behind = word.text.substr(1) == word.lower.substr(1);
  return small_behind && is_ordinary_word(word.lower);
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
    if (!article) add(starts_sentence(i) ? token.lower : token.text, token.space_before);
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

// Of "plans to" the row of "plan", of "was unable to" that of "unable", of "is said to" that of "say".
const OwnWord* Reading::governor_of(const Clause& clause) const {
  if (clause.copula) {
    if (clause.complement_adjective < 0) return nullptr;
    return find_governing_adjective(analysis_.tokens[clause.complement_adjective].lower);
  }
  const std::string_view verb = lemma(static_cast<std::int32_t>(clause.verb));
  const OwnWord* deems = clause.passive ? find_deeming_verb(verb) : nullptr;
  return deems ? deems : find_governing_verb(verb);
}

bool Reading::is_governor(std::int32_t index) const {
  return governor_of(analysis_.clauses[index]) != nullptr;
}

// Whether the verb over a clause says how far its deed went: "failed [to publish]", "denied [stealing]",
// "kept [from voting]"; not "fled, [killing two]".
bool Reading::is_governed(const Clause& clause) const {
  if (clause.kind == ClauseKind::Infinitive) return clause.antecedent < 0;
  if (clause.kind != ClauseKind::Participle || clause.antecedent >= 0) return false;
  const Deprel relation = analysis_.tokens[clause.verb].relation;
  return relation == Deprel::xcomp || relation == Deprel::ccomp || lemma(clause.marker) == "from";
}

// The adverb on the verb of a clause, or on what its copula says: "is [allegedly] a spy".
const OwnWord* Reading::adverb_of(const Clause& clause) const {
  if (const OwnWord* row = adverb_of_[clause.verb]) return row;
  if (clause.complement_adjective >= 0) return adverb_of_[clause.complement_adjective];
  return clause.complement >= 0 ? adverb_of_[analysis_.phrases[clause.complement].head] : nullptr;
}

Modality Reading::modality_of_figure(const Quantity& quantity) const {
  const auto hedges = [](const OwnWord* row) { return row && row->modality != Modality::Asserted; };
  for (std::uint32_t i = quantity.first; i < quantity.last; ++i) {
    if (hedges(adverb_of_[i])) return adverb_of_[i]->modality;
  }
  const std::int32_t phrase = analysis_.phrase_of(quantity.last - 1);
  const OwnWord* row = phrase >= 0 ? adverb_of_[analysis_.phrases[phrase].head] : nullptr;
  return hedges(row) ? row->modality : Modality::Asserted;
}

// What the clause's own words make of it.
Modality Reading::own_modality(const Clause& clause) const {
  const std::string_view modal = lemma(clause.modal);
  if (clause.kind == ClauseKind::Conditional) return Modality::Conditional;
  const bool asked = lemma(clause.marker) == "whether" ||
                     (clause.marker >= 0 && static_cast<std::uint32_t>(clause.marker) + 1 < clause.verb &&
                      lemma(clause.marker + 1) == "whether");  // "about whether"
  if (asked) return Modality::Possible;
  if (modal == "may" || modal == "might" || modal == "could" || modal == "can") return Modality::Possible;
  if (modal == "would" || modal == "should" || modal == "must") return Modality::Conditional;
  if (modal == "will" || modal == "shall" || clause.tense == Tense::Future) return Modality::Planned;
  if (const OwnWord* row = adverb_of(clause)) return row->modality;
  // "is feared dead".
  const bool deems = clause.passive && clause.complement_adjective >= 0;
  const OwnWord* row = deems ? find_deeming_verb(lemma(static_cast<std::int32_t>(clause.verb))) : nullptr;
  return row ? row->modality : Modality::Asserted;
}

// "suspect that", "it is thought that".
const OwnWord* Reading::doubt_over(const Clause& clause) const {
  const Clause* parent = this->clause(clause.parent);
  if (clause.kind != ClauseKind::Complement || !parent) return nullptr;
  const std::string_view verb = lemma(static_cast<std::int32_t>(parent->verb));
  if (parent->negated) return nullptr;  // "does not deny that"
  return parent->passive ? find_deeming_verb(verb) : find_doubting_verb(verb);
}

Modality Reading::modality_of(std::int32_t index) const {
  for (int depth = 0; index >= 0 && depth < kDeepest; ++depth) {
    const Clause& clause = analysis_.clauses[index];
    if (const Modality own = own_modality(clause); own != Modality::Asserted) return own;
    if (const OwnWord* row = doubt_over(clause)) return row->modality;
    const Clause* parent = this->clause(clause.parent);
    if (!parent || !is_governed(clause)) break;
    if (const OwnWord* row = governor_of(*parent); row && !row->negates) return row->modality;
    index = clause.parent;
  }
  return Modality::Asserted;
}

Polarity Reading::polarity_of(std::int32_t index) const {
  bool negated = false;
  for (int depth = 0; index >= 0 && depth < kDeepest; ++depth) {
    const Clause& clause = analysis_.clauses[index];
    const OwnWord* adverb = adverb_of(clause);
    negated ^= clause.negated || (adverb && adverb->negates);
    const Clause* parent = this->clause(clause.parent);
    // "had no plans to mend it": what is denied of the plans is denied of the deed.
    if (!parent || (clause.kind != ClauseKind::Infinitive && !is_governed(clause))) break;
    if (const OwnWord* row = governor_of(*parent)) negated ^= row->negates;
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
