// Any bytes as a claims file: refused with a place, or read, written and read again to the same.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "base/harmless.h"
#include "base/utf8.h"
#include "store/claim_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace factcheck;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto file = parse_claim_file(text, "x.yaml");
  if (!file) {
    FACTCHECK_CHECK(file.error().line > 0 && file.error().column > 0 && !file.error().message.empty());
    FACTCHECK_CHECK(harmless_line(file.error().message) == file.error().message);
    return 0;
  }
  const std::string written = write_claim_file(file.value());
  FACTCHECK_CHECK(!find_invalid_utf8(written));
  const auto again = parse_claim_file(written, "x.yaml");
  FACTCHECK_CHECK(again.ok());
  FACTCHECK_CHECK(write_claim_file(again.value()) == written);
  const auto merged = merge_claims(again.value().claims, file.value().claims);
  FACTCHECK_CHECK(merged.size() >= again.value().claims.size());
  return 0;
}
