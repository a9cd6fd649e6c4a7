#include "mention/name.h"

#include <algorithm>

#include "mention/entity.h"
#include "mention/name_borders.h"
#include "mention/name_scan.h"
#include "mention/name_types.h"
#include "mention/reference.h"

namespace factcheck {

const NameMention* Names::at(std::uint32_t token) const {
  const auto after = std::ranges::upper_bound(mentions, token, {}, &NameMention::first);
  if (after == mentions.begin()) return nullptr;
  const NameMention& mention = *std::prev(after);
  return token < mention.last ? &mention : nullptr;
}

Names find_names(const Document& document, const Analysis& analysis) {
  std::vector<NameCandidate> candidates = mend_borders(analysis, scan_names(analysis));
  decide_types(analysis, candidates);
  GroupedNames grouped = group_names(document, analysis, candidates);
  resolve_references(document, analysis, grouped);
  return std::move(grouped.names);
}

std::string_view name_of(EntityKind kind) {
  switch (kind) {
    case EntityKind::Unknown:
      return "unknown";
    case EntityKind::Person:
      return "person";
    case EntityKind::Organisation:
      return "organisation";
    case EntityKind::Place:
      return "place";
    case EntityKind::Group:
      return "group";
    case EntityKind::Event:
      return "event";
    case EntityKind::Work:
      return "work";
    case EntityKind::Law:
      return "law";
    case EntityKind::Product:
      return "product";
  }
  return "";
}

std::string_view name_of(Reference reference) {
  switch (reference) {
    case Reference::Name:
      return "name";
    case Reference::Acronym:
      return "acronym";
    case Reference::Nominal:
      return "nominal";
    case Reference::Pronoun:
      return "pronoun";
  }
  return "";
}

}  // namespace factcheck
