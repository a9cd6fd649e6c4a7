#include "align/story.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>

namespace factcheck {
namespace {

// How rare a name is among so few articles says little: what all articles of one story share would weigh
// nothing.
constexpr double kFewArticles = 100;

}  // namespace

Stories::Stories(const std::vector<Article>& articles, const std::vector<Claim>& claims) {
  // Each sentence counts once however many claims it gave.
  std::vector<std::vector<WordId>> words(articles.size());
  for (std::size_t i = 0; i < articles.size(); ++i) words[i] = name_words(articles[i].title);
  std::string_view last_sentence;
  for (const Claim& claim : claims) {
    if (claim.text == last_sentence) continue;
    last_sentence = claim.text;
    const auto names = name_words(claim.text);
    words[claim.article].insert(words[claim.article].end(), names.begin(), names.end());
  }

  vectors_.resize(articles.size());
  std::unordered_map<WordId, std::uint32_t> in_articles;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    std::ranges::sort(words[i]);
    for (auto at = words[i].begin(); at != words[i].end();) {
      const auto end = std::upper_bound(at, words[i].end(), *at);
      vectors_[i].emplace_back(*at, std::log1p(static_cast<double>(end - at)));
      ++in_articles[*at];
      at = end;
    }
  }
  const double count = std::max(kFewArticles, static_cast<double>(articles.size()));
  leading_.resize(articles.size());
  for (std::size_t i = 0; i < articles.size(); ++i) {
    double square = 0;
    for (auto& [word, weight] : vectors_[i]) {
      weight *= 0.5 + std::log((count + 1) /
                               in_articles[word]);  // rarity; a word of every article still counts a little
      square += weight * weight;
    }
    // A name that no other article holds leads to none.
    Vector strongest = vectors_[i];
    std::erase_if(strongest, [&](const auto& entry) { return in_articles[entry.first] < 2; });
    std::ranges::sort(strongest, [](const auto& a, const auto& b) {
      return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    for (std::size_t k = 0; k < strongest.size() && k < kLeading; ++k)
      leading_[i].push_back(strongest[k].first);
    const double length = std::sqrt(square);
    for (auto& [word, weight] : vectors_[i]) weight /= length > 0 ? length : 1;
  }
}

double Stories::closeness(std::uint32_t a, std::uint32_t b) const {
  if (a == b) return 1;
  double dot = 0;
  std::size_t shared = 0;
  const Vector& x = vectors_[a];
  const Vector& y = vectors_[b];
  for (auto i = x.begin(), j = y.begin(); i != x.end() && j != y.end();) {
    if (i->first < j->first)
      ++i;
    else if (j->first < i->first)
      ++j;
    else
      dot += i->second * j->second, ++shared, ++i, ++j;
  }
  // One shared name is a chance.
  return shared < 2 ? dot / 4 : dot;
}

}  // namespace factcheck
