#include "network.h"

#include <cmath>
#include <cstdlib>
#include <iostream>
#include <limits>

namespace factcheck::train {

Parameter* Network::make(std::string name, int rows, int columns, float spread, bool sparse) {
  Parameter& p = storage_.emplace_back();
  p.name = std::move(name);
  p.sparse = sparse;
  p.index = parameters_.size();
  p.value = Matrix::Zero(rows, columns);
  for (Eigen::Index i = 0; i < p.value.size(); ++i) {
    p.value.data()[i] = (random_.uniform() * 2 - 1) * spread;
  }
  p.m = Matrix::Zero(rows, columns);
  p.v = Matrix::Zero(rows, columns);
  parameters_.push_back(&p);
  return &p;
}

Network::Network(const Sizes& sizes, const Inventory& inventory, const Vectors& vectors, std::uint64_t seed)
    : sizes_(sizes), inventory_(inventory), vectors_(vectors), random_(seed) {
  const auto glorot = [](int in, int out) { return std::sqrt(6.0F / static_cast<float>(in + out)); };
  const int word = sizes.word, both = 2 * word;
  projection_ = make("projection", sizes.vector, word, glorot(sizes.vector, word));
  words_ = make("words", static_cast<int>(inventory.word_rows), word, 0.05F, true);
  buckets_ = make("buckets", static_cast<int>(kBucketCount), word, 0.05F, true);
  input_bias_ = make("input bias", 1, word, 0);
  for (int l = 0; l < sizes.layers; ++l) {
    const int in = l == 0 ? word : both;
    for (const char* direction : {"forward", "backward"}) {
      const std::string name = std::string(direction) + " " + std::to_string(l);
      gates_.push_back(make(name, in, 3 * word, glorot(in, word)));
      gate_bias_.push_back(make(name + " bias", 1, 3 * word, 0));
      gate_bias_.back()->value.middleCols(2 * word, word).setConstant(-1);
    }
  }
  const int tags = static_cast<int>(inventory.tags.size());
  const int names = static_cast<int>(inventory.names.size());
  const int relations = static_cast<int>(inventory.relations.size());
  tag_w_ = make("tags", both, tags, glorot(both, tags));
  tag_b_ = make("tags bias", 1, tags, 0);
  name_w_ = make("names", both, names, glorot(both, names));
  name_b_ = make("names bias", 1, names, 0);
  dependent_w_ = make("dependent", both, sizes.arc, glorot(both, sizes.arc));
  dependent_b_ = make("dependent bias", 1, sizes.arc, 0);
  head_w_ = make("head", both, sizes.arc, glorot(both, sizes.arc));
  head_b_ = make("head bias", 1, sizes.arc, 0);
  bilinear_w_ = make("bilinear", sizes.arc, sizes.arc, glorot(sizes.arc, sizes.arc));
  bilinear_b_ = make("bilinear bias", 1, sizes.arc, 0);
  root_arc_ = make("root arc", 1, sizes.arc, 0.1F);
  label_dependent_w_ = make("label dependent", both, sizes.relation, glorot(both, sizes.relation));
  label_dependent_b_ = make("label bias", 1, sizes.relation, 0);
  label_head_w_ = make("label head", both, sizes.relation, glorot(both, sizes.relation));
  root_label_ = make("root label", 1, sizes.relation, 0.1F);
  relation_w_ = make("relations", sizes.relation, relations, glorot(sizes.relation, relations));
  relation_b_ = make("relations bias", 1, relations, 0);
}

Parameter& Network::at(std::string_view name) {
  for (Parameter* p : parameters_) {
    if (p->name == name) return *p;
  }
  std::cerr << "no parameter is called " << name << '\n';
  std::exit(2);
}

Outputs Network::run(Tape& tape, const std::vector<const Sample*>& batch, Sentences& sentences,
                     Random& random, bool training) {
  sentences.starts = {0};
  std::vector<std::uint32_t> words, buckets;
  std::size_t total = 0;
  for (const Sample* s : batch) total += s->size();
  Matrix vectors = Matrix::Zero(static_cast<Eigen::Index>(total), sizes_.vector);
  std::size_t at = 0;
  for (const Sample* s : batch) {
    for (std::size_t i = 0; i < s->size(); ++i, ++at) {
      const bool drop_vector = training && random.uniform() < sizes_.input_drop;
      const bool drop_word = training && random.uniform() < s->rarity[i];
      if (s->vector[i] != Tape::kNoRow && !drop_vector) {
        vectors.row(static_cast<Eigen::Index>(at)) = Eigen::Map<const Eigen::RowVectorXf>(
            vectors_.values.data() + s->vector[i] * vectors_.size, sizes_.vector);
      }
      words.push_back(drop_word ? Tape::kNoRow : s->word[i]);
      for (std::size_t k = 0; k < kBucketsPerWord; ++k) {
        const bool drop = training && random.uniform() < sizes_.input_drop;
        buckets.push_back(drop ? Tape::kNoRow : s->buckets[i * kBucketsPerWord + k]);
      }
    }
    sentences.starts.push_back(static_cast<std::uint32_t>(at));
  }
  Var x = tape.linear(tape.constant(std::move(vectors)), *projection_, input_bias_);
  x = tape.add(x, tape.lookup(*words_, words, 1));
  x = tape.add(x, tape.lookup(*buckets_, buckets, kBucketsPerWord));
  x = tape.rounded(tape.tanhq(x));
  Outputs out{};
  for (int l = 0; l < sizes_.layers; ++l) {
    x = tape.dropout(x, l == 0 ? sizes_.input_drop : sizes_.layer_drop, sentences);
    Var halves[2];
    for (int d = 0; d < 2; ++d) {
      const auto g = static_cast<std::size_t>(2 * l + d);
      Var gates = tape.linear_rounded(x, *gates_[g], gate_bias_[g]);
      halves[d] = tape.recur(gates, x, l == 0 ? 0 : d * sizes_.word, d == 1, sentences);
    }
    x = tape.rounded(tape.concat(halves[0], halves[1]));
    if (l + 1 == sizes_.tag_layer) {
      Var top = tape.dropout(x, sizes_.layer_drop, sentences);
      out.tags = tape.linear_rounded(top, *tag_w_, tag_b_);
      out.names = tape.linear_rounded(top, *name_w_, name_b_);
    }
  }
  x = tape.dropout(x, sizes_.layer_drop, sentences);
  Var dependents = tape.dropout(tape.relu(tape.linear_rounded(x, *dependent_w_, dependent_b_)),
                                sizes_.layer_drop, sentences);
  out.heads =
      tape.dropout(tape.relu(tape.linear_rounded(x, *head_w_, head_b_)), sizes_.layer_drop, sentences);
  out.dependents = tape.linear(dependents, *bilinear_w_, bilinear_b_);
  out.label_dependents = tape.linear_rounded(x, *label_dependent_w_, label_dependent_b_);
  out.label_heads = tape.linear_rounded(x, *label_head_w_, nullptr);
  return out;
}

Var Network::relations(Tape& tape, const Outputs& outputs, const std::vector<std::uint32_t>& heads) {
  Var hidden =
      tape.relu(tape.add(outputs.label_dependents, tape.gather(outputs.label_heads, heads, *root_label_)));
  return tape.linear(hidden, *relation_w_, relation_b_);
}

void Network::loss(Tape& tape, const std::vector<const Sample*>& batch, Random& random, float scale) {
  Sentences sentences;
  const Outputs out = run(tape, batch, sentences, random, true);
  Shares tags, names, heads, relations;
  std::vector<std::uint32_t> head_rows;
  for (std::size_t s = 0; s < batch.size(); ++s) {
    const Sample& sample = *batch[s];
    tags.append(sample.tag);
    heads.append(sample.head);
    relations.append(sample.relation);
    names.append(sample.name);
    for (const std::int32_t h : sample.to) {
      head_rows.push_back(h <= 0 ? Tape::kNoRow : sentences.starts[s] + static_cast<std::uint32_t>(h - 1));
    }
  }
  tape.cross_entropy(out.tags, tags, scale);
  tape.cross_entropy(out.names, names, 0.5F * scale);
  tape.head_loss(out.dependents, out.heads, *root_arc_, heads, sentences, scale);
  tape.cross_entropy(this->relations(tape, out, head_rows), relations, scale);
}

std::vector<std::int32_t> best_tree(const Matrix& scores) {
  const Eigen::Index n = scores.rows();
  std::vector<std::int32_t> heads(static_cast<std::size_t>(n), 0);
  // One root: the word that likes it most, against its best other head.
  Eigen::Index root = 0;
  float best_gain = -std::numeric_limits<float>::infinity();
  for (Eigen::Index i = 0; i < n; ++i) {
    float other = -std::numeric_limits<float>::infinity();
    for (Eigen::Index j = 0; j < n; ++j) {
      if (j != i) other = std::max(other, scores(i, j + 1));
    }
    const float gain = n == 1 ? 0 : scores(i, 0) - other;
    if (gain > best_gain) {
      best_gain = gain;
      root = i;
    }
  }
  for (Eigen::Index i = 0; i < n; ++i) {
    if (i == root) continue;
    float best = -std::numeric_limits<float>::infinity();
    for (Eigen::Index j = 0; j < n; ++j) {
      if (j != i && scores(i, j + 1) > best) {
        best = scores(i, j + 1);
        heads[static_cast<std::size_t>(i)] = static_cast<std::int32_t>(j + 1);
      }
    }
  }
  // Words that do not reach the root hang in a circle: the cheapest change leads one out, until all reach it.
  for (;;) {
    std::vector<char> grounded(static_cast<std::size_t>(n), 0);
    grounded[static_cast<std::size_t>(root)] = 1;
    for (Eigen::Index i = 0; i < n; ++i) {
      std::vector<Eigen::Index> path;
      Eigen::Index at = i;
      while (grounded[static_cast<std::size_t>(at)] == 0 && path.size() <= static_cast<std::size_t>(n)) {
        path.push_back(at);
        at = heads[static_cast<std::size_t>(at)] - 1;
      }
      if (grounded[static_cast<std::size_t>(at)] == 1) {
        for (const Eigen::Index p : path) grounded[static_cast<std::size_t>(p)] = 1;
      }
    }
    float least = std::numeric_limits<float>::infinity();
    Eigen::Index word = -1, to = -1;
    for (Eigen::Index i = 0; i < n; ++i) {
      if (grounded[static_cast<std::size_t>(i)] != 0) continue;
      const float now = scores(i, heads[static_cast<std::size_t>(i)]);
      for (Eigen::Index j = 0; j < n; ++j) {
        if (grounded[static_cast<std::size_t>(j)] == 0) continue;
        const float loss = now - scores(i, j + 1);
        if (loss < least) {
          least = loss;
          word = i;
          to = j;
        }
      }
    }
    if (word < 0) return heads;
    heads[static_cast<std::size_t>(word)] = static_cast<std::int32_t>(to + 1);
  }
}

}  // namespace factcheck::train
