// What docs/safety.md says of tests is so, and what no run can show is looked for in the sources.
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
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
  static const std::regex test(R"(TEST(?:_F|_P)?\((\w+), (\w+)\))");
  std::set<std::string> names;
  for (const auto& [path, text] : files_below(root() / "tests")) {
    if (!path.ends_with(".cc")) continue;
    for (std::sregex_iterator at(text.begin(), text.end(), test), end; at != end; ++at) {
      names.insert((*at)[1].str() + "." + (*at)[2].str());
    }
  }
  return names;
}

bool some_begin_with(const std::set<std::string>& names, const std::string& start) {
  const auto at = names.lower_bound(start);
  return at != names.end() && at->starts_with(start);
}

TEST(SafetyDocument, NamesTestsThatAreThere) {
  static const std::regex name(R"(`([A-Z]\w+\.\w*)(\*?)`)");
  const std::set<std::string> names = names_of_tests();
  const std::string text = read_bytes_of(root() / "docs" / "safety.md");
  int found = 0;
  for (std::sregex_iterator at(text.begin(), text.end(), name), end; at != end; ++at, ++found) {
    const std::string test = (*at)[1];
    EXPECT_TRUE((*at)[2].length() > 0 ? some_begin_with(names, test) : names.contains(test)) << test;
  }
  EXPECT_GT(found, 50);
}

// Nothing in the program starts another one, through a shell or not, but what starts the user's editor and pager.
TEST(SafetyDocument, NothingIsExecuted) {
  static const std::regex starts(R"(\b(system|popen|v?fork|execv?p?e?|execlp?e?|posix_spawnp?)\()");
  for (const char* folder : {"lib", "apps"}) {
    for (const auto& [path, text] : files_below(root() / folder)) {
      const bool is_source = path.ends_with(".cc") || path.ends_with(".h");
      if (!is_source || fs::path(path).filename() == "user_program.cc") continue;
      EXPECT_FALSE(std::regex_search(text, starts)) << path;
    }
  }
}

}  // namespace
}  // namespace factcheck
