// The one list of formats. A new one is a file beside this one and a row here.
#include <array>

#include "report/checkstyle.h"
#include "report/csv.h"
#include "report/github.h"
#include "report/gitlab.h"
#include "report/json.h"
#include "report/jsonld.h"
#include "report/junit.h"
#include "report/line.h"
#include "report/markdown.h"
#include "report/page.h"
#include "report/rdjson.h"
#include "report/report.h"
#include "report/sarif.h"
#include "report/text.h"

namespace factcheck {
namespace {

struct FormatRow {
  std::string_view name;
  ReportFormat format;
  std::string (*write)(const CrossCheck& result, const ReportOptions& options);
};

constexpr auto kFormats = std::to_array<FormatRow>({
    {"text", ReportFormat::Text, write_text},
    {"line", ReportFormat::Line, write_lines},
    {"markdown", ReportFormat::Markdown, write_markdown},
    {"json", ReportFormat::Json, write_json},
    {"jsonl", ReportFormat::JsonLines, write_json_lines},
    {"sarif", ReportFormat::Sarif, write_sarif},
    {"github", ReportFormat::Github, write_github},
    {"gitlab", ReportFormat::Gitlab, write_gitlab},
    {"junit", ReportFormat::Junit, write_junit},
    {"checkstyle", ReportFormat::Checkstyle, write_checkstyle},
    {"rdjson", ReportFormat::Rdjson, write_rdjson},
    {"rdjsonl", ReportFormat::RdjsonLines, write_rdjson_lines},
    {"jsonld", ReportFormat::JsonLd, write_jsonld},
    {"csv", ReportFormat::Csv, write_csv},
    {"html", ReportFormat::Html, write_page},
});

}  // namespace

std::optional<ReportFormat> report_format(std::string_view name) {
  for (const FormatRow& row : kFormats) {
    if (row.name == name) return row.format;
  }
  return {};
}

std::string_view report_format_names() {
  static const std::string kNames = [] {
    std::string names;
    for (const FormatRow& row : kFormats) {
      if (!names.empty()) names += ", ";
      names += row.name;
    }
    return names;
  }();
  return kNames;
}

std::string write_report(const CrossCheck& result, ReportFormat format, const ReportOptions& options) {
  for (const FormatRow& row : kFormats) {
    if (row.format == format) return row.write(result, options);
  }
  return {};
}

}  // namespace factcheck
