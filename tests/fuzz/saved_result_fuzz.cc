// Any bytes as a saved result: what begins with a brace as it stands, anything else as values to put in place
// of those of a right one. Refused with a reason, or reported in each form, and written and read again to the
// same.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/check.h"
#include "base/harmless.h"
#include "report/read_result.h"
#include "report/report.h"
#include "report/sample.h"
#include "review/difference.h"

namespace {

using namespace factcheck;

std::string json_of(const CrossCheck& result) { return write_report(result, ReportFormat::Json, {}); }

// A result with something in every field that a reader knows.
std::string full_result() {
  CrossCheck result = sample_result(false);
  const auto june = parse_iso("2025-06");
  for (Article& article : result.articles) {
    article.document_id = "7";
    article.title = "A bridge at last";
    article.published = june;
    article.url = "https://example.org/a";
    article.agency = "Reuters";
    article.sha256 = "00ff";
  }
  result.articles.back().copy_of = 0;
  Claim& dated = result.claims[1];
  dated.value.type = Value::Type::Time;
  dated.value.days = june;
  dated.value.minute = 870;
  dated.when = dated.as_of = june;
  dated.where = "at the pier";
  dated.note = "seen";
  Quantity& quantity = *result.claims[0].value.quantity;
  quantity.counted = "cars";
  quantity.per = "day";
  quantity.change = Change::Up;
  quantity.to_base = 1000;
  quantity.base_offset = 32;
  quantity.stated.open_low = quantity.expected.open_high = true;
  Finding& finding = result.findings[0];
  finding.state = FindingState::Known;
  finding.known_since = "2025-06-09";
  finding.decision = Decision{.finding = finding.id,
                              .opinion = Opinion::WontFix,
                              .reason = "two plans",
                              .by = "R. Ames",
                              .on = june->first,
                              .expires = june->last};
  finding.also = {4};
  result.errors.push_back(
      {.code = "binary", .path = "c.txt", .line = 2, .column = 1, .byte = 5, .message = "NUL"});
  result.skipped = {"d.jpg: binary"};
  return json_of(result);
}

struct Piece {
  std::size_t begin = 0, end = 0;
};

// Where the values of a result stand that are no list and no object, and the keys.
std::vector<Piece> values_of(std::string_view json) {
  std::vector<Piece> values;
  for (std::size_t at = 0; at < json.size();) {
    const std::size_t begin = at;
    if (json[at] == '"') {
      for (++at; json[at] != '"'; ++at) at += json[at] == '\\' ? 1 : 0;
      values.push_back({begin, ++at});
    } else if (const std::size_t end = json.find_first_of(",:[]{}\" \n", at); end > at) {
      values.push_back({begin, at = std::min(end, json.size())});
    } else {
      ++at;
    }
  }
  return values;
}

// The input holds pairs of lines: which value (two bytes), and what stands there instead.
std::string with_values(std::string_view input) {
  static const std::string right = full_result();
  static const std::vector<Piece> places = values_of(right);
  std::vector<std::string_view> instead(places.size());
  for (std::size_t at = 0; at + 2 < input.size();) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(input[i]); };
    const std::size_t end = std::min(input.find('\n', at + 2), input.size());
    instead[(byte(at) * 256U + byte(at + 1)) % places.size()] = input.substr(at + 2, end - at - 2);
    at = end + 1;
  }
  std::string json;
  std::size_t done = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (instead[i].empty()) continue;
    json.append(right, done, places[i].begin - done).append(instead[i]);
    done = places[i].end;
  }
  return json.append(right, done);
}

constexpr ReportFormat kForms[] = {ReportFormat::Text,   ReportFormat::Line,       ReportFormat::Markdown,
                                   ReportFormat::Sarif,  ReportFormat::Github,     ReportFormat::Gitlab,
                                   ReportFormat::Junit,  ReportFormat::Checkstyle, ReportFormat::Rdjson,
                                   ReportFormat::JsonLd, ReportFormat::Csv,        ReportFormat::Html};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto result = read_result(bytes.starts_with('{') ? std::string(bytes) : with_values(bytes), "r.json");
  if (!result) {
    FACTCHECK_CHECK(result.error().path == "r.json" && !result.error().message.empty());
    return 0;
  }
  ReportOptions options;
  options.show_agree = options.show_single = options.show_known = (size & 1) != 0;
  const std::string report = write_report(result.value(), kForms[size / 2 % std::size(kForms)], options);
  FACTCHECK_CHECK(!report.empty() || result.value().findings.empty());
  difference(result.value(), result.value());

  // Numbers have twelve digits once they were written.
  const auto once = read_result(json_of(result.value()), "r.json");
  FACTCHECK_CHECK(once.ok());
  const std::string written = json_of(once.value());
  const auto again = read_result(written, "r.json");
  FACTCHECK_CHECK(again.ok() && json_of(again.value()) == written);
  return 0;
}
