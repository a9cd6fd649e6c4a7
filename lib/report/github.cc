#include "report/github.h"

#include <fmt/format.h>

#include "base/harmless.h"
#include "report/view.h"

namespace factcheck {
namespace {

std::string escaped(std::string_view text, std::string_view signs) {
  std::string out;
  for (const char c : harmless(text)) {
    if (signs.find(c) == std::string_view::npos) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

std::string_view command_of(const Finding& finding) {
  switch (level_of(finding)) {
    case Severity::Error:
      return "error";
    case Severity::Warning:
      return "warning";
    case Severity::Info:
      break;
  }
  return "notice";
}

// GitHub places columns on one line alone; of more it drops the annotation.
std::string place_properties(const Claim& claim) {
  const Place& begin = claim.span.begin;
  const Place& end = claim.span.end;
  if (begin.line != end.line) return fmt::format("line={},endLine={}", begin.line, end.line);
  return fmt::format("line={},col={},endLine={},endColumn={}", begin.line, begin.column, end.line,
                     end.column);
}

std::string finding_command(const CrossCheck& result, const Finding& finding) {
  const Claim& a = result.claims[finding.a];
  const std::string message =
      fmt::format("{}\n  {}", harmless_line(finding.message), side_line(result, result.claims[finding.b]));
  return fmt::format("::{} file={},{},title={}::{}\n", command_of(finding),
                     github_property(harmless_line(result.articles[a.article].path)), place_properties(a),
                     github_property(fmt::format("factcheck ({})", finding.rule)), github_message(message));
}

std::string error_command(const Error& error) {
  std::string properties = fmt::format("file={}", github_property(harmless_line(error.path)));
  if (error.line > 0) properties += fmt::format(",line={}", error.line);
  const std::string title = github_property(fmt::format("factcheck ({})", error.code));
  return fmt::format("::error {},title={}::{}\n", properties, title,
                     github_message(harmless_line(error_text(error))));
}

}  // namespace

std::string github_message(std::string_view text) { return escaped(text, "%\r\n"); }
std::string github_property(std::string_view text) { return escaped(text, "%\r\n:,"); }

std::string write_github(const CrossCheck& result, const ReportOptions& options) {
  std::string lines;
  for (const std::uint32_t i : shown_findings(result, options)) {
    lines += finding_command(result, result.findings[i]);
  }
  for (const Error& error : result.errors) lines += error_command(error);
  return lines;
}

}  // namespace factcheck
