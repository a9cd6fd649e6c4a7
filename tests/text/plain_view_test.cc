#include "text/plain_view.h"

#include <gtest/gtest.h>

#include "reading.h"

namespace factcheck {
namespace {

using testing::read_one;
using testing::source_of;

struct Case {
  std::string_view source;
  std::string_view plain;
};

constexpr Case kCharacters[] = {
    // Apostrophes become straight, other quotation marks and dashes stay.
    {.source = "Ann’s ‘own’ words", .plain = "Ann's 'own' words"},
    {.source = "“We won’t,” she said", .plain = "“We won't,” she said"},
    {.source = "\"straight\" — dash – dash…", .plain = "\"straight\" — dash – dash…"},
    {.source = "ten\u2011year plan", .plain = "ten-year plan"},

    // White space of every kind is one space; none at the ends.
    {.source = "10\u00A0km\u2009of\u202Froad", .plain = "10 km of road"},
    {.source = "  two\t\t tabs  \n", .plain = "two tabs"},
    {.source = "a\u3000b", .plain = "a b"},

    // What cannot be seen goes.
    {.source = "soft\u00ADware\u200B and\u2060 more\uFEFF", .plain = "software and more"},
    {.source = "left\u202Eright\u2069", .plain = "leftright"},
    {.source = "bell\x07 and \x1B[31mred", .plain = "bell and [31mred"},

    // What can be seen stays.
    {.source = "ﬁne café 😀 €5", .plain = "ﬁne café 😀 €5"},
    {.source = "−5 °C, ½ km²", .plain = "−5 °C, ½ km²"},
};

TEST(PlainView, HoldsTheWordsOnly) {
  for (const Case& c : kCharacters) {
    SCOPED_TRACE(c.source);
    EXPECT_EQ(clean_words(c.source), c.plain);
  }
}

TEST(PlainView, LeadsBackToTheBytes) {
  const auto document =
      read_one("Ann’s 10\u00A0km \\$250mn **big** run &amp; more than that, they said.", "a.txt");
  EXPECT_EQ(document.text(), "Ann's 10 km $250mn big run & more than that, they said.");
  EXPECT_EQ(source_of(document, "Ann's"), "Ann’s");
  EXPECT_EQ(source_of(document, "'"), "’");
  EXPECT_EQ(source_of(document, "10 km"), "10\u00A0km");
  EXPECT_EQ(source_of(document, "$250mn"), "$250mn");
  EXPECT_EQ(source_of(document, "big"), "big");
  EXPECT_EQ(source_of(document, "big run"), "big** run");
  EXPECT_EQ(source_of(document, "run &"), "run &amp;");
  EXPECT_EQ(source_of(document, "& more"), "&amp; more");
}

TEST(PlainView, ParagraphsStandABlankLineApart) {
  const auto document = read_one("The first sentence ends here.\n\n\n\nThe second one.\n", "a.txt");
  EXPECT_EQ(document.text(), "The first sentence ends here.\n\nThe second one.");
  const auto whole = document.to_source({0, static_cast<std::uint32_t>(document.text().size())});
  EXPECT_EQ(document.source().substr(whole.begin, whole.size()),
            "The first sentence ends here.\n\n\n\nThe second one.");
}

TEST(Erase, KeepsTheWayBackOfTheRest) {
  PlainViewBuilder out("one two three four");
  out.open_block(BlockKind::Paragraph, Marking::Guessed);
  out.copy({0, 18});
  const PlainView view = std::move(out).finish();
  const PlainView less = erase(view, {{0, 4}, {8, 14}});
  EXPECT_EQ(less.text, "two four");
  ASSERT_EQ(less.pieces.size(), 2u);
  EXPECT_EQ(less.pieces[0].source, 4u);
  EXPECT_EQ(less.pieces[1].source, 14u);
  ASSERT_EQ(less.blocks.size(), 1u);
  EXPECT_EQ(less.blocks[0].span, (ByteSpan{0, 8}));
}

}  // namespace
}  // namespace factcheck
