#include "mention/quote.h"

#include <algorithm>

#include "mention/quote_finder.h"

namespace factcheck {

QuoteFinder::QuoteFinder(const Document& document, const Analysis& analysis, const Names& names)
    : analysis_(analysis),
      tokens_(analysis.tokens),
      attributions_(document, analysis, names),
      marked_(find_marked(analysis)) {
  inside_.assign(tokens_.size(), -1);
  for (std::size_t at = 0; at < marked_.size(); ++at) {
    std::fill(inside_.begin() + marked_[at].first, inside_.begin() + marked_[at].last,
              static_cast<std::int32_t>(at));
  }
  used_.assign(marked_.size(), false);
  direct_.assign(marked_.size(), false);
  is_cue_.assign(tokens_.size(), false);
}

std::vector<Quote> QuoteFinder::run() {
  find_direct();
  find_indirect();
  find_bare();
  std::ranges::sort(quotes_, [](const Quote& a, const Quote& b) {
    if (a.first != b.first) return a.first < b.first;
    return a.last > b.last;
  });
  leave_out_deepest();
  return std::move(quotes_);
}

// "He said she said they said ...": below some depth nobody follows, and all of them together would be as
// long as the square of the sentence.
void QuoteFinder::leave_out_deepest() {
  constexpr std::size_t kDeepest = 4;
  std::vector<std::uint32_t> ends;  // of the quotes that hold the one looked at
  std::erase_if(quotes_, [&](const Quote& quote) {
    while (!ends.empty() && ends.back() <= quote.first) ends.pop_back();
    if (ends.size() >= kDeepest) return true;
    ends.push_back(quote.last);
    return false;
  });
}

// The tokens of the paragraph that holds a token.
std::pair<std::uint32_t, std::uint32_t> QuoteFinder::paragraph_at(std::uint32_t token) const {
  const std::uint32_t at = analysis_.sentence_of(token);
  const std::uint32_t paragraph = analysis_.sentences[at].paragraph;
  std::uint32_t first = at;
  std::uint32_t last = at;
  constexpr std::uint32_t kMostSentences = 40;
  while (first > 0 && at - first < kMostSentences && analysis_.sentences[first - 1].paragraph == paragraph)
    --first;
  while (last + 1 < analysis_.sentences.size() && last - at < kMostSentences &&
         analysis_.sentences[last + 1].paragraph == paragraph) {
    ++last;
  }
  return {analysis_.sentences[first].first, analysis_.sentences[last].last};
}

bool QuoteFinder::has_verb(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t at = first; at < last; ++at) {
    if (tokens_[at].upos == Upos::VERB || tokens_[at].upos == Upos::AUX) return true;
  }
  return false;
}

void QuoteFinder::add(std::uint32_t first, std::uint32_t last, Directness directness,
                      const Attribution& attribution) {
  Quote quote;
  quote.first = first;
  quote.last = last;
  quote.content = analysis_.span_of(first, last);
  quote.span = quote.content;
  quote.directness = directness;
  if (attribution.speaker_last > attribution.speaker_first) {
    quote.speaker = analysis_.span_of(attribution.speaker_first, attribution.speaker_last);
  }
  quote.speaker_entity = attribution.entity;
  quote.speaker_name = attribution.name;
  if (attribution.cue_last > attribution.cue_first) {
    quote.cue = analysis_.span_of(attribution.cue_first, attribution.cue_last);
  }
  quote.cue_lemma = attribution.cue_lemma;
  quotes_.push_back(std::move(quote));
}

std::vector<Quote> find_quotes(const Document& document, const Analysis& analysis, const Names& names) {
  return QuoteFinder(document, analysis, names).run();
}

std::string_view name_of(Directness directness) {
  switch (directness) {
    case Directness::Direct:
      return "direct";
    case Directness::Indirect:
      return "indirect";
    case Directness::Mixed:
      return "mixed";
  }
  return "";
}

}  // namespace factcheck
