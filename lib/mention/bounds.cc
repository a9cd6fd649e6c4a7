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

struct ChangeRow {
  std::string_view lemma;
  Change change;
};
// Verbs of change by lemma.
constexpr auto kChangeVerbs = std::to_array<ChangeRow>({
    {"accelerate", Change::Up},   {"add", Change::Up},        {"advance", Change::Up},
    {"appreciate", Change::Up},   {"ascend", Change::Up},     {"balloon", Change::Up},
    {"boost", Change::Up},        {"bounce", Change::Up},     {"climb", Change::Up},
    {"collapse", Change::Down},   {"contract", Change::Down}, {"crash", Change::Down},
    {"cut", Change::Down},        {"decline", Change::Down},  {"decrease", Change::Down},
    {"depreciate", Change::Down}, {"dip", Change::Down},      {"dive", Change::Down},
    {"down", Change::Down},       {"drop", Change::Down},     {"ease", Change::Down},
    {"edge", Change::Up},         {"expand", Change::Up},     {"fall", Change::Down},
    {"gain", Change::Up},         {"grow", Change::Up},       {"hike", Change::Up},
    {"improve", Change::Up},      {"increase", Change::Up},   {"jump", Change::Up},
    {"leap", Change::Up},         {"lift", Change::Up},       {"lose", Change::Down},
    {"lower", Change::Down},      {"mushroom", Change::Up},   {"nosedive", Change::Down},
    {"plummet", Change::Down},    {"plunge", Change::Down},   {"raise", Change::Up},
    {"rally", Change::Up},        {"rebound", Change::Up},    {"recover", Change::Up},
    {"reduce", Change::Down},     {"retreat", Change::Down},  {"rise", Change::Up},
    {"rocket", Change::Up},       {"shed", Change::Down},     {"shrink", Change::Down},
    {"sink", Change::Down},       {"skyrocket", Change::Up},  {"slash", Change::Down},
    {"slid", Change::Down},       {"slide", Change::Down},    {"slip", Change::Down},
    {"slump", Change::Down},      {"soar", Change::Up},       {"spike", Change::Up},
    {"surge", Change::Up},        {"swell", Change::Up},      {"trim", Change::Down},
    {"tumble", Change::Down},     {"up", Change::Up},         {"weaken", Change::Down},
    {"widen", Change::Up},
});
static_assert(std::ranges::is_sorted(kChangeVerbs, {}, &ChangeRow::lemma), "searched by halving");

// Nouns of change: "a rise of 5%", "a 5% rise".
constexpr auto kChangeNouns = std::to_array<ChangeRow>({
    {"advance", Change::Up},     {"boost", Change::Up},
    {"climb", Change::Up},       {"contraction", Change::Down},
    {"cut", Change::Down},       {"decline", Change::Down},
    {"decrease", Change::Down},  {"deterioration", Change::Down},
    {"dip", Change::Down},       {"downturn", Change::Down},
    {"drop", Change::Down},      {"expansion", Change::Up},
    {"fall", Change::Down},      {"gain", Change::Up},
    {"growth", Change::Up},      {"hike", Change::Up},
    {"improvement", Change::Up}, {"increase", Change::Up},
    {"jump", Change::Up},        {"leap", Change::Up},
    {"plunge", Change::Down},    {"raise", Change::Up},
    {"rally", Change::Up},       {"rebound", Change::Up},
    {"reduction", Change::Down}, {"rise", Change::Up},
    {"shortfall", Change::Down}, {"slide", Change::Down},
    {"slump", Change::Down},     {"spike", Change::Up},
    {"surge", Change::Up},       {"upswing", Change::Up},
    {"uptick", Change::Up},
});
static_assert(std::ranges::is_sorted(kChangeNouns, {}, &ChangeRow::lemma), "searched by halving");

// Right behind a figure: "5% higher", "3 points down".
constexpr auto kChangeAfter = std::to_array<ChangeRow>({{"down", Change::Down},
                                                        {"fewer", Change::Down},
                                                        {"higher", Change::Up},
                                                        {"less", Change::Down},
                                                        {"lower", Change::Down},
                                                        {"more", Change::Up},
                                                        {"up", Change::Up}});

template <typename Table>
Change find_change(const Table& table, std::string_view lemma) {
  const auto row = std::ranges::lower_bound(table, lemma, {}, &ChangeRow::lemma);
  return row != table.end() && row->lemma == lemma ? row->change : Change::None;
}

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
  for (const std::string_view words : kSkipped) {
    const std::uint32_t count = spelt_before(parts, at, words);
    // "the" only after a hedge: "over the 20 percent threshold".
    if (count > 0) return at - count;
  }
  return at;
}

std::optional<Hedge> row_before(const Parts& parts, std::uint32_t at) {
  std::optional<Hedge> best;
  if (at == 0 || !kEndIndex.has(parts[at - 1].lower)) return best;
  for (const Row& row : kBefore) {
    const std::uint32_t count = spelt_before(parts, at, row.words);
    if (row.words == "sub" && parts[at].joint != Joint::Hyphen) continue;
    if (count > 0 && (!best || count > at - best->first))
      best = Hedge{.bound = row.bound, .side = row.side, .first = at - count, .last = at};
  }
  return best;
}

// A verb of change by the lemma of its token, or, where the tagger took it for something else, by the word
// without its ending.
Change change_of_verb(const Parts& parts, const Analysis& analysis, std::int64_t at) {
  if (at < 0 || at >= parts.size() || parts[at].kind != PartKind::Word) return Change::None;
  const Token& token = analysis.tokens[parts[at].token];
  if (const Change change = find_change(kChangeVerbs, token.lemma); change != Change::None) return change;
  for (const std::string_view ending : {"ed", "ing", "d", "s"}) {
    if (!token.lower.ends_with(ending)) continue;
    const std::string_view stem = token.lower.substr(0, token.lower.size() - ending.size());
    if (const Change change = find_change(kChangeVerbs, stem); change != Change::None) return change;
    if (stem.size() < 3) continue;
    const bool doubled = stem[stem.size() - 1] == stem[stem.size() - 2];
    const std::string base = doubled ? std::string(stem.substr(0, stem.size() - 1)) : std::string(stem) + "e";
    if (const Change change = find_change(kChangeVerbs, base); change != Change::None) return change;
  }
  return Change::None;
}

std::string_view lemma_of(const Parts& parts, const Analysis& analysis, std::int64_t at) {
  if (at < 0 || at >= parts.size() || parts[at].kind != PartKind::Word) return {};
  const Token& token = analysis.tokens[parts[at].token];
  return token.lemma;
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

Change change_around(const Parts& parts, const Analysis& analysis, std::uint32_t first, std::uint32_t last) {
  // Behind it: "5% higher", "a 5% rise", "a 60 basis point improvement".
  if (const auto after = std::ranges::find(kChangeAfter, parts[last].lower, &ChangeRow::lemma);
      after != kChangeAfter.end())
    return after->change;
  for (std::uint32_t ahead = 0; ahead < 3 && last + ahead < parts.size(); ++ahead) {
    const Token& token = analysis.tokens[parts[last + ahead].token];
    if (token.upos != Upos::NOUN && token.upos != Upos::ADJ && token.upos != Upos::PROPN) break;
    if (const Change change = find_change(kChangeNouns, token.lemma);
        change != Change::None && token.upos == Upos::NOUN)
      return change;
  }
  return change_before(parts, analysis, first);
}

Change change_before(const Parts& parts, const Analysis& analysis, std::uint32_t at) {
  std::int64_t back = static_cast<std::int64_t>(at) - 1;
  if (is_any(parts[back].lower, {"a", "an"})) --back;
  if (is_any(parts[back].lower, {"another", "additional", "further"})) --back;
  if (is_any(parts[back].lower, {"a", "an"})) --back;
  if (parts.is(back, "of")) {
    if (is_any(parts[back - 1].lower, {"average", "total"})) back -= 3;
    return find_change(kChangeNouns, lemma_of(parts, analysis, back - 1));
  }
  // "rose by", "an increase by", "rose sharply by", "raise prices by": the verb stands a few words before
  // "by".
  if (parts.is(back, "by")) {
    for (std::int64_t i = back - 1; i >= 0 && i >= back - 6; --i) {
      const std::string_view lemma = lemma_of(parts, analysis, i);
      if (lemma.empty()) break;
      Change change = change_of_verb(parts, analysis, i);
      if (change == Change::None) change = find_change(kChangeNouns, lemma);
      if (change != Change::None) return change;
    }
    return Change::None;
  }
  const std::string_view word = parts[back].lower;
  if (word == "up" || word == "higher") return Change::Up;
  if (word == "down" || word == "lower") return Change::Down;
  if (word == "minus") return Change::Down;
  // "rose 5%", "rose a mere 5%", "rose sharply 5%".
  if (is_any(word, {"sharply", "slightly", "nearly", "only", "just", "roughly", "steadily"})) --back;
  return change_of_verb(parts, analysis, back);
}

}  // namespace factcheck
