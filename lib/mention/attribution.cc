#include "mention/attribution.h"

#include <algorithm>

#include "mention/alias.h"
#include "mention/calendar_words.h"
#include "mention/quote_marks.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

// How far a cue may stand from its quote, in tokens.
constexpr std::uint32_t kFar = 30;

// "voiced concern that", "made a promise to": the subject of these verbs says it, not that of "rejected".
constexpr auto kUttering = std::to_array<std::string_view>({
    "air",
    "convey",
    "deliver",
    "express",
    "give",
    "issue",
    "level",
    "make",
    "offer",
    "raise",
    "release",
    "renew",
    "repeat",
    "share",
    "voice",
});
static_assert(is_table(kUttering));

bool is_day_or_month(const Token& token) {
  return token.upos == Upos::PROPN && (find_month(token.lower) != 0 || find_weekday(token.lower) != 0);
}

// Jon "Buster" Reed: a single word between marks.
bool holds_nickname(std::span<const Token> tokens, std::uint32_t open, std::uint32_t limit) {
  if (open + 2 >= limit || tokens[open + 1].shape != Shape::Capitalised) return false;
  const std::string_view close = tokens[open + 2].text;
  return close == "”" || close == "\"" || close == "’" || close == "'" || close == "''";
}

bool is_mark(const Token& token) { return token.upos == Upos::PUNCT; }

}  // namespace

Attributions::Attributions(const Document& document, const Analysis& analysis, const Names& names)
    : document_(document), analysis_(analysis), names_(names), tokens_(analysis.tokens) {
  verbs_.assign(tokens_.size(), nullptr);
  for (std::size_t at = 0; at < tokens_.size(); ++at) {
    if (tokens_[at].upos == Upos::VERB) verbs_[at] = find_reporting_verb(tokens_[at].lemma);
  }
  clause_of_verb_.assign(analysis.tokens.size(), -1);
  for (std::size_t at = 0; at < analysis.clauses.size(); ++at) {
    const std::uint32_t verb = analysis.clauses[at].verb;
    if (verb < clause_of_verb_.size()) clause_of_verb_[verb] = static_cast<std::int32_t>(at);
  }
}

std::int32_t Attributions::phrase_starting(std::uint32_t token) const {
  const std::int32_t phrase = token < tokens_.size() ? analysis_.phrase_of(token) : -1;
  if (phrase < 0 || analysis_.phrases[static_cast<std::size_t>(phrase)].first != token) return -1;
  return phrase;
}

// "experts say", "The dam, [she] said": the phrase right before the verb, "have" or "also" between.
std::int32_t Attributions::phrase_right_before(std::uint32_t verb, std::uint32_t limit) const {
  std::uint32_t at = verb;
  while (at > limit && (tokens_[at - 1].upos == Upos::AUX || tokens_[at - 1].upos == Upos::ADV)) --at;
  const std::int32_t phrase = at > limit ? analysis_.phrase_of(at - 1) : -1;
  if (phrase < 0) return -1;
  const NounPhrase& words = analysis_.phrases[static_cast<std::size_t>(phrase)];
  const bool alone = words.last == at && words.first >= limit && words.preposition < 0 &&
                     words.apposition_of < 0 && words.attached_to < 0 && words.coordinated_with < 0;
  if (!alone || words.first == limit) return alone ? phrase : -1;
  const Token& before = tokens_[words.first - 1];
  const bool opens = before.upos == Upos::PUNCT || before.upos == Upos::SCONJ || before.xpos == Xpos::WRB;
  return opens ? phrase : -1;
}

// The subject that the tree shows. Of ", adding that" it is that of the sentence. What follows the verb is no
// speaker if a verb of its own follows: "said [he] would".
std::int32_t Attributions::subject_of(std::uint32_t verb) const {
  const Clause* clause = &analysis_.clauses[static_cast<std::size_t>(clause_of_verb_[verb])];
  const bool aside = tokens_[verb].xpos == Xpos::VBG && verb > 0 && tokens_[verb - 1].text == ",";
  for (int steps = 0; aside && steps < 8 && clause->parent >= 0; ++steps)
    clause = &analysis_.clauses[static_cast<std::size_t>(clause->parent)];
  if (clause->subject < 0) return -1;
  const NounPhrase& words = analysis_.phrases[static_cast<std::size_t>(clause->subject)];
  const bool follows = words.first > verb && words.last < tokens_.size();
  if (follows && (tokens_[words.last].upos == Upos::VERB || tokens_[words.last].upos == Upos::AUX)) return -1;
  return clause->subject;
}

// The phrase before a verb, from nearest to farthest: its base phrase, then what that is a part of.
std::int32_t Attributions::subject_before(std::uint32_t verb, std::uint32_t limit) const {
  // "Jon Reed, a minister who left the party, said": what stands between commas is not the subject.
  if (verb > limit + 2 && tokens_[verb - 1].text == ",") {
    std::uint32_t at = limit;
    while (at < verb && (tokens_[at].upos == Upos::CCONJ || tokens_[at].upos == Upos::ADV)) ++at;
    const std::int32_t first = phrase_starting(at);
    if (first >= 0 && tokens_[analysis_.phrases[static_cast<std::size_t>(first)].last].text == ",")
      return first;
  }
  if (const std::int32_t near = phrase_right_before(verb, limit); near >= 0) return near;
  const std::int32_t clause = clause_of_verb_[verb];
  if (clause >= 0) {
    const std::int32_t subject = subject_of(verb);
    if (subject >= 0 && analysis_.phrases[static_cast<std::size_t>(subject)].first >= limit) return subject;
  }
  for (std::uint32_t at = verb; at > limit; --at) {
    const Token& token = tokens_[at - 1];
    if (token.upos == Upos::VERB || token.text == ";" || token.text == ":") return -1;
    std::int32_t phrase = analysis_.phrase_of(at - 1);
    if (phrase < 0) continue;
    for (int climbs = 0; climbs < 4; ++climbs) {
      const NounPhrase& words = analysis_.phrases[static_cast<std::size_t>(phrase)];
      const std::int32_t up = words.attached_to >= 0 ? words.attached_to : words.apposition_of;
      if (up < 0 || analysis_.phrases[static_cast<std::size_t>(up)].first < limit) break;
      phrase = up;
    }
    return phrase;
  }
  return -1;
}

void Attributions::set_speaker(Attribution& attribution, std::int32_t phrase, std::uint32_t limit) const {
  if (phrase < 0) return;
  const NounPhrase* words = &analysis_.phrases[static_cast<std::size_t>(phrase)];
  attribution.speaker_first = words->first;
  attribution.speaker_last = words->last;
  // "In February [lawyers] told a court": the time is none of the speaker's words.
  while (attribution.speaker_first < words->head && is_day_or_month(tokens_[attribution.speaker_first]))
    ++attribution.speaker_first;
  const NameMention* mention = names_.at(words->head);
  if (mention == nullptr && words->last > words->first) mention = names_.at(words->last - 1);
  bool several = false;
  for (int steps = 0; steps < 6; ++steps) {
    const std::int32_t wider = words->possessor >= 0 ? words->possessor : words->coordinated_with;
    if (wider < 0) break;
    several = several || words->possessor < 0;
    words = &analysis_.phrases[static_cast<std::size_t>(wider)];
    if (words->first >= attribution.speaker_first || is_day_or_month(tokens_[words->head])) break;
    attribution.speaker_first = words->first;
  }
  // "members of the committee": prepositional phrases that follow at once belong to the speaker.
  if (mention == nullptr) {
    for (int steps = 0; steps < 3; ++steps) {
      const std::uint32_t at = attribution.speaker_last;
      if (at + 1 >= limit || tokens_[at].upos != Upos::ADP || tokens_[at].lower == "on") break;
      const std::int32_t next = phrase_starting(at + 1);
      if (next < 0 || analysis_.phrases[static_cast<std::size_t>(next)].last > limit) break;
      attribution.speaker_last = analysis_.phrases[static_cast<std::size_t>(next)].last;
    }
  } else {
    attribution.speaker_last = std::max(attribution.speaker_last, std::min(mention->last, limit));
  }
  if (mention != nullptr && !several) {
    attribution.entity = static_cast<std::int32_t>(mention->entity);
    attribution.name = names_.entities[mention->entity].name;
    return;
  }
  std::uint32_t first = attribution.speaker_first;
  const std::string_view start = tokens_[first].lower;
  if (first + 1 < attribution.speaker_last && (start == "the" || start == "a" || start == "an")) ++first;
  attribution.name = fold_space(document_.quote(analysis_.span_of(first, attribution.speaker_last)));
}

std::optional<Attribution> Attributions::after(std::uint32_t token, std::uint32_t limit) const {
  limit = std::min(limit, token + kFar);
  std::uint32_t verb = token;
  bool relative = false;
  for (; verb < limit; ++verb) {
    const Token& word = tokens_[verb];
    if (word.lower == "who" || word.lower == "which") relative = true;
    if (word.text == "." || word.text == ";") return std::nullopt;
    if (is_opening_mark(word)) {
      if (!holds_nickname(tokens_, verb, limit)) return std::nullopt;
      verb += 2;
      continue;
    }
    if (word.upos != Upos::VERB) continue;
    // Inside "who was there when ..., " verbs are not the cue; the comma ends it.
    if (relative && tokens_[verb - 1].text != ",") continue;
    const ReportingVerb* row = verb_at(verb);
    if (row != nullptr && row->speech) break;
    const bool describes = word.relation == Deprel::acl || word.relation == Deprel::amod;
    if (!relative && !describes) return std::nullopt;
  }
  if (verb >= limit) return std::nullopt;
  Attribution found{.cue_first = verb, .cue_last = verb + 1, .cue_lemma = std::string(verb_at(verb)->lemma)};
  std::uint32_t start = token;
  while (start < verb && (tokens_[start].upos == Upos::ADV || tokens_[start].upos == Upos::CCONJ)) ++start;
  if (start == verb) {
    const std::int32_t inverted = phrase_starting(verb + 1);
    if (inverted < 0) return std::nullopt;
    set_speaker(found, inverted, limit);
  } else {
    const std::int32_t subject = phrase_starting(start);
    if (subject < 0) return std::nullopt;
    set_speaker(found, subject, verb);
  }
  return found;
}

std::optional<Attribution> Attributions::before(std::uint32_t token, std::uint32_t limit) const {
  const std::uint32_t from = std::max(limit, token - std::min(token, kFar));
  for (std::uint32_t at = token; at > from; --at) {
    const Token& word = tokens_[at - 1];
    if (is_mark(word) && word.text != "," && word.text != ":" && at != token) return std::nullopt;
    if (word.upos != Upos::VERB) continue;
    const ReportingVerb* verb = verb_at(at - 1);
    if (verb == nullptr || !verb->speech) return std::nullopt;
    return of_clause(at - 1);
  }
  return std::nullopt;
}

// "a minister [who] said": the pronoun speaks, as "she" would, and is named by what it stands for.
bool Attributions::set_relative(Attribution& attribution, std::uint32_t verb) const {
  const std::int32_t at = clause_of_verb_[verb];
  if (at < 0) return false;
  const Clause& clause = analysis_.clauses[static_cast<std::size_t>(at)];
  const bool describes = clause.kind == ClauseKind::Relative && clause.antecedent >= 0;
  if (!describes || clause.subject != clause.antecedent) return false;
  for (std::uint32_t word = verb; word > clause.first; --word) {
    const Token& token = tokens_[word - 1];
    const bool relates = token.xpos == Xpos::WP || token.xpos == Xpos::WDT;
    if (!relates || token.relation != Deprel::nsubj) continue;
    set_speaker(attribution, clause.antecedent, word - 1);
    attribution.speaker_first = word - 1;
    attribution.speaker_last = word;
    return true;
  }
  return false;
}

Attribution Attributions::of_clause(std::uint32_t verb) const {
  Attribution found{.cue_first = verb, .cue_last = verb + 1, .cue_lemma = std::string(tokens_[verb].lemma)};
  const std::uint32_t sentence = analysis_.sentence_of(verb);
  std::int32_t subject = subject_before(verb, analysis_.sentences[sentence].first);
  const std::int32_t clause = clause_of_verb_[verb];
  const bool passive = clause >= 0 && analysis_.clauses[static_cast<std::size_t>(clause)].passive;
  if (passive) subject = analysis_.clauses[static_cast<std::size_t>(clause)].agent;
  if (!passive && set_relative(found, verb)) return found;
  set_speaker(found, subject,
              std::max(verb, subject >= 0 ? analysis_.phrases[static_cast<std::size_t>(subject)].last : 0));
  return found;
}

Attribution Attributions::of_noun(std::uint32_t noun) const {
  Attribution found{.cue_first = noun, .cue_last = noun + 1, .cue_lemma = std::string(tokens_[noun].lemma)};
  const std::int32_t phrase = analysis_.phrase_of(noun);
  if (phrase < 0) return found;
  std::int32_t speaker = analysis_.phrases[static_cast<std::size_t>(phrase)].possessor;
  if (speaker < 0 && tokens_[noun].relation == Deprel::obj && tokens_[noun].head >= 0) {
    const auto verb = static_cast<std::uint32_t>(tokens_[noun].head);
    const std::int32_t clause = clause_of_verb_[verb];
    if (clause >= 0 && has_word(kUttering, tokens_[verb].lemma))
      speaker = analysis_.clauses[static_cast<std::size_t>(clause)].subject;
  }
  set_speaker(found, speaker, noun);
  return found;
}

}  // namespace factcheck
