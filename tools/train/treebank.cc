#include "treebank.h"

#include <charconv>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

#include "syntax/characters.h"

namespace factcheck::train {
namespace {

[[noreturn]] void fail(const std::string& path, std::size_t line, const std::string& what) {
  std::cerr << path << ':' << line << ": " << what << '\n';
  std::exit(2);
}

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> columns;
  std::istringstream in(line);
  for (std::string column; std::getline(in, column, '\t');) columns.push_back(column);
  return columns;
}

void spell(Word& word) {
  word.lower = to_lower(word.form);
  word.features = features_of(word.form, word.lower);
}

}  // namespace

std::vector<WordList> read_conllu(const std::string& path) {
  std::ifstream in(path);
  if (!in) fail(path, 0, "cannot be opened");
  std::vector<WordList> sentences(1);
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty()) {
      if (!sentences.back().empty()) sentences.emplace_back();
      continue;
    }
    if (line[0] == '#') continue;
    const std::vector<std::string> c = split(line);
    if (c.size() != 10) fail(path, number, "not ten columns");
    if (c[0].find_first_not_of("0123456789") != std::string::npos) continue;
    Word word{.form = c[1], .lemma = c[2], .xpos = c[4], .upos = c[3], .relation = c[7]};
    word.head = std::atoi(c[6].c_str());
    spell(word);
    sentences.back().push_back(std::move(word));
  }
  if (sentences.back().empty()) sentences.pop_back();
  return sentences;
}

std::vector<NamedBlock> read_names(const std::string& path) {
  std::ifstream in(path);
  if (!in) fail(path, 0, "cannot be opened");
  std::vector<NamedBlock> blocks;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty() || line == "# newdoc") continue;
    if (line.starts_with("# source = ")) {
      NamedBlock& block = blocks.emplace_back();
      std::istringstream(line.substr(11)) >> block.source >> block.number;
      continue;
    }
    const std::vector<std::string> c = split(line);
    if (c.size() != 3 || blocks.empty()) fail(path, number, "not three columns");
    Word word{.form = c[0], .name = c[1]};
    spell(word);
    blocks.back().words.push_back(std::move(word));
  }
  return blocks;
}

Vectors read_vectors(const std::string& path, std::size_t most) {
  std::ifstream in(path);
  if (!in) fail(path, 0, "cannot be opened");
  Vectors vectors;
  std::size_t count = 0;
  in >> count >> vectors.size;
  std::string line;
  std::getline(in, line);
  while (vectors.words.size() < most && std::getline(in, line)) {
    const std::size_t space = line.find(' ');
    std::string word = line.substr(0, space);
    const WordFeatures features = features_of(word, word);
    vectors.rows.emplace(features.exact, static_cast<std::uint32_t>(vectors.words.size()));
    const char* at = line.data() + space;
    const char* end = line.data() + line.size();
    for (std::size_t i = 0; i < vectors.size; ++i) {
      float value = 0;
      while (at < end && *at == ' ') ++at;
      at = std::from_chars(at, end, value).ptr;
      vectors.values.push_back(value);
    }
    vectors.words.push_back(std::move(word));
  }
  return vectors;
}

}  // namespace factcheck::train
