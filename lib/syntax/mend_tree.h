// Plain rules for what the network gets wrong where the words leave no doubt.
//
//   "Elon Musk founded it": a noun with a capital right behind a person's first name is the rest of the name,
//   however the network knows the word. "On Wednesday evening 27 people met": a number behind a day or its
//   part counts what follows.
#pragma once

#include <vector>

#include "syntax/analysis.h"

namespace factcheck {

// Changes tags, names, heads and relations of the sentence's tokens. A tree stays a tree.
void mend_tree(const Sentence& sentence, std::vector<Token>& tokens);

}  // namespace factcheck
