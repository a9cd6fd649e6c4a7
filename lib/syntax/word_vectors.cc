#include "syntax/word_vectors.h"

#include <cmath>

#include "syntax/model.h"
#include "syntax/word_features.h"

namespace factcheck {

namespace {

std::int32_t product(std::span<const std::int8_t> a, std::span<const std::int8_t> b) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

}  // namespace

WordVector word_vector(std::string_view lower) {
  const RowTable& vectors = syntax_model().vectors;
  const std::int8_t* row = vectors.row(exact_key(lower));
  if (row == nullptr) return {};
  const std::span numbers(row, vectors.width);
  return {numbers, product(numbers, numbers)};
}

float similarity(WordVector a, WordVector b) {
  if (a.square == 0 || b.square == 0) return 0;
  return static_cast<float>(product(a.numbers, b.numbers)) /
         std::sqrt(static_cast<float>(a.square) * static_cast<float>(b.square));
}

}  // namespace factcheck
