// What the network's labels of names mean, and which row of them a sentence has.
//
//   const NameLabels& labels = NameLabels::of_model();
//   labels.choose(scores, 24, chosen);        // a row of scores a word -> a label a word
//   labels[chosen[0]].kind                    // NameKind::PER
//
// Labels are "O", "B-PER" where a name begins, "I-PER" where it goes on. Each word by itself may say "B-PER
// I-ORG"; the row with the highest sum in which a name goes on as it began is found word by word (Viterbi,
// IEEE Transactions on Information Theory, 1967).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "syntax/analysis.h"

namespace factcheck {

struct NameLabel {
  NameKind kind = NameKind::None;
  bool begins = false;
};

class NameLabels {
 public:
  // A label a line: "O\nB-PER\nI-PER\n". REQUIRES: each "I-" has its "B-".
  explicit NameLabels(std::string_view lines);
  static const NameLabels& of_model();

  const NameLabel& operator[](std::size_t label) const { return labels_[label]; }

  // One sentence. REQUIRES: scores.size() == chosen.size() * stride; stride is at least the number of labels.
  // Scores are small enough for their sums to fit 63 bits.
  void choose(std::span<const std::int32_t> scores, std::size_t stride, std::span<std::uint8_t> chosen) const;

 private:
  std::vector<NameLabel> labels_;
  std::vector<std::uint8_t>
      begin_of_;  // of a label inside a name the one that began it; of others they themselves
};

}  // namespace factcheck
