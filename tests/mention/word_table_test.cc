#include "mention/word_table.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "mention/word_map.h"

namespace factcheck {
namespace {

constexpr auto kWords = std::to_array<std::string_view>(
    {"a", "an", "the", "dike", "canal", "causeway", "harbourside", "member of the council",
     "member for the council", "chairman of the board of the harbour trust"});
constexpr WordIndex kWordsIndex(kWords);

TEST(WordIndex, FindsWordsOfAnyLength) {
  for (const std::string_view word : kWords) {
    const std::string copy(word);  // elsewhere in memory, so that it is compared by its letters
    ASSERT_NE(kWordsIndex.find(copy), nullptr) << word;
    EXPECT_EQ(*kWordsIndex.find(copy), word);
  }
}

TEST(WordIndex, LeavesOtherWordsAlone) {
  for (const std::string_view word : {"", "b", "na", "then", "dikes", "causewax", "member of the kouncil",
                                      "chairman of the hoard of the harbour trust"}) {
    EXPECT_FALSE(kWordsIndex.has(word)) << word;
  }
}

TEST(WordKey, IsTheWordWithoutFullStops) {
  EXPECT_EQ(WordKey("u.s.").view(), "us");
  EXPECT_EQ(WordKey("harbour").view(), "harbour");
  EXPECT_EQ(WordKey("").view(), "");
  WordKey key("harbour");
  key.add("board");
  EXPECT_EQ(key.view(), "harbour board");
  WordKey joined("vice");
  joined.add_hyphen(false);
  joined.add("president");
  EXPECT_EQ(joined.view(), "vice-president");
}

TEST(WordKey, IsEmptyForWhatNoTableHolds) {
  const std::string longest(96, 'x');
  EXPECT_EQ(WordKey(longest).view(), longest);
  const std::string longer(97, 'x');
  EXPECT_EQ(WordKey(longer).view(), "");
}

TEST(WordMap, KeepsTheLastValueOfEachWord) {
  std::vector<std::string> words;
  for (int i = 0; i < 1000; ++i) words.push_back("word " + std::to_string(i));
  WordMap map;
  EXPECT_EQ(map.find(words[0]), nullptr);
  for (std::uint32_t i = 0; i < words.size(); ++i) map[words[i]] = i;
  map[words[7]] = 5000;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    ASSERT_NE(map.find(words[i]), nullptr);
    EXPECT_EQ(*map.find(words[i]), i == 7 ? 5000 : i);
  }
  EXPECT_EQ(map.find("word"), nullptr);
  EXPECT_EQ(map["new"], 0u);
}

}  // namespace
}  // namespace factcheck
