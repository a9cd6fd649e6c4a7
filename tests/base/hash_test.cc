#include "base/hash.h"

#include <gtest/gtest.h>

namespace factcheck {
namespace {

TEST(Sha256, GivesTheStandardsValues) {
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Sha256, CutsToTheDigitsAskedFor) {
  EXPECT_EQ(sha256_hex("abc", 12), "ba7816bf8f01");
  EXPECT_EQ(sha256_hex("abc", 1000).size(), 64u);
}

TEST(FastHash, IsTheSameOnEveryRun) {
  EXPECT_EQ(fast_hash(""), 0x2D06800538D394C2ULL);
  EXPECT_NE(fast_hash("a"), fast_hash("b"));
}

}  // namespace
}  // namespace factcheck
