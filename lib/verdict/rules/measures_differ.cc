// Measurements and ages: "20 miles north" against "40 miles north".
#include "verdict/rules.h"
#include "verdict/rules/figures.h"

namespace factcheck {
namespace {

constexpr std::string_view kId = "measures-differ";

std::optional<Relation> judge(const ClaimPair& pair) {
  if (pair.a.kind != ClaimKind::Measure || pair.b.kind != ClaimKind::Measure) return {};
  return relate_figures(pair, kId);
}

}  // namespace

const Rule kMeasuresDiffer = {
    .info = {.id = kId,
             .summary = "two measurements or ages given for one thing cannot both be right",
             .help = "Two articles measure the same thing, or give the age of the same person, and the "
                     "figures exclude each other in one unit.\n\n"
                     "A finding: \"20 miles north of the capital\" and \"40 miles north of the capital\"; "
                     "\"Ann Lee, 34\" and \"Ann Lee, 43\".\n"
                     "None: \"5 miles\" and \"8 km\", which are one distance; the ages of two people."},
    .judge = judge,
};

}  // namespace factcheck
