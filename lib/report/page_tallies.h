// How often each source stands with the others, against them and alone.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <vector>

#include "report/page_view.h"

namespace factcheck {

struct SourceTally {
  std::size_t articles = 0;
  std::size_t claims = 0;
  std::size_t questions = 0;     // to which it has an answer
  std::size_t alone = 0;         // that nobody else answers
  std::size_t decided = 0;       // of questions where most sources give one answer: those that it answers
  std::size_t with = 0;          // of these, with most
  std::size_t against = 0;       // of these, another answer that differs or contradicts
  std::size_t contradicted = 0;  // questions where its answer is in conflict
};

// By source, as PageView::sources. Most sources: more than half of those that answer, and two at least.
// The answer that more than half of the sources give, two at least, with the answers that agree with it;
// empty if there is none.
std::set<std::uint32_t> answers_of_most(const std::map<std::uint32_t, PageCell>& cells,
                                        const AnswerRelations& relations);
bool gives_one_of(const PageCell& cell, const std::set<std::uint32_t>& answers);

std::vector<SourceTally> source_tallies(const PageView& view);

}  // namespace factcheck
