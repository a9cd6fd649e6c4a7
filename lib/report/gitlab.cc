#include "report/gitlab.h"

#include "base/harmless.h"
#include "base/hash.h"
#include "base/json_writer.h"
#include "report/view.h"

namespace factcheck {
namespace {

// Of GitLab's five (info, minor, major, critical, blocker) the ones we have a use for.
std::string_view severity_of(const Finding& finding) {
  switch (level_of(finding)) {
    case Severity::Error:
      return "critical";
    case Severity::Warning:
      return "minor";
    case Severity::Info:
      break;
  }
  return "info";
}

void write_place(JsonWriter& json, std::string_view key, std::uint32_t line, std::uint32_t column) {
  json.key(key).open_object().key("line").integer(line).key("column").integer(column).close();
}

void write_location(JsonWriter& json, std::string_view path, const SourceSpan& span) {
  json.key("location").open_object().key("path").text(harmless_line(path)).key("positions").open_object();
  write_place(json, "begin", span.begin.line, span.begin.column);
  write_place(json, "end", span.end.line, span.end.column);
  json.close().close();
}

void write_finding(JsonWriter& json, const CrossCheck& result, const Finding& finding) {
  const Claim& a = result.claims[finding.a];
  json.new_line().open_object().key("check_name").text(finding.rule);
  json.key("description").text(message_with_place(result, finding));
  json.key("severity").text(severity_of(finding)).key("fingerprint").text(harmless_line(finding.id));
  write_location(json, result.articles[a.article].path, a.span);
  json.close();
}

// An article that was not read is no finding, but a merge request that passes it over would look clean.
void write_error(JsonWriter& json, const Error& error) {
  SourceSpan whole;
  if (error.line > 0) whole.begin.line = whole.end.line = error.line;
  if (error.column > 0) whole.begin.column = whole.end.column = error.column;
  json.new_line().open_object().key("check_name").text(error.code);
  json.key("description").text(harmless_line("not read: " + error.message)).key("severity").text("blocker");
  json.key("fingerprint").text(sha256_hex(error_text(error) + '\0' + error.code, 32));
  write_location(json, error.path, whole);
  json.close();
}

}  // namespace

std::string write_gitlab(const CrossCheck& result, const ReportOptions& options) {
  JsonWriter json;
  json.open_array();
  for (const std::uint32_t i : shown_findings(result, options)) {
    write_finding(json, result, result.findings[i]);
  }
  for (const Error& error : result.errors) write_error(json, error);
  json.new_line().close();
  return json.take() + "\n";
}

}  // namespace factcheck
