// What a character is to a tokeniser, and the case of letters.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace factcheck {

enum class CharKind : std::uint8_t {
  Space,       // blanks of all widths, line ends, zero-width blanks
  Letter,      // of any script; bytes that are not UTF-8 count as letters
  Digit,       // 0-9 and ½ ¼ ¾
  Apostrophe,  // ' and ’
  Hyphen,      // - and U+2010, U+2011
  Currency,    // $ £ € ¥ ¢ ...
  Symbol,      // % + = < > # @ ° and pictures
  Punct        // all else
};

struct Char {
  char32_t value = 0;
  std::uint32_t size = 1;  // in bytes
  CharKind kind = CharKind::Punct;
};

// What each ASCII character is.
extern const std::array<CharKind, 128> kAsciiKinds;

// A character beyond ASCII. REQUIRES: at < text.size().
Char wide_char_at(std::string_view text, std::size_t at);

// The character at a byte. REQUIRES: at < text.size().
inline Char char_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {byte, 1, kAsciiKinds[byte]};
  return wide_char_at(text, at);
}

bool is_upper(char32_t value);
bool is_lower(char32_t value);

// Whether to_lower would change the text.
bool has_upper(std::string_view text);

// In lower case, letters of all scripts.
std::string to_lower(std::string_view text);

}  // namespace factcheck
