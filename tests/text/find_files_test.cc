#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "text/reader.h"

namespace factcheck {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// A folder of its own for each test, gone at the end.
class FindFiles : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "factcheck-find-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    root_ = name;
    here_ = fs::current_path();
    fs::current_path(root_);
  }
  void TearDown() override {
    fs::current_path(here_);
    fs::remove_all(root_);
  }
  static void write(const fs::path& path, std::string_view words = "The bridge was closed.\n") {
    if (path.has_parent_path()) fs::create_directories(path.parent_path());
    std::ofstream(path) << words;
  }
  static std::vector<std::string> paths(const FileList& list) {
    std::vector<std::string> all;
    for (const InputFile& file : list.files) all.push_back(file.path);
    return all;
  }
  static std::vector<std::string> faults(const FileList& list) {
    std::vector<std::string> all;
    for (const Error& error : list.errors) all.push_back(error.code + " " + error.path);
    return all;
  }

  fs::path root_;
  fs::path here_;
};

TEST_F(FindFiles, TakesArticlesInFoldersInOrder) {
  for (const auto name :
       {"c/b.txt", "c/B.MD", "c/a/x.html", "c/a.jsonl", "c/a.htm", "c/d.text", "c/e.markdown"})
    write(name);
  for (const auto name : {"c/claims.yaml", "c/picture.png", "c/noending", "c/.hidden.txt", "c/.git/x.txt"})
    write(name);
  EXPECT_THAT(paths(find_files({"c/"}, {})), ElementsAre("c/B.MD", "c/a.htm", "c/a.jsonl", "c/a/x.html",
                                                         "c/b.txt", "c/d.text", "c/e.markdown"));
  EXPECT_EQ(find_files({"c"}, {.hidden = true}).files.size(), 8u);  // git's own folder holds no articles
  fs::current_path("c");
  EXPECT_THAT(paths(find_files({"."}, {})),
              ElementsAre("B.MD", "a.htm", "a.jsonl", "a/x.html", "b.txt", "d.text", "e.markdown"));
}

TEST_F(FindFiles, TakesAnythingThatIsNamed) {
  write("notes");
  write("c/.hidden.txt");
  const FileList list = find_files({"notes", "c/.hidden.txt"}, {});
  EXPECT_THAT(paths(list), ElementsAre("c/.hidden.txt", "notes"));
  EXPECT_TRUE(list.files[0].named);
}

TEST_F(FindFiles, TakesEachFileOnce) {
  write("c/a.txt");
  fs::create_hard_link("c/a.txt", "c/b.txt");
  fs::create_symlink("c", "link");
  const FileList list = find_files({"c/b.txt", "c", "c/", "./c/a.txt", "link"}, {});
  ASSERT_EQ(list.files.size(), 1u);
  EXPECT_TRUE(list.files[0].named);
  EXPECT_THAT(list.errors, IsEmpty());
}

TEST_F(FindFiles, FollowsLinksOnlyWhenAsked) {
  write("elsewhere/a.txt");
  write("c/b.txt");
  fs::create_symlink("../elsewhere", "c/folder");
  fs::create_symlink("../elsewhere/a.txt", "c/file.txt");
  EXPECT_THAT(paths(find_files({"c"}, {})), ElementsAre("c/b.txt"));
  EXPECT_THAT(paths(find_files({"c"}, {.follow_links = true})), ElementsAre("c/b.txt", "c/file.txt"));
}

TEST_F(FindFiles, NamesLoopsAndLinksToNothing) {
  write("c/a/b.txt");
  fs::create_symlink("..", "c/a/up");
  fs::create_symlink("nowhere", "c/dangling.txt");
  EXPECT_THAT(faults(find_files({"c"}, {})), IsEmpty());
  const FileList list = find_files({"c"}, {.follow_links = true});
  EXPECT_THAT(paths(list), ElementsAre("c/a/b.txt"));
  EXPECT_THAT(faults(list), ElementsAre("unreadable c/a/up", "no-such-file c/dangling.txt"));
}

TEST_F(FindFiles, NamesWhatIsNoFile) {
  write("c/a.txt");
  ASSERT_EQ(::mkfifo("c/pipe.txt", 0600), 0);
  const FileList list = find_files({"c", "missing.txt", "/dev/null", "c/a.txt/x"}, {});
  EXPECT_THAT(paths(list), ElementsAre("/dev/null", "c/a.txt"));
  EXPECT_THAT(faults(list),
              ElementsAre("no-such-file c/a.txt/x", "unreadable c/pipe.txt", "no-such-file missing.txt"));
}

TEST_F(FindFiles, HeedsIgnoreFiles) {
  for (const auto name : {"a.txt", "old/a.txt", "old/keep.txt", "notes/b.txt", "notes/c.md", "draft.md"})
    write(name);
  write(".gitignore", "old/\n");
  write(".factcheckignore", "draft.md\n");
  write("notes/.factcheckignore", "*.txt\n");
  // Not in a work tree: .gitignore is somebody else's affair.
  EXPECT_THAT(paths(find_files({"."}, {})), ElementsAre("a.txt", "notes/c.md", "old/a.txt", "old/keep.txt"));
  fs::create_directory(".git");
  EXPECT_THAT(paths(find_files({"."}, {})), ElementsAre("a.txt", "notes/c.md"));
  // From within as from without; but what is named is read.
  EXPECT_THAT(paths(find_files({"notes"}, {})), ElementsAre("notes/c.md"));
  EXPECT_THAT(paths(find_files({"draft.md", "old"}, {})),
              ElementsAre("draft.md", "old/a.txt", "old/keep.txt"));
  EXPECT_EQ(find_files({"."}, {}, {.ignore_files = false}).files.size(), 6u);
}

TEST_F(FindFiles, NamesAnIgnoreFileThatCannotBeRead) {
  for (const auto name : {"a.txt", "in/b.txt", "in/.factcheckignore/x"}) write(name);
  fs::create_directory(".git");
  fs::create_symlink(".gitignore", ".gitignore");
  const FileList list = find_files({"."}, {});
  EXPECT_THAT(paths(list), ElementsAre("a.txt", "in/b.txt"));
  EXPECT_THAT(faults(list), ElementsAre("unreadable .gitignore", "unreadable in/.factcheckignore"));
  // Once, however many folders it holds for; as seen from where one stands.
  fs::create_directory("in/deep");
  fs::current_path("in/deep");
  EXPECT_THAT(faults(find_files({"..", "."}, {})),
              ElementsAre("unreadable ../../.gitignore", "unreadable ../.factcheckignore"));
  EXPECT_THAT(faults(find_files({".."}, {}, {.ignore_files = false})), IsEmpty());
}

TEST_F(FindFiles, ReadsNoIgnoreFileInPart) {
  for (const auto name : {"a.txt", "b.txt"}) write(name);
  std::string lines = "a.txt\n";
  while (lines.size() <= 1U << 20) lines += "another/path/that/is/nowhere\n";
  write(".factcheckignore", lines);
  EXPECT_THAT(faults(find_files({"."}, {})), ElementsAre("unreadable .factcheckignore"));
  fs::remove(".factcheckignore");
  fs::create_symlink("nowhere", ".factcheckignore");
  EXPECT_THAT(faults(find_files({"."}, {})), ElementsAre("unreadable .factcheckignore"));
}

TEST_F(FindFiles, TheNearerIgnoreFileCountsMoreAndOursMoreThanGits) {
  for (const auto name : {"a.txt", "b.txt", "in/a.txt", "in/b.txt"}) write(name);
  fs::create_directory(".git");
  write(".gitignore", "*.txt\n");
  write("in/.gitignore", "!a.txt\n");
  EXPECT_THAT(paths(find_files({"."}, {})), ElementsAre("in/a.txt"));
  write(".factcheckignore", "!b.txt\n");
  EXPECT_THAT(paths(find_files({"."}, {})), ElementsAre("b.txt", "in/a.txt", "in/b.txt"));
}

TEST_F(FindFiles, AnotherWorkTreeHasItsOwnRules) {
  write("mine/a.txt");
  write("mine/theirs/a.txt");
  fs::create_directories("mine/.git");
  fs::create_directories("mine/theirs/.git");
  write("mine/.gitignore", "a.txt\n");
  EXPECT_THAT(paths(find_files({"mine"}, {})), ElementsAre("mine/theirs/a.txt"));
}

TEST_F(FindFiles, IncludeCountsMoreThanExclude) {
  for (const auto name : {"a.txt", "b.md", "drafts/c.md", "drafts/d.txt"}) write(name);
  const std::string here = fs::current_path();
  const PathRules drafts(here, std::string_view("drafts/"));
  const PathRules pages(here, std::string_view("*.md"));
  EXPECT_THAT(paths(find_files({"."}, {}, {.exclude = {drafts}})), ElementsAre("a.txt", "b.md"));
  EXPECT_THAT(paths(find_files({"."}, {}, {.include = {pages}})), ElementsAre("b.md", "drafts/c.md"));
  // The folder itself is not meant by *.md, and so is not entered.
  EXPECT_THAT(paths(find_files({"."}, {}, {.include = {pages}, .exclude = {drafts}})), ElementsAre("b.md"));
  EXPECT_THAT(paths(find_files({"."}, {}, {.include = {drafts}, .exclude = {drafts}})),
              ElementsAre("drafts/c.md", "drafts/d.txt"));
}

TEST_F(FindFiles, NamedFilesAreLeftOutOnlyOnRequest) {
  for (const auto name : {"a.txt", "drafts/c.txt"}) write(name);
  write("old.txt");
  write(".factcheckignore", "old.txt\n");
  const PathRules drafts(fs::current_path(), std::string_view("drafts/"));
  FileChoice choice{.exclude = {drafts}};
  EXPECT_EQ(find_files({"a.txt", "drafts/c.txt", "old.txt"}, {}, choice).files.size(), 3u);
  choice.force_exclude = true;
  const FileList list = find_files({"a.txt", "drafts/c.txt", "old.txt"}, {}, choice);
  EXPECT_THAT(paths(list), ElementsAre("a.txt"));
  EXPECT_THAT(list.left_out, ElementsAre("drafts/c.txt: excluded", "old.txt: excluded"));
}

TEST_F(FindFiles, TellsOfUnknownKindsOnRequest) {
  for (const auto name : {"c/a.txt", "c/b.pdf"}) write(name);
  EXPECT_THAT(find_files({"c"}, {}).left_out, IsEmpty());
  EXPECT_THAT(find_files({"c"}, {}, {.tell_unknown = true}).left_out,
              ElementsAre("c/b.pdf: of no kind that is read"));
}

TEST_F(FindFiles, LeavesStandardInputToTheCaller) {
  EXPECT_THAT(paths(find_files({"-"}, {})), ElementsAre("-"));
}

TEST_F(FindFiles, GoesIntoDeepFolders) {
  fs::path deep = "c";
  for (int i = 0; i < 200; ++i) deep /= "d";
  write(deep / "a.txt");
  EXPECT_EQ(find_files({"c"}, {}).files.size(), 1u);
}

TEST_F(FindFiles, FilesAreReadOrSayWhyNot) {
  write("a.txt");
  write("binary.txt", std::string_view("a\0b", 3));
  write("large.txt", std::string(2000, 'x'));
  EXPECT_EQ(read_file({"a.txt"}, {}).documents.size(), 1u);
  EXPECT_EQ(read_file({"binary.txt"}, {}).skipped, "binary");
  EXPECT_EQ(read_file({.path = "binary.txt", .named = true}, {}).errors.at(0).code, "binary");
  EXPECT_EQ(read_file({"large.txt"}, {.max_file_size = 1000}).errors.at(0).code, "too-large");
  EXPECT_EQ(read_file({"gone.txt"}, {}).errors.at(0).code, "unreadable");
  fs::create_directory("folder.txt");
  EXPECT_EQ(read_file({"folder.txt"}, {}).errors.at(0).code, "unreadable");
}

}  // namespace
}  // namespace factcheck
