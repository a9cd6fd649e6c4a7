// The bytes of a file as text: their encoding, their lines, and the way between bytes and UTF-8.
//
// A UTF-8 file is its own text. A file in UTF-16 or Latin-1 keeps its bytes, since places are told in them,
// beside the same words in UTF-8, which is what every reader works on. Documents of one file share one SourceText.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/span.h"

namespace factcheck {

enum class Encoding : std::uint8_t { Utf8, Utf16LittleEndian, Utf16BigEndian, Latin1 };

class SourceText {
 public:
  // Bytes that are UTF-8 or are taken as such.
  explicit SourceText(std::string bytes);

  // In the encoding that is given, else in that of the byte order mark, else in UTF-8. Fails with
  // `bad-encoding`, its place and its byte; the path is left to the caller.
  static Result<SourceText> decode(std::string bytes, std::optional<Encoding> given = {});

  std::string_view bytes() const { return bytes_; }
  Encoding encoding() const { return encoding_; }

  // SHA-256 of the bytes, made once: a file of JSON Lines has one text and thousands of documents.
  const std::string& sha256() const { return sha256_; }

  // The same in UTF-8; a byte order mark stays in.
  std::string_view utf8() const { return encoding_ == Encoding::Utf8 ? bytes_ : utf8_; }

  // From an offset in utf8() to one in bytes(), and back; an offset inside a code point counts as its start.
  std::uint32_t to_bytes(std::uint32_t in_utf8) const;
  std::uint32_t to_utf8(std::uint32_t in_bytes) const;

  // Line and column of a byte of bytes(): see Document::place.
  Place place(std::uint32_t in_bytes) const;
  std::string_view line(std::uint32_t number) const;

 private:
  SourceText() = default;
  void index();
  std::uint32_t code_points_before(std::uint32_t in_utf8) const;
  std::uint32_t own_size(char lead) const;

  std::string bytes_;
  std::string sha256_;
  std::string utf8_;  // empty if bytes_ is UTF-8
  Encoding encoding_ = Encoding::Utf8;
  std::vector<std::uint32_t> line_starts_;  // in utf8()
  std::vector<std::uint32_t>
      code_points_;                   // before each kStride bytes of utf8(), so that long lines stay cheap
  std::vector<std::uint32_t> units_;  // not UTF-8: the byte behind each kStride bytes of utf8_
};

}  // namespace factcheck
