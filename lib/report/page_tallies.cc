#include "report/page_tallies.h"

#include <algorithm>

namespace factcheck {
std::set<std::uint32_t> answers_of_most(const std::map<std::uint32_t, PageCell>& cells,
                                        const AnswerRelations& relations) {
  std::map<std::uint32_t, std::set<std::uint32_t>> camps;  // of each answer: those that agree with it, and it
  for (const auto& [source, cell] : cells) {
    for (const std::uint32_t answer : cell.answers) camps[answer].insert(answer);
  }
  for (const auto& [pair, verdict] : relations) {
    if (verdict != Verdict::Agree || !camps.contains(pair.first) || !camps.contains(pair.second)) continue;
    camps[pair.first].insert(pair.second);
    camps[pair.second].insert(pair.first);
  }
  std::map<std::uint32_t, std::size_t> sources;  // by answer
  for (const auto& [source, cell] : cells) {
    std::set<std::uint32_t> near;
    for (const std::uint32_t answer : cell.answers) near.insert(camps[answer].begin(), camps[answer].end());
    for (const std::uint32_t answer : near) ++sources[answer];
  }
  const auto most = std::max_element(sources.begin(), sources.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == sources.end() || most->second < 2 || 2 * most->second <= cells.size()) return {};
  return camps[most->first];
}

bool gives_one_of(const PageCell& cell, const std::set<std::uint32_t>& answers) {
  return std::any_of(cell.answers.begin(), cell.answers.end(),
                     [&](std::uint32_t answer) { return answers.contains(answer); });
}

std::vector<SourceTally> source_tallies(const PageView& view) {
  std::vector<SourceTally> tallies(view.sources.size());
  for (const std::uint32_t source : view.source_of) ++tallies[source].articles;
  for (const Claim& claim : view.result.claims) ++tallies[view.source_of[claim.article]].claims;
  for (std::uint32_t q = 0; q < view.result.questions.size(); ++q) {
    const auto cells = view.cells(q);
    const auto most = answers_of_most(cells, view.relations_of_answers(q));
    for (const auto& [source, cell] : cells) {
      SourceTally& tally = tallies[source];
      ++tally.questions;
      if (cells.size() == 1) ++tally.alone;
      if (cell.status == QuestionStatus::Contradict) ++tally.contradicted;
      if (most.empty()) continue;
      ++tally.decided;
      if (gives_one_of(cell, most)) {
        ++tally.with;
      } else if (cell.status >= QuestionStatus::Differ) {
        ++tally.against;
      }
    }
  }
  return tallies;
}

}  // namespace factcheck
