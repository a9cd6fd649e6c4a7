// What the network is told of a word before it has seen its neighbours: keys of its spelling.
//
//   WordFeatures f = features_of("Musk", "musk");   // f.exact, f.folded: keys of tables; f.buckets: hashed
//   parts
//
// The trainer and the reader of a model share this file, so that a word means the same to both. Hashed parts
// of words instead of a fixed list: Bojanowski et al., "Enriching word vectors with subword information",
// TACL 2017.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace factcheck {

// Prefixes of 1 to 3 letters, suffixes of 1 to 4, the spelling with its capitals, its shape, its length.
constexpr std::size_t kBucketsPerWord = 10;
constexpr std::uint32_t kBucketCount = 1U << 14;

struct WordFeatures {
  std::uint64_t exact = 0;   // of the word in lower case, digits kept: looks up word vectors
  std::uint64_t last_part = 0;  // as exact, of what follows the last hyphen: "trump" of "pro-trump"; 0 without
  std::uint64_t folded = 0;  // digits made 0, quotes made straight: looks up words of the training data
  std::array<std::uint16_t, kBucketsPerWord> buckets{};
};

// WordFeatures::exact of a word in lower case.
std::uint64_t exact_key(std::string_view lower);

// `lower` is `word` in lower case. Any bytes are allowed.
WordFeatures features_of(std::string_view word, std::string_view lower);

}  // namespace factcheck
