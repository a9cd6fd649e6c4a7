// UTF-8: is it, how many code points, one at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace factcheck {

// The offset of the first byte that is not UTF-8 (overlong forms and surrogates are not), or nothing.
std::optional<std::size_t> find_invalid_utf8(std::string_view bytes);

// REQUIRES: valid UTF-8.
std::size_t count_code_points(std::string_view text);

struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;  // in bytes; 1 for a byte that starts nothing valid, with value U+FFFD
};
// The code point that starts at `at`. REQUIRES: at < text.size().
CodePoint code_point_at(std::string_view text, std::size_t at);

// The same code point as UTF-8.
void append_utf8(std::string& out, char32_t value);

// ASCII letters only; other bytes stay. Enough for keys that tables hold.
std::string ascii_lower(std::string_view text);

}  // namespace factcheck
