// Who did what to whom in one clause, as the claims on a deed, on its day and on its place tell it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "claim/predicates.h"
#include "claim/reading.h"

namespace factcheck {

struct Deed {
  std::int32_t subject = -1;  // phrase: whom it befalls, or who does it
  std::int32_t object = -1;   // phrase: the other of them; -1 without one
  bool befalls = false;       // "the bridge was closed": the subject is whom it befalls
  std::string predicate;      // "arrest", "step down", "be arrested"
};

// Nothing for a clause that names neither side; its subject is -1 then. `verb` is the clause's base form and
// `sense` what the lexicon knows of it, or null.
Deed deed_of(const Reading& reading, const Clause& clause, std::string_view verb);

// "step down": a verb with its particle.
std::string with_particle(const Reading& reading, const Clause& clause, std::string_view verb);

// By a name in the phrase or by what it refers to.
bool is_named(const Reading& reading, std::int32_t phrase);

// Named, or known from what was told before: "the plane", "police".
bool is_specific(const Reading& reading, std::int32_t phrase);

// "the people who were not hurt": which of them, not what became of them. "The plane, which swerved," tells.
bool restricts(const Reading& reading, const Clause& clause);

// The entity of a phrase alone, its descriptions left out: "Musk's friend Jared Isaacman" is Jared Isaacman.
std::string patient_words(const Reading& reading, std::int32_t phrase);

// "on Friday", "from 2008": the days and hours of a deed, which are told beside it.
bool is_time(const Reading& reading, const NounPhrase& phrase);

// "He said so", "warned residents", "announced that": that somebody speaks is no deed, but "announced a
// truce", "found no bodies" and "responded to a call" are.
bool only_speaks(const Reading& reading, std::int32_t clause);

// Verbs too plain to be a deed that two sources could give differently: "go", "make".
bool is_empty_verb(std::string_view lemma);

// What happens by itself, at one time and one place: "the quake struck at 5:12 a.m."
bool happens(std::string_view lemma);

}  // namespace factcheck
