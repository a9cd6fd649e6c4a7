// Findings over time: a baseline, decisions, the difference of two runs, and what a new article brings.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "golden/run_program.h"

namespace factcheck {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view kBaseline = "factcheck-baseline.json";
constexpr std::string_view kDecisions = "factcheck-decisions.yaml";

// Two papers that contradict each other once, and a third that adds a second contradiction.
class AcceptedFindings : public testing::Test {
 protected:
  AcceptedFindings() {
    write("corpus/courier.txt", article("Courier", "The fire at the Aarlen mill killed 19 people."));
    write("corpus/post.txt", article("Post", "The fire at the Aarlen mill killed 23 people."));
  }

  static std::string article(std::string_view source, std::string_view body) {
    return "Title: Fire at the Aarlen mill\nSource: " + std::string(source) + "\nDate: 2026-03-04\n\n" +
           std::string(body) + "\n";
  }
  static std::string third() {
    return article("Ledger",
                   "The fire at the Aarlen mill killed 31 people. The Aarlen mill burned on 2 March 2026.");
  }

  void write(const std::string& path, std::string_view text) const {
    fs::create_directories((place_.path() / path).parent_path());
    std::ofstream(place_.path() / path, std::ios::binary) << text;
  }
  std::string text_of(std::string_view path) const {
    std::ifstream in(place_.path() / path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  Outcome run(std::vector<std::string> arguments, std::string input = {}) const {
    return run_program({.arguments = std::move(arguments),
                        .folder = place_.path(),
                        .standard_input = std::move(input),
                        .environment = {"FACTCHECK_CACHE="},
                        .standard_output = {}});
  }
  // The id at the end of the first line of `-f line`.
  std::string first_id() const {
    const std::string out = run({"-f", "line", "corpus"}).out;
    const std::size_t at = out.find("fc1:");
    return at == std::string::npos ? "" : out.substr(at, 4 + 32);
  }

  const TemporaryFolder place_;
};

TEST_F(AcceptedFindings, WhatIsInTheBaselineFailsNoMore) {
  EXPECT_EQ(run({"corpus"}).status, 1);
  EXPECT_EQ(run({"baseline", "write", "--as-of", "2026-03-05", "corpus"}).status, 0);
  const Outcome known = run({"corpus"});
  EXPECT_EQ(known.status, 0);
  EXPECT_THAT(known.out, HasSubstr("known"));
  EXPECT_THAT(run({"-f", "json", "corpus"}).out, HasSubstr(R"("state":"known","known_since":"2026-03-05")"));
  EXPECT_EQ(run({"--no-baseline", "corpus"}).status, 1);

  write("corpus/ledger.txt", third());
  EXPECT_EQ(run({"corpus"}).status, 1) << "another figure is a new finding";
}

TEST_F(AcceptedFindings, TheBaselineGrowsOnlyWhenTold) {
  ASSERT_EQ(run({"baseline", "write", "corpus"}).status, 0);
  const std::string before = text_of(kBaseline);
  write("corpus/ledger.txt", third());
  const Outcome refused = run({"baseline", "write", "corpus"});
  EXPECT_EQ(refused.status, 2);
  EXPECT_THAT(refused.err, HasSubstr("--accept-new"));
  EXPECT_EQ(text_of(kBaseline), before);
  EXPECT_EQ(run({"baseline", "check", "corpus"}).status, 1);
  EXPECT_EQ(run({"baseline", "write", "--accept-new", "corpus"}).status, 0);
  EXPECT_EQ(run({"baseline", "check", "corpus"}).status, 0);
  EXPECT_GT(text_of(kBaseline).size(), before.size());
}

TEST_F(AcceptedFindings, PruneDropsWhatIsGone) {
  ASSERT_EQ(run({"baseline", "write", "corpus"}).status, 0);
  write("corpus/post.txt", article("Post", "The fire at the Aarlen mill killed 19 people."));
  const Outcome clean = run({"corpus"});
  EXPECT_EQ(clean.status, 0);
  EXPECT_THAT(clean.err, HasSubstr("baseline prune"));
  EXPECT_EQ(run({"--strict", "corpus"}).status, 3);
  EXPECT_EQ(run({"baseline", "prune", "corpus"}).status, 0);
  EXPECT_THAT(text_of(kBaseline), Not(HasSubstr("fc1:")));
}

TEST_F(AcceptedFindings, AMissingOrBrokenBaselineIsAnError) {
  EXPECT_EQ(run({"--baseline", "none.json", "corpus"}).status, 2);
  write(std::string(kBaseline), "{");
  const Outcome broken = run({"corpus"});
  EXPECT_EQ(broken.status, 2);
  EXPECT_THAT(broken.err, HasSubstr("factcheck-baseline.json:1:2"));
  EXPECT_EQ(broken.out, "");
}

TEST_F(AcceptedFindings, ADecisionIsKeptAndHeeded) {
  const std::string id = first_id();
  ASSERT_NE(id, "");
  EXPECT_EQ(run({"review", "--mark", id + "=false-alarm", "corpus"}).status, 2) << "a reason is needed";
  EXPECT_EQ(run({"review", "--mark", id + "=maybe", "--reason", "x", "corpus"}).status, 2);
  EXPECT_EQ(run({"review", "--mark", "fc1:ffffffff=false-alarm", "--reason", "x", "corpus"}).status, 2);
  const Outcome marked =
      run({"review", "--mark", id.substr(0, 12) + "=false-alarm", "--reason", "one counts the town", "--by",
           "R. Ames", "--as-of", "2026-03-05", "--expires", "2026-06-01", "corpus"});
  EXPECT_EQ(marked.status, 0) << marked.err;
  EXPECT_THAT(text_of(kDecisions), HasSubstr(id));
  const Outcome heeded = run({"corpus"});
  EXPECT_EQ(heeded.status, 0);
  EXPECT_THAT(heeded.out, HasSubstr("one counts the town"));
  EXPECT_EQ(run({"--no-decisions", "corpus"}).status, 1);

  const Outcome late = run({"--as-of", "2026-06-01", "corpus"});
  EXPECT_EQ(late.status, 1) << "expired";
  EXPECT_THAT(late.err, HasSubstr("expired on 2026-06-01"));
}

TEST_F(AcceptedFindings, TheFirstDecisionMakesTheFileThatIsNamed) {
  EXPECT_EQ(run({"--decisions", "kept.yaml", "corpus"}).status, 2) << "nothing there to heed";
  const std::string mark = first_id() + "=wont-fix";
  EXPECT_EQ(
      run({"review", "--decisions", "kept.yaml", "--mark", mark, "--reason", "printed so", "corpus"}).status,
      0);
  EXPECT_EQ(run({"--decisions", "kept.yaml", "corpus"}).status, 0);
}

TEST_F(AcceptedFindings, WhatIsConfirmedStillFails) {
  ASSERT_EQ(
      run({"review", "--mark", first_id() + "=confirmed", "--reason", "asked the fire brigade", "corpus"})
          .status,
      0);
  EXPECT_EQ(run({"corpus"}).status, 1);
}

TEST_F(AcceptedFindings, AMarkInAnArticleIsObeyedOnlyWhereAskedFor) {
  write("corpus/herald.md",
        "---\nsource: Herald\ndate: 2026-03-04\n---\n\n"
        "<!-- factcheck-ignore-next counts-differ: the mill and its yard -->\n"
        "The fire at the Aarlen mill killed 40 people.\n");
  fs::remove(place_.path() / "corpus/post.txt");
  EXPECT_EQ(run({"corpus"}).status, 1);
  const Outcome obeyed = run({"--inline-suppressions", "corpus"});
  EXPECT_EQ(obeyed.status, 0);
  EXPECT_THAT(obeyed.out, HasSubstr("wont-fix: the mill and its yard, corpus/herald.md:6"));
  EXPECT_EQ(run({"--set", "inline_suppressions=true", "corpus"}).status, 0);
  EXPECT_THAT(run({"--inline-suppressions", "-f", "sarif", "corpus"}).out, HasSubstr("inSource"));
  // A person's own word counts more.
  run({"review", "--mark", first_id() + "=confirmed", "--reason", "asked", "corpus"});
  EXPECT_EQ(run({"--inline-suppressions", "corpus"}).status, 1);
}

TEST_F(AcceptedFindings, AMarkThatNothingNeedsIsNamed) {
  write("corpus/herald.md", "<!-- factcheck-ignore-next dates-differ: twice -->\nThe mill burned.\n");
  const Outcome outcome = run({"--inline-suppressions", "--exit-zero", "corpus"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.err, HasSubstr("corpus/herald.md:1:1: no finding needs this mark"));
  EXPECT_EQ(run({"--inline-suppressions", "--exit-zero", "--strict", "corpus"}).status, 3);
}

TEST_F(AcceptedFindings, ReviewNeedsATerminal) {
  const Outcome outcome = run({"review", "corpus"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("--mark"));
}

TEST_F(AcceptedFindings, ASavedResultGivesTheSameReports) {
  ASSERT_EQ(run({"-f", "json", "-o", "r.json", "corpus"}).status, 1);
  const Outcome again = run({"report", "-f", "json", "r.json"});
  EXPECT_EQ(again.status, 0);
  EXPECT_EQ(again.out, text_of("r.json"));
  EXPECT_EQ(run({"report", "-f", "line", "r.json"}).out, run({"-f", "line", "corpus"}).out);
  EXPECT_EQ(run({"report", "-f", "line", "-"}, text_of("r.json")).out, run({"-f", "line", "corpus"}).out);
  EXPECT_EQ(run({"report", "none.json"}).status, 2);
  EXPECT_EQ(run({"report", "corpus/post.txt"}).status, 2);
}

TEST_F(AcceptedFindings, DiffTellsNewAndGone) {
  run({"-f", "json", "-o", "old.json", "corpus"});
  write("corpus/ledger.txt", third());
  run({"-f", "json", "-o", "new.json", "corpus"});
  const Outcome same = run({"diff", "old.json", "old.json"});
  EXPECT_EQ(same.status, 0);
  EXPECT_EQ(same.out, "0 new, 0 changed, 0 gone, 1 as before\n");
  const Outcome outcome = run({"diff", "old.json", "new.json"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.out, HasSubstr("\n+ corpus/"));
  EXPECT_THAT(run({"diff", "-f", "json", "old.json", "new.json"}).out, HasSubstr("factcheck-diff/1"));
}

TEST_F(AcceptedFindings, SinceShowsWhatAnEarlierResultHadNot) {
  run({"-f", "json", "-o", "old.json", "corpus"});
  const Outcome nothing = run({"--since", "old.json", "-f", "line", "corpus"});
  EXPECT_EQ(nothing.status, 0);
  EXPECT_EQ(nothing.out, "");
}

TEST_F(AcceptedFindings, AgainstACorpusOnlyTheNewArticleSpeaks) {
  write("new/ledger.txt", third());
  const Outcome outcome = run({"check", "new/ledger.txt", "--against", "corpus", "-f", "line"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.out, HasSubstr("ledger.txt"));
  EXPECT_THAT(outcome.out, HasSubstr("Ledger says"));

  write("new/other.txt", article("Mirror", "The harbour of Vant opened on 3 March 2026."));
  const Outcome silent = run({"check", "new/other.txt", "--against", "corpus", "-f", "line"});
  EXPECT_EQ(silent.status, 0) << "what the corpus has against itself is not the new article's";
  EXPECT_EQ(silent.out, "");

  ASSERT_EQ(run({"extract", "corpus"}).status, 0);
  EXPECT_EQ(run({"check", "new/ledger.txt", "--against", "claims", "-f", "line"}).out, outcome.out);
}

}  // namespace
}  // namespace factcheck
