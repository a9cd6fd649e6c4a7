#include "mention/parts.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "mention/number.h"
#include "syntax/compound.h"

namespace factcheck {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_vulgar_fraction(char32_t c) { return (c >= 0xBC && c <= 0xBE) || (c >= 0x2150 && c <= 0x215E); }
// Hyphens that hold a word together, and the dashes and the minus that part two figures.
bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }
bool is_dash(char32_t c) { return c == 0x2012 || c == 0x2013 || c == 0x2014 || c == 0x2212; }
bool is_letter(char32_t c) {
  return (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7) || c >= 0x3040 || c == '\'' || c == '.' ||
         c == '&' || c == '_' || c == 0x2019 || c == 0xAA || c == 0xB5 || c == 0xBA ||
         (c < 0x80 && is_letter(static_cast<char>(c)));
}

// Marks that belong to a word only inside it: "U.S.", "o'clock"; alone they are signs.
bool is_inner_mark(char32_t c) { return c == '\'' || c == '.' || c == '&' || c == '_' || c == 0x2019; }

bool letter_follows(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const char32_t next = code_point_at(text, at).value;
  return is_letter(next) && !is_inner_mark(next);
}

// Words without any of these are one part.
bool may_need_cutting(const Token& token) {
  const char last = token.text.empty() ? 'a' : token.text.back();
  if (!is_letter(last) && last != '.') return true;  // "US$", "NT$"
  if (token.shape == Shape::Number || token.shape == Shape::Alnum || token.shape == Shape::Symbol ||
      token.shape == Shape::Punct)
    return true;
  // The dashes of Unicode begin with this byte.
  return std::ranges::any_of(token.text, [](char c) { return c == '-' || c == '/' || c == '\xE2'; });
}

// The end of the figure that starts at `at`: digits with commas, points and apostrophes that stand before a
// digit.
std::size_t figure_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const bool separator = text[at] == ',' || text[at] == '.';
    if (!is_digit(text[at]) && !(separator && at + 1 < text.size() && is_digit(text[at + 1]))) break;
    ++at;
  }
  return at;
}

}  // namespace

const Part Parts::kNone = {};

void Parts::add(const Token& token, std::uint32_t index, std::uint32_t begin, std::uint32_t end,
                PartKind kind, Joint joint) {
  const bool same_size = token.lower.size() == token.text.size();
  const std::string_view lower =
      same_size ? token.lower.substr(begin, end - begin) : token.text.substr(begin, end - begin);
  const Numeral* numeral = kind == PartKind::Word ? find_numeral(lower) : nullptr;
  parts_.push_back({.lower = lower,
                    .numeral = numeral,
                    .span = {token.span.begin + begin, token.span.begin + end},
                    .token = index,
                    .kind = kind,
                    .joint = joint});
  has_figure_ = has_figure_ || kind == PartKind::Digits || kind == PartKind::Fraction || numeral != nullptr;
  if (kind == PartKind::Digits) join_thousands();
}

void Parts::cut_token(const Token& token, std::uint32_t index, Joint joint) {
  const std::string_view text = token.text;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t begin = at;
    PartKind kind = PartKind::Sign;
    if (is_digit(text[at]) || (text[at] == '.' && at + 1 < text.size() && is_digit(text[at + 1]))) {
      kind = PartKind::Digits;
      at = figure_end(text, at + 1);
    } else {
      CodePoint point = code_point_at(text, at);
      at += point.size;
      const bool inside = begin > 0 && at < text.size();
      if (is_vulgar_fraction(point.value)) {
        kind = PartKind::Fraction;
      } else if (is_hyphen(point.value) && inside) {
        joint = Joint::Hyphen;
        continue;
      } else if (is_hyphen(point.value) || is_dash(point.value)) {
        kind = PartKind::Dash;
      } else if (is_letter(point.value) && !(is_inner_mark(point.value) && !letter_follows(text, at))) {
        kind = PartKind::Word;
        while (at < text.size()) {
          point = code_point_at(text, at);
          if (!is_letter(point.value)) break;
          at += point.size;
        }
      }
    }
    add(token, index, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at), kind, joint);
    joint = Joint::Glued;
  }
}

// "RM120,000" comes as "RM120" + "," + "000": thousands that hang on letters are put together again.
void Parts::join_thousands() {
  const std::size_t count = parts_.size();
  if (count < 3) return;
  const Part& last = parts_[count - 1];
  const Part& comma = parts_[count - 2];
  Part& first = parts_[count - 3];
  if (last.kind != PartKind::Digits || last.lower.size() != 3 || comma.lower != "," ||
      first.kind != PartKind::Digits || last.joint != Joint::Glued || comma.joint != Joint::Glued ||
      first.joint != Joint::Glued || first.span.end != comma.span.begin ||
      comma.span.end != last.span.begin || first.lower.find('.') != std::string_view::npos)
    return;
  // Digits are the same in the text as in lower case; the tokens stand side by side in it.
  first.lower = std::string_view(text_.data() + first.span.begin, last.span.end - first.span.begin);
  first.span.end = last.span.end;
  first.token = last.token;
  parts_.pop_back();
  parts_.pop_back();
}

void Parts::cut(const Analysis& analysis, const Sentence& sentence) {
  parts_.clear();
  has_figure_ = false;
  for (std::uint32_t index = sentence.first; index < sentence.last; ++index) {
    if (index > sentence.first && index + 1 < sentence.last && is_inner_hyphen(analysis.tokens, index))
      continue;
    const Token& token = analysis.tokens[index];
    const bool hangs = index > sentence.first + 1 && is_inner_hyphen(analysis.tokens, index - 1);
    const Joint joint = token.space_before ? Joint::Space : hangs ? Joint::Hyphen : Joint::Glued;
    if (may_need_cutting(token)) {
      cut_token(token, index, joint);
    } else {
      const Numeral* numeral = find_numeral(token.lower);
      has_figure_ = has_figure_ || numeral != nullptr;
      parts_.push_back({.lower = token.lower,
                        .numeral = numeral,
                        .span = token.span,
                        .token = index,
                        .kind = PartKind::Word,
                        .joint = joint});
    }
  }
}

}  // namespace factcheck
