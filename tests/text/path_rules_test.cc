#include "text/path_rules.h"

#include <gtest/gtest.h>

namespace factcheck {
namespace {

struct Case {
  std::string_view pattern;
  std::string_view path;  // a slash at its end: a folder
  bool fits;
};

bool fits(std::string_view line, std::string_view path) {
  const bool is_folder = path.ends_with('/');
  if (is_folder) path.remove_suffix(1);
  const auto pattern = PathPattern::parse(line);
  return pattern && pattern->matches(path, is_folder);
}

// As the manual of gitignore has it.
constexpr Case kCases[] = {
    // Without a slash before its end a pattern is a name, at any depth.
    {"notes.txt", "notes.txt", true},
    {"notes.txt", "a/b/notes.txt", true},
    {"notes.txt", "a/my-notes.txt", false},
    {"notes.txt", "notes.txt/a", false},
    {"drafts/", "a/drafts/", true},
    {"drafts/", "a/drafts", false},
    {"drafts", "drafts/", true},

    // With one it is a path from the folder of the list.
    {"/notes.txt", "notes.txt", true},
    {"/notes.txt", "a/notes.txt", false},
    {"a/notes.txt", "a/notes.txt", true},
    {"a/notes.txt", "b/a/notes.txt", false},
    {"a/drafts/", "a/drafts/", true},

    // A star and a question mark stop at slashes.
    {"*.txt", "a/b.txt", true},
    {"a/*.txt", "a/b.txt", true},
    {"a/*.txt", "a/b/c.txt", false},
    {"a/*", "a/", false},
    {"a?c", "abc", true},
    {"a?c", "a/c", false},
    {"a?c", "ac", false},
    {"?", "\xC3\xA9", true},
    {"*a*b*c*", "xxaxxbxxcxx", true},
    {"*a*b*c*", "xxcxxbxxaxx", false},

    // Two stars cross them.
    {"**/notes.txt", "notes.txt", true},
    {"**/notes.txt", "a/b/notes.txt", true},
    {"**/a/notes.txt", "x/y/a/notes.txt", true},
    {"**/a/notes.txt", "x/ya/notes.txt", false},
    {"a/**", "a/b/c.txt", true},
    {"a/**", "b/a/c.txt", false},
    {"a/**/b", "a/b", true},
    {"a/**/b", "a/x/y/b", true},
    {"a/**/b", "a/xb", false},
    {"a**b", "axxb", true},
    {"/a**b", "ax/xb", false},

    // Sets of characters.
    {"[a-c]1", "b1", true},
    {"[a-c]1", "d1", false},
    {"[!a-c]1", "d1", true},
    {"[^a-c]1", "a1", false},
    {"[]]1", "]1", true},
    {"[a-]1", "-1", true},
    {"a[/]b", "a/b", false},
    {"[ab", "[ab", true},

    // A backslash takes a sign as it is; blanks at the end do not count without one.
    {"\\#list", "#list", true},
    {"#list", "#list", false},
    {"\\!list", "!list", true},
    {"a\\*b", "a*b", true},
    {"a\\*b", "axb", false},
    {"list  ", "list", true},
    {"list\\ ", "list ", true},
    {"", "", false},
    {"/", "a/", false},

    // Names that are not UTF-8.
    {"\xE9t\xE9.txt", "\xE9t\xE9.txt", true},
    {"?t?.txt", "\xE9t\xE9.txt", true},
};

TEST(PathPattern, FitsAsGitSays) {
  for (const Case& c : kCases) EXPECT_EQ(fits(c.pattern, c.path), c.fits) << c.pattern << " on " << c.path;
}

SeenPath seen(std::string path, bool is_folder = false) { return {"/desk/" + path, path, is_folder}; }

TEST(PathRules, TheLastLineThatFitsDecides) {
  const PathRules rules("/desk", "*.txt\n!keep.txt\nkeep.txt/\n");
  EXPECT_EQ(rules.ask(seen("a.txt")), PathAnswer::Matched);
  EXPECT_EQ(rules.ask(seen("keep.txt")), PathAnswer::TakenBack);
  EXPECT_EQ(rules.ask(seen("keep.txt", true)), PathAnswer::Matched);
  EXPECT_EQ(rules.ask(seen("a.md")), PathAnswer::Silent);
}

TEST(PathRules, MeansWhatLiesInAFolder) {
  const PathRules rules("/desk", std::vector<std::string>{"tribune/**", "herald/"});
  EXPECT_TRUE(rules.means(seen("tribune/2025/a.txt")));
  EXPECT_TRUE(rules.means(seen("old/herald/a.txt")));
  EXPECT_FALSE(rules.means(seen("old/tribune/a.txt")));
}

TEST(PathRules, TakesPathsOutsideItsFolderAsTheyAreShown) {
  const PathRules rules("/desk/conf", std::vector<std::string>{"tribune/*"});
  EXPECT_TRUE(rules.means({"/desk/tribune/a.txt", "../tribune/a.txt", false}));
  EXPECT_FALSE(rules.means({"/desk/x/tribune/a.txt", "../x/tribune/a.txt", false}));
  EXPECT_FALSE(rules.means({"/desk/confused", "../confused", false}));
}

// Backtracking would take longer than the sun will burn.
TEST(PathPattern, TakesTimeInTheLengthsAlone) {
  std::string pattern;
  for (int i = 0; i < 500; ++i) pattern += "*a";
  EXPECT_FALSE(fits(pattern + "b", std::string(4000, 'a')));
  std::string deep;
  for (int i = 0; i < 300; ++i) deep += "**/a/";
  std::string path;
  for (int i = 0; i < 1000; ++i) path += "a/";
  EXPECT_FALSE(fits(deep + "b", path + "c"));
}

}  // namespace
}  // namespace factcheck
