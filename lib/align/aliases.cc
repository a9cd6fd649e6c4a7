#include "align/aliases.h"

#include <algorithm>
#include <map>
#include <set>

namespace factcheck {
namespace {

bool tells_names(const Claim& claim) {
  return claim.kind == ClaimKind::Name && (claim.predicate == kRenamed || claim.predicate == kKnownAs) &&
         claim.polarity == Polarity::Affirmed && claim.modality == Modality::Asserted &&
         claim.status != ClaimStatus::Rejected;
}

// The longest, of those the first.
bool stands_before(const std::string& a, const std::string& b) {
  return a.size() != b.size() ? a.size() > b.size() : a < b;
}

}  // namespace

Aliases::Aliases(const std::vector<Claim>& claims) {
  std::map<std::string, std::set<std::string>> others;
  for (const Claim& claim : claims) {
    if (!tells_names(claim)) continue;
    others[claim.subject].insert(claim.value.text);
    others[claim.value.text].insert(claim.subject);
  }
  // A chain of new names is one thing still.
  std::set<std::string> seen;
  for (const auto& [start, unused] : others) {
    if (!seen.insert(start).second) continue;
    std::vector<std::string> all{start};
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (const std::string& other : others.at(all[i])) {
        if (seen.insert(other).second) all.push_back(other);
      }
    }
    const std::string& one = *std::ranges::min_element(all, stands_before);
    for (const std::string& name : all) one_name_.emplace(name, one);
  }
}

std::string_view Aliases::one_name(std::string_view name) const {
  if (one_name_.empty()) return name;
  const auto found = one_name_.find(std::string(name));
  return found == one_name_.end() ? name : std::string_view(found->second);
}

}  // namespace factcheck
