// The words by which clauses are told: what opens one, what tells the time.
#pragma once

#include <string_view>

#include "syntax/analysis.h"

namespace factcheck {

// Words that open a subordinate clause if a subject and a verb follow, though they may be tagged as
// prepositions.
struct Subordinator {
  std::string_view word;
  ClauseKind kind;
};
const Subordinator* find_subordinator(std::string_view word);

// Nouns of times: "day", "week".
bool is_time_noun(std::string_view lemma);
// Words before a noun of time that make a time of it without a preposition: "last week", "that day".
bool points_at_time(std::string_view word);

bool is_dash(const Token& token);

}  // namespace factcheck
