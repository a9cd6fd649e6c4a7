#include "align/statements.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
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
  Claim claim = sentence;
  const Article& article = articles[claim.article];
  claim.kind = ClaimKind::Statement;
  claim.answer = words.empty() ? claim.text : claim.text.substr(words.begin, words.size());
  claim.span.begin.byte = sentence.sentence.begin.byte + words.begin;
  claim.span.end.byte = claim.span.begin.byte + static_cast<std::uint32_t>(claim.answer.size());
  claim.value = {};
  claim.value.text = claim.answer;
  claim.id = claim_id(article.path, article.document_id, claim.kind, claim.text, claim.answer, 0);
  return claim;
}

}  // namespace

std::vector<Claim> stated_sentences(const std::vector<Claim>& claims) {
  std::vector<Claim> sentences;
  std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
  for (const Claim& claim : claims) {
    if (claim.kind == ClaimKind::Quote || !seen.emplace(claim.article, claim.sentence.begin.byte).second)
      continue;
    Claim sentence;
    sentence.article = claim.article;
    sentence.text = claim.text;
    sentence.sentence = claim.sentence;
    sentence.span = claim.sentence;
    sentence.attributed_to = claim.attributed_to;
    sentence.as_of = claim.as_of;
    sentence.when = claim.when;
    sentences.push_back(std::move(sentence));
  }
  return sentences;
}

std::vector<WordId> sentence_keys(std::string_view text) {
  // The smallest hashes under two orders (Broder, "On the resemblance and containment of documents", 1997).
  std::vector<WordId> words = content_words(text);
  if (words.size() < 2) return words;
  const auto other = [](WordId word) { return word * 0x9e3779b97f4a7c15ULL; };
  const WordId first = words.front();
  const WordId second = *std::ranges::min_element(words, {}, other);
  if (first == second) return {first};
  return {first, second};
}

std::vector<Claim> make_statements(const std::vector<Article>& articles, const std::vector<Claim>& sentences,
                                   bool one_event, unsigned jobs) {
  std::vector<std::pair<WordId, std::uint32_t>> postings;
  for (std::uint32_t i = 0; i < sentences.size(); ++i) {
    if (one_event) postings.emplace_back(0, i);
    for (const WordId key : sentence_keys(sentences[i].text)) postings.emplace_back(key, i);
  }
  std::ranges::sort(postings);
  std::vector<std::vector<WordId>> words(sentences.size());
  for (std::size_t i = 0; i < sentences.size(); ++i) words[i] = content_words(sentences[i].text);
  // Pairs to look at, as one number each.
  std::vector<std::uint64_t> pairs;
  for (std::size_t i = 0; i < postings.size(); ++i) {
    for (std::size_t j = i + 1;
         j < postings.size() && j <= i + kMostOfOneKey && postings[j].first == postings[i].first; ++j) {
      const auto [a, b] = std::minmax(postings[i].second, postings[j].second);
      if (sentences[a].article != sentences[b].article)
        pairs.push_back(static_cast<std::uint64_t>(a) << 32 | b);
    }
  }
  std::ranges::sort(pairs);
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());

  constexpr std::size_t kBatch = 256;
  std::vector<std::optional<WordingDifference>> differences(pairs.size());
  for_each_index((pairs.size() + kBatch - 1) / kBatch, jobs, [&](std::size_t batch) {
    const std::size_t end = std::min(pairs.size(), (batch + 1) * kBatch);
    for (std::size_t i = batch * kBatch; i < end; ++i) {
      const auto a = static_cast<std::uint32_t>(pairs[i] >> 32), b = static_cast<std::uint32_t>(pairs[i]);
      if (overlap(words[a], words[b]) < (one_event ? kWorthALook : kCopied)) continue;
      differences[i] = telling_difference(sentences[a].text, sentences[b].text, one_event);
    }
  });

  std::vector<Claim> statements;
  std::set<std::string> made;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto& difference = differences[i];
    if (!difference || !counts(difference->kind, one_event)) continue;
    const auto a = static_cast<std::uint32_t>(pairs[i] >> 32), b = static_cast<std::uint32_t>(pairs[i]);
    for (Claim& statement : std::array{statement_of(articles, sentences[a], difference->a),
                                       statement_of(articles, sentences[b], difference->b)}) {
      if (made.insert(statement.id).second) statements.push_back(std::move(statement));
    }
  }
  return statements;
}

}  // namespace factcheck
