// How a claims file knows what a person changed.
//
// Each claim that we write carries a seal, `5f3a9c12d0e1`: four hexadecimal digits each for its answer, its
// value and the rest of what it says. On reading, a seal that no longer fits tells an edit from a claim that
// is merely old: an edited value counts as it stands; an edited answer beside an untouched value has its
// value read again; and a claim that was edited while its status still says `found` is taken as corrected.
//
// What goes into a seal must stay as it is while files say `factcheck claims 1`.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace factcheck {

// One key of a claim and what is written there, lists and maps flattened.
using Sealed = std::pair<std::string, std::string>;

std::string flat_list(const std::vector<std::string>& items);
std::string flat_map(std::vector<Sealed> entries);  // in any order

struct Seal {
  std::string answer, value, rest;

  std::string text() const { return answer + value + rest; }
  friend bool operator==(const Seal&, const Seal&) = default;
};

// The keys of a claim in any order; those that say nothing about the world (id, places, status, note) are
// left out.
Seal seal_of(const std::vector<Sealed>& keys);

// "5f3a9c12d0e1"; three empty parts if the text is no seal.
Seal parse_seal(std::string_view text);

}  // namespace factcheck
