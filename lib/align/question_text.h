// A question as a person would ask it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "claim/claim.h"

namespace factcheck {

// "How much did Elon Musk donate to Super PACs?", "How many people were killed?", "Who mediated between A and
// B?"
std::string question_text(const Claim& claim);

// What a claim asks, normalised: kind, sense, subject, object, unit.
std::string question_key(const Claim& claim);

// The one of several claims that asks for all: one that names what it speaks of and where, then the shortest
// question, then the first by key, so that the order of input does not matter. REQUIRES: any
// members.
std::uint32_t asking_claim(const std::vector<Claim>& claims, std::span<const std::uint32_t> members);

}  // namespace factcheck
