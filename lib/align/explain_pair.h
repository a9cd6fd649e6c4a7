// Why two claims were put into one question: what `factcheck explain QUESTION` prints.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "align/comparable.h"
#include "align/question.h"

namespace factcheck {

struct WeighedFeature {
  PairFeature feature = PairFeature::Always;
  float value = 0;   // 0..1
  float weight = 0;  // learned; value * weight is what it adds
};

struct PairReasons {
  Comparability comparability;
  std::optional<PairFamily> family;      // none: only the claims' own words were compared
  double learned = 0;                    // probability by the features, 0 without a family
  std::vector<WeighedFeature> features;  // those that are not 0, the strongest first
};

// Of pairs of claims of one run, in their order. REQUIRES: indices into `claims`.
std::vector<PairReasons> explain_pairs(const std::vector<Article>& articles, const std::vector<Claim>& claims,
                                       const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs,
                                       const AlignOptions& options);

}  // namespace factcheck
