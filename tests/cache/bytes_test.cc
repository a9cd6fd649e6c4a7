#include "cache/bytes.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace factcheck {
namespace {

TEST(Bytes, GiveBackWhatWasWritten) {
  ByteWriter out;
  for (const std::uint64_t value : {std::uint64_t{0}, std::uint64_t{127}, std::uint64_t{128}, UINT64_MAX}) {
    out.number(value);
    out.fixed(value);
  }
  for (const std::int64_t value : {std::int64_t{0}, std::int64_t{-1}, INT64_MIN, INT64_MAX}) {
    out.signed_number(value);
  }
  out.real(-0.0);
  out.real(std::numeric_limits<double>::infinity());
  out.text("Łódź");
  out.text("");

  ByteReader in(out.bytes());
  for (const std::uint64_t value : {std::uint64_t{0}, std::uint64_t{127}, std::uint64_t{128}, UINT64_MAX}) {
    EXPECT_EQ(in.number(), value);
    EXPECT_EQ(in.fixed(), value);
  }
  for (const std::int64_t value : {std::int64_t{0}, std::int64_t{-1}, INT64_MIN, INT64_MAX}) {
    EXPECT_EQ(in.signed_number(), value);
  }
  EXPECT_TRUE(std::signbit(in.real()));
  EXPECT_EQ(in.real(), std::numeric_limits<double>::infinity());
  EXPECT_EQ(in.text(), "Łódź");
  EXPECT_EQ(in.text(), "");
  EXPECT_TRUE(in.ok() && in.at_end());
}

TEST(Bytes, WriteAKnownTextOnce) {
  const std::string words = "The bridge was closed on Saturday.";
  ByteWriter out;
  for (int i = 0; i < 100; ++i) out.known_text(words);
  out.known_text("");
  out.known_text(words);
  EXPECT_LT(out.bytes().size(), words.size() + 110);
  ByteReader in(out.bytes());
  for (int i = 0; i < 100; ++i) EXPECT_EQ(in.known_text(), words);
  EXPECT_EQ(in.known_text(), "");
  EXPECT_EQ(in.known_text(), words);
  EXPECT_TRUE(in.ok() && in.at_end());
}

// Each of these fails, and reads as nothing from then on.
struct Broken {
  const char* why;
  std::string bytes;
  void (*read)(ByteReader& in);
};

TEST(Bytes, RefuseWhatCannotBe) {
  const Broken cases[] = {
      {"empty", "", [](ByteReader& in) { EXPECT_EQ(in.number(), 0u); }},
      {"a number without its end", "\xFF\xFF", [](ByteReader& in) { EXPECT_EQ(in.number(), 0u); }},
      {"a number of 65 bits", std::string(9, '\xFF') + "\x03", [](ByteReader& in) { in.number(); }},
      {"an endless number", std::string(100, '\x80'), [](ByteReader& in) { in.number(); }},
      {"half a fixed number", "1234567", [](ByteReader& in) { EXPECT_EQ(in.fixed(), 0u); }},
      {"a text longer than the bytes",
       "\x05"
       "abcd",
       [](ByteReader& in) { EXPECT_EQ(in.text(), ""); }},
      {"a text of 2^64 bytes",
       std::string(9, '\xFF') + "\x01"
                                "abcd",
       [](ByteReader& in) { EXPECT_EQ(in.text(), ""); }},
      {"a text that was never known", "\x01", [](ByteReader& in) { EXPECT_EQ(in.known_text(), ""); }},
      {"a known text cut off",
       std::string("\0\x02"
                   "a",
                   3),
       [](ByteReader& in) { EXPECT_EQ(in.known_text(), ""); }},
  };
  for (const Broken& broken : cases) {
    SCOPED_TRACE(broken.why);
    ByteReader in(broken.bytes);
    broken.read(in);
    EXPECT_FALSE(in.ok());
    EXPECT_TRUE(in.at_end());
    EXPECT_EQ(in.number(), 0u);
    EXPECT_EQ(in.known_text(), "");
    EXPECT_EQ(in.real(), 0);
  }
}

}  // namespace
}  // namespace factcheck
