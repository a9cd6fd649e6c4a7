// Learns which claims of two articles answer one question from clusters of labelled articles.
//
//   train_comparability [--hold-out] OUTPUT.inc CLUSTERS GOLD.json...
//
// CLUSTERS holds a folder of articles for each gold file; a gold file names its "cluster" and lists "aspects"
// with "values" (a "file" and a "quote" of it) and "pairs" of values that answer one question. Writes the
// weights that lib/align/pair_features.cc includes: of a logistic regression with a quadratic penalty, one
// for each family of claims, found by Newton's method: the same input gives the same bytes. With --hold-out
// every cluster in turn is measured with the weights learned from the others.
#include <fmt/format.h>

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "align/candidates.h"
#include "align/comparable.h"
#include "align/passages.h"
#include "align/profile.h"
#include "align/story.h"
#include "pipeline/cross_check.h"
#include "text/reader.h"

namespace {

using namespace factcheck;
using nlohmann::json;

struct Example {
  PairFamily family;
  PairFeatures features;
  bool positive = false;
  double weight = 1;
  std::size_t cluster = 0;
};

// Pairs that nobody labelled: most are of two things, though some are not.
constexpr double kUnlabelled = 0.25;
constexpr double kPenalty = 1.0;

struct Cluster {
  std::vector<Article> articles;
  std::vector<Claim> claims;
};

Cluster read_cluster(const std::filesystem::path& folder) {
  Cluster cluster;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  std::vector<InputFile> inputs;
  for (const auto& file : files) inputs.push_back({.path = file.string()});
  for (ReadArticle& read : extract_files(inputs, {}).articles) {
    const auto index = static_cast<std::uint32_t>(cluster.articles.size());
    cluster.articles.push_back(std::move(read.article));
    for (Claim& claim : read.claims) {
      claim.article = index;
      cluster.claims.push_back(std::move(claim));
    }
  }
  return cluster;
}

std::string slurp(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Which values of the gold a claim's answer lies in, as (aspect, value).
using Places = std::vector<std::vector<std::pair<std::string, std::string>>>;

Places places_of(const Cluster& cluster, const json& gold, const std::filesystem::path& folder) {
  Places places(cluster.claims.size());
  for (const json& aspect : gold.at("aspects")) {
    for (const json& value : aspect.at("values")) {
      const std::string file = value.at("file"), quote = value.at("quote");
      const std::size_t begin = slurp(folder / file).find(quote);
      const std::size_t end = begin + quote.size();
      for (std::size_t i = 0; i < cluster.claims.size(); ++i) {
        const Claim& claim = cluster.claims[i];
        const bool here = std::filesystem::path(cluster.articles[claim.article].path).filename() == file;
        if (here && claim.span.begin.byte < end && begin < claim.span.end.byte)
          places[i].emplace_back(aspect.at("id"), value.at("id"));
      }
    }
  }
  return places;
}

std::set<std::tuple<std::string, std::string, std::string>> labelled_pairs(const json& gold) {
  std::set<std::tuple<std::string, std::string, std::string>> pairs;
  for (const json& aspect : gold.at("aspects")) {
    for (const json& pair : aspect.at("pairs")) {
      pairs.emplace(aspect.at("id"), pair.at("a"), pair.at("b"));
      pairs.emplace(aspect.at("id"), pair.at("b"), pair.at("a"));
    }
  }
  return pairs;
}

// One value in two like sentences that nobody labelled: most likely of one thing, and no example of the
// contrary.
bool looks_right(const PairFeatures& features) {
  constexpr float kLike = 0.3F;
  const auto of = [&](PairFeature feature) { return features[static_cast<std::size_t>(feature)]; };
  return of(PairFeature::SameValue) > 0 && of(PairFeature::Likeness) >= kLike;
}

void add_examples(const Cluster& cluster, const Places& places, const json& gold, std::size_t index,
                  std::vector<Example>& examples) {
  const auto labelled = labelled_pairs(gold);
  const Stories stories(cluster.articles, cluster.claims, 0);
  const Profiles profiles(cluster.claims, 0);
  const Passages passages(cluster.articles, profiles, stories, false, 0);
  const Candidates candidates(cluster.articles, profiles, stories, passages, false, 0);
  CandidateReader reader(candidates);
  const auto add = [&](std::uint32_t a, const NearClaim& near) {
    const std::uint32_t b = near.claim;
    const Profile& x = profiles[a];
    const Profile& y = profiles[b];
    const auto family = pair_family(x, y);
    if (!family || x.claim->article == y.claim->article) return;
    Surroundings around{.closeness = near.closeness};
    passages.set_likeness(around, a, b);
    Example example{*family, pair_features(x, y, around), false, kUnlabelled, index};
    for (const auto& [aspect_a, value_a] : places[a]) {
      for (const auto& [aspect_b, value_b] : places[b]) {
        example.weight = 1;
        if (aspect_a == aspect_b) example.positive = true;
        example.positive = example.positive || labelled.contains({aspect_a, value_a, value_b});
      }
    }
    if (example.weight == 1 || !looks_right(example.features)) examples.push_back(example);
  };
  for (std::uint32_t a = 0; a < profiles.size(); ++a) {
    for (const NearClaim& near : reader.after(a)) add(a, near);
  }
}

using Weights = std::array<double, kPairFeatureCount>;

double probability(const Weights& weights, const PairFeatures& features) {
  double sum = 0;
  for (std::size_t i = 0; i < kPairFeatureCount; ++i) sum += weights[i] * static_cast<double>(features[i]);
  return 1 / (1 + std::exp(-sum));
}

Weights learn(const std::vector<Example>& examples, PairFamily family, std::size_t left_out) {
  constexpr auto kSize = static_cast<Eigen::Index>(kPairFeatureCount);
  Eigen::VectorXd weights = Eigen::VectorXd::Zero(kSize);
  Weights out{};
  for (int round = 0; round < 30; ++round) {
    Eigen::VectorXd gradient = -kPenalty * weights;
    Eigen::MatrixXd hessian = kPenalty * Eigen::MatrixXd::Identity(kSize, kSize);
    for (const Example& example : examples) {
      if (example.family != family || example.cluster == left_out) continue;
      Eigen::VectorXd x(kSize);
      for (Eigen::Index i = 0; i < kSize; ++i)
        x[i] = static_cast<double>(example.features[static_cast<std::size_t>(i)]);
      const double p = 1 / (1 + std::exp(-weights.dot(x)));
      gradient += example.weight * ((example.positive ? 1 : 0) - p) * x;
      hessian += example.weight * p * (1 - p) * x * x.transpose();
    }
    const Eigen::VectorXd step = hessian.ldlt().solve(gradient);
    weights += step;
    if (step.norm() < 1e-9) break;
  }
  for (std::size_t i = 0; i < kPairFeatureCount; ++i) out[i] = weights[static_cast<Eigen::Index>(i)];
  return out;
}

// Precision counts labelled pairs alone: what nobody labelled may be right.
void measure(const std::vector<Example>& examples, std::size_t clusters) {
  for (std::size_t f = 0; f < kPairFamilies; ++f) {
    const auto family = static_cast<PairFamily>(f);
    std::vector<std::pair<double, const Example*>> told;
    for (std::size_t cluster = 0; cluster < clusters; ++cluster) {
      const Weights weights = learn(examples, family, cluster);
      for (const Example& example : examples) {
        if (example.family == family && example.cluster == cluster)
          told.emplace_back(probability(weights, example.features), &example);
      }
    }
    for (const double threshold : {0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9}) {
      int right = 0, wrong = 0, unknown = 0, known = 0;
      for (const auto& [p, example] : told) {
        known += example->positive;
        if (p < threshold) continue;
        (example->positive ? right : example->weight == 1 ? wrong : unknown) += 1;
      }
      fmt::print("{:12} {:.1f}  right {:4} of {:4}  wrong {:4}  unlabelled {:5} of {}\n", name_of(family),
                 threshold, right, known, wrong, unknown, told.size());
    }
  }
}

void write(const std::string& path, const std::vector<Example>& examples) {
  std::ofstream out(path);
  out << "// Learned by tools/train/comparability.cc: a row a family, a weight a feature.\n";
  for (std::size_t f = 0; f < kPairFamilies; ++f) {
    const Weights weights = learn(examples, static_cast<PairFamily>(f), static_cast<std::size_t>(-1));
    out << "// " << name_of(static_cast<PairFamily>(f)) << "\n{\n";
    for (std::size_t i = 0; i < kPairFeatureCount; ++i)
      out << fmt::format("    {:.3f}F,  // {}\n", weights[i], name_of(static_cast<PairFeature>(i)));
    out << "},\n";
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> args(argv + 1, argv + argc);
  const bool hold_out = !args.empty() && args.front() == "--hold-out";
  if (hold_out) args.erase(args.begin());
  if (args.size() < 3) {
    std::cerr << "train_comparability [--hold-out] OUTPUT.inc CLUSTERS GOLD.json...\n";
    return 2;
  }
  std::vector<Example> examples;
  std::size_t clusters = 0;
  for (std::size_t i = 2; i < args.size(); ++i) {
    const json gold = json::parse(slurp(args[i]));
    const std::filesystem::path folder =
        std::filesystem::path(args[1]) / gold.at("cluster").get<std::string>();
    if (!std::filesystem::is_directory(folder)) {
      std::cerr << args[i] << ": no folder " << folder << "\n";
      return 2;
    }
    const Cluster cluster = read_cluster(folder);
    add_examples(cluster, places_of(cluster, gold, folder), gold, clusters++, examples);
  }
  if (hold_out) measure(examples, clusters);
  write(args[0], examples);
}
