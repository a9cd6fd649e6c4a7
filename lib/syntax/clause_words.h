// The words by which clauses are told: what opens one, what takes one with "that", what belongs to a verb.
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

// Nouns that a clause with "that" spells out: "the claim that Musk left"; behind others it is a relative
// clause.
bool is_content_noun(std::string_view lemma);

// Nouns of times: "day", "week".
bool is_time_noun(std::string_view lemma);
// Words before a noun of time that make a time of it without a preposition: "last week", "that day".
bool points_at_time(std::string_view word);

bool is_particle(std::string_view word);  // "up" of "set up"
bool is_dash(const Token& token);

}  // namespace factcheck
