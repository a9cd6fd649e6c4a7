#include "verdict/claim_pair.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "align/words.h"

namespace factcheck {
namespace {

// Speakers that stand for no authority in particular.
constexpr std::string_view kAnybody[] = {"authorities", "data",    "figures",   "officials", "one official",
                                         "reports",     "sources", "spokesman", "witnesses"};

bool is_anybody(std::string_view who) {
  if (who.starts_with("the ")) who.remove_prefix(4);
  return std::ranges::find(kAnybody, who) != std::end(kAnybody);
}

}  // namespace

std::optional<DayRange> moment_of(const Claim& claim) { return claim.when ? claim.when : claim.as_of; }

bool attributed_apart(const ClaimPair& pair) {
  const auto& a = pair.a.attributed_to;
  const auto& b = pair.b.attributed_to;
  if (a.empty() || b.empty()) return false;
  // "Health officials" and "the health ministry" are one authority, and plain "officials" may be any.
  const auto one_authority = [](const std::string& who, const std::string& other) {
    const auto x = exact_words(who);
    const auto y = exact_words(other);
    return who == other || shared_words(x, y) > 0 || is_anybody(who) || is_anybody(other);
  };
  return std::ranges::none_of(a, [&](const std::string& who) {
    return std::ranges::any_of(b, [&](const std::string& other) { return one_authority(who, other); });
  });
}

std::string quoted(const Claim& claim) { return fmt::format("\"{}\"", claim.answer); }

std::string how_told(const ClaimPair& pair) {
  const auto as = [](const Claim& claim) {
    switch (claim.modality) {
      case Modality::Asserted:
        return "done";
      case Modality::Planned:
        return "planned";
      case Modality::Attempted:
        return "tried";
      case Modality::Threatened:
        return "threatened";
      case Modality::Possible:
        return "possible";
      case Modality::Conditional:
        return "possible under a condition";
      case Modality::Denied:
        return "denied";
      case Modality::Alleged:
        return "hearsay";
    }
    return "";
  };
  return fmt::format("{} is told as {}, {} as {}", quoted(pair.a), as(pair.a), quoted(pair.b), as(pair.b));
}

Relation say(Verdict verdict, RelationType type, std::string_view rule, std::string reason,
             double confidence) {
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
