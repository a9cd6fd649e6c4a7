// What holds for every text, however odd: checked over a list of awkward ones and over random mixtures of
// them.
#include <gtest/gtest.h>

#include <random>

#include "reading.h"
#include "text_invariants.h"

namespace factcheck {
namespace {

using testing::check_documents;

constexpr std::string_view kPieces[] = {
    "The bridge was closed on Saturday, the city said. ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    " ",
    "\t",
    "# ",
    "## Head\n",
    "**",
    "*",
    "_",
    "[",
    "](",
    ")",
    "](#) ",
    "\\$250mn",
    "\\",
    "&amp;",
    "&",
    "&#8217;",
    "&#x1F600;",
    "&nbsp",
    "’",
    "“",
    "”",
    "—",
    "…",
    "\u00A0",
    "\u200B",
    "\u00AD",
    "\uFEFF",
    "\u2028",
    "😀",
    "é",
    "馬",
    "word5. ",
    "PACs35 ",
    "end.”6 ",
    "[12]",
    "2025-06-07",
    "07/06/2025",
    "Published JUN 7 2025\n",
    "Title: a\n",
    "Source: b\n",
    "Date: c\n",
    "---\n",
    "> ",
    "- ",
    "1. ",
    "`",
    "``",
    "```\n",
    "~~",
    "<p>",
    "</p>",
    "<div",
    ">",
    "<",
    "</",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "<article>",
    "<h1>",
    "<a href='x'>",
    "<title>",
    "=\"",
    "'",
    "\"",
    "{\"text\":\"",
    "\"}",
    "\\n",
    "\\u2019",
    "\\ud83d\\ude00",
    "\\ud83d",
    ",",
    "{",
    "}",
    ":",
    "|",
    "By Ann Bell\n",
    "Share\n",
    "Image caption ",
    "Follow the topics in this article\n",
    "Leave a Reply\n",
    "© ",
    "(AP) — ",
    "--Reuters",
    "\x07",
    "\x1B",
    "\x7F",
    "<li>",
    "<br>",
    "hidden",
};

constexpr std::string_view kNames[] = {"a.txt", "a.md", "a.html", "a.jsonl"};

TEST(AnyText, EveryPieceAlone) {
  for (const auto piece : kPieces) {
    for (const auto name : kNames) check_documents(std::string(piece), std::string(name));
  }
}

TEST(AnyText, MixturesOfPieces) {
  std::mt19937 random(20250607);  // the same on every run
  for (int round = 0; round < 1500; ++round) {
    std::string text;
    const std::size_t count = random() % 60;
    for (std::size_t i = 0; i < count; ++i) text += kPieces[random() % std::size(kPieces)];
    for (const auto name : kNames) check_documents(text, std::string(name));
    check_documents("{\"text\":\"" + text + "\"}", "a.jsonl");
  }
}

TEST(AnyText, RandomBytes) {
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    std::string text;
    const std::size_t count = random() % 200;
    for (std::size_t i = 0; i < count; ++i) text += static_cast<char>(random() % 256);
    for (const auto name : kNames) check_documents(text, std::string(name));
    check_documents("\xFF\xFE" + text, "a.txt");
    check_documents("\xFE\xFF" + text, "a.md");
  }
}

TEST(AnyText, CutAnywhere) {
  const std::string text =
      "---\ntitle: \"x\"\n---\nTitle: y\nSource: z\n\n# Ann’s *bridge*\n\n[It](#) cost \\$250mn “then”5. "
      "&amp; <p a='b'>more</p> 😀\n";
  for (std::size_t end = 0; end <= text.size(); ++end) {
    for (const auto name : kNames) check_documents(text.substr(0, end), std::string(name));
    for (const auto name : kNames) check_documents(text.substr(end), std::string(name));
  }
}

}  // namespace
}  // namespace factcheck
