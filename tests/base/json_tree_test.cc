#include "base/json_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factcheck {
namespace {

using testing::HasSubstr;

TEST(ReadJson, GivesEveryKindOfValue) {
  const auto read = read_json(R"({"a":[1,-2.5,"x\u00e9",true,null,{}],"b":{"c":"d"}})", "f");
  ASSERT_TRUE(read) << read.error().message;
  const auto& items = read.value().items_at("a");
  ASSERT_EQ(items.size(), 6u);
  EXPECT_EQ(items[0].number, 1);
  EXPECT_EQ(items[1].number, -2.5);
  EXPECT_EQ(items[2].text, "x\xc3\xa9");
  EXPECT_TRUE(items[3].boolean);
  EXPECT_EQ(items[4].kind, JsonValue::Kind::Null);
  EXPECT_EQ(items[5].kind, JsonValue::Kind::Object);
  ASSERT_NE(read.value().find("b"), nullptr);
  EXPECT_EQ(read.value().find("b")->text_at("c"), "d");
  EXPECT_EQ(read.value().text_at("b", "none"), "none") << "an object is no text";
  EXPECT_EQ(read.value().number_at("z", 7), 7);
}

TEST(ReadJson, RefusesWithAPlace) {
  struct Case {
    std::string text;
    std::uint32_t line;
    std::string says;
  };
  const Case kCases[] = {
      {"", 1, "no JSON"},
      {"{\"a\":1,\n\"\xc3\xa9\": x}", 2, "no JSON"},
      {"{\"a\":1} {\"b\":2}", 1, "no JSON"},
      {"[1,\n\"\xff\"]", 2, "UTF-8"},
      {std::string(200, '['), 1, "nested deeper than 64"},
      {"{\"a\":1,\"a\":2}", 1, "comes twice"},
      {"[1e999]", 1, "no JSON"},
  };
  for (const Case& c : kCases) {
    const auto read = read_json(c.text, "f");
    ASSERT_FALSE(read) << c.text;
    EXPECT_THAT(read.error().message, HasSubstr(c.says)) << c.text;
    EXPECT_EQ(read.error().line, c.line) << c.text;
    EXPECT_EQ(read.error().path, "f");
  }
}

}  // namespace
}  // namespace factcheck
