#include "report/page_tallies.h"

#include <algorithm>
#include <optional>

namespace factcheck {
namespace {

// The answer that more than half of the sources give, two at least.
std::optional<std::uint32_t> answer_of_most(const std::map<std::uint32_t, PageCell>& cells) {
  std::map<std::uint32_t, std::size_t> sources;
  for (const auto& [source, cell] : cells) {
    for (const std::uint32_t answer : cell.answers) ++sources[answer];
  }
  for (const auto& [answer, count] : sources) {
    if (count >= 2 && 2 * count > cells.size()) return answer;
  }
  return {};
}

}  // namespace

std::vector<SourceTally> source_tallies(const PageView& view) {
  std::vector<SourceTally> tallies(view.sources.size());
  for (const std::uint32_t source : view.source_of) ++tallies[source].articles;
  for (const Claim& claim : view.result.claims) ++tallies[view.source_of[claim.article]].claims;
  for (std::uint32_t q = 0; q < view.result.questions.size(); ++q) {
    const auto cells = view.cells(q);
    const auto most = cells.size() > 1 ? answer_of_most(cells) : std::nullopt;
    for (const auto& [source, cell] : cells) {
      SourceTally& tally = tallies[source];
      ++tally.questions;
      if (cells.size() == 1) ++tally.alone;
      if (cell.status == QuestionStatus::Contradict) ++tally.contradicted;
      if (!most) continue;
      ++tally.decided;
      if (std::binary_search(cell.answers.begin(), cell.answers.end(), *most)) {
        ++tally.with;
      } else if (cell.status >= QuestionStatus::Differ) {
        ++tally.against;
      }
    }
  }
  return tallies;
}

}  // namespace factcheck
