// What the names are of that the tables do not know: people, bodies, places, by what the network says of
// their words.
//
// "Ramaphosa greeted the crowd": the network's label may be right in one sentence and wrong in the next, so
// all mentions of a name in the article have a vote, and a log-linear model weighs it beside the form of the
// words. Learned by tools/train/name_types.cc; names that the tables know are left as they are.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "mention/name_scan.h"
#include "syntax/analysis.h"

namespace factcheck {

// A name that is none is Nothing: "Deputy" at the start of a sentence.
enum class NameSort : std::uint8_t { Nothing, Person, Organisation, Place, Group, Other };
constexpr std::size_t kNameSorts = 6;

class NameTypes {
 public:
  // Both must outlive it.
  NameTypes(const Analysis& analysis, const std::vector<NameCandidate>& candidates);

  // What the model sees of a candidate; each below feature_count().
  std::vector<std::uint16_t> features(const NameCandidate& candidate) const;
  static std::size_t feature_count();

 private:
  struct Span {
    std::uint32_t first = 0, last = 0;
    NameKind kind = NameKind::None;
  };

  Span label_of(const NameCandidate& candidate) const;

  const Analysis& analysis_;
  std::vector<std::uint32_t> sentence_first_;                                         // of each token
  std::unordered_map<std::string, std::array<std::uint16_t, kNameKindCount>> votes_;  // key -> of each kind
};

// The names that the network sees and nobody else, without kind; in text order.
std::vector<NameCandidate> labelled_names(const Analysis& analysis, const std::vector<NameCandidate>& others);

// Gives candidates without a kind theirs where it is sure, and adds those of labelled_names that are sure.
void decide_types(const Analysis& analysis, std::vector<NameCandidate>& candidates);

}  // namespace factcheck
