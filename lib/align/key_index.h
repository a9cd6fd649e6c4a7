// Claims under keys: which claims stand near a claim under one of its keys.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <vector>

#include "align/words.h"

namespace factcheck {

class KeyIndex {
 public:
  // A claim under a key. Under one key claims stand by day, then by claim.
  struct Posting {
    WordId key = 0;
    std::int32_t day = 0;
    std::uint32_t claim = 0;
  };

  // Calls post(claim, postings) for each claim, which adds the claim's own. It is called several times for
  // large runs, so that the postings need not all be held at once.
  void build(std::uint32_t claims, unsigned jobs,
             const std::function<void(std::uint32_t, std::vector<Posting>&)>& post);

  // Calls visit(other) for the claims at most `reach` places away under a key; under several keys several
  // times.
  template <class Visit>
  void each_neighbour(std::uint32_t claim, std::size_t reach, Visit visit) const {
    for (std::uint32_t i = first_place_[claim]; i < first_place_[claim + 1]; ++i) {
      const std::size_t place = places_[i];
      const std::size_t begin = place - std::min(place, reach);
      for (std::size_t at = place; at > begin && members_[at].opens == 0; --at) visit(members_[at - 1].claim);
      const std::size_t end = std::min(members_.size(), place + 1 + reach);
      for (std::size_t at = place + 1; at < end && members_[at].opens == 0; ++at) visit(members_[at].claim);
    }
  }

 private:
  struct Member {
    std::uint32_t claim : 31;
    std::uint32_t opens : 1;  // the first under its key
  };
  std::vector<Member> members_;             // key after key
  std::vector<std::uint32_t> places_;       // in members_, claim after claim
  std::vector<std::uint32_t> first_place_;  // in places_, by claim, with one more at the end
};

}  // namespace factcheck
