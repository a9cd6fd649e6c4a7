#include "base/hash.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>

#include "base/json_writer.h"
#include "base/sha256.h"

namespace factcheck {

std::string sha256_hex(std::string_view bytes, std::size_t digits) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  const Sha256Digest digest = sha256(bytes);
  std::string hex(std::min(digits, digest.size() * 2), '0');
  for (std::size_t at = 0; at < hex.size(); ++at)
    hex[at] = kDigits[at % 2 == 0 ? digest[at / 2] >> 4 : digest[at / 2] & 15];
  return hex;
}

std::string sha256_base64(std::string_view bytes) {
  const Sha256Digest digest = sha256(bytes);
  return base64(std::string_view(reinterpret_cast<const char*>(digest.data()), digest.size()));
}

std::uint64_t fast_hash(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

}  // namespace factcheck
