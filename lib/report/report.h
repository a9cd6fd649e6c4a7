// Reports: what a run found, as text for a terminal, a line a finding, Markdown, JSON or JSON Lines.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "verdict/result.h"

namespace factcheck {

enum class ReportFormat : std::uint8_t { Text, Line, Markdown, Json, JsonLines };

struct ReportOptions {
  bool color = false;
  bool ascii = false;    // no sign outside ASCII but the articles' own words
  unsigned width = 100;  // columns
  unsigned context = 1;  // lines round an excerpt
  bool show_contradict = true, show_differ = true, show_agree = false, show_single = false;
  bool quiet = false;            // findings only
  std::size_t max_findings = 0;  // 0: all
};

// The one list: name, writer, one line of help. `--format NAME` looks here.
std::optional<ReportFormat> report_format(std::string_view name);
std::string_view report_format_names();  // "text, line, markdown, json, jsonl"

std::string write_report(const CrossCheck& result, ReportFormat format, const ReportOptions& options);

}  // namespace factcheck
