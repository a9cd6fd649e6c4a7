// Look-ups in the sorted tables of this folder, and the form in which words are kept there.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <span>
#include <string_view>

#include "syntax/compound.h"

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

// For the few words that one line of a grammar names.
inline bool is_any(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

// Where a table has its rows, by a hash of their keys: made by the compiler, so that nothing is built at
// start.
//
//   constexpr auto kUnits = std::to_array<Unit>({...});
//   constexpr WordIndex kUnitIndex(kUnits, &Unit::word);
//   const Unit* unit = kUnitIndex.find("mile");
template <class Row, std::size_t N, class Key = std::identity>
class WordIndex {
 public:
  // `rows` has static storage. Of rows with one key the first is found.
  consteval explicit WordIndex(const std::array<Row, N>& rows, Key key = {}) : rows_(&rows), key_(key) {
    for (std::size_t row = 0; row < N; ++row) {
      std::size_t at = hash(std::invoke(key, rows[row])) % kSlots;
      while (slots_[at] != 0) at = (at + 1) % kSlots;
      slots_[at] = static_cast<std::uint16_t>(row + 1);
    }
  }

  constexpr const Row* find(std::string_view wanted) const {
    for (std::size_t at = hash(wanted) % kSlots; slots_[at] != 0; at = (at + 1) % kSlots) {
      const Row& row = (*rows_)[slots_[at] - 1];
      if (std::invoke(key_, row) == wanted) return &row;
    }
    return nullptr;
  }
  constexpr bool has(std::string_view wanted) const { return find(wanted) != nullptr; }

 private:
  static_assert(N < 0xFFFF);
  static constexpr std::size_t kSlots = std::bit_ceil(N * 4);

  // FNV-1a, 32 bits: Fowler, Noll and Vo.
  static constexpr std::uint32_t hash(std::string_view word) {
    std::uint32_t value = 2166136261U;
    for (const char c : word) value = (value ^ static_cast<unsigned char>(c)) * 16777619U;
    return value ^ (value >> 15);
  }

  const std::array<Row, N>* rows_;
  Key key_;
  std::array<std::uint16_t, kSlots> slots_{};
};

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

  // Hyphens become blanks if asked: "co-founder" is "co founder".
  void add(std::string_view lower, bool open_hyphens = false) {
    if (full_) return;
    if (size_ > 0 && !joined_) push(' ');
    joined_ = false;
    for (const char c : lower) {
      if (c == '.') continue;
      push(c == '-' && open_hyphens ? ' ' : c);
    }
  }
  // A hyphen between two words that are added apart.
  void add_hyphen(bool open) {
    push(open ? ' ' : '-');
    joined_ = true;
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
  bool joined_ = false;  // the next word stands right behind a hyphen
};

// Adds tokens [first, last) to a key.
inline void add_tokens(WordKey& key, std::span<const Token> tokens, std::uint32_t first, std::uint32_t last,
                       bool open_hyphens = false) {
  for (std::uint32_t at = first; at < last; ++at) {
    if (at > first && at + 1 < last && is_inner_hyphen(tokens, at)) {
      key.add_hyphen(open_hyphens);
    } else {
      key.add(tokens[at].lower, open_hyphens);
    }
  }
}

// Tokens [first, last) as one key: "vice-president" is one word, or with open hyphens "vice president".
inline WordKey key_of(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last,
                      bool open_hyphens = false) {
  WordKey key;
  add_tokens(key, tokens, first, last, open_hyphens);
  return key;
}

}  // namespace factcheck
