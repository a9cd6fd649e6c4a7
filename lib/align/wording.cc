#include "align/wording.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "align/opposites.h"
#include "align/wording_days.h"
#include "align/wording_figures.h"
#include "align/wording_swapped.h"
#include "align/words.h"
#include "base/utf8.h"
#include "claim/verb_forms.h"
#include "mention/calendar_words.h"
#include "mention/gazetteer.h"

namespace factcheck {
namespace {

constexpr std::size_t kLongest = 80;  // words: the comparison is a square of it
constexpr std::size_t kFewest = 3;    // words in common
constexpr double kAlike = 0.6;
constexpr std::size_t kMostPlaces = 3;
// Words of the side that denies: "was not allowed to serve"; fewer where the texts may be on two matters.
constexpr std::size_t kMostDenied = 3;
constexpr std::size_t kMostDeniedApart = 2;
constexpr std::size_t kMostOthers = 2;  // words that differ beside what is denied

using Word = WordingWord;

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (const std::string_view word : words_in_order(text)) {
    const auto begin = static_cast<std::uint32_t>(word.data() - text.data());
    const bool digits = word.find_first_of("0123456789") != std::string_view::npos;
    std::string lower = ascii_lower(word);
    if (!digits) std::erase(lower, '.');  // "U.S."
    const bool capital = word[0] >= 'A' && word[0] <= 'Z';
    words.push_back(
        {std::move(lower), {begin, begin + static_cast<std::uint32_t>(word.size())}, capital, digits});
  }
  return words;
}

// A place where the sentences differ: half-open ranges of words.
struct Place {
  std::size_t first_a, last_a, first_b, last_b;
};

// By the longest common subsequence; `common` is its length.
std::vector<Place> differing(const std::vector<Word>& a, const std::vector<Word>& b, std::size_t& common) {
  std::vector<std::array<std::uint8_t, kLongest + 1>> best(a.size() + 1);
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      best[i][j] = a[i].lower == b[j].lower ? static_cast<std::uint8_t>(best[i + 1][j + 1] + 1)
                                            : std::max(best[i + 1][j], best[i][j + 1]);
    }
  }
  common = best[0][0];
  std::vector<Place> places;
  std::size_t i = 0, j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && a[i].lower == b[j].lower) {
      ++i, ++j;
      continue;
    }
    Place place{i, i, j, j};
    while (i < a.size() || j < b.size()) {
      if (i < a.size() && j < b.size() && a[i].lower == b[j].lower) break;
      if (j == b.size() || (i < a.size() && best[i + 1][j] >= best[i][j + 1]))
        ++i;
      else
        ++j;
    }
    place.last_a = i;
    place.last_b = j;
    places.push_back(place);
  }
  return places;
}

constexpr auto kSmallWords = std::to_array<std::string_view>({
    "a",    "also",  "an",  "and",  "are",  "as",    "at",   "be",    "been",  "being", "by",    "did",
    "do",   "does",  "for", "from", "had",  "has",   "have", "her",   "his",   "in",    "is",    "it",
    "its",  "of",    "on",  "or",   "so",   "that",  "the",  "their", "then",  "there", "these", "they",
    "this", "those", "to",  "was",  "were", "which", "who",  "will",  "would",
});
static_assert(std::ranges::is_sorted(kSmallWords), "is_small searches by halving");

constexpr auto kOrdinals = std::to_array<std::string_view>(
    {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"});

bool is_year(const Word& word) {
  return word.lower.size() == 4 &&
         std::ranges::all_of(word.lower, [](char c) { return c >= '0' && c <= '9'; }) &&
         (word.lower[0] == '1' || word.lower[0] == '2');
}
bool is_day(const Word& word) {
  return (word.capital && (find_month(word.lower) != 0 || find_weekday(word.lower) != 0)) || is_year(word);
}
bool is_ordinal(const Word& word) { return std::ranges::find(kOrdinals, word.lower) != kOrdinals.end(); }

// Forms of one word, as far as their letters and the table of irregular verbs tell: "held" and "hold".
bool one_word(std::string_view a, std::string_view b) {
  return stem(verb_of_form(a)) == stem(verb_of_form(b));
}

using Words = std::vector<const Word*>;

Words telling_words(const std::vector<Word>& words, std::size_t first, std::size_t last) {
  Words telling;
  for (std::size_t i = first; i < last; ++i) {
    if (!std::ranges::binary_search(kSmallWords, words[i].lower)) telling.push_back(&words[i]);
  }
  return telling;
}

ByteSpan span_of(const std::vector<Word>& words, std::size_t first, std::size_t last) {
  if (first < last) return {words[first].span.begin, words[last - 1].span.end};
  const std::uint32_t at = first < words.size() ? words[first].span.begin
                           : words.empty()      ? 0
                                                : words.back().span.end;
  return {at, at};
}

class Comparer {
 public:
  Comparer(std::string_view a, std::string_view b, bool one_event)
      : text_a_(a), text_b_(b), a_(words_of(a)), b_(words_of(b)), one_event_(one_event) {}

  std::optional<WordingDifference> run() const {
    if (std::max(a_.size(), b_.size()) > kLongest) return {};
    std::size_t common = 0;
    const std::vector<Place> places = differing(a_, b_, common);
    if (common < kFewest || places.empty() || places.size() > kMostPlaces) return {};
    if (!alike(places, common)) return {};
    std::optional<WordingDifference> found;
    int turned = 0;  // negations and opposites: two may say the same
    std::size_t others = 0;
    bool day = false, figure = false, name = false, more = false;
    for (const Place& place : places) {
      const Words x = telling_words(a_, place.first_a, place.last_a);
      const Words y = telling_words(b_, place.first_b, place.last_b);
      const std::optional<Otherwise> kind = kind_of(place, x, y);
      turned += kind == Otherwise::Negation || kind == Otherwise::Opposite || kind == Otherwise::Contrast ||
                (!kind && opposed(x, y));
      day = day || kind == Otherwise::Date;
      figure = figure || kind == Otherwise::Figure;
      name = name || kind == Otherwise::Name || (!kind && may_be_names(x, y));
      more = more || (!kind && says_more(x, y));
      others += kind ? 0 : x.size() + y.size();
      if (!kind || (found && found->kind <= *kind)) continue;
      found = {*kind, span_of(a_, place.first_a, place.last_a), span_of(b_, place.first_b, place.last_b)};
      if (place.first_a == place.last_a || place.first_b == place.last_b)
        found = with_neighbour(*kind, place);
    }
    if (!found || more || turned > 1 || (turned > 0 && others > (one_event_ ? kMostOthers : 0))) return {};
    if (day + figure + name > 1 || (turned > 0 && (day || figure || name)))
      return {};  // of another day, place or person
    return found;
  }

  std::optional<WordingDifference> names_swapped() const {
    if (std::max(a_.size(), b_.size()) > kLongest) return {};
    const auto swapped = swapped_names(a_, b_);
    if (!swapped) return {};
    return WordingDifference{Otherwise::Swapped, swapped->a, swapped->b};
  }

 private:
  // Three words in five the same. However many words it takes, a figure or a day counts for one.
  bool alike(const std::vector<Place>& places, std::size_t common) const {
    std::size_t all = 2 * common;
    for (const Place& place : places) {
      const bool one_word =
          days_exclude(in_a(place), in_b(place)) || figures_exclude(in_a(place), in_b(place));
      all += one_word ? 2 : place.last_a - place.first_a + place.last_b - place.first_b;
    }
    return 2.0 * static_cast<double>(common) >= kAlike * static_cast<double>(all);
  }

  // Where one sentence has nothing, a word that both have shows the place: "approve" / "failed to approve".
  WordingDifference with_neighbour(Otherwise kind, Place place) const {
    if (place.last_a < a_.size() && place.last_b < b_.size()) {
      ++place.last_a, ++place.last_b;
    } else if (place.first_a > 0 && place.first_b > 0) {
      --place.first_a, --place.first_b;
    }
    return {kind, span_of(a_, place.first_a, place.last_a), span_of(b_, place.first_b, place.last_b)};
  }

  std::optional<Otherwise> kind_of(const Place& place, const Words& x, const Words& y) const {
    if (x.empty() && y.empty()) return {};
    const auto negates = [](const Words& words) {
      return std::ranges::any_of(words, [](const Word* word) { return is_negator(word->lower); });
    };
    const auto negative = [](const Words& words) {
      return std::ranges::any_of(
          words, [](const Word* word) { return is_negative(word->lower) && !is_negator(word->lower); });
    };
    if (negates(x) != negates(y)) {
      const Words& denied = negates(x) ? x : y;
      const Words& said = negates(x) ? y : x;
      const bool short_of =
          std::ranges::any_of(said, [](const Word* word) { return falls_short(word->lower); });
      if (negative(said) || negative(denied) || short_of ||
          denied.size() > (one_event_ ? kMostDenied : kMostDeniedApart) || said.size() > 2)
        return {};
      if (denies_less(a_, place.first_a, place.last_a) || denies_less(b_, place.first_b, place.last_b))
        return {};
      if (opposed(x, y) || denied_besides(place) || conditional(place)) return {};
      // Of one event, other words for the same are to be expected: "used" and "did not utilise".
      if (!one_event_ && denies_another_word(denied, said)) return {};
      return Otherwise::Negation;
    }
    if (x.size() == 1 && y.size() == 1) {
      if (are_opposites(x[0]->lower, y[0]->lower)) return Otherwise::Opposite;
      if (are_contrasts(x[0]->lower, y[0]->lower)) return Otherwise::Contrast;
    }
    const bool same_time = is_day_phrase(in_a(place)) && is_day_phrase(in_b(place));
    if (days_exclude(in_a(place), in_b(place))) return Otherwise::Date;
    const auto digits = [](const Words& words) {
      return std::ranges::any_of(words, [](const Word* word) { return word->digits; });
    };
    if (!one_event_ && (digits(x) || digits(y))) return Otherwise::Figure;
    if (!same_time && figures_exclude(in_a(place), in_b(place))) return Otherwise::Figure;
    const bool names = are_names(x, place.first_a) && are_names(y, place.first_b) && !share_word(x, y);
    if (names && !swapped(x, b_) && !swapped(y, a_) && !one_in_other(place)) return Otherwise::Name;
    return {};
  }

  // "held" and "did not break": what is denied is not what the other says.
  static bool denies_another_word(const Words& denied, const Words& said) {
    Words content = denied;
    std::erase_if(content, [](const Word* word) { return is_negator(word->lower); });
    if (content.empty() || said.empty()) return false;
    return std::ranges::none_of(content, [&](const Word* word) {
      return std::ranges::any_of(said,
                                 [&](const Word* other) { return one_word(word->lower, other->lower); });
    });
  }

  // Two words in one place that are opposites: "not impossible" says "possible".
  static bool opposed(const Words& x, const Words& y) {
    return std::ranges::any_of(x, [&](const Word* word) {
      return std::ranges::any_of(y, [&](const Word* other) {
        return are_opposites(word->lower, other->lower) || are_contrasts(word->lower, other->lower);
      });
    });
  }

  // Another "not" outside the place, and who knows what it denies.
  bool denied_besides(const Place& place) const {
    const auto denies = [](const std::vector<Word>& words, std::size_t first, std::size_t last) {
      for (std::size_t i = 0; i < words.size(); ++i) {
        if ((i < first || i >= last) && is_negator(words[i].lower)) return true;
      }
      return false;
    };
    return denies(a_, place.first_a, place.last_a) || denies(b_, place.first_b, place.last_b);
  }

  // "not only", "not more than" deny no deed, and "is not a shop that pays" denies the shop.
  static bool denies_less(const std::vector<Word>& words, std::size_t first, std::size_t last) {
    static constexpr std::string_view kLess[] = {"just",  "less", "merely", "more", "only",
                                                 "quite", "that", "which",  "who"};
    bool denied = false;
    for (std::size_t i = first; i < last; ++i) {
      if (denied && std::ranges::find(kLess, words[i].lower) != std::end(kLess)) return true;
      denied = denied || is_negator(words[i].lower);
    }
    return false;
  }

  // "If there is no bridge" says of no bridge that it is not there.
  bool conditional(const Place& place) const {
    static constexpr std::string_view kConditions[] = {"either", "if",       "unless",
                                                       "when",   "whenever", "whether"};
    const auto opens = [](const std::vector<Word>& words, std::size_t last) {
      return std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(last),
                         [](const Word& word) {
                           return std::ranges::find(kConditions, word.lower) != std::end(kConditions);
                         });
    };
    return opens(a_, place.last_a) || opens(b_, place.last_b);
  }

  // A place that differs in no known way but holds news: more than a word, or a name or a figure.
  static bool says_more(const Words& x, const Words& y) {
    const auto news = [](const Word* word) { return word->digits || is_ordinal(*word); };
    return x.size() + y.size() > 4 || std::ranges::any_of(x, news) || std::ranges::any_of(y, news);
  }
  // Capitals on both sides, wherever they stand.
  static bool may_be_names(const Words& x, const Words& y) {
    const auto capital = [](const Words& words) {
      return !words.empty() && words.front()->capital && !is_day(*words.front());
    };
    return capital(x) && capital(y) && !share_word(x, y);
  }

  // The name stands elsewhere in the other sentence: "Ana married Eva" and "Eva married Ana".
  static bool swapped(const Words& names, const std::vector<Word>& other) {
    return std::ranges::any_of(names, [&](const Word* name) {
      return std::ranges::any_of(other, [&](const Word& word) { return word.lower == name->lower; });
    });
  }

  // "in Sweden" and "in Stockholm": only two countries exclude each other for sure, and names that no table
  // of places knows.
  bool one_in_other(const Place& place) const {
    const auto known = [](std::string_view text, ByteSpan span) {
      return find_place(ascii_lower(text.substr(span.begin, span.size())));
    };
    const KnownPlace* x = known(text_a_, span_of(a_, place.first_a, place.last_a));
    const KnownPlace* y = known(text_b_, span_of(b_, place.first_b, place.last_b));
    if (x == nullptr && y == nullptr) return false;
    return x == nullptr || y == nullptr || x->kind != y->kind || x->name == y->name;
  }

  WordingPlace in_a(const Place& place) const { return {text_a_, a_, place.first_a, place.last_a}; }
  WordingPlace in_b(const Place& place) const { return {text_b_, b_, place.first_b, place.last_b}; }

  // Capitals inside a sentence. Days have them, too.
  bool are_names(const Words& words, std::size_t first) const {
    return first > 0 && !in_capitals(a_) && !in_capitals(b_) && !words.empty() && words.size() <= 4 &&
           std::ranges::all_of(
               words, [](const Word* word) { return word->capital && !word->digits && !is_day(*word); });
  }
  // A title, where capitals say nothing: no long word without one, but for a few.
  static bool in_capitals(const std::vector<Word>& words) {
    constexpr std::size_t kLong = 5;
    const auto capitals = static_cast<std::size_t>(std::ranges::count_if(words, &Word::capital));
    const bool small = std::ranges::any_of(words, [](const Word& word) {
      return !word.capital && !word.digits && word.lower.size() >= kLong &&
             !std::ranges::binary_search(kSmallWords, word.lower);
    });
    return capitals * 2 > words.size() && !small;
  }
  static bool share_word(const Words& x, const Words& y) {
    return std::ranges::any_of(x, [&](const Word* word) {
      return std::ranges::any_of(y, [&](const Word* other) {
        return word->lower.starts_with(other->lower.substr(0, 4)) ||
               other->lower.starts_with(word->lower.substr(0, 4));
      });
    });
  }

  std::string_view text_a_, text_b_;
  std::vector<Word> a_, b_;
  bool one_event_;
};

}  // namespace

std::optional<WordingDifference> telling_difference(std::string_view a, std::string_view b, bool one_event) {
  const Comparer comparer(a, b, one_event);
  if (auto found = comparer.run()) return found;
  return one_event ? comparer.names_swapped() : std::nullopt;
}

}  // namespace factcheck
