// What verbs, nouns and headlines report without marks.
#include <algorithm>

#include "mention/calendar_words.h"
#include "mention/name_scan.h"
#include "mention/offices.h"
#include "mention/quote_finder.h"
#include "mention/reference_nouns.h"
#include "mention/speech_frames.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

// Words between "according to" and the comma behind the speaker.
constexpr std::uint32_t kMostBetween = 14;

// What speaks in a headline without being somebody: "Poll: Voters are tired".
constexpr auto kSources = std::to_array<std::string_view>({
    "analysis",
    "book",
    "court",
    "documents",
    "lawsuit",
    "newspaper",
    "paper",
    "poll",
    "report",
    "reports",
    "source",
    "sources",
    "study",
    "survey",
    "union",
});
static_assert(is_table(kSources));

bool is_source(std::string_view lower) { return has_word(kSources, lower); }

}  // namespace

void QuoteFinder::find_indirect() {
  for (const Sentence& sentence : analysis_.sentences) {
    read_headline(sentence);
    const bool parsed = is_parsed(sentence, tokens_);
    std::optional<Tree> tree;  // made at the first word that can report
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
      if (inside_[at] >= 0 || is_cue_[at] || !may_report(at)) continue;
      if (parsed && !tree) tree.emplace(sentence, tokens_);
      if (tokens_[at].upos == Upos::VERB) {
        if (!tree || !read_tree(*tree, at, sentence)) read_verb(at, sentence);
      } else if (tree && tokens_[at].upos == Upos::NOUN) {
        read_noun(*tree, at, sentence);
      } else if (tree) {
        read_adjective(*tree, at, sentence);
      }
    }
    read_according_to(sentence);
    read_headline_marks(sentence);
  }
}

bool QuoteFinder::may_report(std::uint32_t token) const {
  const Token& word = tokens_[token];
  switch (word.upos) {
    case Upos::VERB:
      return attributions_.verb_at(token) != nullptr || !find_verb_frames(word.lemma).empty();
    case Upos::NOUN:
      return !find_noun_frames(word.lemma).empty();
    case Upos::ADJ:
      return !find_adjective_frames(word.lower).empty();
    default:
      return false;
  }
}

bool QuoteFinder::read_tree(const Tree& tree, std::uint32_t at, const Sentence& sentence) {
  const ReportingVerb* verb = attributions_.verb_at(at);
  const bool aside = tokens_[at].xpos == Xpos::VBG;
  if ((verb == nullptr || !verb->speech) && !aside && !is_finite(at)) return false;
  auto said = reported_by_verb(tree, at, verb);
  if (!said && verb != nullptr && !verb->speech) return false;
  const Attribution attribution = attributions_.of_clause(at);
  if (verb != nullptr && verb->speech && verb->clause && is_aside(at, attribution, sentence)) {
    said = {.first = sentence.first,
            .last = sentence.last,
            .cut_first = attribution.speaker_first,
            .cut_last = at + 1,
            .clause = true,
            .asserts = true};
  }
  if (!said && verb == nullptr) return read_marked_name(at, attribution);
  if (!said) return verb->speech && read_marked_after(at, attribution);
  const bool before = said->last <= at || (said->cut_last > said->cut_first && said->first < at);
  if (before && (verb == nullptr || !verb->clause)) return false;
  if (before && !ends_the_cue(at, std::max(at + 1, attribution.speaker_last), sentence)) return false;
  const bool told = attribution.entity >= 0 || is_people(attribution);
  if (!said->clause && !told) return false;
  // A poll shows [the mayor ahead]; the mayor shows it to the town.
  const bool evidence = verb != nullptr && is_any(verb->lemma, {"find", "show"});
  if (!said->clause && evidence && !names_source(attribution)) return false;
  if (is_own_view(at, attribution) || is_hard_to_say(at, sentence)) return true;
  if (said->clause && !before && verb != nullptr && verb->speech && !has_verb(said->first, said->last))
    return true;
  add_reported(*said, sentence, attribution);
  return true;
}

// "The dam, [police said], was closed": a speaker and the verb between commas, with words of the speech on
// either side. What the writer adds begins otherwise: "..., police said, citing the mayor".
bool QuoteFinder::is_aside(std::uint32_t verb, const Attribution& attribution,
                           const Sentence& sentence) const {
  const std::uint32_t speaker = attribution.speaker_first;
  if (attribution.speaker_last != verb || speaker < sentence.first + 2 || verb + 3 >= sentence.last)
    return false;
  if (tokens_[speaker - 1].text != "," || tokens_[verb + 1].text != "," || inside_[speaker - 1] >= 0)
    return false;
  const Token& rest = tokens_[verb + 2];
  return rest.xpos != Xpos::VBG && rest.upos != Upos::CCONJ && inside_[verb + 2] < 0 &&
         !is_opening_mark(rest);
}

// said “it leaks” whenever it rains, where the tree shows no clause.
bool QuoteFinder::read_marked_after(std::uint32_t verb, const Attribution& attribution) {
  const bool named = tokens_[verb].lemma == "call" && attribution.speaker_last == attribution.speaker_first;
  if (named) return false;  // a band called “The Pipes”
  if (read_marked_name(verb, attribution)) return true;
  return verb + 2 < tokens_.size() && takes_marked(verb + 1, attribution);
}

// called [the plan “a bad joke”], described [it as “a bad joke”]: what is named and its name in marks.
bool QuoteFinder::read_marked_name(std::uint32_t verb, const Attribution& attribution) {
  if (attribution.speaker_last == attribution.speaker_first) return false;
  for (const SpeechFrame& frame : find_verb_frames(tokens_[verb].lemma)) {
    if (frame.frame != Frame::Naming) continue;
    const std::int32_t object = analysis_.phrase_of(verb + 1);
    if (object < 0 || analysis_.phrases[static_cast<std::size_t>(object)].first != verb + 1) return false;
    std::uint32_t open = analysis_.phrases[static_cast<std::size_t>(object)].last;
    if (!frame.preposition.empty()) {
      if (open >= tokens_.size() || tokens_[open].lower != frame.preposition) continue;
      ++open;
    }
    if (open + 1 >= tokens_.size() || !is_opening_mark(tokens_[open]) || inside_[open + 1] < 0) continue;
    const auto mark = static_cast<std::size_t>(inside_[open + 1]);
    if (marked_[mark].open != open || used_[mark]) return false;
    add_content(verb + 1, marked_[mark].last, sentence_at(verb), attribution);
    return true;
  }
  return false;
}

void QuoteFinder::read_noun(const Tree& tree, std::uint32_t at, const Sentence& sentence) {
  const auto said = reported_by_noun(tree, at);
  if (!said) return;
  const Attribution attribution = attributions_.of_noun(at);
  add_reported(*said, sentence, attribution);
}

void QuoteFinder::read_adjective(const Tree& tree, std::uint32_t at, const Sentence& sentence) {
  const auto said = reported_by_adjective(tree, at);
  if (!said) return;
  const std::int32_t subject = tree.child(at, Deprel::nsubj);
  if (subject < 0) return;
  Attribution attribution{.cue_first = at, .cue_last = at + 1, .cue_lemma = std::string(tokens_[at].lower)};
  attributions_.set_speaker(attribution, analysis_.phrase_of(static_cast<std::uint32_t>(subject)), at);
  const bool told = attribution.entity >= 0 || is_people(attribution);
  if (told) add_reported(*said, sentence, attribution);
}

void QuoteFinder::read_verb(std::uint32_t at, const Sentence& sentence) {
  const ReportingVerb* verb = attributions_.verb_at(at);
  if (verb == nullptr || (!verb->speech && !is_finite(at))) return;
  const bool describes = tokens_[at].xpos == Xpos::VBN && tokens_[at].relation == Deprel::acl;
  if (describes) return;  // "in a message posted on Friday"
  if (read_as_clause(at, sentence)) return;
  if (verb->clause || verb->infinitive || verb->stance == Stance::Asks) {
    if (const auto start = content_after(at, *verb, sentence)) {
      const Attribution attribution = attributions_.of_clause(at);
      const bool infinitive = tokens_[*start].lower == "to";
      if (infinitive && attribution.entity < 0 && !is_people(attribution)) return;
      add_content(*start, end_of_content(*start, at, sentence), sentence, attribution);
      return;
    }
  }
  const std::size_t before = quotes_.size();
  if (verb->speech && tokens_[at].xpos != Xpos::VBG) read_content_before(at, sentence);
  if (quotes_.size() == before && verb->speech && verb->clause) read_to_marks(at, sentence);
}

// Anna Berg said the dam and its walls “are as good as new.”: marks that end the sentence end what was said,
// whatever stands before them.
void QuoteFinder::read_to_marks(std::uint32_t verb, const Sentence& sentence) {
  for (std::uint32_t at = verb + 1; at < sentence.last; ++at) {
    if (tokens_[at].upos == Upos::PUNCT && !is_opening_mark(tokens_[at])) return;
    if (attributions_.verb_at(at) != nullptr) return;
    if (inside_[at] < 0) continue;
    const auto mark = static_cast<std::size_t>(inside_[at]);
    const MarkedSpan& span = marked_[mark];
    if (used_[mark] || !span.closed || span.last + 2 < sentence.last) return;
    add_content(verb + 1, span.last + 1, sentence, attributions_.of_clause(verb));
    return;
  }
}

// "could find", "understanding": thought of, not reported.
bool QuoteFinder::is_finite(std::uint32_t verb) const {
  const std::int32_t clause = attributions_.clause_at(verb);
  if (clause < 0) return false;
  const Clause& found = analysis_.clauses[static_cast<std::size_t>(clause)];
  return found.tense != Tense::None && found.modal < 0 && found.kind != ClauseKind::Infinitive;
}

// A word for people at the speaker's head: "rebels threatened to", but not "the rift threatened to".
bool QuoteFinder::is_people(const Attribution& attribution) const {
  std::uint32_t at = attribution.speaker_first;
  for (std::uint32_t owner = at; owner < attribution.speaker_last; ++owner) {
    if (tokens_[owner].xpos == Xpos::POS) at = owner + 1;  // an editor's note is nobody
  }
  for (; at < attribution.speaker_last; ++at) {
    const bool person = is_any(tokens_[at].lower, {"he", "i", "she", "they", "we", "who"});
    if (person || find_descriptor(tokens_[at].lemma) != nullptr) return true;
    if (tokens_[at].upos != Upos::NOUN) continue;
    const NounKind kind = meaning_of_noun(tokens_[at].lemma).kind;
    if (kind == NounKind::Person || kind == NounKind::People || kind == NounKind::Body ||
        kind == NounKind::PersonOrBody || is_source(tokens_[at].lower))
      return true;
    if (match_office(tokens_, at, at + 1)) return true;
  }
  return false;
}

// "too soon to say whether", "safe to say that": nobody says it.
bool QuoteFinder::is_hard_to_say(std::uint32_t verb, const Sentence& sentence) const {
  if (verb < sentence.first + 2 || tokens_[verb - 1].lower != "to") return false;
  return is_any(tokens_[verb - 2].lower,
                {"difficult", "early", "easy", "fair", "hard", "impossible", "safe", "soon"});
}

bool QuoteFinder::names_source(const Attribution& attribution) const {
  for (std::uint32_t at = attribution.speaker_first; at < attribution.speaker_last; ++at) {
    if (is_source(tokens_[at].lower)) return true;
  }
  return false;
}

// "I think", "we feel": outside marks that is the writer, who needs no attribution.
bool QuoteFinder::is_own_view(std::uint32_t verb, const Attribution& attribution) const {
  const ReportingVerb* row = attributions_.verb_at(verb);
  const bool held = row != nullptr && (row->stance == Stance::Belief || row->stance == Stance::Factive);
  if (!held || row->speech) return false;
  if (attribution.speaker_first == attribution.speaker_last) return false;
  return is_any(tokens_[attribution.speaker_first].lower, {"i", "we", "you"});
}

// "As one observer noted, the dam was old": the words follow the comma.
bool QuoteFinder::read_as_clause(std::uint32_t verb, const Sentence& sentence) {
  if (tokens_[sentence.first].lower != "as" || verb > sentence.first + 10) return false;
  if (verb + 2 >= sentence.last || tokens_[verb + 1].text != ",") return false;
  add_content(verb + 2, sentence.last, sentence, attributions_.of_clause(verb));
  return true;
}

bool QuoteFinder::is_quote_end(std::uint32_t at) const {
  return at > 0 && inside_[at - 1] >= 0 && marked_[static_cast<std::size_t>(inside_[at - 1])].last == at;
}

// "In Berg's view, the dam is old": opens the sentence, up to a comma.
bool QuoteFinder::read_in_view(const Sentence& sentence) {
  if (!is_any(tokens_[sentence.first].lower, {"by", "in"}) || inside_[sentence.first] >= 0) return false;
  const std::uint32_t limit = std::min(sentence.last, sentence.first + kMostBetween);
  for (std::uint32_t at = sentence.first + 2; at + 3 < limit; ++at) {
    if (is_comma(tokens_[at])) return false;
    if (tokens_[at].xpos != Xpos::POS || !is_comma(tokens_[at + 2])) continue;
    if (!is_any(tokens_[at + 1].lower, {"account", "estimate", "estimation", "eyes", "judgment", "opinion",
                                        "reckoning", "telling", "version", "view", "words"}))
      return false;
    const std::int32_t phrase = analysis_.phrase_of(at - 1);
    if (phrase < 0) return false;
    Attribution attribution{
        .cue_first = sentence.first, .cue_last = sentence.first + 1, .cue_lemma = "in the view of"};
    attributions_.set_speaker(attribution, phrase, sentence.last);
    add_content(at + 3, sentence.last, sentence, attribution);
    return true;
  }
  return false;
}

void QuoteFinder::read_according_to(const Sentence& sentence) {
  if (read_in_view(sentence)) return;
  for (std::uint32_t at = sentence.first; at + 2 < sentence.last; ++at) {
    if (tokens_[at].lower != "according" || tokens_[at + 1].lower != "to" || inside_[at] >= 0) continue;
    const std::int32_t phrase = analysis_.phrase_of(at + 2);
    if (phrase < 0) continue;
    Attribution attribution{.cue_first = at, .cue_last = at + 2, .cue_lemma = "according to"};
    attributions_.set_speaker(attribution, phrase, sentence.last);
    if (at > sentence.first + 2) {
      std::uint32_t end = at;
      while (end > sentence.first && is_comma(tokens_[end - 1])) --end;
      add_content(sentence.first, end, sentence, attribution);
      return;
    }
    std::uint32_t start = attribution.speaker_last;
    for (const std::uint32_t limit = std::min(sentence.last, start + kMostBetween); start < limit; ++start) {
      if (is_comma(tokens_[start])) break;
    }
    if (start + 1 < sentence.last && is_comma(tokens_[start]) && takes_marked(start + 1, attribution)) return;
    if (start < sentence.last && is_comma(tokens_[start]))
      add_content(start + 1, sentence.last, sentence, attribution);
    return;
  }
}

}  // namespace factcheck
