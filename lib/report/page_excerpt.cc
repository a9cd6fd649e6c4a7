#include "report/page_excerpt.h"

#include <algorithm>

#include "base/utf8.h"
#include "report/excerpt.h"

namespace factcheck {
namespace {

constexpr std::size_t kSentenceColumns = 700;
constexpr std::size_t kAroundColumns = 180;

// A longer paragraph is no paragraph: its sentence is shown without what stands around.
constexpr std::size_t kMostParagraph = 1 << 15;

// Answers with fewer words differ as a whole; of longer ones than the most only the beginning is compared.
constexpr std::size_t kFewestWords = 5;
constexpr std::size_t kMostWords = 120;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

std::string folded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is_space(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

// The paragraph that the claim's sentence stands in, white space folded; empty if there is none.
std::string paragraph_of(const CrossCheck& result, const Claim& claim) {
  const Document* document =
      claim.article < result.documents.size() ? result.documents[claim.article].get() : nullptr;
  if (!document) return {};
  const auto blocks = document->blocks();
  const auto starts_after = [&](std::uint32_t byte, const Block& block) {
    return byte < document->to_source(block.span).begin;
  };
  const auto next = std::upper_bound(blocks.begin(), blocks.end(), claim.sentence.begin.byte, starts_after);
  if (next == blocks.begin()) return {};
  const ByteSpan span = std::prev(next)->span;
  return span.size() > kMostParagraph ? std::string() : folded(document->quote(span));
}

// The end of a text, from a word on.
std::string end_of(std::string_view text, std::size_t columns) {
  if (text.empty()) return {};
  const auto end = static_cast<std::uint32_t>(text.size());
  return cut_around(text, {end, end}, text.size(), columns, false).before;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size() && words.size() < kMostWords;) {
    std::size_t end = at;
    while (end < text.size() && !is_space(text[end])) ++end;
    while (end < text.size() && is_space(text[end])) ++end;
    words.push_back(text.substr(at, end - at));  // with the blanks behind it
    at = end;
  }
  return words;
}

// The word without what stands around it, for comparing.
std::string bare(std::string_view word) {
  constexpr std::string_view kAround = " \n\t\r\f.,;:!?\"'()";
  const std::size_t begin = word.find_first_not_of(kAround);
  if (begin == word.npos) return {};
  return ascii_lower(word.substr(begin, word.find_last_not_of(kAround) + 1 - begin));
}

// For each word whether it belongs to the longest common sequence.
std::vector<bool> in_common(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const std::size_t width = b.size() + 1;
  std::vector<std::uint16_t> longest((a.size() + 1) * width, 0);  // of what is left from i and j on
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      const std::uint16_t one_more = static_cast<std::uint16_t>(longest[(i + 1) * width + j + 1] + 1);
      longest[i * width + j] =
          a[i] == b[j] ? one_more : std::max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    }
  }
  std::vector<bool> common(a.size(), false);
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      common[i++] = true;
      ++j;
    } else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
  return common;
}

}  // namespace

PageExcerpt page_excerpt(const CrossCheck& result, const Claim& claim) {
  PageExcerpt excerpt;
  const std::string sentence = folded(claim.text.empty() ? claim.answer : claim.text);
  const std::string answer = folded(claim.answer);
  const std::size_t at = answer.empty() ? sentence.npos : sentence.find(answer);
  if (at == sentence.npos) {
    excerpt.before = cut_after(sentence, kSentenceColumns, false);
  } else {
    const ByteSpan mark{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + answer.size())};
    Excerpt cut = cut_around(sentence, mark, 0, kSentenceColumns, false);
    excerpt.before = std::move(cut.before);
    excerpt.answer = std::move(cut.mark);
    excerpt.after = std::move(cut.after);
  }
  const std::string paragraph = paragraph_of(result, claim);
  const std::size_t begin = sentence.empty() ? paragraph.npos : paragraph.find(sentence);
  if (begin == paragraph.npos) return excerpt;
  excerpt.lead = end_of(std::string_view(paragraph).substr(0, begin), kAroundColumns);
  excerpt.rest =
      cut_after(std::string_view(paragraph).substr(begin + sentence.size()), kAroundColumns, false);
  return excerpt;
}

std::vector<WordRun> differing_runs(std::string_view words, std::string_view others) {
  const auto mine = words_of(words);
  const auto its = words_of(others);
  if (mine.size() < kFewestWords || its.size() < kFewestWords) return {{std::string(words), true}};
  std::vector<std::string> a, b;
  for (const std::string_view word : mine) a.push_back(bare(word));
  for (const std::string_view word : its) b.push_back(bare(word));
  const std::vector<bool> common = in_common(a, b);
  std::vector<WordRun> runs;
  std::size_t used = 0;
  for (std::size_t i = 0; i < mine.size(); ++i) {
    if (runs.empty() || runs.back().differs == common[i]) runs.push_back({{}, !common[i]});
    runs.back().text += mine[i];
    used += mine[i].size();
  }
  if (used < words.size()) runs.push_back({std::string(words.substr(used)), false});
  return runs;
}

}  // namespace factcheck
