#include "report/markdown.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "report/groups.h"
#include "report/markdown_text.h"
#include "report/value_text.h"
#include "report/view.h"

namespace factcheck {
namespace {

// More columns than this nobody reads; the sources then stand beside their answers.
constexpr std::size_t kMostColumns = 8;

// So much of a quote is shown on either side of the answer, in bytes.
constexpr std::size_t kMostQuote = 600;

std::string sign_of(const Finding& finding, bool ascii) {
  if (finding.accepted()) return ascii ? "=" : "☑️";
  if (ascii) return finding.to_review ? "?" : finding.status == Verdict::Contradict ? "X" : "~";
  return finding.to_review ? "❓" : finding.status == Verdict::Contradict ? "❌" : "⚠️";
}

std::string sign_of(QuestionStatus status, bool ascii) {
  switch (status) {
    case QuestionStatus::Contradict:
      return ascii ? "X" : "❌";
    case QuestionStatus::Differ:
      return ascii ? "~" : "⚠️";
    case QuestionStatus::Agree:
      return ascii ? "=" : "✅";
    case QuestionStatus::Single:
      break;
  }
  return ascii ? "-" : "▫️";
}

// "[corpus/x.txt:14](corpus/x.txt#L14)"; the place alone where there is nothing to link to.
std::string linked_place(const CrossCheck& result, const Claim& claim) {
  const std::string& path = result.articles[claim.article].path;
  const std::string place = fmt::format("{}:{}", markdown_text(path), claim.span.begin.line);
  const std::string target = markdown_target(path);
  return target.empty() ? place : fmt::format("[{}]({}#L{})", place, target, claim.span.begin.line);
}

// The sentence with the answer in bold.
std::string quote_of(const Claim& claim) {
  std::string_view text = claim.text;
  const std::size_t at = claim.answer.empty() ? text.npos : text.find(claim.answer);
  if (at == text.npos) return markdown_text(text.empty() ? claim.answer : text.substr(0, 2 * kMostQuote));
  const std::size_t from = at > kMostQuote ? text.find(' ', at - kMostQuote) : 0;
  std::string_view before = text.substr(std::min(from, at), at - std::min(from, at));
  std::string_view after = text.substr(at + claim.answer.size());
  const bool cut_after = after.size() > kMostQuote;
  if (cut_after) after = after.substr(0, after.rfind(' ', kMostQuote));
  // Folding takes the blanks at both ends of each part.
  const auto gap = [](std::string_view part, bool at_end) {
    if (part.empty()) return "";
    const char c = at_end ? part.back() : part.front();
    return c == ' ' || c == '\n' || c == '\t' ? " " : "";
  };
  std::string quote = (from > 0 ? "… " : "") + markdown_text(before) + gap(before, true);
  quote += fmt::format("**{}**", markdown_text(claim.answer));
  return quote + gap(after, false) + markdown_text(after) + (cut_after ? " …" : "");
}

struct Cell {
  std::vector<std::string> values;  // in order, none twice
  bool in_conflict = false;
};

// What each source says to a question.
std::map<std::string, Cell> cells_of(const CrossCheck& result, const JudgedQuestion& judged, bool ascii) {
  std::set<std::uint32_t> in_conflict;
  for (const Relation& relation : judged.relations) {
    if (relation.verdict == Verdict::Contradict) in_conflict.insert({relation.a, relation.b});
  }
  // A claim that agrees fully with one in conflict is in conflict as well.
  for (const Answer& answer : judged.answers) {
    const bool any = std::any_of(answer.claims.begin(), answer.claims.end(),
                                 [&](std::uint32_t claim) { return in_conflict.contains(claim); });
    if (any) in_conflict.insert(answer.claims.begin(), answer.claims.end());
  }
  std::map<std::string, Cell> cells;
  for (const std::uint32_t index : judged.question.claims) {
    const Claim& claim = result.claims[index];
    Cell& cell = cells[source_name(result, claim.article)];
    const std::string value = value_text(claim, ascii);
    if (std::find(cell.values.begin(), cell.values.end(), value) == cell.values.end())
      cell.values.push_back(value);
    cell.in_conflict |= in_conflict.contains(index);
  }
  return cells;
}

std::string cell_text(const Cell& cell) {
  std::string text;
  for (const std::string& value : cell.values) text += (text.empty() ? "" : "; ") + markdown_text(value);
  return cell.in_conflict && !text.empty() ? fmt::format("**{}**", text) : text;
}

std::string question_cell(const JudgedQuestion& judged, bool ascii) {
  return fmt::format("{} {}", sign_of(judged.status, ascii), markdown_text(judged.question.text));
}

std::string wide_table(const std::vector<const JudgedQuestion*>& questions,
                       const std::vector<std::map<std::string, Cell>>& cells,
                       const std::set<std::string>& sources, bool ascii) {
  std::string table = "\n| Question |";
  for (const std::string& source : sources) table += fmt::format(" {} |", markdown_text(source));
  table += "\n| --- |";
  for (std::size_t i = 0; i < sources.size(); ++i) table += " --- |";
  table += '\n';
  for (std::size_t i = 0; i < questions.size(); ++i) {
    table += fmt::format("| {} |", question_cell(*questions[i], ascii));
    for (const std::string& source : sources) {
      const auto cell = cells[i].find(source);
      table += fmt::format(" {} |", cell == cells[i].end() ? (ascii ? "\\-" : "–") : cell_text(cell->second));
    }
    table += '\n';
  }
  return table;
}

std::string narrow_table(const std::vector<const JudgedQuestion*>& questions,
                         const std::vector<std::map<std::string, Cell>>& cells, bool ascii) {
  std::string table = "\n| Question | Answers |\n| --- | --- |\n";
  for (std::size_t i = 0; i < questions.size(); ++i) {
    std::string answers;
    for (const auto& [source, cell] : cells[i]) {
      answers += fmt::format("{}{}: {}", answers.empty() ? "" : "; ", markdown_text(source), cell_text(cell));
    }
    table += fmt::format("| {} | {} |\n", question_cell(*questions[i], ascii), answers);
  }
  return table;
}

std::string table_text(const CrossCheck& result, const ReportOptions& options) {
  std::vector<const JudgedQuestion*> questions;
  std::vector<std::map<std::string, Cell>> cells;
  std::set<std::string> sources;
  for (const JudgedQuestion& judged : result.questions) {
    if (!is_shown(judged, options)) continue;
    questions.push_back(&judged);
    cells.push_back(cells_of(result, judged, options.ascii));
    for (const auto& [source, cell] : cells.back()) sources.insert(source);
  }
  if (questions.empty()) return {};
  return sources.size() <= kMostColumns ? wide_table(questions, cells, sources, options.ascii)
                                        : narrow_table(questions, cells, options.ascii);
}

std::string side_text(const CrossCheck& result, std::uint32_t index, bool ascii) {
  const Claim& claim = result.claims[index];
  std::string side = fmt::format("- **{}**, {}: {}", markdown_text(source_name(result, claim.article)),
                                 linked_place(result, claim), markdown_text(value_text(claim, ascii)));
  if (!claim.attributed_to.empty())
    side += fmt::format(", according to {}", markdown_text(claim.attributed_to.back()));
  return side + fmt::format("\n  > {}\n", quote_of(claim));
}

// What a finding says below its heading.
std::string finding_body(const CrossCheck& result, const Finding& finding, bool ascii) {
  std::string text = side_text(result, finding.a, ascii) + side_text(result, finding.b, ascii);
  for (const std::uint32_t index : finding.also) {
    const Claim& claim = result.claims[index];
    text += fmt::format("- Also {}, {}: {}\n", markdown_text(source_name(result, claim.article)),
                        linked_place(result, claim), markdown_text(value_text(claim, ascii)));
  }
  if (!finding.reason.empty()) text += fmt::format("\nWhy: {}\n", markdown_text(finding.reason));
  if (const std::string said = standing_text(finding); !said.empty())
    text += fmt::format("\n{}\n", markdown_text(said));
  if (finding.to_review) text += fmt::format("\nTo review: confidence {:.2f}\n", finding.confidence);
  return text;
}

// A question's findings under one heading; of several each has one of its own.
std::string question_text(const CrossCheck& result, const std::vector<std::uint32_t>& findings, bool ascii) {
  const Finding& first = result.findings[findings[0]];
  const std::string question = markdown_text(result.questions[first.question].question.text);
  const auto ids = [](const Finding& finding) { return fmt::format("`{}` `{}`", finding.rule, finding.id); };
  if (findings.size() == 1) {
    return fmt::format("\n### {} {} {}\n\n", sign_of(first, ascii), question, ids(first)) +
           finding_body(result, first, ascii);
  }
  std::string text = fmt::format("\n### {} {}\n", sign_of(first, ascii), question);
  for (const std::uint32_t i : findings) {
    const Finding& finding = result.findings[i];
    text += fmt::format("\n#### {} {} {}\n\n", sign_of(finding, ascii), markdown_text(finding.message),
                        ids(finding));
    text += finding_body(result, finding, ascii);
  }
  return text;
}

// In the order of each question's first finding.
std::string all_findings(const CrossCheck& result, const ReportOptions& options) {
  std::vector<std::uint32_t> order;
  std::map<std::uint32_t, std::vector<std::uint32_t>> by_question;
  for (const std::uint32_t i : shown_findings(result, options)) {
    auto& findings = by_question[result.findings[i].question];
    if (findings.empty()) order.push_back(result.findings[i].question);
    findings.push_back(i);
  }
  std::string text;
  for (const std::uint32_t question : order)
    text += question_text(result, by_question[question], options.ascii);
  return text;
}

// Under the titles of the groups a finding names its question.
std::string grouped_text(const CrossCheck& result, const ReportOptions& options) {
  std::string text;
  for (const FindingGroup& group : grouped_findings(result, options)) {
    if (!group.title.empty()) text += fmt::format("\n### {}\n", markdown_text(group.title));
    const std::string_view level = group.title.empty() ? "###" : "####";
    for (const std::uint32_t i : group.findings) {
      const Finding& finding = result.findings[i];
      text += fmt::format("\n{} {} {} `{}` `{}`\n\n", level, sign_of(finding, options.ascii),
                          markdown_text(result.questions[finding.question].question.text), finding.rule,
                          finding.id);
      text += finding_body(result, finding, options.ascii);
    }
  }
  return text;
}

std::string counts_table(std::string_view title, const std::vector<FindingCount>& counts) {
  if (counts.empty()) return {};
  std::string table = fmt::format(
      "\n| {} | Errors | Warnings | To review | Known |\n| --- | --- | --- | --- | --- |\n", title);
  for (const FindingCount& count : counts) {
    table += fmt::format("| {} | {} | {} | {} | {} |\n", markdown_text(count.name), count.errors,
                         count.warnings, count.to_review, count.accepted);
  }
  return table;
}

std::string statistics_text(const CrossCheck& result, const ReportOptions& options) {
  const FindingCounts counts = count_findings(result, options);
  const std::string tables = counts_table("Rule", counts.rules) + counts_table("Sources", counts.sources);
  return tables.empty() ? tables : "\n### Statistics\n" + tables;
}

std::string left_out(const CrossCheck& result) {
  std::string text;
  for (const Error& error : result.errors) {
    text += fmt::format("- {}{}: {}\n", markdown_text(error.path),
                        error.line ? fmt::format(":{}", error.line) : "", markdown_text(error.message));
  }
  if (text.empty()) return result.complete ? "" : "\nNot all input was read; the result is incomplete.\n";
  return "\n### Not read\n\n" + text;
}

}  // namespace

std::string write_markdown(const CrossCheck& result, const ReportOptions& options) {
  const Summary& summary = result.summary;
  std::string page;
  if (!options.quiet) {
    page += fmt::format("## factcheck: {}, {} in {}\n",
                        counted(summary.contradict, "contradiction", "contradictions"),
                        counted(summary.differ, "difference", "differences"),
                        counted(summary.articles, "article", "articles"));
    page += fmt::format(
        "\n{} from {}, {}, {}: {} agree, {} differ, {} contradict, {} answered by one source alone.\n",
        counted(summary.articles, "article", "articles"), counted(summary.sources, "source", "sources"),
        counted(summary.claims, "claim", "claims"), counted(summary.questions, "question", "questions"),
        summary.agree, summary.differ, summary.contradict, summary.single);
    page += table_text(result, options);
  }
  page +=
      options.group_by == GroupBy::Question ? all_findings(result, options) : grouped_text(result, options);
  if (options.statistics) page += statistics_text(result, options);
  if (!options.quiet) page += left_out(result);
  return page;
}

}  // namespace factcheck
