#include "syntax/network.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

#include "syntax/name_labels.h"

// Loops over activations run in the widest registers that the processor has;
// the numbers are the same.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define FACTCHECK_WIDE __attribute__((target_clones("default", "avx2", "arch=x86-64-v4")))
#else
#define FACTCHECK_WIDE
#endif

namespace factcheck {
namespace {

// Scores are sums over `arc` products of a dependent's and a head's number:
// with 12 bits and a sign each, 96 of them fit 32 bits. Of these, so many stand
// behind the point.
constexpr int kDependentBits = 7;
constexpr int kHeadBits = 8;
constexpr std::int32_t kScoreLimit = (1 << 12) - 1;

constexpr std::int32_t kImpossible = std::numeric_limits<std::int32_t>::min();

// x (1 - |x| / 4) between -2 and 2, and -1 or 1 beyond.
inline std::int32_t squash(std::int32_t x) {
  x = std::clamp(x, -2 * kUnit, 2 * kUnit);
  return x - ((x * std::abs(x)) >> (kUnitBits + 2));
}
// (1 + squash(x / 2)) / 2: from 0 to 1.
inline std::int32_t gate(std::int32_t x) { return (kUnit + squash(x >> 1)) >> 1; }

// A byte between layers, and the unit it stands for.
inline std::uint8_t as_byte(std::int32_t units) {
  return static_cast<std::uint8_t>(((units * kSteps + kUnit / 2) >> kUnitBits) + kZero);
}
inline std::int32_t as_units(std::uint8_t byte) { return ((byte - kZero) * 129) >> 2; }  // kUnit / kSteps

inline std::int32_t scaled(std::int32_t sum, float scale) {
  return static_cast<std::int32_t>(static_cast<float>(sum) * scale);
}

// One step of a recurrent layer over one word: `sums` are the three gates,
// `through` the word's input that is passed on, `memory` the state that the
// words before it left.
FACTCHECK_WIDE void step(const std::int32_t* __restrict sums, const float* __restrict scale,
                         const std::uint8_t* __restrict through, std::int32_t* __restrict memory,
                         std::uint8_t* __restrict out, std::size_t size) {
  for (std::size_t j = 0; j < size; ++j) {
    const std::int32_t fresh = squash(scaled(sums[j], scale[j]));
    const std::int32_t keep = gate(scaled(sums[size + j], scale[size + j]));
    const std::int32_t show = gate(scaled(sums[2 * size + j], scale[2 * size + j]));
    const std::int32_t state = (keep * memory[j] + (kUnit - keep) * fresh + kUnit / 2) >> kUnitBits;
    memory[j] = state;
    out[j] = as_byte((show * state + (kUnit - show) * as_units(through[j])) >> kUnitBits);
  }
}

FACTCHECK_WIDE void add_row(const std::int8_t* __restrict row, int shift, std::int32_t* __restrict sums,
                            std::size_t size) {
  for (std::size_t j = 0; j < size; ++j) sums[j] += static_cast<std::int32_t>(row[j]) << shift;
}

FACTCHECK_WIDE void squash_row(const std::int32_t* __restrict sums, std::uint8_t* __restrict out,
                               std::size_t size) {
  for (std::size_t j = 0; j < size; ++j) out[j] = as_byte(squash(sums[j]));
}

FACTCHECK_WIDE void shift_all(std::int32_t* __restrict sums, int shift, std::size_t size) {
  for (std::size_t j = 0; j < size; ++j) sums[j] >>= shift;
}

FACTCHECK_WIDE void scale_row(std::int32_t* __restrict sums, const float* __restrict scale,
                              std::size_t size) {
  for (std::size_t j = 0; j < size; ++j) sums[j] = scaled(sums[j], scale[j]);
}

FACTCHECK_WIDE void shift_and_clamp(const std::int32_t* __restrict sums, int shift, std::int32_t least,
                                    std::int32_t most, std::int16_t* __restrict out, std::size_t size) {
  for (std::size_t j = 0; j < size; ++j) {
    out[j] = static_cast<std::int16_t>(std::clamp(sums[j] >> shift, least, most));
  }
}

FACTCHECK_WIDE void add_and_rectify(const std::int32_t* __restrict a, const std::int32_t* __restrict b,
                                    std::int16_t* __restrict out, std::size_t size) {
  for (std::size_t j = 0; j < size; ++j) {
    out[j] = static_cast<std::int16_t>(std::clamp(a[j] + b[j], 0, 32767));
  }
}

std::size_t best_of(const std::int32_t* scores, std::size_t count) {
  std::size_t best = 0;
  for (std::size_t j = 1; j < count; ++j) {
    if (scores[j] > scores[best]) best = j;
  }
  return best;
}

constexpr std::size_t padded(std::size_t columns) { return (columns + kColumns - 1) / kColumns * kColumns; }

}  // namespace

void Network::embed(std::span<const WordFeatures> words) {
  const std::size_t vector = model_.vectors.width;
  const std::size_t size = model_.word;
  shorts_.assign(words.size() * vector, 0);
  for (std::size_t w = 0; w < words.size(); ++w) {
    const std::int8_t* row = model_.vectors.row(words[w].exact);
    if (row == nullptr && words[w].last_part != 0) row = model_.vectors.row(words[w].last_part);
    if (row != nullptr) std::copy_n(row, vector, shorts_.begin() + static_cast<std::ptrdiff_t>(w * vector));
  }
  sums_.resize(words.size() * size);
  multiply(model_.projection.matrix, shorts_.data(), words.size(), sums_.data());
  shift_all(sums_.data(), model_.projection.shift, sums_.size());
  state_.resize(words.size() * size);
  for (std::size_t w = 0; w < words.size(); ++w) {
    std::int32_t* sums = sums_.data() + w * size;
    const std::int8_t* row = model_.words.row(words[w].folded);
    if (row != nullptr) add_row(row, model_.word_shift, sums, size);
    for (const std::uint16_t bucket : words[w].buckets) {
      add_row(model_.buckets + bucket * size, model_.bucket_shift, sums, size);
    }
    squash_row(sums, state_.data() + w * size, size);
  }
}

void Network::run_layer(std::size_t layer, std::size_t words) {
  const std::size_t size = model_.word;
  const std::size_t width = layer == 0 ? size : 2 * size;
  next_.resize(words * 2 * size);
  sums_.resize(words * 3 * size);
  memory_.resize(size);
  for (std::size_t direction = 0; direction < 2; ++direction) {
    const ByteLayer& gates = model_.gates[layer][direction];
    multiply(gates.matrix, state_.data(), words, sums_.data());
    const std::size_t passed = layer == 0 ? 0 : direction * size;
    for (std::size_t s = 0; s + 1 < starts_.size(); ++s) {
      std::fill(memory_.begin(), memory_.end(), 0);
      for (std::size_t k = starts_[s]; k < starts_[s + 1]; ++k) {
        const std::size_t w = direction == 0 ? k : starts_[s] + starts_[s + 1] - 1 - k;
        step(sums_.data() + w * 3 * size, gates.scale, state_.data() + w * width + passed, memory_.data(),
             next_.data() + w * 2 * size + direction * size, size);
      }
    }
  }
  state_.swap(next_);
}

void Network::run_output(const ByteLayer& layer, std::size_t words, std::vector<std::int32_t>& out) {
  const std::size_t size = layer.matrix.outputs;
  out.resize(words * size);
  multiply(layer.matrix, state_.data(), words, out.data());
  for (std::size_t w = 0; w < words; ++w) scale_row(out.data() + w * size, layer.scale, size);
}

void Network::choose(const ByteLayer& layer, std::size_t words, std::size_t classes,
                     std::vector<std::uint8_t>& chosen) {
  run_output(layer, words, sums_);
  chosen.resize(words);
  for (std::size_t w = 0; w < words; ++w) {
    chosen[w] = static_cast<std::uint8_t>(best_of(sums_.data() + w * layer.matrix.outputs, classes));
  }
}

void Network::tag(std::span<const WordFeatures> words, std::span<const std::uint32_t> starts) {
  starts_.assign(starts.begin(), starts.end());
  embed(words);
  for (std::size_t l = 0; l < model_.tag_layer; ++l) run_layer(l, words.size());
  choose(model_.tag, words.size(), model_.tags.size(), tags_);
  run_output(model_.name, words.size(), sums_);
  names_.resize(words.size());
  const std::size_t stride = model_.name.matrix.outputs;
  for (std::size_t s = 0; s + 1 < starts_.size(); ++s) {
    const std::size_t size = starts_[s + 1] - starts_[s];
    NameLabels::of_model().choose(std::span(sums_).subspan(starts_[s] * stride, size * stride), stride,
                                  std::span(names_).subspan(starts_[s], size));
  }
}

void Network::parse(std::span<std::int32_t> heads, std::span<Deprel> relations) {
  const std::size_t words = starts_.back();
  for (std::size_t l = model_.tag_layer; l < model_.layers; ++l) run_layer(l, words);

  const std::size_t arc = model_.arc;
  run_output(model_.dependent, words, sums_);
  dependents_.resize(words * arc);
  shift_and_clamp(sums_.data(), 0, 0, 32767, dependents_.data(), dependents_.size());
  sums_.resize(words * arc);
  multiply(model_.bilinear.matrix, dependents_.data(), words, sums_.data());
  shift_and_clamp(sums_.data(), model_.bilinear.shift + kUnitBits - kDependentBits, -kScoreLimit, kScoreLimit,
                  dependents_.data(), dependents_.size());
  run_output(model_.head, words, sums_);
  heads_.resize(words * arc);
  shift_and_clamp(sums_.data(), kUnitBits - kHeadBits, 0, kScoreLimit, heads_.data(), heads_.size());
  tree_.resize(words);
  for (std::size_t s = 0; s + 1 < starts_.size(); ++s) read_tree(starts_[s], starts_[s + 1]);

  const std::size_t size = model_.relation;
  run_output(model_.label_dependent, words, label_dependents_);
  run_output(model_.label_head, words, label_heads_);
  shorts_.resize(words * size);
  for (std::size_t w = 0; w < words; ++w) {
    const std::int32_t* head =
        tree_[w] < 0 ? model_.root_label : label_heads_.data() + static_cast<std::size_t>(tree_[w]) * size;
    add_and_rectify(label_dependents_.data() + w * size, head, shorts_.data() + w * size, size);
  }
  const std::size_t classes = model_.label.matrix.outputs;
  sums_.resize(words * classes);
  multiply(model_.label.matrix, shorts_.data(), words, sums_.data());
  for (std::size_t w = 0; w < words; ++w) {
    heads[w] = tree_[w];
    const std::size_t label = best_of(sums_.data() + w * classes, model_.relations.size());
    relations[w] = tree_[w] < 0 ? Deprel::root : model_.relations[label];
  }
}

// A tree with one root in which each word's head scores high: every word takes
// its best head, the word that gains most by it becomes the root, and each
// circle is opened where that costs least. (Chu-Liu-Edmonds without weighing
// what a circle's opening does to others; circles are rare and small.)
void Network::read_tree(std::size_t first, std::size_t last) {
  const std::size_t n = last - first;
  const std::size_t arc = model_.arc;
  const bool whole = n <= 2 * kReach;
  const std::size_t chunk = whole ? n : kReach;
  const std::size_t width = padded(1 + (whole ? n : 3 * kReach));
  // Candidate heads of word i stand from lowest(i) on; column 0 of the scores
  // is the root.
  const auto lowest = [&](std::size_t i) {
    const std::size_t begin = i / chunk * chunk;
    return whole || begin < kReach ? 0 : begin - kReach;
  };
  const auto highest = [&](std::size_t i) { return whole ? n : std::min(n, i / chunk * chunk + 2 * kReach); };
  scores_.resize(n * width);
  packed_.resize(arc * width);
  for (std::size_t begin = 0; begin < n; begin += chunk) {
    std::fill(packed_.begin(), packed_.end(), std::int16_t{0});
    const auto put = [&](std::size_t column, const std::int16_t* vector) {
      for (std::size_t k = 0; k < arc; ++k) packed_[(k / 2 * width + column) * 2 + k % 2] = vector[k];
    };
    put(0, model_.root_arc);
    for (std::size_t j = lowest(begin); j < highest(begin); ++j) {
      put(1 + j - lowest(begin), heads_.data() + (first + j) * arc);
    }
    multiply(Shorts{.inputs = arc, .outputs = width, .weights = packed_.data(), .bias = nullptr},
             dependents_.data() + (first + begin) * arc, std::min(chunk, n - begin),
             scores_.data() + begin * width);
  }

  std::int32_t* tree = tree_.data() + first;
  std::size_t root = 0;
  std::int64_t most = std::numeric_limits<std::int64_t>::min();
  for (std::size_t i = 0; i < n; ++i) {
    std::int32_t* row = scores_.data() + i * width;
    const std::size_t count = highest(i) - lowest(i);
    row[1 + i - lowest(i)] = kImpossible;
    const std::size_t best = best_of(row + 1, count);
    tree[i] = static_cast<std::int32_t>(best + lowest(i));
    const std::int64_t gain = std::int64_t{row[0]} - row[1 + best];
    if (gain > most) {
      most = gain;
      root = i;
    }
  }
  tree[root] = -1;

  enum State : std::uint8_t { Unknown, OnPath, Grounded, Circling };
  marks_.assign(n, Unknown);
  marks_[root] = Grounded;
  std::vector<std::size_t> path;
  const auto follow = [&](std::size_t i) {
    path.clear();
    while (marks_[i] == Unknown) {
      marks_[i] = OnPath;
      path.push_back(i);
      i = static_cast<std::size_t>(tree[i]);
    }
    return i;
  };
  const auto mark_path = [&](State mark) {
    for (const std::size_t i : path) marks_[i] = mark;
  };
  for (std::size_t i = 0; i < n; ++i) {
    if (marks_[i] != Unknown) continue;
    const std::size_t end = follow(i);
    mark_path(marks_[end] == Grounded ? Grounded : Circling);
  }
  for (std::size_t i = 0; i < n; ++i) {
    if (marks_[i] == Circling) marks_[i] = Unknown;
  }
  for (std::size_t i = 0; i < n; ++i) {
    if (marks_[i] != Unknown) continue;
    const std::size_t end = follow(i);
    if (marks_[end] == OnPath) {
      std::size_t word = end;
      auto to = static_cast<std::int32_t>(root);
      std::int64_t least = std::numeric_limits<std::int64_t>::max();
      std::size_t member = end;
      do {
        const std::int32_t* row = scores_.data() + member * width;
        const std::int64_t now = row[1 + static_cast<std::size_t>(tree[member]) - lowest(member)];
        for (std::size_t j = lowest(member); j < highest(member); ++j) {
          if (marks_[j] != Grounded) continue;
          const std::int64_t loss = now - row[1 + j - lowest(member)];
          if (loss < least) {
            least = loss;
            word = member;
            to = static_cast<std::int32_t>(j);
          }
        }
        member = static_cast<std::size_t>(tree[member]);
      } while (member != end);
      tree[word] = to;
    }
    mark_path(Grounded);
  }
  for (std::size_t i = 0; i < n; ++i) {
    if (tree[i] >= 0) tree[i] += static_cast<std::int32_t>(first);
  }
}

}  // namespace factcheck
