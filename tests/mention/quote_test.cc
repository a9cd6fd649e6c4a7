// Words that somebody said: their extent, their speaker and their cue.
#include "mention/quote.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "mention/print.h"

namespace factcheck {
namespace {

// "directness|speaker|cue|content"
std::vector<std::string> quotes_in(const std::string& text) {
  const Document document = plain_document("test.txt", text);
  const Analysis analysis = analyse(document);
  const Names names = find_names(document, analysis);
  std::vector<std::string> found;
  for (const Quote& quote : find_quotes(document, analysis, names)) {
    found.push_back(std::string(name_of(quote.directness)) + "|" + quote.speaker_name + "|" +
                    quote.cue_lemma + "|" + std::string(document.quote(quote.content)));
  }
  return found;
}

struct Case {
  const char* text;
  std::vector<std::string> quotes;
};

const Case kQuotes[] = {
    // Direct: the cue after, before, inverted.
    {"“The dam will hold,” Anna Berg said.", {"direct|Anna Berg|say|The dam will hold,"}},
    {"“The dam will hold,” said Anna Berg, an engineer.", {"direct|Anna Berg|say|The dam will hold,"}},
    {"\"The dam will hold,\" she said.", {"direct|she|say|The dam will hold,"}},
    {"Anna Berg told the Courier: “The dam will hold.”", {"direct|Anna Berg|tell|The dam will hold."}},
    {"“The dam will hold,” one of the officials said on Monday.",
     {"direct|one of the officials|say|The dam will hold,"}},
    // Interrupted: one quote around its cue; a later one with a cue of its own is another.
    {"“The dam will hold,” Anna Berg said. “We built it well.”",
     {"direct|Anna Berg|say|The dam will hold,” Anna Berg said. “We built it well."}},
    {"“The dam will hold,” Anna Berg said. “It leaks,” Carl Holm said.",
     {"direct|Anna Berg|say|The dam will hold,", "direct|Carl Holm|say|It leaks,"}},

    // The cue of a part that goes on after a comma is that of the part before.
    {"“The dam will hold,” Anna Berg said, “if we mend it.”",
     {"direct|Anna Berg|say|The dam will hold,” Anna Berg said, “if we mend it."}},
    // A cue between two quotes belongs to the second where the first has ended.
    {"“The dam will hold.” He added, “We built it well.”",
     {"direct|||The dam will hold.", "direct|He|add|We built it well."}},
    // A quote that ends in a quote; a signature behind a dash.
    {"“We asked and they said ‘no,’” Anna Berg said.", {"direct|Anna Berg|say|We asked and they said ‘no,’"}},
    {"“The dam is a disgrace.” ― Anna Berg", {"direct|Anna Berg|―|The dam is a disgrace."}},
    // What stands between a speaker and the verb is not the speaker.
    {"“The dam will hold,” Anna Berg, an engineer living in Oslo, said on Monday.",
     {"direct|Anna Berg|say|The dam will hold,"}},

    // Indirect.
    {"Police said that the road was closed.", {"indirect|Police|say|the road was closed"}},
    {"Anna Berg denied that she knew.", {"indirect|Anna Berg|deny|she knew"}},
    {"The road was closed, police said.", {"indirect|police|say|The road was closed"}},
    {"According to the mayor, the road was closed.", {"indirect|mayor|according to|the road was closed"}},
    {"In Anna Berg's view, the dam failed to hold.",
     {"indirect|Anna Berg|in the view of|the dam failed to hold"}},
    {"In Anna Berg's garden, the dam failed to hold.", {}},
    {"The road was closed, according to police.", {"indirect|police|according to|The road was closed"}},
    // The writer takes over again.
    {"Aides said Anna Berg was ill, yet Carl Holm saw her.", {"indirect|Aides|say|Anna Berg was ill"}},

    {"The dam, police said, was closed on Monday.",
     {"indirect|police|say|The dam, police said, was closed on Monday"}},
    {"Anna Berg, an engineer, said he would resign.", {"indirect|Anna Berg|say|he would resign"}},
    {"Anna Berg criticized the minister who said the dam leaked.",
     {"indirect|Anna Berg|criticize|the minister who said the dam leaked",
      "indirect|minister|say|the dam leaked"}},
    // Content that is no clause.
    {"Anna Berg called for a ban on fishing.", {"indirect|Anna Berg|call|a ban on fishing"}},
    {"Anna Berg called the plan a mistake.", {"indirect|Anna Berg|call|the plan a mistake"}},
    {"Anna Berg described the plan as a costly mistake.",
     {"indirect|Anna Berg|describe|the plan as a costly mistake"}},
    {"Anna Berg urged the council to act.", {"indirect|Anna Berg|urge|the council to act"}},
    {"Anna Berg accused the mayor of taking bribes.", {"indirect|Anna Berg|accuse|taking bribes"}},
    {"Anna Berg announced the closure of the mine.", {"indirect|Anna Berg|announce|the closure of the mine"}},
    {"Anna Berg voiced concern that the dam was old.", {"indirect|Anna Berg|concern|the dam was old"}},
    {"Carl Holm ignored the claim that the dam was old.", {"indirect||claim|the dam was old"}},
    {"Anna Berg was confident that the dam would hold.", {"indirect|Anna Berg|confident|the dam would hold"}},
    {"Anna Berg was critical of the plan for the dam.", {"indirect|Anna Berg|critical|the plan for the dam"}},
    {"The dam was critical of old.", {}},
    {"Anna Berg pushed for a ban on fishing.", {"indirect|Anna Berg|push|a ban on fishing"}},
    {"Anna Berg hailed the bridge as a triumph.", {"indirect|Anna Berg|hail|the bridge as a triumph"}},
    // The writer's own view; a thing that announces itself.
    {"I think the dam is safe.", {}},
    {"The clouds announced a storm of rain.", {}},

    {"Critics call it the silver lake.", {"indirect|Critics|call|it the silver lake"}},
    {"Anna Berg asked Carl Holm whether the dam leaked.", {"indirect|Anna Berg|ask|whether the dam leaked"}},
    // A poll shows what it finds, a person shows things.
    {"The poll showed a lead of ten points.", {"indirect|poll|show|a lead of ten points"}},
    {"Anna Berg showed a small lamp to the mayor.", {}},
    // The cue between commas parts what was said; nobody says what is hard to say.
    {"The dam was old, police said, which made the repair hard.",
     {"indirect|police|say|The dam was old, police said, which made the repair hard"}},
    {"The dam was old, police said, citing a report.",
     {"indirect|police|say|The dam was old", "indirect|police|cite|a report"}},
    {"It is too soon to say that the dam will hold.", {}},

    // A circumstance before the cue is not what was said; nor is what a relative clause tells of.
    {"When the rain came, Anna Berg reminded nobody.", {}},
    {"The dam fell on Carl Holm, who added to it.", {}},

    // Mixed.
    {"Anna Berg said “it leaks” whenever the rain is heavy.",
     {"mixed|Anna Berg|say|“it leaks” whenever the rain is heavy"}},
    {"Anna Berg said the dam was “as good as new”.", {"mixed|Anna Berg|say|the dam was “as good as new”"}},

    {"Anna Berg said that the dam leaks and is “a disgrace to the town.”",
     {"mixed|Anna Berg|say|the dam leaks and is “a disgrace to the town.”"}},
    {"Anna Berg called the dam “a disgrace to the town.”",
     {"mixed|Anna Berg|call|the dam “a disgrace to the town.”"}},

    // No quotes: words at arm's length, titles of works, possessives.
    {"His “first friend” was away.", {}},
    {"They read “The Sea” and the workers' diary.", {}},
    {"Nothing was said.", {}},
};

TEST(FindQuotes, ReadsWordsSpeakerAndCue) {
  for (const Case& c : kQuotes) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(quotes_in(c.text), c.quotes);
  }
}

TEST(FindQuotes, TellsWhatIsAssertedFromWhatIsSpokenOf) {
  const auto asserted = [](const std::string& text) {
    const Document document = plain_document("test.txt", text);
    const Analysis analysis = analyse(document);
    const auto found = find_quotes(document, analysis, find_names(document, analysis));
    return found.size() == 1 && found[0].asserted;
  };
  EXPECT_TRUE(asserted("Anna Berg said that the dam was closed."));
  EXPECT_TRUE(asserted("Anna Berg announced the closure of the mine."));
  EXPECT_FALSE(asserted("Anna Berg opposed the closure of the mine."));
}

TEST(FindQuotes, ReadsAHeadlineByWhoSpeaks) {
  const auto found = quotes_in("Poll: Voters tire of the dam.\n\nA poll was held on Monday in the town.");
  ASSERT_GE(found.size(), 1u);
  EXPECT_EQ(found[0], "indirect|Poll|:|Voters tire of the dam");
}

TEST(FindQuotes, ReadsMarkedWordsOfAHeadline) {
  const auto found =
      quotes_in("Anna Berg Vows To ‘Close Every Dam’\n\nThe town met on Monday to look at the plans.");
  ASSERT_GE(found.size(), 1u);
  EXPECT_NE(found[0].find("Anna Berg"), std::string::npos);
  EXPECT_NE(found.back().find("Close Every Dam"), std::string::npos);
}

TEST(FindQuotes, KeepsTheWordsOfAnInterruptedQuoteApart) {
  const Document document =
      plain_document("test.txt", "“The dam will hold,” Anna Berg said. “We built it well.”");
  const Analysis analysis = analyse(document);
  const auto found = find_quotes(document, analysis, find_names(document, analysis));
  ASSERT_EQ(found.size(), 1u);
  ASSERT_EQ(found[0].parts.size(), 2u);
  EXPECT_EQ(document.quote(found[0].parts[0]), "The dam will hold,");
  EXPECT_EQ(document.quote(found[0].parts[1]), "We built it well.");
}

TEST(FindQuotes, GoesOnOverParagraphs) {
  const auto found =
      quotes_in("Anna Berg said: “The dam will hold.\n\n“We built it well.”\n\nNobody replied.");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0], "direct|Anna Berg|say|The dam will hold.\n\n“We built it well.");
}

TEST(FindQuotes, TakesAParagraphOfMarkedWordsForTheSameSpeech) {
  const auto found =
      quotes_in("“The dam will hold,” Anna Berg said.\n\n“We built it well.”\n\nNobody replied.");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0], "direct|Anna Berg|say|The dam will hold,” Anna Berg said.\n\n“We built it well.");
}

TEST(FindQuotes, KeepsMarksWithinMarks) {
  EXPECT_EQ(quotes_in("\"The sign says “no entry” to all of us,\" Anna Berg said."),
            std::vector<std::string>{"direct|Anna Berg|say|The sign says “no entry” to all of us,"});
  EXPECT_EQ(quotes_in("“The sign says “no entry” to all of us,” Anna Berg said."),
            std::vector<std::string>{"direct|Anna Berg|say|The sign says “no entry” to all of us,"});
}

TEST(FindQuotes, ReadsPastANickname) {
  EXPECT_EQ(quotes_in("“The dam will hold,” Carl “Buster” Holm said."),
            std::vector<std::string>{"direct|Carl “Buster” Holm|say|The dam will hold,"});
}

TEST(FindQuotes, LeavesOutAStrayMarkBeforeAParagraph) {
  EXPECT_EQ(quotes_in("\"The mayor walked to the dam and said, “It leaks.”"),
            std::vector<std::string>{"direct|mayor|say|It leaks."});
}

TEST(FindQuotes, ReadsTurnsOfATranscript) {
  EXPECT_EQ(quotes_in("They met in Oslo.\n\n\"BERG: Will the dam hold?\n\n\"HOLM: It leaks and we know it."),
            (std::vector<std::string>{"direct|BERG|:|Will the dam hold?",
                                      "direct|HOLM|:|It leaks and we know it."}));
}

// Each "said" reports all that follows: taken whole they would be as long as the square of the sentence.
TEST(FindQuotes, NestsNoDeeperThanAReaderFollows) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "he said that ";
  const Document document = plain_document("test.txt", text + "it leaks.");
  const Analysis analysis = analyse(document);
  std::size_t held = 0;
  for (const Quote& quote : find_quotes(document, analysis, find_names(document, analysis)))
    held += quote.last - quote.first;
  EXPECT_LE(held, 4 * analysis.tokens.size());
}

TEST(FindQuotes, EndsAnUnclosedQuoteWithItsParagraph) {
  const auto found = quotes_in("Anna Berg said: “The dam will hold.\n\nNobody replied to that.");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0], "direct|Anna Berg|say|The dam will hold.");
}

TEST(FindQuotes, PointsAtMarksAndSpeaker) {
  const Document document = plain_document("test.txt", "“The dam will hold,” said Anna Berg.");
  const Analysis analysis = analyse(document);
  const auto found = find_quotes(document, analysis, find_names(document, analysis));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(document.quote(found[0].span), "“The dam will hold,”");
  EXPECT_EQ(document.quote(found[0].speaker), "Anna Berg");
  EXPECT_EQ(document.quote(found[0].cue), "said");
}

TEST(PrintMentions, WritesALineAMentionInBytesOfTheSource) {
  const Document document = plain_document("a \"b\".txt", "“Es hält,” said Anna Berg.\n");
  const Analysis analysis = analyse(document);
  const std::string lines = print_mentions_jsonl(document, find_mentions(document, analysis));
  EXPECT_NE(lines.find("{\"path\":\"a \\\"b\\\".txt\",\"begin\":0,\"end\":15,\"kind\":\"quote\","),
            std::string::npos)
      << lines;
  EXPECT_NE(lines.find("\"speaker\":\"Anna Berg\",\"cue\":\"say\",\"speaker_begin\":21,\"speaker_end\":30"),
            std::string::npos)
      << lines;
  EXPECT_NE(lines.find("\"content_begin\":3,\"content_end\":12"), std::string::npos) << lines;
  EXPECT_EQ(print_mentions_text(document, find_mentions(document, analysis)).find('\r'), std::string::npos);
}

}  // namespace
}  // namespace factcheck
