// Reverse-mode differentiation over matrices, one row a word: just what the tagger and parser need.
//
//   Tape tape(/*training=*/true, seed);
//   Var h = tape.tanhq(tape.linear(x, weights, bias));
//   tape.cross_entropy(h, gold, 1.0F);
//   tape.backward();                     // gradients are in the tape's own copies, one a parameter
//
// Everything runs in one thread and in one order: the same input gives the same bits.
#pragma once

#include <Eigen/Dense>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace factcheck::train {

using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

struct Parameter {
  std::string name;
  Matrix value;
  bool sparse = false;    // a table of which few rows are used at a time
  std::size_t index = 0;  // among the network's parameters
  Matrix mean;            // of the values of late steps, what is kept in the end
  Matrix m, v;            // of Adam
};

// The gradient of one parameter; of a sparse one only the rows used.
struct Gradient {
  Matrix dense;
  std::vector<std::uint32_t> rows;
  std::vector<float> values;  // rows.size() times the width
};

// Half-open ranges of rows: the words of one sentence each.
struct Sentences {
  std::vector<std::uint32_t> starts;  // one more than there are sentences
};

struct Node {
  Matrix value, grad;
  std::function<void()> back;
};
using Var = Node*;

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15ULL + 0x1234567ULL) {}
  std::uint64_t next() {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return state_;
  }
  float uniform() { return static_cast<float>(next() >> 40) * (1.0F / 16777216.0F); }

 private:
  std::uint64_t state_;
};

// The right answers of one word, each with its part of the truth; none: not known.
struct Share {
  std::uint32_t which;
  float part;
};
class Shares {
 public:
  void add_row(std::span<const Share> row) {
    items_.insert(items_.end(), row.begin(), row.end());
    ends_.push_back(static_cast<std::uint32_t>(items_.size()));
  }
  std::span<const Share> row(std::size_t i) const {
    const std::size_t first = i == 0 ? 0 : ends_[i - 1];
    return std::span(items_).subspan(first, ends_[i] - first);
  }
  std::size_t size() const { return ends_.size(); }
  void append(const Shares& other) {
    for (std::size_t i = 0; i < other.size(); ++i) add_row(other.row(i));
  }

 private:
  std::vector<Share> items_;
  std::vector<std::uint32_t> ends_;
};

class Tape {
 public:
  Tape(bool training, std::uint64_t seed, std::size_t parameters)
      : training_(training), random_(seed), gradients_(parameters) {}

  Var constant(Matrix value);
  // Sum of the given rows of a table for every word: `rows` holds `width` ids a word; kNoRow adds nothing.
  static constexpr std::uint32_t kNoRow = 0xFFFFFFFFU;
  Var lookup(Parameter& table, std::span<const std::uint32_t> rows, std::size_t width);
  Var linear(Var x, Parameter& weights, Parameter* bias);
  // The same with weights rounded as they will be in the model.
  Var linear_rounded(Var x, Parameter& weights, Parameter* bias);
  // Numbers between -1 and 1 rounded as they will be in the model.
  Var rounded(Var x);
  Var add(Var a, Var b);
  Var relu(Var x);
  Var tanhq(Var x);
  Var concat(Var a, Var b);
  // x where each number is zeroed with chance p, one choice for all words of a sentence; the rest grow.
  Var dropout(Var x, float p, const Sentences& sentences);
  // One direction of a simple recurrent unit (see network.h). `gates` has 3 H columns, `through` the columns
  // of `x` that are passed on.
  Var recur(Var gates, Var x, Eigen::Index first_column, bool backward, const Sentences& sentences);
  // Rows of x by number; kNoRow takes the only row of `other`.
  Var gather(Var x, std::span<const std::uint32_t> rows, Parameter& other);
  // Adds the softmax's cross entropy with the right answers, for all words that have any.
  void cross_entropy(Var logits, const Shares& gold, float weight);
  // Head selection: word i of a sentence chooses among the root (row 0 of `root`) and the other words.
  void head_loss(Var dependents, Var heads, Parameter& root, const Shares& gold, const Sentences& sentences,
                 float weight);

  void backward();
  double loss() const { return loss_; }
  std::vector<Gradient>& gradients() { return gradients_; }

 private:
  Var make(Matrix value);
  Matrix& gradient_of(const Parameter& parameter);

  bool training_;
  Random random_;
  double loss_ = 0;
  std::vector<std::unique_ptr<Node>> nodes_;
  std::vector<Gradient> gradients_;
};

// The squashing functions of the network: made of squares, so that whole numbers do as well as fractions.
// tanhq(x) is x (1 - |x| / 4) between -2 and 2, and -1 or 1 beyond; sigmoidq(x) = (1 + tanhq(x / 2)) / 2.
inline float tanhq(float x) {
  const float a = std::abs(x);
  return a >= 2 ? (x < 0 ? -1.0F : 1.0F) : x * (1 - a * 0.25F);
}
inline float tanhq_slope(float x) {
  const float a = std::abs(x);
  return a >= 2 ? 0.0F : 1 - a * 0.5F;
}
inline float sigmoidq(float x) { return 0.5F + 0.5F * tanhq(0.5F * x); }
inline float sigmoidq_slope(float x) { return 0.25F * tanhq_slope(0.5F * x); }

// Activations, from -1 to 1, in steps of 1/127; weights in 63 steps on each side of zero, whose size is the
// column's own. Gradients pass as if nothing had been rounded (Bengio, Leonard, Courville, arXiv:1308.3432).
constexpr float kInputSteps = 127;
constexpr float kWeightSteps = 63;
Eigen::RowVectorXf weight_units(const Matrix& weights);  // size of a step, by column

}  // namespace factcheck::train
