#include "base/harmless.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/utf8.h"

namespace factcheck {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// In order, none touching the next.
constexpr auto kHarmful = std::to_array<Range>({
    {0x0000, 0x0008},    // C0 before tab and newline
    {0x000B, 0x001F},    // the rest of C0: escape, carriage return
    {0x007F, 0x009F},    // DEL and C1
    {0x061C, 0x061C},    // Arabic letter mark
    {0x180E, 0x180E},    // Mongolian vowel separator
    {0x200B, 0x200F},    // zero-width space, joiners, left-to-right and right-to-left marks
    {0x2028, 0x202E},    // line and paragraph separator, embeddings and overrides
    {0x2060, 0x206F},    // word joiner, invisible operators, isolates, deprecated format characters
    {0xFEFF, 0xFEFF},    // byte order mark
    {0xFFF9, 0xFFFB},    // interlinear annotation
    {0xE0000, 0xE007F},  // tags: text that nobody sees
});

// "<U+001B>" with prefix "<U+".
std::string number_of(std::string_view prefix, char32_t value, int digits) {
  std::string hex(prefix);
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) hex += "0123456789ABCDEF"[value >> shift & 15];
  return hex += '>';
}

std::string shown(std::string_view text, bool one_line) {
  std::string safe;
  safe.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x20 && byte < 0x7F) {
      safe += text[at++];
      continue;
    }
    const CodePoint point = code_point_at(text, at);
    if (point.size == 1 && byte >= 0x80) {
      safe += number_of("<", byte, 2);
    } else if (is_harmful(point.value) || (one_line && point.value == '\n')) {
      safe += number_of("<U+", point.value, point.value > 0xFFFF ? 5 : 4);
    } else {
      safe += text.substr(at, point.size);
    }
    at += point.size;
  }
  return safe;
}

}  // namespace

bool is_harmful(char32_t value) {
  const auto after = std::upper_bound(kHarmful.begin(), kHarmful.end(), value,
                                      [](char32_t v, const Range& range) { return v < range.first; });
  return after != kHarmful.begin() && value <= std::prev(after)->last;
}

std::string harmless(std::string_view text) { return shown(text, false); }
std::string harmless_line(std::string_view text) { return shown(text, true); }

}  // namespace factcheck
