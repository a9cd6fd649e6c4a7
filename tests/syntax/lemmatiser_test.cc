#include "syntax/lemmatiser.h"

#include <gtest/gtest.h>

namespace factcheck {
namespace {

struct Case {
  std::string_view word;
  Xpos xpos;
  std::string_view lemma;
};

constexpr Case kCases[] = {
    {"studies", Xpos::NNS, "study"},
    {"churches", Xpos::NNS, "church"},
    {"wildfires", Xpos::NNS, "wildfire"},
    {"men", Xpos::NNS, "man"},
    {"went", Xpos::VBD, "go"},
    {"deselecting", Xpos::VBG, "deselect"},
    {"stopped", Xpos::VBD, "stop"},
    {"carried", Xpos::VBN, "carry"},
    {"says", Xpos::VBZ, "say"},
    {"was", Xpos::VBD, "be"},
    {"better", Xpos::JJR, "good"},
    {"largest", Xpos::JJS, "large"},
    {"running", Xpos::NN, "running"},
    {"n't", Xpos::RB, "not"},
    {"States", Xpos::NNPS, "State"},
    {"Netflix", Xpos::NNP, "Netflix"},
    {"her", Xpos::PRPS, "her"},
    {"them", Xpos::PRP, "they"},
};

TEST(LemmaOf, FindsBaseForms) {
  std::deque<std::string> words;
  for (const Case& c : kCases) EXPECT_EQ(lemma_of(c.word, c.xpos, words), c.lemma) << c.word;
}

TEST(LemmaOf, LeavesWordsThatItDoesNotKnow) {
  std::deque<std::string> words;
  const std::string longest(100000, 's');
  EXPECT_EQ(lemma_of(longest, Xpos::NNS, words), longest);
  EXPECT_EQ(lemma_of("", Xpos::NNS, words), "");
  EXPECT_EQ(lemma_of("\xFF\xFE", Xpos::VBD, words), "\xFF\xFE");
  EXPECT_EQ(lemma_of("s", Xpos::NNS, words), "s");
}

}  // namespace
}  // namespace factcheck
