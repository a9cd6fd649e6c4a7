#include "syntax/sentence_splitter.h"

#include <gtest/gtest.h>

#include "described.h"

namespace factcheck {
namespace {

struct Case {
  std::string_view text;
  std::string_view sentences;  // a bar between two
};

constexpr Case kCases[] = {
    {"The bank closed. Staff left.", "The bank closed.|Staff left."},
    {"Who won? Nobody! Really?! Yes.", "Who won?|Nobody!|Really?!|Yes."},

    // Abbreviations inside a sentence, and at its end.
    {"Mr. Smith met Gov. Lee. They spoke.", "Mr. Smith met Gov. Lee.|They spoke."},
    {"He flew to the U.S. The trip was short.", "He flew to the U.S.|The trip was short."},
    {"The U.S. Senate met.", "The U.S. Senate met."},
    {"It opened at 9 a.m. Monday in Ohio.", "It opened at 9 a.m. Monday in Ohio."},
    {"It opened at 9 a.m. The doors stayed shut.", "It opened at 9 a.m.|The doors stayed shut."},
    {"Acme Inc. They sued.", "Acme Inc.|They sued."},
    {"Acme Inc. Chairman Lee resigned.", "Acme Inc. Chairman Lee resigned."},
    {"On Jan. 6 he spoke. In Sept. he left.", "On Jan. 6 he spoke.|In Sept. he left."},
    {"J. D. Vance spoke. J.D. Vance left.", "J. D. Vance spoke.|J.D. Vance left."},
    {"It rose 3.5 percent. It fell 1.2.", "It rose 3.5 percent.|It fell 1.2."},
    {"They moved to Newtown, Conn. The school shut.", "They moved to Newtown, Conn.|The school shut."},

    // Quotes and brackets close with the sentence.
    {"\"We won.\" He left.", "\"We won.\"|He left."},
    {"“We won.” He left.", "“We won.”|He left."},
    {"\"Will you go?\" she asked.", "\"Will you go?\" she asked."},
    {"\"Stop!\" Lee said.", "\"Stop!\" Lee said."},
    {"\"We won,\" he said. \"We did.\"", "\"We won,\" he said.|\"We did.\""},
    {"(He had left.) She stayed.", "(He had left.)|She stayed."},
    {"Yahoo! said it would sell.", "Yahoo! said it would sell."},

    // Ellipses end a sentence only where a new one clearly begins.
    {"It was ... a long day.", "It was ... a long day."},
    {"He left… The rest stayed.", "He left…|The rest stayed."},
    {"\"It is sad . . . I hope they talk,\" Lee said.", "\"It is sad . . . I hope they talk,\" Lee said."},

    // Where no mark says so: datelines end, names and times do not.
    {"MOORE, Okla. — Rescuers neared the end.", "MOORE, Okla. —|Rescuers neared the end."},
    {"Oregon State Police said the final tally was 97-1. Senate leaders met.",
     "Oregon State Police said the final tally was 97-1.|Senate leaders met."},
    {"The train left at about 9:30 p.m. Tuesday from Ohio.",
     "The train left at about 9:30 p.m. Tuesday from Ohio."},
    {"It fell to No. 10 on Jan. 5 in the U.S. market.", "It fell to No. 10 on Jan. 5 in the U.S. market."},
    {"It cost Rs. 500 crore to mend.", "It cost Rs. 500 crore to mend."},
    {"“What now?” he asked. “Who knows?”", "“What now?” he asked.|“Who knows?”"},

    // Words that touch, list lines, enumerations.
    {"That was the end.The rest is known.", "That was the end.|The rest is known."},
    {"1. Open the door. 2. Close it.", "1. Open the door.|2. Close it."},
    {"Points:\n- one thing\n- another thing", "Points:|- one thing|- another thing"},
    {"A line that\nwraps goes on.", "A line that\nwraps goes on."},

    // A block ends a sentence.
    {"A heading\n\nA paragraph.", "A heading|A paragraph."},
    {"", ""},
};

TEST(SplitSentences, EndsThemWhereAReaderWould) {
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(sentences_of(c.text), c.sentences);
  }
}

TEST(SplitSentences, CutsASentenceWithoutEnd) {
  std::string text;
  while (text.size() < 3 * kLongestSentence) text += "word ";
  const Read read(text);
  EXPECT_GE(read.analysis.sentences.size(), 3u);
  for (const Sentence& sentence : read.analysis.sentences) EXPECT_LE(sentence.span.size(), kLongestSentence);
}

}  // namespace
}  // namespace factcheck
