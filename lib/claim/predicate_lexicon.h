// The form of the lexicon of predicate senses: one row a sense, with all its words.
//
// The rows stand by subject in senses_harm.h, senses_law.h, senses_force.h, senses_state.h, senses_money.h
// and senses_life.h; predicates.cc makes its tables from them while it is compiled. To add a word is to write
// it into its sense's row, and to add a sense is a row. Words are base forms, in lower case, with ", " between
// them and no articles or possessives inside them ("post loss" stands for "posted a loss"):
//   verbs   "resign, step down, leave office": with a particle or the object that makes the deed;
//   nouns   "resignation: resign, arrest": the noun of happening and the verb that a claim's predicate shows
//           for it, left out where it is spelt as the noun; "the wounded" are nouns, too;
//   states  "be in hospital, be without power": what stands behind "be"; "dead: die" where a claim's
//           predicate shows another verb.
// A word is in one sense, since one word must lead to one question; where the object tells senses apart there
// are the rules of sense_rules.h.
#pragma once

#include <string_view>

#include "claim/predicates.h"

namespace factcheck {

struct SenseRow {
  Sense sense;
  std::string_view verbs = {};
  std::string_view nouns = {};
  std::string_view states = {};
};

// Calls visit(item) for each item of "a, b, c".
template <class Visit>
constexpr void each_item(std::string_view list, Visit visit) {
  while (!list.empty()) {
    const std::size_t comma = list.find(", ");
    visit(list.substr(0, comma));
    list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 2);
  }
}

constexpr std::size_t count_items(std::string_view list) {
  std::size_t count = 0;
  each_item(list, [&](std::string_view) { ++count; });
  return count;
}

}  // namespace factcheck
