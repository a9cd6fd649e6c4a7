// Corrects what two tags of context cannot see: whether "backed" is the verb of its clause or a participle.
//
//   "Trump later referred to it"      VBN -> VBD: no auxiliary before it, no other verb in its part of the
//   sentence "the plan had, he said, worked"   stays
#pragma once

#include <span>

#include "syntax/analysis.h"

namespace factcheck {

// REQUIRES: the tokens of one sentence, tagged.
void repair_verb_tags(std::span<Token> tokens);

}  // namespace factcheck
