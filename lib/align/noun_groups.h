// Nouns that stand for one another in reports of one event: "the plane swerved", "the aircraft swerved".
//
// Two nouns are in one group if a report may put one for the other and no count and no deed comes out wrong.
// Kept apart are what contrasts ("import", "export"), a part and its whole ("boy", "child"), and nouns of
// which one says more ("suspect", "attacker"; "storm", "hurricane").
#pragma once

#include <string_view>

namespace factcheck {

// The name of the noun's group: "plane" for "aircraft", "police officer" for "policeman", "crew member" for
// "crewmember" and "crew-member". The last word of a name is its head. A noun of no group stands for itself.
// `lemma` is in lower case.
std::string_view group_of_noun(std::string_view lemma);

// The head of the group that a figure counts: "plane", "officer", "member". In tolls bodies and victims are
// people.
std::string_view group_of_counted(std::string_view lemma);

// group_of_noun of a word as it stands in a text, in lower case, singular or plural; empty if it is in none.
std::string_view group_of_word(std::string_view lower);

}  // namespace factcheck
