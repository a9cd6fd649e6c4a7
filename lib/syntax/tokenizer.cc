#include "syntax/tokenizer.h"

#include <algorithm>
#include <array>
#include <string>

#include "syntax/abbreviations.h"
#include "syntax/characters.h"
#include "syntax/word_joints.h"

namespace factcheck {
namespace {

// Ends of words that are words of their own, after an apostrophe: "Musk's", "they're".
constexpr auto kClitics = std::to_array<std::string_view>({"d", "ll", "m", "re", "s", "ve"});

// Words that begin with an apostrophe.
constexpr auto kElided = std::to_array<std::string_view>({"cause", "em", "n", "til", "tis", "twas"});

// Words that do not stand behind the possessive "its".
constexpr auto kBehindItIs = std::to_array<std::string_view>(
    {"a", "an", "anyone", "been", "definitely", "for", "from", "in", "my", "not", "nothing", "the", "your"});
static_assert(std::ranges::is_sorted(kBehindItIs));

// Nouns before a letter that is no initial: "Plan B.", "hepatitis C."
constexpr auto kLettered =
    std::to_array<std::string_view>({"appendix", "class", "grade", "group", "hepatitis", "option", "part",
                                     "plan", "point", "section", "series", "type", "vitamin"});

constexpr auto kLinkStarts =
    std::to_array<std::string_view>({"ftp://", "http://", "https://", "mailto:", "www."});

// The end of a name of a place in the web, before a path: "example.org/news".
constexpr auto kDomainEnds =
    std::to_array<std::string_view>({".com", ".edu", ".eu", ".gov", ".info", ".io", ".net", ".org", ".uk"});

// Words with a slash inside; others are two: "and / or".
constexpr auto kSlashed = std::to_array<std::string_view>(
    {"b/c", "b/t", "i/c", "i/s", "l/c", "n/a", "s/he", "w/in", "w/o", "w/out"});

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
        if (const std::size_t size = emoticon_here(); size > 0) return emit(at_ + size);
        return emit(end_of_same(c));
      case CharKind::Hyphen:
        if (const std::size_t size = emoticon_here(); size > 0) return emit(at_ + size);
        return emit(end_of_run(at_, "-"));
      case CharKind::Punct:
        return scan_mark(c);
      case CharKind::Currency:
        return emit(end_of_same(c));
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

  void scan_mark(const Char& c) {
    if (c.value == '.') return scan_dots();
    if (c.value == '?' || c.value == '!' || c.value == 0x2026) return emit(end_of_stops());
    if (const std::size_t size = emoticon_here(); size > 0) return emit(at_ + size);
    if (c.value == '(') ++open_brackets_;
    if (c.value == ')' && open_brackets_ > 0) --open_brackets_;
    if (c.value == 0x2018 && text_.substr(at_ + 3).starts_with("\u2019")) return emit(at_ + 6);
    emit(at_ + c.size);
  }

  // A picture made of signs stands apart, or behind a word; ":)" may also end a bracket.
  std::size_t emoticon_here() const {
    if (!gap_ && (open_brackets_ > 0 || (at_ > 0 && is_ascii_digit(text_[at_ - 1])))) return 0;
    return emoticon_size(text_, at_);
  }

  // "====", "<<", "``": a sign and those like it behind it.
  std::size_t end_of_same(const Char& c) const {
    std::size_t end = at_ + c.size;
    if (c.value >= 0x80 || c.value == '%' || c.value == '@' || c.value == '\\') return end;
    while (end < text_.size() && end - at_ < kLongestToken && text_[end] == text_[at_]) ++end;
    return end;
  }

  // "?!", "....", "!!..."
  std::size_t end_of_stops() const {
    std::size_t end = at_;
    while (end < text_.size() && end - at_ < kLongestToken) {
      const Char c = char_at(text_, end);
      if (c.value != '.' && c.value != '?' && c.value != '!' && c.value != 0x2026) break;
      end += c.size;
    }
    return end;
  }

  void scan_dots() {
    // ".5" is a number when nothing stands before it.
    if (at_ + 1 < text_.size() && is_ascii_digit(text_[at_ + 1]) && (gap_ || at_ == 0)) {
      std::size_t end = at_ + 1;
      while (end < text_.size() && is_ascii_digit(text_[end]) && end - at_ < kLongestToken) ++end;
      return emit(end);
    }
    emit(end_of_stops());
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
    // '' as a quotation mark
    if (text_.substr(begin).starts_with(text_.substr(at_, c.size))) return emit(begin + c.size);
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
  std::size_t address_end();
  bool hyphen_inside(std::size_t hyphen, std::size_t next, std::size_t segment) const;
  bool broken_off(std::size_t hyphen, std::size_t next) const;
  bool slash_inside(std::size_t slash) const;
  std::size_t decade_end(std::size_t apostrophe, std::size_t next) const;
  std::size_t after_dot(std::size_t dot, std::size_t segment) const;
  bool ends_with_dot(std::size_t dot, std::size_t segment) const;
  bool initial_at(std::size_t dot) const;
  std::string_view next_word(std::size_t at) const;
  bool is_unmarked_it_is(std::size_t end) const;
  void emit_word(std::size_t end);

  std::string_view text_;
  std::size_t at_;
  std::vector<Token>& tokens_;
  std::size_t first_;             // the block's first token
  std::size_t addresses_to_ = 0;  // up to here it is known whether the run of characters holds an @
  std::size_t address_at_ = std::string_view::npos;  // that @, unless what stands round it is no address
  std::uint32_t open_brackets_ = 0;
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
  if (segment > at_ && dot - segment == 1 && !is_ascii_digit(text_[segment]))
    return text_[segment - 1] == '.';  // U.S. a.m.
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

// The end of the e-mail address that starts here, or 0. An @ is looked for once in a run of characters.
std::size_t Scanner::address_end() {
  const auto inside = [](char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || c == '.' || c == '-' || c == '_' || c == '+' ||
           c == '%';
  };
  if (at_ >= addresses_to_) {
    addresses_to_ = at_;
    address_at_ = std::string_view::npos;
    for (; addresses_to_ < text_.size() && text_[addresses_to_] != ' ' && text_[addresses_to_] != '\n';
         ++addresses_to_) {
      if (text_[addresses_to_] == '@' && address_at_ == std::string_view::npos) address_at_ = addresses_to_;
    }
  }
  if (address_at_ == std::string_view::npos || address_at_ <= at_ || address_at_ - at_ > kLongestToken / 2)
    return 0;
  const std::string_view local = text_.substr(at_, address_at_ - at_);
  if (!std::ranges::all_of(local, inside)) return 0;
  std::size_t end = address_at_ + 1;
  address_at_ = std::string_view::npos;
  while (end < text_.size() && end - at_ < kLongestToken && inside(text_[end])) {
    ++end;
  }
  while (!is_ascii_letter(text_[end - 1]) && !is_ascii_digit(text_[end - 1])) {
    if (text_[end - 1] == '@') return 0;
    --end;
  }
  return end;
}

// Whether the hyphen before `next` belongs to the word.
bool Scanner::hyphen_inside(std::size_t hyphen, std::size_t next, std::size_t segment) const {
  std::size_t end = next;
  while (end < text_.size() && end < next + 16 && is_word_char(end)) end += char_at(text_, end).size;
  const std::string_view before = segment == at_ ? text_.substr(at_, hyphen - at_) : std::string_view("-");
  return hyphen_holds(before, text_.substr(next, end - next));
}

// "th- the": what a speaker began, and began anew.
bool Scanner::broken_off(std::size_t hyphen, std::size_t next) const {
  if (hyphen - at_ > 8 || kind_at(next) != CharKind::Space) return false;
  return to_lower(next_word(next)).starts_with(to_lower(text_.substr(at_, hyphen - at_)));
}

// Whether the slash belongs to the word: "w/o".
bool Scanner::slash_inside(std::size_t slash) const {
  if (slash - at_ > 1) return false;
  const std::size_t end = end_of_letters(slash + 1);
  return !is_word_char(end) &&
         std::ranges::binary_search(kSlashed, std::string_view(to_lower(text_.substr(at_, end - at_))));
}

// The end of "1960's", 60's written with an apostrophe, or 0.
std::size_t Scanner::decade_end(std::size_t apostrophe, std::size_t next) const {
  const std::size_t size = apostrophe - at_;
  const bool decade = (size == 2 || size == 4) && text_[apostrophe - 1] == '0';
  const bool plural = next < text_.size() && text_[next] == 's' && !is_word_char(next + 1);
  return decade && plural ? next + 1 : 0;
}

void Scanner::scan_word() {
  for (const std::string_view start : kLinkStarts) {
    if (starts_with(start)) return scan_link();
  }
  if (const std::size_t end = address_end(); end > 0) return emit(end);
  if (is_ascii_digit(text_[at_])) {
    if (const std::size_t end = figure_chain_end(text_, at_); end > at_) return emit(end);
  }
  const bool money =
      !gap_ && tokens_.size() > first_ && char_at(tokens_.back().text, 0).kind == CharKind::Currency;
  std::size_t at = at_;
  std::size_t segment = at_;  // after the last full stop or hyphen inside the word
  bool only_digits = true;    // and the commas, colons and stops between them
  bool acronym = false;       // a full stop was taken inside
  CharKind before = CharKind::Space;
  while (at < text_.size() && at - at_ < kLongestToken) {
    const Char c = char_at(text_, at);
    if (c.kind == CharKind::Letter || c.kind == CharKind::Digit) {
      if (only_digits && c.kind == CharKind::Letter && at > at_) {
        const std::size_t end = end_of_letters(at);
        if (!is_word_char(end) && is_unit_behind_figure(text_.substr(at, end - at), money)) return emit(at);
      }
      only_digits = only_digits && c.kind == CharKind::Digit;
      before = c.kind;
      at += c.size;
      continue;
    }
    const std::size_t next = at + c.size;
    const CharKind after = kind_at(next);
    const bool word_after = after == CharKind::Letter || after == CharKind::Digit;
    if (c.kind == CharKind::Hyphen && !word_after && broken_off(at, next)) return emit(next);
    if (c.kind == CharKind::Hyphen && word_after) {
      if (!hyphen_inside(at, next, segment)) break;
      only_digits = false;
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
      return emit_word(next);
    }
    const bool apostrophe = c.kind == CharKind::Apostrophe || c.value == '`' || c.value == 0xB4;
    if (apostrophe && after == CharKind::Letter) {
      if (only_digits) {
        if (const std::size_t end = decade_end(at, next); end > 0) return emit(end);
      }
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
      if (c.kind != CharKind::Apostrophe) break;
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
    if (c.value == '/' && acronym && word_after) {
      const std::string_view domain = text_.substr(at_, at - at_);
      if (std::ranges::any_of(kDomainEnds, [&](std::string_view end) { return domain.ends_with(end); }))
        return scan_link();
    }
    const bool figures = before == CharKind::Digit && after == CharKind::Digit;
    const bool holds = (c.value == '/' && (figures || slash_inside(at))) ||
                       (c.value == '&' && before != CharKind::Space && after == before);
    if (holds && word_after) {
      only_digits = only_digits && figures;
      at = segment = next;
      continue;
    }
    if (c.value == ':' && figures && only_digits) {
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

// "its a", "its not": an apostrophe is missing, for nobody owns what such words begin.
bool Scanner::is_unmarked_it_is(std::size_t end) const {
  if (end - at_ != 3 || !starts_with("its")) return false;
  const std::string_view next = next_word(end);
  if (!std::ranges::binary_search(kBehindItIs, next)) return false;
  const auto behind = static_cast<std::size_t>(next.data() - text_.data()) + next.size();
  return kind_at(behind) == CharKind::Space;
}

void Scanner::emit_word(std::size_t end) {
  if (is_unmarked_it_is(end)) emit(at_ + 2);
  if (const std::size_t first = first_of_fused(text_.substr(at_, end - at_)); first > 0) emit(at_ + first);
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
