#include "review/baseline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "review/some_findings.h"

namespace factcheck {
namespace {

using testing::HasSubstr;

TEST(Baseline, ComesBackAsItWasWritten) {
  const CrossCheck result =
      result_of({{"fc1:b", "q-2", "A says \"4\",\nB says \"5\""}, {"fc1:a", "q-1", "x"}});
  const Baseline made = baseline_of(result, {}, "2026-03-01");
  const std::string text = write_baseline(made);
  const auto read = parse_baseline(text, "b.json");
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(write_baseline(read.value()), text);
  ASSERT_EQ(read.value().entries.size(), 2u);
  EXPECT_EQ(read.value().entries[0].id, "fc1:a") << "sorted";
  EXPECT_EQ(read.value().entries[1].summary, "A says \"4\",\nB says \"5\"");
}

TEST(Baseline, MarksWhatIsKnownNewAndChanged) {
  const Baseline baseline =
      baseline_of(result_of({{"fc1:a", "q-1"}, {"fc1:b", "q-2"}, {"fc1:c", "q-3"}}), {}, "2026-03-01");
  CrossCheck now = result_of({{"fc1:a", "q-1"}, {"fc1:z", "q-2"}, {"fc1:n", "q-9"}});
  const auto gone = mark_known(now, baseline);
  EXPECT_EQ(now.findings[0].state, FindingState::Known);
  EXPECT_EQ(now.findings[0].known_since, "2026-03-01");
  EXPECT_TRUE(now.findings[0].accepted());
  EXPECT_EQ(now.findings[1].state, FindingState::Changed);
  EXPECT_FALSE(now.findings[1].accepted()) << "other values fail as new ones do";
  EXPECT_EQ(now.findings[2].state, FindingState::New);
  ASSERT_EQ(gone.size(), 2u);
  EXPECT_EQ(gone[0].id, "fc1:b");
  EXPECT_EQ(gone[1].id, "fc1:c");
}

TEST(Baseline, KeepsTheDayOnWhichAFindingWasAdded) {
  const Baseline first = baseline_of(result_of({{"fc1:a", "q-1"}}), {}, "2025-01-01");
  const Baseline second = baseline_of(result_of({{"fc1:a", "q-1"}, {"fc1:b", "q-2"}}), first, "2026-01-01");
  EXPECT_EQ(second.entries[0].added, "2025-01-01");
  EXPECT_EQ(second.entries[1].added, "2026-01-01");
  EXPECT_EQ(oldest_day(second), "2025-01-01");
}

TEST(Baseline, IsRefusedWhereItIsNone) {
  struct Case {
    std::string text, says;
  };
  const Case kCases[] = {
      {"", "no JSON"},
      {"[]", "no baseline"},
      {"{\"schema\":\"factcheck-result/1\",\"findings\":[]}", "no baseline"},
      {"{\"schema\":\"factcheck-baseline/1\"}", "no list `findings`"},
      {"{\"schema\":\"factcheck-baseline/1\",\"findings\":[{}]}", "no finding's id"},
      {"{\"schema\":\"factcheck-baseline/1\",\"findings\":[{\"id\":\"fc1:a\"},{\"id\":\"fc1:a\"}]}",
       "comes twice"},
      {"{\"schema\":\"factcheck-baseline/1\",\"findings\":[{\"id\":\"fc1:a\",\"added\":\"soon\"}]}",
       "no day"},
      {"{\"schema\":\"factcheck-baseline/1\",\"schema\":\"x\"}", "comes twice"},
      {std::string(100'000, '['), "nested deeper"},
      {"{\"a\":\"\xff\"}", "UTF-8"},
  };
  for (const Case& c : kCases) {
    const auto read = parse_baseline(c.text, "b.json");
    ASSERT_FALSE(read) << c.text.substr(0, 80);
    EXPECT_THAT(read.error().message, HasSubstr(c.says));
    EXPECT_EQ(read.error().path, "b.json");
  }
}

}  // namespace
}  // namespace factcheck
