// What a person is asked to look at: for each question its contradictions, answer against answer; else its
// difference.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/hash.h"
#include "verdict/judge.h"
#include "verdict/rules.h"

namespace factcheck {
namespace {

// More places than this add nothing for a reader; the result lists them all under the question.
constexpr std::size_t kMostAlso = 24;

std::string label(const Article& article) { return article.source.empty() ? article.path : article.source; }

std::string value_key(const Claim& claim) {
  if (claim.value.quantity) {
    const Quantity& quantity = *claim.value.quantity;
    return fmt::format("{} {} {}", quantity.value, quantity.unit, name_of(quantity.bound));
  }
  if (claim.value.days) return iso_range(*claim.value.days);
  return claim.value.text + (claim.polarity == Polarity::Negated ? " (not)" : "");
}

// From rule, question and the two sides' sources and values; never from places, so that it survives edits
// around it.
std::string fingerprint(const CrossCheck& result, const Finding& finding, const JudgedQuestion& judged) {
  std::set<std::string> sides;
  for (const std::uint32_t index : {finding.a, finding.b}) {
    const Claim& claim = result.claims[index];
    const Article& article = result.articles[claim.article];
    sides.insert((article.source_id.empty() ? label(article) : article.source_id) + '\x1f' +
                 value_key(claim));
  }
  std::string key = std::string(finding.rule) + '\0' + judged.question.key;
  for (const std::string& side : sides) key += '\0' + side;
  return "fc1:" + sha256_hex(key, 32);
}

std::string message(const CrossCheck& result, const Relation& relation) {
  const Claim& a = result.claims[relation.a];
  const Claim& b = result.claims[relation.b];
  const std::string from_a = label(result.articles[a.article]);
  const std::string from_b = label(result.articles[b.article]);
  // Of deeds in words that are alike, one is not meant as the other: "crashed", and "crashed (alleged)".
  const auto said = [&](const Claim& claim, const Claim& other) {
    const bool deed = claim.kind == ClaimKind::Event || claim.kind == ClaimKind::Status ||
                      claim.kind == ClaimKind::Statement;
    const bool apart = deed && claim.modality != other.modality && claim.modality != Modality::Asserted;
    const bool denied = claim.polarity != other.polarity && claim.polarity == Polarity::Negated &&
                        claim.answer == other.answer;
    return fmt::format("\"{}\"{}{}", claim.answer, denied ? " (not)" : "",
                       apart ? fmt::format(" ({})", name_of(claim.modality)) : "");
  };
  if (a.article == b.article) return fmt::format("{} says both {} and {}", from_a, said(a, b), said(b, a));
  return fmt::format("{} says {}, {} says {}", from_a, said(a, b), from_b, said(b, a));
}

// What the user says of the rule, else what the rule says of itself.
Severity severity_of(std::string_view rule, const RuleSettings& rules) {
  const auto said = rules.find(rule);
  if (said != rules.end() && said->second.severity) return *said->second.severity;
  const RuleInfo* info = find_rule(rule);
  return info != nullptr ? info->severity : Severity::Warning;
}

Finding make_finding(const CrossCheck& result, std::uint32_t question, const Relation& relation,
                     const JudgeOptions& options) {
  Finding finding;
  finding.rule = relation.rule;
  finding.status = relation.verdict;
  finding.question = question;
  finding.confidence = relation.confidence;
  finding.reason = relation.reason;
  finding.message = message(result, relation);
  finding.a = relation.a;
  finding.b = relation.b;
  const bool contradicts = relation.verdict == Verdict::Contradict;
  finding.to_review = contradicts && relation.confidence < options.review_below;
  const Severity most = severity_of(relation.rule, options.rules);
  finding.severity = contradicts && !finding.to_review ? most : std::min(most, Severity::Warning);
  return finding;
}

// Originals speak before wire copies, whatever the scores, so that a finding keeps its id when articles come
// and go; among them the surest.
bool speaks_better(const CrossCheck& result, const Relation& relation, const Relation& other) {
  const auto copies = [&](const Relation& r) {
    const auto is_copy = [&](std::uint32_t claim) {
      return result.articles[result.claims[claim].article].copy_of.has_value();
    };
    return static_cast<int>(is_copy(r.a)) + static_cast<int>(is_copy(r.b));
  };
  if (copies(relation) != copies(other)) return copies(relation) < copies(other);
  return relation.confidence > other.confidence;
}

void add_findings(CrossCheck& result, std::uint32_t index, const JudgeOptions& options) {
  const JudgedQuestion& judged = result.questions[index];
  std::map<std::uint32_t, std::size_t> answer_of;
  for (std::size_t i = 0; i < judged.answers.size(); ++i) {
    for (const std::uint32_t claim : judged.answers[i].claims) answer_of[claim] = i;
  }
  const bool contradicted = judged.status == QuestionStatus::Contradict;
  const Verdict wanted = contradicted ? Verdict::Contradict : Verdict::Differ;
  // Between two answers the surest relation speaks; of a mere difference the surest of all.
  std::map<std::pair<std::size_t, std::size_t>, const Relation*> best;
  for (const Relation& relation : judged.relations) {
    if (relation.verdict != wanted) continue;
    const bool within = result.claims[relation.a].article == result.claims[relation.b].article;
    if (!contradicted && within) continue;  // an article that puts a thing in two ways that both stand
    const std::pair<std::size_t, std::size_t> pair =
        std::minmax(answer_of.at(relation.a), answer_of.at(relation.b));
    const Relation*& slot = best[contradicted ? pair : std::pair<std::size_t, std::size_t>()];
    if (!slot || speaks_better(result, relation, *slot)) slot = &relation;
  }
  for (const auto& [answers, relation] : best) {
    Finding finding = make_finding(result, index, *relation, options);
    for (std::size_t i = 0; i < judged.answers.size() && finding.also.size() < kMostAlso; ++i) {
      if (contradicted && i != answers.first && i != answers.second) continue;
      for (const std::uint32_t claim : judged.answers[i].claims) {
        if (claim == finding.a || claim == finding.b || finding.also.size() == kMostAlso) continue;
        finding.also.push_back(claim);
      }
    }
    finding.id = fingerprint(result, finding, judged);
    result.findings.push_back(std::move(finding));
  }
}

void number_repeats(std::vector<Finding>& findings) {
  std::map<std::string, unsigned> seen;
  for (Finding& finding : findings) {
    const unsigned repeat = seen[finding.id]++;
    if (repeat > 0) finding.id = "fc1:" + sha256_hex(finding.id + '\0' + std::to_string(repeat), 32);
  }
}

}  // namespace

void find_findings(CrossCheck& result, const JudgeOptions& options) {
  result.findings.clear();
  for (std::uint32_t i = 0; i < result.questions.size(); ++i) add_findings(result, i, options);
  number_repeats(result.findings);
  std::ranges::stable_sort(result.findings,
                           [](const Finding& x, const Finding& y) { return x.severity > y.severity; });

  Summary& summary = result.summary;
  summary = {};
  summary.articles = result.articles.size();
  std::set<std::string> sources;
  for (const Article& article : result.articles) {
    sources.insert(label(article.copy_of ? result.articles[*article.copy_of] : article));
  }
  summary.sources = sources.size();
  summary.claims = result.claims.size();
  summary.questions = result.questions.size();
  for (const JudgedQuestion& judged : result.questions) {
    summary.agree += judged.status == QuestionStatus::Agree;
    summary.differ += judged.status == QuestionStatus::Differ;
    summary.contradict += judged.status == QuestionStatus::Contradict;
    summary.single += judged.status == QuestionStatus::Single;
  }
  summary.to_review = static_cast<std::size_t>(std::ranges::count_if(result.findings, &Finding::to_review));
}

}  // namespace factcheck
