// Pairs of claims that might answer one question, from an inverted index; never all pairs.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/key_index.h"
#include "align/passages.h"
#include "align/profile.h"
#include "align/story.h"

namespace factcheck {

// A claim that another is worth comparing with, and how close their articles stand.
struct NearClaim {
  std::uint32_t claim = 0;
  double closeness = 1;  // see Stories; 1 within one article
};

// Each claim meets at most kNeighbours others before and behind it under each of its keys, nearest by date
// first, and those of the sentences that tell the same, so the number of pairs grows with the claims. Claims
// of two stories never meet, unless all texts are known to speak of one event.
class Candidates {
 public:
  // All but the articles have to outlive it.
  Candidates(const std::vector<Article>& articles, const Profiles& profiles, const Stories& stories,
             const Passages& passages, bool one_event, unsigned jobs);

 private:
  friend class CandidateReader;

  const Profiles& profiles_;
  const Stories& stories_;
  const Passages& passages_;
  std::size_t articles_;
  bool one_event_;
  KeyIndex own_;     // keys of one article alone
  KeyIndex shared_;  // keys of all articles
  // The matches of each passage that stand before it, as indices into passages_.pairs().
  std::vector<std::uint32_t> before_;
  std::vector<std::uint32_t> first_before_;  // by passage, with one more at the end
};

// Reads candidates claim after claim. Each thread has its own.
class CandidateReader {
 public:
  explicit CandidateReader(const Candidates& all);

  // Those after `claim`, in order, each once. Valid until the next call.
  std::span<const NearClaim> after(std::uint32_t claim);

 private:
  void take_matches(std::uint32_t claim);
  void take_claims_of(std::uint32_t passage, std::uint32_t claim);
  void take(std::uint32_t claim, std::uint32_t other);
  double closeness(std::uint32_t article, std::uint32_t other);

  const Candidates& all_;
  std::vector<NearClaim> found_;
  std::vector<std::uint32_t> taken_for_;  // by claim: 1 + the last claim that it was taken for
  struct Known {
    std::uint32_t article = 0;  // 1 + the article it was looked up for
    double closeness = 0;
  };
  std::vector<Known> known_;  // by the other article
};

constexpr std::size_t kNeighbours = 16;
constexpr std::size_t kOwnNeighbours = 12;  // of one article, which seldom says a thing more often

}  // namespace factcheck
