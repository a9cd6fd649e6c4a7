// How often each word was seen. A flat table: words are hashes already.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "align/words.h"

namespace factcheck {

class WordCounts {
 public:
  void add(WordId word) {
    if (2 * used_ >= slots_.size()) grow();
    Slot& slot = slots_[place_of(word)];
    used_ += slot.count == 0;
    slot.word = word;
    ++slot.count;
  }
  std::uint32_t of(WordId word) const { return slots_.empty() ? 0 : slots_[place_of(word)].count; }

 private:
  struct Slot {
    WordId word = 0;
    std::uint32_t count = 0;  // 0: free
  };

  // Where the word is, or would be. REQUIRES: a free slot.
  std::size_t place_of(WordId word) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = word & mask;
    while (slots_[at].count != 0 && slots_[at].word != word) at = (at + 1) & mask;
    return at;
  }
  void grow() {
    constexpr std::size_t kFirstSlots = 1024;
    const std::vector<Slot> old =
        std::exchange(slots_, std::vector<Slot>(std::max(kFirstSlots, 4 * slots_.size())));
    for (const Slot& slot : old) {
      if (slot.count != 0) slots_[place_of(slot.word)] = slot;
    }
  }

  std::vector<Slot> slots_;  // a power of two of them
  std::size_t used_ = 0;
};

}  // namespace factcheck
