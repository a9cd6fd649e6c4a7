// Look-ups in the sorted tables of this folder, and the form in which words are kept there.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "syntax/analysis.h"

namespace factcheck {

// The row with this key, or null. REQUIRES: rows sorted by `key`, each key once.
template <class Row, std::size_t N>
const Row* find_row(const std::array<Row, N>& rows, std::string_view Row::*key, std::string_view wanted) {
  const auto row = std::ranges::lower_bound(rows, wanted, {}, key);
  return row != rows.end() && (*row).*key == wanted ? &*row : nullptr;
}

template <std::size_t N>
constexpr bool has_word(const std::array<std::string_view, N>& words, std::string_view wanted) {
  return std::ranges::binary_search(words, wanted);
}

// Sorted with no key twice: what the look-ups above need.
template <class Rows, class Key = std::identity>
constexpr bool is_table(const Rows& rows, Key key = {}) {
  return std::ranges::adjacent_find(rows, std::ranges::greater_equal{}, key) == rows.end();
}

// Words as tables keep them: lower case, full stops left out ("U.S." is "us"), one blank between words.
// A word that does not fit makes the key empty, which no table holds.
class WordKey {
 public:
  WordKey() = default;
  explicit WordKey(std::string_view lower) { add(lower); }

  // Hyphens become blanks if asked: "vice-president" is "vice president".
  void add(std::string_view lower, bool open_hyphens = false) {
    if (full_) return;
    if (size_ > 0) push(' ');
    for (const char c : lower) {
      if (c == '.') continue;
      push(c == '-' && open_hyphens ? ' ' : c);
    }
  }
  std::string_view view() const {
    return full_ ? std::string_view() : std::string_view(bytes_.data(), size_);
  }

 private:
  void push(char c) {
    full_ = full_ || size_ == bytes_.size();
    if (!full_) bytes_[size_++] = c;
  }
  std::array<char, 96> bytes_{};
  std::size_t size_ = 0;
  bool full_ = false;
};

// Tokens [first, last) as one key.
inline WordKey key_of(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last,
                      bool open_hyphens = false) {
  WordKey key;
  for (std::uint32_t at = first; at < last; ++at) key.add(tokens[at].lower, open_hyphens);
  return key;
}

}  // namespace factcheck
