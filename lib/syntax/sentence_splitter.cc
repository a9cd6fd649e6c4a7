#include "syntax/sentence_splitter.h"

#include <algorithm>
#include <array>

#include "syntax/sentence_features.h"
#include "syntax/sentence_stops.h"
#include "syntax/sentence_weights.h"

namespace factcheck {
namespace {

class Splitter {
 public:
  Splitter(std::string_view text, std::span<const Token> tokens, std::vector<std::uint32_t>& ends)
      : text_(text), tokens_(tokens), ends_(ends), gaps_(text, tokens) {}

  void run() {
    std::size_t begin = 0;
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
      if (!ends_behind(i) && !too_long(i + 1, begin)) continue;
      ends_.push_back(static_cast<std::uint32_t>(i + 1));
      begin = i + 1;
    }
    if (!tokens_.empty()) ends_.push_back(static_cast<std::uint32_t>(tokens_.size()));
  }

 private:
  bool ends_behind(std::size_t i) const {
    if (starts_list_line(text_, tokens_, i + 1)) return true;
    if (!gaps_.is_candidate(i) || goes_on(i)) return false;
    const GapFeatures features = gaps_.read(i);
    std::int32_t sum = 0;
    for (std::size_t f = 0; f < features.size; ++f) sum += kSentenceWeights[features.slots[f]];
    return sum > margin_of(gaps_, i);
  }
  // `"Stop!" said Musk`, "Yahoo! said", "at 9 p.m. Tuesday"
  bool goes_on(std::size_t i) const {
    if (is_saying(tokens_[i + 1].text)) return true;
    return stop_of(tokens_[i]) == Stop::Abbreviation && !gaps_.ends_by_marks(i);
  }
  bool too_long(std::size_t i, std::size_t begin) const {
    return tokens_[i].span.end - tokens_[begin].span.begin > kLongestSentence;
  }

  std::string_view text_;
  std::span<const Token> tokens_;
  std::vector<std::uint32_t>& ends_;
  GapReader gaps_;
};

}  // namespace

void split_sentences(std::string_view text, std::span<const Token> tokens, std::vector<std::uint32_t>& ends) {
  Splitter(text, tokens, ends).run();
}

}  // namespace factcheck
