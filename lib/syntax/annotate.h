// Fills in what the trained network says of words: tags, lemmas, names, heads and relations.
#pragma once

#include "syntax/analysis.h"

namespace factcheck {

// Sets lower, lemma, upos, xpos, name, name_begins, head and relation of every token. Spellings that stand
// nowhere else are put into analysis.words.
// REQUIRES: text and shape of the tokens are set, and the sentences cover them in order.
void annotate(Analysis& analysis);

}  // namespace factcheck
