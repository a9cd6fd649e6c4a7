#include "align/wording_swapped.h"

#include <algorithm>
#include <array>

namespace factcheck {
namespace {

constexpr std::size_t kLongestName = 5;  // words
constexpr std::size_t kLongestDeed = 6;

// The beginnings of the verbs, in forms that other words hardly share. A row to extend.
constexpr auto kDirected = std::to_array<std::string_view>({
    "accus",   "acquir", "appoint", "arrest",   "attack",   "beat",       "betray",  "bought",
    "captur",  "charg",  "convict", "criticis", "criticiz", "defeat",     "dismiss", "elect",
    "employ",  "endors", "fired",   "found",    "hired",    "imprison",   "injur",   "invad",
    "invent",  "kidnap", "kill",    "murder",   "nominat",  "outperform", "overt",   "own",
    "paid",    "poison", "promot",  "replac",   "rescu",    "sack",       "shot",    "stabb",
    "succeed", "sued",   "sues",    "surpass",  "threaten", "wound",
});

using Words = std::span<const WordingWord>;

bool same(Words a, Words b) { return std::ranges::equal(a, b, {}, &WordingWord::lower, &WordingWord::lower); }

bool is_name(Words words) {
  return words.front().capital && words.back().capital && !words.front().digits && !words.back().digits;
}

bool is_directed(Words deed) {
  return std::ranges::any_of(deed, [](const WordingWord& word) {
    return !word.capital && std::ranges::any_of(kDirected, [&](std::string_view verb) {
      return word.lower.starts_with(verb);
    });
  });
}

// "attacked each other", "either by": then it is no matter who stands first.
bool is_mutual(Words deed) {
  static constexpr std::string_view kMutual[] = {"and", "each", "either", "neither", "nor", "or", "with"};
  return std::ranges::any_of(deed, [](const WordingWord& word) {
    return std::ranges::find(kMutual, word.lower) != std::end(kMutual);
  });
}

}  // namespace

std::optional<Swapped> swapped_names(Words a, Words b) {
  if (a.size() != b.size()) return {};
  std::size_t first = 0, last = a.size();
  while (first < last && a[first].lower == b[first].lower) ++first;
  while (last > first && a[last - 1].lower == b[last - 1].lower) --last;
  const Words x = a.subspan(first, last - first), y = b.subspan(first, last - first);
  if (x.size() < 3 || x.size() > 2 * kLongestName + kLongestDeed) return {};
  for (std::size_t one = 1; one <= std::min(kLongestName, x.size() - 2); ++one) {
    for (std::size_t other = 1; other <= std::min(kLongestName, x.size() - one - 1); ++other) {
      const Words deed = x.subspan(one, x.size() - one - other);
      if (deed.size() > kLongestDeed || !same(x.first(one), y.last(one)) ||
          !same(x.last(other), y.first(other)))
        continue;
      if (!same(deed, y.subspan(other, deed.size()))) continue;
      if (!is_name(x.first(one)) || !is_name(x.last(other)) || !is_directed(deed) || is_mutual(deed))
        continue;
      return Swapped{{x.front().span.begin, x.back().span.end}, {y.front().span.begin, y.back().span.end}};
    }
  }
  return {};
}

}  // namespace factcheck
