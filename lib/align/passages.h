// Sentences of several articles that tell the same: what two claims' sentences share, and whether either has
// a nearer match in the other's article, speaks for one question whatever verbs the claims were read from.
//
//   "Rescuers pulled 11 bodies from the river."   "Eleven bodies were recovered by divers, the mayor said."
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "align/pair_features.h"
#include "align/story.h"

namespace factcheck {

// Two sentences of two articles.
struct PassagePair {
  std::uint32_t a = 0, b = 0;  // passages, a before b
  float likeness = 0;          // cosine of their words, weighed by rarity: 0..1
  std::uint8_t nearer_a = 0;   // sentences of a's article that are more like b, at most kMatches
  std::uint8_t nearer_b = 0;   // the same the other way round
};

class Passages {
 public:
  // `one_event`: every two articles are compared, else those of one story that share a leading name, near in
  // time.
  Passages(const std::vector<Article>& articles, const Profiles& profiles, const Stories& stories,
           bool one_event, unsigned jobs);

  std::uint32_t of_claim(std::uint32_t claim) const { return of_claim_[claim]; }

  // The claims of a passage, in order; statements are not among them.
  std::span<const std::uint32_t> claims_of(std::uint32_t passage) const;

  // Pairs that are among the kMatches nearest of either side and share more than a chance word, sorted.
  const std::vector<PassagePair>& pairs() const { return pairs_; }

  // Those of them whose first is this passage.
  std::span<const PassagePair> pairs_from(std::uint32_t passage) const {
    return std::span(pairs_).subspan(first_pair_[passage], first_pair_[passage + 1] - first_pair_[passage]);
  }
  std::size_t size() const { return passages_.size(); }

  // How alike the sentences of two claims are.
  void set_likeness(Surroundings& around, std::uint32_t claim_a, std::uint32_t claim_b) const;

  static constexpr std::uint8_t kMatches = 3;

 private:
  struct Passage {
    std::uint32_t article = 0;
    std::uint32_t first_claim = 0, last_claim = 0;  // in claims_
  };
  // Where a word of an article stands, and how much it weighs there.
  struct HeldWord {
    WordId word = 0;
    std::uint32_t sentence = 0;  // counted from the article's first
    float weight = 0;
  };
  // The words of each article's sentences, sorted by word and sentence.
  struct HeldWords {
    std::vector<HeldWord> all;
    std::vector<std::size_t> first;  // by article, with one more at the end
    std::span<const HeldWord> of(std::uint32_t article) const {
      return std::span(all).subspan(first[article], first[article + 1] - first[article]);
    }
  };
  using Sentences = std::vector<std::span<const WordId>>;  // the words of each passage
  Sentences collect(const Profiles& profiles, std::size_t articles);
  HeldWords weigh(const Sentences& sentences, unsigned jobs) const;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> article_pairs(const std::vector<Article>& articles,
                                                                     const Stories& stories,
                                                                     bool one_event) const;
  void match(const HeldWords& words, std::uint32_t article_a, std::uint32_t article_b,
             std::vector<PassagePair>& pairs) const;
  void keep(const std::vector<std::vector<PassagePair>>& found);

  std::vector<Passage> passages_;
  std::vector<std::uint32_t> claims_;
  std::vector<std::uint32_t> of_claim_;
  std::vector<std::uint32_t> first_of_article_;  // passages, with one more at the end
  std::vector<PassagePair> pairs_;
  std::vector<std::uint32_t> first_pair_;  // by passage, with one more at the end
};

}  // namespace factcheck
