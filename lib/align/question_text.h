// A question as a person would ask it.
#pragma once

#include <string>

#include "claim/claim.h"

namespace factcheck {

// "How much did Elon Musk donate to Super PACs?", "How many people were killed?", "Who mediated between A and
// B?"
std::string question_text(const Claim& claim);

}  // namespace factcheck
