// A small hash table from words to numbers for what one article says: no node is allocated for a word, unlike
// in std::unordered_map.
//
//   WordMap seen;
//   seen["bank"] = 3;
//   if (const std::uint32_t* at = seen.find("bank")) ...
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace factcheck {

// The words are not copied and have to outlive the table.
class WordMap {
 public:
  const std::uint32_t* find(std::string_view word) const {
    if (slots_.empty()) return nullptr;
    const Slot& slot = slots_[place_of(word, std::hash<std::string_view>{}(word))];
    return slot.used ? &slot.value : nullptr;
  }

  // The value of a word, 0 if it is new.
  std::uint32_t& operator[](std::string_view word) {
    if ((used_ + 1) * 2 > slots_.size()) grow();
    const std::size_t hash = std::hash<std::string_view>{}(word);
    Slot& slot = slots_[place_of(word, hash)];
    if (!slot.used) {
      slot = {.word = word, .hash = hash, .value = 0, .used = true};
      ++used_;
    }
    return slot.value;
  }

 private:
  struct Slot {
    std::string_view word;
    std::size_t hash = 0;
    std::uint32_t value = 0;
    bool used = false;
  };

  // Where a word stands, or the free slot where it would.
  std::size_t place_of(std::string_view word, std::size_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].used && (slots_[at].hash != hash || slots_[at].word != word)) at = (at + 1) & mask;
    return at;
  }

  void grow() {
    std::vector<Slot> old(slots_.empty() ? 64 : slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.used) slots_[place_of(slot.word, slot.hash)] = slot;
    }
  }

  std::vector<Slot> slots_;  // a power of two of them, at most half used
  std::size_t used_ = 0;
};

}  // namespace factcheck
