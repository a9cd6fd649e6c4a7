#include "syntax/word_vectors.h"

#include <cmath>

#include "syntax/model.h"
#include "syntax/word_features.h"

namespace factcheck {

WordVector word_vector(std::string_view lower) {
  const RowTable& vectors = syntax_model().vectors;
  const std::int8_t* row = vectors.row(exact_key(lower));
  return row == nullptr ? WordVector() : WordVector(row, vectors.width);
}

float similarity(WordVector a, WordVector b) {
  if (a.empty() || b.empty()) return 0;
  std::int32_t dot = 0, square_a = 0, square_b = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    dot += a[i] * b[i];
    square_a += a[i] * a[i];
    square_b += b[i] * b[i];
  }
  if (square_a == 0 || square_b == 0) return 0;
  return static_cast<float>(dot) / std::sqrt(static_cast<float>(square_a) * static_cast<float>(square_b));
}

}  // namespace factcheck
