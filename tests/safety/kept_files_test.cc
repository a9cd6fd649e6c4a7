// What people said of findings cannot be made again: the baseline and the decisions are whole or as they were
// whatever fails, two runs at once lose nothing of each other, and what cannot be read is never taken for
// nothing.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/file.h>
#include <unistd.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "safety/faulty_place.h"

namespace factcheck {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kBaseline = "factcheck-baseline.json";
constexpr const char* kDecisions = "factcheck-decisions.yaml";

// Two papers that contradict each other about two things.
class KeptFiles : public FaultyPlace {
 protected:
  void SetUp() override {}
  KeptFiles() {
    fs::remove_all(folder() / "news");
    write("news/a.txt", article("Post", "killed 12 people", "12 million"));
    write("news/b.txt", article("Herald", "killed 14 people", "15 million"));
  }

  static std::string article(const std::string& source, const std::string& toll, const std::string& cost) {
    return "Title: Hartwell\nSource: " + source + "\nDate: 2025-03-06\n\nA fire " + toll +
           " in Hartwell on Monday. The Hartwell bridge cost " + cost + " euros.\n";
  }

  // The ids of all findings, in the order of the report.
  std::vector<std::string> ids() const {
    std::vector<std::string> ids;
    const std::string out = run({"-f", "line", "--no-baseline", "--no-decisions", "news"}).out;
    for (std::size_t at = 0; (at = out.find("fc1:", at)) != std::string::npos; at += 36)
      ids.push_back(out.substr(at, 36));
    return ids;
  }

  std::vector<std::string> marking(const std::string& id, const std::string& reason) const {
    return {"review", "--mark", id + "=wont-fix", "--reason", reason, "news"};
  }

  std::string bytes(const char* name) const { return read_bytes_of(folder() / name); }
  bool nothing_beside(const char* name) const {
    return !fs::exists(folder() / (std::string(name) + ".lock"));
  }

  // All but the shim's mark.
  Files all_files() const {
    Files all = files("");
    all.erase("mark");
    return all;
  }
};

// Another run's lock, by its file.
class HeldLock {
 public:
  explicit HeldLock(const fs::path& path) : path_(path), file_(::open(path.c_str(), O_RDWR | O_CREAT, 0600)) {
    held_ = ::flock(file_, LOCK_EX | LOCK_NB) == 0;
  }
  ~HeldLock() { let_go(); }
  bool held() const { return held_; }
  void let_go() {
    if (file_ < 0) return;
    ::unlink(path_.c_str());
    ::close(file_);
    file_ = -1;
  }

 private:
  fs::path path_;
  int file_;
  bool held_ = false;
};

constexpr std::chrono::milliseconds kMeanwhile{700};

TEST_F(KeptFiles, TwoRunsAtOnceKeepBothDecisions) {
  const auto all = ids();
  ASSERT_GE(all.size(), 2u);
  for (int round = 0; round < 10; ++round) {
    SCOPED_TRACE(round);
    fs::remove(folder() / kDecisions);
    std::vector<std::thread> runs;
    std::vector<int> ended(4, -1);
    for (std::size_t i = 0; i < ended.size(); ++i) {
      runs.emplace_back([&, i] { ended[i] = run(marking(all[i % 2], "asked both desks")).status; });
    }
    for (std::thread& one : runs) one.join();
    EXPECT_EQ(ended, std::vector<int>(4, 0));
    EXPECT_THAT(bytes(kDecisions), HasSubstr(all[0]));
    EXPECT_THAT(bytes(kDecisions), HasSubstr(all[1]));
    EXPECT_TRUE(nothing_beside(kDecisions));
  }
}

// The run waits while another holds the file, and reads it anew.
TEST_F(KeptFiles, ADecisionMadeMeanwhileStays) {
  const auto all = ids();
  ASSERT_GE(all.size(), 2u);
  HeldLock other(folder() / (std::string(kDecisions) + ".lock"));
  ASSERT_TRUE(other.held());
  Outcome outcome;
  std::thread marks([&] { outcome = run(marking(all[0], "this desk")); });
  std::this_thread::sleep_for(kMeanwhile);
  write(kDecisions,
        "decisions:\n  - finding: " + all[1] + "\n    verdict: confirmed\n    reason: that desk\n");
  other.let_go();
  marks.join();
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(bytes(kDecisions), HasSubstr("this desk"));
  EXPECT_THAT(bytes(kDecisions), HasSubstr("that desk"));
}

TEST_F(KeptFiles, ABaselineWrittenMeanwhileIsHeeded) {
  ASSERT_EQ(run({"baseline", "write", "--as-of", "2025-03-06", "news"}).status, 0);
  const std::string whole = bytes(kBaseline);
  fs::remove(folder() / kBaseline);
  HeldLock other(folder() / (std::string(kBaseline) + ".lock"));
  ASSERT_TRUE(other.held());
  Outcome outcome;
  std::thread writes([&] { outcome = run({"baseline", "write", "--as-of", "2025-03-07", "news"}); });
  std::this_thread::sleep_for(kMeanwhile);
  write(kBaseline, whole);
  other.let_go();
  writes.join();
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(bytes(kBaseline), whole) << "what was known since yesterday still is";
}

TEST_F(KeptFiles, ARunThatHoldsTheFileTooLongIsNamed) {
  const auto all = ids();
  ASSERT_FALSE(all.empty());
  write(kDecisions, "decisions: []\n");
  const HeldLock other(folder() / (std::string(kDecisions) + ".lock"));
  ASSERT_TRUE(other.held());
  const Outcome outcome = run(marking(all[0], "this desk"));
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("another run is changing it"));
  EXPECT_EQ(bytes(kDecisions), "decisions: []\n");
}

TEST_F(KeptFiles, ASideFileThatARunLeftBehindIsNoObstacle) {
  const auto all = ids();
  ASSERT_FALSE(all.empty());
  write(std::string(kDecisions) + ".lock", "");
  EXPECT_EQ(run(marking(all[0], "this desk")).status, 0);
  EXPECT_TRUE(nothing_beside(kDecisions));
}

TEST_F(KeptFiles, DecisionsThatARunDoesWithoutAreKept) {
  const auto all = ids();
  ASSERT_GE(all.size(), 2u);
  ASSERT_EQ(run(marking(all[0], "this desk")).status, 0);
  auto arguments = marking(all[1], "that desk");
  arguments.push_back("--no-decisions");
  EXPECT_EQ(run(arguments).status, 0);
  EXPECT_THAT(bytes(kDecisions), HasSubstr("this desk"));
  EXPECT_THAT(bytes(kDecisions), HasSubstr("that desk"));
}

class KeptFilesInjection : public KeptFiles {
 protected:
  void SetUp() override { FaultyPlace::SetUp(); }

  // Whatever fails, each file is as it was or as it is to be, no other is there, and a run that says what a
  // right one says has done what a right one does.
  void survives_all(const std::vector<std::string>& arguments) const {
    const Files before = all_files();
    const Outcome right_outcome = run(arguments);
    ASSERT_LE(right_outcome.status, 1) << right_outcome.err;
    const Files after = all_files();
    const auto put_back = [&] {
      for (const auto& [path, unused] : files("")) {
        if (!before.contains(path)) fs::remove(folder() / path);
      }
      for (const auto& [path, text] : before) write(path, text);
    };
    for_each_fault(put_back, [&](const Fault& which, long number) {
      const Outcome outcome = fault(arguments, which, number);
      ASSERT_TRUE(ended_well(outcome));
      const Files now = all_files();
      for (const auto& [path, text] : before) EXPECT_TRUE(now.contains(path)) << path << " is gone";
      for (const auto& [path, text] : now) {
        const bool as_it_was = before.contains(path) && before.at(path) == text;
        const bool as_it_is_to_be = after.contains(path) && after.at(path) == text;
        // A side file that could not be locked may be another's.
        const bool side_file = which.kind == "lock" && path.ends_with(".lock");
        EXPECT_TRUE(as_it_was || as_it_is_to_be || side_file) << path << " is half done or left behind";
      }
      if (outcome.status == right_outcome.status) {
        EXPECT_EQ(now, after);
        EXPECT_EQ(outcome.out, right_outcome.out) << outcome.err;
      } else {
        EXPECT_GE(outcome.status, 2) << outcome.out << outcome.err;
      }
    });
    put_back();
  }
};

TEST_F(KeptFilesInjection, LosesNoBaseline) {
  survives_all({"baseline", "write", "-j1", "news"});
  ASSERT_EQ(run({"baseline", "write", "news"}).status, 0);
  write("news/b.txt", article("Herald", "killed 16 people", "12 million"));
  survives_all({"baseline", "write", "-j1", "--accept-new", "news"});
  survives_all({"baseline", "prune", "-j1", "news"});
}

TEST_F(KeptFilesInjection, LosesNoDecision) {
  const auto all = ids();
  ASSERT_GE(all.size(), 2u);
  survives_all({"review", "-j1", "--mark", all[0] + "=confirmed", "--reason", "asked", "news"});
  ASSERT_EQ(run(marking(all[1], "old")).status, 0);
  survives_all({"review", "-j1", "--mark", all[0] + "=confirmed", "--reason", "asked", "news"});
}

TEST_F(KeptFilesInjection, HoldsSavedResultsAgainstEachOther) {
  ASSERT_EQ(run({"-f", "json", "-o", "old.json", "news"}).status, 1);
  write("news/b.txt", article("Herald", "killed 16 people", "12 million"));
  ASSERT_EQ(run({"-f", "json", "-o", "new.json", "news"}).status, 1);
  survives_all({"diff", "old.json", "new.json"});
}

TEST_F(KeptFilesInjection, LeavesOlderReportsWhole) {
  ASSERT_EQ(run({"-f", "json", "-o", "old.json", "news"}).status, 1);
  write("report.html", "an older page\n");
  write("report.xml", "an older list\n");
  survives_all(
      {"report", "old.json", "-o", "report.txt", "--also", "html=report.html", "--also", "junit=report.xml"});
}

// A baseline, decisions, a configuration or rules that cannot be read would change what is said.
TEST_F(KeptFilesInjection, TakesNothingThatCannotBeReadForNothing) {
  const auto all = ids();
  ASSERT_GE(all.size(), 2u);
  ASSERT_EQ(run(marking(all[0], "old")).status, 0);
  ASSERT_EQ(run({"baseline", "write", "news"}).status, 0);
  write("news/b.txt", article("Herald", "killed 14 people", "16 million"));
  write("news/c.txt", article("Wire", "killed 19 people", "19 million"));
  write("news/d.txt", article("Ledger", "killed 20 people", "20 million"));
  write("news/factcheck.yaml", "rules: {amounts-differ: warning}\n");
  write("news/.factcheckignore", "c.txt\n");
  write(".gitignore", "d.txt\n");
  write(".git/HEAD", "");
  survives_all({"check", "-j1", "-f", "line", "news"});
}

}  // namespace
}  // namespace factcheck
