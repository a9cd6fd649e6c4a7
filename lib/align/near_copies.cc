#include "align/near_copies.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/hash.h"
#include "base/utf8.h"

namespace factcheck {
namespace {

// Words: real sentences are shorter, and the comparison is a square of it.
constexpr std::size_t kLongest = 80;
constexpr std::size_t kFewest = 4;  // besides the answer
constexpr double kAlike = 0.8;

constexpr WordId kAnswer = 0;

void add_words(std::string_view text, std::vector<WordId>& words) {
  for (const std::string_view word : words_in_order(text)) words.push_back(fast_hash(ascii_lower(word)) | 1U);
}

// Words that stand in both in one order (the longest common subsequence).
std::size_t common_in_order(std::span<const WordId> a, std::span<const WordId> b) {
  std::array<std::uint16_t, kLongest + 1> row{};
  for (const WordId word : a) {
    std::uint16_t diagonal = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::uint16_t above = row[j + 1];
      row[j + 1] = word == b[j] ? static_cast<std::uint16_t>(diagonal + 1) : std::max(above, row[j]);
      diagonal = above;
    }
  }
  return row[b.size()];
}

}  // namespace

std::size_t place_of_answer(const Claim& claim) {
  const std::size_t about =
      claim.span.begin.byte - std::min(claim.span.begin.byte, claim.sentence.begin.byte);
  const auto distance = [&](std::size_t place) { return place > about ? place - about : about - place; };
  std::size_t best = std::string::npos;
  if (claim.answer.empty()) return best;
  for (std::size_t at = claim.text.find(claim.answer); at != std::string::npos;
       at = claim.text.find(claim.answer, at + 1)) {
    if (best == std::string::npos || distance(at) < distance(best)) best = at;
  }
  return best;
}

std::vector<WordId> words_around_answer(const Claim& claim) {
  const std::string_view sentence = claim.text;
  const std::size_t place = place_of_answer(claim);
  std::vector<WordId> words;
  if (place == std::string::npos) return words;
  add_words(sentence.substr(0, place), words);
  words.push_back(kAnswer);
  add_words(sentence.substr(place + claim.answer.size()), words);
  return words;
}

bool answer_in_one_place(const Claim& a, const Claim& b) {
  const std::vector<WordId> x = words_around_answer(a);
  const std::vector<WordId> y = words_around_answer(b);
  const std::size_t longer = std::max(x.size(), y.size());
  if (std::min(x.size(), y.size()) < kFewest + 1 || longer > kLongest) return false;
  const auto split = [](const std::vector<WordId>& words) {
    return static_cast<std::size_t>(std::ranges::find(words, kAnswer) - words.begin());
  };
  const std::span before_x = std::span(x).first(split(x)), before_y = std::span(y).first(split(y));
  const std::span behind_x = std::span(x).subspan(split(x) + 1),
                  behind_y = std::span(y).subspan(split(y) + 1);
  const std::size_t common = common_in_order(before_x, before_y) + common_in_order(behind_x, behind_y);
  return static_cast<double>(common) >= kAlike * static_cast<double>(longer - 1);
}

}  // namespace factcheck
