#include "syntax/name_labels.h"

#include <gtest/gtest.h>

#include <string>

namespace factcheck {
namespace {

constexpr std::string_view kLines = "O\nB-PER\nI-PER\nB-ORG\nI-ORG\n";

// The labels' numbers, one digit a word.
std::string chosen(const std::vector<std::int32_t>& scores) {
  const NameLabels labels(kLines);
  std::vector<std::uint8_t> numbers(scores.size() / 5);
  labels.choose(scores, 5, numbers);
  std::string text;
  for (const std::uint8_t number : numbers) text += static_cast<char>('0' + number);
  return text;
}

TEST(NameLabels, SayKindAndBeginning) {
  const NameLabels labels(kLines);
  EXPECT_EQ(labels[0].kind, NameKind::None);
  EXPECT_EQ(labels[1].kind, NameKind::PER);
  EXPECT_TRUE(labels[1].begins);
  EXPECT_EQ(labels[4].kind, NameKind::ORG);
  EXPECT_FALSE(labels[4].begins);
}

TEST(NameLabels, TakeEachWordsBestWhereThatMakesSense) {
  EXPECT_EQ(chosen({9, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 9, 0, 0}), "012");
  EXPECT_EQ(chosen({0, 9, 0, 0, 0, 0, 9, 0, 0, 0}), "11");  // two names side by side
}

TEST(NameLabels, GoOnAsTheNameBegan) {
  // The first word is rather a person, the second a body's by far: the whole is a body.
  EXPECT_EQ(chosen({0, 5, 0, 4, 0, 0, 0, 1, 0, 9}), "34");
  // A person by far at the start: the second word follows.
  EXPECT_EQ(chosen({0, 9, 0, 1, 0, 0, 0, 4, 0, 5}), "12");
}

TEST(NameLabels, DoNotBeginInside) {
  EXPECT_EQ(chosen({0, 3, 9, 0, 0}), "1");
  EXPECT_EQ(chosen({5, 0, 0, 0, 0, 0, 3, 9, 0, 0}), "12");  // rather a beginning that was missed
  EXPECT_EQ(chosen({9, 0, 0, 0, 0, 0, 7, 9, 0, 0}), "01");
}

TEST(NameLabels, NothingToChoose) { EXPECT_EQ(chosen({}), ""); }

}  // namespace
}  // namespace factcheck
