// What holds of a run as a whole: the same bytes however it is run, and files that survive what happens to
// it.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "golden/run_program.h"

namespace factcheck {
namespace {

namespace fs = std::filesystem;

fs::path sample_corpus() { return fs::path(FACTCHECK_SOURCE_DIR) / "corpus"; }

// A folder with a copy of the sample corpus in it.
class WholeRun : public testing::Test {
 protected:
  WholeRun() { fs::copy(sample_corpus(), place_.path() / "corpus", fs::copy_options::recursive); }

  Outcome run(std::vector<std::string> arguments, std::vector<std::string> environment = {}) const {
    return run_program({.arguments = std::move(arguments),
                        .folder = place_.path(),
                        .standard_input = {},
                        .environment = std::move(environment),
                        .standard_output = {}});
  }

  // Paths of the articles, relative to the folder, sorted.
  std::vector<std::string> articles() const {
    std::vector<std::string> paths;
    for (const auto& [path, bytes] : files_below(place_.path() / "corpus")) paths.push_back("corpus/" + path);
    return paths;
  }

  fs::path claims() const { return place_.path() / "claims"; }

  // The first claims file that has this text in it.
  fs::path claims_file_with(const std::string& text) const {
    for (const auto& [path, bytes] : files_below(claims())) {
      if (bytes.find(text) != std::string::npos) return claims() / path;
    }
    return {};
  }

  const TemporaryFolder place_;
};

TEST_F(WholeRun, FindsSomethingInTheSample) {
  const Outcome outcome = run({"corpus"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_NE(outcome.out.find("error["), std::string::npos);
}

TEST_F(WholeRun, SaysTheSameOnAnyNumberOfThreads) {
  for (const char* format : {"text", "line", "markdown", "json", "jsonl"}) {
    SCOPED_TRACE(format);
    const Outcome one = run({"-f", format, "-j1", "--show", "contradict,differ,agree,single", "corpus"});
    ASSERT_FALSE(one.out.empty());
    for (const char* jobs : {"-j2", "-j3", "-j8"}) {
      const Outcome many = run({"-f", format, jobs, "--show", "contradict,differ,agree,single", "corpus"});
      EXPECT_EQ(many.out, one.out) << jobs;
      EXPECT_EQ(many.status, one.status) << jobs;
    }
  }
}

TEST_F(WholeRun, SaysTheSameAgainAndAgain) {
  const Outcome first = run({"-f", "json", "corpus"});
  for (int i = 0; i < 5; ++i) EXPECT_EQ(run({"-f", "json", "corpus"}).out, first.out);
}

TEST_F(WholeRun, KnowsNeitherLocaleNorTimeZoneNorTerminal) {
  const Outcome plain = run({"corpus"});
  for (const char* setting : {"LC_ALL=C.UTF-8", "LC_ALL=de_DE.UTF-8", "LC_ALL=tr_TR.UTF-8", "TZ=Asia/Tokyo",
                              "TZ=America/Los_Angeles", "COLUMNS=40", "TERM=xterm", "HOME=/nonexistent"}) {
    EXPECT_EQ(run({"corpus"}, {setting}).out, plain.out) << setting;
  }
}

TEST_F(WholeRun, TakesArgumentsInAnyOrder) {
  std::vector<std::string> paths = articles();
  ASSERT_GE(paths.size(), 8u);
  const Outcome sorted = run(paths);
  const Outcome folder = run({"corpus/"});
  EXPECT_EQ(sorted.out, folder.out);
  std::ranges::reverse(paths);
  EXPECT_EQ(run(paths).out, sorted.out);
  std::ranges::rotate(paths, paths.begin() + 3);
  paths.push_back(paths.front());  // twice is once
  EXPECT_EQ(run(paths).out, sorted.out);
  EXPECT_EQ(run({"./corpus//"}).out, sorted.out);
}

TEST_F(WholeRun, DoesNotDependOnTheFolderItRunsIn) {
  const TemporaryFolder other;
  fs::copy(place_.path() / "corpus", other.path() / "corpus", fs::copy_options::recursive);
  const Outcome here = run({"-f", "json", "corpus"});
  const Outcome there = run_program({.arguments = {"-f", "json", "corpus"},
                                     .folder = other.path(),
                                     .standard_input = {},
                                     .environment = {},
                                     .standard_output = {}});
  EXPECT_EQ(there.out, here.out);
  EXPECT_EQ(here.out.find(place_.path().string()), std::string::npos);
}

TEST_F(WholeRun, CheckWritesNothing) {
  const auto before = files_below(place_.path());
  run({"corpus"});
  EXPECT_EQ(files_below(place_.path()), before);
}

TEST_F(WholeRun, ComparesClaimsFilesLikeTheirArticles) {
  ASSERT_EQ(run({"extract", "corpus"}).status, 0);
  const Outcome articles = run({"-f", "line", "--exit-zero", "corpus"});
  fs::remove_all(place_.path() / "corpus");
  const Outcome claims = run({"compare", "-f", "line", "--exit-zero"});
  EXPECT_EQ(claims.out, articles.out);
  EXPECT_EQ(claims.status, 0);
}

TEST_F(WholeRun, ExtractIsStable) {
  ASSERT_EQ(run({"extract", "corpus"}).status, 0);
  const auto first = files_below(claims());
  EXPECT_EQ(first.size(), articles().size());
  ASSERT_EQ(run({"extract", "-j8", "corpus"}).status, 0);
  EXPECT_EQ(files_below(claims()), first);
}

TEST_F(WholeRun, ExtractKeepsWhatAPersonWrote) {
  ASSERT_EQ(run({"extract", "corpus"}).status, 0);
  const fs::path file = claims_file_with("status: found");
  ASSERT_FALSE(file.empty());
  std::string text = read_bytes_of(file);
  const std::string found = "status: found\n    note: \"\"";
  const std::string rejected = "status: rejected\n    note: \"the figure is of 1987\"";
  const std::size_t at = text.find(found);
  ASSERT_NE(at, std::string::npos) << text;
  text.replace(at, found.size(), rejected);
  write_bytes_to(file, text);
  ASSERT_EQ(run({"extract", "corpus"}).status, 0);
  EXPECT_NE(read_bytes_of(file).find(rejected), std::string::npos);
}

TEST_F(WholeRun, ExtractLeavesABrokenClaimsFileAlone) {
  ASSERT_EQ(run({"extract", "corpus"}).status, 0);
  const fs::path file = claims_file_with("claims:");
  const std::string broken = read_bytes_of(file) + "  - id: [\n";
  write_bytes_to(file, broken);
  const Outcome outcome = run({"extract", "corpus"});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_NE(outcome.err.find("claims/" + file.filename().string() + ":"), std::string::npos) << outcome.err;
  EXPECT_EQ(read_bytes_of(file), broken);
}

TEST_F(WholeRun, ExtractLeavesAForeignFileAlone) {
  ASSERT_EQ(run({"extract", "corpus"}).status, 0);
  const fs::path file = claims_file_with("claims:");
  const std::string foreign = "# my own notes\nprivate: yes\n";
  write_bytes_to(file, foreign);
  EXPECT_EQ(run({"extract", "corpus"}).status, 3);
  EXPECT_EQ(read_bytes_of(file), foreign);
}

// A file is there whole or as it was: no kill can leave half of one.
TEST_F(WholeRun, LosesNothingWhenKilled) {
  ASSERT_EQ(run({"extract", "corpus"}).status, 0);
  const auto whole = files_below(claims());
  for (int milliseconds = 0; milliseconds < 60; milliseconds += 3) {
    fs::remove_all(claims());
    run_program({.arguments = {"extract", "corpus"},
                 .folder = place_.path(),
                 .standard_input = {},
                 .environment = {},
                 .standard_output = {},
                 .kill_after_milliseconds = milliseconds});
    for (const auto& [path, bytes] : files_below(claims())) {
      if (!path.ends_with(".yaml")) continue;  // a temporary file, which no run reads
      ASSERT_TRUE(whole.contains(path)) << path;
      EXPECT_EQ(bytes, whole.at(path)) << path << " after " << milliseconds << " ms";
    }
    ASSERT_EQ(run({"extract", "corpus"}).status, 0);
    for (const auto& [path, bytes] : whole) EXPECT_EQ(read_bytes_of(claims() / path), bytes) << path;
  }
}

// A text about something else joins no question. (Which of several equal claims stands for a finding may
// change: names that are rarer in the whole weigh more.)
TEST_F(WholeRun, AnUnrelatedArticleAddsNothing) {
  const Outcome before = run({"-f", "line", "corpus"});
  write_bytes_to(place_.path() / "corpus" / "zoo.txt",
                 "Title: The zoo has a new otter\nSource: Zoo Gazette\nDate: 2025-03-06\n\n"
                 "The zoo of Windlesham has a new otter. Its keeper named it Pim.\n");
  const Outcome after = run({"-f", "line", "corpus"});
  EXPECT_EQ(std::ranges::count(after.out, '\n'), std::ranges::count(before.out, '\n')) << after.out;
  EXPECT_EQ(after.out.find("zoo"), std::string::npos) << after.out;
}

}  // namespace
}  // namespace factcheck
