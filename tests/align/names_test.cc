#include "align/names.h"

#include <gtest/gtest.h>

namespace factcheck {
namespace {

TEST(SameName, LooksPastCaseArticlesAndFirstNames) {
  EXPECT_TRUE(same_name("the Harbour Board", "Harbour board"));
  EXPECT_TRUE(same_name("U.S. Mint", "US Mint"));
  EXPECT_TRUE(same_name("Ruth Ames", "Ames"));
  EXPECT_FALSE(same_name("Ruth Ames", "Ruth"));
  EXPECT_FALSE(same_name("Ruth Ames", "Ann Ames"));
  EXPECT_FALSE(same_name("", ""));
}

TEST(ShortForm, HoldsEveryWordOfTheShorter) {
  EXPECT_TRUE(short_form("Department of Public Works", "Works Department"));
  EXPECT_FALSE(short_form("Department of Public Works", "Department of Health"));
}

TEST(NearSpelling, IsALetterOrTwo) {
  EXPECT_TRUE(near_spelling("Karim Azmi", "Karim Azmy"));
  EXPECT_TRUE(near_spelling("Khrushchev", "Khruschev"));
  EXPECT_TRUE(near_spelling("Kareem Azmi", "Karem Azmy"));  // each word written in another way
  EXPECT_FALSE(near_spelling("Kareem Azmi", "Karem Bazri"));
  EXPECT_FALSE(near_spelling("Karim Azmi", "Karim Bazri"));
  EXPECT_FALSE(near_spelling("Lee", "Lea"));  // too short to tell
}

TEST(NearSpelling, JoinsWords) {
  EXPECT_TRUE(near_spelling("Ana Abu Karim", "Ana Abukarim"));
  EXPECT_FALSE(near_spelling("Ana Abu Karim", "Ana Karim"));
}

TEST(ShorterName, LeavesOutWhatStandsBetween) {
  EXPECT_TRUE(shorter_name("Ruth Ames", "Ruth Ellen Ames"));
  EXPECT_TRUE(shorter_name("Ron Holm", "Ronald Holm"));
  EXPECT_FALSE(shorter_name("Ruth Ellen Ames", "Ruth Mary Ames"));
  EXPECT_FALSE(shorter_name("Ruth Ames", "Carl Ames"));
  EXPECT_FALSE(shorter_name("Ruth Ames", "Ruth Holm"));
  EXPECT_FALSE(shorter_name("Ruth Ames", "Ruth Ames"));
}

TEST(Alike, BuildsOnOneStem) {
  EXPECT_TRUE(alike("Forward Party", "Forwards Party"));
  EXPECT_TRUE(alike("European League", "Europe League"));
  EXPECT_FALSE(alike("Green Party", "Labour Party"));
  EXPECT_FALSE(alike("Europe", "European"));  // nothing shared beside
}

}  // namespace
}  // namespace factcheck
