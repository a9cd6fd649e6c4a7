// Names, and who or what in the article each of them means.
//
// "Elon Musk", "Musk", "Mr Musk", "the Tesla chief executive" and (where sure) "he" are mentions of one
// entity; "Department of Government Efficiency", "DOGE" and "Government Efficiency Department" of another.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "syntax/analysis.h"
#include "text/document.h"

namespace factcheck {

enum class EntityKind : std::uint8_t {
  Unknown,
  Person,
  Organisation,
  Place,
  Group,
  Event,
  Work,
  Law,
  Product
};
enum class Gender : std::uint8_t { Unknown, Female, Male };

// How a mention refers. Nominal: "the Tesla chief executive", "the office"; Pronoun: "he", "its", "who".
enum class Reference : std::uint8_t { Name, Acronym, Nominal, Pronoun };

struct NameMention {
  ByteSpan span;                      // the name alone, without title or article: "JD Vance"
  std::uint32_t first = 0, last = 0;  // tokens, half-open
  std::uint32_t entity = 0;           // index into Names::entities
  Reference reference = Reference::Name;
};

// One person, body or place of the article.
struct Entity {
  std::string name;  // the fullest form that the article gives: "Department of Government Efficiency"
  EntityKind kind = EntityKind::Unknown;
  Gender gender = Gender::Unknown;
  std::vector<std::string> aliases;  // the other forms by name or acronym, sorted
  bool described = false;            // without a name: `name` is what it was called first, "injured driver"
};

struct Names {
  std::vector<NameMention> mentions;  // in text order, none overlapping
  // The descriptions of entities without a name; such an entity is made only where a pronoun means it.
  std::vector<NameMention> described;  // in text order
  std::vector<Entity> entities;

  // The mention whose tokens hold this one, or null.
  const NameMention* at(std::uint32_t token) const;
};

Names find_names(const Document& document, const Analysis& analysis);

std::string_view name_of(EntityKind kind);      // "organisation"
std::string_view name_of(Reference reference);  // "name"

}  // namespace factcheck
