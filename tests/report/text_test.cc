#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "report/report.h"
#include "report/sample.h"
#include "report/width.h"

namespace factcheck {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string text_of(const CrossCheck& result, const ReportOptions& options = {}) {
  return write_report(result, ReportFormat::Text, options);
}

TEST(WriteText, ReadsLikeThisAt80Columns) {
  EXPECT_EQ(text_of(sample_result(), {.width = 80}),
            R"(How much did the Lantern Bridge cost?
─────────────────────────────────────
error[amounts-differ]: Harbour Courier says 250 million EUR, Morning Post says
  more than 260 million EUR
 --> corpus/courier.txt:3:90
  |
3 | …years of building, the Lantern Bridge cost €250mn, the harbour office…
  |                                             ^^^^^^
  |                                             Harbour Courier: 250 million EUR
  |
 ::: corpus/post.md:3:48
  |
3 | …In the end taxpayers were charged over €260 million for the Lantern…
  |                                    -----------------
  |     Morning Post: more than 260 million EUR, according to the court of audit
  |
  = why:   "€250mn" (245 to 255 million) and "over €260 million" cannot both be
           right
  = also:  250 million EUR in Radio Nine (corpus/radio.txt:1:17)
  = score: 0.93   id: fc1:00000000000000000000000000000000
  = help:  factcheck explain amounts-differ

Who opened the Lantern Bridge?
──────────────────────────────
review[agents-differ]: Harbour Courier says Ines Holt, Morning Post says Karl
  Lind
 --> corpus/courier.txt:3:199
  |
3 | …Mayor Ines Holt cut the ribbon at noon.
  |        ^^^^^^^^^ Harbour Courier: Ines Holt
  |
 ::: corpus/post.md:4:14
  |
3 | It was loud. In the end taxpayers were charged over €260 million for the…
4 | Deputy mayor Karl Lind opened it.
  |              --------- Morning Post: Karl Lind
  |
  = why:   only one person opens a bridge
  = score: 0.41   id: fc1:00000000000000000000000000000001
  = help:  factcheck explain agents-differ

3 articles from 3 sources, 5 claims, 9 questions: 0 agree, 0 differ, 2
contradict (1 to review), 7 answered by one source alone.
)");
}

TEST(WriteText, FallsBackOnTheSentenceWhereNoArticleIsAtHand) {
  const std::string text = text_of(sample_result(false), {.width = 120});
  EXPECT_THAT(
      text,
      HasSubstr("3 | After eleven years of building, the Lantern Bridge cost €250mn\n"
                "  |                                                         ^^^^^^ Harbour Courier: 250 "
                "million EUR\n"));
}

TEST(WriteText, MarksNothingWhereTheAnswerIsNotInTheSentence) {
  CrossCheck result = sample_result(false);
  result.claims[0].answer = "a quarter of a billion";
  EXPECT_THAT(text_of(result, {.width = 120}),
              HasSubstr("cost €250mn\n  | Harbour Courier: 250 million EUR\n"));
  result.claims[0].answer = result.claims[0].text = "";
  EXPECT_THAT(text_of(result, {.width = 120}), HasSubstr("3 | \n  | Harbour Courier: 250 million EUR\n"));
}

// Claims files may be older than the article: their places may lie anywhere.
TEST(WriteText, TakesPlacesThatTheArticleDoesNotHave) {
  for (const std::uint32_t byte : {0U, 5U, 190U, 1'000'000U, 4'000'000'000U}) {
    for (const std::uint32_t line : {1U, 2U, 3U, 99U, 4'000'000'000U}) {
      for (const std::uint32_t column : {1U, 60U, 4'000'000'000U}) {
        CrossCheck result = sample_result();
        for (Claim& claim : result.claims) {
          claim.span.begin = {byte, line, column};
          claim.sentence.begin = {byte / 2, line, 2 * column};
        }
        EXPECT_THAT(text_of(result), HasSubstr("error[amounts-differ]"));
      }
    }
  }
}

TEST(WriteText, KeepsExcerptsWithinTheWidth) {
  for (unsigned width = 40; width < 150; ++width) {
    std::istringstream lines(text_of(sample_result(), {.width = width}));
    for (std::string line; std::getline(lines, line);) {
      const bool holds_a_name = line.find("-->") != line.npos || line.find(":::") != line.npos ||
                                line.find("fc1:") != line.npos || line.find("explain") != line.npos;
      EXPECT_TRUE(holds_a_name || display_width(line) <= width) << line;
    }
  }
}

TEST(WriteText, PutsCaretsUnderWideSigns) {
  SampleRun run;
  const auto a = run.article("a.txt", "A", "日本の橋 cost\t5 yen.");
  const auto b = run.article("b.txt", "B", "橋 cost 日本 yen.");
  const auto x = run.claim(a, "日本の橋", "5 yen", name_value("5"));
  const auto y = run.claim(b, "橋", "日本", name_value("2"));
  const auto q = run.question("How much?", QuestionStatus::Contradict, {{"5", {x}}, {"2", {y}}});
  run.finding(q, "amounts-differ", Verdict::Contradict, x, y, "m", "r");
  const std::string text = text_of(run.result, {.width = 80});
  EXPECT_THAT(text, HasSubstr("1 | 日本の橋 cost    5 yen.\n  |                  ^^^^^ A: 5\n"));
  EXPECT_THAT(text, HasSubstr("1 | 橋 cost 日本 yen.\n  |         ---- B: 2\n"));
}

TEST(WriteText, ListsTheAnswersWhereThereAreMany) {
  SampleRun run;
  std::vector<SampleRun::Says> says;
  std::vector<std::uint32_t> claims;
  for (int i = 0; i < 3; ++i) {
    const std::string figure = std::to_string(100 * (i + 1)) + " euros";
    const auto article = run.article("a" + std::to_string(i) + ".txt", "Paper " + std::to_string(i),
                                     "It cost " + figure + ".");
    claims.push_back(run.claim(article, "It cost", figure, money_value(100 * (i + 1))));
    says.push_back({figure, {claims.back()}});
  }
  const auto q = run.question("How much?", QuestionStatus::Contradict, says);
  run.finding(q, "amounts-differ", Verdict::Contradict, claims[0], claims[1], "m", "r");
  EXPECT_THAT(text_of(run.result), HasSubstr("How much?\n─────────\n"
                                             "  100 euros   Paper 0\n"
                                             "  200 euros   Paper 1\n"
                                             "  300 euros   Paper 2\n\n"
                                             "error[amounts-differ]: m\n"));
}

TEST(WriteText, ShowsAgreementOnlyWhenAsked) {
  CrossCheck result = sample_result();
  result.questions[0].status = QuestionStatus::Agree;
  result.findings.clear();
  EXPECT_THAT(text_of(result), HasSubstr("Nothing to report."));
  EXPECT_THAT(text_of(result), Not(HasSubstr("How much")));
  EXPECT_THAT(text_of(result, {.show_agree = true}),
              HasSubstr("  €250mn              Harbour Courier, Radio Nine\n  over €260 million   Morning "
                        "Post\n\n3 articles"));
}

TEST(WriteText, UsesNoSignsBeyondAsciiWhenToldSo) {
  CrossCheck result = sample_result();
  result.claims[0].value.quantity->bound = Bound::Range;
  const std::string text = text_of(result, {.ascii = true, .width = 60});
  EXPECT_EQ(text.find("…"), std::string::npos);
  EXPECT_EQ(text.find("─"), std::string::npos);
  EXPECT_EQ(text.find("–"), std::string::npos);
  EXPECT_THAT(text, HasSubstr("€250mn")) << "the article's own words stay";
}

TEST(WriteText, ColoursOnlyWhenAsked) {
  EXPECT_EQ(text_of(sample_result()).find('\x1B'), std::string::npos);
  std::string coloured = text_of(sample_result(), {.color = true});
  EXPECT_THAT(coloured, HasSubstr("\x1B[1;31merror[amounts-differ]\x1B[0m: "));
  // Colour is all that it adds.
  for (std::size_t at; (at = coloured.find('\x1B')) != std::string::npos;) {
    coloured.erase(at, coloured.find('m', at) - at + 1);
  }
  EXPECT_EQ(coloured, text_of(sample_result()));
}

TEST(WriteText, MakesPlacesLinksWhereAsked) {
  const ReportOptions asked{
      .color = true, .link = "vscode://file{path}:{line}:{column}", .folder = "/home/ann"};
  EXPECT_THAT(text_of(sample_result(), asked),
              HasSubstr("\x1B]8;;vscode://file/home/ann/corpus/courier.txt:3:90\x1B\\corpus/courier.txt:3:90"
                        "\x1B]8;;\x1B\\"));
  // Links follow colour, and nobody gets them unasked.
  for (const ReportOptions& none : {ReportOptions{.link = "file://{path}"}, ReportOptions{.color = true}}) {
    EXPECT_THAT(text_of(sample_result(), none), Not(HasSubstr("\x1B]8")));
  }
}

TEST(WriteText, EndsNoLinkForTheNameOfAFile) {
  CrossCheck result = sample_result();
  for (Article& article : result.articles) article.path = "a b\x1B\\\n;%\xC3\xA9.txt";
  const std::string text = text_of(result, {.color = true, .link = "file://{path}", .folder = "/tmp"});
  EXPECT_THAT(text, HasSubstr("\x1B]8;;file:///tmp/a%20b%1B%5C%0A%3B%25%C3%A9.txt\x1B\\"));
}

TEST(WriteText, TellsWhatItDidNotReadAndWhatIsACopy) {
  CrossCheck result = sample_result();
  result.complete = false;
  result.errors.push_back({.code = "bad-encoding",
                           .path = "corpus/old.txt",
                           .line = 3,
                           .column = 7,
                           .byte = 211,
                           .message = "not valid UTF-8"});
  result.skipped = {"photo.jpg: binary"};
  result.articles[2].copy_of = 0;
  const std::string text = text_of(result, {.width = 120});
  EXPECT_THAT(text, HasSubstr("\nnot read: corpus/old.txt:3:7: not valid UTF-8\n"));
  EXPECT_THAT(text, HasSubstr("\nskipped: photo.jpg: binary\n"));
  EXPECT_THAT(text, HasSubstr("\ncorpus/radio.txt copies corpus/courier.txt: they count as one source.\n"));
  EXPECT_THAT(text, HasSubstr("the result is incomplete (exit code 3)"));
  const std::string quiet = text_of(result, {.quiet = true});
  EXPECT_THAT(quiet, HasSubstr("error[amounts-differ]"));
  EXPECT_THAT(quiet, Not(HasSubstr("3 articles")));
}

}  // namespace
}  // namespace factcheck
