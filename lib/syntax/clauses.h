// Reads the clauses of a parsed sentence: each predicate with its subject, objects and obliques, what it
// hangs on, and whose deed it is where no subject is written.
//
// Where the tree does not say, a field stays at -1: a wrong subject does more harm than none.
#pragma once

#include <span>

#include "syntax/analysis.h"
#include "syntax/noun_phrases.h"
#include "syntax/predicates.h"
#include "syntax/tree.h"

namespace factcheck {

// Appends to analysis.clauses those of one sentence. REQUIRES: its phrases are the last found.
void read_clauses(const Tree& tree, std::span<const Predicate> predicates, const PhraseIndex& phrase_at,
                  Analysis& analysis);

}  // namespace factcheck
