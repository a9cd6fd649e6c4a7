// Any bytes as an entry of the cache: as they stand, which the checksum nearly always refuses, and as the
// claims of an entry whose checksum is right, which must be read or refused, and when read be kept and read
// again to the same.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "cache/claim_bytes.h"
#include "cache/claim_cache.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace factcheck;
  static const Document document = plain_document("a", "The bridge was closed on Saturday.");
  static const std::string key(64, 'a');
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  read_entry(bytes, key, document);

  const auto claims = claims_from_bytes(bytes);
  if (!claims) return 0;
  for (const Claim& claim : *claims) {
    FACTCHECK_CHECK(!name_of(claim.kind).empty() && !name_of(claim.status).empty());
  }
  const auto written = claims_to_bytes(*claims);
  FACTCHECK_CHECK(written.has_value());
  const auto again = claims_from_bytes(*written);
  FACTCHECK_CHECK(again && claims_to_bytes(*again) == written);
  const auto entry = read_entry(make_entry(key, document, *claims), key, document);
  FACTCHECK_CHECK(!entry || entry->size() == claims->size());
  return 0;
}
