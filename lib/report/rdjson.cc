#include "report/rdjson.h"

#include <fmt/format.h>

#include "base/harmless.h"
#include "base/json_writer.h"
#include "report/value_text.h"
#include "report/view.h"

namespace factcheck {
namespace {

std::string_view severity_of(const Finding& finding) {
  switch (level_of(finding)) {
    case Severity::Error:
      return "ERROR";
    case Severity::Warning:
      return "WARNING";
    case Severity::Info:
      break;
  }
  return "INFO";
}

// Without its article a claim has a line and no bytes of it to count.
void write_place(JsonWriter& json, const CrossCheck& result, const Claim& claim, const Place& place) {
  json.open_object().key("line").integer(place.line);
  if (const auto column = byte_column(result, claim, place)) json.key("column").integer(*column);
  json.close();
}

void write_location(JsonWriter& json, const CrossCheck& result, const Claim& claim) {
  json.key("location").open_object().key("path");
  json.text(harmless_line(result.articles[claim.article].path)).key("range").open_object().key("start");
  write_place(json, result, claim, claim.span.begin);
  json.key("end");
  write_place(json, result, claim, claim.span.end);
  json.close().close();
}

void write_related(JsonWriter& json, const CrossCheck& result, const Claim& claim) {
  const std::string says = fmt::format("{}: {}", source_name(result, claim.article), value_text(claim));
  json.open_object().key("message").text(harmless_line(says));
  write_location(json, result, claim);
  json.close();
}

void write_source(JsonWriter& json) {
  json.key("source").open_object().key("name").text("factcheck").close();
}

void write_code(JsonWriter& json, std::string_view code) {
  json.key("code").open_object().key("value").text(code).close();
}

// The fields of a diagnostic, into an object that is open.
void write_finding(JsonWriter& json, const CrossCheck& result, const Finding& finding) {
  json.key("message").text(harmless_line(finding.message)).key("severity").text(severity_of(finding));
  write_code(json, finding.rule);
  write_location(json, result, result.claims[finding.a]);
  json.key("related_locations").open_array();
  write_related(json, result, result.claims[finding.b]);
  for (const std::uint32_t claim : finding.also) write_related(json, result, result.claims[claim]);
  json.close();
}

void write_error(JsonWriter& json, const Error& error) {
  json.key("message").text(harmless_line("not read: " + error.message)).key("severity").text("ERROR");
  write_code(json, error.code);
  json.key("location").open_object().key("path").text(harmless_line(error.path));
  if (error.line > 0) {
    json.key("range").open_object().key("start").open_object().key("line").integer(error.line);
    json.close().close();
  }
  json.close();
}

// Calls `write` for each diagnostic with what fills its fields in.
template <class Write>
void for_each_diagnostic(const CrossCheck& result, const ReportOptions& options, Write write) {
  for (const std::uint32_t i : shown_findings(result, options)) {
    write([&](JsonWriter& json) { write_finding(json, result, result.findings[i]); });
  }
  for (const Error& error : result.errors) write([&](JsonWriter& json) { write_error(json, error); });
}

}  // namespace

std::string write_rdjson(const CrossCheck& result, const ReportOptions& options) {
  JsonWriter json;
  json.open_object();
  write_source(json);
  json.key("diagnostics").open_array();
  for_each_diagnostic(result, options, [&](const auto& fill) {
    json.new_line().open_object();
    fill(json);
    json.close();
  });
  json.new_line().close().close();
  return json.take() + "\n";
}

std::string write_rdjson_lines(const CrossCheck& result, const ReportOptions& options) {
  std::string lines;
  for_each_diagnostic(result, options, [&](const auto& fill) {
    JsonWriter json;
    json.open_object();
    fill(json);
    write_source(json);
    lines += json.close().take() + "\n";
  });
  return lines;
}

}  // namespace factcheck
