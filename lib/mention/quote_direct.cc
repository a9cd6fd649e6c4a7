// Words between marks: who says them, and where they go on.
#include <algorithm>

#include "mention/quote_finder.h"

namespace factcheck {
namespace {

// Shorter than this, without a verb and without a cue, marked words are a title or kept at a distance.
constexpr std::uint32_t kShort = 5;

// Marked words within a sentence, without a cue, are taken from this length on.
constexpr std::uint32_t kLongFragment = 8;

// A mark that closes a quote within a quote.
bool is_inner_mark(const Token& token) {
  return token.text == "’" || token.text == "'" || token.text == "\"" || token.text == "”";
}

}  // namespace

void QuoteFinder::find_direct() {
  for (std::size_t at = 0; at < marked_.size(); ++at) {
    const MarkedSpan& span = marked_[at];
    if (const auto attribution = direct_attribution(at)) {
      // “It will hold,” she said, “if we mend it.”: the cue is that of the words before.
      if (is_cue_[attribution->cue_first] && goes_on_after_cue(at)) {
        extend_last(at);
        continue;
      }
      for (std::uint32_t cue = attribution->cue_first; cue < attribution->cue_last; ++cue)
        is_cue_[cue] = true;
      take_direct(at, *attribution);
      last_spoken_ = quotes_.size() - 1;
      last_speaker_paragraph_ = sentence_at(span.last - 1).paragraph;
      continue;
    }
    if (goes_on_after_cue(at)) {
      extend_last(at);
      continue;
    }
    if (carries_on(at)) {
      if (!quotes_.empty() && quotes_.back().directness == Directness::Direct && last_mark_ + 1 == at) {
        extend_last(at);
        continue;
      }
      Attribution silent;
      take_direct(at, silent);
      Quote& quote = quotes_.back();
      const Quote& spoken = quotes_[*last_spoken_];
      quote.speaker = spoken.speaker;
      quote.speaker_entity = spoken.speaker_entity;
      quote.speaker_name = spoken.speaker_name;
      last_speaker_paragraph_ = sentence_at(span.last - 1).paragraph;
    }
  }
}

std::optional<Attribution> QuoteFinder::direct_attribution(std::size_t at) const {
  const MarkedSpan& span = marked_[at];
  const auto [first, last] = paragraph_at(span.last - 1);
  if (auto signed_by = signature(span)) return signed_by;
  if (span.closed) {
    std::uint32_t next = span.last + 1;
    std::uint32_t end = span.last;
    while (end > span.first + 1 && is_inner_mark(tokens_[end - 1])) --end;  // “We said ‘no,’” he added.
    const bool parted = end > span.first && ends_a_part(tokens_[end - 1]);
    const bool comma = next < last && is_comma(tokens_[next]);
    if (comma) ++next;
    const bool fragment = !starts_a_sentence(span) && !follows_a_comma(span);
    if ((parted || comma) && next < last && !fragment) {
      auto found = attributions_.after(next, end_of_sentence(next, last));
      if (found && !introduces_the_next(span, *found)) return found;
    }
  }
  if (span.open == 0) return std::nullopt;
  const auto opening = paragraph_at(span.open);
  if (span.open > opening.first) {
    const Token& before = tokens_[span.open - 1];
    const bool reporting = attributions_.verb_at(span.open - 1) != nullptr;
    if (reporting && !ends_its_sentence(span)) return std::nullopt;
    if (is_comma(before) || before.text == ":" || reporting) {
      if (inside_[span.open - 1] < 0) {
        if (auto found = attributions_.before(span.open, sentence_at(span.open).first)) return found;
      }
      if (before.text == ":") return attributions_.before(span.open, sentence_at(span.open - 1).first);
    }
    return std::nullopt;
  }
  // A paragraph that ends in a colon speaks in the next.
  const std::uint32_t before = span.open - 1;
  if (tokens_[before].text == ":" && inside_[before] < 0) {
    return attributions_.before(span.open, sentence_at(before).first);
  }
  return std::nullopt;
}

// Not so in: said “it leaks” whenever it rains. There the marked words are a part of what was said.
bool QuoteFinder::ends_its_sentence(const MarkedSpan& span) const {
  const Sentence& sentence = sentence_at(span.last - 1);
  if (!span.closed || span.last + 1 >= sentence.last) return true;
  return tokens_[span.last + 1].upos == Upos::PUNCT || tokens_[span.last - 1].upos == Upos::PUNCT;
}

// “It holds.” She added, “It leaks.”: a cue between two quotes of which the first has ended.
bool QuoteFinder::introduces_the_next(const MarkedSpan& span, const Attribution& cue) const {
  const std::uint32_t end = std::max(cue.cue_last, cue.speaker_last);
  if (tokens_[span.last - 1].text == "," || is_comma(tokens_[span.last + 1])) return false;
  if (end + 1 >= tokens_.size() || !is_opening_mark(tokens_[end + 1])) return false;
  const bool begins = tokens_[span.last + 1].shape == Shape::Capitalised;
  return begins && (tokens_[end].text == "," || tokens_[end].text == ":");
}

// “It holds.” ― Anna Berg: a dash and a name that end the line.
std::optional<Attribution> QuoteFinder::signature(const MarkedSpan& span) const {
  const std::uint32_t dash = span.last + 1;
  if (!span.closed || dash + 1 >= tokens_.size() || !is_dash(tokens_[dash])) return std::nullopt;
  const std::int32_t phrase = analysis_.phrase_of(dash + 1);
  if (phrase < 0 || tokens_[dash + 1].upos != Upos::PROPN) return std::nullopt;
  Attribution found{.cue_first = dash, .cue_last = dash + 1, .cue_lemma = std::string(tokens_[dash].text)};
  attributions_.set_speaker(found, phrase, sentence_at(dash + 1).last);
  const std::uint32_t next = found.speaker_last;
  const bool ends = next >= tokens_.size() || is_opening_mark(tokens_[next]) || tokens_[next].text == "," ||
                    tokens_[next].text == "." ||
                    analysis_.sentence_of(next) != analysis_.sentence_of(next - 1);
  if (!ends || found.speaker_first > dash + 1 || next <= dash + 1) return std::nullopt;
  found.speaker_first = dash + 1;  // some dashes are read as a part of the name
  return found;
}

std::uint32_t QuoteFinder::end_of_sentence(std::uint32_t token, std::uint32_t limit) const {
  return std::min(limit, sentence_at(token).last);
}

bool QuoteFinder::starts_a_sentence(const MarkedSpan& span) const {
  return span.open == sentence_at(span.open).first || span.first == sentence_at(span.first).first;
}

bool QuoteFinder::follows_a_comma(const MarkedSpan& span) const {
  if (span.open == 0) return true;
  const Token& before = tokens_[span.open - 1];
  return is_comma(before) || before.text == ":" || attributions_.verb_at(span.open - 1) != nullptr;
}

// A quote goes on after its cue in the same paragraph, or fills the next paragraph alone.
bool QuoteFinder::carries_on(std::size_t at) const {
  if (!last_spoken_) return false;
  const MarkedSpan& span = marked_[at];
  if (!starts_a_sentence(span) || span.last - span.first < 3) return false;
  const auto [first, last] = paragraph_at(span.open);
  const std::uint32_t paragraph = sentence_at(span.open).paragraph;
  if (paragraph == last_speaker_paragraph_)
    return ends_its_sentence(span) && no_person_between(quotes_[*last_spoken_].last, span.open);
  const bool alone = span.open == first && span.last + 1 >= last;
  return alone && paragraph == last_speaker_paragraph_ + 1;
}

// “The dam will hold,” she said. “We built it well.”: one quote, interrupted by its cue.
bool QuoteFinder::goes_on_after_cue(std::size_t at) const {
  if (!last_spoken_ || quotes_.empty() || quotes_.back().directness != Directness::Direct) return false;
  const MarkedSpan& span = marked_[at];
  const Quote& before = quotes_.back();
  if (before.cue.empty() || span.open < before.last) return false;
  if (before.cue.begin < before.content.begin && before.parts.empty())
    return false;  // the cue stood before it
  const std::uint32_t cue_sentence = analysis_.sentence_of(before.last);
  const std::uint32_t paragraph = analysis_.sentences[cue_sentence].paragraph;
  if (sentence_at(span.open).paragraph != paragraph) return false;
  if (analysis_.sentence_of(span.open) == cue_sentence && is_comma(tokens_[span.open - 1])) return true;
  return starts_a_sentence(span) && ends_its_sentence(span) && no_person_between(before.last, span.open);
}

void QuoteFinder::extend_last(std::size_t at) {
  const MarkedSpan& span = marked_[at];
  last_mark_ = at;
  used_[at] = true;
  direct_[at] = true;
  Quote& quote = quotes_.back();
  if (quote.parts.empty()) quote.parts.push_back(quote.content);
  quote.parts.push_back(analysis_.span_of(span.first, span.last));
  quote.last = span.last;
  quote.content.end = quote.parts.back().end;
  quote.span.end = span.closed ? tokens_[span.last].span.end : quote.content.end;
  last_spoken_ = quotes_.size() - 1;
  last_speaker_paragraph_ = sentence_at(span.last - 1).paragraph;
}

// Between a cue and the words that go on there is only the rest of the cue's sentence.
bool QuoteFinder::no_person_between(std::uint32_t from, std::uint32_t to) const {
  if (from > to) return false;
  const std::uint32_t first = analysis_.sentence_of(from);
  const std::uint32_t last = analysis_.sentence_of(to);
  return last - first <= 1;
}

void QuoteFinder::take_direct(std::size_t at, const Attribution& attribution) {
  last_mark_ = at;
  used_[at] = true;
  direct_[at] = true;
  const MarkedSpan& span = marked_[at];
  add(span.first, span.last, Directness::Direct, attribution);
  Quote& quote = quotes_.back();
  quote.span.begin = tokens_[span.open].span.begin;
  if (span.closed) quote.span.end = tokens_[span.last].span.end;
}

// “According to the mayor, “the dam is old. It leaks.””: the marks, not the sentence, end the words.
bool QuoteFinder::takes_marked(std::uint32_t open, const Attribution& attribution) {
  if (open + 1 >= tokens_.size() || inside_[open] >= 0 || inside_[open + 1] < 0) return false;
  const auto mark = static_cast<std::size_t>(inside_[open + 1]);
  if (marked_[mark].open != open || used_[mark]) return false;
  take_direct(mark, attribution);
  return true;
}

// Marked words without a cue: a quote if they make a sentence, else a title or a word at arm's length.
void QuoteFinder::find_bare() {
  for (std::size_t at = 0; at < marked_.size(); ++at) {
    const MarkedSpan& span = marked_[at];
    if (used_[at] || span.last - span.first < kShort || !has_verb(span.first, span.last)) continue;
    const bool opens = starts_a_sentence(span) || follows_a_comma(span);
    if (!opens && (span.last - span.first < kLongFragment || !ends_a_part(tokens_[span.last - 1]))) continue;
    take_direct(at, {});
  }
}

}  // namespace factcheck
