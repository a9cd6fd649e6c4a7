#include "cache/claim_cache.h"

#include "base/hash.h"
#include "cache/bytes.h"
#include "cache/cache_key.h"
#include "cache/claim_bytes.h"

namespace factcheck {
namespace {

constexpr std::string_view kMagic = "factcheck claims\n";

// Shorter articles are analysed again in the time that opening a file takes.
constexpr std::size_t kShortestText = 400;  // bytes

// Where an article that began at one byte of its file begins at another now. False if a place would lie
// outside of the file.
bool move_place(Place& place, std::int64_t by, const Document& document) {
  const std::int64_t byte = place.byte + by;
  if (byte < 0 || byte > static_cast<std::int64_t>(document.source().size())) return false;
  place = document.place(static_cast<std::uint32_t>(byte));
  return true;
}

bool move_claim(Claim& claim, std::int64_t by, const Document& document) {
  bool inside = true;
  for (Place* place : {&claim.span.begin, &claim.span.end, &claim.sentence.begin, &claim.sentence.end}) {
    inside = inside && move_place(*place, by, document);
  }
  return inside;
}

}  // namespace

// The magic words, the checksum of the rest, the key, where the article began, and the claims.
std::string make_entry(std::string_view key, const Document& document, const std::vector<Claim>& claims) {
  const auto bytes = claims_to_bytes(claims);
  if (!bytes) return {};
  ByteWriter rest;
  rest.text(key);
  rest.number(first_source_byte(document));
  rest.text(*bytes);
  ByteWriter sum;
  sum.fixed(fast_hash(rest.bytes()));
  return std::string(kMagic) + sum.bytes() + rest.bytes();
}

std::optional<std::vector<Claim>> read_entry(std::string_view bytes, std::string_view key,
                                             const Document& document) {
  if (!bytes.starts_with(kMagic)) return std::nullopt;
  ByteReader head(bytes.substr(kMagic.size()));
  const std::uint64_t sum = head.fixed();
  if (!head.ok() || fast_hash(head.rest()) != sum || head.text() != key) return std::nullopt;
  const auto began = static_cast<std::int64_t>(head.number() & UINT32_MAX);
  auto claims = claims_from_bytes(head.text());
  if (!claims || !head.ok() || !head.at_end()) return std::nullopt;
  const std::int64_t by = first_source_byte(document) - began;
  for (Claim& claim : *claims) {
    if (!move_claim(claim, by, document)) return std::nullopt;
  }
  return claims;
}

ClaimCache::ClaimCache(const std::string& folder, std::string program, std::uint64_t limit)
    : program_(std::move(program)),
      folder_(program_.empty() ? std::string() : folder, EntryFolder::Open::MakeIt),
      limit_(limit) {}

ClaimCache::~ClaimCache() { folder_.trim(limit_); }

std::vector<Claim> ClaimCache::claims_of(const Document& document,
                                         const std::function<std::vector<Claim>()>& extract) {
  if (!folder_.usable() || document.text().size() < kShortestText) return extract();
  const std::string key = cache_key(document, program_);
  if (const auto bytes = folder_.read(key)) {
    if (auto claims = read_entry(*bytes, key, document)) return std::move(*claims);
  }
  std::vector<Claim> claims = extract();
  // What one run finds in more articles than the cache can hold would only drive itself out again.
  if (written_ > limit_) return claims;
  const std::string entry = make_entry(key, document, claims);
  if (!entry.empty()) folder_.write(key, entry);
  written_ += entry.size();
  return claims;
}

}  // namespace factcheck
