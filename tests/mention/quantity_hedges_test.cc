// A hedge takes nothing from what its figure alone would be true of, on the side that it opens.
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "mention/quantity.h"

namespace factcheck {
namespace {

struct HedgeCase {
  std::string_view words;
  bool opens_down;
  bool opens_up;
};
constexpr HedgeCase kHedges[] = {
    {"about", true, true},       {"around", true, true},        {"roughly", true, true},
    {"some", true, true},        {"an estimated", true, true},  {"approximately", true, true},
    {"nearly", true, false},     {"almost", true, false},       {"just under", true, false},
    {"up to", true, false},      {"fewer than", true, false},   {"less than", true, false},
    {"at most", true, false},    {"no more than", true, false}, {"as many as", true, false},
    {"at least", false, true},   {"more than", false, true},    {"over", false, true},
    {"upwards of", false, true}, {"just over", false, true},    {"no fewer than", false, true},
};

struct Frame {
  std::string_view before;
  std::string_view after;
};
constexpr Frame kFrames[] = {
    {"Officials counted ", " people there."},
    {"The bridge cost ", " dollars."},
    {"The pipe is ", " miles long."},
    {"The load weighed ", " tonnes."},
    {"Turnout was ", " percent."},
    {"Crews rescued ", " miners."},
};

std::vector<Quantity> quantities_in(const std::string& text) {
  const Document document = plain_document("test", text);
  const Analysis analysis = analyse(document);
  return find_quantities(document, analysis);
}

// Digits as print groups them, now and then with a scale word or a decimal.
std::string any_number(std::mt19937& random) {
  const unsigned kind = random() % 4;
  if (kind == 0) return std::to_string(2 + random() % 97);
  if (kind == 1) return std::to_string(1 + random() % 900) + "," + std::to_string(100 + random() % 900);
  if (kind == 2) return std::to_string(2 + random() % 97) + "." + std::to_string(1 + random() % 9);
  return std::to_string(2 + random() % 600) + " million";
}

void expect_wider(const Interval& hedged, const Interval& bare, const HedgeCase& hedge) {
  if (hedge.opens_down) {
    EXPECT_LE(hedged.low, bare.low);
  }
  if (hedge.opens_up) {
    EXPECT_GE(hedged.high, bare.high);
  }
  EXPECT_LT(hedged.low, hedged.high);
}

TEST(FindQuantities, HedgesOnlyEverWiden) {
  std::mt19937 random(11);
  for (int round = 0; round < 40; ++round) {
    const Frame& frame = kFrames[random() % std::size(kFrames)];
    const std::string number = any_number(random);
    const auto bare = quantities_in(std::string(frame.before) + number + std::string(frame.after));
    ASSERT_EQ(bare.size(), 1u) << frame.before << number << frame.after;
    for (const HedgeCase& hedge : kHedges) {
      const std::string text =
          std::string(frame.before) + std::string(hedge.words) + ' ' + number + std::string(frame.after);
      SCOPED_TRACE(text);
      const auto hedged = quantities_in(text);
      ASSERT_EQ(hedged.size(), 1u);
      EXPECT_EQ(hedged[0].value, bare[0].value);
      EXPECT_EQ(hedged[0].unit, bare[0].unit);
      expect_wider(hedged[0].stated, bare[0].stated, hedge);
      expect_wider(hedged[0].expected, bare[0].expected, hedge);
    }
  }
}

}  // namespace
}  // namespace factcheck
