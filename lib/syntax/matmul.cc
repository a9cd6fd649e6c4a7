#include "syntax/matmul.h"

#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace factcheck {
namespace {

// What any processor can do; the others give the same numbers faster.
template <class Matrix, std::size_t Group, class Input>
void multiply_plainly(const Matrix& m, const Input* x, std::size_t rows, std::int32_t* out) {
  for (std::size_t row = 0; row < rows; ++row, x += m.inputs, out += m.outputs) {
    for (std::size_t j = 0; j < m.outputs; ++j) out[j] = m.bias == nullptr ? 0 : m.bias[j];
    for (std::size_t i = 0; i < m.inputs; i += Group) {
      const auto* w = m.weights + i * m.outputs;
      for (std::size_t j = 0; j < m.outputs; ++j) {
        for (std::size_t k = 0; k < Group; ++k) out[j] += std::int32_t{x[i + k]} * w[j * Group + k];
      }
    }
  }
}

#if defined(__x86_64__)

// Four bytes of input, to be spread over a register.
std::int32_t group_at(const void* x) {
  std::int32_t group;
  std::memcpy(&group, x, sizeof group);
  return group;
}

// The products of one register of weights with one group of inputs, added to
// the sums.
struct VnniBytes {
  using Matrix = Bytes;
  using Input = std::uint8_t;
  static constexpr std::size_t kGroup = 4;
  __attribute__((target("avx512vnni,avx512bw,avx512f"))) static __m512i add(__m512i sum, __m512i weights,
                                                                            __m512i inputs) {
    return _mm512_dpbusd_epi32(sum, inputs, weights);
  }
};
struct VnniShorts {
  using Matrix = Shorts;
  using Input = std::int16_t;
  static constexpr std::size_t kGroup = 2;
  __attribute__((target("avx512vnni,avx512bw,avx512f"))) static __m512i add(__m512i sum, __m512i weights,
                                                                            __m512i inputs) {
    return _mm512_dpwssd_epi32(sum, inputs, weights);
  }
};
struct Avx2Bytes {
  using Matrix = Bytes;
  using Input = std::uint8_t;
  static constexpr std::size_t kGroup = 4;
  __attribute__((target("avx2"))) static __m256i add(__m256i sum, __m256i weights, __m256i inputs) {
    const __m256i pairs = _mm256_maddubs_epi16(inputs, weights);
    return _mm256_add_epi32(sum, _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
  }
};
struct Avx2Shorts {
  using Matrix = Shorts;
  using Input = std::int16_t;
  static constexpr std::size_t kGroup = 2;
  __attribute__((target("avx2"))) static __m256i add(__m256i sum, __m256i weights, __m256i inputs) {
    return _mm256_add_epi32(sum, _mm256_madd_epi16(inputs, weights));
  }
};

// A block takes as many rows as leave all its sums in registers, and 32 columns; the narrower one 16.
template <class Kind, std::size_t Rows>
__attribute__((target("avx512vnni,avx512bw,avx512f"))) void block512(const typename Kind::Matrix& m,
                                                                     const typename Kind::Input* x,
                                                                     std::size_t column, std::int32_t* out) {
  __m512i low[Rows], high[Rows];
  for (std::size_t r = 0; r < Rows; ++r) {
    low[r] = m.bias == nullptr ? _mm512_setzero_si512() : _mm512_loadu_si512(m.bias + column);
    high[r] = m.bias == nullptr ? _mm512_setzero_si512() : _mm512_loadu_si512(m.bias + column + 16);
  }
  const auto* w = m.weights + column * Kind::kGroup;
  for (std::size_t i = 0; i < m.inputs; i += Kind::kGroup, w += m.outputs * Kind::kGroup) {
    const __m512i first = _mm512_loadu_si512(w);
    const __m512i second = _mm512_loadu_si512(w + 16 * Kind::kGroup);
    for (std::size_t r = 0; r < Rows; ++r) {
      const __m512i in = _mm512_set1_epi32(group_at(x + r * m.inputs + i));
      low[r] = Kind::add(low[r], first, in);
      high[r] = Kind::add(high[r], second, in);
    }
  }
  for (std::size_t r = 0; r < Rows; ++r) {
    _mm512_storeu_si512(out + r * m.outputs + column, low[r]);
    _mm512_storeu_si512(out + r * m.outputs + column + 16, high[r]);
  }
}

__attribute__((target("avx2"))) __m256i load(const void* at) {
  return _mm256_loadu_si256(static_cast<const __m256i*>(at));
}

template <class Kind, std::size_t Rows>
__attribute__((target("avx2"))) void block256(const typename Kind::Matrix& m, const typename Kind::Input* x,
                                              std::size_t column, std::int32_t* out) {
  __m256i low[Rows], high[Rows];
  for (std::size_t r = 0; r < Rows; ++r) {
    low[r] = m.bias == nullptr ? _mm256_setzero_si256() : load(m.bias + column);
    high[r] = m.bias == nullptr ? _mm256_setzero_si256() : load(m.bias + column + 8);
  }
  const auto* w = m.weights + column * Kind::kGroup;
  for (std::size_t i = 0; i < m.inputs; i += Kind::kGroup, w += m.outputs * Kind::kGroup) {
    const __m256i first = load(w);
    const __m256i second = load(w + 8 * Kind::kGroup);
    for (std::size_t r = 0; r < Rows; ++r) {
      const __m256i in = _mm256_set1_epi32(group_at(x + r * m.inputs + i));
      low[r] = Kind::add(low[r], first, in);
      high[r] = Kind::add(high[r], second, in);
    }
  }
  for (std::size_t r = 0; r < Rows; ++r) {
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + r * m.outputs + column), low[r]);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + r * m.outputs + column + 8), high[r]);
  }
}

template <class Kind>
void multiply512(const typename Kind::Matrix& m, const typename Kind::Input* x, std::size_t rows,
                 std::int32_t* out) {
  for (std::size_t column = 0; column < m.outputs; column += 32) {
    std::size_t row = 0;
    const auto at = [&](std::size_t r) { return x + r * m.inputs; };
    for (; row + 12 <= rows; row += 12) block512<Kind, 12>(m, at(row), column, out + row * m.outputs);
    for (; row + 4 <= rows; row += 4) block512<Kind, 4>(m, at(row), column, out + row * m.outputs);
    for (; row < rows; ++row) block512<Kind, 1>(m, at(row), column, out + row * m.outputs);
  }
}

template <class Kind>
void multiply256(const typename Kind::Matrix& m, const typename Kind::Input* x, std::size_t rows,
                 std::int32_t* out) {
  for (std::size_t column = 0; column < m.outputs; column += 16) {
    std::size_t row = 0;
    const auto at = [&](std::size_t r) { return x + r * m.inputs; };
    for (; row + 6 <= rows; row += 6) block256<Kind, 6>(m, at(row), column, out + row * m.outputs);
    for (; row + 2 <= rows; row += 2) block256<Kind, 2>(m, at(row), column, out + row * m.outputs);
    for (; row < rows; ++row) block256<Kind, 1>(m, at(row), column, out + row * m.outputs);
  }
}

#endif

}  // namespace

Registers widest_registers() {
#if defined(__x86_64__)
  static const Registers found = [] {
    const bool vnni = __builtin_cpu_supports("avx512vnni") != 0 && __builtin_cpu_supports("avx512bw") != 0;
    if (vnni) return Registers::Vnni;
    return __builtin_cpu_supports("avx2") != 0 ? Registers::Avx2 : Registers::Plain;
  }();
  return found;
#else
  return Registers::Plain;
#endif
}

void multiply_by([[maybe_unused]] Registers registers, const Bytes& matrix, const std::uint8_t* x,
                 std::size_t rows, std::int32_t* out) {
#if defined(__x86_64__)
  if (registers == Registers::Vnni) return multiply512<VnniBytes>(matrix, x, rows, out);
  if (registers == Registers::Avx2) return multiply256<Avx2Bytes>(matrix, x, rows, out);
#endif
  multiply_plainly<Bytes, 4>(matrix, x, rows, out);
}

void multiply_by([[maybe_unused]] Registers registers, const Shorts& matrix, const std::int16_t* x,
                 std::size_t rows, std::int32_t* out) {
#if defined(__x86_64__)
  if (registers == Registers::Vnni) return multiply512<VnniShorts>(matrix, x, rows, out);
  if (registers == Registers::Avx2) return multiply256<Avx2Shorts>(matrix, x, rows, out);
#endif
  multiply_plainly<Shorts, 2>(matrix, x, rows, out);
}

void multiply(const Bytes& matrix, const std::uint8_t* x, std::size_t rows, std::int32_t* out) {
  multiply_by(widest_registers(), matrix, x, rows, out);
}

void multiply(const Shorts& matrix, const std::int16_t* x, std::size_t rows, std::int32_t* out) {
  multiply_by(widest_registers(), matrix, x, rows, out);
}

}  // namespace factcheck
