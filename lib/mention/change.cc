#include "mention/change.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "mention/word_table.h"

namespace factcheck {
namespace {

struct ChangeRow {
  std::string_view lemma;
  Change change;
};
// Verbs of change by lemma, and past forms that a tagger takes for something else.
constexpr auto kChangeVerbs = std::to_array<ChangeRow>({
    {"accelerate", Change::Up}, {"add", Change::Up},        {"advance", Change::Up},
    {"appreciate", Change::Up}, {"ascend", Change::Up},     {"balloon", Change::Up},
    {"boost", Change::Up},      {"bounce", Change::Up},     {"climb", Change::Up},
    {"collapse", Change::Down}, {"contract", Change::Down}, {"crash", Change::Down},
    {"creep", Change::Up},      {"crept", Change::Up},      {"cut", Change::Down},
    {"decline", Change::Down},  {"decrease", Change::Down}, {"depreciate", Change::Down},
    {"dip", Change::Down},      {"dive", Change::Down},     {"down", Change::Down},
    {"drop", Change::Down},     {"ease", Change::Down},     {"edge", Change::Up},
    {"expand", Change::Up},     {"fall", Change::Down},     {"fallen", Change::Down},
    {"fell", Change::Down},     {"gain", Change::Up},       {"grew", Change::Up},
    {"grow", Change::Up},       {"grown", Change::Up},      {"hike", Change::Up},
    {"improve", Change::Up},    {"increase", Change::Up},   {"jump", Change::Up},
    {"leap", Change::Up},       {"leapt", Change::Up},      {"lift", Change::Up},
    {"lose", Change::Down},     {"lost", Change::Down},     {"lower", Change::Down},
    {"mushroom", Change::Up},   {"narrow", Change::Down},   {"nosedive", Change::Down},
    {"plummet", Change::Down},  {"plunge", Change::Down},   {"raise", Change::Up},
    {"rally", Change::Up},      {"rebound", Change::Up},    {"recover", Change::Up},
    {"reduce", Change::Down},   {"retreat", Change::Down},  {"rise", Change::Up},
    {"risen", Change::Up},      {"rocket", Change::Up},     {"rose", Change::Up},
    {"sank", Change::Down},     {"shed", Change::Down},     {"shrank", Change::Down},
    {"shrink", Change::Down},   {"sink", Change::Down},     {"skyrocket", Change::Up},
    {"slash", Change::Down},    {"slid", Change::Down},     {"slide", Change::Down},
    {"slip", Change::Down},     {"slump", Change::Down},    {"soar", Change::Up},
    {"spike", Change::Up},      {"surge", Change::Up},      {"swell", Change::Up},
    {"trim", Change::Down},     {"tumble", Change::Down},   {"up", Change::Up},
    {"weaken", Change::Down},   {"widen", Change::Up},
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

Change change_to_level(const Parts& parts, const Analysis& analysis, std::uint32_t at) {
  constexpr std::int64_t kFar = 8;
  std::int64_t back = static_cast<std::int64_t>(at) - 1;
  if (!parts.is(back, "to")) return Change::None;
  if (parts.is(back - 1, "up")) return Change::None;  // "up to 20" is a bound
  for (std::int64_t i = back - 1; i >= 0 && i >= back - kFar; --i) {
    if (is_any(parts[i].lower, {";", ".", "that", "which", "who", "and", "but", "to"})) break;
    if (const Change change = change_of_verb(parts, analysis, i); change != Change::None) return change;
  }
  return Change::None;
}

}  // namespace factcheck
