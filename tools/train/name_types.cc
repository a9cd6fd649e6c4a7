// Learns what names are of from sentences whose names are known.
//
//   train_name_types [--hold-out N] OUTPUT.inc NAMES.tsv TOLD.tsv...
//
// Writes the weights that lib/mention/name_types.cc includes: multinomial logistic regression with a
// quadratic penalty by gradient descent over all names at once, so that the same input gives the same bytes.
// NAMES.tsv is what names.py writes; the TOLD files hold what networks say of sentences whose names they were
// not shown (train_syntax --fold): of these the weights learn how far the network is to be trusted.
#include "mention/name_types.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "mention/name_borders.h"
#include "syntax/conllu.h"

namespace {

using namespace factcheck;

struct Example {
  std::vector<std::uint16_t> features;
  std::size_t sort = 0;
};

struct Word {
  std::string form, sort, label;
  bool space = true;
};

using Sentences = std::vector<std::vector<Word>>;

// By "# source = " line: the labels of the sentence's words.
using Told = std::map<std::string, std::vector<std::string>>;

void read_told(const std::string& path, Told& told) {
  std::ifstream in(path);
  std::vector<std::string>* labels = nullptr;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("# source = ")) {
      labels = &told[line];
    } else if (!line.empty() && labels != nullptr) {
      std::stringstream columns(line);
      std::string form, label;
      std::getline(columns, form, '\t');
      std::getline(columns, label, '\t');
      labels->push_back(std::move(label));
    }
  }
}

// What the network's classes are to the reader of names: LOC, GPE and FAC are places.
std::string sort_of(const std::string& label) {
  if (label.size() < 3) return "O";
  const std::string kind = label.substr(2);
  const bool place = kind == "GPE" || kind == "LOC" || kind == "FAC";
  return label.substr(0, 2) + (kind == "PER"    ? "Person"
                               : kind == "ORG"  ? "Organisation"
                               : place          ? "Place"
                               : kind == "NORP" ? "Group"
                                                : "Other");
}

// Sentences of which the network said nothing are passed over.
std::vector<Sentences> read_documents(const std::string& path, const Told& told) {
  std::ifstream in(path);
  std::vector<Sentences> documents(1);
  std::vector<Word> sentence;
  const std::vector<std::string>* labels = nullptr;
  for (std::string line; std::getline(in, line);) {
    if (line == "# newdoc") {
      documents.emplace_back();
    } else if (line.starts_with("# source = ")) {
      const auto found = told.find(line);
      labels = found == told.end() ? nullptr : &found->second;
    } else if (line.empty()) {
      if (!sentence.empty()) documents.back().push_back(std::move(sentence));
      sentence.clear();
    } else if (labels != nullptr && sentence.size() < labels->size()) {
      std::stringstream columns(line);
      Word word;
      std::string gold, space;
      std::getline(columns, word.form, '\t');
      std::getline(columns, gold, '\t');
      std::getline(columns, space, '\t');
      word.sort = sort_of(gold);
      word.label = (*labels)[sentence.size()];
      word.space = space != "0";
      sentence.push_back(std::move(word));
    }
  }
  return documents;
}

std::size_t sort_named(const std::string& name) {
  constexpr std::array<const char*, kNameSorts> kNames = {"O",     "Person", "Organisation",
                                                          "Place", "Group",  "Other"};
  return static_cast<std::size_t>(std::ranges::find(kNames, name) - kNames.begin());
}

struct Known {
  std::uint32_t first = 0, last = 0;
  std::string sort;
};

void collect(const Sentences& sentences, std::vector<Example>& examples) {
  std::string text = "# newdoc\n";
  std::vector<const Word*> words;
  for (const auto& sentence : sentences) {
    for (std::size_t at = 0; at < sentence.size(); ++at) {
      const Word& word = sentence[at];
      text += fmt::format("{}\t{}\t_\tX\t_\t_\t_\t_\t_\t{}\n", at + 1, word.form,
                          word.space ? "_" : "SpaceAfter=No");
      words.push_back(&word);
    }
    text += '\n';
  }
  auto read = parse_conllu("names", text, ConlluColumns::Words);
  if (!read) {
    std::cerr << "passed over: " << read.error().message << '\n';
    return;
  }
  Analysis& analysis = read.value().analysis;
  analyse_words(analysis);
  std::vector<Known> known;
  for (std::uint32_t at = 0; at < words.size(); ++at) {
    Token& token = analysis.tokens[at];
    const std::string& label = words[at]->label;
    token.name = label == "O" ? NameKind::None : name_kind_named(label.substr(2)).value_or(NameKind::None);
    token.name_begins = label.starts_with("B-");
    const std::string& sort = words[at]->sort;
    if (sort.starts_with("B-")) known.push_back({at, at + 1, sort.substr(2)});
    if (sort.starts_with("I-")) known.back().last = at + 1;
  }
  std::vector<NameCandidate> candidates = mend_borders(analysis, scan_names(analysis));
  const auto labelled = labelled_names(analysis, candidates);
  candidates.insert(candidates.end(), labelled.begin(), labelled.end());
  std::ranges::sort(candidates, {}, &NameCandidate::first);
  const NameTypes types(analysis, candidates);
  for (const NameCandidate& candidate : candidates) {
    if (candidate.heading) continue;
    std::string sort = "O";
    for (const Known& name : known) {
      if (name.first == candidate.first && name.last == candidate.last)
        sort = name.sort;
      else if (name.first < candidate.last && candidate.first < name.last)
        sort = "?";  // other borders
    }
    if (sort != "?") examples.push_back({types.features(candidate), sort_named(sort)});
  }
}

using Weights = std::vector<std::array<double, kNameSorts>>;

std::array<double, kNameSorts> shares(const Weights& weights, const Example& example) {
  std::array<double, kNameSorts> all{};
  for (const std::uint16_t at : example.features) {
    for (std::size_t sort = 0; sort < kNameSorts; ++sort) all[sort] += weights[at][sort];
  }
  const double highest = *std::ranges::max_element(all);
  double sum = 0;
  for (double& one : all) sum += one = std::exp(one - highest);
  for (double& one : all) one /= sum;
  return all;
}

Weights learn(const std::vector<Example>& examples) {
  constexpr int kRounds = 300;
  constexpr double kRate = 0.3;
  constexpr double kPenalty = 1.0;
  Weights weights(NameTypes::feature_count());
  Weights squares(NameTypes::feature_count());
  for (int round = 0; round < kRounds; ++round) {
    Weights gradient(NameTypes::feature_count());
    for (const Example& example : examples) {
      auto share = shares(weights, example);
      share[example.sort] -= 1;
      for (const std::uint16_t at : example.features) {
        for (std::size_t sort = 0; sort < kNameSorts; ++sort) gradient[at][sort] += share[sort];
      }
    }
    for (std::size_t at = 0; at < weights.size(); ++at) {
      for (std::size_t sort = 0; sort < kNameSorts; ++sort) {
        const double slope = gradient[at][sort] + kPenalty * weights[at][sort];
        squares[at][sort] += slope * slope + 1e-6;
        weights[at][sort] -= kRate * slope / std::sqrt(squares[at][sort]);
      }
    }
  }
  return weights;
}

void measure(const Weights& weights, const std::vector<Example>& examples) {
  std::size_t right = 0;
  for (const Example& example : examples) {
    const auto share = shares(weights, example);
    right += static_cast<std::size_t>(std::ranges::max_element(share) - share.begin()) == example.sort;
  }
  fmt::print("{} of {} names right\n", right, examples.size());
}

}  // namespace

int main(int count, char** arguments) {
  std::vector<std::string> given(arguments + 1, arguments + count);
  std::size_t hold_out = 0;
  if (given.size() >= 2 && given[0] == "--hold-out") {
    hold_out = std::stoul(given[1]);
    given.erase(given.begin(), given.begin() + 2);
  }
  if (given.size() < 3) {
    std::cerr << "usage: train_name_types [--hold-out N] OUTPUT.inc NAMES.tsv TOLD.tsv...\n";
    return 2;
  }
  Told told;
  for (std::size_t at = 2; at < given.size(); ++at) read_told(given[at], told);
  std::vector<std::vector<Example>> documents;
  for (const Sentences& sentences : read_documents(given[1], told)) {
    documents.emplace_back();
    collect(sentences, documents.back());
  }
  std::vector<Example> all;
  for (const auto& document : documents) all.insert(all.end(), document.begin(), document.end());
  for (std::size_t part = 0; part < hold_out; ++part) {
    std::vector<Example> learned, kept;
    for (std::size_t at = 0; at < documents.size(); ++at) {
      auto& into = at % hold_out == part ? kept : learned;
      into.insert(into.end(), documents[at].begin(), documents[at].end());
    }
    measure(learn(learned), kept);
  }
  const Weights weights = learn(all);
  measure(weights, all);
  std::ofstream out(given[0]);
  out << "// Made by tools/train/name_types.cc.\n";
  for (const auto& row : weights) {
    for (const double weight : row) out << std::lround(weight * 100) << ", ";
    out << '\n';
  }
}
