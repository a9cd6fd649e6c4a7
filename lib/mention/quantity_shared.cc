// What a figure counts where its noun is said elsewhere: "40 pupils, up from 12", "24 miners, including
// three", "40 pupils, five of whom", "the number of patients fell from 700 to 500".
#include <algorithm>
#include <array>

#include "mention/quantity_finder.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

// Nouns that only say that the noun behind "of" is counted.
constexpr auto kNumberNouns = std::to_array<std::string_view>({"count", "number", "tally", "total"});
static_assert(std::ranges::is_sorted(kNumberNouns));

// Tolls are read by their own words, see claim/figure_frame.cc.
constexpr auto kTollNouns = std::to_array<std::string_view>(
    {"casualty", "dead", "death", "fatality", "injured", "injury", "missing", "wounded"});
static_assert(std::ranges::is_sorted(kTollNouns));

bool is_bare_count(const Quantity& quantity) {
  return quantity.dimension == Dimension::Count && quantity.per.empty() && quantity.counted_span.empty();
}

}  // namespace

void QuantityFinder::share_counted(const Sentence& sentence, std::size_t first_of_sentence) {
  const Quantity* counts = nullptr;  // the last one that counts a noun
  for (std::size_t i = first_of_sentence; i < found_.size(); ++i) {
    Quantity& quantity = found_[i];
    if (is_bare_count(quantity)) {
      if (counts != nullptr && refers_back(sentence, quantity)) {
        quantity.counted = counts->counted;
        quantity.counted_span = counts->counted_span;
      } else if (quantity.counted.empty()) {
        count_subject(sentence, quantity);
      }
    }
    if (quantity.dimension == Dimension::Count && !quantity.counted_span.empty()) counts = &quantity;
  }
}

// "up from | 12", "compared with | 12", "of whom | 12", "including | 12", "12 | of them".
bool QuantityFinder::refers_back(const Sentence& sentence, const Quantity& quantity) const {
  const auto word_at = [&](std::int64_t at) {
    const bool inside =
        at >= static_cast<std::int64_t>(sentence.first) && at < static_cast<std::int64_t>(sentence.last);
    return inside ? analysis_.tokens[static_cast<std::size_t>(at)].lower : std::string_view();
  };
  const auto first = static_cast<std::int64_t>(quantity.first);
  const std::string_view before = word_at(first - 1);
  const std::string_view two_before = word_at(first - 2);
  const auto last = static_cast<std::int64_t>(quantity.last);
  constexpr auto kThem = std::to_array<std::string_view>({"them", "which", "whom"});
  const auto is_them = [&](std::string_view word) { return std::ranges::find(kThem, word) != kThem.end(); };
  if (before == "including") return true;
  if (before == "from" || before == "with" || before == "to")
    return is_any(two_before, {"up", "down", "compared", "higher", "lower"});
  if (is_them(before)) return two_before == "of" || two_before == "among";
  return word_at(last) == "of" && is_them(word_at(last + 1));
}

// "The number of patients fell from 700 to 500", "rose to 500", "is 500".
void QuantityFinder::count_subject(const Sentence& sentence, Quantity& quantity) const {
  if (quantity.about.empty()) return;
  const std::uint32_t begin = analysis_.token_at(quantity.about.begin);
  const std::uint32_t end = analysis_.token_at(quantity.about.end);
  if (begin >= end || end + 1 >= sentence.last || analysis_.tokens[end].lower != "of") return;
  if (!std::ranges::binary_search(kNumberNouns, analysis_.tokens[end - 1].lemma)) return;
  const Counted counted = counted_by(analysis_, sentence, begin, end, true);
  if (counted.span.empty() || !counted.plural || std::ranges::binary_search(kTollNouns, counted.lemma))
    return;
  if (counted.span.end <= quantity.span.begin) take(quantity, counted);
}

}  // namespace factcheck
