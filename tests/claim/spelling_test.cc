// How a figure is spelt changes no value: "three" and "3", "$5 million" and "US$5m".
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "claim/extract.h"
#include "claims_of.h"
#include "mention/mentions.h"

namespace factcheck {
namespace {

constexpr std::string_view kCountFrames[] = {
    "The blast killed {} people in Brandt.",      "Crews rescued {} miners on Friday.",
    "{} soldiers were wounded in the attack.",    "The storm left {} homes without power.",
    "Ruth Ames gave {} paintings to the museum.", "At least {} people were arrested in Brandt.",
    "Police said {} passengers were on board.",
};
struct Spelling {
  std::string_view one;
  std::string_view other;
};
constexpr Spelling kCounts[] = {
    {"three", "3"},      {"Three", "3"},      {"seven", "7"},         {"nine", "9"},
    {"eleven", "11"},    {"twelve", "12"},    {"nineteen", "19"},     {"thirty", "30"},
    {"forty-two", "42"}, {"fifty", "50"},     {"two hundred", "200"}, {"four thousand", "4,000"},
    {"4,000", "4000"},   {"two dozen", "24"},
};
constexpr std::string_view kMoneyFrames[] = {
    "Ruth Ames gave {} to the Harbour Fund.", "Ben Carter owed {} to the bank.",
    "Voters approved {} for the school.",     "The company paid {} for the site.",
    "The city will spend {} on the dam.",
};
constexpr std::string_view kAmounts[] = {"3", "5", "7.5", "12", "40", "250", "1.2", "600"};
constexpr Spelling kScales[] = {{"${} million", "US${}m"},
                                {"${} billion", "US${}bn"},
                                {"${} million", "{} million dollars"},
                                {"${}m", "${}mn"},
                                {"${} billion", "USD {} billion"},
                                {"€{} million", "€{}m"},
                                {"£{} million", "{} million pounds"},
                                {"€{} billion", "{} billion euros"}};

std::string filled(std::string_view frame, std::string_view words) {
  const std::size_t at = frame.find("{}");
  return std::string(frame.substr(0, at)) + std::string(words) + std::string(frame.substr(at + 2));
}

std::vector<Claim> figures_of(const std::string& text) {
  std::vector<Claim> claims = claims_of(text, "");
  std::erase_if(claims, [](const Claim& claim) { return !claim.value.quantity; });
  return claims;
}

void expect_same_figures(const std::string& one, const std::string& other) {
  SCOPED_TRACE(one + " / " + other);
  const auto a = figures_of(one);
  const auto b = figures_of(other);
  ASSERT_EQ(a.size(), b.size());
  EXPECT_EQ(a.size(), 1u);
  for (std::size_t i = 0; i < a.size(); ++i) {
    const Quantity& x = *a[i].value.quantity;
    const Quantity& y = *b[i].value.quantity;
    EXPECT_NEAR(x.value, y.value, 1e-9 * x.value);
    EXPECT_EQ(x.unit, y.unit);
    EXPECT_EQ(name_of(x.bound), name_of(y.bound));
    EXPECT_EQ(x.counted, y.counted);
    EXPECT_TRUE(x.expected.meets(y.expected));
    EXPECT_EQ(a[i].kind, b[i].kind);
    EXPECT_EQ(a[i].modality, b[i].modality);
    EXPECT_EQ(a[i].polarity, b[i].polarity);
  }
}

TEST(Spelling, OfACountChangesNoClaim) {
  for (const std::string_view frame : kCountFrames) {
    for (const Spelling& count : kCounts)
      expect_same_figures(filled(frame, count.one), filled(frame, count.other));
  }
}

TEST(Spelling, OfASumChangesNoClaim) {
  for (const std::string_view frame : kMoneyFrames) {
    for (const Spelling& scale : kScales) {
      for (const std::string_view amount : kAmounts)
        expect_same_figures(filled(frame, filled(scale.one, amount)),
                            filled(frame, filled(scale.other, amount)));
    }
  }
}

}  // namespace
}  // namespace factcheck
