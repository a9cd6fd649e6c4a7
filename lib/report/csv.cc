#include "report/csv.h"

#include <fmt/format.h>

#include "base/harmless.h"
#include "report/value_text.h"
#include "report/view.h"

namespace factcheck {
namespace {

constexpr std::string_view kHead =
    "id,rule,status,severity,to_review,state,verdict,confidence,question,message,reason,"
    "a_source,a_path,a_line,a_column,a_quote,a_value,"
    "b_source,b_path,b_line,b_column,b_quote,b_value\n";

// Full-width signs too: spreadsheets set to Japanese or Chinese read them as the narrow ones.
bool begins_formula(std::string_view text) {
  for (const std::string_view sign : {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"}) {
    if (text.starts_with(sign)) return true;
  }
  return false;
}

std::string side_cells(const CrossCheck& result, const Claim& claim) {
  return fmt::format("{},{},{},{},{},{}", csv_cell(source_name(result, claim.article)),
                     csv_cell(result.articles[claim.article].path), claim.span.begin.line,
                     claim.span.begin.column, csv_cell(claim.answer), csv_cell(value_text(claim)));
}

std::string row_of(const CrossCheck& result, const Finding& finding) {
  const std::string& question = result.questions[finding.question].question.text;
  return fmt::format("{},{},{},{},{},{},{},{:.2f},{},{},{},{},{}\n", csv_cell(finding.id), finding.rule,
                     name_of(finding.status), name_of(finding.severity), finding.to_review,
                     name_of(finding.state), finding.decision ? name_of(finding.decision->opinion) : "",
                     finding.confidence, csv_cell(question), csv_cell(finding.message),
                     csv_cell(finding.reason), side_cells(result, result.claims[finding.a]),
                     side_cells(result, result.claims[finding.b]));
}

}  // namespace

std::string csv_cell(std::string_view text) {
  std::string cell = begins_formula(text) ? "'" : "";
  cell += harmless_line(text);
  if (cell.find_first_of(",\"") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted += '"';
}

std::string write_csv(const CrossCheck& result, const ReportOptions& options) {
  std::string table(kHead);
  for (const std::uint32_t i : shown_findings(result, options)) table += row_of(result, result.findings[i]);
  return table;
}

}  // namespace factcheck
