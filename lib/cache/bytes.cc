#include "cache/bytes.h"

#include <bit>

namespace factcheck {
namespace {

constexpr unsigned kFixedBytes = 8;

}  // namespace

void ByteWriter::number(std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) bytes_ += static_cast<char>(value | 0x80);
  bytes_ += static_cast<char>(value);
}

void ByteWriter::signed_number(std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  number(value < 0 ? ~bits << 1 | 1 : bits << 1);
}

void ByteWriter::fixed(std::uint64_t value) {
  for (unsigned i = 0; i < kFixedBytes; ++i) bytes_ += static_cast<char>(value >> (8 * i));
}

void ByteWriter::real(double value) { fixed(std::bit_cast<std::uint64_t>(value)); }

void ByteWriter::text(std::string_view value) {
  number(value.size());
  bytes_ += value;
}

void ByteWriter::known_text(const std::string& value) {
  const auto [found, fresh] = known_.try_emplace(value, known_.size() + 1);
  number(fresh ? 0 : found->second);
  if (fresh) text(value);
}

void ByteReader::fail() {
  ok_ = false;
  rest_ = {};
}

std::uint64_t ByteReader::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64 && !rest_.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    const std::uint64_t bits = byte & 0x7F;
    if (bits << shift >> shift != bits) break;
    value |= bits << shift;
    if (byte < 0x80) return value;
  }
  fail();
  return 0;
}

std::int64_t ByteReader::signed_number() {
  const std::uint64_t bits = number();
  return static_cast<std::int64_t>((bits & 1) != 0 ? ~(bits >> 1) : bits >> 1);
}

std::uint64_t ByteReader::fixed() {
  if (rest_.size() < kFixedBytes) {
    fail();
    return 0;
  }
  std::uint64_t value = 0;
  for (unsigned i = 0; i < kFixedBytes; ++i) {
    value |= std::uint64_t{static_cast<unsigned char>(rest_[i])} << (8 * i);
  }
  rest_.remove_prefix(kFixedBytes);
  return value;
}

double ByteReader::real() { return std::bit_cast<double>(fixed()); }

std::string_view ByteReader::text() {
  const std::uint64_t size = number();
  if (size > rest_.size()) {
    fail();
    return {};
  }
  const std::string_view value = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return value;
}

std::string_view ByteReader::known_text() {
  const std::uint64_t index = number();
  if (index > known_.size()) fail();
  if (!ok_) return {};
  if (index > 0) return known_[index - 1];
  const std::string_view value = text();
  if (ok_) known_.push_back(value);
  return value;
}

}  // namespace factcheck
