// Too much of anything: deep nesting, long lines, large files, many files. Time and memory stay bounded.
#include <algorithm>
#include <chrono>
#include <fstream>
#include <string>
#include <vector>

#include "safety/place.h"

namespace factcheck {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kDeep = 100'000;

struct Deep {
  std::string name;
  std::string text;
};

std::vector<Deep> deep_articles() {
  const auto around = [](const std::string& open, const std::string& close) {
    return repeated(open, kDeep) + "A fire killed 12 people in Lenton." + repeated(close, kDeep) + "\n";
  };
  const std::string title = "Title: Deep\n\n";
  return {
      {"div.html", "<html><body>" + around("<div>", "</div>")},
      {"unclosed.html", around("<div><p><b>", "")},
      {"tables.html", around("<table><tr><td>", "")},
      {"lists.html", around("<ul><li>", "")},
      {"closing.html", around("", "</div></p>")},
      {"angles.html", around("<", ">")},
      {"comments.html", around("<!--", "")},
      {"entities.html", around("&amp;&#x41;&", ";")},
      {"quotes.md", around(">", "")},
      {"quotes-apart.md", around("> ", "")},
      {"links.md", around("[", "](x)")},
      {"images.md", around("![", "](x)")},
      {"stars.md", around("*", "*")},
      {"strong.md", around("**a ", "**")},
      {"ticks.md", around("`", "")},
      {"items.md", around("- ", "")},
      {"front.md", "---\n" + around("[", "]") + "---\n"},
      {"front-map.md", "---\n" + around("{a: ", "}") + "---\n"},
      {"list.jsonl", around("[", "]")},
      {"map.jsonl", around("{\"a\":", "}")},
      {"text.jsonl", "{\"text\": " + repeated("[", kDeep) + repeated("]", kDeep) + "}\n"},
      {"brackets.txt", title + around("(", ")")},
      {"square.txt", title + around("[", "]")},
      {"marks.txt", title + around("\"", "\"")},
      {"curly.txt", title + around("\xE2\x80\x9C", "\xE2\x80\x9D")},
      {"single.txt", title + around("'", "'")},
      {"dashes.txt", title + around("that \xE2\x80\x94 ", "")},
      {"commas.txt", title + around("Anna, ", "")},
      {"said.txt", title + around("he said she said ", "")},
      {"which.txt", title + around("the man who ", "")},
      {"figures.txt", title + around("12 ", " 13")},
      {"words.txt", title + around("million ", "")},
      {"digits.txt", title + around("9", "")},
      {"points.txt", title + around("1.", "")},
      {"thousands.txt", title + around("1,000,", "")},
      {"initials.txt", title + around("J. ", "")},
      {"names.txt", title + around("Anna Lind ", "")},
      {"of.txt", title + around("of the ", "")},
      {"dots.txt", title + around(".", "")},
      {"lines.txt", title + around("\n", "\n")},
      {"tabs.txt", title + around("\t", "")},
      {"combining.txt", title + around("e\xCC\x81", "")},
  };
}

class Size : public SafetyPlace {
 protected:
  // Address space for a run that stays within reason. Sanitizers reserve terabytes.
  static std::uint64_t memory(std::uint64_t megabytes) { return sanitized() ? 0 : megabytes << 20; }
};

TEST_F(Size, OfNestingIsNoMatter) {
  for (const Deep& deep : deep_articles()) {
    SCOPED_TRACE(deep.name);
    fs::remove_all(folder() / "deep");
    write("deep/" + deep.name, deep.text);
    const auto start = std::chrono::steady_clock::now();
    const Outcome outcome =
        run_with({.arguments = {"-j1", "--allow-empty", "--exit-zero", "-f", "json", "deep"},
                  .memory_limit = memory(3000)});
    EXPECT_TRUE(ended_well(outcome));
    EXPECT_NE(outcome.status, 4) << outcome.err.substr(0, 300);
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
    if (spent.count() > 5) std::printf("%s: %.1f s\n", deep.name.c_str(), spent.count());
  }
}

TEST_F(Size, OfNestingInClaimsIsRefused) {
  ASSERT_EQ(run({"extract", "news"}).status, 0);
  std::string blocks;
  for (std::size_t i = 0; i < 2000; ++i) blocks += std::string(i, ' ') + "a:\n";
  const std::vector<std::string> texts = {
      repeated("[", kDeep),    repeated("{a: ", kDeep), repeated("- ", kDeep), repeated("? ", kDeep), blocks,
      repeated("!!x ", kDeep), repeated("&a ", kDeep),  "a: &a [*a]\n",        repeated("'", kDeep)};
  for (const std::string& text : texts) {
    write("claims/deep.yaml", "# factcheck claims 1\n" + text);
    const Outcome outcome = run_with({.arguments = {"compare", "-f", "line"}, .memory_limit = memory(1000)});
    EXPECT_EQ(outcome.status, 3) << outcome.err;
    EXPECT_NE(outcome.err.find("claims/deep.yaml"), std::string::npos) << outcome.err;
    EXPECT_NE(outcome.out.find("amounts-differ"), std::string::npos);
  }
}

void expect_long_line(const SafetyPlace&, const Outcome& outcome) {
  EXPECT_TRUE(ended_well(outcome));
  EXPECT_NE(outcome.status, 4) << outcome.err.substr(0, 300);
}

TEST_F(Size, OfALineMayBeMegabytes) {
  const std::string sentence =
      "A fire killed 12 people in Hartwell on Monday, and the bridge cost 9 million euros. ";
  for (const std::string& text :
       {repeated(sentence, (2U << 20) / sentence.size()), std::string(2U << 20, 'x'),
        repeated("word ", (2U << 20) / 5), std::string(2U << 20, ' ')}) {
    write("news/long.txt", "Title: Long\n\n" + text);
    expect_long_line(*this,
                     run_with({.arguments = {"-f", "line", "-j2", "news"}, .memory_limit = memory(4000)}));
  }
}

TEST_F(Size, OfAFileHasALimit) {
  write("news/large.txt", "");
  fs::resize_file(folder() / "news/large.txt", 1ULL << 30);  // sparse: takes no place on the disk
  const Outcome outcome = run_with({.arguments = {"-f", "line", "news"}, .memory_limit = memory(512)});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_NE(outcome.err.find("news/large.txt"), std::string::npos);
  EXPECT_NE(outcome.out.find("amounts-differ"), std::string::npos);
}

TEST_F(Size, OfALineMayBeAHundredMegabytes) {
  if (!long_tests()) GTEST_SKIP() << "set FACTCHECK_LONG_TESTS=1";
  write("news/long.txt", "Title: Long\n\n" + repeated("A fire killed 12 people in Hartwell. ", 2'800'000));
  const Outcome refused = run_with({.arguments = {"-f", "line", "news"}, .memory_limit = memory(512)});
  EXPECT_EQ(refused.status, 3);
  EXPECT_NE(refused.out.find("amounts-differ"), std::string::npos);
  write("news/long.txt", "Title: Long\n\n" + std::string(100U << 20, 'x'));
  const Outcome read = run_with({.arguments = {"-f", "line", "--max-file-size", "200M", "news"}});
  expect_long_line(*this, read);
  std::printf("a word of 100 MB: status %d, %ld MB\n", read.status, read.peak_kilobytes / 1024);
}

TEST_F(Size, OfAFileMayBeAGigabyte) {
  if (!long_tests()) GTEST_SKIP() << "set FACTCHECK_LONG_TESTS=1";
  write("news/large.txt", "");
  fs::resize_file(folder() / "news/large.txt", 1ULL << 30);
  const Outcome outcome = run_with({.arguments = {"-f", "line", "--max-file-size", "0", "news"}});
  EXPECT_TRUE(ended_well(outcome));
  EXPECT_LT(outcome.peak_kilobytes, 200L << 10) << "what shows that it is no text is enough";
  std::printf("a gigabyte of NUL: status %d, %ld MB\n", outcome.status, outcome.peak_kilobytes / 1024);
}

// Many papers on one event: all answer the same questions, and a comparison of each with each would be a
// square.
std::string papers_on_one_event(int count) {
  std::string lines;
  for (int i = 0; i < count; ++i) {
    const std::string n = std::to_string(i + 3);
    lines += "{\"id\":\"" + n + "\",\"source\":\"Paper " + n +
             "\",\"date\":\"2025-03-06\",\"title\":\"Fire\",\"text\":\"A fire killed " + n +
             " people in Hartwell on Monday. The Hartwell bridge cost " + n + " million euros.\"}\n";
  }
  return lines;
}

TEST_F(Size, OfOneQuestionGrowsInStep) {
  const auto seconds = [&](int papers) {
    fs::remove_all(folder() / "papers");
    write("papers/all.jsonl", papers_on_one_event(papers));
    const Outcome outcome = run({"-j1", "-f", "line", "--exit-zero", "papers"});
    EXPECT_EQ(outcome.status, 0) << outcome.err.substr(0, 300);
    return outcome.processor_seconds;
  };
  seconds(100);
  const double few = seconds(1000);
  const double many = seconds(8000);
  EXPECT_LT(many, 8 * 2.5 * few + 0.5)
      << few << " s for an eighth of it";  // a square would take 64 times as long
}

void expect_many_files(const Outcome& outcome) {
  EXPECT_TRUE(ended_well(outcome));
  EXPECT_EQ(outcome.status, 1) << outcome.err.substr(0, 300);
  EXPECT_NE(outcome.out.find("amounts-differ"), std::string::npos);
}

void write_many(const fs::path& folder, int count) {
  constexpr int kOneFolder = 1000;
  for (int i = 0; i < count; ++i) {
    const fs::path place = folder / ("part" + std::to_string(i / kOneFolder));
    if (i % kOneFolder == 0) fs::create_directories(place);
    std::ofstream(place / (std::to_string(i) + ".txt")) << "Note " << i << ".\n";
  }
}

TEST_F(Size, OfAFolderMayBeThousands) {
  write_many(folder() / "news", sanitized() ? 2000 : 20'000);
  expect_many_files(run_with({.arguments = {"-f", "line", "-j2", "news"}, .memory_limit = memory(2000)}));
}

TEST_F(Size, OfAFolderMayBeAMillion) {
  if (!long_tests()) GTEST_SKIP() << "set FACTCHECK_LONG_TESTS=1";
  write_many(folder() / "news", 1'000'000);
  const Outcome outcome = run({"-f", "line", "-j2", "news"});
  expect_many_files(outcome);
  std::printf("a million files: %ld MB\n", outcome.peak_kilobytes / 1024);
}

}  // namespace
}  // namespace factcheck
