#include "claim/claim.h"

#include <array>

#include "base/hash.h"

namespace factcheck {
namespace {

// Names in the order of the enumerators: what files and reports call them.
constexpr auto kKinds =
    std::to_array<std::string_view>({"amount", "count", "percentage", "measure", "date", "time", "place",
                                     "name", "role", "agent", "event", "status", "quote", "statement"});
constexpr auto kPolarities = std::to_array<std::string_view>({"affirmed", "negated"});
constexpr auto kModalities = std::to_array<std::string_view>(
    {"asserted", "planned", "attempted", "threatened", "possible", "conditional", "denied", "alleged"});
constexpr auto kStatuses =
    std::to_array<std::string_view>({"found", "confirmed", "corrected", "rejected", "added"});

template <class Enum, std::size_t N>
std::optional<Enum> named(const std::array<std::string_view, N>& names, std::string_view name) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return {};
}

}  // namespace

std::string_view name_of(ClaimKind kind) { return kKinds.at(static_cast<std::size_t>(kind)); }
std::string_view name_of(Polarity polarity) { return kPolarities.at(static_cast<std::size_t>(polarity)); }
std::string_view name_of(Modality modality) { return kModalities.at(static_cast<std::size_t>(modality)); }
std::string_view name_of(ClaimStatus status) { return kStatuses.at(static_cast<std::size_t>(status)); }

std::optional<ClaimKind> claim_kind(std::string_view name) { return named<ClaimKind>(kKinds, name); }
std::optional<Polarity> polarity(std::string_view name) { return named<Polarity>(kPolarities, name); }
std::optional<Modality> modality(std::string_view name) { return named<Modality>(kModalities, name); }
std::optional<ClaimStatus> claim_status(std::string_view name) { return named<ClaimStatus>(kStatuses, name); }

std::string claim_id(std::string_view article_path, std::string_view document_id, ClaimKind kind,
                     std::string_view sentence, std::string_view answer, unsigned repeat) {
  std::string key;
  for (const std::string_view part : {article_path, document_id, name_of(kind), sentence, answer}) {
    key += part;
    key += '\0';
  }
  key += std::to_string(repeat);
  return "c-" + sha256_hex(key, 12);
}

}  // namespace factcheck
