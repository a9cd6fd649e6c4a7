// The words that the keys of a table begin and end with, so that most tokens are seen to stand in none by one
// look.
//
//   constexpr auto kEdges = edge_words(kOffices, &Office::words);
//   constexpr auto kEdgeRows = rows_of<kEdges.count>(kEdges);
//   constexpr WordIndex kEdgeIndex(kEdgeRows, &EdgeWord::word);
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <string_view>

namespace factcheck {

struct EdgeWord {
  std::string_view word;
  bool first = false, last = false;  // where in a key it stands
};

template <std::size_t N>
struct EdgeWords {
  std::array<EdgeWord, 2 * N> rows;  // `count` of them, each word once
  std::size_t count = 0;
};

template <class Row, std::size_t N, class Key>
consteval EdgeWords<N> edge_words(const std::array<Row, N>& table, Key key) {
  EdgeWords<N> found{};
  std::size_t all = 0;
  for (const Row& row : table) {
    const std::string_view words = std::invoke(key, row);
    found.rows[all++] = {words.substr(0, words.find(' ')), true, false};
    found.rows[all++] = {words.substr(words.rfind(' ') + 1), false, true};  // npos + 1 is 0
  }
  std::ranges::sort(found.rows, {}, &EdgeWord::word);
  for (const EdgeWord& row : found.rows) {
    if (found.count == 0 || found.rows[found.count - 1].word != row.word) {
      found.rows[found.count++] = row;
    } else {
      EdgeWord& same = found.rows[found.count - 1];
      same.first = same.first || row.first;
      same.last = same.last || row.last;
    }
  }
  return found;
}

template <std::size_t Count, std::size_t N>
consteval std::array<EdgeWord, Count> rows_of(const EdgeWords<N>& words) {
  std::array<EdgeWord, Count> rows;
  std::copy_n(words.rows.begin(), Count, rows.begin());
  return rows;
}

}  // namespace factcheck
