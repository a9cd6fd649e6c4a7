#include "report/value_text.h"

#include <gtest/gtest.h>

namespace factcheck {
namespace {

TEST(NumberText, IsShortAndGrouped) {
  struct Case {
    double value;
    std::string text;
  };
  const Case kCases[] = {
      {0, "0"},
      {7, "7"},
      {816, "816"},
      {1000, "1,000"},
      {48000, "48,000"},
      {999999, "999,999"},
      {1e6, "1 million"},
      {260e6, "260 million"},
      {2.4e12, "2.4 trillion"},
      {3.25e9, "3.25 billion"},
      {-5000, "-5,000"},
      {-2e6, "-2 million"},
      {0.5, "0.5"},
      {12.125, "12.125"},
      {1234.5, "1,234.5"},
      {2e15, "2,000 trillion"},
      {1e30, "1e+30"},
      {1e-9, "1e-09"},
      {std::numeric_limits<double>::infinity(), "infinity"},
  };
  for (const Case& c : kCases) EXPECT_EQ(number_text(c.value), c.text);
}

TEST(CountText, IsGroupedAndNeverRounded) {
  EXPECT_EQ(count_text(0), "0");
  EXPECT_EQ(count_text(999), "999");
  EXPECT_EQ(count_text(19186), "19,186");
  EXPECT_EQ(count_text(1250000), "1,250,000");
}

struct Figure {
  double value = 0, low = 0, high = 0;
  std::string unit = "";
  Dimension dimension = Dimension::Count;
  Bound bound = Bound::Exact;
  Change change = Change::None;
  Side side = Side::Both;
  std::string per = "";
  std::string text;
};

TEST(QuantityText, SaysBoundUnitAndChange) {
  const Figure kFigures[] = {
      {.value = 19, .low = 19, .high = 19, .text = "19"},
      {.value = 250e6,
       .low = 250e6,
       .high = 250e6,
       .unit = "USD",
       .dimension = Dimension::Money,
       .text = "250 million USD"},
      {.value = 260e6,
       .low = 260e6,
       .high = 260e6,
       .unit = "USD",
       .dimension = Dimension::Money,
       .bound = Bound::MoreThan,
       .text = "more than 260 million USD"},
      {.value = 40, .low = 40, .high = 40, .bound = Bound::About, .text = "about 40"},
      {.value = 40, .low = 40, .high = 40, .bound = Bound::About, .side = Side::Below, .text = "nearly 40"},
      {.value = 40,
       .low = 40,
       .high = 40,
       .bound = Bound::MoreThan,
       .side = Side::Above,
       .text = "just over 40"},
      {.value = 3, .low = 3, .high = 3, .bound = Bound::AtLeast, .text = "at least 3"},
      {.value = 3, .low = 3, .high = 3, .bound = Bound::AtMost, .text = "at most 3"},
      {.value = 3, .low = 3, .high = 3, .bound = Bound::LessThan, .text = "less than 3"},
      {.value = 12, .low = 12, .high = 12, .unit = "percent", .dimension = Dimension::Percent, .text = "12%"},
      {.value = 1,
       .low = 1,
       .high = 1,
       .unit = "percentage-point",
       .dimension = Dimension::Percent,
       .change = Change::Up,
       .text = "up 1 percentage point"},
      {.value = 2,
       .low = 2,
       .high = 2,
       .unit = "percentage-point",
       .dimension = Dimension::Percent,
       .change = Change::Down,
       .text = "down 2 percentage points"},
      {.value = 25, .low = 20, .high = 30, .bound = Bound::Range, .text = "20–30"},
      {.value = 20e6,
       .low = 20e6,
       .high = 99e6,
       .unit = "USD",
       .dimension = Dimension::Money,
       .bound = Bound::Vague,
       .text = "20–99 million USD"},
      {.value = 2e6, .low = 2e6, .high = 999e6, .bound = Bound::Vague, .text = "2–999 million"},
      {.value = 900e3, .low = 900e3, .high = 1.5e6, .bound = Bound::Range, .text = "900,000–1.5 million"},
      {.value = 5, .low = 5, .high = 5, .unit = "mile", .dimension = Dimension::Length, .text = "5 miles"},
      {.value = 1, .low = 1, .high = 1, .unit = "mile", .dimension = Dimension::Length, .text = "1 mile"},
      {.value = 6, .low = 6, .high = 6, .unit = "foot", .dimension = Dimension::Length, .text = "6 feet"},
      // Places on a scale.
      {.value = 6.4,
       .low = 6.35,
       .high = 6.45,
       .unit = "magnitude",
       .dimension = Dimension::Magnitude,
       .text = "magnitude 6.4"},
      {.value = 3,
       .low = 3,
       .high = 3,
       .unit = "category",
       .dimension = Dimension::Ordinal,
       .text = "category 3"},
      {.value = 80,
       .low = 80,
       .high = 80,
       .unit = "USD",
       .dimension = Dimension::Money,
       .per = "barrel",
       .text = "80 USD per barrel"},
  };
  for (const Figure& f : kFigures) {
    Quantity q;
    q.value = f.value;
    q.unit = f.unit;
    q.dimension = f.dimension;
    q.bound = f.bound;
    q.change = f.change;
    q.side = f.side;
    q.per = f.per;
    set_intervals(q, f.low, f.high, 0);
    EXPECT_EQ(quantity_text(q), f.text);
  }
}

TEST(ValueText, SpeaksOfTimesNamesAndWhatIsNotSo) {
  Claim claim;
  claim.answer = "the summer";
  EXPECT_EQ(value_text(claim), "the summer") << "no normal form";
  claim.value = {Value::Type::Time, "", {}, month_range(2025, 5), {}};
  EXPECT_EQ(value_text(claim), "2025-05");
  claim.value.days = DayRange{*make_day(2025, 5, 1), *make_day(2025, 5, 10)};
  EXPECT_EQ(value_text(claim), "2025-05-01 to 2025-05-10");
  claim.value.days = parse_iso("2025-05-24");
  claim.value.minute = 524;
  EXPECT_EQ(value_text(claim), "2025-05-24 08:44");
  claim.value = {Value::Type::Name, "JD Vance", {}, {}, {}};
  claim.polarity = Polarity::Negated;
  claim.modality = Modality::Planned;
  EXPECT_EQ(value_text(claim), "not JD Vance (planned)");
  claim.value = {Value::Type::Name, "", {}, {}, {}};
  claim.polarity = Polarity::Affirmed;
  claim.modality = Modality::Asserted;
  EXPECT_EQ(value_text(claim), "the summer");
}

}  // namespace
}  // namespace factcheck
