#include "review/text_marks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "text/reader.h"

namespace factcheck {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

// The one document of a file of this name and text.
Document document_of(const std::string& path, const std::string& text) {
  return read_bytes(text, path, Format::Auto, {}).documents.front();
}

struct Found {
  std::vector<TextMark> marks;
  std::vector<Error> faults;
};
Found find(const Document& document) {
  Found found;
  found.marks = find_text_marks(document, 0, found.faults);
  return found;
}

TEST(TextMarks, CoverTheParagraphThatFollows) {
  const std::string text =
      "# Fair\n\nThe fair opened.\n\n<!-- factcheck-ignore-next dates-differ, counts-differ : held twice: "
      "ask "
      "Ann -->\n\nIt rained\nall day.\n\nIt closed.\n";
  const Document document = document_of("a.md", text);
  const Found found = find(document);
  ASSERT_EQ(found.marks.size(), 1u);
  EXPECT_THAT(found.marks[0].rules, ElementsAre("dates-differ", "counts-differ"));
  EXPECT_EQ(found.marks[0].reason, "held twice: ask Ann");
  EXPECT_EQ(found.marks[0].place.line, 5u);
  EXPECT_EQ(document.source_text(found.marks[0].covers), "It rained\nall day.");
  EXPECT_TRUE(found.faults.empty());
}

TEST(TextMarks, StandInHtmlToo) {
  const Document document = document_of("a.html",
                                        "<p>One.</p><!--factcheck-ignore-next dates-differ:\nheld "
                                        "twice--><p>The <b>second</b> one.</p><p>Three.</p>");
  const Found found = find(document);
  ASSERT_EQ(found.marks.size(), 1u);
  EXPECT_EQ(found.marks[0].reason, "held twice");
  EXPECT_THAT(std::string(document.source_text(found.marks[0].covers)), HasSubstr("second"));
  EXPECT_THAT(std::string(document.source_text(found.marks[0].covers)), testing::Not(HasSubstr("Three")));
}

TEST(TextMarks, CoverNothingBehindTheLastParagraph) {
  const Found found =
      find(document_of("a.md", "It rained.\n\n<!-- factcheck-ignore-next dates-differ: x -->\n"));
  ASSERT_EQ(found.marks.size(), 1u);
  EXPECT_TRUE(found.marks[0].covers.empty());
}

TEST(TextMarks, AreCommentsThatNobodySees) {
  const std::string mark = "<!-- factcheck-ignore-next dates-differ: x -->";
  for (const std::string& text : {mark + "\n\nIt rained.\n", "Write " + mark + " before it.\n"}) {
    EXPECT_TRUE(find(document_of("a.txt", text)).marks.empty()) << text;
  }
  EXPECT_TRUE(find(document_of("a.md", "Write `" + mark + "` before it.\n\nIt rained.\n")).marks.empty());
  for (const char* other : {"<!-- a note -->", "<!-- factcheck-ignore-next dates-differ: x", "<!---->"}) {
    const Found found = find(document_of("a.md", "It rained.\n\n" + std::string(other) + "\n"));
    EXPECT_TRUE(found.marks.empty() && found.faults.empty()) << other;
  }
}

TEST(TextMarks, ThatCannotBeReadAreNamed) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"dates-differ", "the reason is missing"},
      {"dates-differ:  ", "the reason is missing"},
      {": held twice", "the rule is missing"},
      {"dates-differ,: held twice", "the rule is missing"},
      {"date-differ: held twice", "did you mean `dates-differ`?"},
      {"\x1b[31m: held twice", "no rule `<U+001B>[31m`"},
  };
  for (const auto& [words, why] : rows) {
    const Found found =
        find(document_of("a.md", "\n<!-- factcheck-ignore-next " + words + " -->\nIt rained.\n"));
    EXPECT_TRUE(found.marks.empty()) << words;
    ASSERT_EQ(found.faults.size(), 1u) << words;
    EXPECT_THAT(found.faults[0].message, HasSubstr(why));
    EXPECT_EQ(found.faults[0].line, 2u);
  }
}

}  // namespace
}  // namespace factcheck
