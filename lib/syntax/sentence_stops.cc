#include "syntax/sentence_stops.h"

#include <algorithm>
#include <array>
#include <utility>

#include "syntax/abbreviations.h"
#include "syntax/characters.h"

namespace factcheck {
namespace {

// After `"Stop!"`, these go on with the sentence: `"Stop!" Musk said.`
constexpr auto kSaying = std::to_array<std::string_view>({
    "added",    "announced", "asked",    "claimed",   "cried",  "declared", "exclaimed",
    "insisted", "posted",    "replied",  "responded", "said",   "says",     "shouted",
    "told",     "tweeted",   "wondered", "wrote",     "yelled",
});
static_assert(std::ranges::is_sorted(kSaying));

}  // namespace

Stop stop_of(const Token& token) {
  const char last = token.text.back();
  if (token.text == ".") return Stop::Full;
  if (token.text == "…" || token.text.starts_with("..")) return Stop::Ellipsis;
  if (token.shape == Shape::Punct) return last == '?' || last == '!' ? Stop::Question : Stop::None;
  return last == '.' ? Stop::Abbreviation : Stop::None;
}

bool is_closing_mark(const Token& token) {
  const std::string_view text = token.text;
  if (text == "”" || text == "’" || text == "’’" || text == ")" || text == "]" || text == "}" || text == "»")
    return true;
  // A straight mark closes when it touches what stands before it.
  return (text == "\"" || text == "'" || text == "''") && !token.space_before;
}

bool is_opening_mark_of(const Token& token) {
  const std::string_view text = token.text;
  return text == "“" || text == "‘" || text == "\"" || text == "'" || text == "``" || text == "(" ||
         text == "[" || text == "«" || text == "''";
}

bool is_saying(std::string_view word) { return std::ranges::binary_search(kSaying, word); }

bool starts_list_line(std::string_view text, std::span<const Token> tokens, std::size_t i) {
  if (i == 0) return false;
  const std::string_view mark = tokens[i].text;
  if (mark != "-" && mark != "*" && mark != "•" && mark != "·" && mark != "▪") return false;
  if (i + 1 < tokens.size() && !tokens[i + 1].space_before) return false;
  const std::uint32_t gap = tokens[i - 1].span.end;
  return text.substr(gap, tokens[i].span.begin - gap).find('\n') != std::string_view::npos;
}

namespace {

// Reads the marks of one block from left to right.
class MarkReader {
 public:
  MarkReader(std::string_view text, std::span<const Token> tokens)
      : text_(text), tokens_(tokens), ends_(tokens.size()) {}

  std::vector<bool> run() {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < tokens_.size();) {
      std::size_t end = end_after(i, begin);
      if (tokens_[i].text == "“") quoted_ = true;
      if (tokens_[i].text == "”") quoted_ = false;
      if (tokens_[i].text == "\"") quoted_ = !quoted_;
      if (end == 0 && i + 1 < tokens_.size() && starts_list_line(text_, tokens_, i + 1)) end = i + 1;
      if (end == 0) {
        // The rest of ". . ." was judged with its first stop.
        do ++i;
        while (i < tokens_.size() && tokens_[i].text == "." && tokens_[i - 1].text == ".");
        continue;
      }
      ends_[end - 1] = true;
      for (; i < end; ++i) {
        if (tokens_[i].text == "\"" || tokens_[i].text == "”") quoted_ = false;
      }
      begin = end;
    }
    return std::move(ends_);
  }

 private:
  // The end of a sentence whose stop is token i, or 0.
  std::size_t end_after(std::size_t i, std::size_t begin) const {
    Stop stop = stop_of(tokens_[i]);
    if (stop == Stop::None) return 0;
    std::size_t next = i + 1;
    // ". . ." and "? !"
    while (next < tokens_.size() && next - i < 8 && stop != Stop::Abbreviation) {
      const Stop more = stop_of(tokens_[next]);
      if (more == Stop::None || more == Stop::Abbreviation) break;
      const bool dots = more == Stop::Full && (stop == Stop::Ellipsis || tokens_[next].space_before);
      stop = dots ? Stop::Ellipsis : more;
      ++next;
    }
    const std::size_t closed = next;
    bool marked = false;  // the quotation mark was met
    for (; next < tokens_.size() && next < closed + 8; ++next) {
      const bool straight = tokens_[next].text == "\"";
      const bool spaced =
          straight && quoted_ && !marked && (next + 1 == tokens_.size() || tokens_[next + 1].space_before);
      if (!is_closing_mark(tokens_[next]) && !spaced) break;
      marked = marked || straight;
    }
    const bool closes = next > closed;
    if (next == tokens_.size()) return next;
    if (enumerates(i, begin)) return 0;
    if (!tokens_[next].space_before && !is_opening_mark_of(tokens_[next]) && !starts_upper(next)) return 0;
    switch (stop) {
      case Stop::Full:
        return ends_at_full_stop(i, next, closes) ? next : 0;
      case Stop::Question:
        return ends_at_question(next, closes) ? next : 0;
      case Stop::Ellipsis:
        return ends_at_ellipsis(next) || (closes && starts_upper(next)) ? next : 0;
      case Stop::Abbreviation:
        return ends_at_abbreviation(i, next) ? next : 0;
      case Stop::None:
        break;
    }
    return 0;
  }

  // "1." and "a." before the words of an enumeration.
  bool enumerates(std::size_t i, std::size_t begin) const {
    return i == begin + 1 && tokens_[i].text == "." && tokens_[begin].text.size() <= 3 &&
           (tokens_[begin].shape == Shape::Number || tokens_[begin].text.size() == 1);
  }

  bool starts_upper(std::size_t i) const {
    const Shape shape = tokens_[i].shape;
    return shape == Shape::Capitalised || shape == Shape::Upper || shape == Shape::Mixed;
  }
  bool opens(std::size_t i) const {
    if (!starts_upper(i)) return false;
    return opens_sentences(to_lower(tokens_[i].text));
  }

  bool ends_at_full_stop(std::size_t i, std::size_t next, bool closes) const {
    const std::string_view text = tokens_[next].text;
    if (text == "," || text == ";" || text == ":" || text == ")" || text == "-" || text == "/") return false;
    if (tokens_[next].shape != Shape::Lower) return true;
    // "approx .five": an unknown abbreviation is short and has no vowel; a word before the stop ends its
    // sentence.
    if (closes) return false;
    if (i == 0) return false;
    const Token& before = tokens_[i - 1];
    return before.shape != Shape::Lower || before.text.size() > 4 ||
           before.text.find_first_of("aeiouy") != std::string_view::npos;
  }

  bool ends_at_question(std::size_t next, bool closes) const {
    if (tokens_[next].shape == Shape::Lower) return false;
    if (tokens_[next].shape == Shape::Punct && !is_opening_mark_of(tokens_[next]) &&
        tokens_[next].text != "-" && tokens_[next].text != "•") {
      return false;
    }
    if (!closes || !starts_upper(next)) return true;
    for (std::size_t i = next + 1; i < tokens_.size() && i < next + 4; ++i) {
      if (is_saying(tokens_[i].text)) return false;
      if (!starts_upper(i)) break;
    }
    return true;
  }

  bool ends_at_ellipsis(std::size_t next) const {
    if (quoted_) return false;  // words left out of a quotation
    if (is_opening_mark_of(tokens_[next])) return tokens_[next].space_before;
    return opens(next) && tokens_[next].text != "I";
  }

  bool ends_at_abbreviation(std::size_t i, std::size_t next) const {
    const Token& token = tokens_[i];
    const std::string word = to_lower(token.text.substr(0, token.text.size() - 1));
    if (next > i + 1 && starts_upper(next) && tokens_[next - 1].text != ")") return true;
    const AbbreviationKind kind = abbreviation_kind(word);
    if (kind == AbbreviationKind::Title || kind == AbbreviationKind::Inner ||
        kind == AbbreviationKind::Number) {
      return false;
    }
    if (is_opening_mark_of(tokens_[next]) && tokens_[next].text != "(" && tokens_[next].text != "[") {
      return word.size() > 1 && next + 1 < tokens_.size() && starts_upper(next + 1);
    }
    if (word.size() == 1) return false;  // an initial
    // A time or a company is followed by a name less often than by a new sentence's first word.
    return opens(next);
  }

  std::string_view text_;
  std::span<const Token> tokens_;
  std::vector<bool> ends_;
  bool quoted_ = false;  // a quotation mark stands open
};

}  // namespace

std::vector<bool> ends_by_marks(std::string_view text, std::span<const Token> tokens) {
  return MarkReader(text, tokens).run();
}

}  // namespace factcheck
