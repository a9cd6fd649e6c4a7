// Counts of people and things: "nine crew members" against "eight crew members".
#include "verdict/rules.h"
#include "verdict/rules/figures.h"

namespace factcheck {
namespace {

constexpr std::string_view kId = "counts-differ";

std::optional<Relation> judge(const ClaimPair& pair) {
  if (pair.a.kind != ClaimKind::Count || pair.b.kind != ClaimKind::Count) return {};
  return relate_figures(pair, kId);
}

}  // namespace

const Rule kCountsDiffer = {
    .info = {.id = kId,
             .summary = "two counts given for one question cannot both be right",
             .help =
                 "Two articles count the same people or things at the same moment and come to numbers that "
                 "exclude each other.\n\n"
                 "A finding: \"carrying nine crew members\" and \"eight crew members\" aboard one train.\n"
                 "None: a toll that rose from one day to the next (an update), \"at least 27\" and \"35\" (a "
                 "bound), the figures of\n"
                 "two authorities, the injured against the dead."},
    .judge = judge,
};

}  // namespace factcheck
