#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "store/claim_file.h"

namespace factcheck {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class ClaimFolderTest : public testing::Test {
 protected:
  ClaimFolderTest() : folder_(testing::TempDir() + "claim_folder_test-" + std::to_string(::getpid())) {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  ~ClaimFolderTest() override { fs::remove_all(folder_); }

  std::string path(const std::string& name) const { return folder_ + "/" + name; }
  void put(const std::string& name, const std::string& text) const { std::ofstream(path(name)) << text; }
  std::string text_of(const std::string& name) const {
    std::ostringstream text;
    text << std::ifstream(path(name)).rdbuf();
    return text.str();
  }
  std::size_t files() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }

  std::string folder_;
};

ClaimFile file_of(const std::string& article) {
  ClaimFile file;
  file.article.path = article;
  return file;
}

TEST(ClaimFileName, IsCleanAndTellsPathsApart) {
  EXPECT_THAT(claim_file_name("corpus/analysis-august.md", ""),
              testing::MatchesRegex("analysis-august-[0-9a-f]{12}\\.yaml"));
  EXPECT_THAT(claim_file_name("a/Ein Tag, \"zwei\".html", ""),
              testing::MatchesRegex("Ein-Tag-zwei-[0-9a-f]{12}\\.yaml"));
  EXPECT_THAT(claim_file_name("-", ""), testing::MatchesRegex("article-[0-9a-f]{12}\\.yaml"));
  EXPECT_THAT(claim_file_name("..", ""), testing::MatchesRegex("article-[0-9a-f]{12}\\.yaml"));
  EXPECT_THAT(claim_file_name("日本.txt", ""), testing::MatchesRegex("article-[0-9a-f]{12}\\.yaml"));
  EXPECT_THAT(claim_file_name(".hidden", ""), testing::MatchesRegex("hidden-[0-9a-f]{12}\\.yaml"));
  EXPECT_EQ(claim_file_name(std::string(500, 'x') + ".txt", "").size(), 80u + 1 + 12 + 5);
  EXPECT_NE(claim_file_name("a/x.txt", ""), claim_file_name("b/x.txt", ""));
  EXPECT_NE(claim_file_name("a/x.jsonl", "1"), claim_file_name("a/x.jsonl", "2"));
  EXPECT_EQ(claim_file_name("a/x.txt", ""), claim_file_name("a/x.txt", ""));
}

TEST_F(ClaimFolderTest, ReadsEveryFileInOrderOfNames) {
  put("b.yaml", "article: b.txt\n");
  put("a.yaml", "article: a.txt\n");
  put("notes.txt", "not: [yaml");
  put(".hidden.yaml", "not: [yaml");
  for (const unsigned jobs : {1U, 8U}) {
    const ClaimFolder read = read_claim_folder(folder_, jobs);
    EXPECT_TRUE(read.errors.empty());
    ASSERT_EQ(read.files.size(), 2u);
    EXPECT_EQ(read.files[0].first, path("a.yaml"));
    EXPECT_EQ(read.files[1].second.article.path, "b.txt");
  }
}

TEST_F(ClaimFolderTest, TakesAMissingFolderAsEmpty) {
  const ClaimFolder read = read_claim_folder(path("none"), 1);
  EXPECT_TRUE(read.files.empty());
  EXPECT_TRUE(read.errors.empty());
}

TEST_F(ClaimFolderTest, ReportsEachFileThatItCannotUse) {
  put("a.yaml", "article: a.txt\nclaims:\n  - kind: amout\n");
  put("b.yaml", "article: b.txt\n");
  put("c.yaml", "article: b.txt\n");
  fs::create_symlink("b.yaml", path("d.yaml"));
  fs::create_directory(path("e.yaml"));
  ASSERT_EQ(::mkfifo(path("f.yaml").c_str(), 0600), 0);
  put("g.yaml", std::string((8U << 20) + 5, '#'));
  const ClaimFolder read = read_claim_folder(folder_, 2);
  ASSERT_EQ(read.files.size(), 1u);
  EXPECT_EQ(read.files[0].first, path("b.yaml"));
  std::vector<std::string> told;
  for (const Error& error : read.errors)
    told.push_back(fs::path(error.path).filename().string() + ": " + error.message);
  EXPECT_THAT(
      told, testing::ElementsAre(
                HasSubstr("a.yaml: `kind` is one of"), HasSubstr("c.yaml: `" + path("b.yaml") + "` already"),
                "d.yaml: cannot be read: is a symbolic link", "e.yaml: cannot be read: is a folder",
                "f.yaml: cannot be read: not a regular file", "g.yaml: larger than 8 MB"));
}

TEST_F(ClaimFolderTest, SaysThatAFileIsNoFolder) {
  put("a.yaml", "");
  const ClaimFolder read = read_claim_folder(path("a.yaml"), 1);
  ASSERT_EQ(read.errors.size(), 1u);
  EXPECT_EQ(read.errors[0].message, "cannot be read: not a folder");
}

TEST_F(ClaimFolderTest, SavesAFileAndLeavesItAloneWhenNothingChanged) {
  const ClaimFile file = file_of("x.txt");
  const auto written = save_claim_file(path("x.yaml"), file);
  ASSERT_TRUE(written.ok()) << written.error().message;
  EXPECT_TRUE(written.value());
  EXPECT_EQ(text_of("x.yaml"), write_claim_file(file));
  const auto inode = [&] {
    struct stat status {};
    ::stat(path("x.yaml").c_str(), &status);
    return status.st_ino;
  };
  const auto first = inode();
  const auto again = save_claim_file(path("x.yaml"), file);
  ASSERT_TRUE(again.ok());
  EXPECT_FALSE(again.value());
  EXPECT_EQ(inode(), first);
  ASSERT_TRUE(save_claim_file(path("x.yaml"), file_of("y.txt")).ok());
  EXPECT_EQ(text_of("x.yaml"), write_claim_file(file_of("y.txt")));
  EXPECT_EQ(files(), 1u) << "no temporary file stays";
}

TEST_F(ClaimFolderTest, LeavesFilesOfOthersAlone) {
  put("x.yaml", "article: mine\n");
  const auto saved = save_claim_file(path("x.yaml"), file_of("x.txt"));
  ASSERT_FALSE(saved.ok());
  EXPECT_EQ(saved.error().code, "foreign-file");
  EXPECT_EQ(text_of("x.yaml"), "article: mine\n");
  EXPECT_EQ(files(), 1u);
}

TEST_F(ClaimFolderTest, AByteOrderMarkMakesNoFileForeign) {
  put("x.yaml", "\xEF\xBB\xBF" + write_claim_file(file_of("x.txt")));
  ASSERT_TRUE(save_claim_file(path("x.yaml"), file_of("x.txt")).ok());
  EXPECT_EQ(text_of("x.yaml"), write_claim_file(file_of("x.txt")));
}

TEST_F(ClaimFolderTest, RefusesToWriteWhatItWouldNotRead) {
  ClaimFile file = file_of("x.txt");
  file.article.title = std::string(9U << 20, 'x');
  const auto saved = save_claim_file(path("x.yaml"), file);
  ASSERT_FALSE(saved.ok());
  EXPECT_EQ(saved.error().code, "unwritable");
  EXPECT_EQ(files(), 0u);
}

TEST_F(ClaimFolderTest, DoesNotWriteThroughALink) {
  put("target", write_claim_file(file_of("old.txt")));
  fs::create_symlink("target", path("x.yaml"));
  const auto saved = save_claim_file(path("x.yaml"), file_of("x.txt"));
  ASSERT_FALSE(saved.ok());
  EXPECT_THAT(saved.error().message, HasSubstr("is a symbolic link"));
  EXPECT_EQ(text_of("target"), write_claim_file(file_of("old.txt")));
}

TEST_F(ClaimFolderTest, SaysWhyItCannotWrite) {
  const auto no_folder = save_claim_file(path("none/x.yaml"), file_of("x.txt"));
  ASSERT_FALSE(no_folder.ok());
  EXPECT_EQ(no_folder.error().code, "unwritable");
  EXPECT_EQ(no_folder.error().message, "cannot be written: no such file or folder");
  fs::create_directory(path("y.yaml"));
  const auto a_folder = save_claim_file(path("y.yaml"), file_of("x.txt"));
  ASSERT_FALSE(a_folder.ok());
  EXPECT_EQ(files(), 1u);
}

}  // namespace
}  // namespace factcheck
