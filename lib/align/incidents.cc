#include "align/incidents.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"

namespace factcheck {
namespace {

struct IncidentRow {
  std::string_view sense;
  std::string_view incident;
};

// Senses that reports of one incident put for each other. Sorted.
constexpr auto kIncidents = std::to_array<IncidentRow>({
    {"attack", "attack"},
    {"bomb", "attack"},
    {"collide", "accident"},
    {"crash-land", "accident"},
    {"explode", "attack"},
    {"make-landfall", "landfall"},
    {"open-fire", "attack"},
    {"quake", "quake"},
    {"run-aground", "accident"},
    {"shoot", "attack"},
    {"shoot-down", "accident"},
    {"sink", "accident"},
    {"vanish", "accident"},
});
static_assert(std::ranges::is_sorted(kIncidents, {}, &IncidentRow::sense), "searched by halving");

// Predicates that only say that something was.
constexpr auto kHappening = std::to_array<std::string_view>({"be", "come", "happen", "occur", "take place"});

// The sense of the deed that a noun phrase names by its head: "the early crash".
const Sense* sense_of_subject(std::string_view subject) {
  const std::string_view head = subject.substr(subject.rfind(' ') + 1);
  return find_sense(ascii_lower(head), WordClass::Noun);
}

}  // namespace

std::string_view incident_of(const Claim& claim, const Sense* sense) {
  const bool only_happened = std::ranges::find(kHappening, claim.predicate) != kHappening.end();
  const Sense* deed = sense == nullptr || only_happened ? sense_of_subject(claim.subject) : sense;
  if (deed == nullptr) return {};
  const auto row = std::ranges::lower_bound(kIncidents, deed->id, {}, &IncidentRow::sense);
  return row != kIncidents.end() && row->sense == deed->id ? row->incident : std::string_view();
}

}  // namespace factcheck
