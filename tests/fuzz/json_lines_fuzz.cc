// Any bytes as JSON Lines, and as the words of one article in them.
#include <cstddef>
#include <cstdint>
#include <string>

#include "text/text_invariants.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  factcheck::testing::check_documents(bytes, "a.jsonl");
  factcheck::testing::check_documents("{\"id\":\"a\",\"text\":\"" + bytes + "\"}\n", "a.jsonl");
  return 0;
}
