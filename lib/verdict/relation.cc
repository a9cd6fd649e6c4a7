// What files and reports call verdicts, types, statuses and severities.
#include "verdict/relation.h"

#include <array>

#include "verdict/result.h"

namespace factcheck {
namespace {

constexpr auto kVerdicts = std::to_array<std::string_view>({"agree", "differ", "contradict"});
constexpr auto kTypes = std::to_array<std::string_view>(
    {"same", "rounding", "precision", "bound", "scope", "update", "attribution", "status", "spelling",
     "other-answer", "value", "date", "place", "name", "role", "agent", "polarity", "quote"});
constexpr auto kQuestionStatuses =
    std::to_array<std::string_view>({"single", "agree", "differ", "contradict"});
constexpr auto kStates = std::to_array<std::string_view>({"new", "changed", "known"});
constexpr auto kOpinions = std::to_array<std::string_view>({"false-alarm", "confirmed", "wont-fix"});
constexpr auto kSeverities = std::to_array<std::string_view>({"info", "warning", "error"});

}  // namespace

std::string_view name_of(Verdict verdict) { return kVerdicts.at(static_cast<std::size_t>(verdict)); }
std::string_view name_of(RelationType type) { return kTypes.at(static_cast<std::size_t>(type)); }
std::string_view name_of(QuestionStatus status) {
  return kQuestionStatuses.at(static_cast<std::size_t>(status));
}
std::string_view name_of(FindingState state) { return kStates.at(static_cast<std::size_t>(state)); }
std::string_view name_of(Opinion opinion) { return kOpinions.at(static_cast<std::size_t>(opinion)); }
std::string_view name_of(Severity severity) { return kSeverities.at(static_cast<std::size_t>(severity)); }

}  // namespace factcheck
