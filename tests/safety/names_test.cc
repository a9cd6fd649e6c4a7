// Names that try to leave a folder, to look like an option or like another line; links that go in circles;
// and things in a folder that are no files.
#include <sys/stat.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/harmless.h"
#include "safety/place.h"

namespace factcheck {
namespace {

namespace fs = std::filesystem;

class Names : public SafetyPlace {
 protected:
  static bool is_plain(const std::string& name) {
    return name.ends_with(".yaml") && !name.starts_with('.') &&
           std::ranges::all_of(name, [](unsigned char c) {
             return c < 0x80 && (std::isalnum(c) != 0 || c == '-' || c == '_' || c == '.');
           });
  }
};

const std::vector<std::string> kOddNames = {
    "a\nerror: forged.txt",
    "\x1B[31mred.txt",
    "\xE2\x80\xAEtxt.exe.txt",  // U+202E, right to left
    "zero\xE2\x80\x8Bwidth.txt",
    "line\xE2\x80\xA8parted.txt",
    "not\xFFutf8.txt",
    "\xC2\x9B"
    "31m.txt",
    "-rf.txt",
    "--help.txt",
    "--claims-dir=elsewhere.txt",
    "..\\..\\windows.txt",
    "..%2F..%2Fetc.txt",
    "con.txt",
    "nul.txt",
    " .txt",
    "...txt",
    "a:b|c*?.txt",
    "$(touch run).txt",
    "`touch run`.txt",
    "' ; touch run ;'.txt",
};

std::string article(int number) {
  return "Title: Fire\nSource: Paper " + std::to_string(number) +
         "\nDate: 2025-03-06\n\nA fire killed 12 people in Hartwell on Monday.\n";
}

TEST_F(Names, StayInTheClaimsFolder) {
  fs::remove_all(folder() / "news");
  for (std::size_t i = 0; i < kOddNames.size(); ++i)
    write("in/" + kOddNames[i], article(static_cast<int>(i)));
  write("in/" + std::string(251, 'n') + ".txt", article(99));
  const Files before = files("");
  const Outcome outcome = run({"extract", "in"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  const Files claims = files("claims");
  const auto hidden =
      std::ranges::count_if(kOddNames, [](const auto& name) { return name.starts_with('.'); });
  EXPECT_EQ(claims.size(), kOddNames.size() + 1 - static_cast<std::size_t>(hidden));
  for (const auto& [name, bytes] : claims) EXPECT_TRUE(is_plain(name)) << harmless_line(name);
  Files after = files("");
  std::erase_if(after, [](const auto& file) { return file.first.starts_with("claims/"); });
  EXPECT_EQ(after, before);
}

TEST_F(Names, ReachNoTerminal) {
  for (std::size_t i = 0; i < kOddNames.size(); ++i)
    write("news/" + kOddNames[i], article(static_cast<int>(i)));
  for (const std::string& name : kOddNames) write("news/broken-" + name, "caf\xE9\n");
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"news"},
                                                    {"-v", "-f", "line", "news"},
                                                    {"extract", "-v", "news"},
                                                    {"show", "--stage", "claims", "news"}}) {
    const Outcome outcome = run(arguments);
    EXPECT_EQ(harmless(outcome.out), outcome.out);
    EXPECT_EQ(harmless(outcome.err), outcome.err);
    EXPECT_EQ(("\n" + outcome.out + outcome.err).find("\nerror: forged"), std::string::npos);
  }
}

TEST_F(Names, AreReadBehindTwoDashesWhateverTheyBeginWith) {
  write("-rf.txt", article(1));
  write("--help.txt", article(2));
  const Outcome outcome = run({"extract", "--", "-rf.txt", "--help.txt"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(files("claims").size(), 2u);
}

TEST_F(Names, OfFoldersAboveLeadNoClaimsAway) {
  write("outside/x.txt", article(1));
  fs::create_directory(folder() / "work");
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"extract", "../outside/x.txt"},
        {"extract", (folder() / "outside/x.txt").string()},
        {"extract", "--stdin-filename", "../../../../outside/y.txt", "-"}}) {
    factcheck::Run run{.arguments = arguments, .standard_input = article(3)};
    run.folder = folder() / "work";
    EXPECT_EQ(run_program(run).status, 0);
  }
  EXPECT_EQ(files("work/claims").size(), 3u);
  EXPECT_EQ(files("outside").size(), 1u);
}

TEST_F(Names, OfTwoArticlesAreTwoFiles) {
  write("news/a/same.txt", article(1));
  write("news/b/same.txt", article(2));
  write("news/same.html", "<p>A fire killed 12 people in Hartwell.</p>");
  write("news/twice.jsonl",
        repeated("{\"id\": \"x\", \"text\": \"A fire killed 12 people in Hartwell.\"}\n", 2));
  const Outcome outcome = run({"extract", "news"});
  const auto lines = static_cast<std::size_t>(std::ranges::count(outcome.out, '\n'));
  EXPECT_EQ(files("claims").size(), lines) << outcome.out << outcome.err;
}

// A claims file that is a link would be written where it leads.
TEST_F(Names, OfClaimsFilesAreNotFollowed) {
  ASSERT_EQ(run({"extract", "news"}).status, 0);
  const Files claims = files("claims");
  write("precious", "precious\n");
  for (const auto& [name, bytes] : claims) {
    fs::remove(folder() / "claims" / name);
    fs::create_symlink("../precious", folder() / "claims" / name);
  }
  EXPECT_EQ(run({"extract", "news"}).status, 3);
  EXPECT_EQ(read_bytes_of(folder() / "precious"), "precious\n");
}

TEST_F(Names, OfLinksMayGoInCircles) {
  fs::create_directory_symlink("..", folder() / "news/up");
  fs::create_directory_symlink(".", folder() / "news/self");
  fs::create_symlink("ring2.txt", folder() / "news/ring1.txt");
  fs::create_symlink("ring1.txt", folder() / "news/ring2.txt");
  fs::create_symlink("nowhere", folder() / "news/lost.txt");
  fs::create_symlink("a.txt", folder() / "news/again.txt");
  const Outcome plain = run({"-f", "line", "--exit-zero", "news"});
  EXPECT_EQ(plain.status, 0) << plain.err;
  const Outcome followed = run({"-f", "line", "-L", "--exit-zero", "news"});
  EXPECT_EQ(followed.status, 3);
  EXPECT_EQ(followed.out, plain.out);
  for (const char* name : {"news/ring1.txt", "news/lost.txt"}) {
    EXPECT_NE(followed.err.find(name), std::string::npos) << followed.err;
  }
}

TEST_F(Names, OfPipesAndDevicesDoNotKeepTheRunWaiting) {
  ASSERT_EQ(::mkfifo((folder() / "news/pipe.txt").c_str(), 0600), 0);
  const Outcome found = run({"-f", "line", "news"});
  EXPECT_EQ(found.status, 3);
  EXPECT_NE(found.err.find("news/pipe.txt"), std::string::npos) << found.err;
  EXPECT_NE(found.out, "");
  // Named, it is read, up to the limit.
  const Outcome endless = run({"-f", "line", "/dev/zero"});
  EXPECT_EQ(endless.status, 3);
  EXPECT_NE(endless.err.find("/dev/zero"), std::string::npos) << endless.err;
  if (!sanitized()) {
    EXPECT_LT(endless.peak_kilobytes, 200'000);
  }
  EXPECT_EQ(run({"-f", "line", "--allow-empty", "/dev/null"}).status, 0);
  ASSERT_EQ(::mkfifo((folder() / "claims.yaml").c_str(), 0600), 0);
  fs::create_directory(folder() / "claims");
  ASSERT_EQ(::mkfifo((folder() / "claims/pipe.yaml").c_str(), 0600), 0);
  EXPECT_EQ(run({"compare"}).status, 3);
}

// Endless input is read up to the limit, not to the end of the memory.
TEST_F(Names, OfStandardInputMayBeEndless) {
  const std::string command =
      "cd '" + folder().string() + "' && yes 'The bridge was closed.' | '" FACTCHECK_BINARY "' - >out 2>err";
  const int status = std::system(command.c_str());
  EXPECT_EQ(WEXITSTATUS(status), 3);
  EXPECT_NE(read_bytes_of(folder() / "err").find("limit"), std::string::npos);
}

// What is no text is read no further than it shows.
TEST_F(Names, OfADeviceWithoutEndIsNoTrouble) {
  const Outcome outcome = run_with({.arguments = {"--max-file-size", "0", "-f", "line", "/dev/zero", "news"},
                                    .memory_limit = sanitized() ? 0 : 512ULL << 20});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_NE(outcome.err.find("/dev/zero: is binary"), std::string::npos) << outcome.err;
}

}  // namespace
}  // namespace factcheck
