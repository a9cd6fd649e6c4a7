// Offices and titles, in all the ways of writing them, and how many people can hold one at a time.
//
// "CEO", "chief executive officer" and "chief executive" are one office; "boss", "leader" and "chief" are
// "head".
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "mention/name.h"
#include "mention/role.h"
#include "syntax/analysis.h"

namespace factcheck {

// What the office belongs to: "the chancellor" is a state's, "the chief executive" a firm's.
enum class OfficeScope : std::uint8_t { Any, State, Place, Firm, Body };

struct Office {
  std::string_view words;   // lower case, hyphens open: "vice president"
  std::string_view office;  // normal form
  OfficeScope scope;
  bool single_holder;
  bool title;  // stands before names: "Senator Ruth Ames"
};

struct OfficeMatch {
  const Office* office = nullptr;
  std::uint32_t first = 0, last = 0;      // tokens, half-open
  std::optional<RoleStatus> status = {};  // said by the word itself: "ex-president", "president-elect"
  std::string_view field = {};            // of government: "culture" of "Minister for Culture"
  std::string_view prefix = {};           // "shadow": another office than the one without it
};

// "shadow culture minister".
std::string office_name(const Office& office, std::string_view field, std::string_view prefix);

// Whether the words mean several holders: "presidents".
bool is_plural(const Office& office);

// Whether one is elected or appointed to it; candidates and lawyers are not, though their words stand before
// names as titles do.
bool is_post(const Office& office);

// Of the forces or the police: may stand between another office and the name, "army spokesman Colonel".
bool is_rank(const Office& office);

// The longest office that starts at a token, within [first, limit).
std::optional<OfficeMatch> match_office(std::span<const Token> tokens, std::uint32_t first,
                                        std::uint32_t limit);

// The longest office that ends right before `end`, within [limit, end).
std::optional<OfficeMatch> match_office_before(std::span<const Token> tokens, std::uint32_t limit,
                                               std::uint32_t end);

// "former", "ex", "acting", "elect": what a word before or after the office says of it.
std::optional<RoleStatus> status_word(std::string_view lower);

// "mr", "dame": a title that is no office. The key has no full stop.
std::optional<Gender> find_honorific(std::string_view key);

// What a description without an office says of a person: "the billionaire", "the gunman".
enum class PersonClass : std::uint8_t { Business, Politics, Other };
struct PersonNoun {
  std::string_view word;
  PersonClass person;
  Gender gender;
};
const PersonNoun* find_descriptor(std::string_view lemma);

}  // namespace factcheck
