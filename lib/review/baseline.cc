#include "review/baseline.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/calendar.h"
#include "base/json_tree.h"
#include "base/json_writer.h"

namespace factcheck {
namespace {

constexpr std::string_view kSchema = "factcheck-baseline/1";

const BaselineEntry* find_entry(const Baseline& baseline, std::string_view id) {
  const auto at = std::ranges::lower_bound(
      baseline.entries, id, {}, [](const BaselineEntry& entry) -> std::string_view { return entry.id; });
  return at != baseline.entries.end() && at->id == id ? &*at : nullptr;
}

std::string about(std::string_view rule, std::string_view question) {
  return std::string(rule) + '\0' + std::string(question);
}

Error malformed(const std::string& path, std::string message) {
  return {
      .code = "malformed", .path = path, .line = 0, .column = 0, .byte = {}, .message = std::move(message)};
}

// Why an entry cannot be one, or nothing.
std::string fault_of(const BaselineEntry& entry) {
  if (!entry.id.starts_with("fc1:")) return fmt::format("`{}` is no finding's id", entry.id);
  if (!entry.added.empty() && !parse_iso(entry.added)) return fmt::format("`{}` is no day", entry.added);
  return {};
}

}  // namespace

Baseline baseline_of(const CrossCheck& result, const Baseline& before, std::string_view day) {
  Baseline baseline;
  for (const Finding& finding : result.findings) {
    BaselineEntry entry{.id = finding.id,
                        .rule = std::string(finding.rule),
                        .question = result.questions[finding.question].question.id,
                        .summary = finding.message,
                        .added = std::string(day)};
    if (const BaselineEntry* known = find_entry(before, finding.id)) entry.added = known->added;
    baseline.entries.push_back(std::move(entry));
  }
  std::ranges::sort(baseline.entries, {}, &BaselineEntry::id);
  return baseline;
}

std::string write_baseline(const Baseline& baseline) {
  JsonWriter json;
  json.open_object().key("schema").text(kSchema).key("findings").open_array();
  for (const BaselineEntry& entry : baseline.entries) {
    json.new_line().open_object().key("id").text(entry.id).key("rule").text(entry.rule);
    json.key("question").text(entry.question).key("summary").text(entry.summary);
    if (!entry.added.empty()) json.key("added").text(entry.added);
    json.close();
  }
  json.new_line().close().close();
  return json.take() + "\n";
}

Result<Baseline> parse_baseline(std::string_view text, const std::string& path) {
  const auto tree = read_json(text, path);
  if (!tree) return tree.error();
  const JsonValue& root = tree.value();
  if (root.text_at("schema") != kSchema)
    return malformed(path, fmt::format("no baseline: its `schema` is not `{}`", kSchema));
  const JsonValue* findings = root.find("findings");
  if (findings == nullptr || findings->kind != JsonValue::Kind::Array)
    return malformed(path, "no list `findings`");
  Baseline baseline;
  for (const JsonValue& item : findings->items) {
    BaselineEntry entry{.id = std::string(item.text_at("id")),
                        .rule = std::string(item.text_at("rule")),
                        .question = std::string(item.text_at("question")),
                        .summary = std::string(item.text_at("summary")),
                        .added = std::string(item.text_at("added"))};
    if (std::string fault = fault_of(entry); !fault.empty()) return malformed(path, std::move(fault));
    baseline.entries.push_back(std::move(entry));
  }
  std::ranges::sort(baseline.entries, {}, &BaselineEntry::id);
  const auto twice = std::ranges::adjacent_find(baseline.entries, {}, &BaselineEntry::id);
  if (twice != baseline.entries.end()) return malformed(path, fmt::format("`{}` comes twice", twice->id));
  return baseline;
}

std::vector<BaselineEntry> mark_known(CrossCheck& result, const Baseline& baseline) {
  std::set<std::string> asked;
  for (const BaselineEntry& entry : baseline.entries) asked.insert(about(entry.rule, entry.question));
  std::set<std::string_view> met;
  for (Finding& finding : result.findings) {
    if (const BaselineEntry* entry = find_entry(baseline, finding.id)) {
      finding.state = FindingState::Known;
      finding.known_since = entry->added;
      met.insert(entry->id);
    } else if (asked.contains(about(finding.rule, result.questions[finding.question].question.id))) {
      finding.state = FindingState::Changed;
    }
  }
  std::vector<BaselineEntry> gone;
  for (const BaselineEntry& entry : baseline.entries) {
    if (!met.contains(entry.id)) gone.push_back(entry);
  }
  return gone;
}

std::string oldest_day(const Baseline& baseline) {
  std::string oldest;
  for (const BaselineEntry& entry : baseline.entries) {
    if (!entry.added.empty() && (oldest.empty() || entry.added < oldest)) oldest = entry.added;
  }
  return oldest;
}

}  // namespace factcheck
