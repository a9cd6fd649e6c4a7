// A range of bytes in one text, and a place in it as an editor shows it.
#pragma once

#include <algorithm>
#include <cstdint>

namespace factcheck {

// Half-open: "Musk" at the start of a text is {0, 4}. Which text it points into is said where it is kept.
struct ByteSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(ByteSpan other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool contains(std::uint32_t at) const { return begin <= at && at < end; }
  constexpr bool overlaps(ByteSpan other) const { return begin < other.end && other.begin < end; }
  friend constexpr bool operator==(ByteSpan, ByteSpan) = default;
  friend constexpr auto operator<=>(ByteSpan, ByteSpan) = default;
};

// The smallest span that holds both.
constexpr ByteSpan cover(ByteSpan a, ByteSpan b) {
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

// Line and column from 1, the column in code points; byte from 0.
struct Place {
  std::uint32_t byte = 0;
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend constexpr bool operator==(const Place&, const Place&) = default;
};

}  // namespace factcheck
