// Every kind of figure that news writes, and what only looks like one.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "mention/quantity.h"

namespace factcheck {
namespace {

using enum Dimension;

struct Said {
  double value;
  const char* unit = "";
  const char* counted = "";
};

struct Case {
  const char* text;
  std::vector<Said> said;
};

std::vector<Quantity> find(const std::string& text) {
  const Document document = plain_document("test", text);
  const Analysis analysis = analyse(document);
  return find_quantities(document, analysis);
}

const Case kCases[] = {
    // Cardinals: digits, words, both; thousands with commas, blanks and points.
    {"The fair drew 48,200 visitors.", {{48200, "", "visitor"}}},
    {"The fair drew 48 200 visitors.", {{48200, "", "visitor"}}},
    {"The fair drew 1.048.200 visitors.", {{1048200, "", "visitor"}}},
    {"The fair drew forty-eight thousand visitors.", {{48000, "", "visitor"}}},
    {"The fair drew two-and-a-half million visitors.", {{2.5e6, "", "visitor"}}},
    {"The fair drew two million and a half visitors.", {{2.5e6, "", "visitor"}}},
    {"The fair drew 3 million and a quarter visitors.", {{3.25e6, "", "visitor"}}},
    {"The fair drew half a million visitors.", {{5e5, "", "visitor"}}},
    {"The fair drew a quarter of a million visitors.", {{2.5e5, "", "visitor"}}},
    {"The fair drew three dozen visitors.", {{36, "", "visitor"}}},
    {"The fair drew four dozens visitors.", {{48, "", "visitor"}}},
    {"The fair drew 1.2b visitors.", {{1.2e9, "", "visitor"}}},
    // Scales, short and of India.
    {"The dam cost $40k.", {{40e3, "USD"}}},
    {"The dam cost $40mn.", {{40e6, "USD"}}},
    {"The dam cost 40 mln euros.", {{40e6, "EUR"}}},
    {"The dam cost $40tn.", {{40e12, "USD"}}},
    {"The dam cost Rs 5 lakh.", {{5e5, "INR"}}},
    {"The dam cost 12 lakhs rupees.", {{12e5, "INR"}}},
    {"The dam cost three hundred crores rupees.", {{3e9, "INR"}}},
    // Shares of something; what was said is kept beside the percentage.
    {"A third of the farms were sold.", {{100 / 3.0, "percent", "farm"}}},
    {"One in five farms was sold.", {{20, "percent", "farm"}}},
    {"Three out of ten farms were sold.", {{30, "percent", "farm"}}},
    {"Two-thirds of the farms were sold.", {{200 / 3.0, "percent", "farm"}}},
    // Two figures are two; the unit is said once.
    {"The bags weigh 5 and 6 kg.", {{5, "kilogram"}, {6, "kilogram"}}},
    {"The fines were eight or nine euros.", {{8, "EUR"}, {9, "EUR"}}},
    {"Six soldiers and 11 militants were killed.", {{6, "", "soldier"}, {11, "", "militant"}}},
    {"Rescuers reached 12 of the 40 miners.", {{12, "", "miner"}, {40, "", "miner"}}},
    // Percent, points, basis points.
    {"Turnout was 61 per cent.", {{61, "percent"}}},
    {"The lead grew by 4 percentage points.", {{4, "percentage-point"}}},
    {"The bank cut its rate by 25 basis points.", {{25, "basis-point"}}},
    // Money: signs, codes, nicknames, adjectives, small coin.
    {"The barn cost A$90.", {{90, "AUD"}}},
    {"The barn cost US$90.", {{90, "USD"}}},
    {"The barn cost NZD$90.", {{90, "NZD"}}},
    {"The barn cost Y28,500.", {{28500, "JPY"}}},
    {"The barn cost 90 quid.", {{90, "GBP"}}},
    {"The barn cost 900 yuan.", {{900, "CNY"}}},
    {"The barn cost 900 Malaysian ringgit.", {{900, "MYR"}}},
    {"The barn cost 75 USD million.", {{75e6, "USD"}}},
    {"The firm earned 30 MEUR.", {{30e6, "EUR"}}},
    {"The barn cost 40 million pounds.", {{40e6, "GBP"}}},
    {"The stamp costs 84 cents.", {{0.84, "USD"}}},
    {"The stamp costs 3 Canadian dollars and 30 cents.", {{3.3, "CAD"}}},
    {"The stamp costs 18 to 20 cents.", {{0.19, "USD"}}},
    // Measures.
    {"The plot is 300m2.", {{300, "square metre"}}},
    {"The bags hold 100-1000 grams.", {{550, "gram"}}},
    {"The pipe holds 5 litres.", {{5, "litre"}}},
    {"The beam is 12 ft 6 in long.", {{12.5, "foot"}}},
    {"The hair is 80 \u03BCm wide.", {{80, "micrometre"}}},
    {"The train does 200 km/h.", {{200, "kilometre per hour"}}},
    {"It was minus 3 degrees Celsius.", {{-3, "degree Celsius"}}},
    {"The plant makes 40 MW.", {{40, "megawatt"}}},
    {"The film takes 16 GB.", {{16, "gigabyte"}}},
    {"A 6.1-magnitude quake woke the town.", {{6.1, "magnitude"}}},
    {"The race lasted two hours and ten minutes.", {{2 + 10 / 60.0, "hour"}}},
    // Ages.
    {"A 20-year-old man was held.", {{20, "year", "man"}}},
    {"She will be 35 by then.", {{35, "year"}}},
    {"Life expectancy in the valley is around 73.", {{73, "year"}}},
    // A measure before its noun says what it is of.
    {"They built a 10kW mill.", {{10, "kilowatt", "mill"}}},
    {"They swam a 750 metre course.", {{750, "metre", "course"}}},
    // A level in the unit of its change.
    {"The index rose 64 points to 4,577.", {{64, "point"}, {4577, "point"}}},
    {"The index rose 2% to 4,577.", {{2, "percent"}, {4577, ""}}},
    // Times as many.
    {"The share costs 6.5 times earnings.", {{6.5, "", "time"}}},
    // "one" before a noun.
    {"One of the farms was sold.", {{1, "", "farm"}}},

    // Not quantities: telephone numbers, versions, types, routes, names with figures, labels.
    {"Call 555-1234 for help.", {}},
    {"Call 555-0142 day or night.", {}},
    {"Call 020 7946 0018 for help.", {}},
    {"Call +44 20 7946 0018 for help.", {}},
    {"They installed version 2.3.1 at once.", {}},
    {"Flight BA117 was late.", {}},
    {"A Boeing 737 was late.", {}},
    {"They flew an F-16 over it.", {}},
    {"They took Route 66 home.", {}},
    {"The 9/11 attacks changed it.", {}},
    {"Section 230 protects them.", {}},
    {"The S&P 500 fell.", {}},
    {"Shares of FTSE 100 companies fell.", {}},
    {"The iPhone 15 sold well.", {}},
    {"He lived at 16-18 Harbour Avenue then.", {}},
    {"Homes in the 90210 ZIP code sold well.", {}},
    {"The PS5 sold well.", {}},
    {"No one of them came.", {}},
    {"It was one way or another.", {}},
};

TEST(FindQuantities, ReadsEveryKindOfNews) {
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.text);
    const auto found = find(c.text);
    EXPECT_EQ(found.size(), c.said.size());
    if (found.size() != c.said.size()) continue;
    for (std::size_t i = 0; i < found.size(); ++i) {
      EXPECT_NEAR(found[i].value, c.said[i].value, 1e-9 * std::max(1.0, std::abs(c.said[i].value)));
      EXPECT_EQ(found[i].unit, c.said[i].unit);
      if (*c.said[i].counted != '\0') {
        EXPECT_EQ(found[i].counted, c.said[i].counted);
      }
    }
  }
}

TEST(FindQuantities, KeepsTheUnitThatWasSaid) {
  const auto cents = find("The stamp costs 84 cents.");
  ASSERT_EQ(cents.size(), 1u);
  EXPECT_EQ(cents[0].spoken, "cent");
  EXPECT_DOUBLE_EQ(cents[0].spoken_in_unit, 0.01);
  const auto third = find("A third of the farms were sold.");
  ASSERT_EQ(third.size(), 1u);
  EXPECT_EQ(third[0].spoken, "share");
  const auto dollars = find("The stamp costs 84 dollars.");
  ASSERT_EQ(dollars.size(), 1u);
  EXPECT_EQ(dollars[0].spoken, "");
}

TEST(FindQuantities, SaysHowALevelWasReached) {
  struct Level {
    const char* text;
    Change towards;
  };
  constexpr Level kLevels[] = {
      {"The rate climbed to 6%.", Change::Up},
      {"The rate fell sharply to 6%.", Change::Down},
      {"The rate came to 6%.", Change::None},
  };
  for (const Level& level : kLevels) {
    SCOPED_TRACE(level.text);
    const auto found = find(level.text);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].change, Change::None);
    EXPECT_EQ(found[0].towards, level.towards);
  }
}

TEST(FindQuantities, ReadsARateBehindABracket) {
  const auto found = find("The offer was 6 euros ($7) per share.");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].per, "share");
  EXPECT_EQ(found[1].per, "share");
}

TEST(FindQuantities, KnowsWhatAFigureIsOf) {
  const std::string text = "It paid a fine of $40,000 and got bonuses worth $5 million.";
  const Document document = plain_document("test", text);
  const auto found = find_quantities(document, analyse(document));
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(document.quote(found[0].about), "a fine");
  EXPECT_EQ(document.quote(found[1].about), "bonuses");
}

// "one of the farms" is a number, though no source is asked how many.
TEST(FindQuantities, TellsOneInPassingFromOneThatCounts) {
  const auto passing = find("One of the farms was sold.");
  ASSERT_EQ(passing.size(), 1u);
  EXPECT_TRUE(passing[0].in_passing);
  const auto counts = find("One soldier and three civilians were killed.");
  ASSERT_EQ(counts.size(), 2u);
  EXPECT_FALSE(counts[0].in_passing);
}

// From a level to a level: both ends and the change.
TEST(FindQuantities, KeepsBothEndsAndTheChange) {
  const auto rents = find("Rents rose from 5% to 7%.");
  ASSERT_EQ(rents.size(), 1u);
  EXPECT_EQ(rents[0].bound, Bound::Range);
  EXPECT_EQ(rents[0].change, Change::Up);
  EXPECT_DOUBLE_EQ(rents[0].stated.low, 5);
  EXPECT_DOUBLE_EQ(rents[0].stated.high, 7);
  const auto flats = find("The flats measure from 450 sq ft up to 900 sq ft.");
  ASSERT_EQ(flats.size(), 1u);
  EXPECT_EQ(flats[0].bound, Bound::Range);
}

// The noun may stand elsewhere.
TEST(FindQuantities, TakesTheNounThatAnotherFigureCounts) {
  struct Shared {
    std::string text;
    std::string figure;   // as it begins
    std::string counted;  // empty: nothing
  };
  const Shared kShared[] = {
      {"The school has 40 pupils, up from 12 last year.", "12", "pupil"},
      {"The party won 45 seats, compared with 30 in 2019.", "30", "seat"},
      {"Police arrested 60 protesters, down from 85 a year earlier.", "85", "protester"},
      {"The fire killed 24 miners, including three from Brandt.", "three", "miner"},
      {"The fire killed 24 miners, three of them from Brandt.", "three", "miner"},
      {"The bus carried 40 pupils, of whom 5 were hurt.", "5", "pupil"},
      {"The bus carried 40 pupils, five of whom were hurt.", "five", "pupil"},
      {"The number of patients fell from 700 to 500.", "from 700", "patient"},
      {"The number of patients rose to 500.", "500", "patient"},
      // Their own nouns, and none.
      {"The bus carried 40 pupils and 3 teachers.", "3", "teacher"},
      {"The school has 40 pupils, including three teachers.", "three", "teacher"},
      {"The school has 40 pupils and spent $12.", "$12", ""},
  };
  for (const Shared& c : kShared) {
    SCOPED_TRACE(c.text);
    const Document document = plain_document("test", c.text);
    const Analysis analysis = analyse(document);
    const auto quantities = find_quantities(document, analysis);
    const auto found = std::ranges::find_if(
        quantities, [&](const Quantity& q) { return document.quote(q.span).starts_with(c.figure); });
    ASSERT_NE(found, quantities.end());
    EXPECT_EQ(found->counted, c.counted);
  }
}

// A bare "$" is the dollar of the country where the article appeared, where that is sure.
TEST(FindQuantities, TakesABareDollarForTheHomeCountrys) {
  struct Dollar {
    std::string url;
    std::string agency;
    std::string text;
    std::string unit;
  };
  const Dollar kDollars[] = {
      {"https://www.example.ca/news/1", "", "The bridge cost them $5 million.", "CAD"},
      {"https://www.example.com.au/news", "", "The bridge cost them $5 million.", "AUD"},
      {"http://example.co.nz", "", "The bridge cost them 5 million dollars.", "NZD"},
      {"https://example.sg:443/a", "", "The ticket cost them 50 cents.", "SGD"},
      // Another country's, said so.
      {"https://www.example.ca/news/1", "", "The bridge cost them US$5 million.", "USD"},
      {"https://www.example.ca/news/1", "", "The bridge cost them $5 million US.", "USD"},
      {"https://www.example.ca/news/1", "", "The bridge cost them 5 million Australian dollars.", "AUD"},
      // Not sure: a wire story, an article that marks its own dollar, no address, other countries.
      {"https://www.example.ca/news/1", "AP", "The bridge cost them $5 million.", "USD"},
      {"https://www.example.ca/news/1", "", "Of C$9m, the bridge cost them $5 million.", "USD"},
      {"", "", "The bridge in Canada cost them $5 million.", "USD"},
      {"https://www.example.com/ca/1", "", "The bridge cost them $5 million.", "USD"},
      {"https://www.example.co.uk/", "", "The bridge cost them $5 million.", "USD"},
  };
  for (const Dollar& c : kDollars) {
    SCOPED_TRACE(c.url + ": " + c.text);
    Metadata metadata;
    metadata.url = c.url;
    metadata.agency = c.agency;
    const Document document = plain_document("test", c.text, metadata);
    const Analysis analysis = analyse(document);
    const auto quantities = find_quantities(document, analysis);
    ASSERT_FALSE(quantities.empty());
    EXPECT_EQ(quantities.back().unit, c.unit);
  }
}

TEST(FindQuantities, ReadsWhatIsWrittenInOtherPlaces) {
  struct Other {
    std::string text;
    double value;
    std::string unit;
    std::string bound;
  };
  const Other kOthers[] = {
      // A hedge behind the noun; a range of counts; degrees by a letter.
      {"Officials counted 500 boats or more.", 500, "", "at-least"},
      {"Officials counted 500 boats or fewer.", 500, "", "at-most"},
      {"Officials counted 500 boats or ships.", 500, "", "exact"},
      {"Officials counted 20 through 100 boats.", 60, "", "range"},
      {"It was 38C in the shade.", 38, "degree Celsius", "exact"},
      {"It was about 38C in the shade.", 38, "degree Celsius", "about"},
  };
  for (const Other& c : kOthers) {
    SCOPED_TRACE(c.text);
    const Document document = plain_document("test", c.text);
    const Analysis analysis = analyse(document);
    const auto quantities = find_quantities(document, analysis);
    ASSERT_EQ(quantities.size(), 1u);
    EXPECT_EQ(quantities[0].value, c.value);
    EXPECT_EQ(quantities[0].unit, c.unit);
    EXPECT_EQ(name_of(quantities[0].bound), c.bound);
  }
  for (const std::string text : {"She sat in seat 12C.", "The 104C bus left."}) {
    const Document document = plain_document("test", text);
    const Analysis analysis = analyse(document);
    for (const Quantity& quantity : find_quantities(document, analysis))
      EXPECT_NE(quantity.dimension, Dimension::Temperature) << text;
  }
}

}  // namespace
}  // namespace factcheck
