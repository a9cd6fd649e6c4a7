// The cache never changes what a run says, whatever has happened to it.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "golden/run_program.h"

namespace factcheck {
namespace {

namespace fs = std::filesystem;

// The sample corpus, and an empty folder for the cache.
class CacheRun : public testing::Test {
 protected:
  CacheRun() {
    fs::copy(fs::path(FACTCHECK_SOURCE_DIR) / "corpus", place_.path() / "corpus",
             fs::copy_options::recursive);
  }

  Outcome run_here(std::vector<std::string> arguments, std::vector<std::string> environment) const {
    return run_program({.arguments = std::move(arguments),
                        .folder = place_.path(),
                        .standard_input = {},
                        .environment = std::move(environment),
                        .standard_output = {}});
  }
  Outcome run(std::vector<std::string> arguments) const {
    return run_here(std::move(arguments), {"FACTCHECK_CACHE=" + cache().string()});
  }

  // All that is said of the corpus: JSON holds every claim with its places.
  std::string said(std::vector<std::string> more = {}) const {
    std::vector<std::string> arguments = {"-f", "json", "--show", "contradict,differ,agree,single", "corpus"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Outcome outcome = run(arguments);
    return outcome.out + outcome.err + std::to_string(outcome.status);
  }

  fs::path cache() const { return place_.path() / "cache"; }
  std::vector<fs::path> entries() const {
    std::vector<fs::path> paths;
    for (const auto& [name, bytes] : files_below(cache())) {
      if (name.ends_with(".claims")) paths.push_back(cache() / name);
    }
    return paths;
  }

  // A warm run whose words are these, after whatever has been done to the cache; and one more, since the
  // first mends what it can.
  void expect_the_same(const std::string& words) const {
    EXPECT_EQ(said({"-j1"}), words);
    EXPECT_EQ(said({"-j2"}), words);
  }

  const TemporaryFolder place_;
};

TEST_F(CacheRun, SaysTheSameColdWarmAndWithout) {
  const std::string cold = said();
  ASSERT_GT(cold.size(), 1000u);
  const auto kept = files_below(cache());
  EXPECT_GE(entries().size(), 8u);
  expect_the_same(cold);
  EXPECT_EQ(said({"--no-cache"}), cold);
  EXPECT_EQ(said({"--cache-dir", "another"}), cold);
  EXPECT_EQ(said({"--cache-dir", "another"}), cold);
  EXPECT_EQ(files_below(cache()), kept);
  EXPECT_FALSE(files_below(place_.path() / "another").empty());
}

// What a user adds to the tables changes what is found, so that entries made without it are no answer.
TEST_F(CacheRun, KeepsRunsWithAddedRowsApart) {
  const std::string cold = said();
  const std::vector<std::string> added = {"--set",
                                          "reporting_verbs=[{verb: say, stance: denies, clause: false}]"};
  std::vector<std::string> without_cache = added;
  without_cache.push_back("--no-cache");
  const std::string changed = said(without_cache);
  EXPECT_NE(changed, cold);
  EXPECT_EQ(said(added), changed);
  EXPECT_EQ(said(added), changed);
  EXPECT_EQ(said(), cold);
}

// If entries were made anew at every run, all other tests here would pass, too.
TEST_F(CacheRun, TakesFromTheCacheWhatIsThere) {
  said();
  const auto time_of_all = [this] {
    std::vector<fs::file_time_type> times;
    for (const fs::path& entry : entries()) times.push_back(fs::last_write_time(entry));
    return times;
  };
  for (const fs::path& entry : entries()) fs::last_write_time(entry, fs::file_time_type());
  const auto before = time_of_all();
  said();
  EXPECT_EQ(time_of_all(), before);
}

TEST_F(CacheRun, SaysTheSameFromAnotherFolder) {
  const std::string here = said();
  const auto from = [this](const fs::path& folder, const std::string& path) {
    const Outcome outcome = run_program({.arguments = {"-f", "line", path},
                                         .folder = folder,
                                         .standard_input = {},
                                         .environment = {"FACTCHECK_CACHE=" + cache().string()},
                                         .standard_output = {}});
    return outcome.out;
  };
  const TemporaryFolder other;
  fs::copy(place_.path() / "corpus", other.path() / "corpus", fs::copy_options::recursive);
  EXPECT_EQ(from(other.path(), "corpus"), from(place_.path(), "corpus"));
  // Paths are part of what is said, so that these are other articles.
  EXPECT_EQ(from(other.path() / "corpus", "."), run_program({.arguments = {"-f", "line", "--no-cache", "."},
                                                             .folder = other.path() / "corpus",
                                                             .standard_input = {},
                                                             .environment = {},
                                                             .standard_output = {}})
                                                    .out);
  EXPECT_EQ(said(), here);
}

TEST_F(CacheRun, WritesTheSameClaimsFiles) {
  ASSERT_EQ(run({"extract", "--no-cache", "--claims-dir", "plain", "corpus"}).status, 0);
  ASSERT_EQ(run({"extract", "--claims-dir", "cold", "corpus"}).status, 0);
  EXPECT_GE(entries().size(), 8u);
  ASSERT_EQ(run({"extract", "--claims-dir", "warm", "corpus"}).status, 0);
  EXPECT_EQ(files_below(place_.path() / "cold"), files_below(place_.path() / "plain"));
  EXPECT_EQ(files_below(place_.path() / "warm"), files_below(place_.path() / "plain"));
}

TEST_F(CacheRun, SurvivesEveryKindOfDamage) {
  const std::string words = said();
  const auto whole = files_below(cache());
  const auto damage_all = [this](auto damage) {
    for (const fs::path& entry : entries()) write_bytes_to(entry, damage(read_bytes_of(entry)));
  };
  for (const std::size_t left : {0u, 1u, 30u, 100u, 1000u}) {
    damage_all([left](const std::string& bytes) { return bytes.substr(0, left); });
    expect_the_same(words);
  }
  for (const std::size_t at : {0u, 20u, 40u, 90u, 200u, 500u}) {
    damage_all([at](std::string bytes) {
      bytes[at % bytes.size()] ^= 4;
      return bytes;
    });
    expect_the_same(words);
  }
  EXPECT_EQ(files_below(cache()), whole);  // mended each time

  const std::string first = read_bytes_of(entries().front());
  damage_all([&first](const std::string&) { return first; });
  expect_the_same(words);
  EXPECT_EQ(files_below(cache()), whole);

  for (const fs::path& entry : entries()) {
    fs::remove(entry);
    fs::create_directories(entry / "folder");
  }
  expect_the_same(words);
  fs::remove_all(cache());
  write_bytes_to(cache(), "a file");
  expect_the_same(words);
  EXPECT_EQ(read_bytes_of(cache()), "a file");
}

TEST_F(CacheRun, DoesWithoutACacheItCannotWrite) {
  const std::string words = said({"--no-cache"});
  for (const char* folder : {"/proc/factcheck", "/dev/null", "/dev/null/cache"}) {
    EXPECT_EQ(said({"--cache-dir", folder}), words) << folder;
  }
  said();
  for (const auto& part : fs::directory_iterator(cache())) {
    if (part.is_directory()) fs::permissions(part, fs::perms::owner_read | fs::perms::owner_exec);
  }
  fs::permissions(cache(), fs::perms::owner_read | fs::perms::owner_exec);
  for (const fs::path& entry : entries()) write_bytes_to(entry, "damaged");
  expect_the_same(words);
  for (const auto& part : fs::directory_iterator(cache())) {
    if (part.is_directory()) fs::permissions(part, fs::perms::none);
  }
  expect_the_same(words);
  for (const auto& part : fs::directory_iterator(cache())) fs::permissions(part, fs::perms::owner_all);
  fs::permissions(cache(), fs::perms::owner_all);
}

// At any moment: what was written halfway is nothing, and is written again.
TEST_F(CacheRun, LosesNothingWhenKilled) {
  const std::string words = said();
  const auto whole = files_below(cache());
  for (int milliseconds = 0; milliseconds < 60; milliseconds += 5) {
    fs::remove_all(cache());
    run_program({.arguments = {"-q", "corpus"},
                 .folder = place_.path(),
                 .standard_input = {},
                 .environment = {"FACTCHECK_CACHE=" + cache().string()},
                 .standard_output = {},
                 .kill_after_milliseconds = milliseconds});
    EXPECT_EQ(said(), words) << milliseconds;
    const auto now = files_below(cache());
    for (const auto& [name, bytes] : whole) {
      if (!name.ends_with(".claims")) continue;
      EXPECT_TRUE(now.contains(name) && now.at(name) == bytes) << name;
    }
  }
}

TEST_F(CacheRun, KnowsTheFolderThatTheUserMeans) {
  struct Case {
    std::vector<std::string> environment;
    std::string folder;  // where the entries are; empty: nowhere
  };
  const std::string place = place_.path();
  const Case cases[] = {
      {{}, ""},
      {{"HOME=" + place + "/home"}, "home/.cache/factcheck"},
      {{"HOME="}, ""},
      {{"HOME=home"}, ""},
      {{"HOME=" + place + "/home", "XDG_CACHE_HOME=" + place + "/xdg"}, "xdg/factcheck"},
      {{"HOME=" + place + "/home", "XDG_CACHE_HOME="}, "home/.cache/factcheck"},
      {{"HOME=" + place + "/home", "XDG_CACHE_HOME=xdg"}, "home/.cache/factcheck"},
      {{"HOME=" + place + "/home", "FACTCHECK_CACHE=" + place + "/own"}, "own"},
      {{"HOME=" + place + "/home", "FACTCHECK_CACHE=own"}, "own"},
      {{"HOME=" + place + "/home", "FACTCHECK_CACHE="}, ""},
  };
  for (const Case& one : cases) {
    SCOPED_TRACE(one.environment.empty() ? "nothing set" : one.environment.back());
    const auto before = files_below(place_.path());
    run_here({"-q", "corpus"}, one.environment);
    bool kept = false;
    for (const auto& [name, bytes] : files_below(place_.path())) {
      if (before.contains(name)) continue;
      EXPECT_TRUE(!one.folder.empty() && name.starts_with(one.folder + '/')) << name;
      kept = kept || name.ends_with(".claims");
    }
    EXPECT_EQ(kept, !one.folder.empty());
    for (const char* folder : {"home", "xdg", "own"}) fs::remove_all(place_.path() / folder);
  }
}

TEST_F(CacheRun, KeepsNothingOfWhatShowAndJudgeRead) {
  run({"show", "corpus"});
  run({"show", "--stage", "questions", "corpus"});
  run_program({.arguments = {"judge", "--jsonl", "-"},
               .folder = place_.path(),
               .standard_input = "{\"id\":\"1\",\"a\":\"Six died.\",\"b\":\"Nine died.\"}\n",
               .environment = {"FACTCHECK_CACHE=" + cache().string()},
               .standard_output = {}});
  run({"rules"});
  run({"cache", "clear"});
  EXPECT_FALSE(fs::exists(cache()));
}

TEST_F(CacheRun, IsCleaned) {
  const std::string words = said();
  const std::size_t kept = entries().size();
  write_bytes_to(cache() / "a" / "notes.txt", "mine");
  const Outcome outcome = run({"cache", "clear"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_TRUE(outcome.out.starts_with("removed what was kept of " + std::to_string(kept) + " articles, "))
      << outcome.out;
  EXPECT_TRUE(entries().empty());
  EXPECT_TRUE(fs::exists(cache() / "a" / "notes.txt"));
  expect_the_same(words);
  EXPECT_EQ(entries().size(), kept);
  EXPECT_EQ(run({"cache", "clear", "-q"}).out, "");
  EXPECT_TRUE(entries().empty());
}

// Two runs at once, again and again into an empty cache.
TEST_F(CacheRun, IsSharedByRunsAtOnce) {
  const std::string words = said();
  for (int i = 0; i < 5; ++i) {
    fs::remove_all(cache());
    std::vector<std::string> both(2);
    std::vector<std::thread> runs;
    for (std::string& out : both) runs.emplace_back([&out, this] { out = said(); });
    for (std::thread& one : runs) one.join();
    for (const std::string& out : both) EXPECT_EQ(out, words);
  }
}

}  // namespace
}  // namespace factcheck
