// Sentences of several articles that are almost the same but for a telling word: each becomes a claim of kind
// Statement whose answer is that word. They are made for one run and never stored: which words tell depends
// on the other sentence.
//
//   "The council approved the plan." and "The council failed to approve the plan." give "approved" and
//   "failed to approve".
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "align/words.h"
#include "claim/claim.h"

namespace factcheck {

// A claim that was made here; a clause that an article states has a predicate.
inline bool is_differing_word(const Claim& claim) {
  return claim.kind == ClaimKind::Statement && claim.predicate.empty();
}

// What somebody did or is, whichever maker told it.
inline bool is_clause(const Claim& claim) {
  return claim.kind == ClaimKind::Status || claim.kind == ClaimKind::Event ||
         (claim.kind == ClaimKind::Statement && !is_differing_word(claim));
}

// Every sentence that some claim stands in, once: as the first of its claims, of which only article, text,
// place, speakers and moment count.
using Sentences = std::vector<const Claim*>;
Sentences stated_sentences(const std::vector<Claim>& claims);

// Statements of pairs of sentences of two articles. Of texts that are known to speak of one event every
// difference counts; of others only what is denied and opposites, for the rest has rules of its own and runs
// with time.
// The span of a statement is where its words stand if the source has the sentence as the claim has it.
std::vector<Claim> make_statements(const std::vector<Article>& articles, const Sentences& sentences,
                                   bool one_event, unsigned jobs);

// What two sentences that are nearly alike probably share: equal keys make them worth a look.
std::vector<WordId> sentence_keys(std::string_view text);

}  // namespace factcheck
