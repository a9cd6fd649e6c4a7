#include "report/view.h"

#include <fmt/format.h>

#include <functional>
#include <map>
#include <tuple>

#include "base/harmless.h"
#include "base/utf8.h"
#include "report/uri.h"
#include "report/value_text.h"

namespace factcheck {
namespace {

std::size_t byte_of_column(std::string_view line, std::uint32_t column) {
  std::size_t at = 0;
  for (std::uint32_t i = 1; i < column && at < line.size(); ++i) at += code_point_at(line, at).size;
  return at;
}

Severity level_of(QuestionStatus status) {
  if (status == QuestionStatus::Contradict) return Severity::Error;
  return status == QuestionStatus::Differ ? Severity::Warning : Severity::Info;
}

}  // namespace

std::vector<std::uint32_t> shown_findings(const CrossCheck& result, const ReportOptions& options) {
  std::vector<std::uint32_t> shown;
  for (std::uint32_t i = 0; i < result.findings.size(); ++i) {
    if (options.max_findings && shown.size() >= options.max_findings) break;
    const Verdict status = result.findings[i].status;
    if (status == Verdict::Contradict && !options.show_contradict) continue;
    if (status == Verdict::Differ && !options.show_differ) continue;
    if (status == Verdict::Agree && !options.show_agree) continue;
    if (level_of(result.findings[i]) < options.lowest) continue;
    shown.push_back(i);
  }
  return shown;
}

bool is_shown(const JudgedQuestion& question, const ReportOptions& options) {
  if (level_of(question.status) < options.lowest) return false;
  switch (question.status) {
    case QuestionStatus::Single:
      return options.show_single;
    case QuestionStatus::Agree:
      return options.show_agree;
    case QuestionStatus::Differ:
      return options.show_differ;
    case QuestionStatus::Contradict:
      return options.show_contradict;
  }
  return false;
}

bool is_quiet(const JudgedQuestion& question) {
  return question.status == QuestionStatus::Agree || question.status == QuestionStatus::Single;
}

const std::string& source_name(const CrossCheck& result, std::uint32_t article) {
  const Article& of = result.articles[article];
  return of.source.empty() ? of.path : of.source;
}

std::string place_text(const CrossCheck& result, const Claim& claim) {
  return fmt::format("{}:{}:{}", harmless_line(result.articles[claim.article].path), claim.span.begin.line,
                     claim.span.begin.column);
}

std::string linked(const CrossCheck& result, const Claim& claim, const std::string& text,
                   const ReportOptions& options) {
  if (!options.color || options.link.empty()) return text;
  const std::string& path = result.articles[claim.article].path;
  const std::string whole = path.starts_with('/') ? path : options.folder + '/' + path;
  std::string target;
  const auto field = [&](std::string_view rest, std::string_view name, const std::string& value) {
    if (!rest.starts_with(name)) return std::size_t{0};
    target += value;
    return name.size();
  };
  for (std::size_t at = 0; at < options.link.size();) {
    const std::string_view rest = std::string_view(options.link).substr(at);
    std::size_t taken = field(rest, "{path}", uri_path(whole));
    if (taken == 0) taken = field(rest, "{line}", fmt::format("{}", claim.span.begin.line));
    if (taken == 0) taken = field(rest, "{column}", fmt::format("{}", claim.span.begin.column));
    if (taken == 0) target += options.link[at];
    at += std::max<std::size_t>(taken, 1);
  }
  return fmt::format("\x1b]8;;{}\x1b\\{}\x1b]8;;\x1b\\", harmless_line(target), text);
}

std::size_t byte_in_line(const Document& document, std::string_view line, const Place& place) {
  const std::string_view source = document.source();
  const std::less_equal<const char*> not_after;  // pointers of two arrays have an order by this alone
  if (not_after(source.data(), line.data()) &&
      not_after(line.data() + line.size(), source.data() + source.size())) {
    const auto start = static_cast<std::size_t>(line.data() - source.data());
    if (place.byte >= start && place.byte - start <= line.size()) return place.byte - start;
  }
  return byte_of_column(line, place.column);
}

std::optional<std::size_t> byte_column(const CrossCheck& result, const Claim& claim, const Place& place) {
  const Document* document =
      claim.article < result.documents.size() ? result.documents[claim.article].get() : nullptr;
  if (document == nullptr) return {};
  return byte_in_line(*document, document->line(place.line), place) + 1;
}

std::string side_line(const CrossCheck& result, const Claim& claim) {
  return fmt::format("{}: {}: {}", place_text(result, claim),
                     harmless_line(source_name(result, claim.article)), harmless_line(claim.answer));
}

std::string message_with_place(const CrossCheck& result, const Finding& finding) {
  return fmt::format("{} ({})", harmless_line(finding.message), place_text(result, result.claims[finding.b]));
}

std::string error_text(const Error& error) {
  std::string text = error.path;
  if (error.line > 0) text += fmt::format(":{}", error.line);
  if (error.line > 0 && error.column > 0) text += fmt::format(":{}", error.column);
  return text + (text.empty() ? "" : ": ") + error.message;
}

Severity level_of(const Finding& finding) {
  return finding.to_review || finding.accepted() ? Severity::Info : finding.severity;
}

std::string_view label_of(const Finding& finding) {
  if (finding.decision && finding.accepted()) return name_of(finding.decision->opinion);
  if (finding.accepted()) return name_of(finding.state);
  return finding.to_review ? "review" : name_of(finding.severity);
}

std::string standing_text(const Finding& finding) {
  if (!finding.decision) return finding.known_since.empty() ? "" : "known since " + finding.known_since;
  const Decision& decision = *finding.decision;
  std::string text = fmt::format("{}: {}", name_of(decision.opinion), harmless_line(decision.reason));
  if (!decision.by.empty()) text += ", " + harmless_line(decision.by);
  if (decision.on) text += ", " + iso_date(*decision.on);
  if (decision.expires) text += ", until " + iso_date(*decision.expires);
  return text;
}

std::vector<const Relation*> relations_of_findings(const CrossCheck& result) {
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::string_view>, const Relation*> by_claims;
  for (const JudgedQuestion& question : result.questions) {
    for (const Relation& relation : question.relations)
      by_claims[{relation.a, relation.b, relation.rule}] = &relation;
  }
  std::vector<const Relation*> relations;
  for (const Finding& finding : result.findings) {
    const auto found = by_claims.find({finding.a, finding.b, finding.rule});
    relations.push_back(found == by_claims.end() ? nullptr : found->second);
  }
  return relations;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count_text(count), count == 1 ? one : many);
}

}  // namespace factcheck
