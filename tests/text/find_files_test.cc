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
  EXPECT_EQ(find_files({"c"}, {.hidden = true}).files.size(), 9u);
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
  EXPECT_THAT(paths(list), ElementsAre("c/a.txt"));
  EXPECT_THAT(faults(list), ElementsAre("unreadable /dev/null", "no-such-file c/a.txt/x",
                                        "unreadable c/pipe.txt", "no-such-file missing.txt"));
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
