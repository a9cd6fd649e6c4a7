// `factcheck diff OLD.json NEW.json`: what came, went and changed between two results.
#include <fmt/format.h>

#include "base/harmless.h"
#include "base/json_writer.h"
#include "commands.h"
#include "report/view.h"
#include "review/difference.h"
#include "saved_result.h"

namespace factcheck {
namespace {

std::string line_of(std::string_view sign, const CrossCheck& result, std::uint32_t index) {
  const Finding& finding = result.findings[index];
  return fmt::format("{} {}: {}: [{}] {} {}\n", sign, place_text(result, result.claims[finding.a]),
                     label_of(finding), finding.rule, harmless_line(finding.message), finding.id);
}

std::string as_text(const CrossCheck& before, const CrossCheck& after, const ResultDifference& found) {
  std::string text;
  for (const std::uint32_t i : found.added) text += line_of("+", after, i);
  for (const auto& [old, now] : found.changed) text += line_of("-", before, old) + line_of("+", after, now);
  for (const std::uint32_t i : found.gone) text += line_of("-", before, i);
  return text + fmt::format("{} new, {} changed, {} gone, {} as before\n", found.added.size(),
                            found.changed.size(), found.gone.size(), found.kept);
}

void write_finding(JsonWriter& json, const CrossCheck& result, std::uint32_t index) {
  const Finding& finding = result.findings[index];
  json.open_object().key("id").text(finding.id).key("rule").text(finding.rule);
  json.key("severity").text(name_of(finding.severity)).key("message").text(finding.message);
  json.key("path").text(result.articles[result.claims[finding.a].article].path);
  json.key("line").integer(result.claims[finding.a].span.begin.line).close();
}

std::string as_json(const CrossCheck& before, const CrossCheck& after, const ResultDifference& found) {
  JsonWriter json;
  json.open_object().key("schema").text("factcheck-diff/1").new_line().key("new").open_array();
  for (const std::uint32_t i : found.added) write_finding(json.new_line(), after, i);
  json.close().new_line().key("changed").open_array();
  for (const auto& [old, now] : found.changed) {
    json.new_line().open_object().key("before");
    write_finding(json, before, old);
    json.key("after");
    write_finding(json, after, now);
    json.close();
  }
  json.close().new_line().key("gone").open_array();
  for (const std::uint32_t i : found.gone) write_finding(json.new_line(), before, i);
  json.close().new_line().key("kept").integer(found.kept).close();
  return json.take() + "\n";
}

}  // namespace

ExitCode run_diff(const Options& options, Output& output) {
  if (options.paths.size() != 2) {
    say_error("diff takes two results", "factcheck -f json -o old.json corpus/ writes one");
    return ExitCode::Usage;
  }
  const std::string format = options.format.value_or("text");
  if (format != "text" && format != "json") {
    say_error(fmt::format("diff has no format `{}`", format), "the formats are text, json");
    return ExitCode::Usage;
  }
  const auto before = read_saved_result(options.paths[0]);
  if (!before) return ExitCode::Usage;
  const auto after = read_saved_result(options.paths[1]);
  if (!after) return ExitCode::Usage;
  const ResultDifference found = difference(*before, *after);
  output.write(format == "json" ? as_json(*before, *after, found) : as_text(*before, *after, found));
  return ExitCode::Clean;
}

}  // namespace factcheck
