#include "syntax/sentence_features.h"

#include <algorithm>
#include <cstddef>

#include "syntax/abbreviations.h"
#include "syntax/characters.h"
#include "syntax/sentence_stops.h"

namespace factcheck {
namespace {

// FNV-1a over 32-bit steps, with a last stir so that low bits depend on all (Austin Appleby's MurmurHash3).
constexpr std::uint32_t kSeed = 2166136261U;
constexpr std::uint32_t mix(std::uint32_t hash, std::uint32_t value) { return (hash ^ value) * 16777619U; }
constexpr std::uint32_t stir(std::uint32_t hash) {
  hash ^= hash >> 16;
  hash *= 0x85EBCA6BU;
  hash ^= hash >> 13;
  hash *= 0xC2B2AE35U;
  return hash ^ (hash >> 16);
}

// Short forms of a word in lower case, for the tables; longer words are in none of them.
class ShortLower {
 public:
  explicit ShortLower(std::string_view text) {
    if (text.size() > bytes_.size()) return;
    for (const char c : text) bytes_[size_++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  std::string_view view() const { return {bytes_.data(), size_}; }

 private:
  std::array<char, 12> bytes_{};
  std::size_t size_ = 0;
};

std::uint32_t word_hash(std::string_view text) {
  std::uint32_t hash = kSeed;
  for (const char c : text) {
    auto byte = static_cast<unsigned char>(c);
    if (byte >= 'A' && byte <= 'Z') byte |= 0x20;
    if (byte >= '0' && byte <= '9') byte = '0';
    hash = mix(hash, byte);
  }
  return hash;
}

// Classes of words, as small numbers; marks have the hash of their signs instead.
enum Kind : std::uint32_t {
  kOutside = 1,
  kShort,                    // "of"
  kSmall,                    // "bank"
  kClitic,                   // "n't"
  kLetter,                   // "A"
  kCapital,                  // "Bank"
  kOpener,                   // "The": opens sentences more often than it stands in names
  kUpper,                    // "NASA"
  kMixed,                    // "SpaceX"
  kLink,                     // an address in the web or of mail
  kTime,                     // "10:30"
  kDate,                     // "9/11/2001"
  kDecimal,                  // "1,200.5"
  kOrdinal,                  // "3rd"
  kAlnum,                    // "H1"
  kRun,                      // "-----"
  kFigure,                   // plus its digits, at most 5
  kShortened = kFigure + 8,  // plus the kind of abbreviation
  kMark = kShortened + 16    // plus the hash of its signs
};

std::uint32_t word_kind(const Token& token) {
  const std::string_view text = token.text;
  if (text.find("://") != std::string_view::npos || text.find('@') < text.size() || text.starts_with("www."))
    return kLink;
  if (text.size() > 1 && text.back() == '.') {
    const ShortLower lower(text.substr(0, text.size() - 1));
    return kShortened + static_cast<std::uint32_t>(abbreviation_kind(lower.view())) +
           (text.size() == 2 ? 8 : 0);
  }
  if (char_at(text, 0).kind == CharKind::Apostrophe || text == "n't" || text == "n’t") return kClitic;
  switch (token.shape) {
    case Shape::Lower:
      return text.size() <= 3 ? kShort : kSmall;
    case Shape::Capitalised:
      if (opens_sentences(ShortLower(text).view())) return kOpener;
      return text.size() == 1 ? kLetter : kCapital;
    case Shape::Upper:
      return kUpper;
    case Shape::Mixed:
      return kMixed;
    case Shape::Number:
      if (text.find(':') < text.size()) return kTime;
      if (text.find('/') < text.size()) return kDate;
      if (text.find('.') < text.size() || text.find(',') < text.size()) return kDecimal;
      if (text.back() > '9') return kOrdinal;
      return kFigure + static_cast<std::uint32_t>(std::min<std::size_t>(text.size(), 5));
    default:
      return kAlnum;
  }
}

// A mark by its signs, of runs of one sign the first few.
std::uint32_t mark_kind(const Token& token, bool quoted) {
  const std::string_view text = token.text;
  if (text.size() > 4 && text[0] == text[1] && text[0] != '.' && text[0] != '!' && text[0] != '?')
    return kRun;
  std::uint32_t hash = kSeed;
  for (std::size_t at = 0; at < std::min<std::size_t>(text.size(), 3); ++at)
    hash = mix(hash, static_cast<unsigned char>(text[at]));
  // A straight quotation mark opens or closes.
  const bool straight = text == "\"" || text == "'" || text == "''";
  return kMark + mix(hash, straight ? 1U + (quoted ? 1U : 0U) : 0U) % 0xFFFFFU;
}

// Short distances one by one, longer ones in steps.
std::uint32_t bucket(std::uint32_t distance) {
  if (distance <= 4) return distance;
  if (distance <= 6) return 5;
  if (distance <= 9) return 6;
  if (distance <= 14) return 7;
  if (distance <= 22) return 8;
  return distance <= 40 ? 9 : 10;
}

constexpr std::uint16_t kFar = 1000;

}  // namespace

GapReader::GapReader(std::string_view text, std::span<const Token> tokens)
    : tokens_(tokens), ends_(factcheck::ends_by_marks(text, tokens)), signs_(tokens.size()) {
  outside_.word = outside_.kind = kOutside;
  bool quoted = false;
  std::uint32_t brackets = 0;
  std::uint32_t since = 1;
  std::uint32_t smalls = 0;
  std::uint32_t capitals = 0;  // a bit a word, the last eight
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    Sign& sign = signs_[i];
    const bool mark = token.shape >= Shape::Symbol;
    sign.word = word_hash(token.text);
    sign.kind = mark ? mark_kind(token, quoted) : word_kind(token);
    sign.small = token.shape == Shape::Lower;
    smalls += sign.small ? 1 : 0;
    sign.smalls = smalls;
    if (token.text == "\"" || token.text == "''") quoted = !quoted;
    if (token.text == "“" || token.text == "``") quoted = true;
    if (token.text == "”") quoted = false;
    if (token.text == "(" || token.text == "[") ++brackets;
    if ((token.text == ")" || token.text == "]") && brackets > 0) --brackets;
    sign.quoted = quoted;
    sign.bracketed = brackets > 0;
    if (!mark) {
      const bool capital = token.shape > Shape::Lower && token.shape <= Shape::Mixed;
      capitals = ((capitals << 1U) | (capital ? 1U : 0U)) & 0xFFU;
    }
    for (std::uint32_t bits = capitals; bits != 0; bits &= bits - 1) ++sign.capitals;
    sign.since = static_cast<std::uint16_t>(std::min<std::uint32_t>(since, kFar));
    since = ends_[i] ? 1 : since + 1;
  }
  std::uint32_t until = kFar;  // the block's end is none by the marks
  for (std::size_t i = tokens.size(); i-- > 0;) {
    signs_[i].until = static_cast<std::uint16_t>(std::min<std::uint32_t>(until, kFar));
    until = ends_[i] ? 1 : until + 1;
  }
}

const GapReader::Sign& GapReader::at(std::ptrdiff_t i) const {
  return i < 0 || i >= static_cast<std::ptrdiff_t>(signs_.size()) ? outside_
                                                                  : signs_[static_cast<std::size_t>(i)];
}

// Words in lower case among the tokens from `first` up to `last`, itself included.
std::uint32_t GapReader::smalls_between(std::ptrdiff_t first, std::ptrdiff_t last) const {
  const auto size = static_cast<std::ptrdiff_t>(signs_.size());
  const auto up_to = [&](std::ptrdiff_t i) {
    return i < 0 ? 0 : signs_[static_cast<std::size_t>(std::min(i, size - 1))].smalls;
  };
  return up_to(last) - up_to(first - 1);
}

bool GapReader::is_candidate(std::size_t i) const {
  if (ends_[i]) return true;
  if (signs_[i].small && signs_[i + 1].small) return false;
  return tokens_[i + 1].space_before || stop_of(tokens_[i]) != Stop::None;
}

GapFeatures GapReader::read(std::size_t i) const {
  const auto here = static_cast<std::ptrdiff_t>(i);
  const Sign& l3 = at(here - 2);
  const Sign& l2 = at(here - 1);
  const Sign& l = signs_[i];
  const Sign& r = at(here + 1);
  const Sign& r2 = at(here + 2);
  const Sign& r3 = at(here + 3);
  const std::uint32_t end = ends_[i] ? 1 : 0;
  const std::uint32_t gap = tokens_[i + 1].space_before ? 2 : 0;
  const std::uint32_t state = end | gap | (l.quoted ? 4U : 0U) | (l.bracketed ? 8U : 0U);
  GapFeatures out;
  std::uint32_t name = 0;  // of the template
  const auto add = [&](auto... values) {
    std::uint32_t hash = mix(kSeed, ++name);
    ((hash = mix(hash, static_cast<std::uint32_t>(values))), ...);
    out.slots[out.size++] = stir(hash) % kSentenceSlots;
  };
  add(state);
  add(end, l.word);
  add(end, r.word);
  add(l.word, r.word);
  add(l2.word, l.word);
  add(r.word, r2.word);
  add(end, l.kind);
  add(end, r.kind);
  add(l.kind, r.kind, gap);
  add(l2.kind, l.kind, r.kind);
  add(l.kind, r.kind, r2.kind);
  add(l2.kind, l.kind, r.kind, r2.kind);
  add(l3.kind, l2.kind, l.kind, r.kind);
  add(l.kind, r.kind, r2.kind, r3.kind);
  add(l.word, r.kind);
  add(l.kind, r.word);
  add(l.word, r.kind, r2.kind);
  add(l2.kind, l.kind, r.word);
  add(r.kind, r2.kind, r3.kind);
  add(l2.word, l.kind, r.kind);
  add(l.kind, r.kind, r2.word);
  add(bucket(l.since), l.kind, r.kind);
  add(bucket(r.until), l.kind, r.kind);
  add(bucket(l.since), bucket(r.until), end);
  add(bucket(r.until), end, r.kind);
  add(bucket(l.since), end, l.kind);
  add(l.capitals, at(here + 4).capitals, end);
  add(l.capitals, l.kind, r.kind);
  // How much running text stands on both sides, and in the whole block.
  const std::uint32_t before = smalls_between(here - 7, here);
  const std::uint32_t behind = smalls_between(here + 1, here + 8);
  const auto all =
      static_cast<std::uint32_t>(8 * static_cast<std::size_t>(signs_.back().smalls) / signs_.size());
  add(before, behind, end);
  add(before, l.kind, r.kind);
  add(behind, l.kind, r.kind);
  add(all, end, l.kind, r.kind);
  add(all, before / 2, behind / 2, end);
  add(state, l.kind);
  add(state, r.kind);
  add(state, l.kind, r.kind);
  const bool opens_block = i < 3;
  const std::size_t left = tokens_.size() - i;
  add(opens_block ? i + 1 : 0, l.kind, r.kind);
  add(left < 5 ? left : 0, l.kind, r.kind);
  add(bucket(static_cast<std::uint32_t>(std::min<std::size_t>(tokens_.size(), kFar))), end,
      ends_.back() ? 1 : 0);
  return out;
}

}  // namespace factcheck
