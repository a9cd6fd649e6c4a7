#include "align/candidates.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

#include "align/comparable.h"
#include "align/directed.h"
#include "align/statements.h"
#include "base/hash.h"
#include "base/parallel.h"

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

// A telling figure is rare by itself.
constexpr std::size_t kNamesOfFigure = 3;

constexpr std::size_t kFewArticles = 64;

// So few claims that all pairs of them are few as well.
constexpr std::size_t kFewClaims = kNeighbours;

// Of a sentence that lists more, the rest is left to the keys.
constexpr std::size_t kClaimsOfPassage = 12;

// Whoever did it to whom: the parties of a directed deed in any order. 0 for other claims.
WordId parties_key(const Profile& profile) {
  if (profile.claim->kind != ClaimKind::Event || profile.object.empty() || !is_directed(profile.topic))
    return 0;
  WordId sum = 0;
  for (const WordId word : profile.frame) sum += word;
  return mix(mix(34, fast_hash(profile.topic)), sum);
}

// A telling figure is a key of its own: one fact, whatever the verb. 0 for others.
WordId figure_key(const Profile& profile) {
  const auto& quantity = profile.claim->value.quantity;
  if (!quantity || std::fabs(quantity->value) < 10) return 0;
  return mix(fast_hash(quantity->unit), std::bit_cast<WordId>(quantity->value));
}

// 0 for claims of no incident.
WordId incident_key(const Profile& profile) {
  if (profile.incident.empty()) return 0;
  return mix(50 + static_cast<WordId>(profile.claim->kind), fast_hash(profile.incident));
}

// Nearest by date first: of a claim the day of its article.
std::int32_t day_of(const Article& article) {
  return article.published ? static_cast<std::int32_t>(article.published->first.time_since_epoch().count())
                           : 0;
}

// What the keys of a claim are made of.
struct KeyParts {
  WordId base = 0;
  WordId parties = 0;
  WordId figure = 0;
  WordId incident = 0;
};

}  // namespace

Candidates::Candidates(const std::vector<Article>& articles, const Profiles& profiles, const Stories& stories,
                       const Passages& passages, bool one_event, unsigned jobs)
    : profiles_(profiles),
      stories_(stories),
      passages_(passages),
      articles_(articles.size()),
      one_event_(one_event) {
  const auto claims = static_cast<std::uint32_t>(profiles.size());
  std::vector<KeyParts> keys(claims);
  constexpr std::size_t kBatch = 1024;
  for_each_index((claims + kBatch - 1) / kBatch, jobs, [&](std::size_t batch) {
    const std::size_t end = std::min<std::size_t>(claims, (batch + 1) * kBatch);
    for (std::size_t i = batch * kBatch; i < end; ++i) {
      const Profile& profile = profiles[i];
      if (!is_differing_word(*profile.claim))
        keys[i] = {base_key(profile), parties_key(profile), figure_key(profile), incident_key(profile)};
    }
  });

  own_.build(claims, jobs, [&](std::uint32_t i, std::vector<KeyIndex::Posting>& postings) {
    const Claim& claim = *profiles[i].claim;
    if (!is_differing_word(claim)) postings.push_back({mix(keys[i].base, claim.article + 1), 0, i});
  });

  const bool few_articles = articles.size() <= kFewArticles;
  const bool few_claims = one_event && claims <= kFewClaims;
  shared_.build(claims, jobs, [&](std::uint32_t i, std::vector<KeyIndex::Posting>& postings) {
    const Claim& claim = *profiles[i].claim;
    const std::int32_t day = day_of(articles[claim.article]);
    const auto post = [&](WordId key) { postings.push_back({key, day, i}); };
    // Two short texts: every claim of one meets every claim of the other.
    if (few_claims) postings.push_back({mix(31, 0), 0, i});
    if (is_differing_word(claim)) {
      for (const WordId key : sentence_keys(claim.text)) post(mix(33, key));
      if (one_event) post(mix(33, 0));
      return;
    }
    const auto names = stories.leading_names(claim.article);
    if (keys[i].figure != 0) {
      if (one_event) post(keys[i].figure);
      for (const WordId name : names.first(std::min(names.size(), kNamesOfFigure)))
        post(mix(keys[i].figure, name));
    }
    if (keys[i].parties != 0) post(keys[i].parties);
    if (keys[i].incident != 0) {
      for (const WordId name : names) post(mix(keys[i].incident, name));
    }
    // Whatever the names, near in time: where many stories meet, most of these would be of two.
    if (few_articles || names.empty()) post(keys[i].base);
    if (one_event) return;
    for (const WordId name : names) post(mix(keys[i].base, name));
  });

  first_before_.assign(passages.size() + 1, 0);
  for (const PassagePair& pair : passages.pairs()) ++first_before_[pair.b + 1];
  std::partial_sum(first_before_.begin(), first_before_.end(), first_before_.begin());
  before_.resize(passages.pairs().size());
  std::vector<std::uint32_t> next(first_before_.begin(), first_before_.end() - 1);
  for (std::uint32_t i = 0; i < before_.size(); ++i) before_[next[passages.pairs()[i].b]++] = i;
}

CandidateReader::CandidateReader(const Candidates& all)
    : all_(all), taken_for_(all.profiles_.size()), known_(all.articles_) {}

std::span<const NearClaim> CandidateReader::after(std::uint32_t claim) {
  found_.clear();
  const std::uint32_t article = all_.profiles_[claim].claim->article;
  const auto take_if = [&](std::uint32_t other, bool own) {
    const bool one_article = all_.profiles_[other].claim->article == article;
    if (one_article == own) take(claim, other);
  };
  all_.own_.each_neighbour(claim, kOwnNeighbours, [&](std::uint32_t other) { take_if(other, true); });
  all_.shared_.each_neighbour(claim, kNeighbours, [&](std::uint32_t other) { take_if(other, false); });
  take_matches(claim);
  std::ranges::sort(found_, {}, &NearClaim::claim);
  return found_;
}

// The claims of sentences that tell the same.
void CandidateReader::take_matches(std::uint32_t claim) {
  const std::uint32_t passage = all_.passages_.of_claim(claim);
  const auto beside = all_.passages_.claims_of(passage);
  const auto own = beside.first(std::min(beside.size(), kClaimsOfPassage));
  if (std::ranges::find(own, claim) == own.end()) return;
  for (const PassagePair& pair : all_.passages_.pairs_from(passage)) take_claims_of(pair.b, claim);
  for (std::uint32_t i = all_.first_before_[passage]; i < all_.first_before_[passage + 1]; ++i)
    take_claims_of(all_.passages_.pairs()[all_.before_[i]].a, claim);
}

void CandidateReader::take_claims_of(std::uint32_t passage, std::uint32_t claim) {
  const auto claims = all_.passages_.claims_of(passage);
  for (const std::uint32_t other : claims.first(std::min(claims.size(), kClaimsOfPassage))) {
    if (other <= claim || taken_for_[other] == claim + 1) continue;
    if (pair_family(all_.profiles_[claim], all_.profiles_[other])) take(claim, other);
  }
}

void CandidateReader::take(std::uint32_t claim, std::uint32_t other) {
  if (other <= claim || taken_for_[other] == claim + 1) return;
  taken_for_[other] = claim + 1;
  const std::uint32_t article = all_.profiles_[claim].claim->article;
  const double close = closeness(article, all_.profiles_[other].claim->article);
  if (all_.one_event_ || close >= kSameStory) found_.push_back({other, close});
}

double CandidateReader::closeness(std::uint32_t article, std::uint32_t other) {
  Known& known = known_[other];
  if (known.article != article + 1) known = {article + 1, all_.stories_.closeness(article, other)};
  return known.closeness;
}

}  // namespace factcheck
