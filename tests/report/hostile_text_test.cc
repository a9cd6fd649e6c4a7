// Whatever an article, a file's name or a claims file holds, no report passes on what a terminal or a page
// would obey.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/harmless.h"
#include "base/utf8.h"
#include "report/report.h"
#include "report/sample.h"

namespace factcheck {
namespace {

// Every character that is not to come through, bytes that are no text, and runs that do something.
std::vector<std::string> hostile_strings() {
  std::vector<std::string> strings = {
      "a\xFF"
      "b",
      "\xC3",
      "\xE2\x82",
      "\xED\xA0\x80",
      "\x1B]0;title\x07",
      "\x1B[2J",
      "a\r\nb",
      "x\nerror: forged",
      "x\n::error::forged"};
  for (char32_t c = 0; c <= 0xFFFF; ++c) {
    if (!is_harmful(c)) continue;
    std::string text = "a";
    append_utf8(text, c);
    strings.push_back(text + "b");
  }
  strings.push_back(
      "a\xF3\xA0\x81\x81"
      "b");
  return strings;
}

CrossCheck filled_with(const std::string& text) {
  CrossCheck result = sample_result(false);
  for (Article& article : result.articles) article.path = article.source = article.title = article.url = text;
  for (Claim& claim : result.claims) {
    claim.subject = claim.object = claim.answer = claim.note = claim.where = text;
    claim.text = "before " + text + " after";
    claim.value = name_value(text);
    claim.attributed_to = {text};
  }
  for (JudgedQuestion& judged : result.questions) {
    judged.question.text = text;
    for (Answer& answer : judged.answers) answer.text = text;
    for (Relation& relation : judged.relations) relation.reason = text;
  }
  for (Finding& finding : result.findings) finding.message = finding.reason = text;
  result.errors.push_back(
      {.code = "binary", .path = text, .line = 2, .column = 1, .byte = 5, .message = text});
  result.skipped = {text};
  result.articles[2].copy_of = 0;
  return result;
}

// Of the list, so that a new format is tried without a word here.
std::vector<ReportFormat> all_formats() {
  std::vector<ReportFormat> formats;
  std::istringstream names{std::string(report_format_names())};
  for (std::string name; names >> name;) {
    if (name.ends_with(',')) name.pop_back();
    formats.push_back(*report_format(name));
  }
  return formats;
}

std::string without_colour(std::string text) {
  for (std::size_t at = 0; (at = text.find("\x1B[", at)) != std::string::npos;) {
    const std::size_t end = text.find_first_not_of("0123456789;", at + 2);
    if (end != std::string::npos && text[end] == 'm') {
      text.erase(at, end - at + 1);
    } else {
      ++at;
    }
  }
  return text;
}

TEST(HostileText, ReachesNoReport) {
  for (const std::string& text : hostile_strings()) {
    SCOPED_TRACE(harmless_line(text));
    const CrossCheck result = filled_with(text);
    for (const ReportFormat format : all_formats()) {
      ReportOptions options;
      options.show_agree = options.show_single = true;
      const std::string report = write_report(result, format, options);
      EXPECT_EQ(harmless(report), report) << static_cast<int>(format);
    }
    const std::string coloured = write_report(result, ReportFormat::Text, {.color = true});
    EXPECT_EQ(harmless(without_colour(coloured)), without_colour(coloured));
  }
}

TEST(HostileText, ForgesNoLine) {
  const auto lines = [](const CrossCheck& result, ReportFormat format) {
    const std::string report = write_report(result, format, {});
    return std::count(report.begin(), report.end(), '\n');
  };
  const CrossCheck tame = filled_with("x error: forged");
  for (const std::string text : {"x\nerror: forged", "x\r\nerror: forged",
                                 "x\xE2\x80\xA8"
                                 "error: forged"}) {
    for (const ReportFormat format : all_formats()) {
      if (format == ReportFormat::Text) continue;  // breaks lines where they are long
      EXPECT_EQ(lines(filled_with(text), format), lines(tame, format)) << static_cast<int>(format);
    }
  }
}

TEST(HostileText, StaysWholeInJson) {
  for (const std::string& text : hostile_strings()) {
    const auto read = nlohmann::json::parse(write_report(filled_with(text), ReportFormat::Json, {}));
    const auto& answer = read["claims"][0]["answer"];
    if (find_invalid_utf8(text)) {
      EXPECT_TRUE(answer.contains("bytes"));
    } else {
      EXPECT_EQ(answer, text);
    }
  }
}

TEST(Harmless, ShowsByNumberWhatWouldHarm) {
  struct Case {
    std::string_view text;
    std::string_view shown;
  };
  constexpr Case kCases[] = {
      {"", ""},
      {"plain, naïve 日本 👍 ½\t\n", "plain, naïve 日本 👍 ½\t\n"},
      {"\x1B[31m", "<U+001B>[31m"},
      {"\x7F", "<U+007F>"},
      {"\xC2\x9B", "<U+009B>"},
      {"\xE2\x80\xAE", "<U+202E>"},
      {"\xE2\x81\xA6", "<U+2066>"},
      {"\xE2\x80\x8B", "<U+200B>"},
      {"\xEF\xBB\xBF", "<U+FEFF>"},
      {"\xD8\x9C", "<U+061C>"},
      {"\xF3\xA0\x81\x81", "<U+E0041>"},
      {"\xE9", "<E9>"},
      {"caf\xE9!", "caf<E9>!"},
      {"\xE2\x82", "<E2><82>"},
      {"\r", "<U+000D>"},
  };
  for (const Case& c : kCases) EXPECT_EQ(harmless(c.text), c.shown);
  EXPECT_EQ(harmless_line("a\nb"), "a<U+000A>b");
}

}  // namespace
}  // namespace factcheck
