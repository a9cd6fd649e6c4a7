#include "align/noun_groups.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string>

#include "align/deed_nouns.h"
#include "align/people_nouns.h"
#include "align/spelling_nouns.h"
#include "align/thing_nouns.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

// Calls visit(word) for each word between blanks.
template <class Visit>
constexpr void each_of(std::string_view words, Visit visit) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    visit(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

template <class Visit>
constexpr void each_group(Visit visit) {
  for (const NounGroup& group : kPeopleNouns) visit(group);
  for (const NounGroup& group : kThingNouns) visit(group);
  for (const NounGroup& group : kDeedNouns) visit(group);
  for (const NounGroup& group : kSpellingNouns) visit(group);
}

struct GroupedNoun {
  std::string_view noun;
  std::string_view group;
};

// Calls visit for each noun with its group. A name of one word is a noun of its group.
template <class Visit>
constexpr void each_noun(Visit visit) {
  each_group([&](const NounGroup& group) {
    if (group.name.find(' ') == std::string_view::npos) visit(GroupedNoun{group.name, group.name});
    each_of(group.nouns, [&](std::string_view noun) { visit(GroupedNoun{noun, group.name}); });
  });
}

consteval std::size_t count_nouns() {
  std::size_t count = 0;
  each_noun([&](const GroupedNoun&) { ++count; });
  return count;
}

consteval auto make_nouns() {
  std::array<GroupedNoun, count_nouns()> nouns{};
  std::size_t count = 0;
  each_noun([&](const GroupedNoun& noun) { nouns[count++] = noun; });
  std::ranges::sort(nouns, {}, &GroupedNoun::noun);
  return nouns;
}

constexpr auto kNouns = make_nouns();
static_assert(is_table(kNouns, &GroupedNoun::noun), "a noun has one group");
constexpr WordIndex kNounIndex(kNouns, &GroupedNoun::noun);

// "plane" in "fighter plane" names its own group, so that a "fighter jet" is one.
consteval bool names_are_plain() {
  bool plain = true;
  each_group([&](const NounGroup& group) {
    each_of(group.name, [&](std::string_view word) {
      const GroupedNoun* row = kNounIndex.find(word);
      plain = plain && (row == nullptr || row->group == word);
    });
  });
  return plain;
}
static_assert(names_are_plain(), "no word of a name is in a group of another name");

std::string_view group_in_table(std::string_view noun) {
  const GroupedNoun* row = kNounIndex.find(noun);
  return row ? row->group : std::string_view();
}

// Nouns that count people in tolls. Elsewhere they name different people: a victim is not the individual who
// fled.
constexpr auto kPeopleOfTolls =
    std::to_array<std::string_view>({"body", "casualty", "corpse", "fatality", "individual", "victim"});
static_assert(is_table(kPeopleOfTolls), "group_of_counted searches by halving");

// Longer words are in no table.
constexpr std::size_t kLongestNoun = 24;

// A noun without its hyphens: "crew-member" is written "crewmember" in the table.
std::string_view group_of_closed(std::string_view noun) {
  if (const std::string_view group = group_in_table(noun); !group.empty()) return group;
  if (noun.size() > kLongestNoun || noun.find('-') == std::string_view::npos) return {};
  std::string closed(noun);
  std::erase(closed, '-');
  return group_in_table(closed);
}

// The plural endings with what the singular has in their place. The longest that fits is tried last.
struct Plural {
  std::string_view ending;
  std::string_view singular;
};
constexpr Plural kPlurals[] = {{"s", ""}, {"es", ""}, {"ies", "y"}, {"men", "man"}, {"children", "child"}};

}  // namespace

std::string_view group_of_noun(std::string_view lemma) {
  const std::string_view group = group_of_closed(lemma);
  return group.empty() ? lemma : group;
}

std::string_view group_of_counted(std::string_view lemma) {
  if (has_word(kPeopleOfTolls, lemma)) return "person";
  const std::string_view group = group_of_noun(lemma);
  return group.substr(group.rfind(' ') + 1);
}

std::string_view group_of_word(std::string_view lower) {
  if (lower.size() > kLongestNoun) return {};
  std::string_view group = group_of_closed(lower);
  for (const Plural& plural : kPlurals) {
    if (!group.empty()) break;
    if (!lower.ends_with(plural.ending)) continue;
    std::string singular(lower.substr(0, lower.size() - plural.ending.size()));
    singular += plural.singular;
    group = group_of_closed(singular);
  }
  return group;
}

}  // namespace factcheck
