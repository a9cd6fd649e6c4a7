// Any bytes as an ignore file and, behind the first NUL, as a path: an answer, in time.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "text/path_rules.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace factcheck;
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  const std::size_t cut = std::min(all.find('\0'), all.size());
  const PathRules rules("/desk", all.substr(0, cut));
  const std::string path(all.substr(std::min(cut + 1, all.size())));
  const SeenPath file{"/desk/" + path, path, false};
  const PathAnswer answer = rules.ask(file);
  FACTCHECK_CHECK(!rules.empty() || answer == PathAnswer::Silent);
  if (answer == PathAnswer::Matched) FACTCHECK_CHECK(rules.means(file));
  return 0;
}
