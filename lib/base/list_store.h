// Many short lists that live and die together, without an allocation for each.
//
//   ListStore<int> lists;
//   std::span<const int> odd = lists.add(std::array{1, 3, 5});
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace factcheck {

template <class T>
class ListStore {
 public:
  // A copy that stays in its place as long as the store lives, however that is moved.
  std::span<const T> add(std::span<const T> list) {
    if (list.size() > free_.size()) {
      const std::size_t size = std::max(kBlock, list.size());
      blocks_.push_back(std::make_unique_for_overwrite<T[]>(size));
      free_ = std::span(blocks_.back().get(), size);
    }
    const std::span<T> copy = free_.first(list.size());
    std::ranges::copy(list, copy.begin());
    free_ = free_.subspan(list.size());
    return copy;
  }

 private:
  static constexpr std::size_t kBlock = 32'768 / sizeof(T);
  std::vector<std::unique_ptr<T[]>> blocks_;
  std::span<T> free_;  // of the last block
};

}  // namespace factcheck
