#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "command/shell.h"
#include "commands.h"
#include "help_tables.h"
#include "version.h"

namespace factcheck {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

TEST(Help, ShortHelpFitsOneScreen) {
  const auto lines = lines_in(short_help());
  EXPECT_LE(lines.size(), 23u) << "the 24th is for the next prompt";
  for (const std::string& line : lines) EXPECT_LE(line.size(), 80u) << line;
}

TEST(Help, ShortHelpNamesOnlyWhatThereIs) {
  const std::string help = short_help();
  for (const CommonOption& common : kCommonOptions) EXPECT_THAT(help, HasSubstr(std::string(common.name)));
  for (const std::string_view name : kCommonCommands) {
    EXPECT_NE(find_command(name), nullptr) << name;
  }
}

TEST(Help, FullHelpNamesEverything) {
  const std::string help = full_help(nullptr);
  for (const OptionRow& row : option_table()) EXPECT_THAT(help, HasSubstr(std::string(long_name(row))));
  for (const Command& command : kCommands)
    EXPECT_THAT(help, HasSubstr(std::string(command.summary.substr(0, 20))));
  for (const VariableRow& row : all_variables()) EXPECT_THAT(help, HasSubstr(row.name));
  for (const OptionGroup group : all_groups()) EXPECT_THAT(help, HasSubstr(std::string(name_of(group))));
}

TEST(Help, NoLineIsWiderThanAPage) {
  for (const std::string& line : lines_in(full_help(nullptr))) EXPECT_LE(line.size(), 100u) << line;
}

// What stands between quotes in capitals.
void add_names(const std::string& source, std::set<std::string>& found) {
  for (std::size_t open = source.find('"'); open != std::string::npos; open = source.find('"', open + 1)) {
    const std::size_t end = source.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ_", open + 1);
    if (end == std::string::npos || source[end] != '"' || end - open < 3 || source[open + 1] == '_') continue;
    found.insert(source.substr(open + 1, end - open - 1));
  }
}

// The names in capitals within the files that ask for variables.
std::set<std::string> variables_in_sources() {
  std::set<std::string> found;
  for (const std::string folder : {"apps", "lib"}) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(FACTCHECK_SOURCE_DIR) / folder)) {
      if (entry.path().extension() != ".cc") continue;
      std::ifstream in(entry.path());
      std::stringstream text;
      text << in.rdbuf();
      const std::string source = text.str();
      const auto includes = [&](std::string_view header) { return source.find(header) != std::string::npos; };
      if (!includes("\"environment.h\"") && !includes("\"user_program.h\"")) continue;
      add_names(source, found);
    }
  }
  return found;
}

TEST(Help, NamesTheVariablesThatAreRead) {
  std::set<std::string> named;
  for (const auto& row : kVariables) named.emplace(row.first);
  EXPECT_EQ(named, variables_in_sources());
}

TEST(Version, SaysWhatItWasMadeOf) {
  EXPECT_EQ(version_text(false), "factcheck " FACTCHECK_VERSION "\n");
  const auto lines = lines_in(version_text(true));
  ASSERT_EQ(lines.size(), 5u);
  EXPECT_THAT(lines[1], testing::MatchesRegex("compiler [A-Za-z]+ [0-9.]+"));
  EXPECT_THAT(lines[2], testing::MatchesRegex("libraries ([A-Za-z0-9-]+ [0-9][0-9a-z.]*(, )?)+"));
  EXPECT_THAT(lines[3], testing::MatchesRegex("model [0-9a-f]+"));
  EXPECT_THAT(lines[4], testing::MatchesRegex("rules [0-9a-f]+ \\([0-9]+\\)"));
}

}  // namespace
}  // namespace factcheck
