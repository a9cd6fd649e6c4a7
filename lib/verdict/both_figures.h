// Whether an article gives the other side's figure as well: then the two figures are of two things, or of two
// moments, and no contradiction. "42 percent think so, 58 percent do not" contradicts nobody who reports
// the 42.
#pragma once

#include <unordered_map>
#include <vector>

#include "claim/claim.h"
#include "verdict/relation.h"

namespace factcheck {

class FigureIndex {
 public:
  explicit FigureIndex(const std::vector<Claim>& claims);

  // Some claim of the article of one side, in the same unit and of the same deed or in the same sentence,
  // agrees with the figure of the other side; or the other side's figure stands in the sentence of the one,
  // or comes of two figures there that count one noun: nine trees of which four were felled leave five.
  // REQUIRES: the claims the index was made of.
  bool both_given(const Relation& relation) const;

  // The article of both sides has a third figure of the same deed and kind: it tells of parts, or of hours.
  // False for two articles. REQUIRES: as above.
  bool third_given(const Relation& relation) const;

 private:
  bool gives(const Claim& side, const Claim& other) const;

  const std::vector<Claim>& claims_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_kind_;  // article, unit and what is counted
};

}  // namespace factcheck
