#include "syntax/tagger.h"

#include <gtest/gtest.h>

#include "described.h"
#include "syntax/print.h"

namespace factcheck {
namespace {

struct Case {
  std::string_view text;
  std::string_view word;
  std::string_view tags;  // UPOS/XPOS of its first occurrence
};

constexpr Case kCases[] = {
    // Nouns and verbs that are spelt alike.
    {"The party plans a vote.", "plans", "VERB/VBZ"},
    {"The plans failed.", "plans", "NOUN/NNS"},
    {"He wants to cut taxes.", "cut", "VERB/VB"},
    {"The cut was deep.", "cut", "NOUN/NN"},
    {"She was not in charge of it.", "charge", "NOUN/NN"},

    // Past tense or participle.
    {"Trump later referred to the plan.", "referred", "VERB/VBD"},
    {"He was referred to a clinic.", "referred", "VERB/VBN"},
    {"They have backed the bill.", "backed", "VERB/VBN"},
    {"They backed the bill.", "backed", "VERB/VBD"},
    {"The bill was backed by them.", "backed", "VERB/VBN"},
    {"The plan backed by Lee failed.", "backed", "VERB/VBN"},

    // "that", "to", "'s", "her".
    {"He said that it rained.", "that", "SCONJ/_"},
    {"That house burned.", "That", "DET/_"},
    {"He went to Paris.", "to", "ADP/_"},
    {"He wants to go.", "to", "PART/TO"},
    {"Musk's firm grew.", "'s", "PART/POS"},
    {"It's raining.", "'s", "AUX/VBZ"},
    {"the Democrats' plan", "'", "PART/POS"},

    // Capitals: names, and the start of a sentence.
    {"They met Ramaswamy there.", "Ramaswamy", "PROPN/NNP"},
    {"Firefighters arrived.", "Firefighters", "NOUN/NNS"},
    {"Musk left. They thanked Musk for it.", "Musk", "PROPN/NNP"},
    {"THE BANK CLOSED ITS DOORS TODAY", "BANK", "NOUN/NN"},
    {"a pro-Trump voter", "pro-Trump", "ADJ/JJ"},

    // Figures.
    {"It cost $250mn.", "250", "NUM/_"},
    {"It cost $250mn.", "$", "SYM/_"},
    {"a 20-year-old man", "old", "ADJ/JJ"},
    {"the 1990s", "1990s", "NOUN/NNS"},
    {"the 3rd man", "3rd", "ADJ/JJ"},
};

TEST(TagSentence, TellsLikeSpeltWordsApart) {
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.text);
    const Read read(c.text);
    std::string tags = "not found";
    for (const Token& token : read.analysis.tokens) {
      if (token.text != c.word) continue;
      tags = std::string(name_of(token.upos)) + "/" + std::string(name_of(token.xpos));
      break;
    }
    EXPECT_EQ(tags, c.tags);
  }
}

}  // namespace
}  // namespace factcheck
