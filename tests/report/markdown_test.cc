#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <md4c.h>

#include "base/harmless.h"
#include "report/markdown_text.h"
#include "report/report.h"
#include "report/sample.h"

namespace factcheck {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

// What a reader of Markdown with every extension makes of a page.
struct Page {
  std::string text;
  std::vector<std::string> links;
  std::vector<std::string> others;  // markup that we never write
  std::string html;
  int blocks = 0;
};

Page rendered(const std::string& markdown) {
  MD_PARSER parser = {};
  parser.flags = MD_DIALECT_GITHUB | MD_FLAG_LATEXMATHSPANS | MD_FLAG_WIKILINKS | MD_FLAG_UNDERLINE;
  parser.enter_block = [](MD_BLOCKTYPE type, void*, void* data) {
    auto& page = *static_cast<Page*>(data);
    ++page.blocks;
    if (type == MD_BLOCK_CODE) page.others.push_back("code block");
    if (type == MD_BLOCK_HR) page.others.push_back("rule");
    if (type == MD_BLOCK_HTML) page.others.push_back("html block");
    return 0;
  };
  parser.leave_block = [](MD_BLOCKTYPE, void*, void*) { return 0; };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* data) {
    auto& page = *static_cast<Page*>(data);
    if (type == MD_SPAN_A) {
      const auto* link = static_cast<MD_SPAN_A_DETAIL*>(detail);
      page.links.emplace_back(link->href.text, link->href.size);
    } else if (type != MD_SPAN_STRONG && type != MD_SPAN_CODE) {
      page.others.push_back("span " + std::to_string(type));
    }
    return 0;
  };
  parser.leave_span = [](MD_SPANTYPE, void*, void*) { return 0; };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
    auto& page = *static_cast<Page*>(data);
    if (type == MD_TEXT_HTML) {
      page.html.append(text, size);
    } else if (type == MD_TEXT_ENTITY || type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
      page.others.push_back("text " + std::to_string(type));
    } else {
      page.text.append(text, size);
    }
    return 0;
  };
  Page page;
  md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &page);
  for (std::size_t at; (at = page.html.find("<!-- -->")) != std::string::npos;) page.html.erase(at, 8);
  return page;
}

const std::string kPayloads[] = {
    "![x](http://example.org/beacon.png)",
    "[x](javascript:alert(1))",
    "[x]: http://example.org",
    "[[wiki]]",
    "[^1]",
    "<script>alert(1)</script>",
    "<img src=x onerror=y>",
    "<!-- a -->",
    "<http://example.org>",
    "<a@example.org>",
    "&lt;b&gt;",
    "&#64;",
    "http://example.org/a?b=c",
    "https://example.org",
    "ftp://example.org",
    "www.example.org",
    "WWW.example.org",
    "someone@example.org",
    "mailto:someone@example.org",
    "@someone",
    "a @some-one b",
    "#123",
    "owner/name#12",
    "**bold**",
    "_it_ __it__",
    "*it*",
    "~~gone~~",
    "~gone~",
    "`code`",
    "``` code",
    "~~~",
    "# heading",
    "heading\n===",
    "heading\n---",
    "---",
    "***",
    "- item",
    "+ item",
    "* item",
    "1. item",
    "12) item",
    "- [ ] task",
    "> quote",
    "    code",
    "\tcode",
    "a | b",
    "| a |",
    "|---|",
    "$x$",
    "$$x$$",
    "\\",
    "\\*",
    "a\\",
    "a  \nb",
    "line\nline",
    ":smile:",
    "a: b",
    "==",
    "{#id}",
    "!",
    "\xC2\xA0",
    "a\x1B[31mb",
    "a\xE2\x80\xAE"
    "b",
    "a\xFF"
    "b",
    "a\rb",
    "a\x01"
    "b",
    "\xEF\xBB\xBF",
    "***a **b _c_ `d`",
    "[a](b \"c\")",
    "x^2",
    "<details>",
    "</details>",
    "\"'",
    "100% of $5 & more",
    "2024-02-27",
    "It cost $250mn (or so) - they said.",
};

std::string folded(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!space) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  return harmless_line(out);
}

TEST(MarkdownText, StaysText) {
  for (const std::string& payload : kPayloads) {
    for (const std::string frame : {"> ", "- ", "## ", ""}) {
      SCOPED_TRACE(frame + harmless_line(payload));
      const Page page = rendered(frame + markdown_text(payload) + "\n");
      EXPECT_EQ(page.text, folded(payload));
      EXPECT_THAT(page.links, ElementsAre());
      EXPECT_THAT(page.others, ElementsAre());
      EXPECT_EQ(page.html, "") << "no HTML but our empty comments";
    }
    const Page table = rendered("| a | b |\n| --- | --- |\n| " + markdown_text(payload) + " | end |\n");
    EXPECT_EQ(table.text, "ab" + folded(payload) + "end");
    EXPECT_EQ(table.blocks, 10) << "one cell stays one cell";
  }
}

TEST(MarkdownText, LeavesOrdinaryWordsAlone) {
  EXPECT_EQ(markdown_text("It cost 12 million (or so) - \"far more\", they said!"),
            "It cost 12 million (or so) - \"far more\", they said!");
}

TEST(MarkdownText, CallsNobody) {
  EXPECT_EQ(markdown_text("@someone #12 a@b.org"), "@<!-- -->someone \\#<!-- -->12 a@<!-- -->b.org");
  EXPECT_EQ(markdown_text("http://x www.x"), "http:<!-- -->//x www.<!-- -->x");
}

TEST(MarkdownTarget, IsARelativePathOrNothing) {
  EXPECT_EQ(markdown_target("corpus/a b.md"), "corpus/a%20b.md");
  EXPECT_EQ(markdown_target("javascript:alert(1)"), "javascript%3Aalert%281%29");
  EXPECT_EQ(markdown_target("é)"), "%C3%A9%29");
  EXPECT_EQ(markdown_target("/etc/passwd"), "");
  EXPECT_EQ(markdown_target("//host/x"), "");
  EXPECT_EQ(markdown_target("-"), "");
}

TEST(WriteMarkdown, ReadsLikeThis) {
  EXPECT_EQ(write_report(sample_result(), ReportFormat::Markdown, {}),
            R"(## factcheck: 2 contradictions, 0 differences in 3 articles

3 articles from 3 sources, 5 claims, 9 questions: 0 agree, 0 differ, 2 contradict, 7 answered by one source alone.

| Question | Harbour Courier | Morning Post | Radio Nine |
| --- | --- | --- | --- |
| ❌ How much did the Lantern Bridge cost? | **250 million EUR** | **more than 260 million EUR** | **250 million EUR** |
| ❌ Who opened the Lantern Bridge? | **Ines Holt** | **Karl Lind** | – |

### ❌ How much did the Lantern Bridge cost? `amounts-differ` `fc1:00000000000000000000000000000000`

- **Harbour Courier**, [corpus/courier.txt:3](corpus/courier.txt#L3): 250 million EUR
  > After eleven years of building, the Lantern Bridge cost **€250mn**
- **Morning Post**, [corpus/post.md:3](corpus/post.md#L3): more than 260 million EUR, according to the court of audit
  > In the end taxpayers were charged **over €260 million** for the Lantern Bridge
- Also Radio Nine, [corpus/radio.txt:1](corpus/radio.txt#L1): 250 million EUR

Why: "€250mn" (245 to 255 million) and "over €260 million" cannot both be right

### ❓ Who opened the Lantern Bridge? `agents-differ` `fc1:00000000000000000000000000000001`

- **Harbour Courier**, [corpus/courier.txt:3](corpus/courier.txt#L3): Ines Holt
  > Mayor **Ines Holt** cut the ribbon at noon.
- **Morning Post**, [corpus/post.md:4](corpus/post.md#L4): Karl Lind
  > Deputy mayor **Karl Lind** opened it.

Why: only one person opens a bridge

To review: confidence 0.41
)");
}

TEST(WriteMarkdown, PutsFindingsOfOneQuestionUnderOneHeading) {
  CrossCheck result = sample_result();
  result.findings[1].question = 0;
  const std::string page = write_report(result, ReportFormat::Markdown, {});
  EXPECT_THAT(page,
              HasSubstr("\n### ❌ How much did the Lantern Bridge cost?\n\n#### ❌ Harbour Courier says 250"));
  EXPECT_THAT(page, HasSubstr("\n#### ❓ Harbour Courier says Ines Holt"));
}

TEST(WriteMarkdown, HoldsNoMarkupButOurs) {
  for (const std::string& payload : kPayloads) {
    SCOPED_TRACE(harmless_line(payload));
    CrossCheck result = sample_result();
    for (Article& article : result.articles) article.source = payload;
    for (Claim& claim : result.claims) {
      claim.answer = payload;
      claim.text = "before " + payload + " after";
      claim.value = name_value(payload);
      claim.attributed_to = {payload};
    }
    for (JudgedQuestion& judged : result.questions) judged.question.text = payload;
    for (Finding& finding : result.findings) finding.message = finding.reason = payload;
    result.errors.push_back(
        {.code = "binary", .path = payload, .line = 0, .column = 0, .byte = {}, .message = payload});
    const Page page = rendered(write_report(result, ReportFormat::Markdown, {}));
    EXPECT_THAT(page.links, ElementsAre("corpus/courier.txt#L3", "corpus/post.md#L3", "corpus/radio.txt#L1",
                                        "corpus/courier.txt#L3", "corpus/post.md#L4"));
    EXPECT_EQ(page.html, "");
    // The line behind "- **source**" and its quote is one soft break each; nothing else is there.
    for (const std::string& other : page.others) EXPECT_EQ(other, "text " + std::to_string(MD_TEXT_SOFTBR));
  }
}

TEST(WriteMarkdown, PutsManySourcesBesideTheirAnswers) {
  SampleRun run;
  std::vector<SampleRun::Says> says;
  for (int i = 0; i < 12; ++i) {
    const auto article = run.article("a.txt", "Paper " + std::to_string(i), "It cost 5 euros.");
    says.push_back({"5 euros", {run.claim(article, "It cost", "5 euros", money_value(5 + i))}});
  }
  run.question("How much?", QuestionStatus::Contradict, says);
  EXPECT_THAT(write_report(run.result, ReportFormat::Markdown, {}),
              HasSubstr("| Question | Answers |\n| --- | --- |\n| ❌ How much? | Paper 0: 5 EUR; Paper 1: 6 "
                        "EUR; Paper 10: 15"));
}

}  // namespace
}  // namespace factcheck
