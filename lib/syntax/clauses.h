// Reads the clauses of a tagged and chunked sentence: each verb with its subject, objects and obliques.
//
// One pass from left to right over phrases, verb groups and marks, with a stack of open clauses. Where it
// does not know, it leaves a field at -1: a wrong subject does more harm than none.
#pragma once

#include "syntax/analysis.h"

namespace factcheck {

// Appends to analysis.clauses those of one sentence.
// REQUIRES: its tokens are tagged, its phrases found, and the sentences before it have been read.
void find_clauses(const Sentence& sentence, Analysis& analysis);

}  // namespace factcheck
