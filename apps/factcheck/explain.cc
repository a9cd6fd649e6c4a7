// `factcheck explain RULE`: what a rule means, with an example of a finding and of what is none.
// `factcheck explain QUESTION [PATH]...`: which claims of the articles stand in a question, and what spoke
// for it. A finding's id will do as well.
#include <fmt/format.h>

#include "align/explain_pair.h"
#include "base/harmless.h"
#include "commands.h"
#include "inputs.h"
#include "verdict/rules.h"

namespace factcheck {
namespace {

ExitCode unknown_rule(const std::string& word) {
  const std::string_view near = nearest_rule(word);
  say_error(fmt::format("unknown rule `{}`", word),
            near.empty() ? "factcheck rules lists them" : fmt::format("did you mean `{}`?", near));
  return ExitCode::Usage;
}

bool is_question(std::string_view word) { return word.starts_with("q-"); }
bool is_finding(std::string_view word) { return word.starts_with("fc1:"); }

// The question of an id or of a finding's id, or null.
const JudgedQuestion* find_question(const CrossCheck& result, const std::string& word) {
  for (const JudgedQuestion& judged : result.questions) {
    if (judged.question.id == word) return &judged;
  }
  for (const Finding& finding : result.findings) {
    if (finding.id == word) return &result.questions[finding.question];
  }
  return nullptr;
}

std::string side(const CrossCheck& result, std::uint32_t index) {
  const Claim& claim = result.claims[index];
  return fmt::format("{}:{}:{}: \"{}\"", result.articles[claim.article].path, claim.span.begin.line,
                     claim.span.begin.column, claim.answer);
}

std::string shown_features(const PairReasons& reasons) {
  if (!reasons.family) return {};
  std::string out =
      fmt::format("    {} {:.2f} by what was learned:", name_of(*reasons.family), reasons.learned);
  for (const WeighedFeature& weighed : reasons.features) {
    out += fmt::format("\n      {:+.2f}  {} ({:.2f} x {:+.2f})", weighed.value * weighed.weight,
                       name_of(weighed.feature), weighed.value, weighed.weight);
  }
  return out + '\n';
}

// The pairs that have a relation, and those of one answer: each claim with the first.
std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_of(const JudgedQuestion& judged) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (const Relation& relation : judged.relations) pairs.emplace_back(relation.a, relation.b);
  for (const Answer& answer : judged.answers) {
    for (std::size_t i = 1; i < answer.claims.size(); ++i)
      pairs.emplace_back(answer.claims[0], answer.claims[i]);
  }
  return pairs;
}

void write_question(const CrossCheck& result, const JudgedQuestion& judged, const RunOptions& run,
                    Output& output) {
  output.write(harmless_line(fmt::format("{} ({})", judged.question.text, judged.question.id)) + '\n');
  const auto pairs = pairs_of(judged);
  const auto reasons =
      explain_pairs(result.articles, result.claims, pairs, {.jobs = run.jobs, .one_event = run.one_event});
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const bool related = i < judged.relations.size();
    output.write('\n' + harmless_line("  " + side(result, pairs[i].first)) + '\n');
    output.write(harmless_line("  " + side(result, pairs[i].second)) + '\n');
    if (related) {
      const Relation& relation = judged.relations[i];
      output.write(harmless_line(fmt::format("    {} ({}): {}", name_of(relation.verdict), relation.rule,
                                             relation.reason)) +
                   '\n');
    } else {
      output.write("    one answer\n");
    }
    const Comparability& found = reasons[i].comparability;
    output.write(
        fmt::format("    comparable {:.2f}, {}\n", found.score,
                    found.by_likeness ? "because their sentences are alike" : "by the claims' own words"));
    output.write(shown_features(reasons[i]));
  }
}

ExitCode explain_questions(const std::vector<std::string>& ids, const Options& options, Output& output) {
  const auto inputs = list_inputs(options);
  if (!inputs) return ExitCode::Usage;
  auto extraction = extract_inputs(options, *inputs);
  if (!extraction) return ExitCode::Usage;
  const RunOptions run = run_options(options);
  const CrossCheck result = cross_check(std::move(*extraction), run);
  for (const std::string& id : ids) {
    const JudgedQuestion* judged = find_question(result, id);
    if (judged == nullptr) {
      say_error(fmt::format("no question or finding `{}` in these articles", id),
                "factcheck -f json PATH lists the ids; name the same paths here");
      return ExitCode::Usage;
    }
    write_question(result, *judged, run, output);
  }
  return ExitCode::Clean;
}

}  // namespace

ExitCode run_explain(const Options& options, Output& output) {
  if (options.paths.empty()) {
    say_error("explain what?", "factcheck explain RULE; factcheck rules lists them");
    return ExitCode::Usage;
  }
  std::vector<std::string> ids;
  Options rest = options;
  rest.paths.clear();
  for (const std::string& word : options.paths) {
    (is_question(word) || is_finding(word) ? ids : rest.paths).push_back(word);
  }
  if (!ids.empty()) return explain_questions(ids, rest, output);
  for (const std::string& word : options.paths) {
    const RuleInfo* rule = find_rule(word);
    if (rule == nullptr) return unknown_rule(word);
    output.write(
        fmt::format("{} ({})\n{}\n\n{}\n", rule->id, name_of(rule->severity), rule->summary, rule->help));
  }
  return ExitCode::Clean;
}

}  // namespace factcheck
