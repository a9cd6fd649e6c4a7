#include "report/read_result.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/report.h"
#include "report/sample.h"

namespace factcheck {
namespace {

using testing::HasSubstr;

std::string json_of(const CrossCheck& result) { return write_report(result, ReportFormat::Json, {}); }

std::string sample_json() { return json_of(sample_result(false)); }

// The sample with other words in one place.
std::string sample_with(std::string_view old, std::string_view now) {
  std::string json = sample_json();
  const std::size_t at = json.find(old);
  EXPECT_NE(at, std::string::npos) << old;
  return at == std::string::npos ? json : json.replace(at, old.size(), now);
}

TEST(ReadResult, GivesBackWhatWasWritten) {
  const std::string json = sample_json();
  const auto read = read_result(json, "r.json");
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(json_of(read.value()), json);
  EXPECT_EQ(read.value().findings.size(), sample_result(false).findings.size());
}

TEST(ReadResult, RefusesWhatIsNoResult) {
  struct Case {
    std::string json;
    std::string says;
  };
  const std::string sample = sample_json();
  const std::string first_claim = R"("claim":"c-000000000000")";
  const Case kCases[] = {
      {"", "no JSON"},
      {"[]", "no result of factcheck"},
      {"{}", "no result of factcheck"},
      {R"({"schema":"factcheck-result/2"})", "`factcheck-result/2`"},
      {R"({"schema":"factcheck-result/1"})", "no `summary`"},
      {sample.substr(0, sample.size() / 2), "no JSON"},
      // What other places rely on.
      {sample_with(first_claim, R"("claim":"c-7")"), "`c-7` names nothing"},
      {sample_with(R"("article":"a-000000000000")", R"("article":"a-7")"), "`a-7` names nothing"},
      {sample_with(R"("rule":")", R"("rule":"x-)"), "knows no rule"},
      {sample_with(R"("role":"primary")", R"("role":"also")"), "does not name two claims"},
      {sample_with(R"("role":"other")", R"("role":"primary")"), "does not name two claims"},
      {sample_with(R"("locations":[)", R"("locations":[],"then":[)"), "does not name two claims"},
      {sample_with(R"("byte":)", R"("byte":-1,"then":)"), "no whole number"},
      {sample_with(R"("line":)", R"("line":4294967296,"then":)"), "no whole number"},
      {sample_with(R"("type":"name")", R"("type":"time","minute":1440)"), "no minute 1440"},
      {sample_with(R"("severity":"error")", R"("severity":"fatal")"), "`fatal` is no severity"},
  };
  for (const Case& c : kCases) {
    const auto read = read_result(c.json, "r.json");
    ASSERT_FALSE(read) << c.says;
    EXPECT_THAT(read.error().message, HasSubstr(c.says));
    EXPECT_EQ(read.error().path, "r.json");
  }
}

// A figure at the end of what a double holds once made the page's axis endless.
TEST(ReadResult, LeavesHugeAndTinyFiguresToEveryReport) {
  for (const std::string number : {"1.7e308", "-1.7e308", "5e-324", "1e31", "0"}) {
    SCOPED_TRACE(number);
    std::string json = sample_json();
    const std::size_t quantity = json.find("\"type\":\"quantity\"");
    for (std::size_t at = quantity; json[at] != '\n'; ++at) {
      const bool is_number = json[at - 1] == ':' && json[at] >= '0' && json[at] <= '9';
      if (is_number) json.replace(at, json.find_first_of(",}", at) - at, number);
      if (json.compare(at, 10, "\"polarity\"") == 0) break;
    }
    const auto read = read_result(json, "r.json");
    ASSERT_TRUE(read) << read.error().message;
    for (const ReportFormat format : {ReportFormat::Text, ReportFormat::Html, ReportFormat::Json}) {
      EXPECT_FALSE(write_report(read.value(), format, {}).empty());
    }
  }
}

}  // namespace
}  // namespace factcheck
