// The network that reads a sentence: tags, names, heads and relations from one encoder.
//
//   word  -> vector: its GloVe vector through a matrix, plus a learned row for words of the training data,
//            plus learned rows for hashed parts of its spelling
//   layers of simple recurrent units, one in each direction (Lei, Zhang, Wang, Dai, Artzi, "Simple recurrent
//            units for highly parallelizable recurrence", EMNLP 2018): gates look at the input alone, so that
//            all the multiplication is of matrices
//   tags, names: a softmax each over the layer below the last
//   heads: each word chooses among all others and the root by a bilinear score; the relation is chosen from
//            both words (Dozat and Manning, "Deep biaffine attention for neural dependency parsing", ICLR
//            2017)
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "tape.h"
#include "treebank.h"

namespace factcheck::train {

struct Sizes {
  int vector = 100;
  int word = 128;  // of a word's vector, and of each direction of a layer
  int layers = 3;
  int arc = 96;
  int label = 64;
  int relation = 96;
  int tag_layer = 2;  // tags and names are read off this layer, counted from 1
  float input_drop = 0.1F, layer_drop = 0.25F;
};

// What the classes of the outputs stand for.
struct Inventory {
  std::vector<std::string> tags;  // "NOUN NNS"
  std::vector<std::string> relations;
  std::vector<std::string> names;                          // "O", "B-PER", ...
  std::unordered_map<std::uint64_t, std::uint32_t> words;  // WordFeatures::folded: row of the word table
  std::size_t word_rows = 0;
};

// One sentence as numbers.
struct Sample {
  std::vector<std::uint32_t> vector, word, buckets;
  Shares tag, name, head, relation;  // heads: 0 the root, else 1 + word; relations: with `to` as head
  std::vector<std::int32_t> to;      // the head in the treebank; -1: not known
  std::vector<float> rarity;         // chance that the word's own row is left out
  std::size_t size() const { return word.size(); }
};

struct Outputs {
  Var tags, names, dependents, heads, label_dependents, label_heads;
};

class Network {
 public:
  Network(const Sizes& sizes, const Inventory& inventory, const Vectors& vectors, std::uint64_t seed);

  Outputs run(Tape& tape, const std::vector<const Sample*>& batch, Sentences& sentences, Random& random,
              bool training);
  // Scores of the relations of words with their heads (0 the root, else 1 + row in the batch).
  Var relations(Tape& tape, const Outputs& outputs, const std::vector<std::uint32_t>& heads);

  void loss(Tape& tape, const std::vector<const Sample*>& batch, Random& random, float scale);

  std::vector<Parameter*> all() { return parameters_; }
  Parameter& root_arc() { return *root_arc_; }
  const Sizes& sizes() const { return sizes_; }
  Parameter& at(std::string_view name);

 private:
  Parameter* make(std::string name, int rows, int columns, float spread, bool sparse = false);

  Sizes sizes_;
  const Inventory& inventory_;
  const Vectors& vectors_;
  Random random_;
  std::deque<Parameter> storage_;
  std::vector<Parameter*> parameters_;
  Parameter *projection_, *words_, *buckets_, *input_bias_;
  std::vector<Parameter*> gates_, gate_bias_;  // forward and backward of each layer
  Parameter *tag_w_, *tag_b_, *name_w_, *name_b_;
  Parameter *dependent_w_, *dependent_b_, *head_w_, *head_b_, *bilinear_w_, *bilinear_b_, *root_arc_;
  Parameter *label_dependent_w_, *label_dependent_b_, *label_head_w_, *root_label_, *relation_w_,
      *relation_b_;
};

// Heads that make one tree with one root from the scores of a sentence (row: word; column 0: root, j + 1:
// word j).
std::vector<std::int32_t> best_tree(const Matrix& scores);

}  // namespace factcheck::train
