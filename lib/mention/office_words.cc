#include "mention/office_words.h"

#include <deque>
#include <string>
#include <vector>

#include "base/utf8.h"

namespace factcheck {

const Office* office_at_start(std::string_view words) {
  constexpr std::size_t kMostWords = 12;  // the longest title is shorter
  std::deque<std::string> lower;
  std::vector<Token> tokens;
  while (!words.empty() && tokens.size() < kMostWords) {
    const std::size_t space = words.find(' ');
    const std::string_view word = words.substr(0, space);
    if (!word.empty()) {
      lower.push_back(ascii_lower(word));
      Token token;
      token.text = word;
      token.lower = token.lemma = lower.back();
      token.space_before = true;
      tokens.push_back(token);
    }
    words = space == std::string_view::npos ? std::string_view() : words.substr(space + 1);
  }
  std::uint32_t first = 0;
  while (first < tokens.size() && (status_word(tokens[first].lower) || tokens[first].lower == "the")) ++first;
  if (first == tokens.size()) return nullptr;
  const auto match = match_office(tokens, first, static_cast<std::uint32_t>(tokens.size()));
  return match ? match->office : nullptr;
}

}  // namespace factcheck
