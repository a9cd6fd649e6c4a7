#include "mention/bounds.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "mention/word_table.h"

namespace factcheck {
namespace {

struct Row {
  std::string_view words;
  Bound bound;
  Side side = Side::Both;
};

// Before a figure. A new hedge is a row; where one ends with another, the longer comes first.
constexpr auto kBefore = std::to_array<Row>({
    {"about", Bound::About},
    {"around", Bound::About},
    {"roughly", Bound::About},
    {"approximately", Bound::About},
    {"approx", Bound::About},
    {"approx.", Bound::About},
    {"circa", Bound::About},
    {"ca.", Bound::About},
    {"~", Bound::About},
    {"some", Bound::About},
    {"an estimated", Bound::About},
    {"estimated", Bound::About},
    {"averaging", Bound::About},
    {"averaged", Bound::About},
    {"in the region of", Bound::About},
    {"in the neighborhood of", Bound::About},
    {"in the vicinity of", Bound::About},
    {"on the order of", Bound::About},
    {"in the order of", Bound::About},
    {"something like", Bound::About},
    {"more or less", Bound::About},
    {"give or take", Bound::About},
    {"or so", Bound::About},
    {"close to", Bound::About},
    {"barely", Bound::About},
    {"nearly", Bound::About, Side::Below},
    {"almost", Bound::About, Side::Below},
    {"nearing", Bound::About, Side::Below},
    {"approaching", Bound::About, Side::Below},
    {"just shy of", Bound::LessThan, Side::Below},
    {"shy of", Bound::LessThan, Side::Below},
    {"just short of", Bound::LessThan, Side::Below},
    {"a little under", Bound::LessThan, Side::Below},
    {"a little less than", Bound::LessThan, Side::Below},
    {"slightly under", Bound::LessThan, Side::Below},
    {"slightly less than", Bound::LessThan, Side::Below},
    {"slightly below", Bound::LessThan, Side::Below},
    {"just under", Bound::LessThan, Side::Below},
    {"just below", Bound::LessThan, Side::Below},
    {"just less than", Bound::LessThan, Side::Below},
    {"a little over", Bound::MoreThan, Side::Above},
    {"a little more than", Bound::MoreThan, Side::Above},
    {"little more than", Bound::MoreThan, Side::Above},
    {"slightly over", Bound::MoreThan, Side::Above},
    {"slightly more than", Bound::MoreThan, Side::Above},
    {"slightly above", Bound::MoreThan, Side::Above},
    {"just over", Bound::MoreThan, Side::Above},
    {"just above", Bound::MoreThan, Side::Above},
    {"just more than", Bound::MoreThan, Side::Above},
    {"not less than", Bound::AtLeast},
    {"no less than", Bound::AtLeast},
    {"no fewer than", Bound::AtLeast},
    {"not fewer than", Bound::AtLeast},
    {"nothing less than", Bound::AtLeast},
    {"at least", Bound::AtLeast},
    {"a minimum of", Bound::AtLeast},
    {"minimum of", Bound::AtLeast},
    {"as few as", Bound::AtLeast},
    {"as little as", Bound::AtLeast},
    {"as low as", Bound::AtLeast},
    {"upwards of", Bound::AtLeast},
    {"upward of", Bound::AtLeast},
    {"\u2265", Bound::AtLeast},
    {"no more than", Bound::AtMost},
    {"not more than", Bound::AtMost},
    {"no greater than", Bound::AtMost},
    {"not exceeding", Bound::AtMost},
    {"at most", Bound::AtMost},
    {"up to", Bound::AtMost},
    {"as many as", Bound::AtMost},
    {"as much as", Bound::AtMost},
    {"as high as", Bound::AtMost},
    {"a maximum of", Bound::AtMost},
    {"maximum of", Bound::AtMost},
    {"\u2264", Bound::AtMost},
    {"more than", Bound::MoreThan},
    {"greater than", Bound::MoreThan},
    {"larger than", Bound::MoreThan},
    {"bigger than", Bound::MoreThan},
    {"higher than", Bound::MoreThan},
    {"longer than", Bound::MoreThan},
    {"older than", Bound::MoreThan},
    {"better than", Bound::MoreThan},
    {"in excess of", Bound::MoreThan},
    {"north of", Bound::MoreThan},
    {"well over", Bound::MoreThan},
    {"over", Bound::MoreThan},
    {"over the age of", Bound::MoreThan},
    {"above the age of", Bound::MoreThan},
    {"above", Bound::MoreThan},
    {"beyond", Bound::MoreThan},
    {"exceed", Bound::MoreThan},
    {"exceeds", Bound::MoreThan},
    {"exceeded", Bound::MoreThan},
    {"exceeding", Bound::MoreThan},
    {"surpass", Bound::MoreThan},
    {"surpasses", Bound::MoreThan},
    {"surpassed", Bound::MoreThan},
    {"surpassing", Bound::MoreThan},
    {"topped", Bound::MoreThan},
    {"topping", Bound::MoreThan},
    {">", Bound::MoreThan},
    {"fewer than", Bound::LessThan},
    {"less than", Bound::LessThan},
    {"lower than", Bound::LessThan},
    {"smaller than", Bound::LessThan},
    {"younger than", Bound::LessThan},
    {"south of", Bound::LessThan},
    {"short of", Bound::LessThan},
    {"under", Bound::LessThan},
    {"under the age of", Bound::LessThan},
    {"below the age of", Bound::LessThan},
    {"sub", Bound::LessThan},
    {"below", Bound::LessThan},
    {"<", Bound::LessThan},
});

// The last word of each row: most words before a figure end no hedge.
constexpr auto kEnds = [] {
  std::array<std::string_view, kBefore.size()> ends{};
  for (std::size_t i = 0; i < ends.size(); ++i)
    ends[i] = kBefore[i].words.substr(kBefore[i].words.rfind(' ') + 1);
  return ends;
}();
constexpr WordIndex kEndIndex(kEnds);

// The rows by their last words, in the order of the table where these are the same; and where those of each
// row's last word begin.
constexpr auto kByEnd = [] {
  std::array<std::uint16_t, kBefore.size()> order{};
  std::size_t next = 0;
  for (std::size_t first = 0; first < kEnds.size(); ++first) {
    if (std::find(kEnds.begin(), kEnds.begin() + first, kEnds[first]) != kEnds.begin() + first) continue;
    for (std::size_t row = first; row < kEnds.size(); ++row) {
      if (kEnds[row] == kEnds[first]) order[next++] = static_cast<std::uint16_t>(row);
    }
  }
  return order;
}();
constexpr auto kFirstByEnd = [] {
  std::array<std::uint16_t, kBefore.size()> firsts{};
  for (std::size_t at = kByEnd.size(); at-- > 0;) {
    for (std::size_t row = 0; row < kEnds.size(); ++row) {
      if (kEnds[row] == kEnds[kByEnd[at]]) firsts[row] = static_cast<std::uint16_t>(at);
    }
  }
  return firsts;
}();

// After a figure and its unit.
constexpr auto kAfter = std::to_array<Row>({
    {"or more", Bound::AtLeast},
    {"or higher", Bound::AtLeast},
    {"or greater", Bound::AtLeast},
    {"or above", Bound::AtLeast},
    {"or older", Bound::AtLeast},
    {"or over", Bound::AtLeast},
    {"or better", Bound::AtLeast},
    {"and above", Bound::AtLeast},
    {"and over", Bound::AtLeast},
    {"and older", Bound::AtLeast},
    {"and up", Bound::AtLeast},
    {"and upwards", Bound::AtLeast},
    {"and counting", Bound::AtLeast},
    {"plus", Bound::AtLeast},
    {"+", Bound::AtLeast},
    {"at least", Bound::AtLeast},
    {"or less", Bound::AtMost},
    {"or fewer", Bound::AtMost},
    {"or lower", Bound::AtMost},
    {"or below", Bound::AtMost},
    {"or under", Bound::AtMost},
    {"or younger", Bound::AtMost},
    {"and under", Bound::AtMost},
    {"and younger", Bound::AtMost},
    {"at most", Bound::AtMost},
    {"at the most", Bound::AtMost},
    {"or so", Bound::About},
    {"or thereabouts", Bound::About},
    {"more or less", Bound::About},
    {"give or take", Bound::About},
    {"odd", Bound::About},
    {"ish", Bound::About},
});

constexpr auto kBegins = [] {
  std::array<std::string_view, kAfter.size()> begins{};
  for (std::size_t i = 0; i < begins.size(); ++i)
    begins[i] = kAfter[i].words.substr(0, kAfter[i].words.find(' '));
  return begins;
}();
constexpr WordIndex kBeginIndex(kBegins);

// Words that may stand between a hedge and its figure.
constexpr auto kSkipped = std::to_array<std::string_view>(
    {"an additional", "a further", "another", "additional", "a total of", "a combined", "a record", "the"});

constexpr auto kSkippedEnds = [] {
  std::array<std::string_view, kSkipped.size()> ends{};
  for (std::size_t i = 0; i < ends.size(); ++i) ends[i] = kSkipped[i].substr(kSkipped[i].rfind(' ') + 1);
  return ends;
}();
constexpr WordIndex kSkippedEndIndex(kSkippedEnds);

// How many parts right before `at` spell these words; 0 if they do not.
std::uint32_t spelt_before(const Parts& parts, std::uint32_t at, std::string_view words) {
  std::uint32_t count = 0;
  while (!words.empty()) {
    const std::size_t gap = words.rfind(' ');
    const std::string_view last = gap == std::string_view::npos ? words : words.substr(gap + 1);
    if (count >= at || parts[at - 1 - count].lower != last) return 0;
    ++count;
    words = gap == std::string_view::npos ? std::string_view() : words.substr(0, gap);
  }
  return count;
}

std::uint32_t spelt_at(const Parts& parts, std::uint32_t at, std::string_view words) {
  std::uint32_t count = 0;
  while (!words.empty()) {
    const std::size_t gap = words.find(' ');
    if (!parts.is(at + count, words.substr(0, gap))) return 0;
    ++count;
    words = gap == std::string_view::npos ? std::string_view() : words.substr(gap + 1);
  }
  return count;
}

std::uint32_t skip_before(const Parts& parts, std::uint32_t at) {
  if (at == 0 || !kSkippedEndIndex.has(parts[at - 1].lower)) return at;
  for (const std::string_view words : kSkipped) {
    const std::uint32_t count = spelt_before(parts, at, words);
    // "the" only after a hedge: "over the 20 percent threshold".
    if (count > 0) return at - count;
  }
  return at;
}

std::optional<Hedge> row_before(const Parts& parts, std::uint32_t at) {
  std::optional<Hedge> best;
  const std::string_view* end = at > 0 ? kEndIndex.find(parts[at - 1].lower) : nullptr;
  if (end == nullptr) return best;
  for (std::size_t i = kFirstByEnd[static_cast<std::size_t>(end - kEnds.data())];
       i < kByEnd.size() && kEnds[kByEnd[i]] == *end; ++i) {
    const Row& row = kBefore[kByEnd[i]];
    const std::uint32_t count = spelt_before(parts, at, row.words);
    if (row.words == "sub" && parts[at].joint != Joint::Hyphen) continue;
    if (count > 0 && (!best || count > at - best->first))
      best = Hedge{.bound = row.bound, .side = row.side, .first = at - count, .last = at};
  }
  return best;
}

}  // namespace

std::optional<Hedge> hedge_before(const Parts& parts, std::uint32_t at) {
  std::optional<Hedge> found = row_before(parts, at);
  if (!found) {
    const std::uint32_t skipped = skip_before(parts, at);
    if (skipped != at) found = row_before(parts, skipped);
    // "some of the 20" does not count, and "about the 20 people" speaks of them.
    if (found && parts.is(skipped, "the") && found->bound == Bound::About) found.reset();
    if (!found) return {};
  }
  if (const auto outer = row_before(parts, found->first)) {
    // "more than an estimated", "well over about": the outer one decides unless it is as vague as the inner.
    if (outer->bound != Bound::About || found->bound == Bound::About) {
      found->bound = outer->bound;
      found->side = outer->side;
    }
    found->first = outer->first;
  }
  return found;
}

std::optional<Hedge> hedge_after(const Parts& parts, std::uint32_t at) {
  if (!kBeginIndex.has(parts[at].lower)) return {};
  for (const Row& row : kAfter) {
    const std::uint32_t count = spelt_at(parts, at, row.words);
    if (count == 0) continue;
    const Joint joint = parts[at].joint;
    // "odd" and "ish" hang on the figure; "20 plus 5" is a sum.
    if (is_any(row.words, {"odd", "ish"}) && joint == Joint::Space) continue;
    if (row.words == "plus" && parts[at + 1].kind == PartKind::Digits) continue;
    if (row.words == "+" && joint != Joint::Glued) continue;
    if (row.words == "more or less" || row.words.find(' ') == std::string_view::npos || count > 1)
      return Hedge{.bound = row.bound, .side = row.side, .first = at, .last = at + count};
  }
  return {};
}

}  // namespace factcheck
