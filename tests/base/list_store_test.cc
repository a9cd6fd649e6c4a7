#include "base/list_store.h"

#include <gtest/gtest.h>

#include <numeric>

namespace factcheck {
namespace {

TEST(ListStore, KeepsEveryListWhereItIs) {
  ListStore<int> lists;
  std::vector<std::span<const int>> kept;
  for (int length = 0; length < 400; ++length) {
    std::vector<int> list(static_cast<std::size_t>(length));
    std::iota(list.begin(), list.end(), length);
    kept.push_back(lists.add(list));
  }
  const ListStore<int> moved = std::move(lists);
  for (int length = 0; length < 400; ++length) {
    const auto list = kept[static_cast<std::size_t>(length)];
    ASSERT_EQ(list.size(), static_cast<std::size_t>(length));
    if (length > 0) {
      EXPECT_EQ(list.back(), 2 * length - 1);
    }
  }
}

TEST(ListStore, TakesAListLongerThanABlock) {
  ListStore<int> lists;
  const std::vector<int> longest(100'000, 7);
  EXPECT_TRUE(std::ranges::equal(lists.add(longest), longest));
}

}  // namespace
}  // namespace factcheck
