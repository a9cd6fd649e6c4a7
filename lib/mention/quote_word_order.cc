// What a reporting verb reports by the order of words alone, for sentences whose tree does not show it.
#include <algorithm>

#include "mention/quote_finder.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

// Words between a reporting verb and what was said: "told reporters on Monday that".
constexpr std::uint32_t kMostBetween = 14;

}  // namespace

// Where the words begin that a reporting verb governs: past "reporters", "on Monday", "that".
std::optional<std::uint32_t> QuoteFinder::content_after(std::uint32_t verb, const ReportingVerb& row,
                                                        const Sentence& sentence) const {
  const std::uint32_t limit = std::min(sentence.last, verb + 1 + kMostBetween);
  for (std::uint32_t at = verb + 1; at < limit; ++at) {
    const Token& token = tokens_[at];
    if (token.lower == "that" && row.clause && at + 1 < sentence.last && token.upos != Upos::PRON &&
        token.upos != Upos::DET)
      return at + 1;
    const bool asks = row.stance == Stance::Asks && at > verb + 1;  // "asked her whether it leaks"
    if ((row.clause || asks) &&
        (token.lower == "whether" || token.lower == "how" || token.lower == "why" || token.lower == "if")) {
      return at;
    }
    if (row.infinitive && token.lower == "to" && at + 1 < sentence.last && tokens_[at + 1].upos == Upos::VERB)
      return at;
    if (row.clause && starts_a_clause(at, sentence)) return at;
    if (is_opening_mark(token)) return std::nullopt;
    const bool passed = token.upos == Upos::ADP || token.upos == Upos::ADV || token.upos == Upos::DET ||
                        token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::ADJ ||
                        token.upos == Upos::NUM || token.upos == Upos::PRON || token.upos == Upos::PART ||
                        token.xpos == Xpos::POS || token.upos == Upos::CCONJ ||
                        (token.text == "," && at > verb + 1);
    if (!passed) return std::nullopt;
    if (token.text == ".") return std::nullopt;
  }
  return std::nullopt;
}

// A noun phrase whose own verb follows: "said [the dam would] hold".
bool QuoteFinder::starts_a_clause(std::uint32_t at, const Sentence& sentence) const {
  std::int32_t phrase = analysis_.phrase_of(at);
  if (phrase < 0 || analysis_.phrases[static_cast<std::size_t>(phrase)].first != at) return false;
  constexpr std::uint32_t kFar = 24;
  const std::uint32_t limit = std::min(sentence.last, at + kFar);
  for (std::uint32_t verb = analysis_.phrases[static_cast<std::size_t>(phrase)].last; verb < limit; ++verb) {
    if (tokens_[verb].text == ";") return false;
    const std::int32_t clause = attributions_.clause_at(verb);
    if (clause < 0) continue;
    const Clause& found = analysis_.clauses[static_cast<std::size_t>(clause)];
    if (found.subject_inherited || found.subject < 0 || found.tense == Tense::None) {
      if (found.modal < 0) continue;
    }
    if (found.subject < 0 || found.subject_inherited) continue;
    std::int32_t subject = found.subject;
    for (int steps = 0; steps < 4; ++steps) {
      const NounPhrase& words = analysis_.phrases[static_cast<std::size_t>(subject)];
      if (words.first == at) return true;
      const std::int32_t wider = words.possessor >= 0 ? words.possessor : words.coordinated_with;
      if (wider < 0) break;
      subject = wider;
    }
    return false;
  }
  return false;
}

// The end of reported words: of the sentence, or where the writer takes over again.
std::uint32_t QuoteFinder::end_of_content(std::uint32_t start, std::uint32_t verb, const Sentence& sentence,
                                          bool by_tree) const {
  const std::int32_t clause = attributions_.clause_at(verb);
  const bool relative =
      clause >= 0 && analysis_.clauses[static_cast<std::size_t>(clause)].kind == ClauseKind::Relative;
  for (std::uint32_t at = start; at + 1 < sentence.last; ++at) {
    if (inside_[at] >= 0) continue;
    if (tokens_[at].text == ";") return at;
    if (tokens_[at].lower == "and" && at > start + 1) {  // "said it leaked and warned the town"
      const ReportingVerb* next = attributions_.verb_at(at + 1);
      const Xpos form = tokens_[at + 1].xpos;
      if (next != nullptr && next->clause && next->speech && (form == Xpos::VBD || form == Xpos::VBZ))
        return at;
    }
    if (tokens_[at].text != ",") continue;
    const Token& next = tokens_[at + 1];
    if (relative && at > start + 1 && attributions_.clause_at(verb) >= 0) {
      if (next.upos == Upos::VERB || next.upos == Upos::AUX) return at;
    }
    // A tree tells whose "but" it is.
    if (next.lower == "but" && !by_tree) return at;
    if (is_any(next.lower,
               {"yet", "while", "whereas", "although", "though", "according", "compared", "referring"}))
      return at;
    const bool later = (next.lower == "before" || next.lower == "after") && at + 2 < sentence.last;
    if (later && tokens_[at + 2].xpos == Xpos::VBG && attributions_.verb_at(at + 2) != nullptr) return at;
    const ReportingVerb* again = attributions_.verb_at(at + 1);
    if (again != nullptr && next.xpos == Xpos::VBG) return at;  // ", adding that"
  }
  return sentence.last;
}

// "The dam will hold, the mayor said." and "The dam, the mayor said, will hold."
void QuoteFinder::read_content_before(std::uint32_t verb, const Sentence& sentence) {
  const std::int32_t clause = attributions_.clause_at(verb);
  if (clause >= 0 && analysis_.clauses[static_cast<std::size_t>(clause)].kind == ClauseKind::Relative) return;
  // "When it rained, the mayor reminded the town of it": a circumstance, not what was said.
  const Token& opens = tokens_[sentence.first];
  if (opens.upos == Upos::SCONJ || opens.xpos == Xpos::WRB || opens.xpos == Xpos::VBG ||
      opens.xpos == Xpos::TO)
    return;
  std::uint32_t comma = 0;
  Attribution attribution;
  if (verb > sentence.first + 1 && is_comma(tokens_[verb - 1])) {
    const ReportingVerb* row = attributions_.verb_at(verb);
    if (!row->clause || row->addressee) return;
    comma = verb - 1;  // ", said the mayor"
    const std::int32_t speaker = verb + 1 < sentence.last ? analysis_.phrase_of(verb + 1) : -1;
    if (speaker < 0) return;
    attribution.cue_first = verb;
    attribution.cue_last = verb + 1;
    attribution.cue_lemma = attributions_.verb_at(verb)->lemma;
    attributions_.set_speaker(attribution, speaker, sentence.last);
    if (attribution.entity < 0 && !is_people(attribution)) return;
  } else {
    attribution = attributions_.of_clause(verb);
    if (attribution.speaker_last == attribution.speaker_first || attribution.speaker_first <= sentence.first)
      return;
    comma = attribution.speaker_first - 1;
    while (comma > sentence.first && tokens_[comma].upos == Upos::DET) --comma;
  }
  const bool after_quote = comma > sentence.first && is_quote_end(comma);
  if (!is_comma(tokens_[comma]) && !after_quote) return;
  if (!ends_the_cue(verb, std::max(verb + 1, attribution.speaker_last), sentence)) return;
  if (after_quote) ++comma;
  if (!has_verb(sentence.first, comma) && comma - sentence.first < 3) return;
  const std::uint32_t rest = std::max(verb + 1, attribution.speaker_last);
  const bool goes_on = !has_verb(sentence.first, comma) && rest + 2 < sentence.last;
  if (!has_verb(sentence.first, comma) && (!goes_on || !is_comma(tokens_[rest]))) return;
  add_content(sentence.first, goes_on ? sentence.last : comma, sentence, attribution);
}

// After the cue only its circumstances: "said.", "said on Friday", "told reporters."
bool QuoteFinder::ends_the_cue(std::uint32_t verb, std::uint32_t at, const Sentence& sentence) const {
  if (at >= sentence.last) return true;
  const Token& token = tokens_[at];
  if (token.upos == Upos::PUNCT || token.upos == Upos::ADP || token.upos == Upos::ADV ||
      token.upos == Upos::SCONJ)
    return true;
  const ReportingVerb* row = attributions_.verb_at(verb);
  return (row->addressee || token.upos == Upos::PROPN || token.upos == Upos::CCONJ) &&
         token.upos != Upos::VERB;
}

}  // namespace factcheck
