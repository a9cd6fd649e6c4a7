// Any bytes as an article with marks in it.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "review/text_marks.h"
#include "text/reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace factcheck;
  for (const char* name : {"a.md", "a.html"}) {
    const ReadFile file =
        read_bytes(std::string(reinterpret_cast<const char*>(data), size), name, Format::Auto, {});
    for (const Document& document : file.documents) {
      std::vector<Error> faults;
      for (const TextMark& mark : find_text_marks(document, 0, faults)) {
        const bool inside =
            mark.covers.begin <= mark.covers.end && mark.covers.end <= document.source().size();
        if (!inside || mark.rules.empty() || mark.reason.empty()) std::abort();
      }
    }
  }
  return 0;
}
