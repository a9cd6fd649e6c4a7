#include "text/json_scan.h"

#include "base/utf8.h"
#include "text/plain_view.h"
#include "text/words.h"

namespace factcheck {
namespace {

constexpr std::size_t kDeepest = 64;

int hex_value(char c) {
  if (is_ascii_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Four hexadecimal digits at `at`, or nothing.
std::optional<char32_t> four_digits(std::string_view text, std::size_t at) {
  if (at + 4 > text.size()) return {};
  char32_t value = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    const int digit = hex_value(text[i]);
    if (digit < 0) return {};
    value = value * 16 + static_cast<char32_t>(digit);
  }
  return value;
}

class Scanner {
 public:
  Scanner(std::string_view text, ByteSpan object) : text_(text.substr(0, object.end)), at_(object.begin) {}

  JsonObject scan() {
    JsonObject object;
    if (!read_members(object)) object.fault = std::move(fault_);
    return object;
  }

 private:
  bool fail(std::string message) {
    fault_ = {static_cast<std::uint32_t>(at_), std::move(message)};
    return false;
  }
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void skip_space() {
    while (at_ < text_.size() &&
           (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n' || text_[at_] == '\r'))
      ++at_;
  }
  bool take(char c) {
    skip_space();
    if (peek() != c || at_ >= text_.size()) return false;
    ++at_;
    return true;
  }

  bool read_members(JsonObject& object) {
    if (!take('{')) return fail("expected an object: `{`");
    if (take('}')) return end();
    do {
      skip_space();
      const std::size_t key = at_;
      if (peek() != '"') return fail("expected a key in quotation marks");
      if (!skip_string()) return false;
      JsonMember member;
      member.key = decode_string(text_, span_from(key)).words;
      if (!take(':')) return fail("expected `:` after a key");
      skip_space();
      const std::size_t value = at_;
      member.is_string = peek() == '"';
      if (!skip_value()) return false;
      member.value = span_from(value);
      object.members.push_back(std::move(member));
    } while (take(','));
    if (!take('}')) return fail("expected `,` or `}`");
    return end();
  }

  bool end() {
    skip_space();
    return at_ >= text_.size() || fail("more than one value on a line");
  }

  ByteSpan span_from(std::size_t begin) const {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
  }

  bool skip_string() {
    ++at_;
    while (at_ < text_.size() && text_[at_] != '"') {
      if (static_cast<unsigned char>(text_[at_]) < 0x20)
        return fail("a control character in a string; write it as an escape");
      if (text_[at_] == '\\') {
        ++at_;
        constexpr std::string_view kEscapes = "\"\\/bfnrtu";
        if (at_ >= text_.size() || kEscapes.find(text_[at_]) == std::string_view::npos)
          return fail("unknown escape in a string");
        if (text_[at_] == 'u' && !four_digits(text_, at_ + 1))
          return fail("`\\u` needs four hexadecimal digits");
      }
      ++at_;
    }
    if (at_ >= text_.size()) return fail("a string without its end");
    ++at_;
    return true;
  }

  bool skip_digits() {
    const std::size_t begin = at_;
    while (is_ascii_digit(peek())) ++at_;
    return at_ > begin || fail("expected a figure");
  }

  bool skip_number() {
    if (peek() == '-') ++at_;
    if (!skip_digits()) return false;
    if (peek() == '.') {
      ++at_;
      if (!skip_digits()) return false;
    }
    if (peek() == 'e' || peek() == 'E') {
      ++at_;
      if (peek() == '+' || peek() == '-') ++at_;
      if (!skip_digits()) return false;
    }
    return true;
  }

  bool skip_plain() {
    for (const std::string_view word : {"true", "false", "null"}) {
      if (!text_.substr(at_).starts_with(word)) continue;
      at_ += word.size();
      return true;
    }
    return is_ascii_digit(peek()) || peek() == '-' ? skip_number() : fail("expected a value");
  }

  // Inner objects and arrays on a stack of their closing marks.
  bool skip_value() {
    std::string open;
    for (;;) {
      skip_space();
      bool value_done = true;
      if (peek() == '{' || peek() == '[') {
        if (open.size() + 1 >= kDeepest) return fail("nested deeper than " + std::to_string(kDeepest));
        open += peek() == '{' ? '}' : ']';
        ++at_;
        value_done = take(open.back());
        if (value_done) open.pop_back();
        if (!value_done && open.back() == '}' && !skip_key()) return false;
      } else if (peek() == '"') {
        if (!skip_string()) return false;
      } else if (!skip_plain()) {
        return false;
      }
      while (value_done && !open.empty()) {
        if (take(',')) {
          if (open.back() == '}' && !skip_key()) return false;
          value_done = false;
        } else if (take(open.back())) {
          open.pop_back();
        } else {
          return fail(std::string("expected `,` or `") + open.back() + "`");
        }
      }
      if (value_done) return true;
    }
  }

  bool skip_key() {
    skip_space();
    if (peek() != '"') return fail("expected a key in quotation marks");
    return skip_string() && (take(':') || fail("expected `:` after a key"));
  }

  std::string_view text_;
  std::size_t at_;
  JsonFault fault_;
};

struct Escape {
  std::uint32_t size = 0;
  char32_t value = 0;
};

// REQUIRES: a valid escape at `at`.
Escape escape_at(std::string_view text, std::size_t at) {
  switch (text[at + 1]) {
    case 'b':
      return {2, '\b'};
    case 'f':
      return {2, '\f'};
    case 'n':
      return {2, '\n'};
    case 'r':
      return {2, '\r'};
    case 't':
      return {2, '\t'};
    case 'u':
      break;
    default:
      return {2, static_cast<char32_t>(text[at + 1])};
  }
  const char32_t first = four_digits(text, at + 2).value_or(0xFFFD);
  if (first < 0xD800 || first > 0xDFFF) return {6, first};
  const bool pair = first <= 0xDBFF && text.substr(at + 6).starts_with("\\u");
  const char32_t second = pair ? four_digits(text, at + 8).value_or(0) : 0;
  if (second < 0xDC00 || second > 0xDFFF) return {6, 0xFFFD};
  return {12, 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)};
}

}  // namespace

JsonObject scan_object(std::string_view text, ByteSpan object) { return Scanner(text, object).scan(); }

JsonString decode_string(std::string_view text, ByteSpan value) {
  PieceWriter out;
  text = text.substr(0, value.end - 1);
  std::size_t i = value.begin + 1;
  while (i < text.size()) {
    const std::size_t end = std::min(text.find('\\', i), text.size());
    out.copy(text.substr(i, end - i), static_cast<std::uint32_t>(i));
    if (end >= text.size()) break;
    const Escape escape = escape_at(text, end);
    std::string words;
    append_utf8(words, escape.value);
    const auto begin = static_cast<std::uint32_t>(end);
    out.replace(words, {begin, begin + escape.size});
    i = end + escape.size;
  }
  return {std::move(out.text), std::move(out.pieces)};
}

}  // namespace factcheck
