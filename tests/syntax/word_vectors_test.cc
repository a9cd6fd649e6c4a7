#include "syntax/word_vectors.h"

#include <gtest/gtest.h>

namespace factcheck {
namespace {

TEST(WordVectors, AreNearForWordsUsedAlike) {
  EXPECT_GT(similarity(word_vector("jet"), word_vector("plane")), 0.6F);
  EXPECT_GT(similarity(word_vector("injured"), word_vector("wounded")), 0.7F);
  EXPECT_LT(similarity(word_vector("jet"), word_vector("verdict")), 0.4F);
  EXPECT_FLOAT_EQ(similarity(word_vector("jet"), word_vector("jet")), 1);
}

TEST(WordVectors, KnowOnlyFrequentWords) {
  EXPECT_TRUE(word_vector("zzyxqw").empty());
  EXPECT_EQ(similarity(word_vector("zzyxqw"), word_vector("jet")), 0);
}

}  // namespace
}  // namespace factcheck
