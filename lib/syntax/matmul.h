// Products of matrices of small whole numbers, the work that the network spends
// its time on.
//
// All arithmetic is exact, so that every processor gives the same bytes; wider
// registers are used where the processor has them. Weights are packed so that
// no sum runs across a register.
#pragma once

#include <cstddef>
#include <cstdint>

namespace factcheck {

// Outputs are padded to a multiple of this many columns.
constexpr std::size_t kColumns = 32;

// Weights from -63 to 63 for inputs from 0 to 255: for every four inputs the
// four weights of each output. Sums of two products fit 16 bits, which is what
// the instructions for bytes add up first.
struct Bytes {
  std::size_t inputs = 0;   // a multiple of 4
  std::size_t outputs = 0;  // a multiple of kColumns
  const std::int8_t* weights = nullptr;
  const std::int32_t* bias = nullptr;  // of each output, in units of the products
};

// Weights of 16 bits for inputs of 16 bits: for every two inputs the two
// weights of each output. The sums must fit 32 bits: the maker of the weights
// sees to it.
struct Shorts {
  std::size_t inputs = 0;   // even
  std::size_t outputs = 0;  // a multiple of kColumns
  const std::int16_t* weights = nullptr;
  const std::int32_t* bias = nullptr;  // nullptr for none
};

// The instructions that a processor may have; each kind gives the same numbers.
enum class Registers : std::uint8_t { Plain, Avx2, Vnni };
Registers widest_registers();  // that this processor has

// out[row][j] = bias[j] + sum over i of x[row][i] * w[i][j]. `x` has
// matrix.inputs numbers a row, `out` has matrix.outputs.
void multiply(const Bytes& matrix, const std::uint8_t* x, std::size_t rows, std::int32_t* out);
void multiply(const Shorts& matrix, const std::int16_t* x, std::size_t rows, std::int32_t* out);
// The same by certain instructions, for tests. REQUIRES: registers <=
// widest_registers().
void multiply_by(Registers registers, const Bytes& matrix, const std::uint8_t* x, std::size_t rows,
                 std::int32_t* out);
void multiply_by(Registers registers, const Shorts& matrix, const std::int16_t* x, std::size_t rows,
                 std::int32_t* out);

}  // namespace factcheck
