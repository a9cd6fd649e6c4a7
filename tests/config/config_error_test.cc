#include <gtest/gtest.h>

#include "config/config_folder.h"

namespace factcheck {
namespace {

TEST(ConfigMistakes, ShowTheLineAndWhatWasMeant) {
  EXPECT_EQ(all_told(load_text("version: 1\nmin_confidance: 0.6\n")),
            "error: unknown key `min_confidance`\n"
            "  --> factcheck.yaml:2:1\n"
            "  |\n"
            "2 | min_confidance: 0.6\n"
            "  | ^^^^^^^^^^^^^^ did you mean `min_confidence`?\n"
            "  |\n"
            "  = help: factcheck config show lists every key in force\n");
}

struct Case {
  std::string_view text;
  std::string_view told;  // a part of it
};

constexpr Case kCases[] = {
    // Keys.
    {"exclude: [a]", "1 | exclude: [a]\n  | ^^^^^^^ did you mean `input.exclude`?"},
    {"input: {folow: true}", "1:9\n  |\n1 | input: {folow: true}\n  |         ^^^^^ did you mean `follow`?"},
    {"names: [{nam: X, aliases: [Y]}]", "unknown key `nam` in a row of `names`"},
    {"rules: {count-differ: error}", "unknown rule `count-differ`"},
    {"rules: {counts-differ: {severty: error}}", "did you mean `severity`?"},
    {"jobs: 1\njobs: 2", "key `jobs` stands here twice"},

    // Values of another type, or none that is known.
    {"jobs: many", "jobs: `many` is no whole number"},
    {"jobs: 0x10", "jobs: `0x10` is no whole number"},
    {"jobs: '4'", "`4` is a text, not a number"},
    {"jobs: [1]", "`jobs` is a whole number; found a list"},
    {"jobs: 5000", "`5000` is no whole number from 0 to 1024"},
    {"input: text", "`input` is a map of keys; found a single value"},
    {"input: {hidden: yes}", "`yes` is neither true nor false"},
    {"min_confidence: 2", "`2` is no number from 0 to 1"},
    {"fail_on: eror", "^^^^ did you mean `error`?"},
    {"show: [contradict, all]", "`all` is none of contradict, differ, agree, single"},
    {"report: {format: xml}", "`xml` is none of text"},
    {"report: {width: 5}", "`5` is no whole number from 20 to 1000"},
    {"input: {max_file_size: big}", "`big` is no size"},
    {"rules: {counts-differ: loud}", "counts-differ: `loud` is none of error, warning, info, none"},
    {"rules: {quotes-differ: {tolerance: 2%}}", "compares no figures"},
    {"rules: {counts-differ: {tolerance: 2}}", "`2` is no share such as 2%"},
    {"rules: none", "`rules` is a map"},
    {"report: {also: sarif}", "`report.also` is a map from formats to files"},
    {"report: {also: {sarf: a.sarif}}", "^^^^ did you mean `sarif`?"},
    {"report: {also: {sarif: [a]}}", "sarif: the name of a file is needed"},
    {"report: {also: {sarif: ''}}", "sarif: the name of a file is needed"},
    {"version: 2", "version `2` of the configuration"},

    // Rows.
    {"names: {name: X}", "`names` is a list"},
    {"names: [X]", "a row of `names` is a map"},
    {"names: [{name: X}]", "a row of `names` needs `aliases`"},
    {"names: [{name: X, aliases: [Z]}, {name: Y, aliases: [Z]}]", "`Z` stands for `X` already"},
    {"sources: [{match: a}]", "needs `name`"},
    {"offices: [{office: wizard, body: X, holder: Y, from: 2020-01-01}]", "`wizard` is no office"},
    {"offices: [{office: mayor, body: X, holder: Y, from: lately}]", "`lately` is no day"},
    {"offices: [{office: mayor, body: X, holder: Y, from: 2020-01-01, to: 2019-01-01}]",
     "ends before it begins"},
    {"reporting_verbs: [{verb: two words}]", "is no single verb"},
    {"reporting_verbs: [{verb: tweet, stance: proud}]", "`proud` is none of neutral"},
    {"units: [{name: x, dimension: lenght}]", "did you mean `length`?"},
    {"units: [{name: x, dimension: length, factor: -1}]", "not more than nothing"},
    {"predicates: [{sense: nonsense, verbs: [a]}]", "`nonsense` is no sense"},

    // What the reader of YAML refuses.
    {"a: &x 1", "anchors"},
    {"jobs: [1", "a `]` is missing"},
    {"- a", "a configuration is a map of keys; found a list"},
    {"jobs: \xFF", "not valid UTF-8"},
};

TEST(ConfigMistakes, AreAllRefused) {
  for (const Case& c : kCases) {
    const std::string out = all_told(load_text(std::string(c.text)));
    EXPECT_NE(out.find(c.told), std::string::npos) << c.text << "\n" << out;
  }
}

TEST(ConfigMistakes, AreToldAllAtOnce) {
  EXPECT_EQ(load_text("jobs: x\nfail_on: y\nnames: z\nfoo: 1\n").mistakes.size(), 4u);
}

TEST(ConfigMistakes, StandUnderWideAndHiddenCharacters) {
  EXPECT_EQ(told({.message = "m",
                  .place = "f",
                  .line = 10,
                  .column = 4,
                  .size = 2,
                  .source = "\xE6\x97\xA5: ab\x1B[2J"}),
            "error: m\n  --> f:10:4\n   |\n10 | \xE6\x97\xA5: ab<U+001B>[2J\n   |     ^^\n");
}

TEST(ConfigMistakes, FilesThatExtendThemselves) {
  const ConfigFolder folder;
  folder.write("factcheck.yaml", "extends: b.yaml\n");
  folder.write("b.yaml", "extends: ./x/../factcheck.yaml\n");
  EXPECT_NE(
      all_told(load_config(folder.request())).find("`factcheck.yaml` extends itself\n  --> b.yaml:1:10"),
      std::string::npos);
}

TEST(ConfigMistakes, FilesThatAreNotThere) {
  const ConfigFolder folder;
  folder.write("factcheck.yaml", "extends: gone.yaml\n");
  EXPECT_NE(all_told(load_config(folder.request())).find("`gone.yaml`: cannot read: No such file"),
            std::string::npos);
  ConfigRequest request = folder.request();
  request.file = "missing.yaml";
  EXPECT_NE(all_told(load_config(request)).find("`missing.yaml`: cannot read: No such file"),
            std::string::npos);
  request.file = ".git";
  EXPECT_NE(all_told(load_config(request)).find("`.git`: is not a file"), std::string::npos);
}

TEST(ConfigMistakes, TwoFilesInOneFolder) {
  const ConfigFolder folder;
  folder.write("factcheck.yaml", "");
  folder.write(".factcheck.yaml", "");
  EXPECT_EQ(all_told(load_config(folder.request())),
            "error: both `factcheck.yaml` and `.factcheck.yaml` are there\nhelp: keep one of them\n");
}

TEST(ConfigMistakes, OfVariablesAndSettings) {
  const ConfigFolder folder;
  ConfigRequest request = folder.request();
  request.environment = {{"FACTCHECK_FORMAT", "xml"}};
  request.set = {"nothing", "extends=a.yaml", "fail_on=eror"};
  const std::string out = all_told(load_config(request));
  EXPECT_NE(out.find("  --> FACTCHECK_FORMAT=xml\n"), std::string::npos) << out;
  EXPECT_NE(out.find("--set takes KEY=VALUE"), std::string::npos) << out;
  EXPECT_NE(out.find("`extends` can only stand in a file"), std::string::npos) << out;
  EXPECT_NE(out.find("  --> --set fail_on=eror\nhelp: did you mean `error`?"), std::string::npos) << out;
}

}  // namespace
}  // namespace factcheck
