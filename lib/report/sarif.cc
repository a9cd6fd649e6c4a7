#include "report/sarif.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/harmless.h"
#include "base/json_writer.h"
#include "report/uri.h"
#include "report/value_text.h"
#include "report/view.h"
#include "verdict/rules.h"

namespace factcheck {
namespace {

constexpr std::string_view kSchema = "https://json.schemastore.org/sarif-2.1.0.json";

// GitHub refuses more than 1,000 locations a result and keeps 100.
constexpr std::size_t kMostLocations = 100;

// What stands for a finding or a question in SARIF's terms (sections 3.27.9 and 3.27.10).
struct Grade {
  std::string_view kind;
  std::string_view level;
};

Grade grade_of(const Finding& finding) {
  if (finding.to_review) return {"review", "none"};
  if (finding.status == Verdict::Agree) return {"pass", "none"};
  switch (finding.severity) {
    case Severity::Error:
      return {"fail", "error"};
    case Severity::Warning:
      return {"fail", "warning"};
    case Severity::Info:
      break;
  }
  return {"fail", "note"};
}

// The rules that the findings name, in the order of the one list.
std::vector<const RuleInfo*> rules_of(const CrossCheck& result, const std::vector<std::uint32_t>& findings) {
  std::vector<const RuleInfo*> rules;
  for (const Rule* rule : all_rules()) {
    const bool used = std::ranges::any_of(
        findings, [&](std::uint32_t i) { return result.findings[i].rule == rule->info.id; });
    if (used) rules.push_back(&rule->info);
  }
  return rules;
}

void write_message(JsonWriter& json, std::string_view key, std::string_view text) {
  json.key(key).open_object().key("text").text(text).close();
}

// On one line.
std::string first_paragraph(std::string_view text) {
  std::string paragraph(text.substr(0, text.find("\n\n")));
  std::ranges::replace(paragraph, '\n', ' ');
  return paragraph;
}

void write_rule(JsonWriter& json, const RuleInfo& rule) {
  json.new_line().open_object().key("id").text(rule.id);
  write_message(json, "shortDescription", sarif_text(rule.summary));
  write_message(json, "fullDescription", sarif_text(first_paragraph(rule.help)));
  json.key("help").open_object().key("text");
  // Our own words, on several lines.
  json.text(fmt::format("{}\n\nfactcheck explain {}", rule.help, rule.id)).close();
  json.key("defaultConfiguration").open_object().key("level");
  json.text(rule.severity == Severity::Error ? "error" : "warning").close().close();
}

void write_tool(JsonWriter& json, const std::vector<const RuleInfo*>& rules) {
  json.new_line().key("tool").open_object().key("driver").open_object().key("name").text("factcheck");
  json.key("semanticVersion").text(FACTCHECK_VERSION).key("rules").open_array();
  for (const RuleInfo* rule : rules) write_rule(json, *rule);
  json.close().close().close();
}

void write_artifact(JsonWriter& json, std::string_view path) {
  json.key("artifactLocation").open_object().key("uri");
  if (path.starts_with('/')) {
    json.text("file://" + uri_path(path)).close();
  } else {
    json.text(uri_path(path)).key("uriBaseId").text("SRCROOT").close();
  }
}

void write_invocation(JsonWriter& json, const CrossCheck& result) {
  json.new_line().key("invocations").open_array().open_object();
  json.key("executionSuccessful").boolean(result.complete);
  if (!result.complete) json.key("exitCode").integer(3);
  if (!result.errors.empty()) {
    json.key("toolExecutionNotifications").open_array();
    for (const Error& error : result.errors) {
      json.new_line().open_object().key("level").text("error");
      write_message(json, "message", sarif_text(error_text(error)));
      json.key("descriptor").open_object().key("id").text(error.code).close().close();
    }
    json.close();
  }
  json.close().close();
}

void write_region(JsonWriter& json, const Claim& claim) {
  const Place& begin = claim.span.begin;
  const Place& end = claim.span.end;
  json.key("region").open_object().key("startLine").integer(begin.line).key("startColumn");
  json.integer(begin.column).key("endLine").integer(end.line).key("endColumn").integer(end.column);
  json.key("snippet").open_object().key("text").text(harmless_line(claim.answer)).close().close();
}

// How the claims of a finding's two sides stand to each other; a further place stands to none.
struct Partner {
  std::size_t id = 0;
  std::string_view how;
};

void write_location(JsonWriter& json, const CrossCheck& result, const Claim& claim, std::size_t id,
                    const Partner& partner) {
  json.open_object().key("id").integer(id);
  const std::string says = fmt::format("{}: {}", source_name(result, claim.article), value_text(claim));
  write_message(json, "message", sarif_text(says));
  if (partner.id > 0) {
    json.key("relationships").open_array().open_object().key("target").integer(partner.id);
    json.key("kinds").open_array().text(partner.how).close().close().close();
  }
  json.key("physicalLocation").open_object();
  write_artifact(json, result.articles[claim.article].path);
  write_region(json, claim);
  json.close().close();
}

std::string link(const CrossCheck& result, const Claim& claim, std::size_t id) {
  return fmt::format("[{}, {}]({})", sarif_text(source_name(result, claim.article)),
                     sarif_text(place_text(result, claim)), id);
}

void write_related(JsonWriter& json, const CrossCheck& result, const std::vector<std::uint32_t>& claims,
                   std::string_view how) {
  json.key("relatedLocations").open_array();
  std::size_t id = 1;
  for (const std::uint32_t claim : claims) {
    ++id;
    const Partner partner = id == 2 && !how.empty() ? Partner{.id = 1, .how = how} : Partner{};
    write_location(json, result, result.claims[claim], id, partner);
    if (id == kMostLocations) break;
  }
  json.close();
}

// Whoever accepted it: marked, and not left out, or code scanning would close and open it again.
void write_suppression(JsonWriter& json, const Finding& finding) {
  json.key("suppressions")
      .open_array()
      .open_object()
      .key("kind")
      .text(finding.decision && finding.decision->in_text ? "inSource" : "external")
      .key("status")
      .text("accepted");
  json.key("justification").text(standing_text(finding)).close().close();
}

std::string_view baseline_state(FindingState state) {
  switch (state) {
    case FindingState::New:
      return "new";
    case FindingState::Changed:
      return "updated";
    case FindingState::Known:
      break;
  }
  return "unchanged";
}

// Who the finding is from one run to the next, and what is known of it from earlier ones.
void write_identity(JsonWriter& json, const Finding& finding, bool has_baseline) {
  if (has_baseline) json.key("baselineState").text(baseline_state(finding.state));
  if (finding.accepted()) write_suppression(json, finding);
  const std::string_view id = finding.id;
  const std::string_view digits = id.substr(std::min(id.find(':') + 1, id.size()));
  json.key("partialFingerprints").open_object().key("factcheck/v1").text(digits);
  // The one key that GitHub looks at. Not the hash of a line, as its name has it: that would tell a moved
  // sentence as a new finding, and two findings of one sentence as one.
  json.key("primaryLocationLineHash").text(fmt::format("{}:1", digits.substr(0, 16))).close();
}

void write_finding(JsonWriter& json, const CrossCheck& result, const Finding& finding,
                   const std::vector<const RuleInfo*>& rules) {
  const Claim& a = result.claims[finding.a];
  const Claim& b = result.claims[finding.b];
  const Question& question = result.questions[finding.question].question;
  const Grade grade = grade_of(finding);
  json.new_line().open_object().key("ruleId").text(finding.rule);
  const auto rule = std::ranges::find(rules, finding.rule, &RuleInfo::id);
  if (rule != rules.end()) json.key("ruleIndex").integer(static_cast<std::uint64_t>(rule - rules.begin()));
  json.key("kind").text(grade.kind).key("level").text(grade.level);
  json.key("rank").integer(static_cast<std::uint64_t>(std::lround(100 * finding.confidence)));
  write_message(json, "message",
                fmt::format("{} {}. Compare {} with {}.", sarif_text(question.text),
                            sarif_text(finding.message), link(result, a, 1), link(result, b, 2)));
  const std::string_view how = finding.status == Verdict::Contradict ? "contradicts" : "relevant";
  json.key("locations").open_array();
  write_location(json, result, a, 1, {.id = 2, .how = how});
  json.close();
  std::vector<std::uint32_t> others = {finding.b};
  others.insert(others.end(), finding.also.begin(), finding.also.end());
  write_related(json, result, others, how);
  write_identity(json, finding, result.has_baseline);
  json.key("properties").open_object().key("status").text(name_of(finding.status)).key("question");
  json.text(harmless_line(question.text)).key("reason").text(harmless_line(finding.reason)).close().close();
}

// A question on which there is nothing to find, where the reader asked for such: answered alone it stays
// open. No rule of ours found it, but SARIF has no result without a rule.
void write_question(JsonWriter& json, const CrossCheck& result, const JudgedQuestion& judged) {
  const bool open = judged.status == QuestionStatus::Single;
  const std::vector<std::uint32_t>& claims = judged.question.claims;
  const Claim& first = result.claims[claims.front()];
  json.new_line().open_object().key("ruleId").text(open ? "single-source" : "answers-agree");
  json.key("kind").text(open ? "open" : "pass").key("level").text("none");
  const std::string_view said = open ? "answered by one source alone" : "all answers agree";
  write_message(json, "message",
                fmt::format("{} {}: {}.", sarif_text(judged.question.text), said, link(result, first, 1)));
  json.key("locations").open_array();
  write_location(json, result, first, 1, {});
  json.close();
  write_related(json, result, {claims.begin() + 1, claims.end()}, "");
  json.key("properties").open_object().key("status").text(name_of(judged.status)).key("question");
  json.text(harmless_line(judged.question.text)).close().close();
}

}  // namespace

std::string sarif_text(std::string_view text) {
  std::string out;
  for (const char c : harmless_line(text)) {
    if (c == '[' || c == ']' || c == '\\') out += '\\';
    if (c == '{' || c == '}') out += c;
    out += c;
  }
  return out;
}

std::string write_sarif(const CrossCheck& result, const ReportOptions& options) {
  const std::vector<std::uint32_t> findings = shown_findings(result, options);
  const std::vector<const RuleInfo*> rules = rules_of(result, findings);
  JsonWriter json;
  json.open_object().key("$schema").text(kSchema).key("version").text("2.1.0").key("runs").open_array();
  json.open_object().key("columnKind").text("unicodeCodePoints").key("originalUriBaseIds").open_object();
  json.key("SRCROOT").open_object();
  write_message(json, "description", "the folder in which factcheck ran");
  json.close().close();
  write_tool(json, rules);
  write_invocation(json, result);
  json.new_line().key("results").open_array();
  for (const std::uint32_t i : findings) write_finding(json, result, result.findings[i], rules);
  for (const JudgedQuestion& judged : result.questions) {
    if (is_quiet(judged) && is_shown(judged, options) && !judged.question.claims.empty()) {
      write_question(json, result, judged);
    }
  }
  json.new_line().close().close().close().close();
  return json.take() + "\n";
}

}  // namespace factcheck
