#include "review/decisions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "review/some_findings.h"

namespace factcheck {
namespace {

using testing::HasSubstr;

Day day(std::string_view iso) { return parse_iso(iso)->first; }

Decision false_alarm(std::string finding, std::string reason = "two harbours") {
  return {.finding = std::move(finding),
          .opinion = Opinion::FalseAlarm,
          .reason = std::move(reason),
          .by = {},
          .on = {},
          .expires = {}};
}

TEST(Decisions, ComeBackAsTheyWereWritten) {
  Decisions decisions;
  decide(decisions, false_alarm("fc1:b", "it's \"so\": no, \n- x\x1b[31m"));
  Decision second{.finding = "fc1:a",
                  .opinion = Opinion::WontFix,
                  .reason = "012",
                  .by = "NO",
                  .on = day("2026-11-22"),
                  .expires = day("2027-05-01")};
  decide(decisions, second);
  const std::string text = write_decisions(decisions);
  const auto read = parse_decisions(text, "d.yaml");
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(write_decisions(read.value()), text);
  EXPECT_EQ(read.value()[0].finding, "fc1:a") << "sorted";
  EXPECT_EQ(read.value()[0].by, "NO");
  EXPECT_EQ(read.value()[0].expires, day("2027-05-01"));
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
}

TEST(Decisions, TheLastWordOnAFindingHolds) {
  Decisions decisions;
  decide(decisions, false_alarm("fc1:a"));
  decide(decisions, {.finding = "fc1:a",
                     .opinion = Opinion::Confirmed,
                     .reason = "asked",
                     .by = {},
                     .on = {},
                     .expires = {}});
  ASSERT_EQ(decisions.size(), 1u);
  EXPECT_EQ(decisions[0].opinion, Opinion::Confirmed);
}

TEST(Decisions, AreGivenToTheirFindings) {
  CrossCheck result = result_of({{"fc1:a", "q-1"}, {"fc1:b", "q-2"}, {"fc1:c", "q-3"}, {"fc1:d", "q-4"}});
  Decisions decisions;
  decide(decisions, false_alarm("fc1:a"));
  decide(decisions, {.finding = "fc1:b",
                     .opinion = Opinion::Confirmed,
                     .reason = "asked",
                     .by = {},
                     .on = {},
                     .expires = {}});
  Decision old = false_alarm("fc1:c");
  old.expires = day("2026-01-01");
  decide(decisions, old);
  decide(decisions, false_alarm("fc1:gone"));

  const auto stale = apply_decisions(result, decisions, day("2026-01-01"));
  EXPECT_TRUE(result.findings[0].accepted());
  EXPECT_FALSE(result.findings[1].accepted()) << "what is confirmed must be mended";
  EXPECT_FALSE(result.findings[2].accepted()) << "expired";
  EXPECT_FALSE(result.findings[3].accepted());
  ASSERT_EQ(stale.size(), 2u);
  EXPECT_EQ(stale[0].decision.finding, "fc1:c");
  EXPECT_TRUE(stale[0].expired);
  EXPECT_EQ(stale[1].decision.finding, "fc1:gone");
  EXPECT_FALSE(stale[1].expired);
}

TEST(Decisions, OnTheDayBeforeItExpiresOneHolds) {
  CrossCheck result = result_of({{"fc1:c", "q-3"}});
  Decision decision = false_alarm("fc1:c");
  decision.expires = day("2026-01-02");
  EXPECT_TRUE(apply_decisions(result, {decision}, day("2026-01-01")).empty());
  EXPECT_TRUE(result.findings[0].accepted());
}

TEST(Decisions, MistakesHaveTheirPlace) {
  struct Case {
    std::string_view text;
    std::uint32_t line;
    std::string_view says;
  };
  constexpr Case kCases[] = {
      {"[]", 1, "one list, `decisions`"},
      {"decision: []", 1, "one list, `decisions`"},
      {"decisions:\n  - fc1:a\n", 2, "a decision is a map"},
      {"decisions:\n  - finding: fc1:a\n    verdict: maybe\n    reason: x\n", 3,
       "false-alarm, confirmed or wont-fix"},
      {"decisions:\n  - finding: fc1:a\n    verdict: confirmed\n", 2, "`reason` is missing"},
      {"decisions:\n  - finding: fc1:a\n    reason: x\n", 2, "`verdict` is missing"},
      {"decisions:\n  - verdict: confirmed\n    reason: x\n", 2, "`finding` is missing"},
      {"decisions:\n  - finding: 12\n    verdict: confirmed\n    reason: x\n", 2, "an id such as fc1:"},
      {"decisions:\n  - finding: fc1:a\n    verdit: confirmed\n    reason: x\n", 3,
       "did you mean `verdict`?"},
      {"decisions:\n  - finding: fc1:a\n    verdict: confirmed\n    reason: x\n    expires: soon\n", 5,
       "a day such as"},
      {"decisions:\n  - {finding: fc1:a, verdict: confirmed, reason: x}\n  - {finding: fc1:a, verdict: "
       "confirmed, reason: x}\n",
       3, "decided on twice"},
      {"decisions: &a [*a]", 1, "anchor"},
  };
  for (const Case& c : kCases) {
    const auto read = parse_decisions(c.text, "d.yaml");
    ASSERT_FALSE(read) << c.text;
    EXPECT_THAT(read.error().message, HasSubstr(c.says)) << c.text;
    EXPECT_EQ(read.error().line, c.line) << c.text;
  }
}

TEST(Decisions, AnEmptyFileIsNoDecision) {
  for (const std::string_view text : {"", "decisions:\n", "decisions: []\n"}) {
    const auto read = parse_decisions(text, "d.yaml");
    ASSERT_TRUE(read) << text;
    EXPECT_TRUE(read.value().empty());
  }
}

}  // namespace
}  // namespace factcheck
