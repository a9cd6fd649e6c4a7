// Any bytes as what stands above an article: a header block and YAML front matter.
#include <cstddef>
#include <cstdint>
#include <string>

#include "text/text_invariants.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  factcheck::testing::check_documents("Title: " + bytes + "\n\nThe bridge was closed on Saturday.\n",
                                      "a.txt");
  factcheck::testing::check_documents(
      "---\ntitle: " + bytes + "\n---\n\nThe bridge was closed on Saturday.\n", "a.md");
  factcheck::testing::check_documents("Published " + bytes + "\n\nThe bridge was closed on Saturday.\n",
                                      "a.txt");
  return 0;
}
