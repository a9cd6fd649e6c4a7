#include "syntax/lemma.h"

#include <gtest/gtest.h>

#include "described.h"

namespace factcheck {
namespace {

struct Case {
  std::string_view word;
  Upos upos;
  Xpos xpos;
  std::string_view lemma;
};

constexpr Case kCases[] = {
    {"deselected", Upos::VERB, Xpos::VBD, "deselect"},
    {"rebranded", Upos::VERB, Xpos::VBN, "rebrand"},
    {"mediating", Upos::VERB, Xpos::VBG, "mediate"},
    {"redeployed", Upos::VERB, Xpos::VBN, "redeploy"},
    {"outlives", Upos::VERB, Xpos::VBZ, "outlive"},
    {"wildfires", Upos::NOUN, Xpos::NNS, "wildfire"},
    {"subcommittees", Upos::NOUN, Xpos::NNS, "subcommittee"},
    {"proxies", Upos::NOUN, Xpos::NNS, "proxy"},
    {"taxes", Upos::NOUN, Xpos::NNS, "tax"},
    {"Kardashians", Upos::PROPN, Xpos::NNPS, "Kardashian"},
    {"bus", Upos::NOUN, Xpos::NN, "bus"},
    {"ss", Upos::NOUN, Xpos::NNS, "ss"},
};

TEST(GuessLemma, UndoesInflection) {
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.word);
    EXPECT_EQ(guess_lemma(c.word, c.upos, c.xpos), c.lemma);
  }
}

TEST(Lemma, OfIrregularWordsComesFromTheLexicon) {
  const Read read("She had given them what the men said they were buying.");
  std::string lemmas;
  for (const Token& token : read.analysis.tokens) lemmas.append(token.lemma).append(" ");
  EXPECT_EQ(lemmas, "she have give they what the man say they be buy . ");
}

TEST(Lemma, KeepsTheCaseOfNames) {
  const Read read("They met Donald Trump.");
  EXPECT_EQ(read.analysis.tokens[2].lemma, "Donald");
  EXPECT_EQ(read.analysis.tokens[2].lower, "donald");
}

}  // namespace
}  // namespace factcheck
