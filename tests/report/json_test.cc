#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "base/harmless.h"
#include "base/utf8.h"
#include "report/report.h"
#include "report/sample.h"

namespace factcheck {
namespace {

using nlohmann::json;

TEST(WriteJson, HoldsTheWholeRun) {
  CrossCheck result = sample_result();
  result.complete = false;
  result.errors.push_back({.code = "bad-encoding",
                           .path = "corpus/old.txt",
                           .line = 0,
                           .column = 0,
                           .byte = 211,
                           .message = "not valid UTF-8"});
  result.articles[2].copy_of = 0;
  result.claims[1].when = month_range(2025, 5);
  result.claims[1].as_of = parse_iso("2025-06-07");
  const json read = json::parse(write_report(result, ReportFormat::Json, {}));

  EXPECT_EQ(read["schema"], "factcheck-result/1");
  EXPECT_EQ(read["tool"]["name"], "factcheck");
  EXPECT_EQ(read["complete"], false);
  EXPECT_EQ(read["summary"]["contradict"], 2);
  EXPECT_EQ(read["errors"][0], json({{"code", "bad-encoding"},
                                     {"path", "corpus/old.txt"},
                                     {"byte", 211},
                                     {"message", "not valid UTF-8"}}));
  EXPECT_EQ(read["articles"].size(), 3u);
  EXPECT_EQ(read["articles"][0]["copy_of"], nullptr);
  EXPECT_EQ(read["articles"][2]["copy_of"], read["articles"][0]["id"]);

  const json& claim = read["claims"][0];
  EXPECT_EQ(claim["article"], read["articles"][0]["id"]);
  EXPECT_EQ(claim["answer"], "€250mn");
  EXPECT_EQ(claim["value"]["type"], "quantity");
  EXPECT_EQ(claim["value"]["value"], 2.5e8);
  EXPECT_EQ(claim["value"]["low"], 2.45e8);
  EXPECT_EQ(claim["value"]["high"], 2.55e8);
  EXPECT_EQ(claim["value"]["bound"], "exact");
  EXPECT_EQ(claim["value"]["unit"], "EUR");
  EXPECT_EQ(claim["span"]["begin"], json({{"byte", 107}, {"line", 3}, {"column", 90}}));
  EXPECT_EQ(claim["span"]["end"]["byte"], 115);
  EXPECT_EQ(read["claims"][1]["when"], json({{"first", "2025-05-01"}, {"last", "2025-05-31"}}));
  EXPECT_EQ(read["claims"][1]["as_of"], "2025-06-07");
  EXPECT_EQ(read["claims"][2]["value"]["stated"], json({{"low", 2.6e8}, {"high", nullptr}}));

  const json& question = read["questions"][0];
  EXPECT_EQ(question["status"], "contradict");
  EXPECT_EQ(question["answers"][0]["claims"], json({"c-000000000000", "c-000000000004"}));
  EXPECT_EQ(question["relations"][0]["relation"], "contradict");
  EXPECT_EQ(question["relations"][0]["type"], "value");
  EXPECT_EQ(question["relations"][0]["a"], "c-000000000000");

  const json& finding = read["findings"][0];
  EXPECT_EQ(finding["rule"], "amounts-differ");
  EXPECT_EQ(finding["severity"], "error");
  EXPECT_EQ(finding["confidence"], 0.93);
  EXPECT_EQ(finding["locations"].size(), 3u);
  EXPECT_EQ(finding["locations"][1]["role"], "other");
  EXPECT_EQ(finding["locations"][1]["quote"], "over €260 million");
  EXPECT_EQ(read["findings"][1]["to_review"], true);
}

TEST(WriteJson, GivesEachKeyOnce) {
  for (const ReportFormat format : {ReportFormat::Json, ReportFormat::JsonLines}) {
    std::istringstream lines(write_report(sample_result(), format, {}));
    std::string text;
    for (std::string line; std::getline(lines, line);) {
      text += line;
      if (format == ReportFormat::Json && !json::accept(text)) continue;
      std::vector<std::set<std::string>> open;
      const auto watch = [&](int, json::parse_event_t event, json& parsed) {
        if (event == json::parse_event_t::object_start) open.emplace_back();
        if (event == json::parse_event_t::object_end) open.pop_back();
        if (event == json::parse_event_t::key) {
          EXPECT_TRUE(open.back().insert(parsed).second) << parsed;
        }
        return true;
      };
      EXPECT_FALSE(json::parse(text, watch).is_discarded());
      text.clear();
    }
    EXPECT_EQ(text, "");
  }
}

TEST(WriteJsonLines, GivesFindingsThenErrorsThenTheSummary) {
  CrossCheck result = sample_result();
  result.errors.push_back(
      {.code = "binary", .path = "x", .line = 0, .column = 0, .byte = {}, .message = "binary"});
  std::istringstream lines(write_report(result, ReportFormat::JsonLines, {}));
  std::vector<std::string> types;
  for (std::string line; std::getline(lines, line);) types.push_back(json::parse(line)["type"]);
  EXPECT_THAT(types, testing::ElementsAre("finding", "finding", "error", "summary"));
}

}  // namespace
}  // namespace factcheck
