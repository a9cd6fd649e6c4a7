#include "align/words.h"

#include <algorithm>
#include <array>

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
bool is_function_word(std::string_view lower) { return kFunctionWordIndex.has(lower); }

// Capitalised, but no names that tell one story from another. Sorted.
constexpr auto kCalendarWords = std::to_array<std::string_view>(
    {"april", "august", "december", "february", "friday", "january", "july", "june", "march", "may", "monday",
     "november", "october", "saturday", "september", "sunday", "thursday", "tuesday", "wednesday"});
static_assert(std::ranges::is_sorted(kCalendarWords), "is_calendar_word searches by halving");

bool is_calendar_word(std::string_view lower) { return std::ranges::binary_search(kCalendarWords, lower); }

// Nouns that desks use for one thing, by stem; the second stands for both. Sorted.
struct Synonym {
  std::string_view word;
  std::string_view for_word;
};
constexpr auto kSynonyms = std::to_array<Synonym>({
    {"aircraft", "plan"},  // stem of "plane"
    {"airliner", "plan"},
    {"blast", "explosion"},
    {"blaze", "fir"},  // stem of "fire"
    {"cop", "polic"},
    {"gunman", "shooter"},
    {"jet", "plan"},
    {"legislation", "bill"},
    {"passeng", "passenger"},
    {"quak", "earthquak"},
    {"temblor", "earthquak"},
    {"tremor", "earthquak"},
    {"twister", "tornado"},
});
static_assert(std::ranges::is_sorted(kSynonyms, {}, &Synonym::word), "kept in order for the reader");
constexpr WordIndex kSynonymIndex(kSynonyms, &Synonym::word);

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) {
  return is_upper(c) || (c >= 'a' && c <= 'z') || is_digit(c) || c == '\'' || c == '-' || (c & 0x80) != 0;
}

// Calls visit(word, is_first) for each run of word characters.
template <class Visit>
void each_word(std::string_view text, Visit visit) {
  bool first = true;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_word(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && is_word(text[end])) ++end;
    visit(text.substr(i, end - i), first);
    first = false;
    i = end;
  }
}

void sort_unique(std::vector<WordId>& words) {
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

// Endings cut, no more.
std::string rough_stem(std::string_view word) {
  std::string lower = ascii_lower(word);
  while (!lower.empty() && (lower.back() == '\'' || lower.back() == '-')) lower.pop_back();
  while (!lower.empty() && (lower.front() == '\'' || lower.front() == '-')) lower.erase(0, 1);
  if (lower.ends_with("'s")) lower.resize(lower.size() - 2);
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

}  // namespace

std::string stem(std::string_view word) {
  std::string cut = rough_stem(word);
  if (const Synonym* row = kSynonymIndex.find(cut)) return std::string(row->for_word);
  return cut;
}

std::vector<WordId> content_words(std::string_view text) {
  std::vector<WordId> words;
  each_word(text, [&](std::string_view word, bool) {
    if (word.size() < 2 || is_digit(word[0])) return;
    const std::string lower = ascii_lower(word);
    if (is_function_word(lower)) return;
    const std::string cut = stem(lower);
    if (cut.size() > 1) words.push_back(fast_hash(cut));
  });
  sort_unique(words);
  return words;
}

std::vector<WordId> name_words(std::string_view text) {
  std::vector<WordId> words;
  each_word(text, [&](std::string_view word, bool first) {
    if (word.size() < 2 || !is_upper(word[0])) return;
    const std::string lower = ascii_lower(word);
    if (is_function_word(lower) || is_calendar_word(lower) || (first && word.size() < 4)) return;
    words.push_back(fast_hash(stem(lower)));
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

std::size_t shared_words(const std::vector<WordId>& a, const std::vector<WordId>& b) {
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

double overlap(const std::vector<WordId>& a, const std::vector<WordId>& b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  return shorter == 0 ? 0 : static_cast<double>(shared_words(a, b)) / static_cast<double>(shorter);
}

}  // namespace factcheck
