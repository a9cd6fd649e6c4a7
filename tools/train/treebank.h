// Training data: CoNLL-U trees and files of names, as numbers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "syntax/word_features.h"

namespace factcheck::train {

struct Word {
  std::string form, lower, lemma, xpos, upos, relation, name;
  std::int32_t head = -1;  // 0 the root, else 1 + number of the word; -1 unknown
  WordFeatures features;
};
using WordList = std::vector<Word>;

// Syntactic words only; ranges and empty nodes are passed over. Ends the program with a message on bad input.
std::vector<WordList> read_conllu(const std::string& path);

// Blocks of lines `FORM<TAB>LABEL<TAB>1 if a blank follows`; a line `# source = NAME NUMBER` begins a block.
struct NamedBlock {
  std::string source;  // "ewt-train": words of that treebank's sentence `number`, counted from 0
  std::size_t number = 0;
  WordList words;
};
std::vector<NamedBlock> read_names(const std::string& path);

// GloVe's text format with a first line `COUNT DIMENSIONS`.
struct Vectors {
  std::size_t size = 0;
  std::vector<std::string> words;
  std::vector<float> values;                              // a row a word
  std::unordered_map<std::uint64_t, std::uint32_t> rows;  // by WordFeatures::exact
};
Vectors read_vectors(const std::string& path, std::size_t most);

}  // namespace factcheck::train
