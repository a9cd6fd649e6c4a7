// Any bytes as a saved web page.
#include <cstddef>
#include <cstdint>
#include <string>

#include "text/text_invariants.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  factcheck::testing::check_documents(std::string(reinterpret_cast<const char*>(data), size), "a.html");
  return 0;
}
