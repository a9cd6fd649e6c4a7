#include "align/question_grammar.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace factcheck {
namespace {

// Words that need no article before them. Sorted.
constexpr auto kDetermined = std::to_array<std::string_view>({
    "a",        "all",       "an",       "another",    "any",       "anybody", "anyone", "anything",
    "billions", "both",      "dozens",   "each",       "eight",     "either",  "eleven", "enough",
    "every",    "everybody", "everyone", "everything", "few",       "fewer",   "five",   "four",
    "half",     "he",        "her",      "his",        "hundreds",  "i",       "it",     "its",
    "less",     "many",      "millions", "more",       "most",      "much",    "my",     "nearly",
    "neither",  "nine",      "no",       "nobody",     "none",      "nothing", "one",    "others",
    "our",      "people",    "seven",    "several",    "she",       "six",     "some",   "somebody",
    "someone",  "something", "such",     "ten",        "that",      "the",     "their",  "there",
    "these",    "they",      "this",     "those",      "thousands", "three",   "twelve", "two",
    "us",       "we",        "what",     "which",      "who",       "whose",   "you",    "your",
});

// Words with which a phrase goes on behind its noun, or which begin what is no noun phrase. Sorted.
constexpr auto kPrepositions = std::to_array<std::string_view>({
    "about",  "above",  "across", "after",   "against", "along",   "among",   "around", "as",    "at",
    "before", "behind", "below",  "between", "by",      "down",    "during",  "for",    "from",  "in",
    "inside", "into",   "like",   "near",    "of",      "off",     "on",      "onto",   "out",   "outside",
    "over",   "per",    "since",  "through", "to",      "toward",  "towards", "under",  "until", "up",
    "upon",   "when",   "where",  "with",    "within",  "without",
});

// Words with which a phrase of several begins. Sorted.
constexpr auto kSeveral = std::to_array<std::string_view>({
    "both",     "dozens",    "eight",  "eleven", "few",     "five", "four", "hundreds", "many",
    "millions", "nine",      "others", "seven",  "several", "six",  "ten",  "these",    "they",
    "those",    "thousands", "three",  "twelve", "two",     "we",   "you",
});

static_assert(std::ranges::is_sorted(kDetermined) && std::ranges::is_sorted(kPrepositions) &&
              std::ranges::is_sorted(kSeveral));

// Names that are said with an article.
constexpr auto kNamesWithArticle = std::to_array<std::string_view>({
    "Bahamas",
    "Commission",
    "Czech Republic",
    "Dominican Republic",
    "European Central Bank",
    "European Commission",
    "European Parliament",
    "European Union",
    "Federal Reserve",
    "House",
    "Kremlin",
    "Middle East",
    "Netherlands",
    "Pentagon",
    "Philippines",
    "Senate",
    "Supreme Court",
    "Treasury",
    "United Arab Emirates",
    "United Kingdom",
    "United Nations",
    "United States",
    "Vatican",
    "White House",
});

// Nouns of one thing that end as a plural does.
constexpr auto kOneInS =
    std::to_array<std::string_view>({"news", "politics", "economics", "measles", "mathematics", "physics"});

// Nouns whose plural no ending shows.
struct Plural {
  std::string_view one;
  std::string_view many;
};
constexpr auto kPlurals = std::to_array<Plural>({
    {"aircraft", "aircraft"}, {"calf", "calves"},
    {"child", "children"},    {"crisis", "crises"},
    {"fish", "fish"},         {"foot", "feet"},
    {"half", "halves"},       {"headquarters", "headquarters"},
    {"knife", "knives"},      {"leaf", "leaves"},
    {"life", "lives"},        {"man", "men"},
    {"mouse", "mice"},        {"person", "people"},
    {"police", "police"},     {"series", "series"},
    {"sheep", "sheep"},       {"spacecraft", "spacecraft"},
    {"thief", "thieves"},     {"tooth", "teeth"},
    {"wife", "wives"},        {"wolf", "wolves"},
    {"woman", "women"},
});

template <std::size_t N>
bool is_among(const std::array<std::string_view, N>& sorted, std::string_view word) {
  return std::ranges::binary_search(sorted, word);
}

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view first_word(std::string_view phrase) { return phrase.substr(0, phrase.find(' ')); }

// "boats" of "two boats from Genoa": the end of the noun in the phrase.
std::size_t noun_end(std::string_view phrase) {
  for (std::size_t at = phrase.find(' '); at != phrase.npos; at = phrase.find(' ', at + 1)) {
    if (is_among(kPrepositions, first_word(phrase.substr(at + 1)))) return at;
  }
  return phrase.size();
}

bool has_plural_ending(std::string_view noun) {
  const bool ends_so = noun.size() > 2 && noun.ends_with('s') && !noun.ends_with("ss") &&
                       !noun.ends_with("us") && !noun.ends_with("is") && !noun.ends_with("'s");
  if (std::ranges::find(kOneInS, noun) != kOneInS.end()) return false;
  return ends_so || noun == "people" || noun == "police" ||
         std::ranges::any_of(kPlurals,
                             [&](const Plural& row) { return row.many == noun && row.one != noun; });
}

// "one", "1" and "a" speak of one; any other number of several.
bool starts_with_several(std::string_view phrase) {
  const std::string_view word = first_word(phrase);
  if (word.empty()) return false;
  if (is_digit(word[0])) return word != "1" && word.find('-') == word.npos;  // "6.1-magnitude quake"
  return is_among(kSeveral, word);
}

}  // namespace

std::string_view noun_of(std::string_view phrase) {
  phrase = phrase.substr(0, noun_end(phrase));
  const std::size_t space = phrase.rfind(' ');
  return space == phrase.npos ? phrase : phrase.substr(space + 1);
}

std::string with_article(std::string_view phrase) {
  const std::string_view word = first_word(phrase);
  if (word.empty()) return {};
  const bool plain = is_small(word[0]) && !is_among(kDetermined, word) && !is_among(kPrepositions, word);
  const bool measured = is_digit(word[0]) && word.find('-') != word.npos;  // "6.1-magnitude quake"
  const bool named = std::ranges::any_of(kNamesWithArticle, [&](std::string_view name) {
    return phrase.starts_with(name) &&
           (phrase.size() == name.size() || phrase[name.size()] == ' ' || phrase[name.size()] == '\'');
  });
  return plain || measured || named ? fmt::format("the {}", phrase) : std::string(phrase);
}

bool is_plural_phrase(std::string_view phrase) {
  if (starts_with_several(phrase)) return true;
  const std::string_view whole = phrase.substr(0, noun_end(phrase));
  if (whole.find(" and ") != whole.npos) return true;
  const std::string_view noun = noun_of(phrase);
  return !noun.empty() && is_small(noun[0]) && has_plural_ending(noun);
}

std::string_view was_or_were(std::string_view subject) { return is_plural_phrase(subject) ? "were" : "was"; }

std::string plural_of(std::string_view phrase) {
  const std::size_t end = noun_end(phrase);
  const std::string_view noun = noun_of(phrase);
  const std::size_t begin = end - noun.size();
  const std::string before(phrase.substr(0, begin));
  const std::string behind(phrase.substr(end));
  if (noun.empty() || !is_small(noun[0]) || is_among(kPrepositions, first_word(phrase)) ||
      is_plural_phrase(phrase))
    return std::string(phrase);
  const auto row = std::ranges::find(kPlurals, noun, &Plural::one);
  if (row != kPlurals.end()) return before + std::string(row->many) + behind;
  std::string many(noun);
  const auto ends_in = [&](std::string_view letters) { return many.ends_with(letters); };
  const bool after_vowel =
      many.size() > 1 && std::string_view("aeiou").find(many[many.size() - 2]) != std::string_view::npos;
  if (ends_in("y") && !after_vowel) {
    many.replace(many.size() - 1, 1, "ies");
  } else if (ends_in("s") || ends_in("x") || ends_in("z") || ends_in("ch") || ends_in("sh")) {
    many += "es";
  } else if (ends_in("man")) {
    many.replace(many.size() - 3, 3, "men");
  } else {
    many += 's';
  }
  return before + many + behind;
}

std::string with_any(std::string_view phrase) {
  if (phrase.starts_with("no ")) phrase.remove_prefix(3);
  const std::string_view word = first_word(phrase);
  const bool plain =
      !phrase.empty() && is_small(phrase[0]) && (word == "people" || !is_among(kDetermined, word));
  return plain ? fmt::format("any {}", phrase) : std::string(phrase);
}

}  // namespace factcheck
