#include "man_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "command/shell.h"
#include "commands.h"
#include "expected.h"
#include "help_tables.h"

namespace factcheck {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class ManPage : public testing::Test {
 protected:
  ManPage() : path_(fs::temp_directory_path() / ("factcheck-man-" + std::to_string(::getpid()) + ".1")) {
    std::ofstream(path_) << man_page();
  }
  ~ManPage() override { fs::remove(path_); }
  fs::path path_;
};

TEST_F(ManPage, IsGoodRoff) {
  if (!is_installed("groff")) GTEST_SKIP() << "groff is not installed";
  EXPECT_EQ(run_in_shell("groff -man -ww -z -Tutf8 '" + path_.string() + "'").said, "");
}

TEST_F(ManPage, IsGoodForMandoc) {
  if (!is_installed("mandoc")) GTEST_SKIP() << "mandoc is not installed";
  // It has no date on purpose: the page is the same whenever it is made.
  EXPECT_EQ(run_in_shell("mandoc -Tlint -W warning '" + path_.string() + "' | grep -v 'missing date'").said,
            "");
}

// As a reader sees it: every option, command, exit code and variable.
TEST_F(ManPage, ShowsEverything) {
  if (!is_installed("man")) GTEST_SKIP() << "man is not installed";
  const auto outcome = run_in_shell("MANWIDTH=200 LC_ALL=C.UTF-8 man --warnings -E UTF-8 -l '" +
                                    path_.string() + "' | col -bx");
  ASSERT_EQ(outcome.status, 0);
  EXPECT_EQ(run_in_shell("man --warnings -E UTF-8 -l '" + path_.string() + "' 2>&1 >/dev/null").said, "");
  for (const OptionRow& row : option_table()) {
    for (const std::string& name : names_of(row)) EXPECT_THAT(outcome.said, HasSubstr(name));
    EXPECT_THAT(outcome.said, HasSubstr(std::string(row.help.substr(0, 30))));
  }
  for (const Command& command : kCommands) EXPECT_THAT(outcome.said, HasSubstr(std::string(command.name)));
  for (const VariableRow& row : all_variables()) EXPECT_THAT(outcome.said, HasSubstr(row.name));
  for (const ExitCodeRow& row : kExitCodes) EXPECT_THAT(outcome.said, HasSubstr(std::string(row.help)));
}

}  // namespace
}  // namespace factcheck
