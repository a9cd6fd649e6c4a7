#include "align/question.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "align/candidates.h"
#include "align/comparable.h"
#include "align/question_text.h"
#include "base/hash.h"
#include "base/parallel.h"
#include "base/utf8.h"

namespace factcheck {
namespace {

// Claims joined by comparable pairs, each set under its smallest member.
class Groups {
 public:
  explicit Groups(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }
  std::uint32_t root(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t low = std::min(root(a), root(b));
    const std::uint32_t high = std::max(root(a), root(b));
    parent_[high] = low;
  }

 private:
  std::vector<std::uint32_t> parent_;
};

// What a claim asks, normalised.
std::string key_of(const Claim& claim) {
  std::string key =
      fmt::format("{}|{}|{}|{}", name_of(claim.kind), claim.subject, claim.predicate, claim.object);
  if (claim.value.quantity)
    key += fmt::format("|{}|{}", claim.value.quantity->unit, claim.value.quantity->counted);
  return ascii_lower(key);
}

std::vector<ComparablePair> comparable_pairs(const std::vector<Article>& articles,
                                             const std::vector<Claim>& claims, const AlignOptions& options) {
  const Stories stories(articles, claims);
  const std::vector<Profile> profiles = make_profiles(claims, options.jobs);
  const auto candidates = candidate_pairs(articles, profiles, stories, options.one_event);

  constexpr std::size_t kBatch = 1024;
  std::vector<double> scores(candidates.size());
  for_each_index((candidates.size() + kBatch - 1) / kBatch, options.jobs, [&](std::size_t batch) {
    const std::size_t end = std::min(candidates.size(), (batch + 1) * kBatch);
    // Pairs are sorted, so that many in a row are of the same two articles.
    std::pair<std::uint32_t, std::uint32_t> two{0, 0};
    double closeness = 1;  // of an article to itself
    for (std::size_t i = batch * kBatch; i < end; ++i) {
      const Profile& a = profiles[candidates[i].first];
      const Profile& b = profiles[candidates[i].second];
      const std::pair articles_of{a.claim->article, b.claim->article};
      if (articles_of != two) closeness = stories.closeness(articles_of.first, articles_of.second);
      two = articles_of;
      scores[i] = comparability(a, b, {closeness, two.first == two.second, options.one_event});
    }
  });
  std::vector<ComparablePair> pairs;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (scores[i] >= kComparable) pairs.push_back({candidates[i].first, candidates[i].second, scores[i]});
  }
  return pairs;
}

}  // namespace

std::vector<Question> find_questions(const std::vector<Article>& articles, const std::vector<Claim>& claims,
                                     const AlignOptions& options) {
  const auto pairs = comparable_pairs(articles, claims, options);
  Groups groups(claims.size());
  for (const ComparablePair& pair : pairs) groups.join(pair.a, pair.b);

  std::vector<Question> questions;
  std::vector<std::uint32_t> question_of(claims.size());
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    const std::uint32_t root = groups.root(i);  // never after i
    if (root == i) {
      question_of[i] = static_cast<std::uint32_t>(questions.size());
      questions.emplace_back();
    }
    question_of[i] = question_of[root];
    questions[question_of[i]].claims.push_back(i);
  }
  for (const ComparablePair& pair : pairs) questions[question_of[pair.a]].pairs.push_back(pair);

  std::unordered_map<std::string, unsigned> repeats;
  for (Question& question : questions) {
    // The claim whose key sorts first asks for all, so that the order of input does not matter.
    std::uint32_t asks = question.claims.front();
    question.key = key_of(claims[asks]);
    for (const std::uint32_t claim : question.claims) {
      std::string key = key_of(claims[claim]);
      if (key >= question.key) continue;
      question.key = std::move(key);
      asks = claim;
    }
    question.kind = claims[asks].kind;
    question.text = question_text(claims[asks]);
    const unsigned repeat = repeats[question.key]++;
    question.id = "q-" + sha256_hex(question.key + '\0' + std::to_string(repeat), 12);
  }
  return questions;
}

}  // namespace factcheck
