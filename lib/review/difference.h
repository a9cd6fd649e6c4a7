// Two results held against each other: what `factcheck diff OLD.json NEW.json` says.
#pragma once

#include <cstdint>
#include <vector>

#include "verdict/result.h"

namespace factcheck {

// Indices of findings. A change keeps rule and question and has other values or sources.
struct ResultDifference {
  std::vector<std::uint32_t> gone;                               // of the old result
  std::vector<std::uint32_t> added;                              // of the new result
  std::vector<std::pair<std::uint32_t, std::uint32_t>> changed;  // old, new
  std::size_t kept = 0;
};

ResultDifference difference(const CrossCheck& before, const CrossCheck& after);

}  // namespace factcheck
