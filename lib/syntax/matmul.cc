#include "syntax/matmul.h"

#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace factcheck {
namespace {

using Multiply = void (*)(const Packed&, const std::int16_t*, std::size_t, std::size_t, std::int32_t*);

// Two neighbouring inputs as one number, to be spread over a register.
[[maybe_unused]] std::int32_t pair_at(const std::int16_t* x) {
  std::int32_t pair;
  std::memcpy(&pair, x, sizeof pair);
  return pair;
}

#if defined(__x86_64__)

// Each block takes kColumns outputs of a few rows, so that its sums stay in registers.
template <std::size_t Rows>
__attribute__((target("avx512vnni,avx512bw,avx512vl,avx512f"))) void block_vnni(
    const Packed& m, const std::int16_t* x, std::size_t stride, std::size_t column, std::int32_t* out) {
  __m512i sums[Rows];
  for (std::size_t r = 0; r < Rows; ++r) {
    sums[r] = m.bias == nullptr ? _mm512_setzero_si512() : _mm512_loadu_si512(m.bias + column);
  }
  const std::int16_t* w = m.weights + column * 2;
  for (std::size_t i = 0; i < m.inputs; i += 2, w += m.outputs * 2) {
    const __m512i pairs = _mm512_loadu_si512(w);
    for (std::size_t r = 0; r < Rows; ++r) {
      sums[r] = _mm512_dpwssd_epi32(sums[r], pairs, _mm512_set1_epi32(pair_at(x + r * stride + i)));
    }
  }
  for (std::size_t r = 0; r < Rows; ++r) _mm512_storeu_si512(out + r * m.outputs + column, sums[r]);
}

template <std::size_t Rows>
__attribute__((target("avx2"))) void block_avx2(const Packed& m, const std::int16_t* x, std::size_t stride,
                                                std::size_t column, std::int32_t* out) {
  __m256i low[Rows], high[Rows];
  for (std::size_t r = 0; r < Rows; ++r) {
    low[r] = high[r] = _mm256_setzero_si256();
    if (m.bias != nullptr) {
      low[r] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(m.bias + column));
      high[r] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(m.bias + column + 8));
    }
  }
  const std::int16_t* w = m.weights + column * 2;
  for (std::size_t i = 0; i < m.inputs; i += 2, w += m.outputs * 2) {
    const __m256i first = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(w));
    const __m256i second = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(w + 16));
    for (std::size_t r = 0; r < Rows; ++r) {
      const __m256i in = _mm256_set1_epi32(pair_at(x + r * stride + i));
      low[r] = _mm256_add_epi32(low[r], _mm256_madd_epi16(first, in));
      high[r] = _mm256_add_epi32(high[r], _mm256_madd_epi16(second, in));
    }
  }
  for (std::size_t r = 0; r < Rows; ++r) {
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + r * m.outputs + column), low[r]);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + r * m.outputs + column + 8), high[r]);
  }
}

// Every x86-64 processor has this one.
template <std::size_t Rows>
void block_sse2(const Packed& m, const std::int16_t* x, std::size_t stride, std::size_t column,
                std::int32_t* out) {
  for (std::size_t part = column; part < column + kColumns; part += 8) {
    __m128i low[Rows], high[Rows];
    for (std::size_t r = 0; r < Rows; ++r) {
      low[r] = high[r] = _mm_setzero_si128();
      if (m.bias != nullptr) {
        low[r] = _mm_loadu_si128(reinterpret_cast<const __m128i*>(m.bias + part));
        high[r] = _mm_loadu_si128(reinterpret_cast<const __m128i*>(m.bias + part + 4));
      }
    }
    const std::int16_t* w = m.weights + part * 2;
    for (std::size_t i = 0; i < m.inputs; i += 2, w += m.outputs * 2) {
      const __m128i first = _mm_loadu_si128(reinterpret_cast<const __m128i*>(w));
      const __m128i second = _mm_loadu_si128(reinterpret_cast<const __m128i*>(w + 8));
      for (std::size_t r = 0; r < Rows; ++r) {
        const __m128i in = _mm_set1_epi32(pair_at(x + r * stride + i));
        low[r] = _mm_add_epi32(low[r], _mm_madd_epi16(first, in));
        high[r] = _mm_add_epi32(high[r], _mm_madd_epi16(second, in));
      }
    }
    for (std::size_t r = 0; r < Rows; ++r) {
      _mm_storeu_si128(reinterpret_cast<__m128i*>(out + r * m.outputs + part), low[r]);
      _mm_storeu_si128(reinterpret_cast<__m128i*>(out + r * m.outputs + part + 4), high[r]);
    }
  }
}

#define FACTCHECK_MULTIPLY(NAME, BLOCK, ROWS)                                                         \
  void NAME(const Packed& m, const std::int16_t* x, std::size_t rows, std::size_t stride,             \
            std::int32_t* out) {                                                                      \
    for (std::size_t column = 0; column < m.outputs; column += kColumns) {                            \
      std::size_t row = 0;                                                                            \
      for (; row + (ROWS) <= rows; row += (ROWS)) {                                                   \
        BLOCK<ROWS>(m, x + row * stride, stride, column, out + row * m.outputs);                      \
      }                                                                                               \
      for (; row < rows; ++row) BLOCK<1>(m, x + row * stride, stride, column, out + row * m.outputs); \
    }                                                                                                 \
  }
FACTCHECK_MULTIPLY(multiply_vnni, block_vnni, 8)
FACTCHECK_MULTIPLY(multiply_avx2, block_avx2, 4)
FACTCHECK_MULTIPLY(multiply_sse2, block_sse2, 2)
#undef FACTCHECK_MULTIPLY

Multiply choose() {
  if (__builtin_cpu_supports("avx512vnni") != 0 && __builtin_cpu_supports("avx512bw") != 0)
    return multiply_vnni;
  if (__builtin_cpu_supports("avx2") != 0) return multiply_avx2;
  return multiply_sse2;
}

#else

void multiply_plainly(const Packed& m, const std::int16_t* x, std::size_t rows, std::size_t stride,
                      std::int32_t* out) {
  for (std::size_t row = 0; row < rows; ++row, x += stride, out += m.outputs) {
    for (std::size_t j = 0; j < m.outputs; ++j) out[j] = m.bias == nullptr ? 0 : m.bias[j];
    const std::int16_t* w = m.weights;
    for (std::size_t i = 0; i < m.inputs; i += 2, w += m.outputs * 2) {
      for (std::size_t j = 0; j < m.outputs; ++j) out[j] += x[i] * w[2 * j] + x[i + 1] * w[2 * j + 1];
    }
  }
}

Multiply choose() { return multiply_plainly; }

#endif

}  // namespace

void multiply(const Packed& matrix, const std::int16_t* x, std::size_t rows, std::size_t stride,
              std::int32_t* out) {
  static const Multiply chosen = choose();
  chosen(matrix, x, rows, stride, out);
}

}  // namespace factcheck
