// What verbs, nouns and adjectives of happening have in common: "donated", "contributed", "his donation" are
// one sense.
//
// A sense knows what two sources can disagree about: whether the deed has room for one agent, whether its
// figure runs with time, and which sense is its opposite. The lexicon is data: predicate_lexicon.h tells its
// form and where its rows stand.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace factcheck {

struct AddedPredicate;

enum class WordClass : std::uint8_t { Verb, Noun, Adjective };

struct Sense {
  std::string_view id;             // "donate"
  std::string_view done;           // past participle for questions: "donated", "killed"
  bool running = false;            // its figure runs with time: a toll, an evacuation
  bool single_agent = false;       // room for one agent: win; mediators, donors and victims are sets
  bool once = false;               // happens once to one patient: be killed, be born, be founded
  bool object_known = false;       // the sense itself says of what: money for a campaign, people aboard
  std::string_view opposite = {};  // id of the sense that cannot be true of the same thing at once
  std::string_view topic =
      {};  // what several senses speak of: "post" for nominated, stalled and withdrawn; else the id
  bool repeats = false;     // befalls one again and again: attack, meet, visit; the patient alone tells none
  bool figured = false;     // its nouns take its figures: "a $5m donation"; "three attacks" count the noun
  bool owner_acts = false;  // whoever owns its noun does it: "Ann Lee's visit", unlike "Ann Lee's arrest"
};

// The sense of a base form, or null. "killing" as a noun: ("killing", Noun). A verb may bring its particle:
// ("step down", Verb); a state is what stands behind "be": ("in custody", Adjective).
const Sense* find_sense(std::string_view lemma, WordClass word_class);

// The sense of a whole predicate, its object read along: "spend" is "fund-campaign" when the money goes to a
// campaign, "add" is "add-debt" when it goes to the debt. `predicate` is a claim's: a verb with its particle or
// preposition ("lay off", "rise to"), with "be " before an adjective, a participle or a preposition ("be
// missing", "be laid off", "be without power").
const Sense* sense_of_predicate(std::string_view predicate, std::string_view object);

// By id, or null.
const Sense* sense_named(std::string_view id);

// Words that a user adds to senses that there are; one that another sense has changes over to theirs.
// REQUIRES: no other thread runs.
void set_added_predicates(const std::vector<AddedPredicate>& predicates);

// The verb behind a noun of happening: "donation" gives "donate", "wounded" "be wounded"; empty for others.
std::string_view verb_of_noun(std::string_view lemma);

// The same where a figure with the noun is the deed's: "three deaths", "a $5m donation". Empty for "attack":
// "three attacks" count the noun itself.
std::string_view verb_of_figure_noun(std::string_view lemma);

}  // namespace factcheck
