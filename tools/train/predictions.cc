#include "predictions.h"

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <span>

namespace factcheck::train {
namespace {

constexpr float kLeast = 0.005F;
constexpr std::uint32_t kUnknown = 0xFFFFFFFFU;

[[noreturn]] void fail(const std::string& path, const char* what) {
  std::cerr << path << ": " << what << '\n';
  std::exit(2);
}

void put(std::ostream& out, std::uint32_t value) { out.write(reinterpret_cast<const char*>(&value), 4); }

std::uint32_t take(std::istream& in) {
  std::uint32_t value = 0;
  in.read(reinterpret_cast<char*>(&value), 4);
  return value;
}

void put_list(std::ostream& out, const std::vector<std::string>& list) {
  put(out, static_cast<std::uint32_t>(list.size()));
  for (const std::string& item : list) out << item << '\n';
}

// Numbers of the file's classes in our own list.
std::vector<std::uint32_t> take_list(std::istream& in, const std::vector<std::string>& ours) {
  std::vector<std::uint32_t> numbers(take(in), kUnknown);
  for (std::uint32_t& number : numbers) {
    std::string item;
    std::getline(in, item);
    for (std::size_t i = 0; i < ours.size(); ++i) {
      if (ours[i] == item) number = static_cast<std::uint32_t>(i);
    }
  }
  return numbers;
}

template <typename Row>
void put_likely(std::ostream& out, const Row& scores) {
  const Eigen::RowVectorXf p = (scores.array() - scores.maxCoeff()).exp();
  const float sum = p.sum();
  std::vector<Share> likely;
  for (Eigen::Index j = 0; j < p.size(); ++j) {
    if (p(j) >= kLeast * sum) likely.push_back({static_cast<std::uint32_t>(j), p(j) / sum});
  }
  put(out, static_cast<std::uint32_t>(likely.size()));
  out.write(reinterpret_cast<const char*>(likely.data()),
            static_cast<std::streamsize>(likely.size() * sizeof(Share)));
}

// Adds one teacher's answers for one word; those whose class is unknown here are left out.
void take_likely(std::istream& in, const std::vector<std::uint32_t>* numbers, float weight,
                 std::map<std::uint32_t, float>& sum) {
  const std::uint32_t count = take(in);
  for (std::uint32_t i = 0; i < count && in; ++i) {
    Share share{};
    in.read(reinterpret_cast<char*>(&share), sizeof share);
    const std::uint32_t which = numbers == nullptr ? share.which : numbers->at(share.which);
    if (which != kUnknown) sum[which] += weight * share.part;
  }
}

void mix(Shares& gold, const std::vector<std::map<std::uint32_t, float>>& said, float part) {
  Shares mixed;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    std::map<std::uint32_t, float> all;
    float told = 0;
    for (const auto& [which, p] : said[i]) told += p;
    if (!gold.row(i).empty()) {
      if (told > 0) {
        for (const auto& [which, p] : said[i]) all[which] += part * p / told;
      }
      for (const Share& share : gold.row(i)) all[share.which] += (told > 0 ? 1 - part : 1) * share.part;
    }
    std::vector<Share> row;
    for (const auto& [which, p] : all) row.push_back({which, p});
    mixed.add_row(row);
  }
  gold = std::move(mixed);
}

}  // namespace

void write_predictions(const std::string& path, Network& network, const Inventory& inventory,
                       const std::vector<Sample>& samples, std::size_t count) {
  std::ofstream out(path, std::ios::binary);
  put_list(out, inventory.tags);
  put_list(out, inventory.names);
  put_list(out, inventory.relations);
  put(out, static_cast<std::uint32_t>(count));
  for (std::size_t s = 0; s < count; ++s) {
    Random random(1);
    Tape tape(false, 1, network.all().size());
    Sentences sentences;
    const Outputs said = network.run(tape, {&samples[s]}, sentences, random, false);
    const auto n = static_cast<Eigen::Index>(samples[s].size());
    Matrix heads(n, n + 1);
    heads.col(0) = said.dependents->value * network.root_arc().value.row(0).transpose();
    heads.rightCols(n) = said.dependents->value * said.heads->value.transpose();
    std::vector<std::uint32_t> to;
    for (const std::int32_t h : samples[s].to) {
      to.push_back(h <= 0 ? Tape::kNoRow : static_cast<std::uint32_t>(h - 1));
    }
    const Var relations = network.relations(tape, said, to);
    put(out, static_cast<std::uint32_t>(n));
    for (Eigen::Index i = 0; i < n; ++i) {
      heads(i, i + 1) = -1e9F;
      put_likely(out, said.tags->value.row(i));
      put_likely(out, said.names->value.row(i));
      put_likely(out, heads.row(i));
      put_likely(out, relations->value.row(i));
    }
  }
  if (!out.flush()) fail(path, "cannot be written");
}

void learn_from(const std::vector<std::string>& paths, const Inventory& inventory, float part,
                std::vector<Sample>& samples) {
  if (paths.empty()) return;
  struct Teacher {
    std::ifstream in;
    std::vector<std::uint32_t> tags, names, relations;
    std::uint32_t count = 0;
  };
  std::vector<Teacher> teachers(paths.size());
  for (std::size_t t = 0; t < paths.size(); ++t) {
    Teacher& teacher = teachers[t];
    teacher.in.open(paths[t], std::ios::binary);
    if (!teacher.in) fail(paths[t], "cannot be read");
    teacher.tags = take_list(teacher.in, inventory.tags);
    teacher.names = take_list(teacher.in, inventory.names);
    teacher.relations = take_list(teacher.in, inventory.relations);
    teacher.count = take(teacher.in);
    if (teacher.count != teachers[0].count || teacher.count > samples.size())
      fail(paths[t], "was made of other sentences");
  }
  const float weight = 1 / static_cast<float>(teachers.size());
  for (std::size_t s = 0; s < teachers[0].count; ++s) {
    Sample& sample = samples[s];
    using Said = std::vector<std::map<std::uint32_t, float>>;  // by word, by class
    Said tags(sample.size()), names(sample.size()), heads(sample.size()), relations(sample.size());
    for (std::size_t t = 0; t < teachers.size(); ++t) {
      Teacher& teacher = teachers[t];
      if (take(teacher.in) != sample.size()) fail(paths[t], "was made of other sentences");
      for (std::size_t i = 0; i < sample.size(); ++i) {
        take_likely(teacher.in, &teacher.tags, weight, tags[i]);
        take_likely(teacher.in, &teacher.names, weight, names[i]);
        take_likely(teacher.in, nullptr, weight, heads[i]);
        take_likely(teacher.in, &teacher.relations, weight, relations[i]);
      }
    }
    mix(sample.tag, tags, part);
    mix(sample.name, names, part);
    mix(sample.head, heads, part);
    mix(sample.relation, relations, part);
  }
}

}  // namespace factcheck::train
