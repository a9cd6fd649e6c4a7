#include "text/source_text.h"

#include <algorithm>

#include "base/hash.h"
#include "base/utf8.h"

namespace factcheck {
namespace {

constexpr std::uint32_t kStride = 1024;

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

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

// Each byte is the code point of its number (ISO 8859-1; what browsers read as windows-1252 differs in 0x80 to
// 0x9F, where the dashes and curled quotes of old pages stand: those are taken as they were meant).
std::string from_latin1(std::string_view bytes) {
  // WHATWG Encoding Standard, index windows-1252; the five that it leaves open keep their number.
  constexpr char16_t kMeant[32] = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                   0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                   0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};
  std::string utf8;
  utf8.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    append_utf8(utf8, byte >= 0x80 && byte < 0xA0 ? kMeant[byte - 0x80] : byte);
  }
  return utf8;
}

Encoding encoding_of(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return Encoding::Utf16LittleEndian;
  if (bytes.starts_with("\xFE\xFF")) return Encoding::Utf16BigEndian;
  return Encoding::Utf8;
}

}  // namespace

SourceText::SourceText(std::string bytes) : bytes_(std::move(bytes)) { index(); }

// Bytes that one code point takes in the file, by its first byte in UTF-8.
std::uint32_t SourceText::own_size(char lead) const {
  if (encoding_ == Encoding::Latin1) return 1;
  return static_cast<unsigned char>(lead) >= 0xF0 ? 4 : 2;
}

Result<SourceText> SourceText::decode(std::string bytes, std::optional<Encoding> given) {
  SourceText text;
  text.encoding_ = given.value_or(encoding_of(bytes));
  if (text.encoding_ == Encoding::Latin1) {
    text.utf8_ = from_latin1(bytes);
  } else if (text.encoding_ == Encoding::Utf8) {
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
      units += own_size(text[i]);
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
    if (!continues(utf8_[i])) byte += own_size(utf8_[i]);
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
  while (at < utf8_.size() && byte + own_size(utf8_[at]) <= in_bytes) {
    byte += own_size(utf8_[at]);
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
