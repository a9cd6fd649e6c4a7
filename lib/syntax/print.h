// An analysis as text, to be looked at.
#pragma once

#include <string>
#include <string_view>

#include "syntax/analysis.h"

namespace factcheck {

// A line a token (number, text, lemma, tags), and after each sentence its phrases and clauses.
std::string print_syntax(const Document& document, const Analysis& analysis);

// CoNLL-U; heads and relations are `_` until a parser gives them.
std::string print_conllu(const Document& document, const Analysis& analysis);

// "NOUN", "VBD", "PRP$" ("_" for Other), "complement", "past".
std::string_view name_of(Upos upos);
std::string_view name_of(Xpos xpos);
std::string_view name_of(ClauseKind kind);
std::string_view name_of(Tense tense);

}  // namespace factcheck
