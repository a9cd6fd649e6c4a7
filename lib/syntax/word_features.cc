#include "syntax/word_features.h"

#include <algorithm>
#include <string>

#include "base/fnv.h"

namespace factcheck {
namespace {

// FNV's low bits are weak for short strings; the last step of MurmurHash3 mixes them.
constexpr std::uint64_t mix(std::uint64_t h) {
  h ^= h >> 33;
  h *= 0xff51afd7ed558ccdULL;
  h ^= h >> 33;
  h *= 0xc4ceb9fe1a85ec53ULL;
  return h ^ (h >> 33);
}

std::uint16_t bucket(std::uint64_t h) { return static_cast<std::uint16_t>(mix(h) % kBucketCount); }

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

constexpr std::size_t kLongest = 48;  // bytes of a word that are looked at

// The bytes of a character stay together: a cut falls before a byte that begins one.
constexpr bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::string_view prefix(std::string_view word, std::size_t characters) {
  std::size_t end = 0;
  while (end < word.size() && characters > 0) {
    ++end;
    while (end < word.size() && continues(word[end])) ++end;
    --characters;
  }
  return word.substr(0, end);
}

std::string_view suffix(std::string_view word, std::size_t characters) {
  std::size_t begin = word.size();
  while (begin > 0 && characters > 0) {
    --begin;
    while (begin > 0 && continues(word[begin])) --begin;
    --characters;
  }
  return word.substr(begin);
}

// "McDonald" is XxXx, "2,000" is 0,0, "U.S." is X.X.: runs of one kind are one sign.
std::uint64_t shape_hash(std::string_view word) {
  std::uint64_t h = fnv(kFnvStart, 'S');
  char last = 0;
  for (const char c : word) {
    const char kind = is_upper(c)                              ? 'X'
                      : is_lower(c)                            ? 'x'
                      : is_digit(c)                            ? '0'
                      : (static_cast<unsigned char>(c) >= 128) ? 'u'
                                                               : c;
    if (kind == last) continue;
    h = fnv(h, static_cast<unsigned char>(kind));
    last = kind;
  }
  return h;
}

}  // namespace

std::uint64_t exact_key(std::string_view lower) { return mix(fnv(fnv(kFnvStart, 'E'), lower)); }

WordFeatures features_of(std::string_view word, std::string_view lower) {
  word = word.substr(0, kLongest);
  lower = lower.substr(0, kLongest);
  std::array<char, kLongest> buffer;
  std::size_t size = 0;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    const std::string_view rest = lower.substr(i);
    if (is_digit(lower[i])) {
      buffer[size++] = '0';
    } else if (rest.starts_with("\u2019") || rest.starts_with("\u2018")) {
      buffer[size++] = '\'';
      i += 2;
    } else if (rest.starts_with("\u201C") || rest.starts_with("\u201D")) {
      buffer[size++] = '"';
      i += 2;
    } else {
      buffer[size++] = lower[i];
    }
  }
  const std::string_view folded(buffer.data(), size);

  WordFeatures features;
  features.exact = exact_key(lower);
  const std::size_t hyphen = lower.rfind('-');
  if (hyphen != std::string_view::npos && hyphen > 0 && hyphen + 1 < lower.size()) {
    features.last_part = mix(fnv(fnv(kFnvStart, 'E'), lower.substr(hyphen + 1)));
  }
  features.folded = mix(fnv(fnv(kFnvStart, 'W'), folded));
  std::size_t at = 0;
  const auto add = [&](char kind, std::string_view part) {
    features.buckets[at++] = bucket(fnv(fnv(kFnvStart, static_cast<unsigned char>(kind)), part));
  };
  for (std::size_t n = 1; n <= 3; ++n) add(static_cast<char>('a' + n), prefix(folded, n));
  for (std::size_t n = 1; n <= 4; ++n) add(static_cast<char>('m' + n), suffix(folded, n));
  add('C', word);
  features.buckets[at++] = bucket(shape_hash(word));
  const char length = static_cast<char>('0' + std::min<std::size_t>(word.size(), 12));
  add('L', std::string_view(&length, 1));
  return features;
}

}  // namespace factcheck
