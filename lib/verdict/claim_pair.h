// Two claims of one question as a rule sees them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "align/comparable.h"
#include "claim/claim.h"
#include "verdict/relation.h"

namespace factcheck {

struct ClaimPair {
  const Claim& a;
  const Claim& b;
  const Article& from_a;
  const Article& from_b;
  double score = 1;          // how sure it is that both answer one question, see align/comparable.h
  bool by_likeness = false;  // only like sentences put them together: nothing is called a contradiction

  bool same_thing() const { return score >= kSameThing; }
  bool same_article() const { return a.article == b.article; }
};

// The moment a claim holds for: the time it names, else its article's date; nothing without either.
std::optional<DayRange> moment_of(const Claim& claim);

// Both claims are somebody's, and not the same person's or body's.
bool attributed_apart(const ClaimPair& pair);

// The answer between quotation marks, as written: "\"$250mn\"".
std::string quoted(const Claim& claim);
// "\"built\" is told as done, \"build\" as planned": of two that differ in modality.
std::string how_told(const ClaimPair& pair);

// A rule's finding on a pair; `a` and `b` of the relation are filled in by the caller.
Relation say(Verdict verdict, RelationType type, std::string_view rule, std::string reason,
             double confidence = 1);

// How sure a contradiction is: by the pair's score, less for every doubt.
double contradiction_confidence(const ClaimPair& pair);

}  // namespace factcheck
