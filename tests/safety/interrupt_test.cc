// Ctrl-C, `kill`, and two runs on the same files at once: every file is whole or as it was, and the next run
// is right.
#include <chrono>
#include <csignal>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "safety/place.h"

namespace factcheck {
namespace {

namespace fs = std::filesystem;

class Interrupted : public SafetyPlace {
 protected:
  // Enough articles that there is something to interrupt.
  Interrupted() {
    for (int i = 0; i < 12; ++i) {
      const std::string n = std::to_string(i);
      write("news/more" + n + ".txt", "Title: Fire " + n + "\nSource: Paper " + n +
                                          "\nDate: 2025-03-06\n\nA fire killed " + n +
                                          " people in Hartwell on Monday. The Hartwell bridge cost " + n +
                                          " million euros. Anna Lind, the mayor, opened it on 4 May 2024.\n");
    }
  }

  void clear() const {
    for (const char* name : {"claims", "cache", "report"}) fs::remove_all(folder() / name);
  }

  // All but the articles and the cache, whose entries carry a checksum and so need not be whole.
  Files results() const {
    Files results = files("");
    std::erase_if(results, [](const auto& file) {
      return file.first.starts_with("news/") || file.first.starts_with("cache/");
    });
    return results;
  }
};

const std::vector<std::string> kArguments = {
    "check", "-j2", "-f", "json", "--cache-dir", "cache", "-o", "report", "--claims-dir", "claims", "news"};

TEST_F(Interrupted, LeavesNothingHalfDoneAtAHundredMoments) {
  clear();
  const auto start = std::chrono::steady_clock::now();
  const Outcome right = run(kArguments);
  const auto spent = std::chrono::steady_clock::now() - start;
  const Files whole = results();
  ASSERT_GT(whole.size(), 10u);
  const int longest = static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(spent).count());

  std::mt19937 random(7);
  int ended_by_signal = 0;
  for (int moment = 0; moment < 100; ++moment) {
    const int milliseconds = static_cast<int>(random() % static_cast<unsigned>(longest + 1));
    const int signal = moment % 2 == 0 ? SIGINT : SIGTERM;
    SCOPED_TRACE("signal " + std::to_string(signal) + " after " + std::to_string(milliseconds) + " ms");
    clear();
    const Outcome outcome =
        run_with({.arguments = kArguments, .kill_after_milliseconds = milliseconds, .kill_with = signal});
    if (outcome.status != right.status) {
      ASSERT_EQ(outcome.status, 128 + signal) << outcome.err;
      ++ended_by_signal;
    }
    for (const auto& [path, bytes] : results()) {
      ASSERT_TRUE(whole.contains(path)) << path << " is left behind";
      EXPECT_EQ(bytes, whole.at(path)) << path;
    }
    EXPECT_EQ(run(kArguments).status, right.status);
    EXPECT_EQ(results(), whole);
  }
  EXPECT_GT(ended_by_signal, 10);
}

TEST_F(Interrupted, SharesClaimsAndCacheWithRunsAtTheSameTime) {
  clear();
  const Outcome right = run(kArguments);
  const Files whole = results();
  for (int round = 0; round < 5; ++round) {
    clear();
    std::vector<Outcome> outcomes(4);
    {
      std::vector<std::jthread> runs;
      for (Outcome& outcome : outcomes) runs.emplace_back([&] { outcome = run(kArguments); });
    }
    for (const Outcome& outcome : outcomes) EXPECT_EQ(outcome.status, right.status) << outcome.err;
    EXPECT_EQ(results(), whole);
  }
}

}  // namespace
}  // namespace factcheck
