// Words that a terminal, a log or a page would obey, in every place where words of others come in: none comes
// out of any command, in any format.
#include <string>
#include <string_view>
#include <vector>

#include "base/harmless.h"
#include "base/parts.h"
#include "report/report.h"
#include "safety/place.h"

namespace factcheck {
namespace {

// A word each of what may not come out: C0, DEL, C1, bidi, zero-width, line parts, tags.
const std::vector<std::string> kHostile = {
    "\x1B]0;owned\x07",
    "\x1B[2J",
    "\x08\x08",
    "\x7F",
    "\xC2\x9B"
    "31m",
    "\xD8\x9C",
    "\xE2\x80\x8E",
    "\xE2\x80\x8F",
    "\xE2\x80\xAA",
    "\xE2\x80\xAE",
    "\xE2\x81\xA6",
    "\xE2\x81\xA9",
    "\xE2\x80\x8B",
    "\xE2\x80\x8D",
    "\xEF\xBB\xBF",
    "\xE2\x80\xA8",
    "\xE2\x80\xA9",
    "\xF3\xA0\x81\x81",
    "\x0B",
    "\x0C",
    "\x01",
};

std::string all_hostile() {
  std::string all;
  for (const std::string& word : kHostile) all += word;
  return all;
}

// "text, line, json" as words.
std::vector<std::string> format_names() {
  const auto names = parts_of(report_format_names(), ", ");
  return {names.begin(), names.end()};
}

// CSV ends its lines as its standard says.
std::string without_line_ends(std::string text) {
  for (std::size_t at = 0; (at = text.find("\r\n", at)) != std::string::npos;) text.erase(at, 1);
  return text;
}

class HostileWords : public SafetyPlace {
 protected:
  void expect_harmless(const factcheck::Run& run) const {
    const Outcome outcome = run_with(run);
    EXPECT_TRUE(ended_well(outcome));
    const std::string out = without_line_ends(outcome.out);
    EXPECT_EQ(harmless(out), out);
    EXPECT_EQ(harmless(outcome.err), outcome.err);
    EXPECT_EQ(("\n" + outcome.out + outcome.err).find("\nerror: forged"), std::string::npos);
  }
  void expect_harmless(std::vector<std::string> arguments) const {
    SCOPED_TRACE(harmless_line(testing::PrintToString(arguments)));
    expect_harmless(factcheck::Run{.arguments = std::move(arguments)});
  }
};

// In the title, the source, the author, the words round a figure, a name, a quote.
std::string hostile_article(const std::string& word, int toll) {
  const std::string figure = std::to_string(toll);
  return "Title: Fire" + word + " in Hartwell\nSource: Post" + word + std::to_string(toll) + "\nAuthor: Jo" +
         word + "hn Doe\nURL: https://example.org/" + word + "\nDate: 2025-03-06\n\nA fire" + word +
         " killed " + figure + " people in Hartwell on Monday. " + word + "The Hartwell bridge " + word +
         "cost " + figure + " million euros.\n\n\"The fire " + word + "killed " + figure +
         " people in Hartwell\", said Anna" + word + " Lind, the mayor" + word + ".\n";
}

TEST_F(HostileWords, InArticlesReachNoReport) {
  std::vector<std::string> words = kHostile;
  words.push_back(all_hostile());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string name = "news/h" + std::to_string(i);
    write(name + "a.txt", hostile_article(words[i], 20 + static_cast<int>(i)));
    write(name + "b" + all_hostile() + ".md", hostile_article(words[i], 60 + static_cast<int>(i)));
    write(name + "c.html",
          "<title>Fire" + words[i] + "</title><p>" + hostile_article(words[i], 100) + "</p>");
  }
  std::vector<std::string> formats = format_names();
  ASSERT_GE(formats.size(), 5u);
  for (const std::string& format : formats) {
    expect_harmless({"check", "-v", "-f", format, "--show", "contradict,differ,agree,single", "news"});
  }
  for (const char* stage : {"sentences", "mentions", "claims", "questions"}) {
    expect_harmless({"show", "--stage", stage, "news"});
    expect_harmless({"show", "--stage", stage, "-f", "jsonl", "news"});
  }
  expect_harmless({"extract", "news"});
  for (const auto& [path, bytes] : files("claims")) EXPECT_EQ(harmless(bytes), bytes) << path;
  expect_harmless({"compare", "-v"});
}

TEST_F(HostileWords, InOptionsReachNoError) {
  for (const std::string& word : {all_hostile(), std::string("x\nerror: forged"), std::string("a\xFFz")}) {
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"--about", word, "news"},
          {"--about", "(" + word, "news"},
          {"--claim", word, "news"},
          {"--claim", "A fire " + word + " killed 12 people in Hartwell.", "news"},
          {"--format", word, "news"},
          {"--" + word, "news"},
          {"-" + word, "news"},
          {word},
          {"check", word},
          {"help", word},
          {"explain", word},
          {"show", "--stage", word, "news"},
          {"--show", word, "news"},
          {"--fail-on", word, "news"},
          {"--max-file-size", word, "news"},
          {"--jobs", word, "news"},
          {"--files-from", word},
          {"-o", word + "/x", "news"},
          {"--claims-dir", word, "compare"},
          {"extract", "--claims-dir", "c" + word, "news"},
          {"--cache-dir", word, "news"},
          {"cache", "clear", "--cache-dir", word},
          {"cache", "info", "--cache-dir", word},
          {"cache", word},
          {"judge", "--jsonl", word},
          {"--stdin-filename", word, "-"}}) {
      expect_harmless(arguments);
    }
    SCOPED_TRACE(harmless_line(word));
    expect_harmless(factcheck::Run{.arguments = {"--files-from", "-"}, .standard_input = word + "\n"});
    expect_harmless(factcheck::Run{.arguments = {"judge", "--jsonl", "-"},
                                   .standard_input = word + "\n{\"" + word + "\": 1}\n"});
    expect_harmless(factcheck::Run{.arguments = {"--stdin-filename", word, "-"},
                                   .standard_input = hostile_article(word, 7)});
    expect_harmless(factcheck::Run{.arguments = {"-v", "news"},
                                   .environment = {"FACTCHECK_CACHE=" + word, "TERM=" + word}});
  }
}

// As keys, as values, escaped and as they stand, with a broken file round them.
TEST_F(HostileWords, InClaimsFilesReachNoReport) {
  ASSERT_EQ(run({"extract", "news"}).status, 0);
  const Files claims = files("claims");
  const std::string escaped = "\\e]0;owned\\a\\u202e\\u200b\\u2028\\x7f\\x9b";
  for (const std::string& word : {all_hostile(), escaped, std::string("x\nerror: forged")}) {
    for (const std::string place :
         {"title: \"", "source: \"", "subject: \"", "text: \"", "note: \"", "answer: \""}) {
      for (const auto& [path, bytes] : claims) {
        std::string changed = bytes;
        for (std::size_t at = 0; (at = changed.find(place, at)) != std::string::npos; at += place.size()) {
          changed.insert(at + place.size(), word);
        }
        write("claims/" + path, changed);
      }
      SCOPED_TRACE(place + harmless_line(word));
      for (const std::string& format : format_names()) expect_harmless({"compare", "-f", format});
    }
    for (const std::string& broken :
         {word + ": 1\n", "\"" + word + "\": 1\n", "claims: [" + word + "\n",
          "article:\n  kind: \"" + word + "\"\n", "claims:\n  - kind: \"" + word + "\"\n", "? " + word + "\n",
          "a: !" + word + " b\n", "a: *" + word + "\n"}) {
      write("claims/broken.yaml",
            claims.begin()->second.substr(0, claims.begin()->second.find('\n') + 1) + broken);
      expect_harmless({"compare"});
    }
  }
}

}  // namespace
}  // namespace factcheck
