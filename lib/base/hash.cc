#include "base/hash.h"

#include <openssl/sha.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <array>

namespace factcheck {

std::string sha256_hex(std::string_view bytes, std::size_t digits) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
  std::string hex;
  for (const unsigned char byte : digest) {
    hex += "0123456789abcdef"[byte >> 4];
    hex += "0123456789abcdef"[byte & 15];
  }
  hex.resize(std::min(digits, hex.size()));
  return hex;
}

std::uint64_t fast_hash(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

}  // namespace factcheck
