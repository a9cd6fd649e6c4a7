// An analysis as text, to be looked at.
#pragma once

#include <string>
#include <string_view>

#include "syntax/analysis.h"

namespace factcheck {

// A line a token (number, text, lemma, tags), and after each sentence its phrases and clauses.
std::string print_syntax(const Document& document, const Analysis& analysis);

// CoNLL-U. A written word cut in two is a range line and its words: 1-2 don't, 1 do, 2 n't.
std::string print_conllu(const Document& document, const Analysis& analysis);

// "complement", "past".
std::string_view name_of(ClauseKind kind);
std::string_view name_of(Tense tense);

}  // namespace factcheck
