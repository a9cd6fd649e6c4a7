#include "syntax/name_labels.h"

#include <algorithm>

#include "syntax/model.h"

namespace factcheck {

NameLabels::NameLabels(std::string_view lines) {
  std::string_view rest = lines;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    const bool named = line.size() > 2;
    labels_.push_back({named ? name_kind_named(line.substr(2)).value_or(NameKind::None) : NameKind::None,
                       line.starts_with("B-")});
  }
  for (std::size_t label = 0; label < labels_.size(); ++label) {
    std::size_t begin = label;
    if (labels_[label].kind != NameKind::None && !labels_[label].begins) {
      begin = static_cast<std::size_t>(std::ranges::find_if(labels_,
                                                            [&](const NameLabel& other) {
                                                              return other.begins &&
                                                                     other.kind == labels_[label].kind;
                                                            }) -
                                       labels_.begin());
    }
    begin_of_.push_back(static_cast<std::uint8_t>(begin));
  }
}

const NameLabels& NameLabels::of_model() {
  static const NameLabels labels(syntax_model().names);
  return labels;
}

void NameLabels::choose(std::span<const std::int32_t> scores, std::size_t stride,
                        std::span<std::uint8_t> chosen) const {
  const std::size_t count = labels_.size();
  // By word and label: the label before it in the best row that ends so.
  std::vector<std::uint8_t> before(chosen.size() * count);
  std::vector<std::int64_t> sums(count), next(count);
  std::size_t best = 0;
  for (std::size_t word = 0; word < chosen.size(); ++word) {
    const std::int32_t* row = scores.data() + word * stride;
    for (std::size_t label = 0; label < count; ++label) {
      std::size_t from = best;
      if (const std::size_t begin = begin_of_[label]; begin != label) {
        from = sums[begin] >= sums[label] ? begin : label;
      }
      before[word * count + label] = static_cast<std::uint8_t>(from);
      // A sentence does not begin inside a name.
      const bool cut = word == 0 && begin_of_[label] != label;
      next[label] = (cut ? std::int64_t{-1} << 40 : sums[from]) + row[label];
    }
    sums.swap(next);
    best = static_cast<std::size_t>(std::ranges::max_element(sums) - sums.begin());
  }
  for (std::size_t word = chosen.size(); word-- > 0;) {
    chosen[word] = static_cast<std::uint8_t>(best);
    best = before[word * count + best];
  }
}

}  // namespace factcheck
