// The little grammar that a question needs: the words of a claim stand without articles and in base forms.
//
//   with_article("storm")          "the storm"
//   was_or_were("two storms")      "were"
//   plural_of("person")            "people"
//
// Rules of English for the nouns of news, not a parser: what is not sure is left as it is.
#pragma once

#include <string>
#include <string_view>

namespace factcheck {

// "the storm", "the storm's winds"; names, pronouns, numbers and what has its own determiner stay as they
// are.
std::string with_article(std::string_view phrase);

// A phrase that speaks of several: "boats", "two boats", "people", "boats from Genoa", "Ann and Bob".
bool is_plural_phrase(std::string_view phrase);
std::string_view was_or_were(std::string_view subject);

// "captain" of "old captain of two boats".
std::string_view noun_of(std::string_view phrase);

// The noun that a phrase ends with, or that stands before its first preposition, as a plural: "job" is
// "jobs", "member of the crew" is "members of the crew".
std::string plural_of(std::string_view phrase);

// "any militants" for what may not have been there: "no militants", "militants".
std::string with_any(std::string_view phrase);

}  // namespace factcheck
