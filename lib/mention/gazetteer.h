// Names that the world shares: places, peoples, well-known bodies, and the words by which others are told.
//
// Keys are lower case without full stops, words parted by one blank (WordKey): "us", "new york".
#pragma once

#include <cstdint>
#include <string_view>

namespace factcheck {

enum class PlaceKind : std::uint8_t { Country, Capital, Region, Place };

struct KnownPlace {
  std::string_view key;
  std::string_view name;  // "United States" for "us", "usa" and "america"
  PlaceKind kind;
};
const KnownPlace* find_place(std::string_view key);

// What sort of body a name is; a description can mean a body only of its own sort ("the company", "the
// party").
enum class BodyClass : std::uint8_t {
  None,
  Company,
  Platform,
  Bank,
  Party,
  Agency,
  Government,
  Parliament,
  Court,
  School,
  Hospital,
  Media,
  Club,
  League,
  Military,
  Body
};

struct KnownBody {
  std::string_view key;
  std::string_view name;
  BodyClass body;
};
const KnownBody* find_body(std::string_view key);

// "American", "Americans" -> "United States"; empty if the word is no nationality.
std::string_view country_of_demonym(std::string_view key);

// "Republicans", "Republican": people that belong together, with their body or region where there is one.
struct PeopleGroup {
  std::string_view key;
  std::string_view name;
  std::string_view belongs_to;
};
const PeopleGroup* find_group(std::string_view key);

BodyClass body_class_of_ending(std::string_view word);  // "commission" -> Agency
bool is_event_ending(std::string_view word);            // "olympics"
bool is_law_ending(std::string_view word);              // "act"
bool is_place_ending(std::string_view word);            // "county"
bool may_stand_before_of(std::string_view word);        // "department"
bool may_stand_before_for(std::string_view word);       // "centers"
bool may_stand_before_and(std::string_view word);       // "ministry"
bool is_never_name(std::string_view word);              // "monday", "ceo"
bool is_closed_class(std::string_view word);            // "the", "however"

}  // namespace factcheck
