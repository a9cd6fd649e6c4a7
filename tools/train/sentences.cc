// Learns where sentences end from treebanks, whose paragraphs are put together as they stand in a text.
//
//   train_sentences [--try DEV.conllu]... OUTPUT.inc TRAIN.conllu...
//
// Writes the weights that lib/syntax/sentence_weights.cc includes: of a logistic regression over the features
// of lib/syntax/sentence_features.h, found by gradient descent with a step a weight (Duchi, Hazan, Singer:
// "Adaptive subgradient methods", JMLR 2011), in a fixed order: the same input gives the same bytes. --try
// prints how well the rounded weights do on another treebank.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "syntax/sentence_features.h"
#include "syntax/sentence_weights.h"
#include "syntax/tokenizer.h"

namespace {

using namespace factcheck;

constexpr int kRounds = 12;
constexpr double kRate = 0.15;
constexpr double kPenalty = 2e-5;
constexpr double kScale = 16.0;       // of the rounded weights
constexpr std::uint32_t kSeldom = 2;  // features seen less often stay at nothing

[[noreturn]] void fail(const std::string& what) {
  std::cerr << "train_sentences: " << what << '\n';
  std::exit(2);
}

// A paragraph as a text would have it, and behind which of its bytes a sentence ends.
struct Paragraph {
  std::string text;
  std::vector<std::size_t> ends;
};

std::vector<std::string> columns_of(const std::string& line) {
  std::vector<std::string> columns(1);
  for (const char c : line) {
    if (c == '\t') {
      columns.emplace_back();
    } else {
      columns.back() += c;
    }
  }
  return columns;
}

std::vector<Paragraph> read_treebank(const std::string& path) {
  std::ifstream in(path);
  if (!in) fail("cannot read " + path);
  std::vector<Paragraph> paragraphs(1);
  bool gap = false;
  int covered = 0;
  const auto end_sentence = [&] {
    Paragraph& paragraph = paragraphs.back();
    if (!paragraph.text.empty() && (paragraph.ends.empty() || paragraph.ends.back() < paragraph.text.size()))
      paragraph.ends.push_back(paragraph.text.size());
    covered = 0;
  };
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) {
      end_sentence();
      continue;
    }
    if (line.rfind("# newpar", 0) == 0 || line.rfind("# newdoc", 0) == 0) {
      if (!paragraphs.back().text.empty()) paragraphs.emplace_back();
      gap = false;
    }
    if (line[0] == '#') continue;
    const auto columns = columns_of(line);
    if (columns.size() != 10) fail(path + ": a line without ten columns");
    if (columns[0].find('.') != std::string::npos) continue;
    const std::size_t hyphen = columns[0].find('-');
    const int number = std::atoi(columns[0].c_str());
    if (hyphen == std::string::npos && number <= covered) continue;
    if (hyphen != std::string::npos) covered = std::atoi(columns[0].c_str() + hyphen + 1);
    if (gap) paragraphs.back().text += ' ';
    paragraphs.back().text += columns[1];
    gap = columns[9].find("SpaceAfter=No") == std::string::npos;
  }
  end_sentence();
  return paragraphs;
}

struct Gap {
  GapFeatures features;
  bool ends = false;
  int margin = 0;
  std::uint32_t behind = 0;  // byte of the token's end
};

// The gaps of one paragraph that are worth asking for.
std::vector<Gap> gaps_of(const Paragraph& paragraph) {
  std::vector<Token> tokens;
  tokenize(paragraph.text, {0, static_cast<std::uint32_t>(paragraph.text.size())}, tokens);
  std::vector<Gap> gaps;
  if (tokens.empty()) return gaps;
  const GapReader reader(paragraph.text, tokens);
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (!reader.is_candidate(i)) continue;
    const std::uint32_t end = tokens[i].span.end;
    gaps.push_back({.features = reader.read(i),
                    .ends = std::ranges::binary_search(paragraph.ends, std::size_t{end}),
                    .margin = margin_of(reader, i),
                    .behind = end});
  }
  return gaps;
}

template <class Weight>
double sum_of(const std::vector<Weight>& weights, const GapFeatures& features) {
  double sum = 0;
  for (std::size_t f = 0; f < features.size; ++f) sum += weights[features.slots[f]];
  return sum;
}

std::vector<double> learn(const std::vector<Gap>& gaps) {
  std::vector<std::uint32_t> seen(kSentenceSlots);
  for (const Gap& gap : gaps) {
    for (std::size_t f = 0; f < gap.features.size; ++f) ++seen[gap.features.slots[f]];
  }
  std::vector<std::size_t> order(gaps.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::uint64_t state = 88172645463325252ULL;  // xorshift, George Marsaglia
  const auto next = [&] {
    state ^= state << 13;
    state ^= state >> 7;
    return state ^= state << 17;
  };
  std::vector<double> weights(kSentenceSlots);
  std::vector<double> squares(kSentenceSlots, 1e-6);
  for (int round = 0; round < kRounds; ++round) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[next() % i]);
    for (const std::size_t g : order) {
      const Gap& gap = gaps[g];
      const double p = 1 / (1 + std::exp(-sum_of(weights, gap.features)));
      const double error = p - (gap.ends ? 1 : 0);
      for (std::size_t f = 0; f < gap.features.size; ++f) {
        const std::uint32_t slot = gap.features.slots[f];
        if (seen[slot] < kSeldom) continue;
        const double gradient = error + kPenalty * weights[slot] * static_cast<double>(gaps.size()) /
                                            static_cast<double>(seen[slot]);
        squares[slot] += gradient * gradient;
        weights[slot] -= kRate * gradient / std::sqrt(squares[slot]);
      }
    }
  }
  return weights;
}

std::vector<int> rounded(const std::vector<double>& weights) {
  std::vector<int> out;
  for (const double weight : weights)
    out.push_back(static_cast<int>(std::lround(std::clamp(weight * kScale, -127.0, 127.0))));
  return out;
}

void write(const std::string& path, const std::vector<int>& weights) {
  std::ofstream out(path);
  out << "// Made by tools/train/sentences.cc.\n";
  for (std::size_t i = 0; i < weights.size(); ++i) out << weights[i] << (i % 32 == 31 ? ",\n" : ",");
  if (!out) fail("cannot write " + path);
}

// Sentences found, by both their ends.
void try_on(const std::string& path, const std::vector<int>& weights) {
  std::size_t gold = 0, said = 0, right = 0;
  for (const Paragraph& paragraph : read_treebank(path)) {
    std::vector<std::size_t> ends;
    for (const Gap& gap : gaps_of(paragraph)) {
      if (sum_of(weights, gap.features) > gap.margin) ends.push_back(gap.behind);
    }
    ends.push_back(paragraph.text.size());
    gold += paragraph.ends.size();
    said += ends.size();
    std::size_t begin = 0;
    for (std::size_t i = 0; i < ends.size(); begin = ends[i++]) {
      const auto found = std::ranges::lower_bound(paragraph.ends, ends[i]);
      if (found == paragraph.ends.end() || *found != ends[i]) continue;
      right += (found == paragraph.ends.begin() ? 0 : *std::prev(found)) == begin ? 1 : 0;
    }
  }
  const auto share = [](std::size_t part, std::size_t all) {
    return static_cast<double>(part) / static_cast<double>(all);
  };
  std::cerr << path.substr(path.rfind('/') + 1) << ": P " << share(right, said) << " R " << share(right, gold)
            << " F1 " << share(2 * right, said + gold) << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  std::vector<std::string> tries;
  while (arguments.size() >= 2 && arguments[0] == "--try") {
    tries.push_back(arguments[1]);
    arguments.erase(arguments.begin(), arguments.begin() + 2);
  }
  if (arguments.size() < 2) fail("train_sentences [--try DEV.conllu]... OUTPUT.inc TRAIN.conllu...");
  std::vector<Gap> gaps;
  for (std::size_t a = 1; a < arguments.size(); ++a) {
    for (const Paragraph& paragraph : read_treebank(arguments[a])) {
      auto more = gaps_of(paragraph);
      gaps.insert(gaps.end(), more.begin(), more.end());
    }
  }
  const std::vector<int> weights = rounded(learn(gaps));
  write(arguments[0], weights);
  std::cerr << gaps.size() << " gaps\n";
  for (const std::string& path : tries) try_on(path, weights);
}
