// When two forms can be one name: "Department of Transport" and "Transport Department", "NATO" and its words.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "syntax/analysis.h"

namespace factcheck {

// The content words of a body's name in one order, without country, article and legal form:
// "U.S. Department of Transport" and "Transport Department" give the same.
std::string body_key(std::span<const Token> name);

// Whether the letters are the first letters of the words in order; small words may be left out or counted.
bool spells(std::string_view acronym, std::span<const Token> name);

// The same in any order: "Trade Promotion Department (DOTP)". Only for an acronym that stands in brackets
// right after the name, since chance fits are frequent.
bool spells_in_any_order(std::string_view acronym, std::span<const Token> name);

// A family name's suffix: "Jr.", "III". Lower case, without full stop.
bool is_name_suffix(std::string_view word);

// White space of any length is one blank.
std::string fold_space(std::string_view text);

}  // namespace factcheck
