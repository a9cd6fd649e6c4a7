#include "align/question_grammar.h"

#include <gtest/gtest.h>

namespace factcheck {
namespace {

struct Row {
  std::string_view phrase;
  std::string_view becomes;
};

TEST(WithArticle, LeavesNamesAndWhatIsDetermined) {
  constexpr Row kRows[] = {
      {"storm", "the storm"},
      {"storm's winds", "the storm's winds"},
      {"6.1-magnitude quake", "the 6.1-magnitude quake"},
      {"400 people", "400 people"},
      {"people", "people"},
      {"it", "it"},
      {"another man", "another man"},
      {"two boats", "two boats"},
      {"Ruth Ames", "Ruth Ames"},
      {"between Ann and Bob", "between Ann and Bob"},
      {"White House", "the White House"},
      {"White House's plan", "the White House's plan"},
      {"United Airlines", "United Airlines"},
      {"", ""},
  };
  for (const Row& row : kRows) EXPECT_EQ(with_article(row.phrase), row.becomes);
}

TEST(IsPluralPhrase, LooksAtTheNoun) {
  for (const char* phrase : {"boats", "two boats", "boats from Genoa", "people", "members of the crew",
                             "Ann and Bob", "police", "children", "2 men", "they"}) {
    EXPECT_TRUE(is_plural_phrase(phrase)) << phrase;
    EXPECT_EQ(was_or_were(phrase), "were");
  }
  for (const char* phrase : {"boat", "one boat", "1 boat", "boss", "news", "crisis", "captain of two boats",
                             "", "United States", "6.1-magnitude quake", "virus", "storm's eye"}) {
    EXPECT_FALSE(is_plural_phrase(phrase)) << phrase;
    EXPECT_EQ(was_or_were(phrase), "was");
  }
}

TEST(PluralOf, TurnsTheNounAlone) {
  constexpr Row kRows[] = {
      {"job", "jobs"},
      {"new job", "new jobs"},
      {"person", "people"},
      {"church", "churches"},
      {"city", "cities"},
      {"day", "days"},
      {"policeman", "policemen"},
      {"aircraft", "aircraft"},
      {"boats", "boats"},
      {"box", "boxes"},
      {"Ruth Ames", "Ruth Ames"},
      {"from Egypt", "from Egypt"},
      {"member of the crew", "members of the crew"},
      {"", ""},
  };
  for (const Row& row : kRows) EXPECT_EQ(plural_of(row.phrase), row.becomes);
}

TEST(WithAny, AsksForWhatMayNotBe) {
  constexpr Row kRows[] = {
      {"no militants", "any militants"}, {"man", "any man"},     {"anyone", "anyone"}, {"no one", "one"},
      {"Ruth Ames", "Ruth Ames"},        {"two men", "two men"},
  };
  for (const Row& row : kRows) EXPECT_EQ(with_any(row.phrase), row.becomes);
}

}  // namespace
}  // namespace factcheck
