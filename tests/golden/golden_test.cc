// Runs the command line against folders of expectations. Each folder here is a case:
//
//   cmd      the arguments, on one line; "..." holds blanks together, \xNN is a byte
//   files/   what stands in the folder where it runs (may be missing)
//   setup    further files, a line each:  file NAME CONTENT | fifo NAME | link NAME TARGET | corpus NAME
//            (with \n, \t and \xNN; for bytes that no editor shows; `corpus` is the sample corpus)
//   stdin    standard input               env      variables, NAME=value, a line each
//   into     where standard output goes instead: /dev/full; - closes it
//   stdout, stderr, status, after/        what must come out; after/ holds the files that are new or changed.
//            The hash of the rules, which is another with each edit of them, stands there as <rules>
//
// FACTCHECK_UPDATE=1 writes what comes out as the new expectation and skips the test: read the difference as
// code.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "golden/run_program.h"

namespace factcheck {
namespace {

namespace fs = std::filesystem;

fs::path source_folder() { return FACTCHECK_SOURCE_DIR; }
fs::path cases_folder() { return source_folder() / "tests" / "golden"; }

// "\x1b[2J\n" as the bytes it stands for.
std::string unescaped(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool escape = text[at] == '\\' && at + 1 < text.size();
    if (escape && text[at + 1] == 'n') {
      out += '\n';
      ++at;
    } else if (escape && text[at + 1] == 't') {
      out += '\t';
      ++at;
    } else if (escape && text[at + 1] == 'x' && at + 3 < text.size()) {
      out += static_cast<char>(std::stoi(text.substr(at + 2, 2), nullptr, 16));
      at += 3;
    } else {
      out += text[at];
    }
  }
  return out;
}

std::vector<std::string> lines_of(const fs::path& path) {
  std::ifstream in(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty()) lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> words_of(const std::string& line) {
  std::vector<std::string> words;
  bool quoted = false;
  bool inside = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
      if (!inside) words.emplace_back();
      inside = true;
    } else if (c == ' ' && !quoted) {
      inside = false;
    } else {
      if (!inside) words.emplace_back();
      inside = true;
      words.back() += c;
    }
  }
  std::ranges::transform(words, words.begin(), unescaped);
  return words;
}

void copy_folder(const fs::path& from, const fs::path& to) {
  fs::create_directories(to);
  fs::copy(from, to, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
}

// One line of `setup`.
void set_up(const std::string& line, const fs::path& folder) {
  std::istringstream words(line);
  std::string what;
  std::string name;
  std::string rest;
  words >> what >> name >> std::ws;
  std::getline(words, rest);
  const fs::path path = folder / unescaped(name);
  if (what == "file") {
    write_bytes_to(path, unescaped(rest));
  } else if (what == "fifo") {
    ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
  } else if (what == "link") {
    fs::create_symlink(rest, path);
  } else if (what == "corpus") {
    copy_folder(source_folder() / "corpus", path);
  } else {
    FAIL() << "setup: what is `" << what << "`?";
  }
}

// "rules 0123456789abcdef (18)" in what `--version -v` prints.
const std::string& rules_hash() {
  static const std::string hash = [] {
    const TemporaryFolder place;
    const std::string out = run_program({.arguments = {"--version", "-v"}, .folder = place.path()}).out;
    const std::size_t at = out.find("\nrules ");
    return at == out.npos ? std::string() : out.substr(at + 7, 16);
  }();
  return hash;
}

std::string without_rules_hash(std::string bytes) {
  constexpr std::string_view kInstead = "<rules>";
  std::size_t at = 0;
  while (!rules_hash().empty() && (at = bytes.find(rules_hash(), at)) != bytes.npos) {
    bytes.replace(at, rules_hash().size(), kInstead);
    at += kInstead.size();
  }
  return bytes;
}

class GoldenCase : public testing::Test {
 public:
  explicit GoldenCase(fs::path folder) : folder_(std::move(folder)) {}

  void TestBody() override {
    const TemporaryFolder place;
    prepare(place.path());
    const auto before = files_below(place.path());
    Outcome outcome = run_program({.arguments = words_of(lines_of(folder_ / "cmd").at(0)),
                                   .folder = place.path(),
                                   .standard_input = read_bytes_of(folder_ / "stdin"),
                                   .environment = lines_of(folder_ / "env"),
                                   .standard_output = into()});
    ASSERT_FALSE(outcome.timed_out);
    auto after = files_below(place.path());
    std::erase_if(after, [&](const auto& file) {
      const auto old = before.find(file.first);
      return old != before.end() && old->second == file.second;
    });
    outcome.out = without_rules_hash(std::move(outcome.out));
    for (auto& [name, bytes] : after) bytes = without_rules_hash(std::move(bytes));
    if (std::getenv("FACTCHECK_UPDATE") != nullptr) {
      update(outcome, after);
      GTEST_SKIP() << "expectations written";
    }
    EXPECT_EQ(outcome.out, read_bytes_of(folder_ / "stdout"));
    EXPECT_EQ(outcome.err, read_bytes_of(folder_ / "stderr"));
    EXPECT_EQ(std::to_string(outcome.status) + '\n', read_bytes_of(folder_ / "status"));
    EXPECT_EQ(after, files_below(folder_ / "after"));
  }

 private:
  void prepare(const fs::path& place) const {
    if (fs::exists(folder_ / "files")) copy_folder(folder_ / "files", place);
    for (const std::string& line : lines_of(folder_ / "setup")) set_up(line, place);
  }

  std::string into() const {
    const auto lines = lines_of(folder_ / "into");
    return lines.empty() ? std::string() : lines.front();
  }

  void update(const Outcome& outcome, const std::map<std::string, std::string>& after) const {
    update_file("stdout", outcome.out);
    update_file("stderr", outcome.err);
    update_file("status", std::to_string(outcome.status) + '\n');
    fs::remove_all(folder_ / "after");
    for (const auto& [name, bytes] : after) write_bytes_to(folder_ / "after" / name, bytes);
  }

  void update_file(const char* name, const std::string& bytes) const {
    if (bytes.empty()) {
      fs::remove(folder_ / name);
    } else {
      write_bytes_to(folder_ / name, bytes);
    }
  }

  fs::path folder_;
};

// The folders are looked for at every run, so that a new one needs no build.
void register_cases() {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(cases_folder())) {
    if (entry.is_directory() && fs::exists(entry.path() / "cmd")) folders.push_back(entry.path());
  }
  std::ranges::sort(folders);
  for (const fs::path& folder : folders) {
    testing::RegisterTest("Golden", folder.filename().c_str(), nullptr, nullptr, __FILE__, __LINE__,
                          [folder]() -> GoldenCase* { return new GoldenCase(folder); });
  }
}

// The runner's own small readers.
TEST(GoldenRunner, CutsTheLineOfArguments) {
  EXPECT_EQ(words_of("check  a.txt"), (std::vector<std::string>{"check", "a.txt"}));
  EXPECT_EQ(words_of("--claim \"The toll is 40\" \"\""),
            (std::vector<std::string>{"--claim", "The toll is 40", ""}));
  EXPECT_EQ(words_of("a\\x1b[2J"), (std::vector<std::string>{"a\x1b[2J"}));
}

}  // namespace
}  // namespace factcheck

int main(int count, char** words) {
  testing::InitGoogleTest(&count, words);
  factcheck::register_cases();
  return RUN_ALL_TESTS();
}
