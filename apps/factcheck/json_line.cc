#include "json_line.h"

#include <fmt/format.h>

#include "base/harmless.h"
#include "base/utf8.h"

namespace factcheck {
namespace {

// As UTF-16 code units, which is how JSON numbers characters.
void append_escape(std::string& out, char32_t value) {
  if (value > 0xFFFF) {
    const char32_t rest = value - 0x10000;
    append_escape(out, 0xD800 + (rest >> 10));
    append_escape(out, 0xDC00 + (rest & 0x3FF));
  } else {
    out += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(value));
  }
}

}  // namespace

std::string json_line(const OrderedJson& value) {
  const std::string plain = value.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
  std::string safe;
  safe.reserve(plain.size() + 1);
  for (std::size_t at = 0; at < plain.size();) {
    if (static_cast<unsigned char>(plain[at]) < 0x7F) {
      safe += plain[at++];
      continue;
    }
    const CodePoint point = code_point_at(plain, at);
    if (is_harmful(point.value)) {
      append_escape(safe, point.value);
    } else {
      safe += plain.substr(at, point.size);
    }
    at += point.size;
  }
  return safe + '\n';
}

}  // namespace factcheck
