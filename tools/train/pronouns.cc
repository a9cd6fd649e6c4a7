// Learns whom pronouns mean from treebanks whose last column says which mentions are of one entity (GUM).
//
//   train_pronouns [--hold-out N] OUTPUT.inc TREEBANK.conllu...
//
// Writes the weights that lib/mention/reference_model.cc includes. Every pronoun is a choice between what is
// in sight and nobody; the weights are those of a conditional log-linear model with a quadratic penalty,
// found by gradient descent over all choices at once: the same input gives the same bytes. With --hold-out
// every N-th document is left out and measured: precision and recall for rising thresholds, by class of
// pronoun.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "mention/entity.h"
#include "mention/name_scan.h"
#include "mention/reference.h"
#include "syntax/analysis.h"
#include "syntax/conllu.h"

namespace {

using namespace factcheck;

struct Example {
  PronounClass kind;
  Features none;
  std::vector<Features> fits;
  std::vector<bool> right;  // of each candidate
  bool any_right = false;
  bool known = false;  // its entity is named or described somewhere in the document
};

struct Gold {
  std::map<std::uint32_t, std::set<std::string>> heads;  // token -> entities that it heads, pronouns too
  std::map<std::uint32_t, std::string> of_pronoun;       // token -> entity
  std::set<std::string> nominal;                         // entities that a noun or name heads
};

struct Row {
  std::string form, upos, misc;
  int head = 0;
};

std::vector<std::string> split(const std::string& text, char mark) {
  std::vector<std::string> parts;
  std::stringstream in(text);
  for (std::string part; std::getline(in, part, mark);) parts.push_back(part);
  return parts;
}

// The documents of a file, each with its lines.
std::vector<std::string> read_documents(const std::string& path) {
  std::ifstream in(path);
  std::vector<std::string> documents;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("# newdoc") || documents.empty()) documents.emplace_back();
    documents.back() += line + '\n';
  }
  return documents;
}

class GoldReader {
 public:
  Gold read(const std::string& text) {
    std::stringstream in(text);
    std::vector<Row> sentence;
    for (std::string line; std::getline(in, line);) {
      const auto columns = split(line, '\t');
      if (columns.size() == 10 && columns[0].find_first_not_of("0123456789") == std::string::npos) {
        sentence.push_back({columns[1], columns[3], columns[9], std::atoi(columns[6].c_str())});
      } else if (line.empty() && !sentence.empty()) {
        read_sentence(sentence);
        sentence.clear();
      }
    }
    if (!sentence.empty()) read_sentence(sentence);
    return std::move(gold_);
  }

 private:
  void read_sentence(const std::vector<Row>& sentence) {
    std::map<std::string, std::vector<std::size_t>> open;
    for (std::size_t at = 0; at < sentence.size(); ++at) {
      for (const std::string& part : split(sentence[at].misc, '|')) {
        if (part.starts_with("Entity=")) read_marks(sentence, part.substr(7), at, open);
      }
    }
    begin_ += static_cast<std::uint32_t>(sentence.size());
  }

  // "(7-person-new)8)": opens 7 and closes it, closes 8.
  void read_marks(const std::vector<Row>& sentence, const std::string& marks, std::size_t at,
                  std::map<std::string, std::vector<std::size_t>>& open) {
    std::size_t from = 0;
    while (from < marks.size()) {
      const bool opens = marks[from] == '(';
      if (opens) ++from;
      std::size_t end = marks.find_first_of("()", from);
      if (end == std::string::npos) end = marks.size();
      const std::string entity = marks.substr(from, std::min(end, marks.find('-', from)) - from);
      if (opens) open[entity].push_back(at);
      const bool closes = end < marks.size() && marks[end] == ')';
      if (closes && !open[entity].empty()) {
        add(sentence, entity, open[entity].back(), at + 1);
        open[entity].pop_back();
      }
      from = closes ? end + 1 : end;
    }
  }

  void add(const std::vector<Row>& sentence, const std::string& entity, std::size_t first, std::size_t last) {
    std::size_t head = first;
    for (std::size_t at = first; at < last; ++at) {
      const auto governor = static_cast<std::size_t>(std::max(sentence[at].head, 0));
      if (governor == 0 || governor <= first || governor > last) {
        head = at;
        break;
      }
    }
    // "A and B" is of several, and not what A alone is.
    for (std::size_t at = head + 1; at < last; ++at) {
      if (sentence[at].upos == "CCONJ" && last - first > 2) return;
    }
    const auto token = begin_ + static_cast<std::uint32_t>(head);
    gold_.heads[token].insert(entity);
    const std::string& upos = sentence[head].upos;
    if (upos == "PRON" && last == first + 1) gold_.of_pronoun[token] = entity;
    if (upos == "NOUN" || upos == "PROPN") gold_.nominal.insert(entity);
  }

  Gold gold_;
  std::uint32_t begin_ = 0;
};

// The choices of one document, each taken as the treebank says.
void collect(const std::string& text, std::vector<Example>& examples) {
  const auto read = parse_conllu("treebank", text, ConlluColumns::Trees);
  if (!read) {
    std::cerr << read.error().message << '\n';
    std::exit(2);
  }
  const Gold gold = GoldReader().read(text);
  Analysis& analysis = const_cast<Analysis&>(read.value().analysis);
  find_structure(analysis);
  GroupedNames names = group_names(*read.value().document, analysis, scan_names(analysis));
  const auto teach = [&](const PronounChoice& choice) {
    Example example{.kind = choice.pronoun.kind, .none = choice.none, .fits = choice.fits, .right = {}};
    const auto known = gold.of_pronoun.find(choice.pronoun.token);
    std::int32_t best = -1;
    for (std::size_t at = 0; at < choice.candidates.size(); ++at) {
      bool right = false;
      if (known != gold.of_pronoun.end()) {
        const auto& tokens = choice.candidates[at].referent->tokens;
        right = std::ranges::any_of(tokens, [&](std::uint32_t token) {
          const auto found = gold.heads.find(token);
          return found != gold.heads.end() && found->second.contains(known->second);
        });
      }
      example.right.push_back(right);
      if (right && best < 0) best = static_cast<std::int32_t>(at);
    }
    example.any_right = best >= 0;
    example.known = known != gold.of_pronoun.end() && gold.nominal.contains(known->second);
    examples.push_back(std::move(example));
    return best;
  };
  resolve_references(*read.value().document, analysis, names, teach);
}

double weigh(const std::vector<double>& weights, const Features& features) {
  double sum = 0;
  for (const std::uint16_t feature : features) sum += weights[feature];
  return sum;
}

// Shares of nobody (last) and of each candidate.
std::vector<double> shares(const std::vector<double>& weights, const Example& example) {
  std::vector<double> all;
  for (const Features& features : example.fits) all.push_back(weigh(weights, features));
  all.push_back(weigh(weights, example.none));
  const double highest = *std::ranges::max_element(all);
  double sum = 0;
  for (double& one : all) sum += one = std::exp(one - highest);
  for (double& one : all) one /= sum;
  return all;
}

std::vector<double> learn(const std::vector<Example>& examples) {
  constexpr int kRounds = 400;
  constexpr double kRate = 0.5;
  constexpr double kPenalty = 1.5;
  std::vector<double> weights(feature_count(), 0.0);
  std::vector<double> squares(feature_count(), 1e-3);
  for (int round = 0; round < kRounds; ++round) {
    std::vector<double> gradient(feature_count(), 0.0);
    for (const Example& example : examples) {
      const auto share = shares(weights, example);
      double right = example.any_right ? 0.0 : share.back();
      for (std::size_t at = 0; at < example.fits.size(); ++at) right += example.right[at] ? share[at] : 0.0;
      right = std::max(right, 1e-12);
      const auto push = [&](const Features& features, double slope) {
        for (const std::uint16_t feature : features) gradient[feature] += slope;
      };
      for (std::size_t at = 0; at < example.fits.size(); ++at) {
        push(example.fits[at], share[at] - (example.right[at] ? share[at] / right : 0.0));
      }
      push(example.none, share.back() - (example.any_right ? 0.0 : share.back() / right));
    }
    for (std::size_t at = 0; at < weights.size(); ++at) {
      const double slope = gradient[at] + kPenalty * weights[at];
      squares[at] += slope * slope;
      weights[at] -= kRate * slope / std::sqrt(squares[at]);
    }
  }
  return weights;
}

void measure(const std::vector<double>& weights, const std::vector<Example>& examples) {
  constexpr std::array<const char*, 3> kNames = {"he, she", "it", "they"};
  for (std::size_t kind = 0; kind < kNames.size(); ++kind) {
    for (const double sure : {0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9}) {
      int said = 0, right = 0, known = 0, reachable = 0;
      for (const Example& example : examples) {
        if (static_cast<std::size_t>(example.kind) != kind) continue;
        known += example.known;
        reachable += example.any_right;
        const auto share = shares(weights, example);
        const auto best =
            static_cast<std::size_t>(std::max_element(share.begin(), share.end() - 1) - share.begin());
        if (example.fits.empty() || share[best] < sure) continue;
        ++said;
        right += example.right[best];
      }
      fmt::print("{:8} {:.1f}: precision {:.3f} recall {:.3f} ({} said, {} known, {} in sight)\n",
                 kNames[kind], sure, right / std::max(1.0, double(said)),
                 right / std::max(1.0, double(known)), said, known, reachable);
    }
  }
}

void write(const std::string& path, const std::vector<double>& weights) {
  std::ofstream out(path);
  out << "// Made by tools/train/pronouns.cc.\n";
  for (std::size_t at = 0; at < weights.size(); ++at) {
    out << std::lround(weights[at] * 100) << ",  // " << feature_name(at) << '\n';
  }
}

}  // namespace

int main(int count, char** arguments) {
  std::vector<std::string> given(arguments + 1, arguments + count);
  std::size_t hold_out = 0;
  if (given.size() >= 2 && given[0] == "--hold-out") {
    hold_out = std::stoul(given[1]);
    given.erase(given.begin(), given.begin() + 2);
  }
  if (given.size() < 2) {
    std::cerr << "usage: train_pronouns [--hold-out N] OUTPUT.inc TREEBANK.conllu...\n";
    return 2;
  }
  std::vector<std::vector<Example>> documents;
  for (std::size_t at = 1; at < given.size(); ++at) {
    for (const std::string& text : read_documents(given[at])) {
      documents.emplace_back();
      collect(text, documents.back());
    }
  }
  std::vector<Example> all, held;
  if (hold_out > 0) {
    // Each part in turn is measured with weights learned from the others.
    for (std::size_t part = 0; part < hold_out; ++part) {
      std::vector<Example> learned, kept;
      for (std::size_t at = 0; at < documents.size(); ++at) {
        auto& into = at % hold_out == part ? kept : learned;
        into.insert(into.end(), documents[at].begin(), documents[at].end());
      }
      fmt::print("part {}\n", part);
      measure(learn(learned), kept);
    }
  }
  for (const auto& document : documents) all.insert(all.end(), document.begin(), document.end());
  const auto weights = learn(all);
  fmt::print("learned from {} pronouns\n", all.size());
  measure(weights, all);
  write(given[0], weights);
}
