#include <gtest/gtest.h>

#include "report/report.h"
#include "report/sample.h"

namespace factcheck {
namespace {

TEST(ReportFormat, KnowsItsNames) {
  EXPECT_TRUE(report_format_names().starts_with("text, line, markdown, json, jsonl, sarif"));
  EXPECT_EQ(report_format("jsonl"), ReportFormat::JsonLines);
  EXPECT_EQ(report_format("markdown"), ReportFormat::Markdown);
  EXPECT_FALSE(report_format("xml"));
  EXPECT_FALSE(report_format(""));
  EXPECT_FALSE(report_format("Text"));
}

TEST(WriteReport, GivesTheSameBytesEachTime) {
  for (const auto name : {"text", "line", "markdown", "json", "jsonl"}) {
    const auto format = *report_format(name);
    EXPECT_EQ(write_report(sample_result(), format, {}), write_report(sample_result(), format, {})) << name;
  }
}

TEST(WriteLines, GivesOneLineAFinding) {
  EXPECT_EQ(write_report(sample_result(), ReportFormat::Line, {}),
            "corpus/courier.txt:3:90: error: [amounts-differ] Harbour Courier says 250 million EUR, Morning "
            "Post says "
            "more than 260 million EUR (corpus/post.md:3:48) fc1:00000000000000000000000000000000\n"
            "corpus/courier.txt:3:199: review: [agents-differ] Harbour Courier says Ines Holt, Morning Post "
            "says Karl "
            "Lind (corpus/post.md:4:14) fc1:00000000000000000000000000000001\n");
}

TEST(WriteLines, HeedsWhatIsAskedFor) {
  CrossCheck result = sample_result();
  result.findings[1].status = Verdict::Differ;
  ReportOptions options;
  options.max_findings = 1;
  const auto count = [&] {
    const std::string lines = write_report(result, ReportFormat::Line, options);
    return std::count(lines.begin(), lines.end(), '\n');
  };
  EXPECT_EQ(count(), 1);
  options.max_findings = 0;
  EXPECT_EQ(count(), 2);
  options.show_differ = false;
  EXPECT_EQ(count(), 1);
  options.show_contradict = false;
  EXPECT_EQ(count(), 0);
}

TEST(WriteReport, TakesAResultOfNothing) {
  for (const auto name : {"text", "line", "markdown", "json", "jsonl"}) {
    const std::string report = write_report({}, *report_format(name), {});
    EXPECT_EQ(report.empty(), std::string_view(name) == "line") << name;
  }
}

}  // namespace
}  // namespace factcheck
