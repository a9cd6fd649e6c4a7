// Numbers as print writes them, alone: value, kind and the unit of the last significant digit.
#include "mention/number.h"

#include <gtest/gtest.h>

#include "syntax/analysis.h"

namespace factcheck {
namespace {

struct Case {
  const char* text;
  double value;
  double step;
  Cardinal::Kind kind = Cardinal::Kind::Plain;
};

constexpr Case kNumbers[] = {
    // Digits, with the separators of print.
    {.text = "19 tents", .value = 19, .step = 1},
    {.text = "1,234 tents", .value = 1234, .step = 1},
    {.text = "48,000 tents", .value = 48000, .step = 1000},
    {.text = "816 000 tents", .value = 816000, .step = 1000},
    {.text = "12,34,567 rupees", .value = 1234567, .step = 1},
    {.text = "7.8 percent", .value = 7.8, .step = 0.1},
    {.text = ".5 percent", .value = 0.5, .step = 0.1},
    // One significant digit: the next finer one is meant.
    {.text = "200 tents", .value = 200, .step = 10},
    {.text = "5 million tents", .value = 5e6, .step = 1e5},
    // Scales, glued and spaced.
    {.text = "250mn tents", .value = 250e6, .step = 10e6},
    {.text = "2.50 million tents", .value = 2.5e6, .step = 1e4},
    {.text = "3bn tents", .value = 3e9, .step = 1e8},
    {.text = "12k tents", .value = 12e3, .step = 1e3},
    {.text = "2 lakh tents", .value = 2e5, .step = 1e4},
    {.text = "3 crore tents", .value = 3e7, .step = 1e6},
    {.text = "1.5 trillion tents", .value = 1.5e12, .step = 1e11},
    // Words.
    {.text = "thirty-six tents", .value = 36, .step = 1},
    {.text = "a hundred tents", .value = 100, .step = 10},
    {.text = "one hundred and six tents", .value = 106, .step = 1},
    {.text = "twelve hundred tents", .value = 1200, .step = 100},
    {.text = "three hundred thousand tents", .value = 3e5, .step = 1e4},
    {.text = "two million three hundred thousand tents", .value = 2.3e6, .step = 1e5},
    {.text = "two dozen tents", .value = 24, .step = 1},
    {.text = "half a dozen tents", .value = 6, .step = 1},
    {.text = "half a million tents", .value = 5e5, .step = 1e4},
    {.text = "two and a half million tents", .value = 2.5e6, .step = 1e5},
    {.text = "two-and-a-half million tents", .value = 2.5e6, .step = 1e5},
    {.text = "three quarters of a million tents", .value = 750e3, .step = 1e4},
    {.text = "two point five million tents", .value = 2.5e6, .step = 1e5},
    // Shares.
    {.text = "two thirds of tents", .value = 2 / 3.0, .step = 0, .kind = Cardinal::Kind::Share},
    {.text = "a quarter of tents", .value = 0.25, .step = 0, .kind = Cardinal::Kind::Share},
    {.text = "3/4 of tents", .value = 0.75, .step = 0, .kind = Cardinal::Kind::Share},
    // Ordinals.
    {.text = "47th tent", .value = 47, .step = 0, .kind = Cardinal::Kind::Ordinal},
    {.text = "twenty-first tent", .value = 21, .step = 0, .kind = Cardinal::Kind::Ordinal},
    // Vague ones read as their low end.
    {.text = "tens of thousands of tents", .value = 20e3, .step = 0, .kind = Cardinal::Kind::Vague},
    {.text = "dozens of tents", .value = 24, .step = 0, .kind = Cardinal::Kind::Vague},
    {.text = "a few hundred tents", .value = 300, .step = 0, .kind = Cardinal::Kind::Vague},
};

std::optional<Cardinal> read(const char* text) {
  const Document document = plain_document("test", text);
  const Analysis analysis = analyse(document);
  if (analysis.sentences.empty()) return {};
  Parts parts(document.text());
  parts.cut(analysis, analysis.sentences[0]);
  return read_cardinal(parts, 0, false);
}

TEST(ReadCardinal, ReadsValueKindAndPrecision) {
  for (const Case& c : kNumbers) {
    SCOPED_TRACE(c.text);
    const auto number = read(c.text);
    ASSERT_TRUE(number.has_value());
    EXPECT_DOUBLE_EQ(number->value, c.value);
    EXPECT_EQ(number->kind, c.kind);
    if (c.kind == Cardinal::Kind::Plain) {
      EXPECT_NEAR(number->step, c.step, c.step * 1e-9);
    }
  }
}

TEST(ReadCardinal, LeavesVersionsAndOtherWordsAlone) {
  for (const char* text :
       {"2.3.1 of the tool", "tent", "the third man", "a third man", "quarter of an hour"}) {
    SCOPED_TRACE(text);
    EXPECT_FALSE(read(text).has_value());
  }
}

TEST(ReadCardinal, StopsWhereAnotherNumberBegins) {
  // "five and six tents" are two numbers, "1998 20" no thousands.
  const auto five = read("five and six tents");
  ASSERT_TRUE(five.has_value());
  EXPECT_DOUBLE_EQ(five->value, 5);
  const auto year = read("1998 200 tents");
  ASSERT_TRUE(year.has_value());
  EXPECT_DOUBLE_EQ(year->value, 1998);
}

// Every whole number under a thousand says the same in words and in digits.
TEST(ReadCardinal, WordsSayWhatDigitsSay) {
  constexpr const char* kSmall[] = {"zero",    "one",     "two",       "three",    "four",
                                    "five",    "six",     "seven",     "eight",    "nine",
                                    "ten",     "eleven",  "twelve",    "thirteen", "fourteen",
                                    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
  constexpr const char* kTens[] = {"",      "",      "twenty",  "thirty", "forty",
                                   "fifty", "sixty", "seventy", "eighty", "ninety"};
  const auto under_hundred = [&](int value) {
    if (value < 20) return std::string(kSmall[value]);
    return std::string(kTens[value / 10]) + (value % 10 == 0 ? "" : std::string("-") + kSmall[value % 10]);
  };
  for (int value = 1; value < 1000; ++value) {
    std::string words = value < 100 ? under_hundred(value) : std::string(kSmall[value / 100]) + " hundred";
    if (value > 100 && value % 100 != 0) words += " and " + under_hundred(value % 100);
    SCOPED_TRACE(words);
    const auto in_words = read((words + " tents").c_str());
    const auto in_digits = read((std::to_string(value) + " tents").c_str());
    ASSERT_TRUE(in_words && in_digits);
    EXPECT_DOUBLE_EQ(in_words->value, value);
    EXPECT_DOUBLE_EQ(in_words->value, in_digits->value);
    EXPECT_DOUBLE_EQ(in_words->step, in_digits->step);
  }
}

}  // namespace
}  // namespace factcheck
