// The cache's own form of numbers and texts: small numbers take one byte, and a text that came before takes
// the number that it was given then, since the claims of a sentence repeat its words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace factcheck {

// What is written can be read back in the same order, and in no other: the bytes do not say what they are.
class ByteWriter {
 public:
  void number(
      std::uint64_t value);  // seven bits a byte, the lowest first; the high bit says that more follow
  void signed_number(std::int64_t value);  // near zero is small on both sides
  void fixed(std::uint64_t value);         // eight bytes, the lowest first
  void real(double value);                 // bit by bit: infinities and both zeros survive
  void text(std::string_view value);       // always written out
  void known_text(const std::string& value);

  const std::string& bytes() const { return bytes_; }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
  std::unordered_map<std::string, std::uint64_t> known_;
};

// Reads any bytes. Past the end, or where there is no such number or text, it gives zero and an empty text,
// and ok() is false from then on.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t number();
  std::int64_t signed_number();
  std::uint64_t fixed();
  double real();
  std::string_view text();        // valid while the bytes are
  std::string_view known_text();  // the same

  bool ok() const { return ok_; }
  bool at_end() const { return rest_.empty(); }
  std::string_view rest() const { return rest_; }
  void fail();

 private:
  std::string_view rest_;
  std::vector<std::string_view> known_;
  bool ok_ = true;
};

}  // namespace factcheck
