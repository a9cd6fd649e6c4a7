#include "align/question.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <tuple>
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
  explicit Groups(std::size_t size) : parent_(size), next_(size), size_(size, 1) {
    std::iota(parent_.begin(), parent_.end(), 0U);
    std::iota(next_.begin(), next_.end(), 0U);
  }
  std::uint32_t root(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t low = std::min(root(a), root(b));
    const std::uint32_t high = std::max(root(a), root(b));
    if (low == high) return;
    parent_[high] = low;
    size_[low] += size_[high];
    std::swap(next_[low], next_[high]);
  }
  std::size_t size(std::uint32_t root) const { return size_[root]; }

  // Whether `holds` of every member.
  template <class Holds>
  bool all_of(std::uint32_t root, Holds holds) const {
    std::uint32_t member = root;
    do {
      if (!holds(member)) return false;
      member = next_[member];
    } while (member != root);
    return true;
  }

 private:
  std::vector<std::uint32_t> parent_;
  std::vector<std::uint32_t> next_;  // member of the set, round to the first
  std::vector<std::uint32_t> size_;  // of roots
};

// A claim has one match in another article: of the pairs that likeness alone puts together those stay that
// are the best of one of their claims.
void keep_nearest(const std::vector<Claim>& claims, std::vector<ComparablePair>& pairs) {
  std::vector<std::uint32_t> article(claims.size());
  for (std::size_t i = 0; i < claims.size(); ++i) article[i] = claims[i].article;
  const auto early = [&](const ComparablePair& pair) {
    return article[pair.a] < article[pair.b] ? pair.a : pair.b;
  };
  const auto late = [&](const ComparablePair& pair) {
    return article[pair.a] < article[pair.b] ? pair.b : pair.a;
  };
  // By the two articles, the earlier one's claims first: as the pairs stand already where claims do.
  std::vector<std::uint32_t> order(pairs.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto place = [&](std::uint32_t i) {
    return std::tuple(article[early(pairs[i])], early(pairs[i]), article[late(pairs[i])]);
  };
  if (!std::ranges::is_sorted(order, {}, place)) std::ranges::stable_sort(order, {}, place);

  struct Best {
    std::uint32_t article = 0;  // 1 + the earlier article
    double score = 0;
  };
  std::vector<Best> of_late(claims.size());
  std::vector<bool> dropped(pairs.size());
  for (std::size_t first = 0, last = 0; first < order.size(); first = last) {
    const std::uint32_t of_early = article[early(pairs[order[first]])];
    for (; last < order.size() && article[early(pairs[order[last]])] == of_early; ++last) {
      Best& best = of_late[late(pairs[order[last]])];
      if (best.article != of_early + 1) best = {of_early + 1, 0};
      best.score = std::max(best.score, pairs[order[last]].score);
    }
    for (std::size_t i = first, end = first; i < last; i = end) {
      double best = 0;
      for (; end < last && place(order[end]) == place(order[i]); ++end)
        best = std::max(best, pairs[order[end]].score);
      for (std::size_t k = i; k < end; ++k) {
        const ComparablePair& pair = pairs[order[k]];
        dropped[order[k]] = pair.by_likeness && pair.score < best && pair.score < of_late[late(pair)].score;
      }
    }
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (!dropped[i]) pairs[kept++] = pairs[i];
  }
  pairs.resize(kept);
}

std::vector<ComparablePair> comparable_pairs(const std::vector<Article>& articles,
                                             const std::vector<Claim>& claims, const AlignOptions& options) {
  const Stories stories(articles, claims, options.jobs);
  const Profiles profiles(claims, options.jobs);
  const Passages passages(articles, profiles, stories, options.one_event, options.jobs);
  const Candidates candidates(articles, profiles, stories, passages, options.one_event, options.jobs);

  // Each part has a reader of its own, which takes room for all claims: so there are few.
  constexpr std::size_t kMostParts = 64;
  constexpr std::size_t kSmallPart = 256;
  const std::size_t size = std::max(kSmallPart, (claims.size() + kMostParts - 1) / kMostParts);
  std::vector<std::vector<ComparablePair>> found((claims.size() + size - 1) / size);
  for_each_index(found.size(), options.jobs, [&](std::size_t part) {
    CandidateReader reader(candidates);
    const auto end = static_cast<std::uint32_t>(std::min(claims.size(), (part + 1) * size));
    for (auto a = static_cast<std::uint32_t>(part * size); a < end; ++a) {
      for (const NearClaim& candidate : reader.after(a)) {
        const std::uint32_t b = candidate.claim;
        Surroundings around{candidate.closeness, claims[a].article == claims[b].article, options.one_event};
        passages.set_likeness(around, a, b);
        const Comparability comparable = comparability(profiles[a], profiles[b], around);
        if (comparable.score >= kComparable)
          found[part].push_back({a, b, comparable.score, comparable.by_likeness});
      }
    }
  });
  std::vector<ComparablePair> pairs;
  for (auto& part : found) {
    pairs.insert(pairs.end(), part.begin(), part.end());
    part = {};
  }
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

bool fit_together(const std::vector<Claim>& claims, const Groups& groups, std::uint32_t a, std::uint32_t b) {
  if (groups.size(a) + groups.size(b) > kLargeQuestion) return false;
  return groups.all_of(a, [&](std::uint32_t x) {
    return groups.all_of(b, [&](std::uint32_t y) {
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
  std::vector<const ComparablePair*> alike;
  for (const ComparablePair& pair : pairs) {
    if (pair.by_likeness) alike.push_back(&pair);
  }
  std::ranges::stable_sort(
      alike, [](const ComparablePair* x, const ComparablePair* y) { return x->score > y->score; });
  for (const ComparablePair* pair : alike) {
    const std::uint32_t a = groups.root(pair->a), b = groups.root(pair->b);
    if (a != b && fit_together(claims, groups, a, b)) groups.join(a, b);
  }
  std::erase_if(pairs,
                [&](const ComparablePair& pair) { return groups.root(pair.a) != groups.root(pair.b); });
  return groups;
}

void set_key_and_text(const std::vector<Claim>& claims, Question& question) {
  question.key = question_key(claims[question.claims.front()]);
  for (const std::uint32_t claim : std::span(question.claims).subspan(1))
    question.key = std::min(question.key, question_key(claims[claim]));
  const Claim& asks = claims[asking_claim(claims, question.claims)];
  question.kind = asks.kind;
  question.text = question_text(asks);
}

}  // namespace

std::vector<Question> find_questions(const std::vector<Article>& articles, const std::vector<Claim>& claims,
                                     const AlignOptions& options) {
  auto pairs = comparable_pairs(articles, claims, options);
  keep_nearest(claims, pairs);
  Groups groups = join_pairs(claims, pairs);

  std::vector<Question> questions;
  std::vector<std::uint32_t> question_of(claims.size());
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    const std::uint32_t root = groups.root(i);  // never after i
    if (root == i) {
      question_of[i] = static_cast<std::uint32_t>(questions.size());
      questions.emplace_back();
      questions.back().claims.reserve(groups.size(i));
    }
    question_of[i] = question_of[root];
    questions[question_of[i]].claims.push_back(i);
  }
  for (const ComparablePair& pair : pairs) questions[question_of[pair.a]].pairs.push_back(pair);

  for_each_index(questions.size(), options.jobs,
                 [&](std::size_t i) { set_key_and_text(claims, questions[i]); });
  std::unordered_map<std::string_view, unsigned> repeats;
  std::vector<unsigned> repeat(questions.size());
  for (std::size_t i = 0; i < questions.size(); ++i) repeat[i] = repeats[questions[i].key]++;
  for_each_index(questions.size(), options.jobs, [&](std::size_t i) {
    questions[i].id = "q-" + sha256_hex(questions[i].key + '\0' + std::to_string(repeat[i]), 12);
  });
  return questions;
}

}  // namespace factcheck
