#include "verdict/rules.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>

namespace factcheck {
namespace {

// amounts-differ, amounts_differ.cc: one name in two spellings.
std::string file_name(std::string_view id) {
  std::string name(id);
  for (char& c : name) c = c == '-' ? '_' : c;
  return name + ".cc";
}

TEST(Rules, HaveAFileAndAHelpTextEach) {
  std::set<std::string> files;
  for (const Rule* rule : all_rules()) {
    SCOPED_TRACE(rule->info.id);
    files.insert(file_name(rule->info.id));
    EXPECT_TRUE(std::filesystem::exists(std::filesystem::path(FACTCHECK_SOURCE_DIR) / "lib/verdict/rules" /
                                        file_name(rule->info.id)));
    EXPECT_NE(rule->info.help.find("A finding:"), std::string_view::npos);
    EXPECT_EQ(find_rule(rule->info.id), &rule->info);
  }
  EXPECT_EQ(files.size(), all_rules().size());
  EXPECT_EQ(find_rule("no-such-rule"), nullptr);
}

}  // namespace
}  // namespace factcheck
