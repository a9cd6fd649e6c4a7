#include "report/checkstyle.h"

#include <fmt/format.h>

#include <map>

#include "report/view.h"
#include "report/xml_writer.h"

namespace factcheck {
namespace {

// What one file has: its errors by place.
struct Marks {
  std::vector<const Finding*> findings;
  std::vector<const Error*> errors;
};

void write_finding(XmlWriter& xml, const CrossCheck& result, const Finding& finding) {
  const Place& place = result.claims[finding.a].span.begin;
  xml.open("error").attribute("line", place.line).attribute("column", place.column);
  xml.attribute("severity", name_of(level_of(finding)));
  xml.attribute("message", message_with_place(result, finding));
  xml.attribute("source", fmt::format("factcheck.{}", finding.rule)).close();
}

void write_error(XmlWriter& xml, const Error& error) {
  xml.open("error").attribute("line", std::max(error.line, 1U));
  if (error.column > 0) xml.attribute("column", error.column);
  xml.attribute("severity", "error").attribute("message", "not read: " + error.message);
  xml.attribute("source", fmt::format("factcheck.{}", error.code)).close();
}

}  // namespace

std::string write_checkstyle(const CrossCheck& result, const ReportOptions& options) {
  std::map<std::string_view, Marks> files;
  for (const std::uint32_t i : shown_findings(result, options)) {
    const Finding& finding = result.findings[i];
    files[result.articles[result.claims[finding.a].article].path].findings.push_back(&finding);
  }
  for (const Error& error : result.errors) files[error.path].errors.push_back(&error);

  XmlWriter xml;
  xml.open("checkstyle").attribute("version", "4.3");
  for (const auto& [path, marks] : files) {
    xml.open("file").attribute("name", path);
    for (const Finding* finding : marks.findings) write_finding(xml, result, *finding);
    for (const Error* error : marks.errors) write_error(xml, *error);
    xml.close();
  }
  xml.close();
  return xml.take();
}

}  // namespace factcheck
