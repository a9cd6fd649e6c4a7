// Look-ups in the sorted tables of this folder, and the form in which words are kept there.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <initializer_list>
#include <span>
#include <string_view>
#include <type_traits>

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

// For the few words that one line of a grammar names. Most are told apart by length and first letter.
inline bool is_any(std::string_view word, std::initializer_list<std::string_view> words) {
  const char first = word.empty() ? '\0' : word.front();
  for (const std::string_view one : words) {
    if (one.size() == word.size() && (word.empty() || one.front() == first) && one == word) return true;
  }
  return false;
}

// A hash of a word by its length and by its bytes, eight at a time: all of them up to 16, then the first, the
// middle and the last eight.
constexpr std::uint64_t hash_of_word(std::string_view word) {
  const auto load = [&](std::size_t at, std::size_t count) {
    std::uint64_t bytes = 0;
    if (!std::is_constant_evaluated() && std::endian::native == std::endian::little) {
      count == 8 ? std::memcpy(&bytes, word.data() + at, 8) : std::memcpy(&bytes, word.data() + at, 4);
    } else {
      for (std::size_t i = 0; i < count; ++i)
        bytes |= std::uint64_t{static_cast<unsigned char>(word[at + i])} << (8 * i);
    }
    return bytes;
  };
  const std::size_t size = word.size();
  std::uint64_t front = 0;
  std::uint64_t back = 0;
  if (size >= 8) {
    front = load(0, 8);
    back = load(size - 8, 8);
    if (size > 16) back += load(size / 2 - 4, 8) * 0x9E3779B97F4A7C15U;
  } else if (size >= 4) {
    front = load(0, 4);
    back = load(size - 4, 4);
  } else if (size > 0) {
    front = static_cast<unsigned char>(word[0]);
    back = static_cast<unsigned char>(word[size / 2]) | static_cast<unsigned char>(word[size - 1]) << 8;
  }
  // Multipliers of wyhash, Wang Yi.
  std::uint64_t value = (front ^ (size << 56)) * 0xA0761D6478BD642FU;
  value = (value ^ (value >> 32) ^ back) * 0xE7037ED1A0B428DBU;
  return value ^ (value >> 32);
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
      const std::uint64_t hash = hash_of_word(std::invoke(key, rows[row]));
      std::size_t at = hash % kSlots;
      while (slots_[at] != 0) at = (at + 1) % kSlots;
      slots_[at] = mark_of(hash) | static_cast<std::uint32_t>(row + 1);
    }
  }

  constexpr const Row* find(std::string_view wanted) const {
    const std::uint64_t hash = hash_of_word(wanted);
    for (std::size_t at = hash % kSlots; slots_[at] != 0; at = (at + 1) % kSlots) {
      if ((slots_[at] & 0xFFFF0000U) != mark_of(hash)) continue;
      const Row& row = (*rows_)[(slots_[at] & 0xFFFFU) - 1];
      if (std::invoke(key_, row) == wanted) return &row;
    }
    return nullptr;
  }
  constexpr bool has(std::string_view wanted) const { return find(wanted) != nullptr; }

 private:
  static_assert(N < 0xFFFF);
  static constexpr std::size_t kSlots = std::bit_ceil(N * 2);

  // The upper half of a slot: by it most other words are seen to be others without a look at the row.
  static constexpr std::uint32_t mark_of(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 48) << 16;
  }

  const std::array<Row, N>* rows_;
  Key key_;
  std::array<std::uint32_t, kSlots> slots_{};  // row + 1 and the mark of its key; 0 if free
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
  // Most words are their own key and are not copied: the word has to live as long as the key.
  explicit WordKey(std::string_view lower) {
    if (lower.size() <= bytes_.size() && lower.find('.') == std::string_view::npos)
      alone_ = lower;
    else
      add(lower);
  }

  // Hyphens become blanks if asked: "co-founder" is "co founder".
  void add(std::string_view lower, bool open_hyphens = false) {
    copy_alone();
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
    copy_alone();
    push(open ? ' ' : '-');
    joined_ = true;
  }
  std::string_view view() const {
    if (!alone_.empty()) return alone_;
    return full_ ? std::string_view() : std::string_view(bytes_.data(), size_);
  }

 private:
  void copy_alone() {
    for (const char c : alone_) push(c);
    alone_ = {};
  }
  void push(char c) {
    full_ = full_ || size_ == bytes_.size();
    if (!full_) bytes_[size_++] = c;
  }
  std::string_view alone_;      // the whole key, if not empty
  std::array<char, 96> bytes_;  // the first `size_` of them are set
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
  if (last == first + 1 && !open_hyphens) return WordKey(tokens[first].lower);
  WordKey key;
  add_tokens(key, tokens, first, last, open_hyphens);
  return key;
}

}  // namespace factcheck
