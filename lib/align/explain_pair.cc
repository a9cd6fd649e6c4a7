#include "align/explain_pair.h"

#include <algorithm>
#include <cmath>

#include "align/passages.h"
#include "align/story.h"

namespace factcheck {

std::vector<PairReasons> explain_pairs(const std::vector<Article>& articles, const std::vector<Claim>& claims,
                                       const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs,
                                       const AlignOptions& options) {
  const Stories stories(articles, claims, options.jobs);
  const Profiles profiles(claims, options.jobs);
  const Passages passages(articles, profiles, stories, options.one_event, options.jobs);
  std::vector<PairReasons> all;
  for (const auto& [a, b] : pairs) {
    const std::uint32_t first = claims[a].article, second = claims[b].article;
    Surroundings around{stories.closeness(first, second), first == second, options.one_event};
    passages.set_likeness(around, a, b);
    PairReasons reasons{
        comparability(profiles[a], profiles[b], around), pair_family(profiles[a], profiles[b]), 0, {}};
    if (reasons.family) {
      reasons.learned = learned_comparability(profiles[a], profiles[b], around);
      const PairFeatures features = pair_features(profiles[a], profiles[b], around);
      for (std::size_t i = 0; i < kPairFeatureCount; ++i) {
        const auto feature = static_cast<PairFeature>(i);
        if (features[i] != 0)
          reasons.features.push_back({feature, features[i], weight_of(*reasons.family, feature)});
      }
      std::ranges::stable_sort(reasons.features, [](const WeighedFeature& x, const WeighedFeature& y) {
        return std::fabs(x.value * x.weight) > std::fabs(y.value * y.weight);
      });
    }
    all.push_back(std::move(reasons));
  }
  return all;
}

}  // namespace factcheck
