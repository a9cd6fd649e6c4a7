#include "align/words.h"

#include <algorithm>
#include <array>

#include "align/noun_groups.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

// Words that say nothing of what a claim is about. Sorted.
constexpr auto kFunctionWords = std::to_array<std::string_view>({
    "a",        "about",     "after",   "again",  "against",   "ago",   "all",     "almost", "also",
    "although", "among",     "an",      "and",    "another",   "any",   "are",     "around", "as",
    "at",       "be",        "because", "been",   "before",    "being", "between", "both",   "but",
    "by",       "can",       "could",   "did",    "do",        "does",  "down",    "during", "each",
    "early",    "even",      "every",   "few",    "first",     "for",   "from",    "had",    "has",
    "have",     "he",        "her",     "here",   "him",       "his",   "how",     "i",      "if",
    "in",       "including", "into",    "is",     "it",        "its",   "just",    "last",   "late",
    "least",    "less",      "many",    "may",    "me",        "might", "more",    "most",   "mr",
    "mrs",      "ms",        "much",    "my",     "nearly",    "new",   "no",      "nor",    "not",
    "now",      "of",        "off",     "on",     "once",      "one",   "only",    "or",     "other",
    "others",   "our",       "out",     "over",   "own",       "per",   "roughly", "said",   "same",
    "say",      "says",      "she",     "should", "since",     "so",    "some",    "still",  "such",
    "than",     "that",      "the",     "their",  "them",      "then",  "there",   "these",  "they",
    "this",     "those",     "through", "to",     "told",      "too",   "two",     "under",  "until",
    "up",       "upon",      "very",    "was",    "we",        "were",  "what",    "when",   "where",
    "which",    "while",     "who",     "whom",   "whose",     "why",   "will",    "with",   "within",
    "without",  "would",     "year",    "years",  "yesterday", "yet",   "you",     "your",
});
static_assert(std::ranges::is_sorted(kFunctionWords), "kept in order for the reader");

constexpr WordIndex kFunctionWordIndex(kFunctionWords);

// Capitalised, but no names that tell one story from another. Sorted.
constexpr auto kCalendarWords = std::to_array<std::string_view>(
    {"april", "august", "december", "february", "friday", "january", "july", "june", "march", "may", "monday",
     "november", "october", "saturday", "september", "sunday", "thursday", "tuesday", "wednesday"});
static_assert(std::ranges::is_sorted(kCalendarWords), "is_calendar_word searches by halving");

bool is_calendar_word(std::string_view lower) { return std::ranges::binary_search(kCalendarWords, lower); }

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) {
  return is_upper(c) || (c >= 'a' && c <= 'z') || is_digit(c) || c == '\'' || c == '-' || (c & 0x80) != 0;
}

// Calls visit(word, rest) for each run of word characters with the text behind it.
template <class Visit>
void each_word(std::string_view text, Visit visit) {
  for (std::size_t i = 0; i < text.size();) {
    if (!is_word(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && is_word(text[end])) ++end;
    visit(text.substr(i, end - i), text.substr(end));
    i = end;
  }
}

void sort_unique(std::vector<WordId>& words) {
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

// A word in lower case without quotes, hyphens and a possessive "'s" round it.
std::string bare(std::string lower) {
  while (!lower.empty() && (lower.back() == '\'' || lower.back() == '-')) lower.pop_back();
  const std::size_t begin = std::min(lower.find_first_not_of("'-"), lower.size());
  if (begin > 0) lower.erase(0, begin);
  if (lower.ends_with("'s")) lower.resize(lower.size() - 2);
  return lower;
}

// Whether a word is no name, as far as its letters show: names keep to their own words, so that Home Depot is
// no house. "MPs" and "CEO" are written with capitals and name nobody; so are plurals that open a sentence.
bool is_no_name(std::string_view word, bool first, std::string_view rest) {
  if (!is_upper(word[0])) return true;
  if (std::ranges::count_if(word, is_upper) > 1) return true;
  const bool goes_on = rest.size() > 1 && rest[0] == ' ' && is_upper(rest[1]);
  return first && !goes_on && (word.ends_with('s') || word.ends_with("men"));
}

std::string stem_of_bare(std::string lower) {
  const auto cut = [&](std::string_view ending, std::size_t keep, std::string_view put) {
    if (lower.size() < ending.size() + keep || !lower.ends_with(ending)) return false;
    lower.resize(lower.size() - ending.size());
    lower += put;
    return true;
  };
  if (cut("ies", 3, "y") || cut("sses", 2, "ss")) return lower;
  if (lower.size() > 3 && lower.back() == 's' && !lower.ends_with("ss") && !lower.ends_with("us") &&
      !lower.ends_with("is")) {
    lower.pop_back();
  }
  if (cut("ing", 4, "") || cut("ed", 4, "")) {
    if (lower.size() > 3 && lower[lower.size() - 1] == lower[lower.size() - 2] && lower.back() != 's' &&
        lower.back() != 'l') {
      lower.pop_back();
    }
    return lower;
  }
  if (lower.size() > 4 && lower.back() == 'e') lower.pop_back();
  return lower;
}

// Calls visit(stem) for each word that stands for `word`: one, or those of the name of its group. `lower` is
// the word in lower case.
template <class Visit>
void each_stem(std::string_view word, std::string lower, bool first, std::string_view rest, Visit visit) {
  std::string cut = bare(std::move(lower));
  std::string_view group;
  if (is_no_name(word, first, rest)) group = group_of_word(cut);
  if (group.empty()) return visit(stem_of_bare(std::move(cut)));
  each_word(group, [&](std::string_view part, std::string_view) { visit(stem(part)); });
}

// In small letters a word that says something; empty for others.
std::string telling(std::string_view word) {
  if (word.size() < 2 || is_digit(word[0])) return {};
  std::string lower = ascii_lower(word);
  if (is_function_word(lower)) lower.clear();
  return lower;
}

// "Quake Kills Ten in Southern Province": where all words have capitals, a capital makes no name.
bool is_headline(std::string_view text) {
  constexpr int kFewest = 4;
  int capitals = 0;
  bool small = false;
  each_word(text, [&](std::string_view word, std::string_view) {
    if (small || telling(word).empty()) return;
    capitals += is_upper(word[0]);
    small = !is_upper(word[0]);
  });
  return !small && capitals >= kFewest;
}

}  // namespace

bool is_function_word(std::string_view lower) { return kFunctionWordIndex.has(lower); }

std::string stem(std::string_view word) { return stem_of_bare(bare(ascii_lower(word))); }

std::vector<std::string_view> words_in_order(std::string_view text) {
  const auto is_word = [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') ||
           ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '$';
  };
  const auto joins = [&](std::size_t at) {
    const bool mark = text[at] == '.' || text[at] == ',' || text[at] == '\'' || text[at] == '-';
    return mark && at + 1 < text.size() && is_word(text[at + 1]);
  };
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_word(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && (is_word(text[end]) || joins(end))) ++end;
    words.push_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

std::vector<WordId> content_words(std::string_view text) {
  std::vector<WordId> words;
  bool first = true;
  each_word(text, [&](std::string_view word, std::string_view rest) {
    const bool opens = first;
    first = false;
    std::string lower = telling(word);
    if (lower.empty()) return;
    each_stem(word, std::move(lower), opens, rest, [&](const std::string& cut) {
      if (cut.size() > 1) words.push_back(fast_hash(cut));
    });
  });
  sort_unique(words);
  return words;
}

std::vector<WordId> exact_words(std::string_view text) {
  std::vector<WordId> words;
  each_word(text, [&](std::string_view word, std::string_view) {
    std::string lower = telling(word);
    if (lower.empty()) return;
    const std::string cut = stem_of_bare(bare(std::move(lower)));
    if (cut.size() > 1) words.push_back(fast_hash(cut));
  });
  sort_unique(words);
  return words;
}

WordId last_word(std::string_view phrase) {
  const std::size_t space = phrase.rfind(' ');
  const bool first = space == std::string_view::npos;
  if (!first) phrase.remove_prefix(space + 1);
  WordId last = 0;
  if (phrase.empty()) return last;
  each_stem(phrase, ascii_lower(phrase), first, {},
            [&](const std::string& cut) { last = cut.empty() ? 0 : fast_hash(cut); });
  return last;
}

std::vector<WordId> name_words(std::string_view text) {
  const bool headline = is_headline(text);
  std::vector<WordId> words;
  bool first = true;
  each_word(text, [&](std::string_view word, std::string_view rest) {
    const bool opens = first;
    first = false;
    if (word.size() < 2 || !is_upper(word[0])) return;
    std::string lower = ascii_lower(word);
    if (is_function_word(lower) || is_calendar_word(lower) || (opens && word.size() < 4)) return;
    const auto add = [&](const std::string& cut) { words.push_back(fast_hash(cut)); };
    if (headline)
      each_stem(lower, lower, opens, rest, add);
    else
      each_stem(word, std::move(lower), opens, rest, add);
  });
  sort_unique(words);
  return words;
}

std::vector<WordId> figure_words(std::string_view text) {
  std::vector<WordId> figures;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_digit(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && (is_digit(text[end]) || text[end] == '.' || text[end] == ',')) ++end;
    figures.push_back(fast_hash(text.substr(i, end - i)));
    i = end;
  }
  sort_unique(figures);
  return figures;
}

std::size_t shared_words(std::span<const WordId> a, std::span<const WordId> b) {
  std::size_t shared = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i < *j)
      ++i;
    else if (*j < *i)
      ++j;
    else
      ++shared, ++i, ++j;
  }
  return shared;
}

double overlap(std::span<const WordId> a, std::span<const WordId> b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  return shorter == 0 ? 0 : static_cast<double>(shared_words(a, b)) / static_cast<double>(shorter);
}

}  // namespace factcheck
