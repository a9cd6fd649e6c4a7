// Runs the trained network over sentences: tags and name labels of every word, heads and relations.
//
//   Network network;                            // scratch memory, one a thread
//   network.tag(features, starts);              // starts: first word of each
//   sentence, and one past the last network.tags(word);
//   network.name_label(word); network.parse(heads, relations);
//
// Whole numbers throughout, so that the result is the same on every machine.
// tools/train/network.h describes the network and where it comes from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "syntax/model.h"

namespace factcheck {

// A word chooses its head among those at most this far away, so that time grows
// with the length of a sentence. Of the arcs in UD's English treebanks, one in
// 10,000 is longer.
constexpr std::size_t kReach = 64;

class Network {
 public:
  Network() : model_(syntax_model()) {}

  // REQUIRES: starts.front() == 0, starts.back() == words.size(), ascending.
  void tag(std::span<const WordFeatures> words, std::span<const std::uint32_t> starts);

  // Of a word of the last call of tag().
  Tags tags(std::size_t word) const { return model_.tags[tags_[word]]; }
  std::uint8_t name_label(std::size_t word) const { return names_[word]; }

  // Reads the trees of those sentences: heads[w] is -1 for a root, else a word of the same sentence, counted
  // like w. REQUIRES: one place a word; called once after tag().
  void parse(std::span<std::int32_t> heads, std::span<Deprel> relations);

 private:
  void embed(std::span<const WordFeatures> words);
  void run_layer(std::size_t layer, std::size_t words);
  void run_output(const ByteLayer& layer, std::size_t words, std::vector<std::int32_t>& out);
  void choose(const ByteLayer& layer, std::size_t words, std::size_t classes,
              std::vector<std::uint8_t>& chosen);
  void read_tree(std::size_t first, std::size_t last);

  const SyntaxModel& model_;
  std::vector<std::uint32_t> starts_;
  std::vector<std::uint8_t> state_, next_;  // activations, a row a word
  std::vector<std::int32_t> sums_, memory_;
  std::vector<std::uint8_t> tags_, names_;
  std::vector<std::int16_t> shorts_, dependents_, heads_, packed_;
  std::vector<std::int32_t> scores_, label_dependents_, label_heads_;
  std::vector<std::int32_t> tree_;  // heads; -1 the root
  std::vector<std::uint8_t> marks_;
};

}  // namespace factcheck
