#include "align/candidates.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <tuple>

#include "align/directed.h"
#include "align/statements.h"
#include "base/hash.h"

namespace factcheck {
namespace {

WordId mix(WordId a, WordId b) {
  return (a ^ (b + 0x9e3779b97f4a7c15ULL + (a << 6) + (a >> 2))) * 0xbf58476d1ce4e5b9ULL;
}

// The first letter of the last word, which most misspellings leave alone.
WordId last_initial(std::string_view name) {
  const std::size_t last = name.rfind(' ') + 1;
  return last < name.size() ? static_cast<unsigned char>(name[last]) : 0;
}

// What two claims must share, whatever their story: kind of answer, unit, what is counted or done, of whom.
WordId base_key(const Profile& profile) {
  const Claim& claim = *profile.claim;
  if (claim.value.quantity) {
    const Quantity& quantity = *claim.value.quantity;
    WordId key = mix(1, static_cast<WordId>(quantity.dimension));
    if (quantity.dimension == Dimension::Age) return mix(key, profile.subject_key);
    key = mix(key, fast_hash(profile.topic));
    if (quantity.dimension == Dimension::Count) return mix(key, fast_hash(profile.counted));
    const bool named_unit =
        quantity.dimension == Dimension::Money || quantity.dimension == Dimension::Percent;
    return named_unit ? mix(key, fast_hash(quantity.unit)) : key;
  }
  switch (claim.kind) {
    case ClaimKind::Role:
      return mix(mix(2, static_cast<WordId>(claim.value.type)), profile.subject_key);
    case ClaimKind::Name:
      if (claim.predicate == kSpelled) return mix(42, last_initial(claim.subject));
      return mix(mix(3, profile.subject_key), fast_hash(claim.object));
    case ClaimKind::Agent:
      return mix(4, fast_hash(profile.topic));
    case ClaimKind::Quote:
      return mix(5, profile.subject_key);
    case ClaimKind::Date:
    case ClaimKind::Time:
    case ClaimKind::Place:
      return mix(mix(6 + static_cast<WordId>(claim.kind), profile.subject_key), fast_hash(profile.topic));
    default:
      return mix(mix(30, profile.subject_key), fast_hash(profile.topic));
  }
}

// Whoever did it to whom: the parties of a directed deed in any order. 0 for other claims.
WordId parties_key(const Profile& profile) {
  if (profile.claim->kind != ClaimKind::Event || profile.object.empty() || !is_directed(profile.topic))
    return 0;
  WordId sum = 0;
  for (const WordId word : profile.frame) sum += word;
  return mix(mix(34, fast_hash(profile.topic)), sum);
}

// A telling figure is rare by itself.
constexpr std::size_t kNamesOfFigure = 3;

constexpr std::size_t kFewArticles = 64;

// So few claims that all pairs of them are few as well.
constexpr std::size_t kFewClaims = kNeighbours;

struct Posting {
  WordId key;
  bool own;          // of one article alone
  std::int64_t day;  // of the article, so that neighbours are near in time
  std::uint32_t claim;
};

// Of a sentence that lists more, the rest is left to the keys.
constexpr std::size_t kClaimsOfPassage = 12;

void add_pairs_of_passages(const std::vector<Profile>& profiles, const Passages& passages,
                           std::vector<std::uint64_t>& pairs) {
  for (const PassagePair& both : passages.pairs()) {
    auto of_a = passages.claims_of(both.a);
    auto of_b = passages.claims_of(both.b);
    of_a = of_a.first(std::min(of_a.size(), kClaimsOfPassage));
    of_b = of_b.first(std::min(of_b.size(), kClaimsOfPassage));
    for (const std::uint32_t a : of_a) {
      for (const std::uint32_t b : of_b) {
        if (!pair_family(profiles[a], profiles[b])) continue;
        const auto [first, second] = std::minmax(a, b);
        pairs.push_back(static_cast<std::uint64_t>(first) << 32 | second);
      }
    }
  }
}

}  // namespace

std::vector<std::pair<std::uint32_t, std::uint32_t>> candidate_pairs(const std::vector<Article>& articles,
                                                                     const std::vector<Profile>& profiles,
                                                                     const Stories& stories,
                                                                     const Passages& passages,
                                                                     bool one_event) {
  const bool few_articles = articles.size() <= kFewArticles;
  std::vector<Posting> postings;
  for (std::uint32_t i = 0; i < profiles.size(); ++i) {
    const Claim& claim = *profiles[i].claim;
    const Article& article = articles[claim.article];
    const std::int64_t day = article.published ? article.published->first.time_since_epoch().count() : 0;
    if (is_differing_word(claim)) {
      for (const WordId key : sentence_keys(claim.text)) postings.push_back({mix(33, key), false, day, i});
      if (one_event) postings.push_back({mix(33, 0), false, day, i});
      continue;
    }
    const WordId base = base_key(profiles[i]);
    if (const WordId parties = parties_key(profiles[i]); parties != 0)
      postings.push_back({parties, false, day, i});
    postings.push_back({mix(base, claim.article + 1), true, day, i});  // the article against itself
    // A telling figure is a key of its own: one fact, whatever the verb.
    if (claim.value.quantity && std::fabs(claim.value.quantity->value) >= 10) {
      const Quantity& quantity = *claim.value.quantity;
      const WordId figure = mix(fast_hash(quantity.unit), std::bit_cast<WordId>(quantity.value));
      if (one_event) postings.push_back({figure, false, day, i});
      const auto& names = stories.leading_names(claim.article);
      for (std::size_t k = 0; k < names.size() && k < kNamesOfFigure; ++k) {
        postings.push_back({mix(figure, names[k]), false, day, i});
      }
    }
    if (!profiles[i].incident.empty()) {
      const WordId incident = mix(50 + static_cast<WordId>(claim.kind), fast_hash(profiles[i].incident));
      for (const WordId name : stories.leading_names(claim.article))
        postings.push_back({mix(incident, name), false, day, i});
    }
    // Whatever the names, near in time: where many stories meet, most of these would be of two.
    if (few_articles || stories.leading_names(claim.article).empty())
      postings.push_back({base, false, day, i});
    if (one_event) continue;
    for (const WordId name : stories.leading_names(claim.article))
      postings.push_back({mix(base, name), false, day, i});
  }
  // Two short texts: every claim of one meets every claim of the other.
  if (one_event && profiles.size() <= kFewClaims) {
    const WordId all = mix(31, 0);
    for (std::uint32_t i = 0; i < profiles.size(); ++i) postings.push_back({all, false, 0, i});
  }
  std::ranges::sort(postings, {}, [](const Posting& p) { return std::tuple(p.key, p.day, p.claim); });

  // A pair as one number: sorted as the pair is.
  std::vector<std::uint64_t> pairs;
  for (std::size_t i = 0; i < postings.size(); ++i) {
    const bool own = postings[i].own;
    const std::size_t reach = std::min(postings.size() - 1, i + (own ? kOwnNeighbours : kNeighbours));
    for (std::size_t j = i + 1; j <= reach && postings[j].key == postings[i].key; ++j) {
      const auto [a, b] = std::minmax(postings[i].claim, postings[j].claim);
      const bool one_article = profiles[a].claim->article == profiles[b].claim->article;
      if (a != b && one_article == own) pairs.push_back(static_cast<std::uint64_t>(a) << 32 | b);
    }
  }
  add_pairs_of_passages(profiles, passages, pairs);
  std::ranges::sort(pairs);
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());

  std::vector<std::pair<std::uint32_t, std::uint32_t>> out;
  out.reserve(pairs.size());
  for (const std::uint64_t pair : pairs) {
    out.emplace_back(static_cast<std::uint32_t>(pair >> 32), static_cast<std::uint32_t>(pair));
  }
  return out;
}

}  // namespace factcheck
