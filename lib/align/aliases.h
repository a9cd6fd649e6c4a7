// Names that articles say are of one thing: "Twitter, now X". Claims that speak of either are compared.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claim/claim.h"

namespace factcheck {

class Aliases {
 public:
  explicit Aliases(const std::vector<Claim>& claims);

  // The one name by which a name is compared, the longest of them: "Twitter" for "X". `name` itself if no
  // article gives it another. Valid while the aliases live.
  std::string_view one_name(std::string_view name) const;

 private:
  std::unordered_map<std::string, std::string> one_name_;
};

}  // namespace factcheck
