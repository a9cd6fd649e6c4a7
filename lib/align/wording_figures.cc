#include "align/wording_figures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

#include "align/words.h"
#include "mention/number.h"
#include "mention/quantity.h"

namespace factcheck {
namespace {

constexpr std::size_t kLongestPhrase = 8;  // words
constexpr double kInfinite = std::numeric_limits<double>::infinity();
constexpr double kAbout = 0.1;  // what "about" and its like may be off by, as a share

// Words round a figure that leave its value as it is.
constexpr auto kColours = std::to_array<std::string_view>({
    "a",    "actual", "all",  "alone",   "already",   "altogether", "an",    "as",    "at",
    "back", "by",     "ever", "exact",   "exactly",   "extremely",  "for",   "full",  "has",
    "have", "high",   "in",   "is",      "just",      "large",      "light", "low",   "mere",
    "now",  "of",     "only", "overall", "precisely", "quite",      "small", "such",  "the",
    "time", "tiny",   "to",   "total",   "very",      "was",        "were",  "whole",
});

enum class BoundWord : unsigned char { About, AtLeast, AtMost };
struct BoundRow {
  std::string_view word;
  BoundWord bound;
};
// "more than", "less than": their "than" and "at" say nothing alone.
constexpr auto kBoundWords = std::to_array<BoundRow>({
    {"about", BoundWord::About},         {"above", BoundWord::AtLeast},     {"almost", BoundWord::About},
    {"approximately", BoundWord::About}, {"around", BoundWord::About},      {"below", BoundWord::AtMost},
    {"estimated", BoundWord::About},     {"exceeding", BoundWord::AtLeast}, {"fewer", BoundWord::AtMost},
    {"least", BoundWord::AtLeast},       {"less", BoundWord::AtMost},       {"maximum", BoundWord::AtMost},
    {"minimum", BoundWord::AtLeast},     {"more", BoundWord::AtLeast},      {"most", BoundWord::AtMost},
    {"nearly", BoundWord::About},        {"over", BoundWord::AtLeast},      {"roughly", BoundWord::About},
    {"some", BoundWord::About},          {"under", BoundWord::AtMost},      {"up", BoundWord::AtMost},
    {"upto", BoundWord::AtMost},
});

struct Phrase {
  double low = 0, high = 0;  // what the words say
  double step = 0;           // how far rounding may take it
  bool ordinal = false;
  bool rounded = false;  // "about"
  std::string_view sign_before, sign_behind;
  std::vector<std::string> others;  // "people" of "12 people", stems
};

struct Number {
  double value = 0;
  double step = 0;
  bool ordinal = false;
};

std::optional<Number> read_digits(std::string_view word) {
  std::size_t end = word.find_first_not_of("0123456789.,");
  if (end == 0) return {};
  if (end == std::string_view::npos) end = word.size();
  const std::string_view suffix = word.substr(end);
  const std::optional<Figure> figure = read_figure(word.substr(0, end));
  if (!figure) return {};
  Number number{figure->value,
                figure->decimals > 0 ? std::pow(10.0, -figure->decimals) : significant_step(figure->value)};
  if (suffix.empty()) return number;
  if (suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th") {
    number.ordinal = true;
    number.step = 0;
    return number;
  }
  static constexpr std::pair<std::string_view, double> kScales[] = {{"b", 1e9}, {"bn", 1e9}, {"k", 1e3},
                                                                    {"m", 1e6}, {"mn", 1e6}, {"tn", 1e12}};
  for (const auto& [name, scale] : kScales) {
    if (suffix == name) return Number{number.value * scale, number.step * scale};
  }
  return {};
}

constexpr auto kOrdinals = std::to_array<std::string_view>(
    {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"});

// One or more words of one number: "two hundred", "1.2 million", "thirty-six".
class NumberReader {
 public:
  // Whether the word belongs to the number.
  bool take(std::string_view word) {
    if (const auto digits = read_digits(word)) return !seen_ && set(*digits);
    if (const auto found = std::ranges::find(kOrdinals, word); found != kOrdinals.end())
      return !seen_ && set({static_cast<double>(found - kOrdinals.begin() + 1), 0, true});
    const std::size_t hyphen = word.find('-');
    if (hyphen != std::string_view::npos)
      return add_word(word.substr(0, hyphen)) && add_word(word.substr(hyphen + 1));
    return add_word(word);
  }
  bool seen() const { return seen_; }
  Number number() const {
    Number all = number_;
    all.value += below_;
    if (words_) all.step = std::max(all.step, significant_step(all.value));
    return all;
  }

 private:
  bool set(Number number) {
    seen_ = true;
    if (number.ordinal) {
      number_ = number;
      return true;
    }
    below_ = number.value;
    number_.step = number.step;
    return true;
  }
  bool add_word(std::string_view word) {
    const Numeral* numeral = find_numeral(word);
    if (numeral == nullptr || number_.ordinal) return false;
    switch (numeral->kind) {
      case NumeralKind::Unit:
      case NumeralKind::Teen:
      case NumeralKind::Ten:
        if (seen_ && !words_) return false;
        below_ += numeral->value;
        words_ = true;
        break;
      case NumeralKind::Hundred:
      case NumeralKind::Dozen:
        below_ = (seen_ ? below_ : 1) * numeral->value;
        number_.step *= numeral->value;
        break;
      case NumeralKind::Scale:
        number_.value += (seen_ ? below_ : 1) * numeral->value;
        number_.step *= numeral->value;
        below_ = 0;
        break;
      default:
        return false;
    }
    seen_ = true;
    return true;
  }

  Number number_;
  double below_ = 0;  // what a scale behind it would multiply
  bool seen_ = false;
  bool words_ = false;
};

// The character that touches a word, unless it is a space or a mark of the sentence: "$", "%".
std::string_view touching(std::string_view text, std::size_t at, bool before) {
  constexpr std::string_view kNone = " \t\r\n,;:()[]\"'.-";
  if (before) {
    std::size_t begin = at;
    while (begin > 0 && kNone.find(text[begin - 1]) == std::string_view::npos && at - begin < 3) --begin;
    return text.substr(begin, at - begin);
  }
  return at < text.size() && text[at] == '%' ? text.substr(at, 1) : std::string_view();
}

// Bytes of a sign that is no ASCII and so belongs to the word: that of the pound.
std::size_t sign_of(std::string_view word) {
  const std::size_t digit = word.find_first_of("0123456789");
  if (digit == std::string_view::npos || digit == 0) return 0;
  const std::string_view before = word.substr(0, digit);
  return std::ranges::all_of(before, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }) ? digit
                                                                                                   : 0;
}

void bound(Phrase& phrase, BoundWord word) {
  switch (word) {
    case BoundWord::About:
      phrase.rounded = true;
      break;
    case BoundWord::AtLeast:
      phrase.high = kInfinite;
      break;
    case BoundWord::AtMost:
      phrase.low = -kInfinite;
      break;
  }
}

// "10-15"
std::optional<Phrase> read_range(std::string_view word) {
  const std::size_t dash = word.find('-');
  if (dash == std::string_view::npos) return {};
  const auto low = read_digits(word.substr(0, dash));
  const auto high = read_digits(word.substr(dash + 1));
  if (!low || !high || low->ordinal || high->ordinal || high->value <= low->value) return {};
  Phrase phrase;
  phrase.low = low->value;
  phrase.high = high->value;
  phrase.step = high->step;
  return phrase;
}

std::optional<Phrase> read_phrase(const WordingPlace& place) {
  if (place.last - place.first > kLongestPhrase) return {};
  Phrase phrase;
  NumberReader reader;
  std::vector<BoundWord> bounds;
  bool range = false;
  ByteSpan figure;
  for (const WordingWord& word : place.own()) {
    if (const auto found = read_range(word.lower); found && !range && !reader.seen()) {
      phrase = *found;
      range = true;
      figure = word.span;
      continue;
    }
    const bool first = !reader.seen();
    const std::size_t sign = sign_of(word.lower);
    if (!range && reader.take(std::string_view(word.lower).substr(sign))) {
      if (sign != 0) phrase.sign_before = std::string_view(word.lower).substr(0, sign);
      figure = first ? word.span : ByteSpan{figure.begin, word.span.end};
      continue;
    }
    if (word.digits) return {};  // a second figure
    const auto row = std::ranges::find(kBoundWords, word.lower, &BoundRow::word);
    if (row != kBoundWords.end())
      bounds.push_back(row->bound);
    else if (word.lower != "than" && std::ranges::find(kColours, word.lower) == kColours.end())
      phrase.others.push_back(stem(word.lower));
  }
  if (!range && !reader.seen()) return {};
  if (!range) {
    const Number number = reader.number();
    phrase.low = phrase.high = number.value;
    phrase.step = number.step;
    phrase.ordinal = number.ordinal;
  }
  if (phrase.sign_before.empty()) phrase.sign_before = touching(place.text, figure.begin, true);
  phrase.sign_behind = touching(place.text, figure.end, false);
  for (const BoundWord word : bounds) bound(phrase, word);
  return phrase;
}

bool apart(const Phrase& a, const Phrase& b) {
  double slack = std::max(a.step, b.step) / 2;
  if (a.rounded || b.rounded) {
    const double larger = std::max(std::isfinite(a.high) ? std::abs(a.high) : std::abs(a.low),
                                   std::isfinite(b.high) ? std::abs(b.high) : std::abs(b.low));
    slack = std::max(slack, kAbout * larger);
  }
  return a.low > b.high + slack || b.low > a.high + slack;
}

// Units that both readers of the whole phrase know: "6 km" / "900 metres".
bool quantities_exclude(const WordingPlace& a, const WordingPlace& b) {
  const auto part = [](const WordingPlace& place) {
    if (place.first == place.last) return std::string_view();
    // The word behind tells the scale or the unit, the sign before it the currency.
    const std::size_t behind = std::min(place.last, place.words.size() - 1);
    const std::uint32_t begin = place.words[place.first].span.begin;
    return place.text.substr(begin, place.words[behind].span.end - begin);
  };
  const std::vector<Quantity> x = read_quantity(part(a)), y = read_quantity(part(b));
  if (x.size() != 1 || y.size() != 1) return false;
  if (x[0].dimension == Dimension::Count || x[0].dimension != y[0].dimension || x[0].change != y[0].change)
    return false;
  return !x[0].stated.meets(y[0].stated) && !x[0].expected.meets(y[0].expected);
}

// A noun that both have follows, so that other words beside the figures only colour it: "nine old" / "four
// wooden" bridges.
bool before_noun(const WordingPlace& place) {
  return place.last < place.words.size() && !place.words[place.last].digits &&
         !is_function_word(place.words[place.last].lower);
}

// "28-9" and "28-4": scores and records, whose first figure is the larger.
bool scores_differ(const WordingPlace& a, const WordingPlace& b) {
  const auto is_score = [](const WordingPlace& place) {
    if (place.last - place.first != 1) return false;
    const std::string_view word = place.words[place.first].lower;
    const std::size_t dash = word.find('-');
    if (dash == std::string_view::npos || word.find_first_not_of("0123456789-") != std::string_view::npos)
      return false;
    const auto one = read_digits(word.substr(0, dash)), other = read_digits(word.substr(dash + 1));
    return one && other && one->value >= other->value;
  };
  return is_score(a) && is_score(b) && a.words[a.first].lower != b.words[b.first].lower;
}

}  // namespace

bool figures_exclude(const WordingPlace& a, const WordingPlace& b) {
  if (scores_differ(a, b)) return true;
  const auto x = read_phrase(a), y = read_phrase(b);
  if (!x || !y || x->ordinal != y->ordinal) return false;
  if (x->others != y->others) {
    if (x->others.size() != 1 || y->others.size() != 1) return false;
    if (!before_noun(a)) return quantities_exclude(a, b);
  }
  const bool two_signs = !x->sign_before.empty() && !y->sign_before.empty();
  if ((two_signs && x->sign_before != y->sign_before) || x->sign_behind != y->sign_behind) return false;
  return apart(*x, *y);
}

}  // namespace factcheck
