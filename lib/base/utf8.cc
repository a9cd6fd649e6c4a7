#include "base/utf8.h"

#include <cstring>

namespace factcheck {

std::optional<std::size_t> find_invalid_utf8(std::string_view bytes) {
  const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  const std::size_t size = bytes.size();
  std::size_t i = 0;
  while (i < size) {
    // Eight plain bytes at a time: most text is.
    std::uint64_t eight = 0;
    while (i + 8 <= size && (std::memcpy(&eight, data + i, 8), (eight & 0x8080808080808080ULL) == 0)) i += 8;
    if (i >= size) break;
    if (data[i] < 0x80) {
      ++i;
      continue;
    }
    const CodePoint point = code_point_at(bytes, i);
    if (point.size == 1) return i;
    i += point.size;
  }
  return {};
}

std::size_t count_code_points(std::string_view text) {
  constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
  std::size_t count = 0;
  std::size_t at = 0;
  // Eight bytes at a time: all but those that go on a code point, 10xxxxxx.
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + at, 8);
    const std::uint64_t goes_on = (eight >> 7) & ~(eight >> 6) & kOnes;
    count += 8 - static_cast<std::size_t>((goes_on * kOnes) >> 56);
  }
  for (const char c : text.substr(at)) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

CodePoint code_point_at(std::string_view text, std::size_t at) {
  constexpr CodePoint kInvalid{0xFFFD, 1};
  const auto byte = [&](std::size_t i) -> std::uint32_t {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const std::uint32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const std::uint32_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4) return kInvalid;
  std::uint32_t value = lead & (0x7FU >> size);
  for (std::uint32_t i = 1; i < size; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return kInvalid;
    value = value << 6 | (byte(i) & 0x3F);
  }
  constexpr std::uint32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
  if (value < kLeast[size] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return kInvalid;
  return {value, size};
}

void append_utf8(std::string& out, char32_t value) {
  const auto put = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0 | value >> 6);
    put(0x80 | (value & 0x3F));
  } else if (value < 0x10000) {
    put(0xE0 | value >> 12);
    put(0x80 | (value >> 6 & 0x3F));
    put(0x80 | (value & 0x3F));
  } else {
    put(0xF0 | value >> 18);
    put(0x80 | (value >> 12 & 0x3F));
    put(0x80 | (value >> 6 & 0x3F));
    put(0x80 | (value & 0x3F));
  }
}

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return lower;
}

}  // namespace factcheck
