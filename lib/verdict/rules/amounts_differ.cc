// Sums of money: "$250mn" against "over $260 million".
#include "verdict/rules.h"
#include "verdict/rules/figures.h"

namespace factcheck {
namespace {

constexpr std::string_view kId = "amounts-differ";

std::optional<Relation> judge(const ClaimPair& pair) {
  if (pair.a.kind != ClaimKind::Amount || pair.b.kind != ClaimKind::Amount) return {};
  return relate_figures(pair, kId);
}

}  // namespace

const Rule kAmountsDiffer = {
    .info = {.id = kId,
             .summary = "two sums of money given for one question cannot both be right",
             .help = "Two articles put a sum of money to the same deed or thing, and no true sum could stand "
                     "behind both, rounding and\n"
                     "hedges allowed for.\n\n"
                     "A finding: \"a donation of $250mn\" and \"gave over $260 million\" for one gift.\n"
                     "None: \"over $200 million\" and \"$250mn\", since the first leaves room for the "
                     "second; sums in two currencies;\n"
                     "a gift and a fine."},
    .judge = judge,
};

}  // namespace factcheck
