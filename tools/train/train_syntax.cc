// Trains the tagger and parser:  train_syntax --vectors FILE --names FILE --out MODEL TREEBANK.conllu...
//        [--dev FILE]... [--epochs 30]
//
// Two threads, always: each takes one half of every batch, and the halves are added in order, so that the
// same data give the same model.
#include <malloc.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include "export.h"
#include "network.h"
#include "predictions.h"

namespace factcheck::train {
namespace {

// Neighbours tell of the same people: names are hidden by runs of so many sentences.
constexpr std::size_t kRun = 64;

struct Options {
  std::string vectors, names, out, predictions, told;
  std::vector<std::string> treebanks, dev, teachers;
  float taught = 0.5F;
  std::size_t hidden = 0, folds = 0;  // of every `folds` runs of sentences, run `hidden` shows no names
  int epochs = 30;
  std::size_t batch_words = 1200;
  float rate = 2e-3F;
  Sizes sizes;
  std::uint64_t seed = 1;
  std::size_t most_vectors = 400000;
  std::size_t kept_vectors = 50000;  // in the model
};

Options parse(int argc, char** argv) {
  Options o;
  for (int i = 1; i < argc; ++i) {
    const std::string a = argv[i];
    const auto value = [&] {
      if (i + 1 >= argc) {
        std::cerr << a << " needs a value\n";
        std::exit(2);
      }
      return std::string(argv[++i]);
    };
    if (a == "--vectors")
      o.vectors = value();
    else if (a == "--names")
      o.names = value();
    else if (a == "--out")
      o.out = value();
    else if (a == "--dev")
      o.dev.push_back(value());
    else if (a == "--predictions")
      o.predictions = value();
    else if (a == "--fold") {
      const std::string fold = value();
      o.hidden = std::stoul(fold);
      o.folds = std::stoul(fold.substr(fold.find('/') + 1));
    } else if (a == "--told")
      o.told = value();
    else if (a == "--teacher")
      o.teachers.push_back(value());
    else if (a == "--taught")
      o.taught = std::stof(value());
    else if (a == "--epochs")
      o.epochs = std::stoi(value());
    else if (a == "--rate")
      o.rate = std::stof(value());
    else if (a == "--batch")
      o.batch_words = std::stoul(value());
    else if (a == "--word")
      o.sizes.word = std::stoi(value());
    else if (a == "--layers")
      o.sizes.layers = std::stoi(value());
    else if (a == "--tag-layer")
      o.sizes.tag_layer = std::stoi(value());
    else if (a == "--arc")
      o.sizes.arc = std::stoi(value());
    else if (a == "--relation")
      o.sizes.relation = std::stoi(value());
    else if (a == "--input-drop")
      o.sizes.input_drop = std::stof(value());
    else if (a == "--layer-drop")
      o.sizes.layer_drop = std::stof(value());
    else if (a == "--most")
      o.most_vectors = std::stoul(value());
    else if (a == "--keep")
      o.kept_vectors = std::stoul(value());
    else if (a == "--seed")
      o.seed = std::stoul(value());
    else
      o.treebanks.push_back(a);
  }
  return o;
}

// Where the words of the file of names stand among the sentences.
struct NamedSentence {
  std::string source;
  std::size_t number, sentence;
};

// Labels of names go to the words of the treebank that they were made from; `+swap` behind its name stands
// for a copy of the sentence with other names, whose tree is the same. Other texts come in without trees.
std::vector<NamedSentence> add_names(const std::string& path,
                                     const std::map<std::string, std::size_t>& first_of,
                                     std::vector<WordList>& sentences) {
  std::vector<NamedSentence> named;
  for (NamedBlock& block : read_names(path)) {
    const std::size_t plus = block.source.find('+');
    const bool copy = plus != std::string::npos;
    const auto treebank = first_of.find(block.source.substr(0, plus));
    if (treebank == first_of.end()) {
      named.push_back({block.source, block.number, sentences.size()});
      sentences.push_back(std::move(block.words));
      continue;
    }
    const std::size_t place = treebank->second + block.number;
    WordList& sentence = sentences.at(place);
    if (sentence.size() != block.words.size()) {
      std::cerr << path << ": " << block.source << ' ' << block.number
                << " has other words than the treebank\n";
      std::exit(2);
    }
    named.push_back({block.source, block.number, copy ? sentences.size() : place});
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      Word& word = block.words[i];
      if (!copy) {
        sentence[i].name = word.name;
        continue;
      }
      word.upos = sentence[i].upos;
      word.xpos = sentence[i].xpos;
      word.head = sentence[i].head;
      word.relation = sentence[i].relation;
    }
    if (copy) sentences.push_back(std::move(block.words));
  }
  return named;
}

// What the network says of the names that it was not shown: from that others learn how far to trust it.
void write_told(const std::string& path, Network& network, const Inventory& inventory,
                const std::vector<NamedSentence>& named, const std::vector<WordList>& sentences,
                const std::vector<Sample>& samples) {
  std::ofstream out(path);
  for (const NamedSentence& here : named) {
    if (here.source.find('+') != std::string::npos) continue;
    Random random(1);
    Tape tape(false, 1, network.all().size());
    Sentences bounds;
    const Outputs said = network.run(tape, {&samples[here.sentence]}, bounds, random, false);
    out << "# source = " << here.source << ' ' << here.number << '\n';
    for (std::size_t i = 0; i < samples[here.sentence].size(); ++i) {
      Eigen::Index best = 0;
      said.names->value.row(static_cast<Eigen::Index>(i)).maxCoeff(&best);
      out << sentences[here.sentence][i].form << '\t' << inventory.names[static_cast<std::size_t>(best)]
          << "\t1\n";
    }
    out << '\n';
  }
}

Inventory take_inventory(const std::vector<WordList>& sentences) {
  Inventory inventory;
  std::map<std::string, int> tags, relations, names;
  std::map<std::uint64_t, int> words;
  names["O"] = 1000;
  for (const WordList& sentence : sentences) {
    for (const Word& word : sentence) {
      if (!word.upos.empty() && word.upos != "_") ++tags[word.upos + " " + word.xpos];
      if (!word.relation.empty()) ++relations[word.relation];
      if (word.name.starts_with("B-")) {
        names[word.name];
        names["I-" + word.name.substr(2)];
      }
      ++words[word.features.folded];
    }
  }
  for (const auto& [tag, count] : tags) {
    if (count >= 3) inventory.tags.push_back(tag);
  }
  for (const auto& [relation, count] : relations) inventory.relations.push_back(relation);
  for (const auto& [name, count] : names) inventory.names.push_back(name);
  for (const auto& [word, count] : words) {
    if (count >= 2) inventory.words.emplace(word, static_cast<std::uint32_t>(inventory.word_rows++));
  }
  return inventory;
}

std::int32_t number_of(const std::vector<std::string>& list, const std::string& item) {
  const auto found = std::find(list.begin(), list.end(), item);
  return found == list.end() ? -1 : static_cast<std::int32_t>(found - list.begin());
}

void add_gold(Shares& shares, std::int32_t gold) {
  const Share share{static_cast<std::uint32_t>(gold), 1};
  shares.add_row(gold < 0 ? std::span<const Share>() : std::span(&share, 1));
}

Sample as_sample(const WordList& sentence, const Inventory& inventory, const Vectors& vectors,
                 const std::map<std::uint64_t, int>& counts) {
  Sample sample;
  for (const Word& word : sentence) {
    auto vector = vectors.rows.find(word.features.exact);
    if (vector == vectors.rows.end() && word.features.last_part != 0) {
      vector = vectors.rows.find(word.features.last_part);
    }
    sample.vector.push_back(vector == vectors.rows.end() ? Tape::kNoRow : vector->second);
    const auto row = inventory.words.find(word.features.folded);
    sample.word.push_back(row == inventory.words.end() ? Tape::kNoRow : row->second);
    const auto count = counts.find(word.features.folded);
    const float seen = count == counts.end() ? 0.0F : static_cast<float>(count->second);
    sample.rarity.push_back(0.25F / (0.25F + seen) + 0.05F);
    for (const std::uint16_t bucket : word.features.buckets) sample.buckets.push_back(bucket);
    add_gold(sample.tag, number_of(inventory.tags, word.upos + " " + word.xpos));
    add_gold(sample.name, word.name.empty() ? -1 : number_of(inventory.names, word.name));
    add_gold(sample.head, word.head);
    add_gold(sample.relation, word.head < 0 ? -1 : number_of(inventory.relations, word.relation));
    sample.to.push_back(word.head);
  }
  return sample;
}

// Adam (Kingma and Ba, ICLR 2015); rows of tables that a batch did not use stay as they are.
void update(Parameter& p, const std::array<std::vector<Gradient>*, 2>& gradients, float rate, int step) {
  constexpr float b1 = 0.9F, b2 = 0.98F, tiny = 1e-8F;
  const float c1 = 1 - std::pow(b1, static_cast<float>(step)),
              c2 = 1 - std::pow(b2, static_cast<float>(step));
  const auto apply = [&](auto value, auto m, auto v, const auto& g) {
    m = m * b1 + g * (1 - b1);
    v = v * b2 + g.square() * (1 - b2);
    value -= rate * (m / c1) / ((v / c2).sqrt() + tiny);
  };
  if (!p.sparse) {
    Matrix sum;
    for (auto* g : gradients) {
      Matrix& dense = (*g)[p.index].dense;
      if (dense.size() == 0) continue;
      if (sum.size() == 0)
        sum = dense;
      else
        sum += dense;
    }
    if (sum.size() == 0) return;
    const float norm = sum.norm();
    if (norm > 5) sum *= 5 / norm;
    apply(p.value.array(), p.m.array(), p.v.array(), sum.array());
    return;
  }
  const auto columns = static_cast<std::size_t>(p.value.cols());
  std::vector<std::pair<std::uint32_t, const float*>> rows;
  for (auto* g : gradients) {
    const Gradient& gradient = (*g)[p.index];
    for (std::size_t i = 0; i < gradient.rows.size(); ++i) {
      rows.emplace_back(gradient.rows[i], gradient.values.data() + i * columns);
    }
  }
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  Eigen::RowVectorXf sum(p.value.cols());
  for (std::size_t i = 0; i < rows.size();) {
    const std::uint32_t row = rows[i].first;
    sum.setZero();
    for (; i < rows.size() && rows[i].first == row; ++i) {
      sum += Eigen::Map<const Eigen::RowVectorXf>(rows[i].second, p.value.cols());
    }
    apply(p.value.row(row).array(), p.m.row(row).array(), p.v.row(row).array(), sum.array());
  }
}

struct Score {
  double tags = 0, upos = 0, uas = 0, las = 0, words = 0;
};

Score evaluate(Network& network, const Inventory& inventory, const std::vector<WordList>& gold,
               const std::vector<Sample>& samples) {
  Score score;
  for (std::size_t s = 0; s < samples.size(); ++s) {
    Random random(1);
    Tape tape(false, 1, network.all().size());
    Sentences sentences;
    const Outputs out = network.run(tape, {&samples[s]}, sentences, random, false);
    const auto n = static_cast<Eigen::Index>(samples[s].size());
    Matrix scores(n, n + 1);
    scores.col(0) = out.dependents->value * network.root_arc().value.row(0).transpose();
    scores.rightCols(n) = out.dependents->value * out.heads->value.transpose();
    const std::vector<std::int32_t> heads = best_tree(scores);
    std::vector<std::uint32_t> rows;
    for (const std::int32_t h : heads)
      rows.push_back(h == 0 ? Tape::kNoRow : static_cast<std::uint32_t>(h - 1));
    Var relations = network.relations(tape, out, rows);
    for (Eigen::Index i = 0; i < n; ++i) {
      const Word& word = gold[s][static_cast<std::size_t>(i)];
      Eigen::Index tag = 0, relation = 0;
      out.tags->value.row(i).maxCoeff(&tag);
      relations->value.row(i).maxCoeff(&relation);
      const std::string& name = inventory.tags[static_cast<std::size_t>(tag)];
      const std::string upos = name.substr(0, name.find(' '));
      const auto universal = [](const std::string& r) { return r.substr(0, r.find(':')); };
      const bool head_right = heads[static_cast<std::size_t>(i)] == word.head;
      std::string said = heads[static_cast<std::size_t>(i)] == 0
                             ? "root"
                             : universal(inventory.relations[static_cast<std::size_t>(relation)]);
      score.words += 1;
      score.tags += name == word.upos + " " + word.xpos ? 1 : 0;
      score.upos += upos == word.upos ? 1 : 0;
      score.uas += head_right ? 1 : 0;
      score.las += head_right && said == universal(word.relation) ? 1 : 0;
    }
  }
  return score;
}

int run(int argc, char** argv) {
  mallopt(M_MMAP_THRESHOLD, 1 << 30);  // matrices of one step are reused by the next
  mallopt(M_TRIM_THRESHOLD, 2047 << 20);
  Eigen::setNbThreads(1);
  Eigen::setCpuCacheSizes(32 << 10, 512 << 10, 8 << 20);  // block alike on every machine
  const Options options = parse(argc, argv);
  std::vector<WordList> sentences;
  std::map<std::string, std::size_t> first_of;  // number of each treebank's first sentence
  for (const std::string& path : options.treebanks) {
    const std::size_t slash = path.rfind('/') + 1;
    first_of[path.substr(slash, path.rfind('.') - slash)] = sentences.size();
    for (WordList& s : read_conllu(path)) sentences.push_back(std::move(s));
  }
  const std::size_t in_treebanks = sentences.size();
  std::vector<NamedSentence> hidden;
  if (!options.names.empty()) {
    for (NamedSentence& named : add_names(options.names, first_of, sentences)) {
      if (options.folds == 0 || named.number / kRun % options.folds != options.hidden) continue;
      hidden.push_back(std::move(named));
    }
  }
  const Vectors vectors = read_vectors(options.vectors, options.most_vectors);
  const Inventory inventory = take_inventory(sentences);
  std::map<std::uint64_t, int> counts;
  for (const WordList& s : sentences) {
    for (const Word& w : s) ++counts[w.features.folded];
  }
  std::vector<Sample> samples;
  for (const WordList& s : sentences) samples.push_back(as_sample(s, inventory, vectors, counts));
  for (const NamedSentence& here : hidden) {
    Sample& sample = samples[here.sentence];
    sample.name = {};
    for (std::size_t i = 0; i < sample.size(); ++i) sample.name.add_row({});
  }
  learn_from(options.teachers, inventory, options.taught, samples);
  std::vector<std::vector<WordList>> dev_words;
  std::vector<std::vector<Sample>> dev;
  for (const std::string& path : options.dev) {
    dev_words.push_back(read_conllu(path));
    dev.emplace_back();
    for (const WordList& s : dev_words.back()) dev.back().push_back(as_sample(s, inventory, vectors, counts));
  }
  Network network(options.sizes, inventory, vectors, options.seed);
  std::size_t words = 0;
  for (const Sample& s : samples) words += s.size();
  std::cerr << samples.size() << " sentences, " << words << " words, " << inventory.tags.size() << " tags, "
            << inventory.relations.size() << " relations, " << inventory.names.size() << " name labels, "
            << inventory.word_rows << " rows of words\n";

  // Batches of sentences of like length, in an order that changes with every epoch.
  std::vector<std::uint32_t> order(samples.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  Random random(options.seed + 7);
  int step = 0;
  const int steps_per_epoch = static_cast<int>(words / options.batch_words) + 1;
  const int total_steps = steps_per_epoch * options.epochs;
  int means = 0;
  const auto report = [&] {
    for (std::size_t d = 0; d < dev.size(); ++d) {
      const Score s = evaluate(network, inventory, dev_words[d], dev[d]);
      std::cerr << "  | UPOS " << s.upos / s.words << " both tags " << s.tags / s.words << " UAS "
                << s.uas / s.words << " LAS " << s.las / s.words;
    }
  };
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    const auto start = std::chrono::steady_clock::now();
    for (std::size_t i = order.size() - 1; i > 0; --i) std::swap(order[i], order[random.next() % (i + 1)]);
    double loss = 0;
    for (std::size_t at = 0; at < order.size();) {
      std::array<std::vector<const Sample*>, 2> halves;
      std::array<std::size_t, 2> sizes{};
      std::size_t batch_words = 0;
      while (at < order.size() && batch_words < options.batch_words) {
        const Sample& s = samples[order[at++]];
        const std::size_t half = sizes[0] <= sizes[1] ? 0 : 1;
        halves[half].push_back(&s);
        sizes[half] += s.size();
        batch_words += s.size();
      }
      ++step;
      const float done = static_cast<float>(step) / static_cast<float>(total_steps);
      const float warm = std::min(1.0F, static_cast<float>(step) / 200.0F);
      const float rate = options.rate * warm * std::max(0.02F, 1 - done);
      std::array<std::unique_ptr<Tape>, 2> tapes;
      std::array<std::thread, 2> threads;
      for (std::size_t h = 0; h < 2; ++h) {
        const std::uint64_t seed = options.seed * 1000003 + static_cast<std::uint64_t>(step) * 2 + h;
        tapes[h] = std::make_unique<Tape>(true, seed, network.all().size());
        threads[h] = std::thread([&, h, seed] {
          if (halves[h].empty()) return;
          Random drops(seed + 99);
          network.loss(*tapes[h], halves[h], drops, 1 / static_cast<float>(batch_words));
          tapes[h]->backward();
        });
      }
      for (std::thread& t : threads) t.join();
      loss += tapes[0]->loss() + tapes[1]->loss();
      std::array<std::vector<Gradient>*, 2> gradients{&tapes[0]->gradients(), &tapes[1]->gradients()};
      const std::vector<Parameter*> parameters = network.all();
      for (std::size_t h = 0; h < 2; ++h) {
        threads[h] = std::thread([&, h] {
          for (Parameter* p : parameters) {
            const bool first = p->name == "buckets" || p->name == "root arc";
            if (first == (h == 0)) update(*p, gradients, rate, step);
          }
        });
      }
      for (std::thread& t : threads) t.join();
      if (step > total_steps * 7 / 10 && step % 25 == 0) {
        ++means;
        for (Parameter* p : parameters) {
          if (means == 1) {
            p->mean = p->value;
          } else {
            p->mean += (p->value - p->mean) / static_cast<float>(means);
          }
        }
      }
    }
    if (epoch + 1 == options.epochs && means > 0) {
      std::cerr << "last values";
      report();
      std::cerr << std::endl;
      for (Parameter* p : network.all()) p->value = p->mean;
    }
    std::cerr << "epoch " << epoch + 1 << " loss " << loss / steps_per_epoch;
    if ((epoch + 1) % 2 == 0 || epoch + 1 == options.epochs) {
      report();
    }
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
    std::cerr << "  " << spent.count() << " s" << std::endl;
  }
  if (!options.predictions.empty()) {
    write_predictions(options.predictions, network, inventory, samples, in_treebanks);
  }
  if (!options.told.empty()) write_told(options.told, network, inventory, hidden, sentences, samples);
  if (!options.out.empty()) export_model(network, inventory, vectors, options.kept_vectors, options.out);
  return 0;
}

}  // namespace
}  // namespace factcheck::train

int main(int argc, char** argv) { return factcheck::train::run(argc, argv); }
