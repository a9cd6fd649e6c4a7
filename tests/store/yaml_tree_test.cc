#include "store/yaml_tree.h"

#include <gtest/gtest.h>

#include "base/harmless.h"

namespace factcheck {
namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

std::string told(const Error& error) {
  return error.path + ":" + std::to_string(error.line) + ":" + std::to_string(error.column) + ": " +
         error.message;
}

struct Refused {
  std::string text;
  std::string error;
};

TEST(ReadYaml, RefusesWhatNoClaimsFileNeedsWithItsPlace) {
  const Refused kCases[] = {
      // What would make a small file large, or a walk endless.
      {"a: &a [1]", "x.yaml:1:4: anchors (`&name`) are not allowed"},
      {"a: &a [*a]", "x.yaml:1:4: anchors (`&name`) are not allowed"},
      {"a: 1\nb: *a", "x.yaml:2:4: aliases (`*name`) are not allowed"},
      {"a: 1\n<<: {b: 2}", "x.yaml:2:1: merge keys (`<<`) are not allowed"},
      {repeated("[", 65) + repeated("]", 65), "x.yaml:1:65: nested deeper than 64"},
      {repeated("[", 100'000), "x.yaml:1:33: nested deeper than 64"},
      {repeated("- ", 3'000), "x.yaml:1:129: nested deeper than 64"},
      {repeated("{a: ", 100) + repeated("}", 100), "x.yaml:1:257: nested deeper than 64"},
      {repeated("[", 1) + repeated("1,", 600'000) + "]", "x.yaml:1:1000000: more than 500000 values"},

      // What readers take in different ways.
      {"a: 1\nb: 2\na: 3", "x.yaml:3:1: key `a` stands here twice"},
      {"a\u202Eb: 1\na\u202Eb: 2", "x.yaml:2:1: key `a<U+202E>b` stands here twice"},
      {"a: !!python/object x", "x.yaml:1:4: tags (`!name`) are not allowed"},
      {"a: !mine x", "x.yaml:1:4: tags (`!name`) are not allowed"},
      {"[1, 2]: x", "x.yaml:1:1: a key must be a word"},
      {"? {a: 1}\n: x", "x.yaml:1:3: a key must be a word"},
      {"a: 1\n---\nb: 2", "x.yaml:2:1: a second document starts here; one is all there may be"},

      // What is no text.
      {"a: x\nb: \xC3(", "x.yaml:2:4: not valid UTF-8"},
      {std::string("a: x\0y", 6), "x.yaml:1:5: control character <U+0000>; in quotes it is written `\\x00`"},
      {"a: x\x1By", "x.yaml:1:5: control character <U+001B>; in quotes it is written `\\x1B`"},
      {"a: x\ry", "x.yaml:1:5: control character <U+000D>; in quotes it is written `\\x0D`"},

      // Mistakes that people make, with how to mend them. Columns count characters, not bytes.
      {"title: Fire: three dead", "x.yaml:1:12: a second `: ` in one line; put the value in quotes"},
      {"é: [é, 'é]", "x.yaml:1:11: a closing quote is missing"},
      {"a: \"x", "x.yaml:1:6: a closing quote is missing"},
      {"a: \"\\q\"", "x.yaml:1:7: unknown escape in double quotes; a backslash itself is written `\\\\`"},
      {"a: [1, 2", "x.yaml:1:9: a `]` is missing, or a `,`"},
      {"a: {b: 1", "x.yaml:1:9: a `}` is missing, or a `,`"},
      {"a: 1\n b: 2", "x.yaml:2:3: a second `: ` in one line; put the value in quotes"},
      {"a: @x", "x.yaml:1:4: a value cannot start like this; put it in quotes"},
  };
  for (const Refused& c : kCases) {
    SCOPED_TRACE(harmless(c.text.substr(0, 60)));
    const auto tree = read_yaml(c.text, "x.yaml");
    ASSERT_FALSE(tree.ok());
    EXPECT_EQ(tree.error().code, "malformed");
    EXPECT_EQ(told(tree.error()).substr(0, c.error.size()), c.error);
    EXPECT_FALSE(tree.error().message.find('\n') != std::string::npos);
  }
}

TEST(ReadYaml, RefusesMoreThanEightMegabytesAtOnce) {
  const auto tree = read_yaml(std::string(kMaxYamlBytes + 1, ' '), "x.yaml");
  ASSERT_FALSE(tree.ok());
  EXPECT_EQ(tree.error().message, "larger than 8 MB");
}

TEST(ReadYaml, KeepsThePlaceOfEveryValue) {
  const auto tree = read_yaml("\xEF\xBB\xBF# note\r\na: x\r\nlist:\r\n  - \"ü\"\r\n  - {k: v}\r\n", "x.yaml");
  ASSERT_TRUE(tree.ok()) << told(tree.error());
  struct Place {
    std::uint32_t line, column;
    std::string scalar;
  };
  const Place kPlaces[] = {{2, 1, ""},  {2, 1, "a"}, {2, 4, "x"}, {3, 1, "list"}, {4, 3, ""},
                           {4, 5, "ü"}, {5, 5, ""},  {5, 6, "k"}, {5, 9, "v"}};
  ASSERT_EQ(tree.value().nodes.size(), std::size(kPlaces));
  for (std::size_t i = 0; i < std::size(kPlaces); ++i) {
    const YamlNode& node = tree.value().nodes[i];
    EXPECT_EQ(node.scalar, kPlaces[i].scalar) << i;
    EXPECT_EQ(node.line, kPlaces[i].line) << i;
    EXPECT_EQ(node.column, kPlaces[i].column) << i;
  }
}

TEST(ReadYaml, TakesAnEmptyFileAsNothing) {
  for (const std::string_view text : {"", "\n\n", "# only a comment\n", "---\n", "~"}) {
    const auto tree = read_yaml(text, "x.yaml");
    ASSERT_TRUE(tree.ok()) << text;
    EXPECT_EQ(tree.value().nodes.at(0).kind, YamlNode::Kind::Null) << text;
  }
}

TEST(ReadYaml, LetsEqualKeysOfDifferentMapsStand) {
  EXPECT_TRUE(read_yaml("[{a: 1}, {a: 1}]", "x.yaml").ok());
  EXPECT_TRUE(read_yaml("a: {a: {a: 1}}", "x.yaml").ok());
}

}  // namespace
}  // namespace factcheck
