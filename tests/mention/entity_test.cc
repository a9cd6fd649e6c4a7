// Who or what a name, a description or a pronoun means.
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "mention/name.h"

namespace factcheck {
namespace {

struct Read {
  Document document;
  Analysis analysis;
  Names names;
};

std::unique_ptr<Read> read(const std::string& text, std::optional<Day> published = std::nullopt) {
  Document plain = plain_document("test.txt", text);
  Metadata metadata;
  if (published) metadata.published = Published{.days = {*published, *published}, .as_written = {}};
  const auto size = static_cast<std::uint32_t>(text.size());
  std::vector<Block> blocks(plain.blocks().begin(), plain.blocks().end());
  Document document("test.txt", "", std::make_shared<const std::string>(text), text, {{0, 0, size}},
                    std::move(blocks), std::move(metadata));
  auto made = std::make_unique<Read>(Read{std::move(document), {}, {}});
  made->analysis = analyse(made->document);
  made->names = find_names(made->document, made->analysis);
  return made;
}

// The entity behind the first mention with these words that starts at or after `from`; "-" if there is none.
std::string meaning(const Read& read, std::string_view words, int occurrence = 1) {
  for (const NameMention& mention : read.names.mentions) {
    if (read.document.quote(mention.span) != words) continue;
    if (--occurrence == 0) return read.names.entities[mention.entity].name;
  }
  return "-";
}

struct Case {
  const char* text;
  const char* words;
  const char* meaning;
  int occurrence = 1;
};

const Case kNames[] = {
    // Full and short names of one person.
    {"Anna Berg spoke. Later Berg left.", "Berg", "Anna Berg"},
    {"Anna Berg spoke. Later Anna left.", "Anna", "Anna Berg"},
    {"Anna Berg spoke. Mrs Berg left.", "Berg", "Anna Berg"},
    {"Joe Whitcombe ran. Joseph Whitcombe won.", "Joe Whitcombe", "Joseph Whitcombe"},
    {"President Osei spoke. Then Osei left.", "Osei", "Osei", 2},
    // Two of one name: none is meant for sure until one has been called so.
    {"Anna Berg and Carl Berg spoke. Then Berg left.", "Berg", "Berg"},
    {"Anna Berg spoke. Berg smiled. Carl Berg came. Berg left.", "Berg", "Anna Berg", 2},
    // A title's gender tells.
    {"Anna Berg and Carl Berg spoke. Then Mr Berg left.", "Berg", "Carl Berg"},

    // One body in two orders, with its letters.
    {"The Department of Trade Promotion met. The Trade Promotion Department agreed.",
     "Trade Promotion Department", "Department of Trade Promotion"},
    {"The National Archives Commission met. The NAC agreed.", "NAC", "National Archives Commission"},
    {"The “Trade Promotion Department” (DOTP) met. DOTP agreed.", "DOTP", "Trade Promotion Department", 2},
    {"The U.S. Department of Trade Promotion, or DTP, met.", "DTP", "U.S. Department of Trade Promotion"},
    // Letters that spell two bodies are neither's.
    {"The National Archives Commission and the Northern Arts Council met. The NAC agreed.", "NAC", "NAC"},

    // Countries by all their names.
    {"The US agreed. America waited.", "America", "United States"},
    {"Britain agreed with the UN.", "Britain", "United Kingdom"},
    {"The EU agreed. The European Union waited.", "EU", "European Union"},
    // The administration is its own.
    {"Anna Berg spoke. The Berg administration agreed.", "Berg administration", "Berg administration"},
};

TEST(Entities, PutTheFormsOfANameTogether) {
  for (const Case& c : kNames) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(meaning(*read(c.text), c.words, c.occurrence), c.meaning);
  }
}

const Case kDescriptions[] = {
    // By what the article says of its people.
    {"Chancellor Lena Vogt spoke. Then the chancellor left.", "the chancellor", "Lena Vogt"},
    {"Nordbank chief executive Ida Falk spoke. The Nordbank chief executive resigned.",
     "The Nordbank chief executive", "Ida Falk"},
    {"The mining magnate Ida Falk spoke. The magnate resigned.", "The magnate", "Ida Falk"},
    {"Ida Falk, a billionaire investor, met Carl Holm. The billionaire left.", "The billionaire", "Ida Falk"},
    {"The mayor, Lena Osgood, spoke.", "The mayor", "Lena Osgood"},
    // Two who fit, or none.
    {"Senator Ruth Ames met Senator Paul Day. The senator left.", "The senator", "-"},
    {"Anna Berg spoke. The mayor left.", "The mayor", "-"},
    {"Chancellor Lena Vogt spoke. A chancellor has duties.", "A chancellor", "-"},
    // Another office: the school's, the board's.
    {"President Lena Vogt spoke. The school president left.", "The school president", "-"},
    {"President Lena Vogt spoke. The president of the board left.", "The president", "-"},
    // Said of somebody, not instead of a name.
    {"Mayor Lena Osgood spoke. Carl Holm was the mayor.", "the mayor", "-"},

    // By the number of the office and the table, for people whom the article names.
    {"Barack Obama smiled. The 44th President of the United States waved.", "The 44th President",
     "Barack Obama"},
    {"Anna Berg smiled. The 44th President of the United States waved.", "The 44th President", "-"},

    // Bodies: the one of that sort in the paragraph.
    {"The Department of Trade Promotion opened. Critics of the office laughed.", "the office",
     "Department of Trade Promotion"},
    {"The Harbour Workers Party met. Members left the party.", "the party", "Harbour Workers Party"},
    {"The Harbour Workers Party met the Farmers Party. Members left the party.", "the party", "-"},
    {"Nordbank Inc met the Farmers Party. The company agreed.", "The company", "Nordbank Inc"},
    {"The Department of Trade Promotion opened. The office of the mayor closed.", "The office", "-"},
};

TEST(Descriptions, MeanWhomTheArticleNames) {
  for (const Case& c : kDescriptions) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(meaning(*read(c.text), c.words, c.occurrence), c.meaning);
  }
}

TEST(Descriptions, FollowTheArticlesDate) {
  const std::string text = "Barack Obama met George W. Bush. The US president smiled.";
  EXPECT_EQ(meaning(*read(text, make_day(2010, 5, 1)), "The US president"), "Barack Obama");
  EXPECT_EQ(meaning(*read(text, make_day(2005, 5, 1)), "The US president"), "George W. Bush");
  EXPECT_EQ(meaning(*read(text, make_day(1950, 5, 1)), "The US president"), "-");
}

const Case kPronouns[] = {
    {"Carl Holm spoke. He left.", "He", "Carl Holm"},
    {"Anna Berg spoke. He left.", "He", "-"},
    {"Anna Berg met Carl Holm. She left.", "She", "Anna Berg"},
    {"Carl Holm met Paul Day. He left.", "He", "Carl Holm"},
    {"Carl Holm said he would go.", "he", "Carl Holm"},
    {"Carl Holm praised his team.", "his", "Carl Holm"},
    {"Carl Holm was not ready, yet Paul Day later praised him.", "him", "Carl Holm"},
    {"Anna Berg, who spoke first, left.", "who", "Anna Berg"},
    {"Nordbank Inc cut its staff.", "its", "Nordbank Inc"},
    {"It rained in Oslo.", "It", "-"},
    {"Carl Holm spoke. Neither man kept his post.", "his", "-"},
    {"The miners left. They had worked for days.", "They", "miners"},
    {"A widow called the police. She had heard a shot.", "She", "widow"},
    {"Anna Berg called Carl Holm. Her son was ill.", "Her", "Anna Berg"},
};

TEST(Pronouns, MeanOnlyWhoIsSure) {
  for (const Case& c : kPronouns) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(meaning(*read(c.text), c.words, c.occurrence), c.meaning);
  }
}

// What has no name becomes an entity only where a pronoun means it, and stands apart from the names.
TEST(Pronouns, MakeEntitiesOfDescriptions) {
  const auto one = read("A widow called the police. She had heard a shot.");
  ASSERT_EQ(one->names.described.size(), 1u);
  const NameMention& widow = one->names.described.front();
  EXPECT_EQ(one->document.quote(widow.span), "widow");
  EXPECT_TRUE(one->names.entities[widow.entity].described);
  EXPECT_EQ(one->names.entities[widow.entity].gender, Gender::Female);
  EXPECT_EQ(one->names.at(widow.first), nullptr);
  EXPECT_TRUE(read("A widow called the police.")->names.described.empty());
}

}  // namespace
}  // namespace factcheck
