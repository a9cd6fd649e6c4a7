#include "cache/program_build.h"

#include <gtest/gtest.h>

namespace factcheck {
namespace {

// Empty would be right on a machine whose libraries have no build ids; Debian's have, and the linker gives
// this program one.
TEST(ProgramBuild, IsKnownAndStays) {
  EXPECT_EQ(program_build().size(), 64u);
  EXPECT_EQ(program_build(), program_build());
}

}  // namespace
}  // namespace factcheck
