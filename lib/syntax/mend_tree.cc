#include "syntax/mend_tree.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace factcheck {
namespace {

// Sorted. Months are none: "on May 27 people met" may be read both ways.
constexpr auto kDayWords = std::to_array<std::string_view>({
    "afternoon",
    "evening",
    "friday",
    "monday",
    "morning",
    "night",
    "saturday",
    "sunday",
    "thursday",
    "today",
    "tuesday",
    "wednesday",
    "weekend",
    "yesterday",
});
static_assert(std::ranges::is_sorted(kDayWords), "is_day searches by halving");

bool is_day(const Token& token) { return std::ranges::binary_search(kDayWords, token.lower); }

class Mender {
 public:
  Mender(const Sentence& sentence, std::vector<Token>& tokens) : sentence_(sentence), tokens_(tokens) {}

  void run() {
    const bool title = is_title();
    for (std::uint32_t i = sentence_.first + 1; i < sentence_.last; ++i) {
      if (!title) end_name(i);
      count_what_follows(i);
    }
  }

 private:
  bool is_title() const {
    std::uint32_t capitals = 0, words = 0;
    for (std::uint32_t i = sentence_.first; i < sentence_.last; ++i) {
      capitals += tokens_[i].shape == Shape::Capitalised;
      words += tokens_[i].shape == Shape::Capitalised || tokens_[i].shape == Shape::Lower;
    }
    return capitals * 2 > words;
  }

  void end_name(std::uint32_t i) {
    const Token& before = tokens_[i - 1];
    Token& token = tokens_[i];
    const bool begun =
        before.name == NameKind::PER && before.name_begins && before.shape == Shape::Capitalised;
    if (!begun || token.name != NameKind::None || token.upos != Upos::NOUN ||
        token.shape != Shape::Capitalised)
      return;
    token.upos = Upos::PROPN;
    token.xpos = Xpos::NNP;
    token.lemma = token.text;
    token.name = NameKind::PER;
    hang(i, i - 1, Deprel::flat);
  }

  void count_what_follows(std::uint32_t i) {
    if (i + 1 >= sentence_.last || tokens_[i].upos != Upos::NUM || !is_day(tokens_[i - 1])) return;
    if (tokens_[i].head >= static_cast<std::int32_t>(i)) return;
    std::uint32_t noun = i + 1;
    while (noun + 1 < sentence_.last && tokens_[noun].upos == Upos::ADJ) ++noun;
    if (tokens_[noun].xpos == Xpos::NNS) hang(i, noun, Deprel::nummod);
  }

  // Leaves the tree as it is where the new head hangs on the word.
  void hang(std::uint32_t word, std::uint32_t head, Deprel relation) {
    std::int32_t at = static_cast<std::int32_t>(head);
    while (at >= 0 && at != static_cast<std::int32_t>(word)) at = tokens_[static_cast<std::size_t>(at)].head;
    if (at >= 0 || tokens_[word].head == kNoHead) return;
    tokens_[word].head = static_cast<std::int32_t>(head);
    tokens_[word].relation = relation;
  }

  const Sentence& sentence_;
  std::vector<Token>& tokens_;
};

}  // namespace

void mend_tree(const Sentence& sentence, std::vector<Token>& tokens) { Mender(sentence, tokens).run(); }

}  // namespace factcheck
