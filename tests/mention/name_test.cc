// Names as they are written: where they begin and end, and of what kind they are.
#include "mention/name.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "mention/first_names.h"
#include "mention/gazetteer.h"
#include "mention/mentions.h"
#include "mention/office_holders.h"
#include "mention/offices.h"
#include "mention/reporting_verbs.h"
#include "syntax/compound.h"

namespace factcheck {
namespace {

// "kind:words" of every mention by name or acronym.
std::vector<std::string> names_in(const std::string& text) {
  const Document document = plain_document("test.txt", text);
  const Analysis analysis = analyse(document);
  const Names names = find_names(document, analysis);
  std::vector<std::string> found;
  for (const NameMention& mention : names.mentions) {
    if (mention.reference == Reference::Nominal || mention.reference == Reference::Pronoun) continue;
    found.push_back(std::string(name_of(names.entities[mention.entity].kind)) + ":" +
                    std::string(document.quote(mention.span)));
  }
  return found;
}

struct Case {
  const char* text;
  std::vector<std::string> names;
};

const Case kNames[] = {
    // People: the title stays outside, the possessive too.
    {"On Monday Mr Harold Whitcombe resigned.", {"person:Harold Whitcombe"}},
    {"The crowd cheered Prime Minister Ingrid Solberg's speech.", {"person:Ingrid Solberg"}},
    {"It was Sen. Paula Reyes who objected.", {"person:Paula Reyes"}},
    {"They met Ursula von der Leyen in Brussels.", {"person:Ursula von der Leyen", "place:Brussels"}},
    {"Voters liked J.D. Hartley and Martin Luther King Jr. best.",
     {"person:J.D. Hartley", "person:Martin Luther King Jr."}},

    // Bodies with small words inside.
    {"He joined the Ministry of Health and Social Care last year.",
     {"organisation:Ministry of Health and Social Care"}},
    {"The Bank of England kept rates.", {"organisation:Bank of England"}},
    {"She cited the National Archives Commission.", {"organisation:National Archives Commission"}},
    {"A lobby called Mothers for Justice protested.", {"organisation:Mothers for Justice"}},
    {"They sued Johnson & Weller over it.", {"organisation:Johnson & Weller"}},

    // Words that are titles elsewhere.
    {"Readers liked Stephen King and South Korea.", {"person:Stephen King", "place:South Korea"}},
    {"They went to the South.", {}},

    // "and" parts people and places.
    {"Talks between Anna Berg and Carl Holm failed.", {"person:Anna Berg", "person:Carl Holm"}},
    {"Flights to France and Germany were late.", {"place:France", "place:Germany"}},

    // Quoted names are taken whole; slogans and words at arm's length are none.
    {"He founded the “Harbour Workers Party” in May.", {"organisation:Harbour Workers Party"}},
    {"Her so-called “dear friend” was away.", {}},

    // A people and a country are two things; the pronoun "us" is none of them.
    {"German troops left.", {"group:German"}},
    {"They asked us to wait.", {}},
    {"The U.S. and the US agreed.", {"place:U.S.", "place:US"}},

    // Words that merely begin a sentence, months and days.
    {"However, nothing came of it. Critics waited until Tuesday in March.", {}},
    {"Officials said the road was closed.", {}},

    // Adjectives made of names, and two names in one word.
    {"A pro-Norway group met EU-style rules.", {}},
    {"Linda Marsh met Tom Reyes. The Marsh-Reyes feud went on.", {"person:Linda Marsh", "person:Tom Reyes"}},

    // Names with hyphens inside.
    {"President Park Min-ji spoke.", {"person:Park Min-ji"}},
    // Names of words.
    {"He met President Moon Jae-in of South Korea.", {"person:Moon Jae-in", "place:South Korea"}},
    {"Lee Jae-min, a lawmaker, spoke.", {"person:Lee Jae-min"}},
    {"Eun-ji Park, the minister, spoke.", {"person:Eun-ji Park"}},

    // Titles are no part of a name, whatever stands before them.
    {"They asked Mayor Pro Tem Ida Falk to leave.", {"person:Ida Falk"}},
    {"EU Trade Commissioner Ida Falk left.", {"organisation:EU", "person:Ida Falk"}},
    {"Central Rescue Agency Director Carl Holm left.",
     {"organisation:Central Rescue Agency", "person:Carl Holm"}},
    {"The Iran-Norway match ended.", {"place:Iran", "place:Norway"}},

    // What no table knows is told by the sentence.
    {"Mr Zerbowitz smiled. Later Zerbowitz said he had won.", {"person:Zerbowitz", "person:Zerbowitz"}},

    // The administration is not its president.
    {"The Marsh administration denied it.", {"organisation:Marsh administration"}},

    // Cities before their region.
    {"It happened in Elmwood, Ohio.", {"place:Elmwood", "place:Ohio"}},

    // Titles at a name's front are part of bodies, not of people.
    {"The Justice Department and General Motors objected.",
     {"organisation:Justice Department", "organisation:General Motors"}},
};

TEST(FindNames, ReadsWhereNamesBeginAndEnd) {
  for (const Case& c : kNames) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(names_in(c.text), c.names);
  }
}

TEST(FindNames, TrustsTitlesInTitleCaseOnlyForNamesOfTheBody) {
  const auto found = names_in(
      "How Great Rivals Made Peace With Lena Osgood\n\n"
      "The mayor, Lena Osgood, spoke to her rivals on Monday and they agreed to talk.\n");
  EXPECT_EQ(found, (std::vector<std::string>{"person:Lena Osgood", "person:Lena Osgood"}));
}

TEST(Names, FindsTheMentionOfAToken) {
  const Document document = plain_document("test.txt", "Then Anna Berg left Oslo.");
  const Analysis analysis = analyse(document);
  const Names names = find_names(document, analysis);
  ASSERT_EQ(names.mentions.size(), 2u);
  EXPECT_EQ(names.at(0), nullptr);
  EXPECT_EQ(names.at(1), &names.mentions[0]);
  EXPECT_EQ(names.at(2), &names.mentions[0]);
  EXPECT_EQ(names.at(3), nullptr);
  EXPECT_EQ(names.at(4), &names.mentions[1]);
  EXPECT_EQ(names.at(400), nullptr);
}

// Whatever the text, mentions are sorted, lie inside it and refer to what exists.
void expect_sound(const std::string& text) {
  const Document document = plain_document("test.txt", text);
  const Analysis analysis = analyse(document);
  const Mentions found = find_mentions(document, analysis);
  const auto entities = static_cast<std::int32_t>(found.names.entities.size());
  std::uint32_t last = 0;
  for (const NameMention& mention : found.names.mentions) {
    ASSERT_GE(mention.first, last);
    ASSERT_LT(mention.first, mention.last);
    ASSERT_LE(mention.last, analysis.tokens.size());
    ASSERT_LT(mention.entity, found.names.entities.size());
    ASSERT_EQ(mention.span, analysis.span_of(mention.first, mention.last));
    last = mention.last;
  }
  for (const Entity& entity : found.names.entities) {
    ASSERT_TRUE(std::ranges::is_sorted(entity.aliases));
    ASSERT_EQ(std::ranges::count(entity.aliases, entity.name), 0);
  }
  for (const RoleMention& role : found.roles) {
    ASSERT_LT(role.first, role.last);
    ASSERT_LE(role.last, analysis.tokens.size());
    ASSERT_LT(role.holder, entities);
    ASSERT_LT(role.organisation, entities);
    ASSERT_FALSE(role.office.empty());
  }
  ASSERT_TRUE(std::ranges::is_sorted(found.roles, {}, &RoleMention::first));
  for (const Quote& quote : found.quotes) {
    ASSERT_LT(quote.first, quote.last);
    ASSERT_LE(quote.span.end, document.text().size());
    ASSERT_TRUE(quote.span.contains(quote.content));
    ASSERT_LE(quote.speaker.end, document.text().size());
    ASSERT_LT(quote.speaker_entity, entities);
  }
  ASSERT_TRUE(std::ranges::is_sorted(found.quotes, {}, &Quote::first));
}

TEST(FindMentions, KeepsItsPromisesOnOddTexts) {
  const char* kOdd[] = {"",
                        " ",
                        "\n\n",
                        "“",
                        "”",
                        "“”",
                        "\"\"\"",
                        "The the The",
                        "Mr",
                        "President",
                        "President of",
                        "the president",
                        "Mr Mr Mr Smith Smith",
                        "(",
                        "A (B) (C)",
                        "X, Y, Z, Inc, Jr., LLC",
                        "“Anna “Berg “Holm",
                        "‘’‘’",
                        "of of of",
                        "Bank of",
                        "Bank of the",
                        "he he he",
                        "who",
                        "Anna, who",
                        "said said said",
                        "\xff\xfe Anna \x80 Berg",
                        "according to",
                        "according to X",
                        "Anna Berg said",
                        "A-B-C-D",
                        "–––",
                        "Trump–Musk",
                        "Department of Department of Department",
                        "the office's office",
                        "U.S.",
                        "U.S. U.S. Department",
                        "'s 's 's",
                        "Anna Berg, Anna Berg, Anna Berg, 44, said"};
  for (const char* text : kOdd) {
    SCOPED_TRACE(text);
    expect_sound(text);
  }
}

TEST(FindMentions, KeepsItsPromisesOnRandomTexts) {
  const std::vector<std::string> words = {"Anna",        "Berg",
                                          "Mr",          "the",
                                          "president",   "of",
                                          "France",      "“",
                                          "”",           "\"",
                                          "said",        "that",
                                          "he",          "his",
                                          "who",         ",",
                                          ".",           "\n\n",
                                          "Department",  "Trade",
                                          "(",           ")",
                                          "DOT",         "’s",
                                          "former",      "chief executive",
                                          "Nordbank",    "was",
                                          "not",         "in charge",
                                          "as",          "appointed",
                                          "to",          "lead",
                                          "office",      "according to",
                                          ":",           "—",
                                          "-",           "US",
                                          "billionaire", "they",
                                          "its",         "told"};
  std::mt19937 random(7);
  for (int round = 0; round < 400; ++round) {
    std::string text;
    for (int word = 0; word < 60; ++word) {
      text += words[random() % words.size()];
      if (random() % 5 != 0) text += ' ';
    }
    SCOPED_TRACE(text);
    expect_sound(text);
  }
}

TEST(FindMentions, StaysLinearInTheArticle) {
  // A hundred thousand words of one paragraph; anything quadratic would take minutes.
  std::string text;
  for (int at = 0; at < 8000; ++at) {
    text += "Anna Berg" + std::to_string(at % 50) +
            " said the office of President Carl Holm was his, \"and he knew\" ";
  }
  expect_sound(text);
}

TEST(Gazetteer, KnowsCountriesByAllTheirNames) {
  ASSERT_NE(find_place("us"), nullptr);
  EXPECT_EQ(find_place("us")->name, "United States");
  EXPECT_EQ(find_place("america")->name, "United States");
  EXPECT_EQ(country_of_demonym("americans"), "United States");
  EXPECT_EQ(country_of_demonym("swiss"), "Switzerland");
  EXPECT_EQ(country_of_demonym("swis"), "");
  EXPECT_EQ(find_place("atlantis"), nullptr);
  EXPECT_EQ(find_place(""), nullptr);
  EXPECT_EQ(body_class_of_ending("commission"), BodyClass::Agency);
  EXPECT_EQ(body_class_of_ending("sandwich"), BodyClass::None);
}

TEST(FirstNames, TellShortFormsOfOneName) {
  EXPECT_EQ(find_first_name("anna"), Gender::Female);
  EXPECT_EQ(find_first_name("harold"), Gender::Male);
  EXPECT_EQ(find_first_name("robin"), Gender::Unknown);
  EXPECT_EQ(find_first_name("table"), std::nullopt);
  EXPECT_TRUE(same_first_name("joe", "joseph"));
  EXPECT_TRUE(same_first_name("j", "joseph"));
  EXPECT_FALSE(same_first_name("joe", "john"));
  EXPECT_FALSE(same_first_name("", "john"));
}

TEST(Offices, AreOneInAllTheirSpellings) {
  const Document document =
      plain_document("test.txt", "vice-president CEO ex-minister president-elect then-minister");
  const Analysis analysis = analyse(document);
  const auto office = [&](std::uint32_t token) {
    const auto found = match_office(analysis.tokens, token, compound_end(analysis.tokens, token));
    return found ? std::string(found->office->office) : std::string();
  };
  ASSERT_EQ(analysis.tokens.size(), 11u);
  EXPECT_EQ(office(0), "vice president");
  EXPECT_EQ(office(2), "");  // "president" of another word
  EXPECT_EQ(office(3), "chief executive");
  EXPECT_EQ(office(4), "minister");
  EXPECT_EQ(office(5), "president");
  EXPECT_EQ(office(8), "minister");
  EXPECT_EQ(match_office(analysis.tokens, 4, 5)->status, RoleStatus::Former);
  EXPECT_EQ(match_office(analysis.tokens, 5, 8)->status, RoleStatus::Elect);
  EXPECT_EQ(match_office(analysis.tokens, 8, 11)->status, RoleStatus::Former);
  EXPECT_FALSE(match_office(analysis.tokens, 11, 11).has_value());
}

TEST(OfficeHolders, HeldTheirOfficeByTheDay) {
  const auto rows = holders_of("president", "United States");
  ASSERT_GE(rows.size(), 6u);
  int in_2010 = 0;
  for (const OfficeHolder& row : rows) in_2010 += row.held_in(year_range(2010));
  EXPECT_EQ(in_2010, 1);
  EXPECT_TRUE(holders_of("president", "Atlantis").empty());
  // On the day of a change both held it.
  int on_the_day = 0;
  const Day day = *make_day(2009, 1, 20);
  for (const OfficeHolder& row : rows) on_the_day += row.held_in({day, day});
  EXPECT_EQ(on_the_day, 2);
}

TEST(ReportingVerbs, SayWhatTheyMakeOfTheClaim) {
  ASSERT_NE(find_reporting_verb("deny"), nullptr);
  EXPECT_EQ(find_reporting_verb("deny")->stance, Stance::Denies);
  EXPECT_EQ(find_reporting_verb("admit")->stance, Stance::Admits);
  EXPECT_EQ(find_reporting_verb("eat"), nullptr);
  EXPECT_EQ(name_of(Stance::Denies), "denies");
}

}  // namespace
}  // namespace factcheck
