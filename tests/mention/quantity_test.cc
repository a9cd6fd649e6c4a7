#include "mention/quantity.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>

namespace factcheck {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

std::vector<Quantity> find(const std::string& text, Document& document) {
  document = plain_document("test", text);
  const Analysis analysis = analyse(document);
  return find_quantities(document, analysis);
}

struct Case {
  const char* text;
  const char* mention;
  double value;
  Dimension dimension = Dimension::Count;
  const char* unit = "";
  const char* counted = "";
  Bound bound = Bound::Exact;
  Change change = Change::None;
};

using enum Dimension;

constexpr Case kFound[] = {
    // Counts and what is counted.
    {.text = "The blaze trapped 19 firefighters.", .mention = "19", .value = 19, .counted = "firefighter"},
    {.text = "The barge carried 34 civilian workers home.",
     .mention = "34",
     .value = 34,
     .counted = "worker"},
    {.text = "Officials counted 49 people there.", .mention = "49", .value = 49, .counted = "person"},
    {.text = "The storm left thirty-six boats ashore.",
     .mention = "thirty-six",
     .value = 36,
     .counted = "boat"},
    // Money: signs, codes, names, minor units.
    {.text = "The port cost $250mn.", .mention = "$250mn", .value = 250e6, .dimension = Money, .unit = "USD"},
    {.text = "The port cost US$1.5 billion.",
     .mention = "US$1.5 billion",
     .value = 1.5e9,
     .dimension = Money,
     .unit = "USD"},
    {.text = "The port cost A$40m.", .mention = "A$40m", .value = 40e6, .dimension = Money, .unit = "AUD"},
    {.text = "The port cost HK$9 million.",
     .mention = "HK$9 million",
     .value = 9e6,
     .dimension = Money,
     .unit = "HKD"},
    {.text = "The port cost £3.2m.", .mention = "£3.2m", .value = 3.2e6, .dimension = Money, .unit = "GBP"},
    {.text = "The port cost €7bn.", .mention = "€7bn", .value = 7e9, .dimension = Money, .unit = "EUR"},
    {.text = "The port cost Rs 500 crore.",
     .mention = "Rs 500 crore",
     .value = 500e7,
     .dimension = Money,
     .unit = "INR"},
    {.text = "The port cost EUR 12 million.",
     .mention = "EUR 12 million",
     .value = 12e6,
     .dimension = Money,
     .unit = "EUR"},
    {.text = "The port cost 30 million Australian dollars.",
     .mention = "30 million Australian dollars",
     .value = 30e6,
     .dimension = Money,
     .unit = "AUD"},
    {.text = "The port cost five million euros.",
     .mention = "five million euros",
     .value = 5e6,
     .dimension = Money,
     .unit = "EUR"},
    {.text = "A stamp cost 50 cents.",
     .mention = "50 cents",
     .value = 0.5,
     .dimension = Money,
     .unit = "USD"},
    // Percent and points.
    {.text = "Turnout was 7.8 percent.",
     .mention = "7.8 percent",
     .value = 7.8,
     .dimension = Percent,
     .unit = "percent"},
    {.text = "Turnout was 12 per cent.",
     .mention = "12 per cent",
     .value = 12,
     .dimension = Percent,
     .unit = "percent"},
    {.text = "Turnout was 12pc.", .mention = "12pc", .value = 12, .dimension = Percent, .unit = "percent"},
    {.text = "The lead was 3 percentage points.",
     .mention = "3 percentage points",
     .value = 3,
     .dimension = Percent,
     .unit = "percentage-point"},
    {.text = "The bank moved by 25 basis points.",
     .mention = "25 basis points",
     .value = 25,
     .dimension = Percent,
     .unit = "basis-point"},
    {.text = "One in five voters stayed home.",
     .mention = "One in five",
     .value = 20,
     .dimension = Percent,
     .unit = "percent",
     .counted = "voter"},
    {.text = "A quarter of voters stayed home.",
     .mention = "A quarter",
     .value = 25,
     .dimension = Percent,
     .unit = "percent",
     .counted = "voter"},
    // Measures.
    {.text = "The wall is 40 km long.",
     .mention = "40 km",
     .value = 40,
     .dimension = Length,
     .unit = "kilometre"},
    {.text = "A 30-mile stretch was shut.",
     .mention = "30-mile",
     .value = 30,
     .dimension = Length,
     .unit = "mile",
     .counted = "stretch"},
    {.text = "The field covers 12 square miles.",
     .mention = "12 square miles",
     .value = 12,
     .dimension = Area,
     .unit = "square mile"},
    {.text = "Gusts reached 90 miles per hour.",
     .mention = "90 miles per hour",
     .value = 90,
     .dimension = Speed,
     .unit = "mile per hour"},
    {.text = "It was 41 degrees Celsius.",
     .mention = "41 degrees Celsius",
     .value = 41,
     .dimension = Temperature,
     .unit = "degree Celsius"},
    {.text = "A magnitude 7.8 quake struck.",
     .mention = "7.8",
     .value = 7.8,
     .dimension = Magnitude,
     .unit = "magnitude"},
    {.text = "A 6.1-magnitude quake struck.",
     .mention = "6.1-magnitude",
     .value = 6.1,
     .dimension = Magnitude,
     .unit = "magnitude",
     .counted = "quake"},
    {.text = "A 20-year-old man was held.",
     .mention = "20-year-old",
     .value = 20,
     .dimension = Age,
     .unit = "year",
     .counted = "man"},
    {.text = "She waited six months.",
     .mention = "six months",
     .value = 6,
     .dimension = Duration,
     .unit = "month"},
    // Hedges before and after.
    {.text = "It cost over $260 million.",
     .mention = "over $260 million",
     .value = 260e6,
     .dimension = Money,
     .unit = "USD",
     .bound = Bound::MoreThan},
    {.text = "It cost up to $5bn.",
     .mention = "up to $5bn",
     .value = 5e9,
     .dimension = Money,
     .unit = "USD",
     .bound = Bound::AtMost},
    {.text = "It cost nearly $40 million.",
     .mention = "nearly $40 million",
     .value = 40e6,
     .dimension = Money,
     .unit = "USD",
     .bound = Bound::About},
    {.text = "No fewer than 30 boats sank.",
     .mention = "No fewer than 30",
     .value = 30,
     .counted = "boat",
     .bound = Bound::AtLeast},
    {.text = "Some 200 boats sank.",
     .mention = "Some 200",
     .value = 200,
     .counted = "boat",
     .bound = Bound::About},
    {.text = "They need 30 boats or more than that.", .mention = "30", .value = 30, .counted = "boat"},
    {.text = "Fewer than 30 boats sank.",
     .mention = "Fewer than 30",
     .value = 30,
     .counted = "boat",
     .bound = Bound::LessThan},
    {.text = "Well over an estimated 300 boats sank.",
     .mention = "Well over an estimated 300",
     .value = 300,
     .counted = "boat",
     .bound = Bound::MoreThan},
    // Changes, apart from hedges.
    {.text = "Rents rose by more than 5%.",
     .mention = "more than 5%",
     .value = 5,
     .dimension = Percent,
     .unit = "percent",
     .bound = Bound::MoreThan,
     .change = Change::Up},
    {.text = "Rents fell 4%.",
     .mention = "4%",
     .value = 4,
     .dimension = Percent,
     .unit = "percent",
     .change = Change::Down},
    {.text = "Rents were up 3%.",
     .mention = "3%",
     .value = 3,
     .dimension = Percent,
     .unit = "percent",
     .change = Change::Up},
    {.text = "It was a 6% drop.",
     .mention = "6%",
     .value = 6,
     .dimension = Percent,
     .unit = "percent",
     .counted = "drop",
     .change = Change::Down},
    {.text = "Rents went from 5% to 7%.",
     .mention = "from 5% to 7%",
     .value = 6,
     .dimension = Percent,
     .unit = "percent",
     .bound = Bound::Range,
     .change = Change::Up},
    // Ranges.
    {.text = "Between 5 and 10 boats sank.",
     .mention = "Between 5 and 10",
     .value = 7.5,
     .counted = "boat",
     .bound = Bound::Range},
    {.text = "It cost $2-3 million.",
     .mention = "$2-3 million",
     .value = 2.5e6,
     .dimension = Money,
     .unit = "USD",
     .bound = Bound::Range},
    // Vague magnitudes.
    {.text = "Tens of millions of people fled.",
     .mention = "Tens of millions",
     .value = 20e6,
     .counted = "person",
     .bound = Bound::Vague},
    {.text = "Several boats sank.",
     .mention = "Several",
     .value = 3,
     .counted = "boat",
     .bound = Bound::Vague},
    // Ordinals.
    {.text = "He is the 47th president.",
     .mention = "47th",
     .value = 47,
     .dimension = Ordinal,
     .counted = "president"},
};

TEST(FindQuantities, ReadsFigureUnitHedgeAndWhatIsCounted) {
  for (const Case& c : kFound) {
    SCOPED_TRACE(c.text);
    Document document = plain_document("test", "");
    const auto found = find(c.text, document);
    ASSERT_EQ(found.size(), 1u);
    const Quantity& quantity = found[0];
    EXPECT_EQ(document.quote(quantity.span), c.mention);
    EXPECT_DOUBLE_EQ(quantity.value, c.value);
    EXPECT_EQ(name_of(quantity.dimension), name_of(c.dimension));
    EXPECT_EQ(quantity.unit, c.unit);
    if (*c.counted != '\0') {
      EXPECT_EQ(quantity.counted, c.counted);
    }
    EXPECT_EQ(name_of(quantity.bound), name_of(c.bound));
    EXPECT_EQ(name_of(quantity.change), name_of(c.change));
  }
}

TEST(FindQuantities, LeavesNamesLabelsAndDatesAlone) {
  for (const char* text :
       {"Call 555-0123 now.", "The tool is at version 2.3.1.", "She took Flight 370 home.",
        "The Boeing 737 Max was grounded.", "He bought an AR-15.", "The attacks of 9/11 changed it.",
        "The No. 8 seed won.", "He spoke on June 3, 2019.", "It began in 2024.", "They met at 8:44 a.m.",
        "No one came.", "See Article 5 of the treaty.", "The G7 met.",
        "They drove down Route 66.", "Covid-19 spread.", "The 2024 election was close.",
        "super PACs35 spent"}) {
    SCOPED_TRACE(text);
    Document document = plain_document("test", "");
    EXPECT_TRUE(find(text, document).empty());
  }
}

TEST(FindQuantities, KeepsGroupsApart) {
  Document document = plain_document("test", "");
  const auto groups = find("The strike killed six soldiers and 11 militants.", document);
  ASSERT_EQ(groups.size(), 2u);
  EXPECT_EQ(groups[0].counted, "soldier");
  EXPECT_EQ(groups[1].counted, "militant");
  const auto miners = find("Rescuers reached 12 of the 40 miners.", document);
  ASSERT_EQ(miners.size(), 2u);
  EXPECT_EQ(miners[0].value, 12);
  EXPECT_EQ(miners[0].counted, "miner");
  EXPECT_EQ(miners[1].value, 40);
  const auto weights = find("The parcels weighed 5 and 6 kg.", document);
  ASSERT_EQ(weights.size(), 2u);
  EXPECT_EQ(weights[0].unit, "kilogram");
  EXPECT_EQ(weights[1].unit, "kilogram");
}

TEST(FindQuantities, CountsPeopleWhereTheNounIsLeftOut) {
  Document document = plain_document("test", "");
  for (const char* text : {"The quake killed 19.", "At least 20 were wounded.", "The blast left 20 dead."}) {
    SCOPED_TRACE(text);
    const auto found = find(text, document);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].counted, "person");
  }
}

TEST(FindQuantities, JoinsTwoUnitsOfOneFigure) {
  Document document = plain_document("test", "");
  const auto height = find("The door is 5 feet 6 inches high.", document);
  ASSERT_EQ(height.size(), 1u);
  EXPECT_DOUBLE_EQ(height[0].value, 5.5);
  EXPECT_EQ(document.quote(height[0].span), "5 feet 6 inches");
  const auto apart = find("The doors are 5 feet and 6 feet high.", document);
  EXPECT_EQ(apart.size(), 2u);
}

TEST(FindQuantities, KeepsALevelApartFromItsChange) {
  Document document = plain_document("test", "");
  const auto shares = find("The shares rose 18 cents to $23.", document);
  ASSERT_EQ(shares.size(), 2u);
  EXPECT_EQ(shares[0].change, Change::Up);
  EXPECT_DOUBLE_EQ(shares[1].value, 23);
  EXPECT_EQ(shares[1].change, Change::None);
}

TEST(FindQuantities, TellsAScoreByWhatItStandsAgainst) {
  Document document = plain_document("test", "");
  const auto score = find("The harbour side won 2-1.", document);
  ASSERT_EQ(score.size(), 1u);
  EXPECT_EQ(score[0].dimension, Dimension::Ratio);
  EXPECT_DOUBLE_EQ(score[0].value, 2);
  EXPECT_EQ(score[0].unit, "to 1");
}

TEST(FindQuantities, KnowsWhatTheClauseSaysItOf) {
  Document document = plain_document("test", "");
  const auto rents = find("The rents rose 5%.", document);
  ASSERT_EQ(rents.size(), 1u);
  EXPECT_EQ(document.quote(rents[0].about), "The rents");
}

TEST(FindQuantities, ReadsRates) {
  Document document = plain_document("test", "");
  const auto rent = find("The rent is $900 a month.", document);
  ASSERT_EQ(rent.size(), 1u);
  EXPECT_EQ(rent[0].per, "month");
  const auto oil = find("Oil fetched 84 dollars per barrel.", document);
  ASSERT_EQ(oil.size(), 1u);
  EXPECT_EQ(oil[0].per, "barrel");
}

// --- intervals
// ------------------------------------------------------------------------------------------------------

struct IntervalCase {
  const char* words;
  Interval stated;
  Interval expected;
};

const IntervalCase kIntervals[] = {
    {"19", {19, 19}, {19, 19}},
    {"$250mn", {245e6, 255e6}, {245e6, 255e6}},
    {"$200mn", {195e6, 205e6}, {195e6, 205e6}},
    {"48,000", {47500, 48500}, {47500, 48500}},
    {"1,200", {1150, 1250}, {1150, 1250}},
    {"1,234", {1234, 1234}, {1234, 1234}},
    {"7.8 percent", {7.75, 7.85}, {7.75, 7.85}},
    {"50 percent", {49.5, 50.5}, {49.5, 50.5}},
    {"about 1,234", {1110.6, 1357.4}, {1110.6, 1357.4}},
    {"over $260 million", {260e6, kInfinity}, {260e6, 286e6}},
    {"at least 20", {20, kInfinity}, {20, 22}},
    {"up to 20", {0, 20}, {18, 20}},
    {"between 5 and 10", {5, 10}, {5, 10}},
    {"nearly 40", {36, 40, false, true}, {36, 40, false, true}},
    {"10 kilometres", {9500, 10500}, {9500, 10500}},
};

TEST(SetIntervals, FollowsTheTable) {
  for (const IntervalCase& c : kIntervals) {
    SCOPED_TRACE(c.words);
    const auto found = read_quantity(c.words);
    ASSERT_EQ(found.size(), 1u);
    const auto near = [](double a, double b) {
      return a == b || std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
    };
    EXPECT_TRUE(near(found[0].stated.low, c.stated.low)) << found[0].stated.low;
    EXPECT_TRUE(near(found[0].stated.high, c.stated.high)) << found[0].stated.high;
    EXPECT_EQ(found[0].stated.open_high, c.stated.open_high);
    EXPECT_TRUE(near(found[0].expected.low, c.expected.low)) << found[0].expected.low;
    EXPECT_TRUE(near(found[0].expected.high, c.expected.high)) << found[0].expected.high;
  }
}

TEST(SetIntervals, BringsUnitsToOneBase) {
  const auto miles = read_quantity("5 miles");
  const auto kilometres = read_quantity("8 kilometres");
  ASSERT_EQ(miles.size(), 1u);
  ASSERT_EQ(kilometres.size(), 1u);
  EXPECT_TRUE(miles[0].expected.meets(kilometres[0].expected));
  const auto fahrenheit = read_quantity("104 degrees Fahrenheit");
  const auto celsius = read_quantity("40 degrees Celsius");
  ASSERT_EQ(fahrenheit.size(), 1u);
  ASSERT_EQ(celsius.size(), 1u);
  EXPECT_TRUE(fahrenheit[0].expected.meets(celsius[0].expected));
}

TEST(Interval, MeetsOnlyWhereANumberLiesInBoth) {
  const Interval to_forty{36, 40, false, true};
  EXPECT_FALSE(to_forty.meets({40, 44}));
  EXPECT_FALSE((Interval{40, 44}).meets(to_forty));
  EXPECT_TRUE(to_forty.meets({39, 44}));
  EXPECT_TRUE((Interval{40, 40}).meets({40, kInfinity}));
  EXPECT_FALSE((Interval{1, 2}).meets({3, 4}));
}

// --- laws
// -------------------------------------------------------------------------------------------------------------

constexpr const char* kFigures[] = {
    "3",     "19",          "40",  "157",   "1,200",   "48,000", "2.5 million", "$5 million",
    "£3.2m", "7.8 percent", "12%", "40 km", "6 hours", "250mn",  "thirty-six",  "half a million"};

TEST(ReadQuantity, AboutNeverSaysLessThanTheBareFigure) {
  for (const std::string figure : kFigures) {
    const auto bare = read_quantity(figure);
    ASSERT_EQ(bare.size(), 1u) << figure;
    for (const char* hedge : {"about ", "around ", "roughly ", "approximately "}) {
      const auto hedged = read_quantity(hedge + figure);
      ASSERT_EQ(hedged.size(), 1u) << hedge << figure;
      EXPECT_LE(hedged[0].stated.low, bare[0].stated.low) << hedge << figure;
      EXPECT_GE(hedged[0].stated.high, bare[0].stated.high) << hedge << figure;
      EXPECT_EQ(hedged[0].value, bare[0].value) << hedge << figure;
    }
  }
}

TEST(ReadQuantity, WhatIsExpectedIsAlwaysPossible) {
  for (const std::string figure : kFigures)
    for (const char* hedge : {"", "about ", "nearly ", "over ", "at least ", "up to ", "fewer than ",
                              "just over ", "just under "}) {
      const auto found = read_quantity(hedge + figure);
      ASSERT_EQ(found.size(), 1u) << hedge << figure;
      EXPECT_GE(found[0].expected.low, found[0].stated.low) << hedge << figure;
      EXPECT_LE(found[0].expected.high, found[0].stated.high) << hedge << figure;
      EXPECT_LE(found[0].expected.low, found[0].expected.high) << hedge << figure;
    }
}

// Spelling changes nothing.
TEST(ReadQuantity, ReadsTwoSpellingsOfOneFigureAlike) {
  constexpr std::pair<const char*, const char*> kAlike[] = {
      {"three tents", "3 tents"},
      {"$5 million", "US$5m"},
      {"two million", "2mn"},
      {"20 per cent", "20%"},
      {"1,500 tents", "1500 tents"},
      {"half a million", "500,000"},
      {"two dozen tents", "24 tents"},
      {"5 kilometers", "five kilometres"},
      {"EUR 5 million", "five million euros"},
  };
  for (const auto& [left, right] : kAlike) {
    const auto a = read_quantity(left);
    const auto b = read_quantity(right);
    ASSERT_EQ(a.size(), 1u) << left;
    ASSERT_EQ(b.size(), 1u) << right;
    EXPECT_DOUBLE_EQ(a[0].value, b[0].value) << left;
    EXPECT_EQ(a[0].unit, b[0].unit) << left;
    EXPECT_DOUBLE_EQ(a[0].stated.low, b[0].stated.low) << left;
    EXPECT_DOUBLE_EQ(a[0].stated.high, b[0].stated.high) << left;
  }
}

TEST(ReadQuantity, RefusesNoneAndMoreThanOne) {
  EXPECT_TRUE(read_quantity("").empty());
  EXPECT_TRUE(read_quantity("nobody").empty());
  EXPECT_TRUE(read_quantity("3 tents and $4 million").empty());
}

// Any bytes: spans lie in the text, in order, and nothing overlaps.
TEST(FindQuantities, HoldsOnAnyText) {
  const std::string pieces[] = {"$",
                                "5",
                                "-",
                                " ",
                                "mn",
                                "1,",
                                "000",
                                "over ",
                                "to ",
                                "%",
                                "half a ",
                                "million",
                                "\xE2\x80\x93",
                                "\xFF",
                                "and ",
                                ".",
                                "one in ",
                                "between ",
                                "99999999999999999999",
                                "/",
                                "per ",
                                "a "};
  std::uint32_t seed = 7;
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 30; ++i) {
      seed = seed * 1664525u + 1013904223u;
      text += pieces[(seed >> 16) % std::size(pieces)];
    }
    Document document = plain_document("test", "");
    const auto found = find(text, document);
    std::uint32_t end = 0;
    for (const Quantity& quantity : found) {
      EXPECT_LE(end, quantity.span.begin) << text;
      EXPECT_LT(quantity.span.begin, quantity.span.end) << text;
      EXPECT_LE(quantity.span.end, text.size());
      EXPECT_TRUE(quantity.span.contains(quantity.number)) << text;
      EXPECT_FALSE(std::isnan(quantity.value) || std::isnan(quantity.stated.low) ||
                   std::isnan(quantity.expected.high))
          << text;
      end = quantity.span.end;
    }
  }
}

}  // namespace
}  // namespace factcheck
