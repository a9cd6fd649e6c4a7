#include "syntax/matmul.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

namespace factcheck {
namespace {

// Numbers that look like chance but are the same everywhere.
struct Numbers {
  std::uint32_t state = 12345;
  std::int32_t next(std::int32_t least, std::int32_t most) {
    state = state * 1664525U + 1013904223U;
    return least + static_cast<std::int32_t>((state >> 8) % static_cast<std::uint32_t>(most - least + 1));
  }
  template <class T>
  std::vector<T> list(std::size_t size, std::int32_t least, std::int32_t most) {
    std::vector<T> out;
    for (std::size_t i = 0; i < size; ++i) out.push_back(static_cast<T>(next(least, most)));
    return out;
  }
};

constexpr std::size_t kInputs = 20, kOutputs = 96, kRows = 31;

TEST(Multiply, SumsBytesAsTheyAreLaidOut) {
  Numbers numbers;
  const auto w = numbers.list<std::int8_t>(kInputs * kOutputs, -63, 63);
  const auto bias = numbers.list<std::int32_t>(kOutputs, -9999, 9999);
  const auto x = numbers.list<std::uint8_t>(kRows * kInputs, 0, 255);
  const Bytes matrix{kInputs, kOutputs, w.data(), bias.data()};
  for (const Registers registers : {Registers::Plain, Registers::Avx2, Registers::Vnni}) {
    if (registers > widest_registers()) continue;
    std::vector<std::int32_t> out(kRows * kOutputs);
    multiply_by(registers, matrix, x.data(), kRows, out.data());
    for (std::size_t row = 0; row < kRows; ++row) {
      for (std::size_t j = 0; j < kOutputs; ++j) {
        std::int32_t sum = bias[j];
        for (std::size_t i = 0; i < kInputs; ++i) {
          sum += x[row * kInputs + i] * w[(i / 4 * kOutputs + j) * 4 + i % 4];
        }
        ASSERT_EQ(out[row * kOutputs + j], sum) << row << ' ' << j << ' ' << static_cast<int>(registers);
      }
    }
  }
}

TEST(Multiply, SumsShortsAsTheyAreLaidOut) {
  Numbers numbers;
  const auto w = numbers.list<std::int16_t>(kInputs * kOutputs, -3000, 3000);
  const auto x = numbers.list<std::int16_t>(kRows * kInputs, -32000, 32000);
  const Shorts matrix{kInputs, kOutputs, w.data(), nullptr};
  for (const Registers registers : {Registers::Plain, Registers::Avx2, Registers::Vnni}) {
    if (registers > widest_registers()) continue;
    std::vector<std::int32_t> out(kRows * kOutputs);
    multiply_by(registers, matrix, x.data(), kRows, out.data());
    for (std::size_t row = 0; row < kRows; ++row) {
      for (std::size_t j = 0; j < kOutputs; ++j) {
        std::int32_t sum = 0;
        for (std::size_t i = 0; i < kInputs; ++i) {
          sum += x[row * kInputs + i] * w[(i / 2 * kOutputs + j) * 2 + i % 2];
        }
        ASSERT_EQ(out[row * kOutputs + j], sum) << row << ' ' << j << ' ' << static_cast<int>(registers);
      }
    }
  }
}

// The largest inputs and weights: bytes are summed in 16 bits first, and must not be cut off there.
TEST(Multiply, TakesTheLargestBytes) {
  const std::vector<std::int8_t> w(kInputs * kOutputs, 63);
  const std::vector<std::uint8_t> x(kRows * kInputs, 255);
  const std::vector<std::int32_t> bias(kOutputs, 0);
  for (const Registers registers : {Registers::Plain, Registers::Avx2, Registers::Vnni}) {
    if (registers > widest_registers()) continue;
    std::vector<std::int32_t> out(kRows * kOutputs);
    multiply_by(registers, {kInputs, kOutputs, w.data(), bias.data()}, x.data(), kRows, out.data());
    for (const std::int32_t sum : out) ASSERT_EQ(sum, 63 * 255 * static_cast<std::int32_t>(kInputs));
  }
}

}  // namespace
}  // namespace factcheck
