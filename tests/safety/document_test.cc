// What docs/safety.md says of tests is so, and what no run can show is looked for in the sources.
#include <gtest/gtest.h>
#include <re2/re2.h>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "golden/run_program.h"

namespace factcheck {
namespace {

namespace fs = std::filesystem;

fs::path root() { return FACTCHECK_SOURCE_DIR; }

// "Suite.Name" of every test in the sources.
std::set<std::string> names_of_tests() {
  static const RE2 test(R"(TEST(?:_F|_P)?\((\w+), (\w+)\))");
  std::set<std::string> names;
  for (const auto& [path, text] : files_below(root() / "tests")) {
    if (!path.ends_with(".cc")) continue;
    re2::StringPiece rest(text);
    for (std::string suite, name; RE2::FindAndConsume(&rest, test, &suite, &name);) {
      names.insert(suite + "." + name);
    }
  }
  return names;
}

bool some_begin_with(const std::set<std::string>& names, const std::string& start) {
  const auto at = names.lower_bound(start);
  return at != names.end() && at->starts_with(start);
}

TEST(SafetyDocument, NamesTestsThatAreThere) {
  static const RE2 name(R"(`([A-Z]\w+\.\w*)(\*?)`)");
  const std::set<std::string> names = names_of_tests();
  const std::string text = read_bytes_of(root() / "docs" / "safety.md");
  int found = 0;
  re2::StringPiece rest(text);
  for (std::string test, star; RE2::FindAndConsume(&rest, name, &test, &star); ++found) {
    EXPECT_TRUE(star.empty() ? names.contains(test) : some_begin_with(names, test)) << test;
  }
  EXPECT_GT(found, 50);
}

// Nothing in the program starts another one, through a shell or not, but what starts the user's editor and
// pager.
TEST(SafetyDocument, NothingIsExecuted) {
  static const RE2 starts(R"(\b(system|popen|v?fork|execv?p?e?|execlp?e?|posix_spawnp?)\()");
  for (const char* folder : {"lib", "apps"}) {
    for (const auto& [path, text] : files_below(root() / folder)) {
      const bool is_source = path.ends_with(".cc") || path.ends_with(".h");
      if (!is_source || fs::path(path).filename() == "user_program.cc") continue;
      EXPECT_FALSE(RE2::PartialMatch(text, starts)) << path;
    }
  }
}

}  // namespace
}  // namespace factcheck
