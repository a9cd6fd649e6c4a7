// What verbs, nouns and headlines report without marks.
#include <algorithm>

#include "mention/calendar_words.h"
#include "mention/name_scan.h"
#include "mention/offices.h"
#include "mention/quote_finder.h"
#include "mention/reference_nouns.h"
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

// Nouns of the time at which something was said.
constexpr auto kTimes = std::to_array<std::string_view>({
    "afternoon",
    "day",
    "earlier",
    "evening",
    "month",
    "morning",
    "night",
    "time",
    "today",
    "tomorrow",
    "tonight",
    "week",
    "weekend",
    "year",
    "yesterday",
});
static_assert(is_table(kTimes));

bool is_source(std::string_view lower) { return has_word(kSources, lower); }

}  // namespace

void QuoteFinder::find_indirect() {
  for (const Sentence& sentence : analysis_.sentences) {
    read_headline(sentence);
    std::optional<Tree> tree;
    if (is_parsed(sentence, tokens_)) tree.emplace(sentence, tokens_);
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
      if (inside_[at] >= 0 || is_cue_[at]) continue;
      if (tokens_[at].upos == Upos::VERB) {
        if (!tree || !read_tree(*tree, at, sentence)) read_verb(at, sentence);
      } else if (tree && tokens_[at].upos == Upos::NOUN) {
        read_noun(*tree, at, sentence);
      } else if (tree && tokens_[at].upos == Upos::ADJ) {
        read_adjective(*tree, at, sentence);
      }
    }
    read_according_to(sentence);
  }
}

bool QuoteFinder::read_tree(const Tree& tree, std::uint32_t at, const Sentence& sentence) {
  const ReportingVerb* verb = attributions_.verb_at(at);
  const bool aside = tokens_[at].xpos == Xpos::VBG;
  if ((verb == nullptr || !verb->speech) && !aside && !is_finite(at)) return false;
  auto said = reported_by_verb(tree, at, verb);
  const Attribution attribution = attributions_.of_clause(at);
  if (!said) return verb != nullptr && verb->speech && read_marked_after(at, attribution);
  if (is_aside(at, attribution, *said, sentence)) {
    said->first = sentence.first;
    said->cut_first = attribution.speaker_first;
    said->cut_last = at + 1;
  }
  const bool before = said->last <= at || (said->cut_last > said->cut_first && said->first < at);
  if (before && (verb == nullptr || !verb->clause)) return false;
  if (before && !ends_the_cue(at, std::max(at + 1, attribution.speaker_last), sentence)) return false;
  const bool told = attribution.entity >= 0 || is_people(attribution);
  if (!said->clause && !told) return false;
  if (is_own_view(at, attribution)) return true;
  add_reported(*said, sentence, attribution);
  return true;
}

// "The dam, [police said], was closed": a speaker and the verb between commas, behind words that wait for
// theirs.
bool QuoteFinder::is_aside(std::uint32_t verb, const Attribution& attribution, const ReportedSpeech& said,
                           const Sentence& sentence) const {
  const std::uint32_t speaker = attribution.speaker_first;
  if (attribution.speaker_last > verb || speaker < sentence.first + 2 || verb + 2 >= sentence.last)
    return false;
  if (tokens_[speaker - 1].text != "," || tokens_[verb + 1].text != ",") return false;
  const std::uint32_t rest = verb + 2;
  const bool waits = tokens_[rest].upos == Upos::AUX || tokens_[rest].upos == Upos::VERB;
  return said.first > verb && said.first <= rest && waits && !has_verb(sentence.first, speaker);
}

// said “it leaks” whenever it rains, where the tree shows no clause.
bool QuoteFinder::read_marked_after(std::uint32_t verb, const Attribution& attribution) {
  const bool named = tokens_[verb].lemma == "call" && attribution.speaker_last == attribution.speaker_first;
  if (named) return false;  // a band called “The Pipes”
  return verb + 2 < tokens_.size() && takes_marked(verb + 1, attribution);
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

void QuoteFinder::add_reported(const ReportedSpeech& said, const Sentence& sentence,
                               const Attribution& attribution) {
  const std::size_t before = quotes_.size();
  std::uint32_t first = said.first;
  while (first < said.last && tokens_[first].text == ",") ++first;  // that, while old, the dam holds
  std::uint32_t last = said.last;
  if (said.clause && said.first > attribution.cue_first && said.cut_first == said.cut_last) {
    first = start_of_clause(first, attribution.cue_first);
    if (breaks_off(last, attribution.cue_first, sentence)) last = sentence.last;
    last = std::min(last, end_of_content(first, attribution.cue_first, sentence, true));
  }
  add_content(first, last, sentence, attribution);
  if (quotes_.size() == before) return;
  Quote& quote = quotes_.back();
  quote.asserted = said.asserts;
  if (said.cut_first == said.cut_last) return;
  // Of words that their cue parts, the cue with its speaker is not said.
  const std::uint32_t cut = std::min(said.cut_first, attribution.speaker_first);
  const std::uint32_t rest = std::max(said.cut_last, attribution.speaker_last);
  if (quote.first < cut && rest < quote.last)
    quote.parts = {analysis_.span_of(quote.first, cut), analysis_.span_of(rest, quote.last)};
}

// Where a clause after its cue begins if the order of words shows it better than the tree, which may hang
// the first words of a long subject elsewhere: said {that} [the walls of the old dam leak].
std::uint32_t QuoteFinder::start_of_clause(std::uint32_t first, std::uint32_t cue) const {
  const ReportingVerb* verb = attributions_.verb_at(cue);
  if (verb == nullptr || !verb->clause || first <= cue + 1 || first > cue + kMostBetween) return first;
  for (std::uint32_t at = cue + 1; at < first; ++at) {
    const Token& word = tokens_[at];
    if (word.lower == "that" && word.upos == Upos::SCONJ) return at + 1;
    if (word.upos == Upos::VERB || word.text == ",") break;
  }
  const Token& next = tokens_[cue + 1];
  const bool noun = next.upos == Upos::DET || next.upos == Upos::NOUN || next.upos == Upos::PROPN ||
                    next.upos == Upos::ADJ || next.upos == Upos::PRON;
  return noun && !verb->addressee && !names_time(cue + 1) ? cue + 1 : first;
}

// said [this week], said [Friday]: when it was said, not what.
bool QuoteFinder::names_time(std::uint32_t token) const {
  const std::int32_t phrase = analysis_.phrase_of(token);
  const std::uint32_t head = phrase < 0 ? token : analysis_.phrases[static_cast<std::size_t>(phrase)].head;
  const std::string_view word = tokens_[head].lower;
  return find_weekday(word) != 0 || find_month(word) != 0 || has_word(kTimes, word);
}

// A clause that ends where no clause can: before a word that neither parts nor joins.
bool QuoteFinder::breaks_off(std::uint32_t last, std::uint32_t cue, const Sentence& sentence) const {
  const ReportingVerb* verb = attributions_.verb_at(cue);
  if (verb == nullptr || !verb->clause || !verb->speech || last >= sentence.last) return false;
  if (tokens_[last].text == "," || tokens_[last].upos == Upos::CCONJ) return joins_more(last, sentence);
  return tokens_[last].upos != Upos::PUNCT && tokens_[last].upos != Upos::SCONJ;
}

// A second clause that is said as well: that it leaks, [and that] it is old; it leaks [and the town] knows.
bool QuoteFinder::joins_more(std::uint32_t at, const Sentence& sentence) const {
  const bool comma = tokens_[at].text == ",";
  if (comma) ++at;
  if (at + 2 >= sentence.last || tokens_[at].upos != Upos::CCONJ) return false;
  if (tokens_[at + 1].lower == "that") return true;
  return !comma && starts_a_clause(at + 1, sentence);
}

// "Ames: Dam will be closed by May" in a headline; "AMES: The dam is old." in a transcript.
void QuoteFinder::read_headline(const Sentence& sentence) {
  constexpr std::uint32_t kLongestName = 6;
  std::uint32_t at = sentence.first;
  if (at + 2 >= sentence.last) return;
  if (inside_[at] < 0 && is_opening_mark(tokens_[at]) && inside_[at + 1] < 0) ++at;  // before each turn
  const std::uint32_t start = at;
  bool shouted = true;
  for (; at < std::min(sentence.last, sentence.first + kLongestName) && tokens_[at].text != ":"; ++at) {
    if (inside_[at] >= 0 || is_opening_mark(tokens_[at])) return;
    shouted = shouted && (tokens_[at].shape == Shape::Upper || tokens_[at].upos == Upos::PUNCT);
  }
  if (at == start || at + 2 >= sentence.last || tokens_[at].text != ":") return;
  Attribution attribution{.cue_first = at, .cue_last = at + 1, .cue_lemma = ":"};
  attributions_.set_speaker(attribution, analysis_.phrase_of(at - 1), at);
  const bool opens = sentence.first == 0 && (analysis_.sentences.size() == 1 ||
                                             analysis_.sentences[1].paragraph != sentence.paragraph);
  const bool heading = opens || sentence.block == BlockKind::Heading || is_title_case(analysis_, sentence);
  const bool speaks = attribution.entity >= 0 || is_people(attribution) || is_source(tokens_[at - 1].lower);
  if (heading && speaks) return add_content(at + 1, sentence.last, sentence, attribution);
  if (!shouted || attribution.speaker_last == attribution.speaker_first) return;
  const auto [first, last] = paragraph_at(at);
  if (first != sentence.first || inside_[at + 1] >= 0 || is_opening_mark(tokens_[at + 1])) return;
  add(at + 1, last, Directness::Direct, attribution);
  for (std::uint32_t said = at + 1; said < last; ++said) {
    is_cue_[said] = true;  // his own reports are part of what he says
    if (inside_[said] >= 0) used_[static_cast<std::size_t>(inside_[said])] = true;
  }
}

void QuoteFinder::read_verb(std::uint32_t at, const Sentence& sentence) {
  const ReportingVerb* verb = attributions_.verb_at(at);
  if (verb == nullptr || (!verb->speech && !is_finite(at))) return;
  if (read_as_clause(at, sentence)) return;
  if (verb->clause || verb->infinitive) {
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

void QuoteFinder::add_content(std::uint32_t first, std::uint32_t last, const Sentence& sentence,
                              const Attribution& attribution) {
  while (last > first && (tokens_[last - 1].text == "." || is_comma(tokens_[last - 1]))) --last;
  while (first < last && tokens_[first].text == ",") ++first;
  if (first + 1 >= last) return;
  // Marks that the content cuts in two are taken whole.
  if (inside_[first] >= 0)
    first = std::max(sentence.first, marked_[static_cast<std::size_t>(inside_[first])].first);
  // So are marks that follow it at once: the city embodied the “heart of the land.”
  const bool marked = last + 1 < sentence.last && is_opening_mark(tokens_[last]);
  if (marked && inside_[last] < 0 && inside_[last + 1] >= 0)
    last = std::min(sentence.last, marked_[static_cast<std::size_t>(inside_[last + 1])].last);
  bool mixed = false;
  for (std::uint32_t at = first; at < last; ++at) {
    if (inside_[at] < 0) continue;
    const auto mark = static_cast<std::size_t>(inside_[at]);
    if (used_[mark]) {
      last = marked_[mark].open > first ? std::min(last, marked_[mark].open) : first;
      break;
    }
    mixed = true;
    used_[mark] = true;
    // Marked words of several sentences are said as one: the dam “is old. It leaks.”
    if (marked_[mark].closed) last = std::max(last, marked_[mark].last + 1);
    at = marked_[mark].last - 1;
  }
  while (last > first && (tokens_[last - 1].text == "." || is_comma(tokens_[last - 1]))) --last;
  if (first + 1 >= last) return;
  const bool twice =
      std::any_of(quotes_.rbegin(),
                  quotes_.rbegin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(3, quotes_.size())),
                  [&](const Quote& quote) { return quote.first == first && quote.last == last; });
  if (!twice) add(first, last, mixed ? Directness::Mixed : Directness::Indirect, attribution);
}

}  // namespace factcheck
