// Products of matrices of small whole numbers, the work that the network spends its time on.
//
// All arithmetic is exact, so that every processor gives the same bytes; wider registers are used where the
// processor has them. Weights are packed so that no sum runs across a register: see Packed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace factcheck {

// Outputs are padded to a multiple of this many columns.
constexpr std::size_t kColumns = 16;

// A matrix of `inputs` by `outputs` weights: for every two inputs the pairs of weights of all outputs,
// w[i][0] w[i+1][0] w[i][1] w[i+1][1] ...; an odd last input has pairs with 0.
struct Packed {
  std::size_t inputs = 0;   // even
  std::size_t outputs = 0;  // a multiple of kColumns
  const std::int16_t* weights = nullptr;
  const std::int32_t* bias = nullptr;  // of each output, in units of the products; nullptr for none
};

// out[row][j] = bias[j] + sum over i of x[row][i] * w[i][j]. `x` has `stride` numbers a row, `out` has
// `matrix.outputs`. The sums must fit 32 bits: the maker of the weights sees to it.
void multiply(const Packed& matrix, const std::int16_t* x, std::size_t rows, std::size_t stride,
              std::int32_t* out);

}  // namespace factcheck
