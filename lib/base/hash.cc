#include "base/hash.h"

#include <openssl/evp.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <memory>

#include "base/check.h"
#include "base/json_writer.h"

namespace factcheck {
namespace {

using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

// OpenSSL's one-call functions look the algorithm up and allocate a context for every hash, which takes
// longer than the hash of a sentence.
const EVP_MD* sha256() {
  static const EVP_MD* const found = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  return found;
}

using Digest = std::array<unsigned char, 32>;

Digest sha256_of(std::string_view bytes) {
  thread_local const Context context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
  Digest digest{};
  const bool done = EVP_DigestInit_ex2(context.get(), sha256(), nullptr) == 1 &&
                    EVP_DigestUpdate(context.get(), bytes.data(), bytes.size()) == 1 &&
                    EVP_DigestFinal_ex(context.get(), digest.data(), nullptr) == 1;
  FACTCHECK_CHECK(done);
  return digest;
}

}  // namespace

std::string sha256_hex(std::string_view bytes, std::size_t digits) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  const Digest digest = sha256_of(bytes);
  std::string hex(std::min(digits, digest.size() * 2), '0');
  for (std::size_t at = 0; at < hex.size(); ++at)
    hex[at] = kDigits[at % 2 == 0 ? digest[at / 2] >> 4 : digest[at / 2] & 15];
  return hex;
}

std::string sha256_base64(std::string_view bytes) {
  const Digest digest = sha256_of(bytes);
  return base64(std::string_view(reinterpret_cast<const char*>(digest.data()), digest.size()));
}

std::uint64_t fast_hash(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

}  // namespace factcheck
