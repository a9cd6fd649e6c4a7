// Reports: what a run found, for people (text, a line a finding, Markdown, a page) and in the forms that
// machines read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "verdict/result.h"

namespace factcheck {

enum class ReportFormat : std::uint8_t {
  Text,
  Line,
  Markdown,
  Json,
  JsonLines,
  Sarif,
  Github,
  Gitlab,
  Junit,
  Checkstyle,
  Rdjson,
  RdjsonLines,
  JsonLd,
  Csv,
  Html
};

// What text and Markdown put findings together by.
enum class GroupBy : std::uint8_t { Finding, Question, Source, Rule };

struct ReportOptions {
  bool color = false;
  std::string link = {};    // of places in coloured text: "file://{path}"; empty: none
  std::string folder = {};  // absolute: what relative paths of links lie in
  bool ascii = false;       // no sign outside ASCII but the articles' own words
  unsigned width = 100;     // columns
  unsigned context = 1;     // lines round an excerpt
  bool show_contradict = true, show_differ = true, show_agree = false, show_single = false;
  Severity lowest = Severity::Info;  // findings below it are not shown; what is to review counts as info
  bool show_known = false;           // text: accepted findings in full, not a line each
  bool quiet = false;                // findings only
  GroupBy group_by = GroupBy::Question;
  bool statistics = false;       // how many findings each rule made and each pair of sources has
  std::size_t max_findings = 0;  // 0: all
  friend bool operator==(const ReportOptions&, const ReportOptions&) = default;
};

// From the one list of formats: `--format NAME` looks here.
std::optional<ReportFormat> report_format(std::string_view name);
std::string_view report_format_names();  // "text, line, markdown, json, ..."

std::string write_report(const CrossCheck& result, ReportFormat format, const ReportOptions& options);

}  // namespace factcheck
