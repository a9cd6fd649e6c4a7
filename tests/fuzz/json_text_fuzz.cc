// Any bytes as a text in JSON: another reader gets the same text back, and what is written is harmless to
// look at.
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/check.h"
#include "base/harmless.h"
#include "base/json_writer.h"
#include "base/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace factcheck;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const bool is_text = !find_invalid_utf8(bytes);
  JsonWriter writer;
  writer.open_object().key("text").text(bytes).key("harmless").text(harmless(bytes)).close();
  const std::string written = writer.take();
  FACTCHECK_CHECK(harmless_line(written) == written);
  const auto read = nlohmann::json::parse(written, nullptr, false);
  FACTCHECK_CHECK(!read.is_discarded());
  FACTCHECK_CHECK(is_text ? read["text"] == bytes : read["text"].contains("bytes"));
  FACTCHECK_CHECK(read["harmless"] == harmless(bytes));
  FACTCHECK_CHECK(harmless(harmless(bytes)) == harmless(bytes));
  return 0;
}
