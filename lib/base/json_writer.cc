#include "base/json_writer.h"

#include <fmt/format.h>

#include <cmath>

#include "base/check.h"
#include "base/harmless.h"
#include "base/utf8.h"

namespace factcheck {
namespace {

std::string escape(char32_t value) {
  const auto number = static_cast<std::uint32_t>(value);
  switch (number) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    default:
      break;
  }
  if (number <= 0xFFFF) return fmt::format("\\u{:04x}", number);
  const std::uint32_t rest = number - 0x10000;
  return fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + (rest >> 10), 0xDC00 + (rest & 0x3FF));
}

bool needs_escape(char32_t value) {
  return value == '"' || value == '\\' || value == '\n' || value == '\t' || is_harmful(value);
}

}  // namespace

std::string json_quoted(std::string_view utf8) {
  std::string out = "\"";
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = code_point_at(utf8, at);
    if (needs_escape(point.value)) {
      out += escape(point.value);
    } else {
      out += utf8.substr(at, point.size);
    }
    at += point.size;
  }
  return out += '"';
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view kSigns = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const auto byte = [&](std::size_t i) {
      return at + i < bytes.size() ? static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i]))
                                   : 0U;
    };
    const std::uint32_t three = byte(0) << 16 | byte(1) << 8 | byte(2);
    out += kSigns[three >> 18];
    out += kSigns[three >> 12 & 63];
    out += at + 1 < bytes.size() ? kSigns[three >> 6 & 63] : '=';
    out += at + 2 < bytes.size() ? kSigns[three & 63] : '=';
  }
  return out;
}

std::string json_for_page(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  for (const char c : json) {
    if (c == '<' || c == '>' || c == '&') {
      out += escape(static_cast<char32_t>(c));
    } else {
      out += c;
    }
  }
  return out;
}

JsonWriter& JsonWriter::open(char bracket) {
  part();
  json_ += bracket;
  closers_.push_back(bracket == '{' ? '}' : ']');
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::close() {
  FACTCHECK_CHECK(!closers_.empty() && !after_key_);
  if (new_line_) json_ += '\n';
  new_line_ = false;
  json_ += closers_.back();
  closers_.pop_back();
  first_ = false;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  part();
  json_ += json_quoted(name);
  json_ += ':';
  after_key_ = true;
  return *this;
}

// What stands between two values.
void JsonWriter::part() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (!first_) json_ += ',';
  if (new_line_) json_ += '\n';
  new_line_ = false;
  first_ = false;
}

JsonWriter& JsonWriter::put(std::string_view value) {
  part();
  json_ += value;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
  if (!find_invalid_utf8(value)) return put(json_quoted(value));
  return open_object().key("bytes").put(json_quoted(base64(value))).close();
}

JsonWriter& JsonWriter::boolean(bool value) { return put(value ? "true" : "false"); }
JsonWriter& JsonWriter::integer(std::uint64_t value) { return put(fmt::format("{}", value)); }
JsonWriter& JsonWriter::share(double value) {
  return std::isfinite(value) ? put(fmt::format("{:.2f}", value)) : null();
}
JsonWriter& JsonWriter::null() { return put("null"); }

JsonWriter& JsonWriter::number(double value) {
  if (!std::isfinite(value)) return null();
  // Twelve digits leave no fraction from here on. Rounded first, a number that is read and written again
  // stays as it is.
  constexpr double kNoFraction = 1e11;
  if (std::abs(value) >= kNoFraction) value = std::round(value);
  if (value == std::trunc(value) && std::abs(value) < 1e15) {
    return put(fmt::format("{}", static_cast<long long>(value)));
  }
  return put(fmt::format("{:.12g}", value));
}

JsonWriter& JsonWriter::new_line() {
  new_line_ = true;
  return *this;
}

}  // namespace factcheck
