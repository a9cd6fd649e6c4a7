// Any bytes as a text in UTF-8 or UTF-16: refused with the byte that is wrong, or with a way from each place
// to its byte and back.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "base/utf8.h"
#include "text/source_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace factcheck;
  const auto read = SourceText::decode(std::string(reinterpret_cast<const char*>(data), size));
  if (!read) {
    FACTCHECK_CHECK(read.error().code == "bad-encoding" && read.error().byte && *read.error().byte <= size);
    return 0;
  }
  const SourceText& text = read.value();
  FACTCHECK_CHECK(!find_invalid_utf8(text.utf8()));
  FACTCHECK_CHECK(text.bytes().size() == size);
  std::uint32_t before = 0;
  const auto length = static_cast<std::uint32_t>(text.utf8().size());
  for (std::uint32_t at = 0; at < length; at += code_point_at(text.utf8(), at).size) {
    const std::uint32_t byte = text.to_bytes(at);
    FACTCHECK_CHECK(byte >= before && byte < size);
    FACTCHECK_CHECK(text.to_utf8(byte) == at);
    const Place place = text.place(byte);
    FACTCHECK_CHECK(place.line >= 1 && place.column >= 1);
    before = byte;
  }
  FACTCHECK_CHECK(text.to_bytes(length) == size);
  return 0;
}
