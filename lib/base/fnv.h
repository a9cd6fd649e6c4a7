// FNV-1a in 64 bits (Fowler, Noll, Vo): fast on short strings; its low bits are weak, so tables stir it once
// more.
#pragma once

#include <cstdint>
#include <string_view>

namespace factcheck {

constexpr std::uint64_t kFnvStart = 14695981039346656037ULL;

constexpr std::uint64_t fnv(std::uint64_t hash, unsigned char byte) {
  return (hash ^ byte) * 1099511628211ULL;
}

constexpr std::uint64_t fnv(std::uint64_t hash, std::string_view bytes) {
  for (const char c : bytes) hash = fnv(hash, static_cast<unsigned char>(c));
  return hash;
}

}  // namespace factcheck
