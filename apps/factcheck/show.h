// What the parts of `factcheck show` share: one writer a stage, over documents or over a whole run.
#pragma once

#include <string>

#include "options.h"
#include "pipeline/cross_check.h"

namespace factcheck {

enum class ShowFormat : std::uint8_t { Text, JsonLines, Conllu };

// Each gives the text of one document.
std::string show_sentences(const Document& document, const Analysis& analysis, ShowFormat format);
std::string show_syntax(const Document& document, const Analysis& analysis, ShowFormat format);
std::string show_claims(const ReadArticle& read, ShowFormat format);

std::string show_questions(const CrossCheck& result, ShowFormat format);

}  // namespace factcheck
