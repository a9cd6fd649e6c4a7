#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading.h"
#include "text/json_scan.h"

namespace factcheck {
namespace {

using ::testing::ElementsAre;
using testing::lines_of;
using testing::published_in;
using testing::source_of;

ReadFile read(std::string_view lines) {
  return read_bytes(std::string(lines), "feed.jsonl", Format::Auto, {});
}

TEST(JsonLines, ReadsAnArticleALine) {
  const ReadFile result = read(
      "{\"id\":\"n1\",\"title\":\"Bridge \\u201cshut\\u201d\",\"source\":\"Harbour "
      "News\",\"date\":\"2025-06-07\",\"url\":\"https://x.net/a\","
      "\"text\":\"The mayor\\u2019s bridge was closed.\\n\\nNobody \\ud83d\\ude00 was hurt.\"}\r\n\n"
      "{\"text\": \"Second one here.\", \"extra\": {\"a\": [1, 2, {\"b\": null}], \"c\": -1.5e3}, \"id\": "
      "7}\n"
      "{\"body\": \"Third one here.\"}");
  EXPECT_TRUE(result.errors.empty());
  ASSERT_EQ(result.documents.size(), 3u);
  const Document& first = result.documents[0];
  EXPECT_EQ(first.id(), "n1");
  EXPECT_EQ(first.path(), "feed.jsonl");
  EXPECT_EQ(first.metadata().title, "Bridge “shut”");
  EXPECT_EQ(first.metadata().source, "Harbour News");
  EXPECT_EQ(first.metadata().url, "https://x.net/a");
  EXPECT_EQ(published_in(first), "2025-06-07");
  EXPECT_THAT(lines_of(first), ElementsAre("P The mayor's bridge was closed.", "P Nobody 😀 was hurt."));
  EXPECT_EQ(source_of(first, "mayor's"), "mayor\\u2019s");
  EXPECT_EQ(source_of(first, "Nobody 😀 was"), "Nobody \\ud83d\\ude00 was");
  EXPECT_EQ(result.documents[1].id(), "7");
  EXPECT_EQ(result.documents[2].id(), "4");
  const auto span = result.documents[2].to_source({0, 5});
  EXPECT_EQ(result.documents[2].place(span.begin), (Place{span.begin, 4, 11}));
}

struct Fault {
  std::string_view line;
  std::string_view message;
  std::uint32_t column;
};
constexpr Fault kFaults[] = {
    {"not json", "expected an object: `{`", 1},
    {"[1]", "expected an object: `{`", 1},
    {"{\"text\" \"x\"}", "expected `:` after a key", 9},
    {"{\"text\": \"x\"", "expected `,` or `}`", 13},
    {"{\"text\": \"x", "a string without its end", 12},
    {"{\"text\": \"x\",}", "expected a key in quotation marks", 14},
    {"{text: 1}", "expected a key in quotation marks", 2},
    {"{\"text\": nope}", "expected a value", 10},
    {"{\"text\": 01x}", "expected `,` or `}`", 12},
    {"{\"text\": \"\\x\"}", "unknown escape in a string", 12},
    {"{\"text\": \"\\u12g4\"}", "`\\u` needs four hexadecimal digits", 12},
    {"{\"text\": \"a\tb\"}", "a control character in a string; write it as an escape", 12},
    {"{\"é\": \"x\"} more", "more than one value on a line", 12},
    {"{\"title\": \"x\"}", "an article needs its words under `text`", 1},
    {"{\"text\": 5}", "an article needs its words under `text`", 1},
    {"{}", "an article needs its words under `text`", 1},
};
TEST(JsonLines, NamesTheFaultAndReadsTheOthers) {
  for (const Fault& c : kFaults) {
    SCOPED_TRACE(c.line);
    const ReadFile result =
        read("{\"text\": \"One here.\"}\n" + std::string(c.line) + "\n{\"text\": \"Two here.\"}\n");
    EXPECT_EQ(result.documents.size(), 2u);
    ASSERT_EQ(result.errors.size(), 1u);
    EXPECT_EQ(result.errors[0].code, "malformed");
    EXPECT_EQ(result.errors[0].path, "feed.jsonl");
    EXPECT_EQ(result.errors[0].line, 2u);
    EXPECT_EQ(result.errors[0].column, c.column);
    EXPECT_EQ(result.errors[0].message, c.message);
  }
}

TEST(JsonLines, LimitsNesting) {
  const std::string deep(100, '[');
  ReadFile result = read("{\"a\": " + deep + std::string(100, ']') + ", \"text\": \"x\"}");
  ASSERT_EQ(result.errors.size(), 1u);
  EXPECT_EQ(result.errors[0].message, "nested deeper than 64");
  result = read("{\"a\": " + deep.substr(0, 60) + std::string(60, ']') + ", \"text\": \"One here.\"}");
  EXPECT_EQ(result.documents.size(), 1u);
}

TEST(JsonLines, GivesUpCountingFaultsInAFileThatIsNone) {
  std::string lines;
  for (int i = 0; i < 5000; ++i) lines += "no\n";
  const ReadFile result = read(lines);
  EXPECT_LE(result.errors.size(), 101u);
  EXPECT_EQ(result.errors.back().message, "4900 more lines are malformed");
}

TEST(JsonLines, UnpairedSurrogatesBecomeTheReplacementCharacter) {
  const ReadFile result = read("{\"text\": \"A \\ud83d mark and \\udc00 here.\"}");
  ASSERT_EQ(result.documents.size(), 1u);
  EXPECT_EQ(result.documents[0].text(), "A \uFFFD mark and \uFFFD here.");
}

}  // namespace
}  // namespace factcheck
