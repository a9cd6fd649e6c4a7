// How far reported words reach, where the tree and the marks do not agree on it.
#include <algorithm>

#include "mention/calendar_words.h"
#include "mention/quote_finder.h"
#include "mention/speech_frames.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

// A subject longer than this is not taken from the order of words.
constexpr std::uint32_t kLongestSubject = 14;

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

}  // namespace

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
  if (verb == nullptr || !verb->clause || first <= cue + 1) return first;
  if (tokens_[cue + 1].lower == "that") return cue + (tokens_[cue + 1].upos == Upos::DET ? 1 : 2);
  if (first > cue + kLongestSubject) return first;
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
  if (is_opening_mark(tokens_[last]) && last + 1 < sentence.last && inside_[last + 1] >= 0) return true;
  if (tokens_[last].text == "," || tokens_[last].upos == Upos::CCONJ) return joins_more(last, sentence);
  return tokens_[last].upos != Upos::PUNCT && tokens_[last].upos != Upos::SCONJ;
}

// A second clause that is said as well: that it leaks, [and that] it is old; it leaks [and the town] knows.
bool QuoteFinder::joins_more(std::uint32_t at, const Sentence& sentence) const {
  const bool comma = tokens_[at].text == ",";
  if (comma) ++at;
  if (at + 2 >= sentence.last || tokens_[at].upos != Upos::CCONJ) return false;
  if (tokens_[at + 1].lower == "that") return true;
  return !comma && (starts_a_clause(at + 1, sentence) || marks_follow(at + 1, sentence));
}

// Words in marks further on in the sentence, and no other cue before them: it leaks [and is “a disgrace”].
bool QuoteFinder::marks_follow(std::uint32_t at, const Sentence& sentence) const {
  for (; at < sentence.last; ++at) {
    if (attributions_.verb_at(at) != nullptr) return false;
    if (!find_verb_frames(tokens_[at].lemma).empty()) return false;
    if (inside_[at] >= 0) return !used_[static_cast<std::size_t>(inside_[at])];
  }
  return false;
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
    if (direct_[mark]) {
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
