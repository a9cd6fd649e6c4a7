// claims/ holds what `factcheck extract corpus/` makes of the sample corpus. FACTCHECK_UPDATE=1 writes it
// anew.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "golden/run_program.h"

namespace factcheck {
namespace {

namespace fs = std::filesystem;

TEST(SampleClaims, AreWhatExtractMakesOfTheSampleCorpus) {
  const fs::path root = FACTCHECK_SOURCE_DIR;
  const TemporaryFolder place;
  fs::copy(root / "corpus", place.path() / "corpus", fs::copy_options::recursive);
  const Outcome outcome = run_program({.arguments = {"extract", "corpus"},
                                       .folder = place.path(),
                                       .standard_input = {},
                                       .environment = {},
                                       .standard_output = {}});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const auto made = files_below(place.path() / "claims");
  ASSERT_FALSE(made.empty());
  if (std::getenv("FACTCHECK_UPDATE") != nullptr) {
    fs::remove_all(root / "claims");
    for (const auto& [name, bytes] : made) write_bytes_to(root / "claims" / name, bytes);
    GTEST_SKIP() << "claims/ written";
  }
  EXPECT_EQ(files_below(root / "claims"), made);
}

}  // namespace
}  // namespace factcheck
