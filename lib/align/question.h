// Groups of claims that answer the same question. Only comparable claims share one: this decides precision.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "claim/claim.h"

namespace factcheck {

// Two claims that answer one question, and how sure that is.
struct ComparablePair {
  std::uint32_t a = 0, b = 0;  // indices into the run's claims, a before b
  double score = 0;            // 0..1: see comparable.h
  bool by_likeness = false;    // what the words of claim and claim share would not do; their sentences do
};

// "How much did Elon Musk give to support Donald Trump?"
struct Question {
  std::string id;    // "q-" and 12 hex digits of its key
  std::string key;   // normalised: kind, sense, subject, object, unit; the same over runs and orders of input
  std::string text;  // as a question
  ClaimKind kind = ClaimKind::Statement;
  std::vector<std::uint32_t> claims;  // indices into the run's claims, in order
  std::vector<ComparablePair> pairs;  // those of them that were found comparable with each other, sorted
};

struct AlignOptions {
  unsigned jobs = 0;
  bool one_event = false;  // the texts are known to speak of one event (judge)
};

// Every claim that can be compared stands in exactly one question or in none; a question may have one claim.
// Candidates come from an index of entities, senses, units and counted nouns: cost grows with the claims.
std::vector<Question> find_questions(const std::vector<Article>& articles, const std::vector<Claim>& claims,
                                     const AlignOptions& options);

// Articles that copy a wire story: sets Article::copy_of from long shared word runs and agency tags.
void mark_copies(std::vector<Article>& articles, const std::vector<Claim>& claims);

}  // namespace factcheck
