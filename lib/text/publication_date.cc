#include "text/publication_date.h"

#include <array>
#include <vector>

#include "base/utf8.h"
#include "text/words.h"

namespace factcheck {
namespace {

struct Token {
  enum class Type : std::uint8_t { Number, Word, Mark };
  Type type = Type::Mark;
  std::string_view text;
  std::uint32_t at = 0;
  int value = 0;  // of a number of up to eight digits
  bool space_before = false;

  bool is(char mark) const { return type == Type::Mark && text[0] == mark; }
  bool digits(std::size_t least, std::size_t most) const {
    return type == Type::Number && text.size() >= least && text.size() <= most;
  }
  std::uint32_t end() const { return at + static_cast<std::uint32_t>(text.size()); }
};

// Dates stand in short lines; a token list is never longer.
constexpr std::size_t kMostTokens = 400;

std::vector<Token> tokens_of(std::string_view text, std::size_t from) {
  std::vector<Token> tokens;
  bool space = true;
  std::size_t i = from;
  while (i < text.size() && tokens.size() < kMostTokens) {
    const char c = text[i];
    if (is_ascii_space(c)) {
      space = true;
      ++i;
      continue;
    }
    Token token;
    token.at = static_cast<std::uint32_t>(i);
    token.space_before = space;
    space = false;
    std::size_t end = i + 1;
    if (is_ascii_digit(c)) {
      while (end < text.size() && is_ascii_digit(text[end])) ++end;
      token.type = Token::Type::Number;
      for (std::size_t k = i; k < end && end - i <= 8; ++k) token.value = token.value * 10 + (text[k] - '0');
    } else if (is_word_byte(c)) {
      while (end < text.size() && is_word_byte(text[end]) && !is_ascii_digit(text[end])) ++end;
      token.type = Token::Type::Word;
    }
    token.text = text.substr(i, end - i);
    tokens.push_back(token);
    i = end;
  }
  return tokens;
}

constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};

// 1..12 for "June", "jun", "Sept"; 0 for other words.
unsigned month_of(const Token& token) {
  if (token.type != Token::Type::Word || token.text.size() < 3) return 0;
  if (equal_words(token.text, "sept")) return 9;
  for (unsigned m = 0; m < kMonths.size(); ++m) {
    const bool short_form = token.text.size() == 3 && starts_with_words(kMonths[m], token.text);
    if (short_form || equal_words(kMonths[m], token.text)) return m + 1;
  }
  return 0;
}

bool is_ordinal_end(const Token& token) {
  for (const auto end : {"st", "nd", "rd", "th"}) {
    if (token.type == Token::Type::Word && !token.space_before && equal_words(token.text, end)) return true;
  }
  return false;
}

bool is_year(const Token& token) { return token.digits(4, 4) && token.value >= 1700 && token.value <= 2199; }

int full_year(const Token& token) {
  if (token.text.size() == 4) return token.value;
  return token.value + (token.value < 70 ? 2000 : 1900);
}

// Reads one date at the start of a run of tokens.
class DateReader {
 public:
  DateReader(const std::vector<Token>& tokens, std::size_t at, bool month_first)
      : tokens_(tokens), start_(at), at_(at), month_first_(month_first) {}

  std::optional<FoundDate> read() {
    for (const auto form :
         {&DateReader::year_leads, &DateReader::month_leads, &DateReader::day_leads, &DateReader::figures}) {
      at_ = start_;
      if (auto found = (this->*form)()) {
        found->span = {tokens_[start_].at, tokens_[at_ - 1].end()};
        return found;
      }
    }
    return {};
  }

 private:
  bool more(std::size_t ahead = 0) const { return at_ + ahead < tokens_.size(); }
  const Token& token(std::size_t ahead = 0) const { return tokens_[at_ + ahead]; }
  bool skip(char mark) {
    if (!more() || !token().is(mark)) return false;
    ++at_;
    return true;
  }

  static std::optional<FoundDate> day(int y, int m, int d) {
    if (m < 1 || d < 1) return {};
    const auto found = make_day(y, static_cast<unsigned>(m), static_cast<unsigned>(d));
    if (!found) return {};
    return FoundDate{{}, {*found, *found}, false};
  }

  // 2025-06-07, 2025/06/07
  std::optional<FoundDate> year_leads() {
    if (!more(4) || !is_year(token()) || !token(2).digits(1, 2) || !token(4).digits(1, 2)) return {};
    const char mark = token(1).text[0];
    if ((mark != '-' && mark != '/' && mark != '.') || !token(1).is(mark) || !token(3).is(mark)) return {};
    if (token(1).space_before || token(2).space_before || token(3).space_before || token(4).space_before)
      return {};
    const auto found = day(token().value, token(2).value, token(4).value);
    at_ += 5;
    return found;
  }

  // June 7, 2025; JUN 7 2025; November 27-2005; August 2025
  std::optional<FoundDate> month_leads() {
    const unsigned m = month_of(token());
    // Not the rest of a day that does not exist: 31 June 2025.
    const bool has_day = start_ > 0 && tokens_[start_ - 1].digits(1, 2);
    if (m == 0 || has_day) return {};
    ++at_;
    skip('.');
    if (more() && is_year(token())) {
      return FoundDate{{}, month_range(tokens_[at_++].value, m), false};
    }
    if (more(1) && token().is(',') && is_year(token(1))) {
      at_ += 2;
      return FoundDate{{}, month_range(tokens_[at_ - 1].value, m), false};
    }
    if (!more() || !token().digits(1, 2)) return {};
    const int d = token().value;
    ++at_;
    if (more() && is_ordinal_end(token())) ++at_;
    if (!skip(',')) skip('-');
    if (!more() || !is_year(token())) return {};
    return day(tokens_[at_++].value, static_cast<int>(m), d);
  }

  // 7 June 2025, 7th of June, 2025, 07-Jun-2025
  std::optional<FoundDate> day_leads() {
    if (!token().digits(1, 2)) return {};
    const int d = token().value;
    ++at_;
    if (more() && is_ordinal_end(token())) ++at_;
    skip('-');
    if (more() && equal_words(token().text, "of")) ++at_;
    const unsigned m = more() ? month_of(token()) : 0;
    if (m == 0) return {};
    ++at_;
    if (!skip(',') && !skip('.')) skip('-');
    if (!more() || !is_year(token())) return {};
    return day(tokens_[at_++].value, static_cast<int>(m), d);
  }

  // 07/06/2025, 7.6.2025, 11/27/05; white space may stand round the marks
  std::optional<FoundDate> figures() {
    if (!more(4) || !token().digits(1, 2) || !token(2).digits(1, 2)) return {};
    const char mark = token(1).text[0];
    if ((mark != '-' && mark != '/' && mark != '.') || !token(1).is(mark) || !token(3).is(mark)) return {};
    const bool two_digits = mark == '/' && token(4).digits(2, 2);
    if (!is_year(token(4)) && !two_digits) return {};
    const int first = token().value;
    const int second = token(2).value;
    const int year = full_year(token(4));
    at_ += 5;
    const bool both = first != second && first <= 12 && second <= 12;
    const bool american = first <= 12 && (second > 12 || month_first_);
    auto found = american ? day(year, first, second) : day(year, second, first);
    if (found) found->ambiguous = both;
    return found;
  }

  const std::vector<Token>& tokens_;
  std::size_t start_;
  std::size_t at_;
  bool month_first_;
};

std::optional<FoundDate> find_in(const std::vector<Token>& tokens, std::size_t from, bool month_first,
                                 std::size_t* next) {
  for (std::size_t i = from; i < tokens.size(); ++i) {
    // Not from the middle of a longer figure: 12/07/06/2025, v1.7.6.2025.
    if (tokens[i].type == Token::Type::Mark) continue;
    const bool glued =
        i > 0 && !tokens[i].space_before &&
        (tokens[i - 1].type != Token::Type::Mark || (i > 1 && tokens[i - 2].type == Token::Type::Number &&
                                                     (tokens[i - 1].is('/') || tokens[i - 1].is('.'))));
    if (glued) continue;
    DateReader reader(tokens, i, month_first);
    if (auto found = reader.read()) {
      std::size_t after = i;
      while (after < tokens.size() && tokens[after].at < found->span.end) ++after;
      *next = after;
      return found;
    }
  }
  *next = tokens.size();
  return {};
}

Published published_at(std::string_view text, const FoundDate& found) {
  Published published;
  published.days = found.days;
  published.as_written = std::string(text.substr(found.span.begin, found.span.size()));
  published.ambiguous = found.ambiguous;
  return published;
}

// Words of a line that tells a date; what they say about it.
enum class Part : std::uint8_t { Publishes, Updates, Filler };
struct LineWord {
  std::string_view word;
  Part part;
};
constexpr LineWord kLineWords[] = {
    {"published", Part::Publishes},
    {"publish", Part::Publishes},
    {"publication", Part::Publishes},
    {"posted", Part::Publishes},
    {"created", Part::Publishes},
    {"released", Part::Publishes},
    {"issued", Part::Publishes},
    {"filed", Part::Publishes},
    {"updated", Part::Updates},
    {"update", Part::Updates},
    {"modified", Part::Updates},
    {"revised", Part::Updates},
    {"edited", Part::Updates},
    {"corrected", Part::Updates},
    // What may stand beside a date.
    {"first", Part::Filler},
    {"last", Part::Filler},
    {"originally", Part::Filler},
    {"on", Part::Filler},
    {"at", Part::Filler},
    {"date", Part::Filler},
    {"time", Part::Filler},
    {"the", Part::Filler},
    {"of", Part::Filler},
    {"and", Part::Filler},
    {"this", Part::Filler},
    {"article", Part::Filler},
    {"story", Part::Filler},
    {"was", Part::Filler},
    {"in", Part::Filler},
    {"am", Part::Filler},
    {"pm", Part::Filler},
    {"a", Part::Filler},
    {"p", Part::Filler},
    {"m", Part::Filler},
    {"noon", Part::Filler},
    {"midnight", Part::Filler},
    {"h", Part::Filler},
    {"hrs", Part::Filler},
    {"hours", Part::Filler},
    {"local", Part::Filler},
    {"et", Part::Filler},
    {"est", Part::Filler},
    {"edt", Part::Filler},
    {"ct", Part::Filler},
    {"cst", Part::Filler},
    {"cdt", Part::Filler},
    {"mt", Part::Filler},
    {"mst", Part::Filler},
    {"pt", Part::Filler},
    {"pst", Part::Filler},
    {"pdt", Part::Filler},
    {"gmt", Part::Filler},
    {"utc", Part::Filler},
    {"bst", Part::Filler},
    {"cet", Part::Filler},
    {"cest", Part::Filler},
    {"ist", Part::Filler},
    {"aest", Part::Filler},
    {"aedt", Part::Filler},
    {"sgt", Part::Filler},
    {"hkt", Part::Filler},
    {"jst", Part::Filler},
    {"msk", Part::Filler},
    {"eat", Part::Filler},
    {"t", Part::Filler},
    {"z", Part::Filler},
    {"monday", Part::Filler},
    {"tuesday", Part::Filler},
    {"wednesday", Part::Filler},
    {"thursday", Part::Filler},
    {"friday", Part::Filler},
    {"saturday", Part::Filler},
    {"sunday", Part::Filler},
    {"mon", Part::Filler},
    {"tue", Part::Filler},
    {"tues", Part::Filler},
    {"wed", Part::Filler},
    {"thu", Part::Filler},
    {"thur", Part::Filler},
    {"thurs", Part::Filler},
    {"fri", Part::Filler},
    {"sat", Part::Filler},
    {"sun", Part::Filler},
};

std::optional<Part> part_of(const Token& token) {
  if (token.type != Token::Type::Word) return Part::Filler;
  for (const LineWord& row : kLineWords) {
    if (equal_words(token.text, row.word)) return row.part;
  }
  return {};
}

constexpr std::size_t kLongestDateLine = 160;
constexpr std::size_t kMostOtherWords = 8;  // beside a label: "Published by the newsroom, June 7, 2025"

bool parts_columns(const Token& token) { return token.is('|') || token.text == "·" || token.text == "•"; }

}  // namespace

std::optional<FoundDate> find_date(std::string_view text, std::size_t from, bool month_first) {
  std::size_t next = 0;
  return find_in(tokens_of(text, from), 0, month_first, &next);
}

std::optional<Published> read_date(std::string_view value, bool month_first) {
  value = trim(value);
  if (const auto days = parse_iso(value)) {
    Published published;
    published.days = *days;
    published.as_written = std::string(value);
    return published;
  }
  if (const auto found = find_date(value, 0, month_first)) return published_at(value, *found);
  return {};
}

std::optional<DateLine> read_date_line(std::string_view line, bool month_first) {
  line = trim(line);
  if (line.empty() || line.size() > kLongestDateLine) return {};
  // Most lines have no figure in them, and no line of publication is without one but "Updated at noon".
  if (line.find_first_of("0123456789") == std::string_view::npos && !starts_with_words(line, "updated"))
    return {};
  const auto tokens = tokens_of(line, 0);

  struct Dated {
    FoundDate date;
    std::size_t first = 0;  // tokens
    std::size_t last = 0;
  };
  std::vector<Dated> dates;
  std::size_t at = 0;
  while (at < tokens.size()) {
    std::size_t next = 0;
    const auto found = find_in(tokens, at, month_first, &next);
    if (!found) break;
    std::size_t first = at;
    while (tokens[first].at < found->span.begin) ++first;
    dates.push_back({*found, first, next});
    at = next;
  }

  DateLine result;
  std::size_t others = 0;
  bool labelled = false;
  bool by_columns = true;  // other words stand in a column of their own
  bool column_has_date = false;
  bool column_has_others = false;
  std::size_t date_index = 0;
  bool updates = false;
  const auto end_column = [&] {
    if (column_has_date && column_has_others) by_columns = false;
    column_has_date = column_has_others = false;
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (date_index < dates.size() && i == dates[date_index].first) {
      // The first date that is not one of change wins.
      if (!result.published || (result.says == DateLine::Says::Updated && !updates)) {
        result.published = published_at(line, dates[date_index].date);
        result.says = updates    ? DateLine::Says::Updated
                      : labelled ? DateLine::Says::Published
                                 : DateLine::Says::Date;
      }
      column_has_date = true;
      i = dates[date_index++].last - 1;
      continue;
    }
    if (parts_columns(tokens[i])) {
      end_column();
      continue;
    }
    const auto part = part_of(tokens[i]);
    if (!part) {
      ++others;
      column_has_others = true;
    } else if (*part != Part::Filler) {
      // "The book was published on …" is a sentence.
      if (column_has_others && !labelled) return {};
      labelled = true;
      updates = *part == Part::Updates;
    }
  }
  end_column();
  if (dates.empty() && !(labelled && others == 0)) return {};
  if (dates.empty()) result.says = updates ? DateLine::Says::Updated : DateLine::Says::Published;
  if (others == 0 || (labelled && others <= kMostOtherWords)) return result;
  if (by_columns && others <= kMostOtherWords) return result;
  return {};
}

std::optional<Published> date_of_path(std::string_view path) {
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (!is_ascii_digit(path[i]) || (i > 0 && is_ascii_digit(path[i - 1]))) continue;
    std::size_t end = i;
    while (end < path.size() && is_ascii_digit(path[end])) ++end;
    const auto part = [&](std::size_t at, std::size_t size) { return std::string(path.substr(at, size)); };
    std::string iso;
    std::size_t last = end;
    if (end - i == 8) {
      iso = part(i, 4) + "-" + part(i + 4, 2) + "-" + part(i + 6, 2);
    } else if (end - i == 4 && end + 5 < path.size() && path[end] == path[end + 3] &&
               (path[end] == '-' || path[end] == '_' || path[end] == '/' || path[end] == '.')) {
      iso = part(i, 4) + "-" + part(end + 1, 2) + "-" + part(end + 4, 2);
      last = end + 6;
      if (last < path.size() && is_ascii_digit(path[last])) iso.clear();
    }
    const auto days = parse_iso(iso);
    if (iso.size() != 10 || !days || iso < "1700" || iso > "2200") {
      i = end - 1;
      continue;
    }
    Published published;
    published.days = *days;
    published.as_written = std::string(path.substr(i, last - i));
    published.from = Published::From::FileName;
    return published;
  }
  return {};
}

}  // namespace factcheck
