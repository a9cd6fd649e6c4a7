// Shares and rates: "7.8 percent" against "8.1 percent".
#include "verdict/rules.h"
#include "verdict/rules/figures.h"

namespace factcheck {
namespace {

constexpr std::string_view kId = "percentages-differ";

std::optional<Relation> judge(const ClaimPair& pair) {
  if (pair.a.kind != ClaimKind::Percentage || pair.b.kind != ClaimKind::Percentage) return {};
  return relate_figures(pair, kId);
}

}  // namespace

const Rule kPercentagesDiffer = {
    .info = {.id = kId,
             .summary = "two percentages given for one question cannot both be right",
             .help = "Two articles give different shares or rates for the same thing and the same time.\n\n"
                     "A finding: \"unemployment fell to 6.2 percent\" and \"the rate was 6.9 percent\" for "
                     "one month.\n"
                     "None: percent against percentage points, last year's rate against this year's, a "
                     "change against a level."},
    .judge = judge,
};

}  // namespace factcheck
