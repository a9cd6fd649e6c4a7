#include "mention/alias.h"

#include <algorithm>
#include <array>
#include <vector>

#include "mention/gazetteer.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

constexpr auto kSmallWords =
    std::to_array<std::string_view>({"&", "and", "for", "in", "of", "on", "the", "to"});
static_assert(is_table(kSmallWords));
constexpr WordIndex kSmallWordsIndex(kSmallWords);

// Says how a firm is organised, not which it is.
constexpr auto kLegalForms =
    std::to_array<std::string_view>({"ag", "co", "corp", "corporation", "gmbh", "inc", "incorporated",
                                     "limited", "llc", "ltd", "nv", "plc", "sa"});
static_assert(is_table(kLegalForms));
constexpr WordIndex kLegalFormsIndex(kLegalForms);

constexpr auto kNameSuffixes = std::to_array<std::string_view>({"ii", "iii", "iv", "jr", "sr"});
static_assert(is_table(kNameSuffixes));
constexpr WordIndex kNameSuffixesIndex(kNameSuffixes);

// Names longer than this are not spelt by acronyms; the matching below is quadratic in it.
constexpr std::size_t kMostWords = 12;

bool is_small(std::string_view lower) { return kSmallWordsIndex.has(lower); }

char initial_of(const Token& token) { return token.lower.empty() ? '\0' : token.lower.front(); }

std::string letters_of(std::string_view acronym) {
  std::string letters;
  for (const char c : acronym) {
    if (c >= 'A' && c <= 'Z') letters.push_back(static_cast<char>(c - 'A' + 'a'));
    if (c >= 'a' && c <= 'z') letters.push_back(c);
  }
  return letters;
}

}  // namespace

std::string body_key(std::span<const Token> name) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < name.size(); ++at) {
    const WordKey key(name[at].lower);
    if (key.view().empty() || is_small(key.view()) || name[at].upos == Upos::PUNCT ||
        name[at].xpos == Xpos::POS) {
      continue;
    }
    const bool country = at == 0 && name.size() > 2 && (key.view() == "us" || key.view() == "uk");
    if (country || (at > 0 && kLegalFormsIndex.has(key.view()))) continue;
    words.emplace_back(key.view());
  }
  std::ranges::sort(words);
  std::string joined;
  for (const std::string& word : words) joined += joined.empty() ? word : " " + word;
  return joined;
}

bool spells(std::string_view acronym, std::span<const Token> name) {
  // "U.S. Department of Trade Promotion" is DTP as well.
  const bool country = name.size() > 2 && (name[0].lower == "u.s." || name[0].lower == "us");
  if (country && spells(acronym, name.subspan(1))) return true;
  const std::string letters = letters_of(acronym);
  if (letters.size() < 2 || name.size() < 2 || name.size() > kMostWords) return false;
  // reached[n]: the words so far can have given the first n letters.
  std::vector<bool> reached(letters.size() + 1);
  reached[0] = true;
  for (const Token& word : name) {
    if (word.upos == Upos::PUNCT || word.xpos == Xpos::POS) continue;
    const bool optional = is_small(word.lower);
    std::vector<bool> next(reached.size());
    for (std::size_t n = 0; n < reached.size(); ++n) {
      if (!reached[n]) continue;
      if (n < letters.size() && initial_of(word) == letters[n]) next[n + 1] = true;
      if (optional) next[n] = true;
    }
    reached = std::move(next);
  }
  return reached.back();
}

bool spells_in_any_order(std::string_view acronym, std::span<const Token> name) {
  std::string letters = letters_of(acronym);
  if (letters.size() < 3 || name.size() < 2 || name.size() > kMostWords) return false;
  for (const Token& word : name) {
    if (is_small(word.lower) || word.upos == Upos::PUNCT) continue;
    const std::size_t found = letters.find(initial_of(word));
    if (found == std::string::npos) return false;
    letters.erase(found, 1);
  }
  // What is left may come from "of", "and", "the", "for" alone, and be no more than one letter.
  return letters.size() <= 1 && letters.find_first_not_of("oatf") == std::string::npos;
}

bool is_name_suffix(std::string_view word) { return kNameSuffixesIndex.has(word); }

std::string fold_space(std::string_view text) {
  std::string folded;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!space)
      folded.push_back(c);
    else if (!folded.empty() && folded.back() != ' ')
      folded.push_back(' ');
  }
  while (!folded.empty() && folded.back() == ' ') folded.pop_back();
  return folded;
}

}  // namespace factcheck
