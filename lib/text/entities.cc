#include "text/entities.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/named_characters.h"
#include "text/words.h"

namespace factcheck {
namespace {

constexpr std::size_t kLongestName = 32;

// What browsers make of numbers in the range of controls: the characters of Windows-1252.
constexpr char32_t kWindows[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                   0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

int digit_value(char c) {
  if (is_ascii_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return 16;
}

std::string as_words(char32_t value) {
  if (value >= 0x80 && value < 0xA0) value = kWindows[value - 0x80];
  if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return {};
  std::string words;
  append_utf8(words, value);
  return words;
}

EntityAt numeric(std::string_view text, std::size_t at) {
  std::size_t i = at + 2;
  const bool hex = i < text.size() && (text[i] == 'x' || text[i] == 'X');
  const int base = hex ? 16 : 10;
  if (hex) ++i;
  const std::size_t first = i;
  char32_t value = 0;
  while (i < text.size() && digit_value(text[i]) < base) {
    if (value <= 0x10FFFF)
      value = value * static_cast<char32_t>(base) + static_cast<char32_t>(digit_value(text[i]));
    ++i;
  }
  if (i == first) return {};
  if (i < text.size() && text[i] == ';') ++i;
  return {static_cast<std::uint32_t>(i - at), as_words(value)};
}

}  // namespace

EntityAt entity_at(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size()) return {};
  if (text[at + 1] == '#') return numeric(text, at);
  std::size_t end = at + 1;
  while (end < text.size() && end - at <= kLongestName && is_ascii_alnum(text[end])) ++end;
  if (end == at + 1 || end >= text.size() || text[end] != ';') return {};
  const std::string_view name = text.substr(at + 1, end - at - 1);
  const auto size = static_cast<std::uint32_t>(end + 1 - at);
  if (name == "apos") return {size, "'"};  // of XML
  const auto* known = std::ranges::lower_bound(kNamedCharacters, name, {}, &NamedCharacter::name);
  if (known == kNamedCharacters.end() || known->name != name) return {};
  return {size, as_words(known->value)};
}

std::string decode_entities(std::string_view text) {
  std::string out;
  std::size_t i = 0;
  while (i < text.size()) {
    if (text[i] == '&') {
      const EntityAt entity = entity_at(text, i);
      if (entity.size > 0) {
        out += entity.words;
        i += entity.size;
        continue;
      }
    }
    out += text[i++];
  }
  return out;
}

}  // namespace factcheck
