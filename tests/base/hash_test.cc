#include "base/hash.h"

#include <gtest/gtest.h>

#include <string>

namespace factcheck {
namespace {

TEST(Sha256, GivesTheStandardsValues) {
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Sha256, HashesTheExamplesOfTheStandard) {
  // FIPS 180-4's examples, by NIST.
  EXPECT_EQ(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(
      sha256_hex(
          "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopq"
          "rsmnopqrstnopqrstu"),
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
  EXPECT_EQ(sha256_hex(std::string(1'000'000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
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
