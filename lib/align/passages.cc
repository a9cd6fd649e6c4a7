#include "align/passages.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "align/comparable.h"
#include "align/statements.h"
#include "base/parallel.h"

namespace factcheck {
namespace {

// Articles that each is compared with under each of its leading names, nearest by date first.
constexpr std::size_t kNeighbouringArticles = 16;

// Less than this is what any two sentences of one story share.
constexpr float kChance = 0.12F;

// How rare a word is among so few sentences says little: of two texts, all shared words would weigh nothing.
constexpr double kFewSentences = 200;

// Of longer articles the rest is not matched: memory for two of them stays at 4 MB.
constexpr std::uint32_t kLongArticle = 1000;

// The sentences nearest to one, the nearest first; of equals the one that was told first.
class Nearest {
 public:
  void take(float likeness, std::uint32_t index) {
    if (size_ == Passages::kMatches && likeness <= likeness_[size_ - 1]) return;
    std::size_t at = size_ < Passages::kMatches ? size_++ : size_ - 1;
    for (; at > 0 && likeness_[at - 1] < likeness; --at) {
      likeness_[at] = likeness_[at - 1];
      index_[at] = index_[at - 1];
    }
    likeness_[at] = likeness;
    index_[at] = index;
  }
  std::span<const std::uint32_t> all() const { return std::span(index_).first(size_); }

  // How many are nearer; kMatches for one that is not among them.
  std::uint8_t rank(std::uint32_t index) const {
    const auto at = std::ranges::find(all(), index);
    return at == all().end() ? Passages::kMatches : static_cast<std::uint8_t>(at - all().begin());
  }

 private:
  std::array<float, Passages::kMatches> likeness_{};
  std::array<std::uint32_t, Passages::kMatches> index_{};
  std::size_t size_ = 0;
};

}  // namespace

Passages::Passages(const std::vector<Article>& articles, const std::vector<Profile>& profiles,
                   const Stories& stories, bool one_event, unsigned jobs) {
  collect(profiles);
  first_of_article_.assign(articles.size() + 1, 0);
  for (const Passage& passage : passages_) ++first_of_article_[passage.article + 1];
  std::partial_sum(first_of_article_.begin(), first_of_article_.end(), first_of_article_.begin());
  weigh();

  const auto pairs = article_pairs(articles, stories, one_event);
  std::vector<std::vector<PassagePair>> found(pairs.size());
  for_each_index(pairs.size(), jobs,
                 [&](std::size_t i) { found[i] = match(pairs[i].first, pairs[i].second); });
  for (auto& part : found) pairs_.insert(pairs_.end(), part.begin(), part.end());
  std::ranges::sort(pairs_, {}, [](const PassagePair& pair) { return std::pair(pair.a, pair.b); });
}

void Passages::collect(const std::vector<Profile>& profiles) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < profiles.size(); ++i) order.push_back(i);
  const auto place = [&](std::uint32_t i) {
    const Claim& claim = *profiles[i].claim;
    return std::tuple(claim.article, claim.sentence.begin.byte, is_differing_word(claim), i);
  };
  std::ranges::sort(order, {}, place);
  of_claim_.resize(profiles.size());
  const Claim* last = nullptr;
  for (const std::uint32_t i : order) {
    const Claim& claim = *profiles[i].claim;
    if (last == nullptr || last->article != claim.article ||
        last->sentence.begin.byte != claim.sentence.begin.byte) {
      const auto first = static_cast<std::uint32_t>(claims_.size());
      Passage passage{claim.article, first, first, {}};
      for (const WordId word : profiles[i].sentence) passage.words.emplace_back(word, 0.0F);
      passages_.push_back(std::move(passage));
    }
    last = &claim;
    of_claim_[i] = static_cast<std::uint32_t>(passages_.size() - 1);
    if (is_differing_word(claim)) continue;
    claims_.push_back(i);
    passages_.back().last_claim = static_cast<std::uint32_t>(claims_.size());
  }
}

void Passages::weigh() {
  std::unordered_map<WordId, std::uint32_t> in_sentences;
  for (const Passage& passage : passages_) {
    for (const auto& [word, weight] : passage.words) ++in_sentences[word];
  }
  const double all = std::max(kFewSentences, static_cast<double>(passages_.size()));
  for (Passage& passage : passages_) {
    double square = 0;
    for (auto& [word, weight] : passage.words) {
      weight = static_cast<float>(std::log(1 + all / (in_sentences[word] + 0.5)));
      square += static_cast<double>(weight) * weight;
    }
    const auto length = static_cast<float>(std::sqrt(square));
    for (auto& [word, weight] : passage.words) weight /= length;
  }
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> Passages::article_pairs(
    const std::vector<Article>& articles, const Stories& stories, bool one_event) const {
  struct Posting {
    WordId name;
    std::int64_t day;
    std::uint32_t article;
  };
  std::vector<Posting> postings;
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    const std::int64_t day =
        articles[i].published ? articles[i].published->first.time_since_epoch().count() : 0;
    if (one_event) postings.push_back({0, day, i});
    for (const WordId name : stories.leading_names(i)) postings.push_back({name, day, i});
  }
  std::ranges::sort(postings, {}, [](const Posting& p) { return std::tuple(p.name, p.day, p.article); });
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (std::size_t i = 0; i < postings.size(); ++i) {
    const std::size_t end = std::min(postings.size(), i + 1 + kNeighbouringArticles);
    for (std::size_t j = i + 1; j < end && postings[j].name == postings[i].name; ++j) {
      pairs.push_back(std::minmax(postings[i].article, postings[j].article));
    }
  }
  std::ranges::sort(pairs);
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  if (!one_event) {
    std::erase_if(pairs,
                  [&](const auto& pair) { return stories.closeness(pair.first, pair.second) < kSameStory; });
  }
  return pairs;
}

std::vector<PassagePair> Passages::match(std::uint32_t article_a, std::uint32_t article_b) const {
  const std::uint32_t first_a = first_of_article_[article_a], first_b = first_of_article_[article_b];
  const std::size_t height = std::min(kLongArticle, first_of_article_[article_a + 1] - first_a);
  const std::size_t width = std::min(kLongArticle, first_of_article_[article_b + 1] - first_b);

  // The second article's words by word, then what each sentence of the first shares with those that hold
  // them.
  struct Holder {
    WordId word;
    std::uint32_t column;
    float weight;
  };
  std::vector<Holder> holders;
  for (std::uint32_t b = 0; b < width; ++b) {
    for (const auto& [word, weight] : passages_[first_b + b].words) holders.push_back({word, b, weight});
  }
  std::ranges::sort(holders, {}, [](const Holder& holder) { return std::pair(holder.word, holder.column); });
  std::vector<float> likeness(height * width, 0.0F);
  for (std::size_t a = 0; a < height; ++a) {
    auto at = holders.begin();
    for (const auto& [word, weight] : passages_[first_a + a].words) {
      at = std::lower_bound(at, holders.end(), word,
                            [](const Holder& holder, WordId wanted) { return holder.word < wanted; });
      for (; at != holders.end() && at->word == word; ++at)
        likeness[a * width + at->column] += weight * at->weight;
    }
  }

  std::vector<Nearest> of_row(height), of_column(width);
  for (std::size_t a = 0; a < height; ++a) {
    for (std::size_t b = 0; b < width; ++b) {
      const float own = likeness[a * width + b];
      if (own < kChance) continue;
      of_row[a].take(own, static_cast<std::uint32_t>(b));
      of_column[b].take(own, static_cast<std::uint32_t>(a));
    }
  }
  std::vector<PassagePair> pairs;
  const auto add = [&](std::uint32_t a, std::uint32_t b) {
    pairs.push_back(
        {first_a + a, first_b + b, likeness[a * width + b], of_column[b].rank(a), of_row[a].rank(b)});
  };
  for (std::uint32_t a = 0; a < height; ++a) {
    for (const std::uint32_t b : of_row[a].all()) add(a, b);
  }
  for (std::uint32_t b = 0; b < width; ++b) {
    for (const std::uint32_t a : of_column[b].all()) {
      if (of_row[a].rank(b) == Passages::kMatches) add(a, b);
    }
  }
  return pairs;
}

std::span<const std::uint32_t> Passages::claims_of(std::uint32_t passage) const {
  const Passage& sentence = passages_[passage];
  return std::span(claims_).subspan(sentence.first_claim, sentence.last_claim - sentence.first_claim);
}

void Passages::set_likeness(Surroundings& around, std::uint32_t claim_a, std::uint32_t claim_b) const {
  const std::uint32_t a = of_claim_[claim_a], b = of_claim_[claim_b];
  const bool in_order = a < b;
  const std::pair<std::uint32_t, std::uint32_t> wanted = std::minmax(a, b);
  const auto at = std::ranges::lower_bound(pairs_, wanted, {},
                                           [](const PassagePair& pair) { return std::pair(pair.a, pair.b); });
  if (at == pairs_.end() || std::pair(at->a, at->b) != wanted) return;
  around.likeness = at->likeness;
  around.nearer_a = in_order ? at->nearer_a : at->nearer_b;
  around.nearer_b = in_order ? at->nearer_b : at->nearer_a;
}

}  // namespace factcheck
