// Any bytes as a user's pattern and the text it is looked for in.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "text/pattern.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace factcheck;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t part = bytes.find('\n');
  const auto pattern = Pattern::compile(bytes.substr(0, part));
  if (!pattern) {
    FACTCHECK_CHECK(pattern.error().code == "malformed" && !pattern.error().message.empty());
    return 0;
  }
  if (part != std::string_view::npos) pattern.value().found_in(bytes.substr(part + 1));
  return 0;
}
