// The predicates of a sentence, and what their auxiliaries and particles say of them.
//
//   "The bill has not been signed": head and verb "signed", passive, perfect, present, negated
//   "Lee was the mayor": head "mayor", verb "was", copula
//   "The fact is that Lee left": "left", and over it the outer "is"
#pragma once

#include <cstdint>
#include <vector>

#include "syntax/analysis.h"
#include "syntax/tree.h"

namespace factcheck {

struct Predicate {
  std::uint32_t head = 0;  // its node in the tree
  std::uint32_t verb =
      0;                 // of a copula the form of "be"; of a clause without a verb ("with 19 dead") the head
  bool nominal = false;  // the head is no verb: a noun, an adjective, a place
  bool outer = false;    // a copula over a clause of its own: the head belongs to that clause
};

// In the order of their verbs. No two have the same verb.
std::vector<Predicate> find_predicates(const Tree& tree);

// What stands round a verb.
struct PredicateForm {
  Tense tense = Tense::None;
  bool passive = false;
  bool perfect = false;
  bool progressive = false;
  bool copula = false;
  bool negated = false;
  bool infinitive = false;  // "to" before it, or nothing at all and the base form
  bool bare = false;        // no auxiliary, no "to"
  std::int32_t modal = -1;  // token; "will" is no modal but a tense
};
PredicateForm form_of(const Predicate& predicate, const Tree& tree);

// "not", "n't", "never", "nor" as a word of the predicate, "no longer"; not the "not" of "not only".
bool negates(std::uint32_t token, const Tree& tree);

}  // namespace factcheck
