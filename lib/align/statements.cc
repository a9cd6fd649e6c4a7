#include "align/statements.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "align/wording.h"
#include "base/parallel.h"

namespace factcheck {
namespace {

// Sentences of one key that a sentence is compared with, nearest first.
constexpr std::size_t kMostOfOneKey = 8;

// Shared content words over those of the shorter sentence, below which no look is worth it.
constexpr double kWorthALook = 0.5;
constexpr double kCopied = 0.7;  // of articles that are not known to speak of one event

bool counts(Otherwise kind, bool one_event) {
  return one_event || kind == Otherwise::Negation || kind == Otherwise::Opposite;
}

Claim statement_of(const std::vector<Article>& articles, const Claim& sentence, ByteSpan words) {
  const Article& article = articles[sentence.article];
  Claim claim;
  claim.article = sentence.article;
  claim.kind = ClaimKind::Statement;
  claim.text = sentence.text;
  claim.answer = words.empty() ? claim.text : claim.text.substr(words.begin, words.size());
  claim.value.text = claim.answer;
  claim.attributed_to = sentence.attributed_to;
  claim.when = sentence.when;
  claim.as_of = sentence.as_of;
  claim.sentence = sentence.sentence;
  claim.span = sentence.sentence;
  claim.span.begin.byte = sentence.sentence.begin.byte + words.begin;
  claim.span.end.byte = claim.span.begin.byte + static_cast<std::uint32_t>(claim.answer.size());
  claim.id = claim_id(article.path, article.document_id, claim.kind, claim.text, claim.answer, 0);
  return claim;
}

// The smallest hashes under two orders (Broder, "On the resemblance and containment of documents", 1997).
std::vector<WordId> keys_of(const std::vector<WordId>& words) {
  if (words.size() < 2) return words;
  const auto other = [](WordId word) { return word * 0x9e3779b97f4a7c15ULL; };
  const WordId first = words.front();
  const WordId second = *std::ranges::min_element(words, {}, other);
  if (first == second) return {first};
  return {first, second};
}

}  // namespace

Sentences stated_sentences(const std::vector<Claim>& claims) {
  std::vector<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> places;  // article, byte, claim
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    if (claims[i].kind != ClaimKind::Quote)
      places.emplace_back(claims[i].article, claims[i].sentence.begin.byte, i);
  }
  if (!std::ranges::is_sorted(places)) std::ranges::sort(places);
  std::vector<std::uint32_t> first_claims;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto& [article, byte, claim] = places[i];
    if (i == 0 || std::tie(article, byte) != std::tie(std::get<0>(places[i - 1]), std::get<1>(places[i - 1])))
      first_claims.push_back(claim);
  }
  std::ranges::sort(first_claims);
  Sentences sentences;
  for (const std::uint32_t claim : first_claims) sentences.push_back(&claims[claim]);
  return sentences;
}

std::vector<WordId> sentence_keys(std::string_view text) { return keys_of(content_words(text)); }

std::vector<Claim> make_statements(const std::vector<Article>& articles, const Sentences& sentences,
                                   bool one_event, unsigned jobs) {
  constexpr std::size_t kBatch = 256;
  const auto batches = [](std::size_t count) { return (count + kBatch - 1) / kBatch; };
  std::vector<std::vector<WordId>> words(sentences.size());
  for_each_index(batches(sentences.size()), jobs, [&](std::size_t batch) {
    const std::size_t end = std::min(sentences.size(), (batch + 1) * kBatch);
    for (std::size_t i = batch * kBatch; i < end; ++i) words[i] = content_words(sentences[i]->text);
  });
  std::vector<std::pair<WordId, std::uint32_t>> postings;
  for (std::uint32_t i = 0; i < sentences.size(); ++i) {
    if (one_event) postings.emplace_back(0, i);
    for (const WordId key : keys_of(words[i])) postings.emplace_back(key, i);
  }
  std::ranges::sort(postings);
  // Pairs to look at, as one number each.
  std::vector<std::uint64_t> pairs;
  for (std::size_t i = 0; i < postings.size(); ++i) {
    for (std::size_t j = i + 1;
         j < postings.size() && j <= i + kMostOfOneKey && postings[j].first == postings[i].first; ++j) {
      const auto [a, b] = std::minmax(postings[i].second, postings[j].second);
      if (sentences[a]->article != sentences[b]->article)
        pairs.push_back(static_cast<std::uint64_t>(a) << 32 | b);
    }
  }
  std::ranges::sort(pairs);
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());

  struct Telling {
    std::uint32_t a, b;
    WordingDifference difference;
  };
  std::vector<std::vector<Telling>> found(batches(pairs.size()));
  for_each_index(found.size(), jobs, [&](std::size_t batch) {
    const std::size_t end = std::min(pairs.size(), (batch + 1) * kBatch);
    for (std::size_t i = batch * kBatch; i < end; ++i) {
      const auto a = static_cast<std::uint32_t>(pairs[i] >> 32), b = static_cast<std::uint32_t>(pairs[i]);
      if (overlap(words[a], words[b]) < (one_event ? kWorthALook : kCopied)) continue;
      const auto difference = telling_difference(sentences[a]->text, sentences[b]->text, one_event);
      if (difference && counts(difference->kind, one_event)) found[batch].push_back({a, b, *difference});
    }
  });

  std::vector<Claim> statements;
  std::set<std::string> made;
  for (const auto& batch : found) {
    for (const auto& [a, b, difference] : batch) {
      for (Claim& statement : std::array{statement_of(articles, *sentences[a], difference.a),
                                         statement_of(articles, *sentences[b], difference.b)}) {
        if (made.insert(statement.id).second) statements.push_back(std::move(statement));
      }
    }
  }
  return statements;
}

}  // namespace factcheck
