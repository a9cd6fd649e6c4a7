// A result cut down to what a reader asks about.
#pragma once

#include "text/pattern.h"
#include "verdict/judge.h"

namespace factcheck {

// Keeps the questions in whose text, or in one of whose claims' sentences, the pattern is found; findings and
// counts follow. Articles and claims stay, so that a report can still show both sides.
void keep_questions_about(CrossCheck& result, const Pattern& pattern, const JudgeOptions& options);

}  // namespace factcheck
