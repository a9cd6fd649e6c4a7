// How close two articles stand: whether they tell the same story, by the names they share and how rare those
// are.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "align/words.h"
#include "claim/claim.h"

namespace factcheck {

class Stories {
 public:
  Stories(const std::vector<Article>& articles, const std::vector<Claim>& claims, unsigned jobs);

  // Cosine of the two articles' name vectors, weighted by rarity: 1 for one article, 0 without a shared name.
  double closeness(std::uint32_t a, std::uint32_t b) const;

  // The names that tell most of what an article is about, at most kLeading, the strongest first.
  std::span<const WordId> leading_names(std::uint32_t article) const {
    return std::span(leading_[article].names).first(leading_[article].count);
  }
  static constexpr std::size_t kLeading = 5;

 private:
  using Vector = std::vector<std::pair<WordId, double>>;  // sorted by word, of length 1
  struct Leading {
    std::array<WordId, kLeading> names{};
    std::size_t count = 0;
  };
  std::vector<Vector> vectors_;
  std::vector<Leading> leading_;
};

}  // namespace factcheck
