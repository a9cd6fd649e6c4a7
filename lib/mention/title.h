// The title in front of a person's name: "[former Texas Senator] Ruth Ames", "[the Nordbank chief executive]
// Ida Falk".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "mention/name.h"
#include "mention/offices.h"
#include "mention/role.h"
#include "syntax/analysis.h"

namespace factcheck {

// An office with what stands around it. What it is an office of is an entity of the article, or the country
// that an adjective stands for ("German": Germany).
struct TitlePhrase {
  const Office* office = nullptr;
  std::string_view field;   // of government: "culture minister"
  std::string_view prefix;  // "shadow", "deputy": another office than the one without it
  RoleStatus status = RoleStatus::Current;
  std::int32_t organisation = -1;     // entity
  std::string organisation_name;      // resolved; empty if not said
  int ordinal = 0;                    // 47 for "the 47th president"
  std::uint32_t first = 0, last = 0;  // tokens: modifiers, organisation and office
  bool definite = false;              // "the"
  bool indefinite = false;            // "a former president"
  bool owned = false;                 // "Nordbank's", "its"
  bool by_adjective = false;          // the organisation is said by an adjective: "German", "Green"
  bool of_part = false;               // "the bank's head [of research]"
  bool described = false;             // the organisation's name is a description: "French tennis federation"
};

// The title that ends right before token `end` and does not start before `limit`.
std::optional<TitlePhrase> read_title_before(const Analysis& analysis, const Names& names,
                                             std::uint32_t limit, std::uint32_t end);

// Adds "of the Senate", "at Nordbank" that follow a title; moves `last` past them.
void read_organisation_after(const Analysis& analysis, const Names& names, TitlePhrase& title,
                             std::uint32_t limit);

// The descriptor that ends right before token `end`: "tech magnate" [Ida Falk]; null if none.
const PersonNoun* read_descriptor_before(const Analysis& analysis, std::uint32_t limit, std::uint32_t end);

// "47th" is 47; 0 for other words.
int ordinal_of(std::string_view lower);

}  // namespace factcheck
