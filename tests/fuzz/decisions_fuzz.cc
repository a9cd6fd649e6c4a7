// Any bytes as a decisions file: refused with a place, or read, written and read again to the same, and given
// to the findings of a run.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "base/harmless.h"
#include "base/utf8.h"
#include "report/sample.h"
#include "review/decisions.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace factcheck;
  const auto decisions = parse_decisions({reinterpret_cast<const char*>(data), size}, "d.yaml");
  if (!decisions) {
    FACTCHECK_CHECK(decisions.error().line > 0 && decisions.error().column > 0);
    FACTCHECK_CHECK(!decisions.error().message.empty());
    FACTCHECK_CHECK(harmless_line(decisions.error().message) == decisions.error().message);
    return 0;
  }
  const std::string written = write_decisions(decisions.value());
  FACTCHECK_CHECK(!find_invalid_utf8(written) && harmless(written) == written);
  const auto again = parse_decisions(written, "d.yaml");
  FACTCHECK_CHECK(again.ok() && again.value().size() == decisions.value().size());
  FACTCHECK_CHECK(write_decisions(again.value()) == written);

  CrossCheck result = sample_result(false);
  const auto stale = apply_decisions(result, decisions.value(), latest_day(result));
  FACTCHECK_CHECK(stale.size() <= decisions.value().size());
  Decisions more = decisions.value();
  for (const Finding& finding : result.findings) {
    decide(more, {.finding = finding.id, .reason = "both count the same"});
  }
  const auto all = parse_decisions(write_decisions(more), "d.yaml");
  FACTCHECK_CHECK(all.ok() && all.value().size() == more.size());
  return 0;
}
