#include "mention/added_rows.h"

#include <gtest/gtest.h>

#include "mention/office_holders.h"

namespace factcheck {
namespace {

class AddedRowsTest : public testing::Test {
 protected:
  void TearDown() override { set_added_rows({}); }
};

TEST_F(AddedRowsTest, StandBesideTheTables) {
  const std::size_t before = office_holders().size();
  const ReportingVerb* say = find_reporting_verb("say");
  EXPECT_EQ(find_reporting_verb("tweet-storm"), nullptr);
  EXPECT_TRUE(read_quantity("5 brandts").size() != 1 || read_quantity("5 brandts")[0].unit != "brandt");

  AddedRows rows;
  rows.offices = {{"mayor", "Brandt", "Ruth Ames", "2021-05-01", ""}};
  rows.reporting_verbs = {{.verb = "tweet-storm", .stance = Stance::Denies}};
  rows.units = {{.name = "brandt",
                 .words = {"brandts"},
                 .symbols = {"br"},
                 .dimension = Dimension::Length,
                 .factor = 20}};
  set_added_rows(rows);
  EXPECT_EQ(office_holders().size(), before + 1);
  ASSERT_EQ(holders_of("mayor", "Brandt").size(), 1u);
  EXPECT_EQ(holders_of("mayor", "Brandt")[0].holder, "Ruth Ames");
  EXPECT_FALSE(holders_of("chancellor", "Germany").empty());
  ASSERT_NE(find_reporting_verb("tweet-storm"), nullptr);
  EXPECT_EQ(find_reporting_verb("tweet-storm")->stance, Stance::Denies);
  EXPECT_EQ(find_reporting_verb("say"), say);
  for (const char* text : {"5 brandts", "5 brandt", "5br", "5 br"}) {
    const auto read = read_quantity(text);
    ASSERT_EQ(read.size(), 1u) << text;
    EXPECT_EQ(read[0].unit, "brandt") << text;
    EXPECT_EQ(read[0].to_base, 20) << text;
  }
  EXPECT_EQ(read_quantity("5 miles").at(0).unit, "mile");

  set_added_rows({});
  EXPECT_EQ(office_holders().size(), before);
  EXPECT_EQ(find_reporting_verb("tweet-storm"), nullptr);
}

TEST_F(AddedRowsTest, HaveAKeyOfTheirOwn) {
  AddedRows rows;
  EXPECT_EQ(added_rows_key(rows), "");
  rows.names = {{"A", {"B"}}};
  EXPECT_EQ(added_rows_key(rows), "");  // heeded when claims are compared, not when articles are read
  std::vector<std::string> keys;
  rows.offices = {{"mayor", "Brandt", "Ruth Ames", "2021-05-01", ""}};
  keys.push_back(added_rows_key(rows));
  rows.offices[0].to = "2022-05-01";
  keys.push_back(added_rows_key(rows));
  rows.reporting_verbs = {{.verb = "tweet"}};
  keys.push_back(added_rows_key(rows));
  rows.reporting_verbs[0].infinitive = true;
  keys.push_back(added_rows_key(rows));
  rows.units = {
      {.name = "brandt", .words = {"a", "b"}, .symbols = {}, .dimension = Dimension::Length, .factor = 20}};
  keys.push_back(added_rows_key(rows));
  rows.units[0].words = {"a"};
  rows.units[0].symbols = {"b"};
  keys.push_back(added_rows_key(rows));
  rows.predicates = {{.sense = "leave-post", .verbs = {"clear desk"}, .nouns = {}, .states = {}}};
  keys.push_back(added_rows_key(rows));
  for (std::size_t i = 0; i < keys.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) EXPECT_NE(keys[i], keys[j]) << i << " " << j;
  }
  EXPECT_EQ(added_rows_key(rows), keys.back());
}

}  // namespace
}  // namespace factcheck
