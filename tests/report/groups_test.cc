#include "report/groups.h"

#include <gtest/gtest.h>

#include "report/sample.h"

namespace factcheck {
namespace {

// A third finding, between the post and the radio, by the rule of the first.
CrossCheck three_findings() {
  CrossCheck result = sample_result();
  Finding more = result.findings[0];
  more.a = 2;
  more.b = 4;
  more.status = Verdict::Differ;
  more.severity = Severity::Warning;
  result.findings.push_back(more);
  return result;
}

struct Case {
  GroupBy by;
  std::vector<std::pair<std::string, std::vector<std::uint32_t>>> groups;
};

TEST(GroupedFindings, StandWhereTheirFirstOneStands) {
  const std::vector<Case> cases = {
      {GroupBy::Finding, {{"", {0, 1, 2}}}},
      {GroupBy::Question,
       {{"How much did the Lantern Bridge cost?", {0, 2}}, {"Who opened the Lantern Bridge?", {1}}}},
      {GroupBy::Source, {{"Harbour Courier and Morning Post", {0, 1}}, {"Morning Post and Radio Nine", {2}}}},
      {GroupBy::Rule, {{"amounts-differ: two sums of money", {0, 2}}, {"agents-differ", {1}}}},
  };
  const CrossCheck result = three_findings();
  for (const Case& c : cases) {
    const auto groups = grouped_findings(result, {.group_by = c.by});
    ASSERT_EQ(groups.size(), c.groups.size()) << static_cast<int>(c.by);
    for (std::size_t i = 0; i < groups.size(); ++i) {
      EXPECT_TRUE(groups[i].title.starts_with(c.groups[i].first)) << groups[i].title;
      EXPECT_EQ(groups[i].findings, c.groups[i].second);
    }
  }
}

TEST(CountFindings, CountsWhatIsShownHoweverFewArePrinted) {
  ReportOptions options{.max_findings = 1};
  const FindingCounts counts = count_findings(three_findings(), options);
  ASSERT_EQ(counts.rules.size(), 2u);
  EXPECT_EQ(counts.rules[0].name, "amounts-differ");
  EXPECT_EQ(count_text(counts.rules[0]), "2: 1 error, 1 warning");
  EXPECT_EQ(count_text(counts.rules[1]), "1: 1 to review");
  ASSERT_EQ(counts.sources.size(), 2u);
  EXPECT_EQ(counts.sources[0].name, "Harbour Courier and Morning Post");
  EXPECT_EQ(counts.sources[0].all(), 2u);
  options.show_contradict = false;
  EXPECT_EQ(count_findings(three_findings(), options).rules.size(), 1u);
}

TEST(PairOfSources, NamesAnOutletThatContradictsItselfOnce) {
  CrossCheck result = sample_result();
  result.findings[0].b = 1;
  EXPECT_EQ(pair_of_sources(result, result.findings[0]), "Harbour Courier");
}

}  // namespace
}  // namespace factcheck
