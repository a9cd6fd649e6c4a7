#include "verdict/claim_pair.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace factcheck {

std::optional<DayRange> moment_of(const Claim& claim) { return claim.when ? claim.when : claim.as_of; }

long days_between(const DayRange& a, const DayRange& b) {
  if (a.overlaps(b)) return 0;
  return a.last < b.first ? (b.first - a.last).count() : (a.first - b.last).count();
}

bool attributed_apart(const ClaimPair& pair) {
  const auto& a = pair.a.attributed_to;
  const auto& b = pair.b.attributed_to;
  if (a.empty() || b.empty()) return false;
  return std::ranges::none_of(a, [&](const std::string& who) { return std::ranges::find(b, who) != b.end(); });
}

std::string quoted(const Claim& claim) { return fmt::format("\"{}\"", claim.answer); }

Relation say(Verdict verdict, RelationType type, std::string_view rule, std::string reason, double confidence) {
  Relation relation;
  relation.verdict = verdict;
  relation.type = type;
  relation.rule = rule;
  relation.reason = std::move(reason);
  relation.confidence = std::round(std::clamp(confidence, 0.0, 1.0) * 100) / 100;
  return relation;
}

double contradiction_confidence(const ClaimPair& pair) {
  double confidence = 0.6 + 0.35 * (pair.score - kSameThing) / (1 - kSameThing);
  if (!moment_of(pair.a) || !moment_of(pair.b)) confidence -= 0.05;
  if (pair.a.attributed_to.empty() != pair.b.attributed_to.empty()) confidence -= 0.05;
  return std::clamp(confidence, 0.05, 0.99);
}

}  // namespace factcheck
