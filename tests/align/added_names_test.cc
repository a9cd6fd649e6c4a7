#include "align/added_names.h"

#include <gtest/gtest.h>

namespace factcheck {
namespace {

const std::vector<AddedName>& rows() {
  static const std::vector<AddedName> rows = {
      {"Federal Reserve", {"the Fed", "FRB", "Fed board", "Reserve"}},
      {"Ruth Ames", {"Mayor Ames", "Ms. Ames"}},
      {"S\xC3\xA3o Bento", {"Saint Benedict"}},
  };
  return rows;
}

TEST(AddedNames, StandInPlaceOfAliases) {
  const AddedNames names(rows());
  EXPECT_EQ(names.named("Fed"), "Federal Reserve");
  EXPECT_EQ(names.named("the Fed chair"), "the Federal Reserve chair");
  EXPECT_EQ(names.named("FRB and Ms. Ames"), "Federal Reserve and Ruth Ames");
  EXPECT_EQ(names.named("Fed board"), "Federal Reserve");  // the longest alias
  EXPECT_EQ(names.named("Fed's rate"), "Federal Reserve's rate");
  EXPECT_EQ(names.named("Saint Benedict"), "S\xC3\xA3o Bento");
}

TEST(AddedNames, LeaveOtherWordsAlone) {
  const AddedNames names(rows());
  for (const char* text :
       {"", "Federal Reserve", "Federer", "fed", "AFRB", "FRBs", "Ms Ames", "Fed\xC3\xA9ration"})
    EXPECT_EQ(names.named(text), text);
}

TEST(AddedNames, AreHeededInClaims) {
  Claim claim;
  claim.subject = "Fed";
  claim.object = "rate";
  claim.attributed_to = {"FRB"};
  claim.answer = "the Fed";
  claim.value = {.type = Value::Type::Name, .text = "Fed", .quantity = {}, .days = {}, .minute = {}};
  AddedNames(rows()).apply(claim);
  EXPECT_EQ(claim.subject, "Federal Reserve");
  EXPECT_EQ(claim.attributed_to.front(), "Federal Reserve");
  EXPECT_EQ(claim.value.text, "Federal Reserve");
  EXPECT_EQ(claim.answer, "the Fed");  // as it was written
}

}  // namespace
}  // namespace factcheck
