// `check --claim TEXT`: one sentence held against the articles.
#pragma once

#include <string>

#include "pipeline/cross_check.h"

namespace factcheck {

// The sentence as an article of its own, under a name that no file has.
ReadArticle article_of_sentence(const std::string& sentence);

// Leaves the questions, relations and findings that the sentence takes part in.
void keep_what_concerns_sentence(CrossCheck& result, const JudgeOptions& options);

}  // namespace factcheck
