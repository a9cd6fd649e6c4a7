// What code-scanning pages, review robots and spreadsheets read.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "report/csv.h"
#include "report/github.h"
#include "report/report.h"
#include "report/sample.h"
#include "report/sarif.h"
#include "report/uri.h"
#include "report/xml_writer.h"

namespace factcheck {
namespace {

using nlohmann::json;

// What an article can hold to break out of a report.
constexpr std::string_view kHostile =
    "x\n::error::forged %0A::set-output a=b]]> </script><b a=\"1\" b='2'>&amp; [link](http://e.example) {0} "
    "\xE2\x80\xAE\x1B[2J\xEF\xBF\xBE\r=cmd()";

CrossCheck hostile_result() {
  CrossCheck result = sample_result();
  const std::string text(kHostile);
  for (Article& article : result.articles) article.path = article.source = article.title = text;
  for (Claim& claim : result.claims) {
    claim.answer = claim.text = text;
    claim.value = name_value(text);
    claim.attributed_to = {text};
  }
  for (JudgedQuestion& judged : result.questions) judged.question.text = text;
  for (Finding& finding : result.findings) finding.message = finding.reason = text;
  result.errors.push_back(
      {.code = "binary", .path = text, .line = 0, .column = 0, .byte = {}, .message = text});
  return result;
}

CrossCheck result_with_error() {
  CrossCheck result = sample_result();
  result.complete = false;
  result.errors.push_back({.code = "bad-encoding",
                           .path = "corpus/old [1].txt",
                           .line = 0,
                           .column = 0,
                           .byte = 211,
                           .message = "not valid UTF-8"});
  return result;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

json written_json(const CrossCheck& result, ReportFormat format, const ReportOptions& options = {}) {
  return json::parse(write_report(result, format, options));
}

TEST(WriteSarif, LinksBothSides) {
  const json run = written_json(sample_result(), ReportFormat::Sarif)["runs"][0];
  EXPECT_EQ(run["columnKind"], "unicodeCodePoints");
  EXPECT_EQ(run["invocations"][0], json({{"executionSuccessful", true}}));
  ASSERT_EQ(run["results"].size(), 2u);
  const json& found = run["results"][0];
  EXPECT_EQ(found["ruleId"], "amounts-differ");
  EXPECT_EQ(run["tool"]["driver"]["rules"][found["ruleIndex"].get<int>()]["id"], "amounts-differ");
  EXPECT_EQ(found["kind"], "fail");
  EXPECT_EQ(found["level"], "error");
  EXPECT_EQ(found["rank"], 93);
  EXPECT_EQ(
      found["message"]["text"],
      "How much did the Lantern Bridge cost? Harbour Courier says 250 million EUR, Morning Post says more "
      "than 260 million EUR. Compare [Harbour Courier, corpus/courier.txt:3:90](1) with [Morning Post, "
      "corpus/post.md:3:48](2).");
  const json& first = found["locations"][0];
  EXPECT_EQ(first["id"], 1);
  EXPECT_EQ(first["relationships"][0], json({{"target", 2}, {"kinds", {"contradicts"}}}));
  EXPECT_EQ(first["physicalLocation"]["artifactLocation"],
            json({{"uri", "corpus/courier.txt"}, {"uriBaseId", "SRCROOT"}}));
  EXPECT_EQ(first["physicalLocation"]["region"], json({{"startLine", 3},
                                                       {"startColumn", 90},
                                                       {"endLine", 3},
                                                       {"endColumn", 96},
                                                       {"snippet", {{"text", "€250mn"}}}}));
  ASSERT_EQ(found["relatedLocations"].size(), 2u);
  EXPECT_EQ(found["relatedLocations"][0]["id"], 2);
  EXPECT_FALSE(found["relatedLocations"][1].contains("relationships"));
  EXPECT_EQ(found["partialFingerprints"]["factcheck/v1"], "00000000000000000000000000000000");
}

TEST(WriteSarif, TellsWhatIsNoFailure) {
  CrossCheck result = sample_result();
  result.findings[0].status = Verdict::Differ;
  result.findings[0].severity = Severity::Warning;
  result.questions[0].status = QuestionStatus::Agree;
  result.questions[1].status = QuestionStatus::Single;
  const json plain = written_json(result, ReportFormat::Sarif)["runs"][0]["results"];
  ASSERT_EQ(plain.size(), 2u);
  EXPECT_EQ(plain[0]["level"], "warning");
  EXPECT_EQ(plain[1]["kind"], "review");
  EXPECT_EQ(plain[1]["level"], "none");
  const json all = written_json(result, ReportFormat::Sarif,
                                {.show_agree = true, .show_single = true})["runs"][0]["results"];
  ASSERT_EQ(all.size(), 4u);
  EXPECT_EQ(all[2]["kind"], "pass");
  EXPECT_EQ(all[3]["kind"], "open");
}

TEST(WriteSarif, SaysWhatWasNotRead) {
  const json invocation = written_json(result_with_error(), ReportFormat::Sarif)["runs"][0]["invocations"][0];
  EXPECT_EQ(invocation["executionSuccessful"], false);
  EXPECT_EQ(invocation["exitCode"], 3);
  EXPECT_EQ(invocation["toolExecutionNotifications"][0]["descriptor"]["id"], "bad-encoding");
  EXPECT_EQ(invocation["toolExecutionNotifications"][0]["message"]["text"],
            "corpus/old \\[1\\].txt: not valid UTF-8");
}

TEST(WriteSarif, TakesNoLinkFromAnArticle) {
  EXPECT_EQ(sarif_text("[a](b) \\ {0}"), "\\[a\\](b) \\\\ {{0}}");
  EXPECT_EQ(sarif_text("a\nb"), "a<U+000A>b");
}

TEST(UriPath, KeepsOnlyWhatMeansNothing) {
  EXPECT_EQ(uri_path("corpus/a-b_c~1.txt"), "corpus/a-b_c~1.txt");
  EXPECT_EQ(uri_path("a b?c#d:e%f"), "a%20b%3Fc%23d%3Ae%25f");
  EXPECT_EQ(uri_path("café\xFF"), "caf%C3%A9%FF");
}

TEST(WriteGithub, GivesOneCommandAFinding) {
  const auto lines = lines_of(write_report(result_with_error(), ReportFormat::Github, {}));
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(lines[0],
            "::error file=corpus/courier.txt,line=3,col=90,endLine=3,endColumn=96,title=factcheck "
            "(amounts-differ)::Harbour Courier says 250 million EUR, Morning Post says more than 260 million "
            "EUR%0A  corpus/post.md:3:48: Morning Post: over €260 million");
  EXPECT_TRUE(lines[1].starts_with("::notice file=")) << lines[1];
  EXPECT_EQ(lines[2],
            "::error file=corpus/old [1].txt,title=factcheck (bad-encoding)::corpus/old [1].txt: not valid "
            "UTF-8");
}

TEST(WriteGithub, LeavesColumnsOutAcrossLines) {
  CrossCheck result = sample_result();
  result.claims[0].span.end.line = 4;
  EXPECT_NE(write_report(result, ReportFormat::Github, {}).find("line=3,endLine=4,title"), std::string::npos);
}

TEST(WriteGithub, Escapes) {
  EXPECT_EQ(github_message("50%\n::error::x"), "50%25%0A::error::x");
  EXPECT_EQ(github_property("a:b,c%\n"), "a%3Ab%2Cc%25%0A");
  EXPECT_EQ(github_message("a\rb"), "a<U+000D>b");
}

TEST(WriteGithub, TakesNoCommandFromAnArticle) {
  for (const std::string& line : lines_of(write_report(hostile_result(), ReportFormat::Github, {}))) {
    const std::size_t second = line.find("::", 2);
    EXPECT_TRUE(line.starts_with("::error file=") || line.starts_with("::notice file=")) << line;
    EXPECT_EQ(line.substr(0, second).find('\n'), std::string::npos);
    EXPECT_EQ(line.find("%0A::"), std::string::npos) << line;  // its own were written as %250A
  }
  EXPECT_EQ(lines_of(write_report(hostile_result(), ReportFormat::Github, {})).size(), 3u);
}

TEST(WriteGitlab, GivesEachItsFingerprint) {
  const json issues = written_json(result_with_error(), ReportFormat::Gitlab);
  ASSERT_EQ(issues.size(), 3u);
  EXPECT_EQ(issues[0]["check_name"], "amounts-differ");
  EXPECT_EQ(issues[0]["severity"], "critical");
  EXPECT_EQ(issues[0]["fingerprint"], "fc1:00000000000000000000000000000000");
  EXPECT_EQ(issues[0]["location"]["path"], "corpus/courier.txt");
  EXPECT_EQ(issues[0]["location"]["positions"]["begin"], json({{"line", 3}, {"column", 90}}));
  EXPECT_EQ(issues[1]["severity"], "info");
  EXPECT_EQ(issues[2]["check_name"], "bad-encoding");
  EXPECT_NE(issues[2]["fingerprint"], issues[1]["fingerprint"]);
}

TEST(WriteRdjson, CountsBytes) {
  const json read = written_json(result_with_error(), ReportFormat::Rdjson);
  EXPECT_EQ(read["source"]["name"], "factcheck");
  ASSERT_EQ(read["diagnostics"].size(), 3u);
  const json& found = read["diagnostics"][0];
  EXPECT_EQ(found["severity"], "ERROR");
  EXPECT_EQ(found["code"]["value"], "amounts-differ");
  // The euro sign has three bytes and one column.
  EXPECT_EQ(found["location"]["range"],
            json({{"start", {{"line", 3}, {"column", 90}}}, {"end", {{"line", 3}, {"column", 98}}}}));
  EXPECT_EQ(found["related_locations"].size(), 2u);
  EXPECT_EQ(read["diagnostics"][1]["severity"], "INFO");
  EXPECT_EQ(read["diagnostics"][2]["location"], json({{"path", "corpus/old [1].txt"}}));
}

TEST(WriteRdjson, LeavesColumnsOutWithoutTheArticle) {
  const json read = written_json(sample_result(false), ReportFormat::Rdjson);
  EXPECT_EQ(read["diagnostics"][0]["location"]["range"]["start"], json({{"line", 3}}));
}

TEST(WriteRdjsonLines, GivesADiagnosticALine) {
  const json whole = written_json(result_with_error(), ReportFormat::Rdjson);
  const auto lines = lines_of(write_report(result_with_error(), ReportFormat::RdjsonLines, {}));
  ASSERT_EQ(lines.size(), whole["diagnostics"].size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    json read = json::parse(lines[i]);
    EXPECT_EQ(read["source"]["name"], "factcheck");
    read.erase("source");
    EXPECT_EQ(read, whole["diagnostics"][i]);
  }
}

TEST(WriteJsonld, TellsClaimsAndNoVerdicts) {
  CrossCheck result = sample_result();
  result.articles[0].published = *parse_iso("2025-06-08");
  result.articles[2].published = *parse_iso("2025-06-07");
  result.articles[0].url = "https://example.org/a?b=1&c=2";
  result.articles[1].url = "javascript:alert(1)";
  const std::string text = write_report(result, ReportFormat::JsonLd, {});
  EXPECT_EQ(text.find("Review"), std::string::npos);
  EXPECT_EQ(text.find('&'), std::string::npos);
  EXPECT_EQ(text.find("javascript"), std::string::npos);
  const json graph = json::parse(text)["@graph"];
  ASSERT_EQ(graph.size(), 5u);
  EXPECT_EQ(graph[0]["@type"], "Claim");
  EXPECT_EQ(graph[0]["appearance"]["url"], "https://example.org/a?b=1&c=2");
  EXPECT_EQ(graph[0]["appearance"]["datePublished"], "2025-06-08");
  EXPECT_EQ(graph[0]["firstAppearance"]["datePublished"], "2025-06-07");
  EXPECT_FALSE(graph[0].contains("sameAs"));
  EXPECT_EQ(graph[1]["sameAs"]["@id"], graph[0]["@id"]);
  EXPECT_EQ(graph[2]["author"]["name"], "the court of audit");
  EXPECT_EQ(graph[0]["factcheck:contradicts"][0]["@id"], graph[2]["@id"]);
  EXPECT_EQ(graph[2]["factcheck:contradicts"][0]["@id"], graph[0]["@id"]);
  EXPECT_FALSE(graph[3].contains("factcheck:contradicts")) << "is only to review";
}

TEST(WriteCsv, GivesOneRowAFinding) {
  const auto lines = lines_of(write_report(sample_result(), ReportFormat::Csv, {}));
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_TRUE(lines[0].starts_with("id,rule,status,severity,to_review,state,verdict,confidence,question,"));
  EXPECT_EQ(lines[2],
            "fc1:00000000000000000000000000000001,agents-differ,contradict,error,true,new,,0.41,Who opened the "
            "Lantern Bridge?,\"Harbour Courier says Ines Holt, Morning Post says Karl Lind\",only one person "
            "opens a bridge,Harbour Courier,corpus/courier.txt,3,199,Ines Holt,Ines Holt,Morning "
            "Post,corpus/post.md,4,14,Karl Lind,Karl Lind");
}

TEST(CsvCell, IsNoFormula) {
  struct Case {
    std::string_view text;
    std::string_view cell;
  };
  constexpr Case kCases[] = {
      {"", ""},
      {"4,000", "\"4,000\""},
      {"\"so\"", "\"\"\"so\"\"\""},
      {"=cmd()", "'=cmd()"},
      {"+1", "'+1"},
      {"-5%", "'-5%"},
      {"@a", "'@a"},
      {"\t=1", "'\t=1"},
      {"\r=1", "'<U+000D>=1"},
      {"＝1", "'＝1"},
      {"=\"a\",b", "\"'=\"\"a\"\",b\""},
      {"a\nb", "a<U+000A>b"},
      {"1-2", "1-2"},
  };
  for (const Case& c : kCases) EXPECT_EQ(csv_cell(c.text), c.cell);
}

TEST(XmlWriter, Escapes) {
  EXPECT_EQ(xml_text("a<b>&\"c\"'d'"), "a&lt;b&gt;&amp;&quot;c&quot;&#39;d&#39;");
  EXPECT_EQ(xml_text("]]>\x1B\xEF\xBF\xBE\xFF\t"), "]]&gt;&lt;U+001B&gt;&lt;U+FFFE&gt;&lt;FF&gt;&#9;");
  XmlWriter xml;
  xml.open("a").attribute("b", "\n").open("c").text("1\n2").close().open("d").close().close();
  EXPECT_EQ(
      xml.take(),
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"&lt;U+000A&gt;\">\n  <c>1\n2</c>\n  <d/>\n</a>\n");
}

TEST(WriteCheckstyle, GroupsByFile) {
  EXPECT_EQ(
      write_report(result_with_error(), ReportFormat::Checkstyle, {}),
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<checkstyle version=\"4.3\">\n"
      "  <file name=\"corpus/courier.txt\">\n"
      "    <error line=\"3\" column=\"90\" severity=\"error\" message=\"Harbour Courier says 250 million "
      "EUR, Morning Post says more than 260 million EUR (corpus/post.md:3:48)\" "
      "source=\"factcheck.amounts-differ\"/>\n"
      "    <error line=\"3\" column=\"199\" severity=\"info\" message=\"Harbour Courier says Ines Holt, "
      "Morning Post says Karl Lind (corpus/post.md:4:14)\" source=\"factcheck.agents-differ\"/>\n"
      "  </file>\n"
      "  <file name=\"corpus/old [1].txt\">\n"
      "    <error line=\"1\" severity=\"error\" message=\"not read: not valid UTF-8\" "
      "source=\"factcheck.bad-encoding\"/>\n"
      "  </file>\n"
      "</checkstyle>\n");
}

std::size_t count_of(const std::string& text, std::string_view what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++count;
  return count;
}

TEST(WriteJunit, HasASuiteForEachPairOfSources) {
  const std::string report = write_report(result_with_error(), ReportFormat::Junit, {});
  // The bridge's cost is answered by three papers, its opener by two.
  EXPECT_NE(
      report.find("<testsuites name=\"factcheck\" tests=\"5\" failures=\"2\" errors=\"1\" skipped=\"0\">"),
      std::string::npos)
      << report;
  EXPECT_NE(report.find("<testsuite name=\"Harbour Courier and Morning Post\" tests=\"2\" failures=\"1\""),
            std::string::npos);
  EXPECT_EQ(count_of(report, "<testcase"), 5u);
  EXPECT_EQ(count_of(report, "<failure"), 2u);      // the radio says what the courier says
  EXPECT_EQ(count_of(report, "<system-out>"), 1u);  // what is to review
  EXPECT_EQ(count_of(report, "<error"), 1u);
}

TEST(WriteJunit, SkipsWhatOneSourceAloneAnswers) {
  SampleRun run;
  const auto article = run.article("a.txt", "A", "The bridge cost 4.\n");
  const auto claim = run.claim(article, "The bridge cost 4.", "4", money_value(4));
  run.question("How much did the bridge cost?", QuestionStatus::Single, {{"4", {claim}}});
  const std::string report = write_report(run.result, ReportFormat::Junit, {});
  EXPECT_NE(report.find("<skipped message=\"answered by one source alone\"/>"), std::string::npos) << report;
}

TEST(WriteJunit, PassesARunOfNothing) {
  const std::string report = write_report({}, ReportFormat::Junit, {});
  EXPECT_NE(report.find("tests=\"1\" failures=\"0\""), std::string::npos);
  EXPECT_EQ(count_of(report, "<testcase"), 1u);
}

// The number of cases grows with the sources, not with their square.
TEST(WriteJunit, ListsNotEveryPairOfMany) {
  SampleRun run;
  std::vector<std::uint32_t> claims;
  for (int i = 0; i < 100; ++i) {
    const std::string number = std::to_string(i);
    const auto article = run.article(number, number, "The bridge cost 4.\n");
    claims.push_back(run.claim(article, "The bridge cost 4.", "4", money_value(4)));
  }
  run.question("How much?", QuestionStatus::Agree, {{"4", claims}});
  EXPECT_EQ(count_of(write_report(run.result, ReportFormat::Junit, {}), "<testcase"), 99u);
}

TEST(MachineFormats, TakeNothingFromAnArticle) {
  const CrossCheck result = hostile_result();
  for (const auto format : {ReportFormat::Junit, ReportFormat::Checkstyle}) {
    const std::string report = write_report(result, format, {});
    for (const std::string_view forbidden :
         {"]]>", "</script>", "<b ", "\xEF\xBF\xBE", "\x1B", "\r", "\n::"}) {
      EXPECT_EQ(report.find(forbidden), std::string::npos) << forbidden << '\n' << report;
    }
  }
  const std::string linked = write_report(result, ReportFormat::JsonLd, {});
  EXPECT_EQ(linked.find("</"), std::string::npos);
  for (const std::string_view name : {"sarif", "gitlab", "rdjson"}) {
    EXPECT_TRUE(json::accept(write_report(result, *report_format(name), {}))) << name;
  }
  const std::string sarif =
      written_json(result, ReportFormat::Sarif)["runs"][0]["results"][0]["message"]["text"];
  EXPECT_EQ(sarif.find(" [link]"), std::string::npos);
  const auto rows = lines_of(write_report(result, ReportFormat::Csv, {}));
  EXPECT_EQ(rows.size(), 3u);
}

TEST(MachineFormats, HeedTheLowestSeverity) {
  CrossCheck result = sample_result();
  ReportOptions options;
  options.lowest = Severity::Warning;  // what is to review counts as info
  EXPECT_EQ(written_json(result, ReportFormat::Gitlab, options).size(), 1u);
  result.findings[0].severity = Severity::Warning;
  options.lowest = Severity::Error;
  EXPECT_EQ(written_json(result, ReportFormat::Gitlab, options).size(), 0u);
  options.lowest = Severity::Info;
  EXPECT_EQ(written_json(result, ReportFormat::Gitlab, options).size(), 2u);
}

}  // namespace
}  // namespace factcheck
