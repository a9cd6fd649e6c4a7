#include "text/blocks.h"

#include <algorithm>
#include <vector>

#include "text/words.h"

namespace factcheck {
namespace {

constexpr std::size_t kMostHeadingWords = 14;
constexpr std::size_t kFewestParagraphWords = 18;

// Words that a title in capitals leaves small.
constexpr std::string_view kSmallWords[] = {
    "a",  "an", "and", "as",   "at",  "but", "by", "for", "from", "in",   "into", "is", "nor",  "of",
    "on", "or", "out", "over", "the", "to",  "up", "via", "vs",   "with", "amid", "v",  "after"};

bool is_small_word(std::string_view word) {
  return std::ranges::find(kSmallWords, word) != std::end(kSmallWords);
}

// "Looking Forward", "U.S. Role in the Talks": every word that counts starts with a capital or a figure.
bool is_title_case(std::string_view text) {
  std::size_t capitals = 0;
  for (auto word : split_words(text)) {
    while (!word.empty() && is_ascii_punctuation(word.front())) word.remove_prefix(1);
    if (word.empty() || is_small_word(word)) continue;
    if (is_ascii_lower(word[0])) return false;
    ++capitals;
  }
  return capitals > 0;
}

char last_mark(std::string_view text) {
  while (text.size() > 1 && (text.back() == '"' || text.back() == '\'' || text.back() == ')'))
    text.remove_suffix(1);
  if (text.ends_with("”") && text.size() > 3) return last_mark(text.substr(0, text.size() - 3));
  return text.empty() ? ' ' : text.back();
}

bool looks_like_heading(std::string_view text) {
  if (text.size() > 200 || count_words(text) > kMostHeadingWords) return false;
  const char last = last_mark(text);
  if (last == '.' || last == ';' || last == ',' || text.ends_with("…")) return false;
  if (last == '?' || last == '!' || last == ':') return is_title_case(text);
  // A line that closes a quotation is speech, not a heading.
  if ((text.front() == '"' || text.starts_with("“")) && !is_title_case(text)) return false;
  return true;
}

}  // namespace

std::size_t count_head_blocks(const PlainView& view) {
  std::size_t count = 0;
  for (const DraftBlock& block : view.blocks) {
    if (block.kind == BlockKind::Paragraph && count_words(view.words(block.span)) >= kFewestParagraphWords)
      break;
    ++count;
  }
  return count;
}

void classify_blocks(PlainView& view, bool month_first) {
  (void)month_first;
  for (DraftBlock& block : view.blocks) {
    if (block.marking == Marking::Explicit) continue;
    if (block.kind == BlockKind::Paragraph && looks_like_heading(view.words(block.span)))
      block.kind = BlockKind::Heading;
  }
}

}  // namespace factcheck
