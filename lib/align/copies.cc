// Wire copies: articles that print one agency's text count as one source.
#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "align/question.h"
#include "align/words.h"
#include "base/hash.h"

namespace factcheck {
namespace {

// Sentences long enough that two desks do not write the same by chance. Bytes.
constexpr std::size_t kLongSentence = 80;
// A copy shares at least this share of the shorter article's long sentences, and at least this many.
constexpr double kCopiedShare = 0.6;
constexpr std::size_t kFewestShared = 4;
// A sentence that stands in more articles than this is a standing text, no sign of a copy.
constexpr std::size_t kMostCopies = 64;

}  // namespace

void mark_copies(std::vector<Article>& articles, const std::vector<Claim>& claims) {
  std::vector<std::vector<WordId>> sentences(articles.size());
  for (const Claim& claim : claims) {
    if (claim.text.size() >= kLongSentence) sentences[claim.article].push_back(fast_hash(claim.text));
  }
  std::unordered_map<WordId, std::vector<std::uint32_t>> holders;
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    std::ranges::sort(sentences[i]);
    sentences[i].erase(std::unique(sentences[i].begin(), sentences[i].end()), sentences[i].end());
    for (const WordId sentence : sentences[i]) {
      auto& list = holders[sentence];
      if (list.size() < kMostCopies) list.push_back(i);
    }
  }
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    std::unordered_map<std::uint32_t, std::size_t> shared;
    for (const WordId sentence : sentences[i]) {
      for (const std::uint32_t other : holders[sentence]) shared[other] += other < i;
    }
    // The first article that it copies; that one may be a copy itself, so go to its root.
    std::uint32_t original = i;
    for (const auto& [other, count] : shared) {
      const double share = static_cast<double>(count) /
                           static_cast<double>(std::min(sentences[i].size(), sentences[other].size()));
      if (count >= kFewestShared && share >= kCopiedShare) original = std::min(original, other);
    }
    if (original == i) continue;
    articles[i].copy_of = articles[original].copy_of.value_or(original);
  }
}

}  // namespace factcheck
