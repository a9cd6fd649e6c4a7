#include "completions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "command/shell.h"
#include "commands.h"
#include "expected.h"

namespace factcheck {
namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const OptionRow& row_named(std::string_view name) {
  for (const OptionRow& row : option_table()) {
    if (long_name(row) == name) return row;
  }
  ADD_FAILURE() << "no option " << name;
  return option_table().front();
}

// A folder with the scripts and a file and a folder to complete.
class Place : public testing::Test {
 protected:
  Place() : path_(fs::temp_directory_path() / ("factcheck-completions-" + std::to_string(::getpid()))) {
    fs::create_directories(path_ / "wires");
    std::ofstream(path_ / "words.txt") << "x";
    std::ofstream(path_ / "bash") << bash_completion();
    std::ofstream(path_ / "_factcheck") << zsh_completion();
    std::ofstream(path_ / "fish") << fish_completion();
  }
  ~Place() override { fs::remove_all(path_); }

  ShellOutcome run_here(const std::string& line) const {
    return run_in_shell("cd '" + path_.string() + "' && " + line);
  }

  fs::path path_;
};

// Every option and command of the tables is in every script, and every value of which there are a few.
TEST(Completions, HoldAllOptionsCommandsAndChoices) {
  for (const std::string& script : {bash_completion(), zsh_completion(), fish_completion()}) {
    for (const Command& command : kCommands) EXPECT_THAT(script, HasSubstr(std::string(command.name)));
    for (const OptionRow& row : option_table()) {
      for (const std::string& name : names_of(row)) {
        const std::string bare = name.substr(name.find_first_not_of('-'));
        EXPECT_THAT(script,
                    testing::AnyOf(HasSubstr(name), HasSubstr("-l " + bare), HasSubstr("-s " + bare)));
      }
      for (const std::string& word : expected_value(row).words) EXPECT_THAT(script, HasSubstr(word));
    }
  }
}

TEST(Completions, KnowWhatAnOptionTakes) {
  EXPECT_THAT(expected_value(row_named("--color")).words, ElementsAre("auto", "always", "never"));
  EXPECT_EQ(expected_value(row_named("--color")).filler, Filler::Words);
  EXPECT_EQ(expected_value(row_named("--show")).filler, Filler::WordList);
  EXPECT_THAT(expected_value(row_named("--show")).words, Contains("contradict"));
  EXPECT_THAT(expected_value(row_named("--format")).words, Contains("markdown"));
  EXPECT_EQ(expected_value(row_named("--also")).filler, Filler::Assignment);
  EXPECT_THAT(expected_value(row_named("--also")).words, Contains("sarif"));
  EXPECT_THAT(expected_value(row_named("--ignore")).words, Contains("amounts-differ"));
  EXPECT_EQ(expected_value(row_named("--output")).filler, Filler::Files);
  EXPECT_EQ(expected_value(row_named("--claims-dir")).filler, Filler::Folders);
  EXPECT_EQ(expected_value(row_named("--jobs")).filler, Filler::Anything);
  EXPECT_EQ(expected_value(row_named("--claim")).filler, Filler::Anything);
}

// An option that has only a few values takes each of them.
TEST(Completions, OfferNothingThatIsRefused) {
  for (const OptionRow& row : option_table()) {
    const Expected expected = expected_value(row);
    for (const std::string& word : expected.words) {
      Options scratch;
      const bool assigns = expected.filler == Filler::Assignment;
      EXPECT_EQ(row.set(scratch, assigns ? word + "=x" : word), "") << row.names << ' ' << word;
    }
  }
}

struct Typed {
  std::string words;   // as bash cuts them, a blank between; the last one stands at the cursor
  std::string expect;  // the one completion, or with ... at the end one of several; "-": none
};

const Typed kTyped[] = {
    // commands and paths
    {"factcheck ext", "extract"},
    {"factcheck ''", "compare..."},
    {"factcheck wor", "words.txt"},
    {"factcheck check wi", "wires"},
    {"factcheck words.txt wi", "wires"},
    {"factcheck help ju", "judge"},
    {"factcheck explain dates-d", "dates-differ"},
    {"factcheck explain dates-differ wo", "words.txt"},
    {"factcheck completions fi", "fish"},
    {"factcheck rules wo", "-"},
    {"factcheck -- ext", "-"},
    {"factcheck -- wo", "words.txt"},

    // options: those of the command, before it and behind it
    {"factcheck --fail", "--fail-on"},
    {"factcheck --no-asc", "--no-ascii"},
    {"factcheck extract --fail", "-"},
    {"factcheck show words.txt --stag", "--stage"},
    {"factcheck --jobs 2 show --stag", "--stage"},
    {"factcheck --jobs 2 ext", "extract"},

    // values
    {"factcheck --color al", "always"},
    {"factcheck --color = al", "always"},
    {"factcheck --color = ''", "never..."},
    {"factcheck --color =", "never..."},
    {"factcheck show --stage ment", "mentions"},
    {"factcheck -f markd", "markdown"},
    {"factcheck --fail-on warn", "warning"},
    {"factcheck --show dif", "differ"},
    {"factcheck --show contradict,dif", "contradict,differ"},
    {"factcheck --ignore dates-differ,names-d", "dates-differ,names-differ"},
    {"factcheck --also sari", "sarif="},
    {"factcheck --also sarif = wor", "words.txt"},
    {"factcheck -o wor", "words.txt"},
    {"factcheck --claims-dir w", "wires"},
    {"factcheck --jobs ''", "-"},
};

TEST_F(Place, BashCompletes) {
  if (!is_installed("bash")) GTEST_SKIP() << "bash is not installed";
  for (const Typed& typed : kTyped) {
    SCOPED_TRACE(typed.words);
    const auto outcome = run_here("bash --norc -c \"source ./bash; COMP_WORDS=(" + typed.words +
                                  "); COMP_CWORD=\\$((\\${#COMP_WORDS[@]} - 1)); _factcheck; printf '%s\\n' "
                                  "\\\"\\${COMPREPLY[@]}\\\"\"");
    auto lines = lines_in(outcome.said);
    std::erase(lines, "");
    if (typed.expect == "-") {
      EXPECT_THAT(lines, IsEmpty());
    } else if (typed.expect.ends_with("...")) {
      EXPECT_THAT(lines, Contains(typed.expect.substr(0, typed.expect.size() - 3)));
      EXPECT_GT(lines.size(), 1u);
    } else {
      EXPECT_THAT(lines, ElementsAre(typed.expect));
    }
  }
}

TEST_F(Place, BashCompletesWhereEqualsCutsNoWord) {
  if (!is_installed("bash")) GTEST_SKIP() << "bash is not installed";
  const auto outcome = run_here(
      "bash --norc -c 'source ./bash; COMP_WORDBREAKS=\" \"; COMP_WORDS=(factcheck --color=al); "
      "COMP_CWORD=1; _factcheck; echo \"${COMPREPLY[@]}\"'");
  EXPECT_EQ(outcome.said, "--color=always\n");
}

TEST_F(Place, BashScriptIsRegistered) {
  if (!is_installed("bash")) GTEST_SKIP() << "bash is not installed";
  EXPECT_EQ(run_here("bash --norc -c 'source ./bash; complete -p factcheck'").said,
            "complete -F _factcheck factcheck\n");
}

TEST_F(Place, ZshReadsItsScript) {
  if (!is_installed("zsh")) GTEST_SKIP() << "zsh is not installed";
  EXPECT_EQ(run_here("zsh -f -n ./_factcheck").said, "");
}

TEST_F(Place, FishCompletes) {
  if (!is_installed("fish")) GTEST_SKIP() << "fish is not installed";
  const auto completed = [&](const std::string& line) {
    const auto outcome = run_here(
        "env HOME=. XDG_CONFIG_HOME=. XDG_DATA_HOME=. fish --no-config -c 'source ./fish; "
        "complete -C \"" +
        line + "\"' | cut -f 1");
    return lines_in(outcome.said);
  };
  EXPECT_EQ(run_here("fish --no-config -n ./fish").said, "");
  EXPECT_THAT(completed("factcheck ext"), ElementsAre("extract"));
  EXPECT_THAT(completed("factcheck --color al"), ElementsAre("always"));
  EXPECT_THAT(completed("factcheck show --stage ment"), ElementsAre("mentions"));
  EXPECT_THAT(completed("factcheck --show contradict,dif"), ElementsAre("contradict,differ"));
  EXPECT_THAT(completed("factcheck explain dates-d"), ElementsAre("dates-differ"));
  EXPECT_THAT(completed("factcheck extract --fail"), IsEmpty());
  EXPECT_THAT(completed("factcheck --fail"), ElementsAre("--fail-on"));
  EXPECT_THAT(completed("factcheck -o wo"), ElementsAre("words.txt"));
}

}  // namespace
}  // namespace factcheck
