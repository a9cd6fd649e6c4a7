#include "syntax/tokenizer.h"

#include <algorithm>
#include <array>
#include <string>

#include "syntax/abbreviations.h"
#include "syntax/characters.h"

namespace factcheck {
namespace {

// Ends of words that are words of their own, after an apostrophe: "Musk's", "they're".
constexpr auto kClitics = std::to_array<std::string_view>({"d", "ll", "m", "re", "s", "ve"});

// Words that the treebanks cut in two though nothing in their spelling says so.
struct Fused {
  std::string_view word;
  std::size_t first;  // bytes of the first part
};
constexpr auto kFused = std::to_array<Fused>(
    {{"cannot", 3}, {"gimme", 3}, {"gonna", 3}, {"gotta", 3}, {"lemme", 3}, {"wanna", 3}});

// Words that begin with an apostrophe.
constexpr auto kElided = std::to_array<std::string_view>({"cause", "em", "n", "til", "tis", "twas"});

// Nouns before a letter that is no initial: "Plan B.", "hepatitis C."
constexpr auto kLettered =
    std::to_array<std::string_view>({"appendix", "class", "grade", "group", "hepatitis", "option", "part",
                                     "plan", "point", "section", "series", "type", "vitamin"});

constexpr auto kLinkStarts = std::to_array<std::string_view>({"http://", "https://", "www."});

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

// Reads the tokens of one block from left to right. Never looks further back than the token at hand, and
// never further ahead than the end of the run of characters that it will take, or a few blanks.
class Scanner {
 public:
  Scanner(std::string_view text, ByteSpan block, std::vector<Token>& tokens)
      : text_(text.substr(0, block.end)), at_(block.begin), tokens_(tokens), first_(tokens.size()) {}

  void run() {
    bool gap = false;
    while (at_ < text_.size()) {
      const Char c = char_at(text_, at_);
      if (c.kind == CharKind::Space) {
        gap = true;
        at_ += c.size;
        continue;
      }
      gap_ = gap;
      gap = false;
      scan(c);
    }
  }

 private:
  void emit(std::size_t end) {
    Token token;
    token.span = {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)};
    token.text = text_.substr(at_, end - at_);
    token.shape = shape_of(token.text);
    token.space_before = gap_;
    tokens_.push_back(token);
    gap_ = false;
    at_ = end;
  }

  CharKind kind_at(std::size_t at) const {
    return at < text_.size() ? char_at(text_, at).kind : CharKind::Space;
  }
  bool is_word_char(std::size_t at) const {
    const CharKind kind = kind_at(at);
    return kind == CharKind::Letter || kind == CharKind::Digit;
  }
  bool starts_with(std::string_view prefix) const {
    if (text_.size() - at_ < prefix.size()) return false;
    for (std::size_t i = 0; i < prefix.size(); ++i) {
      const char c = text_[at_ + i];
      if (c != prefix[i] && !(is_ascii_letter(c) && (c | 0x20) == prefix[i])) return false;
    }
    return true;
  }

  void scan(const Char& c) {
    switch (c.kind) {
      case CharKind::Letter:
      case CharKind::Digit:
        return scan_word();
      case CharKind::Apostrophe:
        return scan_apostrophe(c);
      case CharKind::Symbol:
        if ((c.value == '@' || c.value == '#') && kind_at(at_ + 1) == CharKind::Letter) return scan_handle();
        return emit(at_ + c.size);
      case CharKind::Hyphen:
        return emit(end_of_run(at_, "-"));
      case CharKind::Punct:
        if (c.value == '.') return scan_dots();
        if (c.value == '?' || c.value == '!') return emit(end_of_run(at_, "?!"));
        return emit(at_ + c.size);
      case CharKind::Currency:
      case CharKind::Space:
        return emit(at_ + c.size);
    }
  }

  std::size_t end_of_run(std::size_t at, std::string_view of) const {
    const std::size_t begin = at;
    do ++at;
    while (at < text_.size() && at - begin < kLongestToken && of.find(text_[at]) != std::string_view::npos);
    return std::max(at, begin + char_at(text_, begin).size);
  }

  void scan_dots() {
    // ".5" is a number when nothing stands before it.
    if (at_ + 1 < text_.size() && is_ascii_digit(text_[at_ + 1]) && (gap_ || at_ == 0)) {
      std::size_t end = at_ + 1;
      while (end < text_.size() && is_ascii_digit(text_[end]) && end - at_ < kLongestToken) ++end;
      return emit(end);
    }
    emit(end_of_run(at_, "."));
  }

  void scan_handle() {
    std::size_t end = at_ + 1;
    while (end < text_.size() && end - at_ < kLongestToken && is_word_char(end))
      end += char_at(text_, end).size;
    emit(end);
  }

  // "'s", "'90s", "'em", or a quotation mark.
  void scan_apostrophe(const Char& c) {
    const std::size_t begin = at_ + c.size;
    const std::size_t end = end_of_letters(begin);
    const std::string_view word = text_.substr(begin, end - begin);
    if (end > begin && !is_word_char(end)) {
      const auto& list = word;
      if (!gap_ && at_ > 0 && is_clitic(list)) return emit(end);
      if (std::ranges::find(kElided, word) != kElided.end()) return emit(end);
    }
    if (begin + 2 < text_.size() && is_ascii_digit(text_[begin]) && is_ascii_digit(text_[begin + 1]) &&
        text_[begin + 2] == 's' && !is_word_char(begin + 3)) {
      return emit(begin + 3);
    }
    emit(begin);
  }

  // Clitics are short: a few letters are looked at, so that a run of apostrophes and letters costs no
  // squares.
  std::size_t end_of_letters(std::size_t at) const {
    const std::size_t limit = at + 8;
    while (at < text_.size() && at < limit && is_ascii_letter(text_[at])) ++at;
    return at;
  }
  static bool is_clitic(std::string_view word) {
    char lower[2] = {};
    if (word.empty() || word.size() > 2) return false;
    for (std::size_t i = 0; i < word.size(); ++i) lower[i] = static_cast<char>(word[i] | 0x20);
    return std::ranges::binary_search(kClitics, std::string_view(lower, word.size()));
  }

  void scan_link() {
    std::size_t end = at_;
    while (end < text_.size() && end - at_ < kLongestToken) {
      const Char c = char_at(text_, end);
      if (c.kind == CharKind::Space || c.value == '"' || c.value == '<' || c.value == '>' ||
          c.value >= 0x2018)
        break;
      end += c.size;
    }
    while (end > at_ + 1 && std::string_view(".,;:!?)]'").find(text_[end - 1]) != std::string_view::npos)
      --end;
    emit(end);
  }

  void scan_word();
  std::size_t after_dot(std::size_t dot, std::size_t segment) const;
  bool ends_with_dot(std::size_t dot, std::size_t segment) const;
  bool initial_at(std::size_t dot) const;
  std::string_view next_word(std::size_t at) const;
  void emit_word(std::size_t end);

  std::string_view text_;
  std::size_t at_;
  std::vector<Token>& tokens_;
  std::size_t first_;  // the block's first token
  bool gap_ = false;
};

// The word or sign after the blanks that begin at `at`; few blanks and letters are looked at.
std::string_view Scanner::next_word(std::size_t at) const {
  std::size_t begin = at;
  while (begin < text_.size() && begin < at + 8 && kind_at(begin) == CharKind::Space)
    begin += char_at(text_, begin).size;
  std::size_t end = begin;
  while (end < text_.size() && end < begin + 16 && is_ascii_letter(text_[end])) ++end;
  if (end == begin && begin < text_.size()) end = begin + char_at(text_, begin).size;
  return text_.substr(std::min(begin, text_.size()), end - begin);
}

// "J." in "J. D. Vance": a capital before another capitalised word.
bool Scanner::initial_at(std::size_t dot) const {
  const std::string_view next = next_word(dot + 1);
  if (next.empty() || !is_upper(char_at(next, 0).value)) return false;
  const bool another = next.size() == 1 && dot + 2 < text_.size();
  if (!another && opens_sentences(to_lower(next))) return false;
  if (tokens_.size() == first_) return true;
  const Token& before = tokens_.back();
  if (text_[at_] == 'I' && before.shape != Shape::Capitalised) return false;
  return std::ranges::find(kLettered, to_lower(before.text)) == kLettered.end();
}

// Whether the word up to a full stop keeps it, when no letter or digit follows the stop.
bool Scanner::ends_with_dot(std::size_t dot, std::size_t segment) const {
  const std::string_view word = text_.substr(at_, dot - at_);
  if (word.size() > 12) return false;
  if (segment > at_ && dot - segment == 1) return text_[segment - 1] == '.';  // U.S. a.m.
  if (word.size() == 1 && is_upper(char_at(word, 0).value) && initial_at(dot)) return true;
  if (dot + 1 < text_.size() && text_[dot + 1] == '.') return false;
  const bool capitalised = is_upper(char_at(word, 0).value);
  const std::string_view next = next_word(dot + 1);
  const bool digit = !next.empty() && is_ascii_digit(next[0]);
  const bool comma = next == "," || next == ")" || next == "-" || next == ";";
  const std::string_view before = tokens_.size() > first_ ? tokens_.back().text : std::string_view();
  switch (abbreviation_kind(to_lower(word))) {
    case AbbreviationKind::None:
      return false;
    case AbbreviationKind::Title:
      return capitalised && !next.empty() && shape_of(word) != Shape::Upper;  // "the FT."
    case AbbreviationKind::Inner:
    case AbbreviationKind::Ending:
      return true;
    case AbbreviationKind::Number:
      return digit;
    case AbbreviationKind::Month:
      return capitalised && (word != "Mar" && word != "Dec" ? true : digit || comma);
    case AbbreviationKind::DayName:
      return capitalised && (digit || comma);
    case AbbreviationKind::State:
      return capitalised && (comma || before == ",");
  }
  return false;
}

// Where the word goes on after a full stop inside a run of characters: just behind the stop if it does,
// `dot` if it ends before it, and the size of the text if it ends right behind it.
std::size_t Scanner::after_dot(std::size_t dot, std::size_t segment) const {
  const std::size_t kEndsBehind = text_.size() + 1;
  const Char next = char_at(text_, dot + 1);
  const char before = text_[dot - 1];
  if (is_ascii_digit(before)) return next.kind == CharKind::Digit ? dot + 1 : dot;
  const bool word_follows = is_upper(next.value) && dot + 1 + next.size < text_.size() &&
                            is_lower(char_at(text_, dot + 1 + next.size).value);
  const std::string_view piece = text_.substr(segment, dot - segment);
  if (piece.size() == 1) {
    if (word_follows) return piece[0] == 'i' || piece[0] == 'a' ? dot : kEndsBehind;
    return next.kind == CharKind::Letter ? dot + 1 : dot;
  }
  const AbbreviationKind kind =
      piece.size() < 8 ? abbreviation_kind(to_lower(piece)) : AbbreviationKind::None;
  if (next.kind == CharKind::Digit) return kind == AbbreviationKind::Number ? kEndsBehind : dot;
  if (piece == "Ph") return dot + 1;
  if (word_follows) return kind == AbbreviationKind::Title ? kEndsBehind : dot;
  if (is_upper(next.value)) return is_lower(static_cast<unsigned char>(before)) ? dot : dot + 1;
  // "example.com", but "end.the".
  return opens_sentences(to_lower(next_word(dot + 1))) ? dot : dot + 1;
}

void Scanner::scan_word() {
  for (const std::string_view start : kLinkStarts) {
    if (starts_with(start)) return scan_link();
  }
  std::size_t at = at_;
  std::size_t segment = at_;  // after the last full stop or hyphen inside the word
  bool only_digits = true;    // and the commas and stops between them
  bool acronym = false;       // a full stop was taken inside
  CharKind before = CharKind::Space;
  while (at < text_.size() && at - at_ < kLongestToken) {
    const Char c = char_at(text_, at);
    if (c.kind == CharKind::Letter || c.kind == CharKind::Digit) {
      only_digits = only_digits && c.kind == CharKind::Digit;
      before = c.kind;
      at += c.size;
      continue;
    }
    const std::size_t next = at + c.size;
    const CharKind after = kind_at(next);
    const bool word_after = after == CharKind::Letter || after == CharKind::Digit;
    if (c.kind == CharKind::Hyphen && word_after) {
      only_digits = only_digits && after == CharKind::Digit;
      at = segment = next;
      continue;
    }
    if (c.value == '.') {
      if (word_after) {
        const std::size_t on = after_dot(at, segment);
        if (on == at) break;
        if (on > text_.size()) return emit_word(at + 1);
        acronym = true;
        at = segment = on;
        continue;
      }
      if (!ends_with_dot(at, segment)) break;
      // "U.S.-led"
      if (acronym && after == CharKind::Hyphen && kind_at(next + 1) == CharKind::Letter) {
        at = segment = next + 1;
        continue;
      }
      return emit_word(next);
    }
    if (c.kind == CharKind::Apostrophe && after == CharKind::Letter) {
      const std::size_t end = end_of_letters(next);
      const std::string_view clitic = text_.substr(next, end - next);
      if (!is_word_char(end)) {
        if (is_clitic(clitic)) {
          emit_word(at);
          return emit(end);
        }
        const char last = text_[at - 1];
        if ((clitic == "t" || clitic == "T") && (last == 'n' || last == 'N') && at - 1 > at_) {
          emit(at - 1);
          return emit(end);
        }
      }
      at = segment = next;
      continue;
    }
    if (c.value == ',' && only_digits && after == CharKind::Digit) {
      std::size_t digits = next;
      while (digits < text_.size() && digits - next < 4 && is_ascii_digit(text_[digits])) ++digits;
      if (digits - next == 3 || (digits - next == 2 && digits < text_.size() && text_[digits] == ',')) {
        at = digits;
        continue;
      }
      break;
    }
    const bool joins_letters = c.value == '/' || c.value == '&' || c.value == '@';
    if (joins_letters && word_after && before != CharKind::Space && after == before) {
      at = segment = next;
      continue;
    }
    if (c.value == ':' && before == CharKind::Digit && after == CharKind::Digit && only_digits) {
      at = next;
      continue;
    }
    if (c.kind == CharKind::Currency && at - at_ <= 3 && !only_digits &&
        std::ranges::all_of(text_.substr(at_, at - at_), [](char l) { return l >= 'A' && l <= 'Z'; })) {
      return emit(next);  // US$
    }
    break;
  }
  emit_word(at);
}

void Scanner::emit_word(std::size_t end) {
  const std::size_t size = end - at_;
  if (size >= 5 && size <= 6) {
    for (const Fused& fused : kFused) {
      if (fused.word.size() == size && starts_with(fused.word)) {
        emit(at_ + fused.first);
        return emit(end);
      }
    }
  }
  emit(end);
}

bool is_ordinal_end(std::string_view letters) {
  return letters == "st" || letters == "nd" || letters == "rd" || letters == "th" || letters == "ST" ||
         letters == "ND" || letters == "RD" || letters == "TH";
}

}  // namespace

Shape shape_of(std::string_view token) {
  std::size_t letters = 0;
  std::size_t digits = 0;
  std::size_t upper = 0;
  std::size_t inner_upper = 0;  // neither first nor after a hyphen
  bool first_upper = false;
  bool starts_part = true;
  CharKind first = CharKind::Punct;
  std::size_t letters_from = token.size();
  for (std::size_t at = 0; at < token.size();) {
    const Char c = char_at(token, at);
    if (at == 0) first = c.kind;
    if (c.kind == CharKind::Letter) {
      if (letters == 0) letters_from = at;
      ++letters;
      if (is_upper(c.value)) {
        ++upper;
        if (letters == 1 && at == 0) first_upper = true;
        if (!starts_part) ++inner_upper;
      }
    } else if (c.kind == CharKind::Digit) {
      ++digits;
    }
    starts_part = c.kind == CharKind::Hyphen;
    at += c.size;
  }
  if (letters + digits == 0) {
    const bool symbol = first == CharKind::Currency || first == CharKind::Symbol;
    return symbol ? Shape::Symbol : Shape::Punct;
  }
  if (digits > 0) {
    if (letters == 0) return Shape::Number;
    return is_ordinal_end(token.substr(letters_from)) ? Shape::Number : Shape::Alnum;
  }
  if (upper == 0) return Shape::Lower;
  if (upper == letters && letters >= 2) return Shape::Upper;
  if (first_upper && inner_upper == 0) return Shape::Capitalised;
  return Shape::Mixed;
}

void tokenize(std::string_view text, ByteSpan block, std::vector<Token>& tokens) {
  Scanner(text, block, tokens).run();
}

}  // namespace factcheck
