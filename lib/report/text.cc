#include "report/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/harmless.h"
#include "report/groups.h"
#include "report/paint.h"
#include "report/text_finding.h"
#include "report/view.h"
#include "report/width.h"

namespace factcheck {
namespace {

// Inputs that were not read or were skipped, named in the summary.
constexpr std::size_t kMostNamed = 5;

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  return fmt::format("{}", fmt::join(parts, separator));
}

std::string spaces(std::size_t count) { return std::string(count, ' '); }

class TextReport {
 public:
  TextReport(const CrossCheck& result, const ReportOptions& options)
      : result_(result),
        options_(options),
        paint_(options.color),
        width_(std::clamp<std::size_t>(options.width, 40, 1000)) {}

  std::string write_one(std::uint32_t finding) {
    write_heading(result_.questions[result_.findings[finding].question].question.text);
    write_finding(finding);
    return std::move(out_);
  }

  std::string write() {
    if (options_.group_by != GroupBy::Question) write_groups();
    write_questions();
    if (!options_.quiet) {
      if (out_.empty()) out_ += "Nothing to report.\n\n";
      write_summary();
    }
    if (options_.statistics) write_statistics();
    return std::move(out_);
  }

 private:
  void write_groups() {
    for (const FindingGroup& group : grouped_findings(result_, options_)) {
      if (!group.title.empty()) write_heading(group.title);
      for (const std::uint32_t i : group.findings) write_finding(i);
    }
  }

  // Questions with their findings, where these do not stand elsewhere.
  void write_questions() {
    std::map<std::uint32_t, std::vector<std::uint32_t>> by_question;
    if (options_.group_by == GroupBy::Question) {
      for (const std::uint32_t i : shown_findings(result_, options_)) {
        by_question[result_.findings[i].question].push_back(i);
      }
    }
    for (std::uint32_t q = 0; q < result_.questions.size(); ++q) {
      const auto findings = by_question.find(q);
      if (findings != by_question.end()) {
        write_question(result_.questions[q], findings->second);
      } else if (is_quiet(result_.questions[q]) && is_shown(result_.questions[q], options_)) {
        write_question(result_.questions[q], {});
      }
    }
  }

  std::string_view dots() const { return options_.ascii ? "..." : "…"; }

  void write_finding(std::uint32_t finding) {
    out_ += write_finding_block(result_, result_.findings[finding], options_, width_);
  }

  std::string source(const Claim& claim) const { return harmless_line(source_name(result_, claim.article)); }

  void write_heading(std::string_view title) {
    const auto lines = wrapped(harmless_line(title), width_);
    std::size_t longest = 0;
    for (const std::string& line : lines) {
      out_ += paint_(Ink::Bold, line) + '\n';
      longest = std::max(longest, display_width(line));
    }
    std::string rule;
    for (std::size_t i = 0; i < longest; ++i) rule += options_.ascii ? "-" : "─";
    out_ += paint_(Ink::Dim, rule) + '\n';
  }

  void write_question(const JudgedQuestion& judged, const std::vector<std::uint32_t>& findings) {
    write_heading(judged.question.text);
    // Two answers are what the finding shows; of more, the reader wants a view first.
    if (judged.answers.size() > 2 || findings.empty()) write_answers(judged);
    for (const std::uint32_t i : findings) write_finding(i);
  }

  // "  $250 million   Example Post, Daily Sample".
  void write_answers(const JudgedQuestion& judged) {
    const std::size_t most = width_ * 2 / 5;
    std::size_t longest = 0;
    std::vector<std::string> answers;
    for (const Answer& answer : judged.answers) {
      answers.push_back(clipped(harmless_line(answer.text), most, dots()));
      longest = std::max(longest, display_width(answers.back()));
    }
    for (std::size_t i = 0; i < answers.size(); ++i) {
      std::vector<std::string> sources;
      for (const std::uint32_t claim : judged.answers[i].claims) {
        std::string name = source(result_.claims[claim]);
        if (std::find(sources.begin(), sources.end(), name) == sources.end())
          sources.push_back(std::move(name));
      }
      const std::size_t indent = longest + 5;
      const auto lines = wrapped(joined(sources, ", "), width_ - indent);
      for (std::size_t line = 0; line < lines.size(); ++line) {
        const std::string left = line == 0 ? answers[i] : "";
        out_ += fmt::format("  {}{}   {}\n", left, spaces(longest - display_width(left)), lines[line]);
      }
    }
    out_ += '\n';
  }

  void paragraph(const std::string& text) {
    for (const std::string& line : wrapped(text, width_)) out_ += line + '\n';
  }

  // "5 articles from 5 sources, 212 claims, 34 questions: 21 agree, 8 differ, 5 contradict, 178
  // answered by one source alone."
  void write_summary() {
    const Summary& s = result_.summary;
    const std::string to_review = s.to_review ? fmt::format(" ({} to review)", s.to_review) : "";
    const std::string accepted =
        s.accepted ? fmt::format(" {} known.", counted(s.accepted, "finding is", "findings are")) : "";
    paragraph(fmt::format(
        "{} from {}, {}, {}: {} agree, {} differ, {} contradict{}, {} answered by one source alone.{}",
        counted(s.articles, "article", "articles"), counted(s.sources, "source", "sources"),
        counted(s.claims, "claim", "claims"), counted(s.questions, "question", "questions"), s.agree,
        s.differ, s.contradict, to_review, s.single, accepted));
    write_copies();
    if (!result_.skipped.empty()) named("skipped: ", result_.skipped);
    std::vector<std::string> errors;
    for (const Error& error : result_.errors) {
      std::string place = error.path;
      if (error.line) place += fmt::format(":{}:{}", error.line, error.column);
      errors.push_back(place + (place.empty() ? "" : ": ") + error.message);
    }
    if (!errors.empty()) named("not read: ", errors);
    if (!result_.complete) paragraph("Not all input was read: the result is incomplete (exit code 3).");
  }

  void write_statistics() {
    const FindingCounts counts = count_findings(result_, options_);
    write_counts("Findings by rule", counts.rules);
    write_counts("Findings by sources", counts.sources);
  }

  // "  Example Post and Morning Star   2: 1 error, 1 to review".
  void write_counts(std::string_view title, const std::vector<FindingCount>& counts) {
    if (counts.empty()) return;
    if (!out_.empty()) out_ += '\n';
    out_ += paint_(Ink::Bold, title) + '\n';
    std::size_t longest = 0;
    std::vector<std::string> names;
    for (const FindingCount& count : counts) {
      names.push_back(clipped(harmless_line(count.name), width_ * 2 / 3, dots()));
      longest = std::max(longest, display_width(names.back()));
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
      const std::string gap = spaces(longest - display_width(names[i]));
      out_ += fmt::format("  {}{}   {}\n", names[i], gap, count_text(counts[i]));
    }
  }

  void write_copies() {
    for (const Article& article : result_.articles) {
      if (!article.copy_of) continue;
      paragraph(fmt::format("{} copies {}: they count as one source.", harmless_line(article.path),
                            harmless_line(result_.articles[*article.copy_of].path)));
    }
  }

  void named(std::string_view head, const std::vector<std::string>& items) {
    for (std::size_t i = 0; i < std::min(items.size(), kMostNamed); ++i) {
      paragraph(std::string(head) + harmless_line(items[i]));
    }
    if (items.size() > kMostNamed) paragraph(fmt::format("{}{} more", head, items.size() - kMostNamed));
  }

  const CrossCheck& result_;
  const ReportOptions& options_;
  Painter paint_;
  std::size_t width_;
  std::string out_;
};

}  // namespace

std::string write_text(const CrossCheck& result, const ReportOptions& options) {
  return TextReport(result, options).write();
}

std::string write_one_finding(const CrossCheck& result, std::uint32_t finding, const ReportOptions& options) {
  return TextReport(result, options).write_one(finding);
}

}  // namespace factcheck
