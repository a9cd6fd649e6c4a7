#include "align/names.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/nearest.h"
#include "base/utf8.h"

namespace factcheck {
namespace {

// Longer names are cut off: the comparison of letters is quadratic in a word.
constexpr std::size_t kLongestWord = 40;
constexpr std::size_t kMostWords = 12;

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  const auto close = [&] {
    const bool filler = word == "the" || word == "of" || word == "and" || word == "for";
    if (!word.empty() && !filler && words.size() < kMostWords) words.push_back(word.substr(0, kLongestWord));
    word.clear();
  };
  for (const char c : ascii_lower(name)) {
    if (c == '.') continue;
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
    if (letter)
      word += c;
    else
      close();
  }
  close();
  return words;
}

std::vector<std::string> without(const std::vector<std::string>& words,
                                 const std::vector<std::string>& others) {
  std::vector<std::string> rest;
  std::ranges::copy_if(words, std::back_inserter(rest), [&](const std::string& word) {
    return std::ranges::find(others, word) == others.end();
  });
  return rest;
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += word;
  return all;
}

bool near_word(const std::string& a, const std::string& b) {
  const std::size_t longer = std::max(a.size(), b.size());
  return longer >= 4 && edit_distance(a, b) <= (longer >= 7 ? 2U : 1U);
}

}  // namespace

bool same_name(std::string_view a, std::string_view b) {
  const auto x = words_of(a);
  const auto y = words_of(b);
  if (x.empty() || y.empty()) return false;
  if (x == y) return true;
  return (x.size() == 1 && x[0] == y.back()) || (y.size() == 1 && y[0] == x.back());
}

bool short_form(std::string_view a, std::string_view b) {
  const auto x = words_of(a);
  const auto y = words_of(b);
  if (x.empty() || y.empty()) return false;
  return without(x, y).empty() || without(y, x).empty();
}

bool near_spelling(std::string_view a, std::string_view b) {
  const auto x = words_of(a);
  const auto y = words_of(b);
  if (x.size() != y.size()) return joined(x) == joined(y);  // "Abu Salha", "Abusalha"
  const auto only_x = without(x, y);
  const auto only_y = without(y, x);
  if (only_x.empty() || only_x.size() != only_y.size()) return false;
  return std::ranges::equal(only_x, only_y, near_word);
}

bool shorter_name(std::string_view a, std::string_view b) {
  const auto x = words_of(a);
  const auto y = words_of(b);
  constexpr std::size_t kShortest = 2;
  if (std::min(x.size(), y.size()) < kShortest || x == y || x.back() != y.back()) return false;
  constexpr std::size_t kShortForm = 3;  // letters: "Ron", "Jeff"
  const std::string& one = x.front().size() < y.front().size() ? x.front() : y.front();
  const std::string& other = &one == &x.front() ? y.front() : x.front();
  if (one != other && (one.size() < kShortForm || !other.starts_with(one))) return false;
  // What stands between must be left out, not another name.
  const std::vector<std::string> inner_x(x.begin() + 1, x.end() - 1), inner_y(y.begin() + 1, y.end() - 1);
  return without(inner_x, inner_y).empty() || without(inner_y, inner_x).empty();
}

bool alike(std::string_view a, std::string_view b) {
  const auto x = words_of(a);
  const auto y = words_of(b);
  const auto only_x = without(x, y);
  const auto only_y = without(y, x);
  if (only_x.size() != 1 || only_y.size() != 1 || only_x.size() == x.size() || only_y.size() == y.size())
    return false;
  // Half of the longer word, four letters at least, must be the common beginning.
  const auto [end, unused] = std::ranges::mismatch(only_x[0], only_y[0]);
  const auto common = static_cast<std::size_t>(end - only_x[0].begin());
  return common >= 4 && 2 * common >= std::max(only_x[0].size(), only_y[0].size());
}

}  // namespace factcheck
