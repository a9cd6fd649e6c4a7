#include "store/yaml_text.h"

#include <fmt/format.h>

#include <cmath>

#include "base/check.h"
#include "base/harmless.h"
#include "base/utf8.h"

namespace factcheck {
namespace {

// What YAML calls printable but readers differ on, and what it does not call printable.
bool needs_escape(char32_t value) {
  const bool no_character = (value & 0xFFFE) == 0xFFFE;  // U+FFFE, U+FFFF and their like in each plane
  return is_harmful(value) || value == '\n' || value == '\t' || no_character;
}

std::string escape(char32_t value) {
  const auto number = static_cast<std::uint32_t>(value);
  switch (number) {
    case '\n':
      return "\\n";
    case '\t':
      return "\\t";
    case '\r':
      return "\\r";
    default:
      break;
  }
  if (number <= 0xFF) return fmt::format("\\x{:02X}", number);
  if (number <= 0xFFFF) return fmt::format("\\u{:04X}", number);
  return fmt::format("\\U{:08X}", number);
}

}  // namespace

std::string yaml_quoted(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (point.value == '"' || point.value == '\\') {
      out += '\\';
      out += text[at];
    } else if (needs_escape(point.value)) {
      out += escape(point.value);
    } else {
      append_utf8(out, point.value);
    }
    at += point.size;
  }
  return out + '"';
}

std::string yaml_number(double value) {
  FACTCHECK_CHECK(std::isfinite(value));
  if (value == std::trunc(value) && std::abs(value) < 1e15) {
    return fmt::format("{}", static_cast<long long>(value));  // and -0 is 0
  }
  std::string text = fmt::format("{}", value);
  // YAML 1.1 wants a point in whatever has an exponent.
  const std::size_t exponent = text.find('e');
  if (exponent != std::string::npos && text.find('.') == std::string::npos) text.insert(exponent, ".0");
  return text;
}

}  // namespace factcheck
