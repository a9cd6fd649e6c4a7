#include "syntax/characters.h"

#include <utf8proc.h>

#include <array>

#include "base/utf8.h"

namespace factcheck {
namespace {

constexpr std::array<CharKind, 128> make_ascii_kinds() {
  std::array<CharKind, 128> kinds{};
  for (std::size_t c = 0; c < kinds.size(); ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    const bool digit = c >= '0' && c <= '9';
    kinds[c] = letter                  ? CharKind::Letter
               : digit                 ? CharKind::Digit
               : c <= ' ' || c == 0x7F ? CharKind::Space
                                       : CharKind::Punct;
  }
  kinds['\''] = CharKind::Apostrophe;
  kinds['-'] = CharKind::Hyphen;
  kinds['$'] = CharKind::Currency;
  for (const char c : std::string_view("%+=<>#@^~|&*\\`"))
    kinds[static_cast<unsigned char>(c)] = CharKind::Symbol;
  return kinds;
}

// Ranges of what is neither letter nor blank, in order; letters are what no row holds.
struct KindRange {
  char32_t first, last;
  CharKind kind;
};
constexpr auto kKindRanges = std::to_array<KindRange>({
    {0x80, 0xA0, CharKind::Space},          {0xA1, 0xA1, CharKind::Punct},
    {0xA2, 0xA5, CharKind::Currency},       {0xA6, 0xA6, CharKind::Symbol},
    {0xA7, 0xA7, CharKind::Punct},          {0xA8, 0xA9, CharKind::Symbol},
    {0xAB, 0xAB, CharKind::Punct},          {0xAC, 0xAC, CharKind::Symbol},
    {0xAE, 0xB1, CharKind::Symbol},         {0xB4, 0xB4, CharKind::Symbol},
    {0xB6, 0xB8, CharKind::Punct},          {0xBB, 0xBB, CharKind::Punct},
    {0xBC, 0xBE, CharKind::Digit},          {0xBF, 0xBF, CharKind::Punct},
    {0xD7, 0xD7, CharKind::Symbol},         {0xF7, 0xF7, CharKind::Symbol},
    {0x1680, 0x1680, CharKind::Space},      {0x2000, 0x200B, CharKind::Space},
    {0x2010, 0x2011, CharKind::Hyphen},     {0x2012, 0x2018, CharKind::Punct},
    {0x2019, 0x2019, CharKind::Apostrophe}, {0x201A, 0x2027, CharKind::Punct},
    {0x2028, 0x2029, CharKind::Space},      {0x202F, 0x202F, CharKind::Space},
    {0x2030, 0x205E, CharKind::Punct},      {0x205F, 0x205F, CharKind::Space},
    {0x20A0, 0x20CF, CharKind::Currency},   {0x2100, 0x214F, CharKind::Symbol},
    {0x2150, 0x215F, CharKind::Digit},      {0x2190, 0x2BFF, CharKind::Symbol},
    {0x3000, 0x3000, CharKind::Space},      {0x3001, 0x3003, CharKind::Punct},
    {0x3008, 0x3011, CharKind::Punct},      {0xFE00, 0xFE0F, CharKind::Symbol},
    {0xFEFF, 0xFEFF, CharKind::Space},      {0xFF01, 0xFF0F, CharKind::Punct},
    {0x1F000, 0x1FAFF, CharKind::Symbol},
});

CharKind wide_kind(char32_t value) {
  std::size_t low = 0;
  std::size_t high = kKindRanges.size();
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (value > kKindRanges[middle].last) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == kKindRanges.size() || value < kKindRanges[low].first) return CharKind::Letter;
  return kKindRanges[low].kind;
}

}  // namespace

constexpr std::array<CharKind, 128> kAsciiKinds = make_ascii_kinds();

Char wide_char_at(std::string_view text, std::size_t at) {
  const CodePoint point = code_point_at(text, at);
  return {point.value, point.size, wide_kind(point.value)};
}

bool is_upper(char32_t value) {
  if (value < 0x80) return value >= 'A' && value <= 'Z';
  return utf8proc_tolower(static_cast<utf8proc_int32_t>(value)) != static_cast<utf8proc_int32_t>(value);
}

bool is_lower(char32_t value) {
  if (value < 0x80) return value >= 'a' && value <= 'z';
  return utf8proc_toupper(static_cast<utf8proc_int32_t>(value)) != static_cast<utf8proc_int32_t>(value);
}

bool has_upper(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      if (byte >= 'A' && byte <= 'Z') return true;
      ++at;
      continue;
    }
    const CodePoint point = code_point_at(text, at);
    if (is_upper(point.value)) return true;
    at += point.size;
  }
  return false;
}

std::string to_lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      out += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
      ++at;
      continue;
    }
    const CodePoint point = code_point_at(text, at);
    if (is_upper(point.value)) {
      append_utf8(out, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(point.value))));
    } else {
      out.append(text.substr(at, point.size));
    }
    at += point.size;
  }
  return out;
}

}  // namespace factcheck
