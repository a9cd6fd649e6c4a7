#include "align/story.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "align/word_counts.h"
#include "base/parallel.h"

namespace factcheck {
namespace {

// How rare a name is among so few articles says little: what all articles of one story share would weigh
// nothing.
constexpr double kFewArticles = 100;

// The claims of each article, in order, as indices.
struct ByArticle {
  std::vector<std::uint32_t> claims;
  std::vector<std::uint32_t> first;  // by article, with one more at the end
};

ByArticle by_article(std::size_t articles, const std::vector<Claim>& claims) {
  ByArticle all;
  all.first.assign(articles + 1, 0);
  for (const Claim& claim : claims) ++all.first[claim.article + 1];
  std::partial_sum(all.first.begin(), all.first.end(), all.first.begin());
  std::vector<std::uint32_t> next = all.first;
  all.claims.resize(claims.size());
  for (std::uint32_t i = 0; i < claims.size(); ++i) all.claims[next[claims[i].article]++] = i;
  return all;
}

}  // namespace

Stories::Stories(const std::vector<Article>& articles, const std::vector<Claim>& claims, unsigned jobs)
    : vectors_(articles.size()), leading_(articles.size()) {
  const ByArticle order = by_article(articles.size(), claims);
  for_each_index(articles.size(), jobs, [&](std::size_t i) {
    std::vector<WordId> words = name_words(articles[i].title);
    for (std::uint32_t at = order.first[i]; at < order.first[i + 1]; ++at) {
      // Each sentence counts once however many claims it gave.
      const std::uint32_t claim = order.claims[at];
      if (claim > 0 && claims[claim].text == claims[claim - 1].text) continue;
      const auto names = name_words(claims[claim].text);
      words.insert(words.end(), names.begin(), names.end());
    }
    std::ranges::sort(words);
    for (auto at = words.begin(); at != words.end();) {
      const auto end = std::find_if(at, words.end(), [&](WordId word) { return word != *at; });
      vectors_[i].emplace_back(*at, std::log1p(static_cast<double>(end - at)));
      at = end;
    }
  });

  WordCounts in_articles;
  for (const Vector& vector : vectors_) {
    for (const auto& [word, weight] : vector) in_articles.add(word);
  }
  const double count = std::max(kFewArticles, static_cast<double>(articles.size()));
  for_each_index(articles.size(), jobs, [&](std::size_t i) {
    double square = 0;
    for (auto& [word, weight] : vectors_[i]) {
      weight *=
          0.5 + std::log((count + 1) /
                         in_articles.of(word));  // rarity; a word of every article still counts a little
      square += weight * weight;
    }
    // A name that no other article holds leads to none.
    Vector strongest = vectors_[i];
    std::erase_if(strongest, [&](const auto& entry) { return in_articles.of(entry.first) < 2; });
    std::ranges::sort(strongest, [](const auto& a, const auto& b) {
      return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    Leading& leading = leading_[i];
    for (; leading.count < std::min(kLeading, strongest.size()); ++leading.count)
      leading.names[leading.count] = strongest[leading.count].first;
    const double length = std::sqrt(square);
    for (auto& [word, weight] : vectors_[i]) weight /= length > 0 ? length : 1;
  });
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
