#include "align/question.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "align/candidates.h"
#include "align/comparable.h"
#include "align/question_text.h"
#include "base/hash.h"
#include "base/parallel.h"

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

// A claim has one match in another article: of the pairs that likeness alone puts together those stay that
// are the best of one of their claims.
void keep_nearest(const std::vector<Claim>& claims, std::vector<ComparablePair>& pairs) {
  std::unordered_map<std::uint64_t, double> best;  // by claim and other article
  best.reserve(2 * pairs.size());
  const auto key = [&](std::uint32_t claim, std::uint32_t other) {
    return static_cast<std::uint64_t>(claim) << 32 | claims[other].article;
  };
  for (const ComparablePair& pair : pairs) {
    for (const std::uint64_t side : {key(pair.a, pair.b), key(pair.b, pair.a)}) {
      double& known = best[side];
      known = std::max(known, pair.score);
    }
  }
  std::erase_if(pairs, [&](const ComparablePair& pair) {
    return pair.by_likeness && best[key(pair.a, pair.b)] > pair.score &&
           best[key(pair.b, pair.a)] > pair.score;
  });
}

std::vector<ComparablePair> comparable_pairs(const std::vector<Article>& articles,
                                             const std::vector<Claim>& claims, const AlignOptions& options) {
  const Stories stories(articles, claims);
  const std::vector<Profile> profiles = make_profiles(claims, options.jobs);
  const Passages passages(articles, profiles, stories, options.one_event, options.jobs);
  const auto candidates = candidate_pairs(articles, profiles, stories, passages, options.one_event);

  constexpr std::size_t kBatch = 1024;
  std::vector<Comparability> scores(candidates.size());
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
      Surroundings around{closeness, two.first == two.second, options.one_event};
      passages.set_likeness(around, candidates[i].first, candidates[i].second);
      scores[i] = comparability(a, b, around);
    }
  });
  std::vector<ComparablePair> pairs;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (scores[i].score < kComparable) continue;
    pairs.push_back({candidates[i].first, candidates[i].second, scores[i].score, scores[i].by_likeness});
  }
  keep_nearest(claims, pairs);
  return pairs;
}

// What two claims of one article must share for both to stand in one question.
bool same_answer(const Claim& a, const Claim& b) {
  if (a.value.quantity && b.value.quantity)
    return a.value.quantity->expected.meets(b.value.quantity->expected);
  return a.kind == b.kind && a.predicate == b.predicate && a.polarity == b.polarity;
}

// Questions of more claims take no more by likeness, so that joining stays cheap.
constexpr std::size_t kLargeQuestion = 64;

bool fit_together(const std::vector<Claim>& claims, const std::vector<std::uint32_t>& a,
                  const std::vector<std::uint32_t>& b) {
  if (a.size() + b.size() > kLargeQuestion) return false;
  return std::ranges::all_of(a, [&](std::uint32_t x) {
    return std::ranges::all_of(b, [&](std::uint32_t y) {
      return claims[x].article != claims[y].article || same_answer(claims[x], claims[y]);
    });
  });
}

// Likeness does not carry over: of "A is like B" and "B is like C" nothing follows for A and C. So two groups
// are joined by it, the most alike first, only where no article would then give two answers to one question.
// Pairs that joined nothing are dropped.
Groups join_pairs(const std::vector<Claim>& claims, std::vector<ComparablePair>& pairs) {
  Groups groups(claims.size());
  for (const ComparablePair& pair : pairs) {
    if (!pair.by_likeness) groups.join(pair.a, pair.b);
  }
  std::vector<std::vector<std::uint32_t>> members(claims.size());
  for (std::uint32_t i = 0; i < claims.size(); ++i) members[groups.root(i)].push_back(i);

  std::vector<const ComparablePair*> alike;
  for (const ComparablePair& pair : pairs) {
    if (pair.by_likeness) alike.push_back(&pair);
  }
  std::ranges::stable_sort(
      alike, [](const ComparablePair* x, const ComparablePair* y) { return x->score > y->score; });
  for (const ComparablePair* pair : alike) {
    auto& of_a = members[groups.root(pair->a)];
    auto& of_b = members[groups.root(pair->b)];
    if (&of_a == &of_b || !fit_together(claims, of_a, of_b)) continue;
    groups.join(pair->a, pair->b);
    auto& joined = members[groups.root(pair->a)];
    auto& other = &joined == &of_a ? of_b : of_a;
    joined.insert(joined.end(), other.begin(), other.end());
    other.clear();
  }
  std::erase_if(pairs,
                [&](const ComparablePair& pair) { return groups.root(pair.a) != groups.root(pair.b); });
  return groups;
}

}  // namespace

std::vector<Question> find_questions(const std::vector<Article>& articles, const std::vector<Claim>& claims,
                                     const AlignOptions& options) {
  auto pairs = comparable_pairs(articles, claims, options);
  Groups groups = join_pairs(claims, pairs);

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
    question.key = question_key(claims[question.claims.front()]);
    for (const std::uint32_t claim : question.claims)
      question.key = std::min(question.key, question_key(claims[claim]));
    const Claim& asks = claims[asking_claim(claims, question.claims)];
    question.kind = asks.kind;
    question.text = question_text(asks);
    const unsigned repeat = repeats[question.key]++;
    question.id = "q-" + sha256_hex(question.key + '\0' + std::to_string(repeat), 12);
  }
  return questions;
}

}  // namespace factcheck
