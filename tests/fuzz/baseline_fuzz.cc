// Any bytes as a baseline: refused with a reason, or read, written and read again to the same, and held
// against the findings of a run.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "base/harmless.h"
#include "report/sample.h"
#include "review/baseline.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace factcheck;
  const auto baseline = parse_baseline({reinterpret_cast<const char*>(data), size}, "b.json");
  if (!baseline) {
    FACTCHECK_CHECK(baseline.error().path == "b.json" && !baseline.error().message.empty());
    return 0;
  }
  const std::string written = write_baseline(baseline.value());
  FACTCHECK_CHECK(harmless(written) == written);
  const auto again = parse_baseline(written, "b.json");
  FACTCHECK_CHECK(again.ok() && again.value().entries.size() == baseline.value().entries.size());
  FACTCHECK_CHECK(write_baseline(again.value()) == written);

  CrossCheck result = sample_result(false);
  const auto gone = mark_known(result, baseline.value());
  FACTCHECK_CHECK(gone.size() <= baseline.value().entries.size());
  FACTCHECK_CHECK(oldest_day(baseline.value()) == oldest_day(again.value()));
  const Baseline grown = baseline_of(result, baseline.value(), "2026-03-01");
  FACTCHECK_CHECK(mark_known(result, grown).empty());
  return 0;
}
