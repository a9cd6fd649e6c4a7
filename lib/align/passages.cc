#include "align/passages.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <tuple>

#include "align/comparable.h"
#include "align/statements.h"
#include "align/word_counts.h"
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

Passages::Passages(const std::vector<Article>& articles, const Profiles& profiles, const Stories& stories,
                   bool one_event, unsigned jobs) {
  const HeldWords words = weigh(collect(profiles, articles.size()), jobs);
  const auto pairs = article_pairs(articles, stories, one_event);
  // The pairs of one first article are sorted together, and so are all.
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (i == 0 || pairs[i].first != pairs[i - 1].first) starts.push_back(i);
  }
  starts.push_back(pairs.size());
  std::vector<std::vector<PassagePair>> found(starts.size() - 1);
  for_each_index(found.size(), jobs, [&](std::size_t group) {
    for (std::size_t i = starts[group]; i < starts[group + 1]; ++i)
      match(words, pairs[i].first, pairs[i].second, found[group]);
    std::ranges::sort(found[group], {}, [](const PassagePair& pair) { return std::pair(pair.a, pair.b); });
  });
  keep(found);
}

Passages::Sentences Passages::collect(const Profiles& profiles, std::size_t articles) {
  using Order = std::tuple<std::uint32_t, std::uint32_t, bool, std::uint32_t>;
  std::vector<Order> order(profiles.size());
  for (std::uint32_t i = 0; i < profiles.size(); ++i) {
    const Claim& claim = *profiles[i].claim;
    order[i] = {claim.article, claim.sentence.begin.byte, is_differing_word(claim), i};
  }
  if (!std::ranges::is_sorted(order)) std::ranges::sort(order);
  of_claim_.resize(profiles.size());
  first_of_article_.assign(articles + 1, 0);
  Sentences sentences;
  const Claim* last = nullptr;
  for (const auto& [article, begin, differing_word, i] : order) {
    const Claim& claim = *profiles[i].claim;
    if (last == nullptr || last->article != article || last->sentence.begin.byte != begin) {
      const auto first = static_cast<std::uint32_t>(claims_.size());
      passages_.push_back({article, first, first});
      sentences.push_back(profiles[i].sentence);
      ++first_of_article_[article + 1];
    }
    last = &claim;
    of_claim_[i] = static_cast<std::uint32_t>(passages_.size() - 1);
    if (differing_word) continue;
    claims_.push_back(i);
    passages_.back().last_claim = static_cast<std::uint32_t>(claims_.size());
  }
  std::partial_sum(first_of_article_.begin(), first_of_article_.end(), first_of_article_.begin());
  return sentences;
}

Passages::HeldWords Passages::weigh(const Sentences& sentences, unsigned jobs) const {
  WordCounts in_sentences;
  HeldWords words;
  const std::size_t articles = first_of_article_.size() - 1;
  words.first.assign(articles + 1, 0);
  for (std::uint32_t i = 0; i < passages_.size(); ++i) {
    for (const WordId word : sentences[i]) in_sentences.add(word);
    const std::uint32_t article = passages_[i].article;
    if (i - first_of_article_[article] < kLongArticle) words.first[article + 1] += sentences[i].size();
  }
  std::partial_sum(words.first.begin(), words.first.end(), words.first.begin());
  words.all.resize(words.first.back());
  const double all = std::max(kFewSentences, static_cast<double>(passages_.size()));
  for_each_index(articles, jobs, [&](std::size_t article) {
    const std::uint32_t first = first_of_article_[article];
    const std::uint32_t count = std::min(kLongArticle, first_of_article_[article + 1] - first);
    auto out = words.all.begin() + static_cast<std::ptrdiff_t>(words.first[article]);
    const auto begin = out;
    for (std::uint32_t sentence = 0; sentence < count; ++sentence) {
      const auto from = out;
      double square = 0;
      for (const WordId word : sentences[first + sentence]) {
        const auto weight = static_cast<float>(std::log(1 + all / (in_sentences.of(word) + 0.5)));
        square += static_cast<double>(weight) * weight;
        *out++ = {word, sentence, weight};
      }
      const auto length = static_cast<float>(std::sqrt(square));
      for (auto at = from; at != out; ++at) at->weight /= length;
    }
    std::ranges::sort(begin, out, {},
                      [](const HeldWord& holder) { return std::pair(holder.word, holder.sentence); });
  });
  return words;
}

void Passages::keep(const std::vector<std::vector<PassagePair>>& found) {
  std::size_t count = 0;
  for (const auto& part : found) count += part.size();
  pairs_.reserve(count);
  first_pair_.assign(passages_.size() + 1, 0);
  for (const auto& part : found) {
    pairs_.insert(pairs_.end(), part.begin(), part.end());
    for (const PassagePair& pair : part) ++first_pair_[pair.a + 1];
  }
  std::partial_sum(first_pair_.begin(), first_pair_.end(), first_pair_.begin());
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

void Passages::match(const HeldWords& words, std::uint32_t article_a, std::uint32_t article_b,
                     std::vector<PassagePair>& pairs) const {
  const std::uint32_t first_a = first_of_article_[article_a], first_b = first_of_article_[article_b];
  const std::size_t height = std::min(kLongArticle, first_of_article_[article_a + 1] - first_a);
  const std::size_t width = std::min(kLongArticle, first_of_article_[article_b + 1] - first_b);

  // What each sentence of the first shares with each of the second, word after word.
  std::vector<float> likeness(height * width, 0.0F);
  const auto of_a = words.of(article_a), of_b = words.of(article_b);
  for (auto a = of_a.begin(), b = of_b.begin(); a != of_a.end() && b != of_b.end();) {
    if (a->word < b->word) {
      ++a;
    } else if (b->word < a->word) {
      ++b;
    } else {
      const WordId word = b->word;
      for (; a != of_a.end() && a->word == word; ++a) {
        float* row = &likeness[a->sentence * width];
        for (auto at = b; at != of_b.end() && at->word == word; ++at)
          row[at->sentence] += a->weight * at->weight;
      }
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
}

std::span<const std::uint32_t> Passages::claims_of(std::uint32_t passage) const {
  const Passage& sentence = passages_[passage];
  return std::span(claims_).subspan(sentence.first_claim, sentence.last_claim - sentence.first_claim);
}

void Passages::set_likeness(Surroundings& around, std::uint32_t claim_a, std::uint32_t claim_b) const {
  const std::uint32_t a = of_claim_[claim_a], b = of_claim_[claim_b];
  const bool in_order = a < b;
  const auto pairs = pairs_from(std::min(a, b));
  const std::uint32_t wanted = std::max(a, b);
  const auto at = std::ranges::lower_bound(pairs, wanted, {}, &PassagePair::b);
  if (at == pairs.end() || at->b != wanted) return;
  around.likeness = at->likeness;
  around.nearer_a = in_order ? at->nearer_a : at->nearer_b;
  around.nearer_b = in_order ? at->nearer_b : at->nearer_a;
}

}  // namespace factcheck
