#include "base/hash.h"

#include <sha2.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <array>

#include "base/json_writer.h"

namespace factcheck {
namespace {

using Sha256Digest = std::array<unsigned char, SHA256_DIGEST_LENGTH>;

// libmd's: OpenSSL takes longer to load than a short run of ours, and reads files of the machine when it starts.
Sha256Digest sha256(std::string_view bytes) {
  SHA2_CTX context;
  SHA256Init(&context);
  SHA256Update(&context, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  Sha256Digest digest;
  SHA256Final(digest.data(), &context);
  return digest;
}

}  // namespace

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
