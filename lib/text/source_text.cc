#include "text/source_text.h"

#include <algorithm>

#include "base/hash.h"
#include "base/utf8.h"

namespace factcheck {
namespace {

constexpr std::uint32_t kStride = 1024;

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// Bytes that one code point takes in UTF-16, by its first byte in UTF-8.
std::uint32_t utf16_size(char lead) { return static_cast<unsigned char>(lead) >= 0xF0 ? 4 : 2; }

std::uint32_t utf8_size(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

Error bad_encoding(std::size_t byte, std::string message) {
  Error error;
  error.code = "bad-encoding";
  error.byte = byte;
  error.message = std::move(message);
  return error;
}

std::uint32_t line_of(std::string_view bytes, std::size_t at) {
  std::uint32_t line = 1;
  for (std::size_t i = 0; i < at; ++i) {
    if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n'))) ++line;
  }
  return line;
}

// The UTF-8 of UTF-16 bytes, or the offset of the first unit that is none.
struct Converted {
  std::string utf8;
  std::optional<std::size_t> bad;
};
Converted from_utf16(std::string_view bytes, Encoding encoding) {
  const int high = encoding == Encoding::Utf16BigEndian ? 0 : 1;
  const auto unit = [&](std::size_t at) {
    return static_cast<char32_t>(static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(high)]) << 8 |
                                 static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(1 - high)]));
  };
  Converted out;
  out.utf8.reserve(bytes.size() / 2 + bytes.size() / 8);
  std::size_t i = 0;
  for (; i + 2 <= bytes.size(); i += 2) {
    const char32_t first = unit(i);
    if (first < 0xD800 || first > 0xDFFF) {
      append_utf8(out.utf8, first);
      continue;
    }
    const char32_t second = i + 4 <= bytes.size() ? unit(i + 2) : 0;
    if (first > 0xDBFF || second < 0xDC00 || second > 0xDFFF) return {{}, i};
    append_utf8(out.utf8, 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00));
    i += 2;
  }
  if (i != bytes.size()) return {{}, i};
  return out;
}

}  // namespace

SourceText::SourceText(std::string bytes) : bytes_(std::move(bytes)) { index(); }

Result<SourceText> SourceText::decode(std::string bytes) {
  SourceText text;
  if (bytes.starts_with("\xFF\xFE")) text.encoding_ = Encoding::Utf16LittleEndian;
  if (bytes.starts_with("\xFE\xFF")) text.encoding_ = Encoding::Utf16BigEndian;
  if (text.encoding_ == Encoding::Utf8) {
    if (const auto bad = find_invalid_utf8(bytes)) {
      Error error = bad_encoding(
          *bad, "not valid UTF-8 at byte " + std::to_string(*bad) + "; convert it, for example with iconv");
      error.line = line_of(bytes, *bad);
      return error;
    }
  } else {
    Converted converted = from_utf16(bytes, text.encoding_);
    if (converted.bad) {
      return bad_encoding(*converted.bad, "not valid UTF-16 at byte " + std::to_string(*converted.bad) +
                                              "; convert it, for example with iconv");
    }
    text.utf8_ = std::move(converted.utf8);
  }
  text.bytes_ = std::move(bytes);
  text.index();
  return text;
}

void SourceText::index() {
  sha256_ = sha256_hex(bytes_);
  const std::string_view text = utf8();
  line_starts_.push_back(0);
  std::uint32_t points = 0;
  std::uint32_t units = 0;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if (i % kStride == 0) {
      code_points_.push_back(points);
      if (encoding_ != Encoding::Utf8) units_.push_back(units);
    }
    if (!continues(text[i])) {
      ++points;
      units += utf16_size(text[i]);
    }
    const bool lone_cr = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
    if (text[i] == '\n' || lone_cr) line_starts_.push_back(i + 1);
  }
  if (code_points_.empty()) code_points_.push_back(0);
}

std::uint32_t SourceText::to_bytes(std::uint32_t in_utf8) const {
  if (encoding_ == Encoding::Utf8) return in_utf8;
  in_utf8 = std::min(in_utf8, static_cast<std::uint32_t>(utf8_.size()));
  while (in_utf8 > 0 && in_utf8 < utf8_.size() && continues(utf8_[in_utf8])) --in_utf8;
  if (units_.empty()) return 0;
  const std::uint32_t slot =
      std::min<std::uint32_t>(in_utf8 / kStride, static_cast<std::uint32_t>(units_.size()) - 1);
  std::uint32_t byte = units_[slot];
  for (std::uint32_t i = slot * kStride; i < in_utf8; ++i) {
    if (!continues(utf8_[i])) byte += utf16_size(utf8_[i]);
  }
  return byte;
}

std::uint32_t SourceText::to_utf8(std::uint32_t in_bytes) const {
  if (encoding_ == Encoding::Utf8) return in_bytes;
  const auto after = std::upper_bound(units_.begin(), units_.end(), in_bytes);
  if (after == units_.begin()) return 0;
  const auto slot = static_cast<std::uint32_t>(after - units_.begin()) - 1;
  std::uint32_t byte = units_[slot];
  std::uint32_t at = slot * kStride;
  while (at < utf8_.size() && continues(utf8_[at])) ++at;
  while (at < utf8_.size() && byte + utf16_size(utf8_[at]) <= in_bytes) {
    byte += utf16_size(utf8_[at]);
    at += utf8_size(utf8_[at]);
  }
  return at;
}

std::uint32_t SourceText::code_points_before(std::uint32_t in_utf8) const {
  const std::uint32_t slot =
      std::min<std::uint32_t>(in_utf8 / kStride, static_cast<std::uint32_t>(code_points_.size()) - 1);
  const std::uint32_t start = slot * kStride;
  return code_points_[slot] +
         static_cast<std::uint32_t>(count_code_points(utf8().substr(start, in_utf8 - start)));
}

Place SourceText::place(std::uint32_t in_bytes) const {
  const std::uint32_t at = std::min(to_utf8(in_bytes), static_cast<std::uint32_t>(utf8().size()));
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), at);
  const auto number = static_cast<std::uint32_t>(after - line_starts_.begin());
  const std::uint32_t start = *std::prev(after);
  const bool near = at - start <= kStride;  // most lines are short enough to be counted alone
  const std::uint32_t column =
      1 + (near ? static_cast<std::uint32_t>(count_code_points(utf8().substr(start, at - start)))
                : code_points_before(at) - code_points_before(start));
  return {in_bytes, number, column};
}

std::string_view SourceText::line(std::uint32_t number) const {
  if (number == 0 || number > line_starts_.size()) return {};
  const std::uint32_t start = line_starts_[number - 1];
  std::string_view rest = utf8().substr(start);
  if (number < line_starts_.size()) rest = rest.substr(0, line_starts_[number] - start);
  while (!rest.empty() && (rest.back() == '\n' || rest.back() == '\r')) rest.remove_suffix(1);
  return rest;
}

}  // namespace factcheck
