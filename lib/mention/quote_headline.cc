// What headlines and transcripts say that somebody says.
#include <algorithm>

#include "mention/name_scan.h"
#include "mention/quote_finder.h"

namespace factcheck {

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
  const bool speaks = attribution.entity >= 0 || is_people(attribution) || names_source(attribution);
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

bool QuoteFinder::is_heading(const Sentence& sentence) const {
  const bool opens = sentence.first == 0 && (analysis_.sentences.size() == 1 ||
                                             analysis_.sentences[1].paragraph != sentence.paragraph);
  return opens || sentence.block == BlockKind::Heading || is_title_case(analysis_, sentence);
}

// "Ames Vows To ‘Close Every Dam’": marked words in a headline are its subject's.
void QuoteFinder::read_headline_marks(const Sentence& sentence) {
  std::uint32_t at = sentence.first;
  while (at < sentence.last && (inside_[at] < 0 || used_[static_cast<std::size_t>(inside_[at])])) ++at;
  if (at == sentence.last) return;
  const bool stops = tokens_[sentence.last - 1].text == ".";
  const bool heading = is_heading(sentence) && (!stops || is_title_case(analysis_, sentence));
  if (!heading) return;
  const auto mark = static_cast<std::size_t>(inside_[at]);
  const MarkedSpan& span = marked_[mark];
  const std::int32_t subject = analysis_.phrase_of(sentence.first);
  if (subject < 0 || !span.closed || span.last - span.first < 2 || span.open < sentence.first + 2) return;
  if (!has_verb(sentence.first, span.open)) return;
  Attribution attribution;
  attributions_.set_speaker(attribution, subject, span.open);
  if (attribution.entity < 0 && !is_people(attribution)) return;
  take_direct(mark, attribution);
}

}  // namespace factcheck
