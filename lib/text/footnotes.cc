#include "text/footnotes.h"

#include <algorithm>
#include <set>
#include <string>

#include "text/words.h"

namespace factcheck {
namespace {

constexpr std::size_t kMostDigits = 3;
constexpr std::size_t kFewestWords = 3;  // different ones that carry a mark

// Names that end in a figure.
constexpr std::string_view kNumberedNames[] = {
    "covid",   "windows", "iphone", "ipad",    "falcon",      "boeing", "airbus", "apollo", "area",   "route",
    "channel", "formula", "studio", "voyager", "playstation", "xbox",   "galaxy", "gemini", "claude", "llama",
    "version", "type",    "level",  "phase",   "web",         "euro",   "figure", "table"};

bool is_numbered_name(std::string_view word) {
  return std::ranges::any_of(kNumberedNames, [&](auto name) { return equal_words(word, name); });
}

// Whether the byte before `at` ends a quotation or a bracket behind a word, or a sentence.
bool closes_words(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  const auto before = text.substr(0, at);
  if (before.ends_with("”")) return true;
  const char c = before.back();
  if (c == '"' || c == '\'') return at >= 2 && !is_ascii_space(before[at - 2]);
  if (c != '.' && c != '!' && c != '?') return false;
  // "settlement.3 Next": the end of a sentence, not "$3.5" or "U.S.5".
  const auto word = before.substr(0, at - 1);
  if (word.ends_with("”") || word.ends_with('"')) return true;
  return word.size() >= 3 && is_ascii_lower(word.back()) && is_ascii_letter(word[word.size() - 2]) &&
         is_ascii_letter(word[word.size() - 3]);
}

// Nothing that would make a longer figure or name of the digits follows.
bool ends_here(std::string_view text, std::size_t at) {
  if (at >= text.size()) return true;
  const auto rest = text.substr(at);
  if (is_ascii_space(rest[0])) return true;
  if (rest[0] == '.' || rest[0] == ',') return rest.size() == 1 || !is_ascii_digit(rest[1]);
  if (rest.starts_with("”") || rest.starts_with("—") || rest.starts_with("–") || rest.starts_with("…"))
    return true;
  return rest[0] == ';' || rest[0] == ':' || rest[0] == ')' || rest[0] == '"' || rest[0] == '\'' ||
         rest[0] == '?' || rest[0] == '!';
}

struct Mark {
  ByteSpan span;
  std::string_view after;  // the word that it is glued to
};

// The word of three letters or more that ends at `end`, in small letters at its end.
std::string_view word_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && is_ascii_letter(text[begin - 1])) --begin;
  if (end - begin < 3 || !is_ascii_lower(text[end - 1])) return {};
  if (begin > 0 && (is_word_byte(text[begin - 1]) || text[begin - 1] == '/' || text[begin - 1] == '@' ||
                    text[begin - 1] == '#'))
    return {};
  return text.substr(begin, end - begin);
}

// "[12]" glued to a word or a sentence's end.
bool is_bracket_mark(std::string_view text, std::size_t open, std::size_t close) {
  if (open == 0 || close - open < 2 || close - open > 4) return false;
  const char before = text[open - 1];
  return !is_ascii_space(before) && before != '[' && before != '(' &&
         (close + 1 >= text.size() || text[close + 1] != '(');
}

}  // namespace

std::vector<ByteSpan> find_footnote_marks(std::string_view text) {
  std::vector<ByteSpan> marks;
  std::vector<Mark> glued;
  std::set<std::string_view> words;
  for (std::size_t i = text.find_first_of("0123456789"); i != std::string_view::npos;
       i = text.find_first_of("0123456789", i)) {
    std::size_t end = i;
    while (end < text.size() && is_ascii_digit(text[end])) ++end;
    const ByteSpan digits{static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end)};
    const std::size_t begin = i;
    i = end;
    if (begin == 0 || end - begin > kMostDigits || text[begin] == '0') continue;
    if (text[begin - 1] == '[' && end < text.size() && text[end] == ']' &&
        is_bracket_mark(text, begin - 1, end)) {
      marks.push_back({digits.begin - 1, digits.end + 1});
      continue;
    }
    if (!ends_here(text, end)) continue;
    if (closes_words(text, begin)) {
      glued.push_back({digits, {}});
      continue;
    }
    const auto word = word_before(text, begin);
    if (word.empty() || is_numbered_name(word)) continue;
    glued.push_back({digits, word});
    words.insert(word);
  }
  const auto after_marks = static_cast<std::size_t>(
      std::ranges::count_if(glued, [](const Mark& mark) { return mark.after.empty(); }));
  if (glued.size() >= kFewestWords && words.size() + after_marks >= kFewestWords) {
    for (const Mark& mark : glued) marks.push_back(mark.span);
    std::ranges::sort(marks);
  }
  return marks;
}

}  // namespace factcheck
