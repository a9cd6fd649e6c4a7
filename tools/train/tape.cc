#include "tape.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace factcheck::train {

using Eigen::Index;

Var Tape::make(Matrix value) {
  auto node = std::make_unique<Node>();
  if (training_) node->grad = Matrix::Zero(value.rows(), value.cols());
  node->value = std::move(value);
  nodes_.push_back(std::move(node));
  return nodes_.back().get();
}

Matrix& Tape::gradient_of(const Parameter& parameter) {
  Matrix& dense = gradients_[parameter.index].dense;
  if (dense.size() == 0) dense = Matrix::Zero(parameter.value.rows(), parameter.value.cols());
  return dense;
}

Var Tape::constant(Matrix value) { return make(std::move(value)); }

Var Tape::lookup(Parameter& table, std::span<const std::uint32_t> rows, std::size_t width) {
  const auto words = static_cast<Index>(rows.size() / width);
  Matrix value = Matrix::Zero(words, table.value.cols());
  for (Index w = 0; w < words; ++w) {
    for (std::size_t k = 0; k < width; ++k) {
      const std::uint32_t row = rows[static_cast<std::size_t>(w) * width + k];
      if (row != kNoRow) value.row(w) += table.value.row(row);
    }
  }
  Var out = make(std::move(value));
  if (!training_) return out;
  out->back = [this, out, &table, width, ids = std::vector<std::uint32_t>(rows.begin(), rows.end())] {
    Gradient& gradient = gradients_[table.index];
    const auto columns = static_cast<std::size_t>(out->grad.cols());
    for (std::size_t i = 0; i < ids.size(); ++i) {
      if (ids[i] == kNoRow) continue;
      gradient.rows.push_back(ids[i]);
      const float* from = out->grad.data() + i / width * columns;
      gradient.values.insert(gradient.values.end(), from, from + columns);
    }
  };
  return out;
}

Var Tape::linear(Var x, Parameter& weights, Parameter* bias) {
  Matrix value = x->value * weights.value;
  if (bias != nullptr) value.rowwise() += bias->value.row(0);
  Var out = make(std::move(value));
  if (!training_) return out;
  out->back = [this, out, x, &weights, bias] {
    gradient_of(weights).noalias() += x->value.transpose() * out->grad;
    if (bias != nullptr) gradient_of(*bias).row(0) += out->grad.colwise().sum();
    x->grad.noalias() += out->grad * weights.value.transpose();
  };
  return out;
}

Eigen::RowVectorXf weight_units(const Matrix& weights) {
  return (weights.cwiseAbs().colwise().maxCoeff().array().max(1e-6F) / kWeightSteps).matrix();
}

Var Tape::linear_rounded(Var x, Parameter& weights, Parameter* bias) {
  const Eigen::RowVectorXf units = weight_units(weights.value);
  Matrix w = (weights.value.array().rowwise() / units.array()).round().rowwise() * units.array();
  Matrix value = x->value * w;
  if (bias != nullptr) value.rowwise() += bias->value.row(0);
  Var out = make(std::move(value));
  if (!training_) return out;
  out->back = [this, out, x, &weights, bias, w = std::move(w)] {
    gradient_of(weights).noalias() += x->value.transpose() * out->grad;
    if (bias != nullptr) gradient_of(*bias).row(0) += out->grad.colwise().sum();
    x->grad.noalias() += out->grad * w.transpose();
  };
  return out;
}

Var Tape::rounded(Var x) {
  Var out = make((x->value.array() * kInputSteps).round() / kInputSteps);
  if (!training_) return out;
  out->back = [out, x] { x->grad += out->grad; };
  return out;
}

Var Tape::add(Var a, Var b) {
  Var out = make(a->value + b->value);
  if (!training_) return out;
  out->back = [out, a, b] {
    a->grad += out->grad;
    b->grad += out->grad;
  };
  return out;
}

Var Tape::relu(Var x) {
  Var out = make(x->value.cwiseMax(0.0F));
  if (!training_) return out;
  out->back = [out, x] { x->grad.array() += (x->value.array() > 0).select(out->grad.array(), 0.0F); };
  return out;
}

Var Tape::tanhq(Var x) {
  Var out = make(x->value.unaryExpr([](float v) { return train::tanhq(v); }));
  if (!training_) return out;
  out->back = [out, x] {
    x->grad.array() += out->grad.array() * x->value.unaryExpr([](float v) { return tanhq_slope(v); }).array();
  };
  return out;
}

Var Tape::concat(Var a, Var b) {
  Matrix value(a->value.rows(), a->value.cols() + b->value.cols());
  value << a->value, b->value;
  Var out = make(std::move(value));
  if (!training_) return out;
  out->back = [out, a, b] {
    a->grad += out->grad.leftCols(a->grad.cols());
    b->grad += out->grad.rightCols(b->grad.cols());
  };
  return out;
}

Var Tape::dropout(Var x, float p, const Sentences& sentences) {
  if (!training_ || p <= 0) return x;
  Matrix mask(x->value.rows(), x->value.cols());
  for (std::size_t s = 0; s + 1 < sentences.starts.size(); ++s) {
    Eigen::RowVectorXf row(x->value.cols());
    for (Index j = 0; j < row.size(); ++j) row(j) = random_.uniform() < p ? 0.0F : 1 / (1 - p);
    for (Index i = sentences.starts[s]; i < sentences.starts[s + 1]; ++i) mask.row(i) = row;
  }
  Var out = make(x->value.cwiseProduct(mask));
  out->back = [out, x, mask = std::move(mask)] { x->grad += out->grad.cwiseProduct(mask); };
  return out;
}

Var Tape::recur(Var gates, Var x, Index first_column, bool backward, const Sentences& sentences) {
  const Index size = gates->value.cols() / 3;
  const Index words = gates->value.rows();
  Matrix z(words, size), f(words, size), r(words, size), c(words, size), value(words, size);
  for (std::size_t s = 0; s + 1 < sentences.starts.size(); ++s) {
    const Index first = sentences.starts[s], last = sentences.starts[s + 1];
    Eigen::RowVectorXf state = Eigen::RowVectorXf::Zero(size);
    for (Index step = 0; step < last - first; ++step) {
      const Index i = backward ? last - 1 - step : first + step;
      const float* u = gates->value.data() + i * 3 * size;
      const float* in = x->value.data() + i * x->value.cols() + first_column;
      for (Index j = 0; j < size; ++j) {
        const float zj = train::tanhq(u[j]);
        const float fj = sigmoidq(u[size + j]);
        const float rj = sigmoidq(u[2 * size + j]);
        const float cj = fj * state(j) + (1 - fj) * zj;
        z(i, j) = zj;
        f(i, j) = fj;
        r(i, j) = rj;
        c(i, j) = cj;
        value(i, j) = rj * cj + (1 - rj) * in[j];
        state(j) = cj;
      }
    }
  }
  Var out = make(std::move(value));
  if (!training_) return out;
  out->back = [out, gates, x, first_column, backward, size, starts = sentences.starts, z = std::move(z),
               f = std::move(f), r = std::move(r), c = std::move(c)] {
    for (std::size_t s = 0; s + 1 < starts.size(); ++s) {
      const Index first = starts[s], last = starts[s + 1];
      Eigen::RowVectorXf carried = Eigen::RowVectorXf::Zero(size);
      for (Index step = last - first; step-- > 0;) {
        const Index i = backward ? last - 1 - step : first + step;
        const Index before = backward ? i + 1 : i - 1;
        const float* u = gates->value.data() + i * 3 * size;
        float* du = gates->grad.data() + i * 3 * size;
        const float* in = x->value.data() + i * x->value.cols() + first_column;
        float* din = x->grad.data() + i * x->grad.cols() + first_column;
        const float* dout = out->grad.data() + i * size;
        for (Index j = 0; j < size; ++j) {
          const float previous = step == 0 ? 0.0F : c(before, j);
          const float dh = dout[j];
          const float dc = carried(j) + dh * r(i, j);
          du[2 * size + j] += dh * (c(i, j) - in[j]) * sigmoidq_slope(u[2 * size + j]);
          din[j] += dh * (1 - r(i, j));
          du[size + j] += dc * (previous - z(i, j)) * sigmoidq_slope(u[size + j]);
          du[j] += dc * (1 - f(i, j)) * tanhq_slope(u[j]);
          carried(j) = dc * f(i, j);
        }
      }
    }
  };
  return out;
}

Var Tape::gather(Var x, std::span<const std::uint32_t> rows, Parameter& other) {
  Matrix value(static_cast<Index>(rows.size()), x->value.cols());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    value.row(static_cast<Index>(i)) = rows[i] == kNoRow ? other.value.row(0) : x->value.row(rows[i]);
  }
  Var out = make(std::move(value));
  if (!training_) return out;
  out->back = [this, out, x, &other, ids = std::vector<std::uint32_t>(rows.begin(), rows.end())] {
    Matrix& root = gradient_of(other);
    for (std::size_t i = 0; i < ids.size(); ++i) {
      if (ids[i] == kNoRow) {
        root.row(0) += out->grad.row(static_cast<Index>(i));
      } else {
        x->grad.row(ids[i]) += out->grad.row(static_cast<Index>(i));
      }
    }
  };
  return out;
}

// Adds to the gradient of a row of scores, whose softmax is p / sum, and gives the loss.
template <typename Row>
double add_loss(const Eigen::RowVectorXf& p, std::span<const Share> gold, float weight, Row&& gradient) {
  const float sum = p.sum();
  gradient += p * (weight / sum);
  double loss = 0;
  for (const Share& share : gold) {
    loss -= static_cast<double>(weight * share.part * std::log(p(share.which) / sum + 1e-30F));
    gradient(share.which) -= weight * share.part;
  }
  return loss;
}

void Tape::cross_entropy(Var logits, const Shares& gold, float weight) {
  for (std::size_t i = 0; i < gold.size(); ++i) {
    if (gold.row(i).empty()) continue;
    const auto row = logits->value.row(static_cast<Index>(i));
    const Eigen::RowVectorXf p = (row.array() - row.maxCoeff()).exp();
    loss_ += add_loss(p, gold.row(i), weight, logits->grad.row(static_cast<Index>(i)));
  }
}

void Tape::head_loss(Var dependents, Var heads, Parameter& root, const Shares& gold,
                     const Sentences& sentences, float weight) {
  for (std::size_t s = 0; s + 1 < sentences.starts.size(); ++s) {
    const Index first = sentences.starts[s], n = sentences.starts[s + 1] - first;
    bool any = false;
    for (Index i = 0; i < n; ++i) any |= !gold.row(static_cast<std::size_t>(first + i)).empty();
    if (!any) continue;
    const auto d = dependents->value.middleRows(first, n);
    const auto h = heads->value.middleRows(first, n);
    Matrix scores(n, n + 1);  // column 0 is the root, column j + 1 word j of the sentence
    scores.col(0) = d * root.value.row(0).transpose();
    scores.rightCols(n).noalias() = d * h.transpose();
    Matrix delta = Matrix::Zero(n, n + 1);
    for (Index i = 0; i < n; ++i) {
      const std::span<const Share> right = gold.row(static_cast<std::size_t>(first + i));
      if (right.empty()) continue;
      scores(i, i + 1) = -1e9F;
      const Eigen::RowVectorXf p = (scores.row(i).array() - scores.row(i).maxCoeff()).exp();
      loss_ += add_loss(p, right, weight, delta.row(i));
    }
    gradient_of(root).row(0) += delta.col(0).transpose() * d;
    dependents->grad.middleRows(first, n).noalias() +=
        delta.col(0) * root.value.row(0) + delta.rightCols(n) * h;
    heads->grad.middleRows(first, n).noalias() += delta.rightCols(n).transpose() * d;
  }
}

void Tape::backward() {
  for (auto node = nodes_.rbegin(); node != nodes_.rend(); ++node) {
    if ((*node)->back) (*node)->back();
  }
}

}  // namespace factcheck::train
