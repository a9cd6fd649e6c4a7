#include <gtest/gtest.h>

#include "base/utf8.h"
#include "reading.h"
#include "text/source_text.h"

namespace factcheck {
namespace {

using testing::lines_of;
using testing::read_one;
using testing::source_of;
using namespace std::string_literals;

std::string utf16(std::u16string_view words, bool big_endian) {
  std::string bytes = big_endian ? "\xFE\xFF"s : "\xFF\xFE"s;
  for (const char16_t unit : words) {
    const char low = static_cast<char>(unit & 0xFF);
    const char high = static_cast<char>(unit >> 8);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  }
  return bytes;
}

TEST(Encoding, Utf16IsReadAndPlacesAreInItsBytes) {
  for (const bool big_endian : {false, true}) {
    const std::string bytes =
        utf16(u"Title: Café 😀\r\n\r\nThe mayor’s office closed.\r\nNobody 😀 was hurt there.", big_endian);
    const auto document = read_one(bytes, "a.txt");
    EXPECT_EQ(document.metadata().title, "Café 😀");
    EXPECT_EQ(lines_of(document)[1], "P The mayor's office closed.");
    EXPECT_EQ(lines_of(document)[2], "P Nobody 😀 was hurt there.");
    EXPECT_EQ(document.source(), bytes);

    const auto at = static_cast<std::uint32_t>(document.text().find("was hurt"));
    const ByteSpan source = document.to_source({at, at + 8});
    EXPECT_EQ(source.size(), 16u);
    EXPECT_EQ(document.source_text(source), "was hurt");
    const Place place = document.place(source.begin);
    EXPECT_EQ(place.line, 4u);
    EXPECT_EQ(place.column, 10u);
    EXPECT_EQ(document.line(4), "Nobody 😀 was hurt there.");
  }
}

TEST(Encoding, AByteOrderMarkIsNoWord) {
  const auto document = read_one("\xEF\xBB\xBFTitle: Storm\n\nThe storm passed.", "a.txt");
  EXPECT_EQ(document.metadata().title, "Storm");
  EXPECT_EQ(document.text(), "Title: Storm\n\nThe storm passed.");
}

TEST(Encoding, LinesEndAsInAnEditor) {
  const auto document = read_one("First line here.\r\nSecond.\rThird.\nFourth é word.", "a.txt");
  ASSERT_EQ(document.blocks().size(), 4u);
  for (std::uint32_t i = 0; i < 4; ++i) {
    EXPECT_EQ(document.place(document.to_source(document.blocks()[i].span).begin).line, i + 1);
  }
  const auto at = static_cast<std::uint32_t>(document.source().find("word"));
  EXPECT_EQ(document.place(at), (Place{at, 4, 10}));
  EXPECT_EQ(document.line(2), "Second.");
  EXPECT_EQ(document.line(5), "");
  EXPECT_EQ(document.line(0), "");
}

TEST(Encoding, PlacesInLongLinesAreExact) {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "é";
  const SourceText source(text);
  for (const std::uint32_t i : {0u, 1u, 511u, 512u, 513u, 2999u}) {
    EXPECT_EQ(source.place(i * 2).column, i + 1);
  }
}

TEST(Encoding, EveryByteOfUtf16HasItsWayThereAndBack) {
  std::u16string words;
  for (int i = 0; i < 2000; ++i) words += i % 7 == 0 ? u"😀" : i % 3 == 0 ? u"é" : u"a\n";
  const auto decoded = SourceText::decode(utf16(words, false));
  ASSERT_TRUE(decoded.ok());
  const SourceText& source = decoded.value();
  std::uint32_t utf8 = 0;
  while (utf8 < source.utf8().size()) {
    const std::uint32_t byte = source.to_bytes(utf8);
    ASSERT_EQ(source.to_utf8(byte), utf8);
    utf8 += code_point_at(source.utf8(), utf8).size;
  }
  EXPECT_EQ(source.to_bytes(utf8), source.bytes().size());
}

struct Failure {
  std::string name;
  std::string bytes;
  std::string code;
  std::uint32_t line;
  std::uint64_t byte;
};

TEST(Encoding, SaysWhereAFileIsNotText) {
  const Failure failures[] = {
      {"Latin-1", "Fine line.\nThe caf\xE9 closed.", "bad-encoding", 2, 18},
      {"half a character at the end", "The caf\xC3", "bad-encoding", 1, 7},
      {"an unpaired surrogate", utf16(u"ab", false) + "\x00\xD8"s, "bad-encoding", 0, 6},
      {"half a unit", utf16(u"ab", true) + "x", "bad-encoding", 0, 6},
  };
  for (const Failure& c : failures) {
    SCOPED_TRACE(c.name);
    const ReadFile result = read_bytes(c.bytes, "news/a.txt", Format::Auto, {});
    EXPECT_TRUE(result.documents.empty());
    ASSERT_EQ(result.errors.size(), 1u);
    EXPECT_EQ(result.errors[0].code, c.code);
    EXPECT_EQ(result.errors[0].path, "news/a.txt");
    EXPECT_EQ(result.errors[0].line, c.line);
    EXPECT_EQ(result.errors[0].byte, c.byte);
    EXPECT_NE(result.errors[0].message.find("iconv"), std::string::npos);
  }
}

TEST(Encoding, RefusesWhatIsBinaryOrTooLarge) {
  ReadFile result = read_bytes("PK\x03\x04 \0 stuff"s, "a.txt", Format::Auto, {});
  ASSERT_EQ(result.errors.size(), 1u);
  EXPECT_EQ(result.errors[0].code, "binary");

  result = read_bytes("A text that is longer than allowed.", "a.txt", Format::Auto, {.max_file_size = 10});
  ASSERT_EQ(result.errors.size(), 1u);
  EXPECT_EQ(result.errors[0].code, "too-large");

  result = read_bytes("A text without a limit.", "a.txt", Format::Auto, {.max_file_size = 0});
  EXPECT_EQ(result.documents.size(), 1u);
}

TEST(Encoding, SaysWhyAFileGaveNothing) {
  EXPECT_EQ(read_bytes("", "a.txt", Format::Auto, {}).skipped, "empty");
  EXPECT_EQ(read_bytes(" \r\n\t\n", "a.md", Format::Auto, {}).skipped, "empty");
  EXPECT_EQ(read_bytes("\xEF\xBB\xBF\n", "a.txt", Format::Auto, {}).skipped, "empty");
  EXPECT_EQ(read_bytes("\u200B\u00AD", "a.txt", Format::Auto, {}).skipped, "no text in it");
  EXPECT_EQ(read_bytes("<script>1</script>", "a.html", Format::Auto, {}).skipped, "no text in it");
}

}  // namespace
}  // namespace factcheck
