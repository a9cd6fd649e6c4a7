// What is printed of a figure says what the figure says.
#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <string>

#include "report/value_text.h"

namespace factcheck {
namespace {

constexpr std::string_view kBounds[] = {"",           "about ",  "at least ",  "more than ",  "up to ",
                                        "less than ", "nearly ", "just over ", "just under ", "no more than ",
                                        "some ",      "over "};
constexpr std::string_view kNumbers[] = {
    "2",           "7",          "19",    "40",    "3.5",    "816",        "1,204",          "48,000",
    "2.5 million", "40 billion", "97.25", "three", "twelve", "thirty-six", "half a million", "1.5 trillion",
    "600"};
constexpr std::string_view kUnits[] = {" dollars",      " euros",      "%",       " percentage points",
                                       " miles",        " kilometres", " tonnes", " degrees Celsius",
                                       " megawatts",    " hectares",   " litres", " square feet",
                                       " hours",        " kilograms",  " mph",    " gigabytes",
                                       " basis points", " barrels",    ""};

void expect_same(const Quantity& a, const Quantity& b) {
  EXPECT_NEAR(a.value, b.value, 1e-6 * std::abs(a.value));
  EXPECT_EQ(a.unit, b.unit);
  EXPECT_EQ(a.dimension, b.dimension);
  EXPECT_EQ(name_of(a.bound), name_of(b.bound));
  EXPECT_EQ(static_cast<int>(a.side), static_cast<int>(b.side));
  EXPECT_EQ(a.per, b.per);
}

TEST(QuantityText, IsReadBackAsTheSame) {
  std::size_t read = 0;
  for (const std::string_view bound : kBounds) {
    for (const std::string_view number : kNumbers) {
      for (const std::string_view unit : kUnits) {
        const std::string words = std::string(bound) + std::string(number) + std::string(unit);
        const auto found = read_quantity(words);
        if (found.empty()) continue;
        ++read;
        const std::string text = quantity_text(found[0]);
        SCOPED_TRACE(words + " -> " + text);
        const auto again = read_quantity(text);
        ASSERT_EQ(again.size(), 1u);
        expect_same(found[0], again[0]);
      }
    }
  }
  EXPECT_GT(read, 3500u);
}

TEST(QuantityText, GivesBackBothEndsOfARange) {
  for (const std::string_view words :
       {"between 20 and 30 miles", "$5 million to $7 million", "12-15%", "3 to 4 tonnes"}) {
    const auto found = read_quantity(words);
    ASSERT_EQ(found.size(), 1u) << words;
    for (const bool ascii : {false, true}) {
      const std::string text = quantity_text(found[0], ascii);
      SCOPED_TRACE(text);
      const auto again = read_quantity(text);
      ASSERT_EQ(again.size(), 1u);
      EXPECT_EQ(again[0].unit, found[0].unit);
      EXPECT_EQ(name_of(again[0].bound), "range");
      EXPECT_NEAR(again[0].stated.low, found[0].stated.low, 1e-6 * found[0].stated.low);
      EXPECT_NEAR(again[0].stated.high, found[0].stated.high, 1e-6 * found[0].stated.high);
    }
  }
}

}  // namespace
}  // namespace factcheck
