// A result cut down to what a reader asks about.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "text/pattern.h"
#include "verdict/judge.h"

namespace factcheck {

// Keeps the questions in whose text, or in one of whose claims' sentences, the pattern is found; findings and
// counts follow. Articles and claims stay, so that a report can still show both sides.
void keep_questions_about(CrossCheck& result, const Pattern& pattern, const JudgeOptions& options);

// Keeps what at least one of these articles (by path) has part in, and the questions they answer.
void keep_articles(CrossCheck& result, const std::set<std::string>& paths, const JudgeOptions& options);

// Rules by their ids (verdict/rules.h). No selection is all of them; what is ignored is so even if selected.
struct ChosenRules {
  std::vector<std::string_view> select;
  std::vector<std::string_view> ignore;
};

// Takes away what other rules say against a claim; statuses, findings and counts follow. A question of whose
// disagreements none is left goes too: its answers do not agree, so it must not count as if they did.
void keep_rules(CrossCheck& result, const ChosenRules& rules, const JudgeOptions& options);

}  // namespace factcheck
