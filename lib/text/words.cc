#include "text/words.h"

namespace factcheck {
namespace {

constexpr char lower(char c) { return is_ascii_upper(c) ? static_cast<char>(c + 32) : c; }

}  // namespace

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
  return text;
}

bool equal_words(std::string_view a, std::string_view b) {
  return a.size() == b.size() && starts_with_words(a, b);
}

bool starts_with_words(std::string_view text, std::string_view prefix) {
  if (text.size() < prefix.size()) return false;
  for (std::size_t i = 0; i < prefix.size(); ++i) {
    if (lower(text[i]) != lower(prefix[i])) return false;
  }
  return true;
}

std::size_t find_words(std::string_view text, std::string_view needle) {
  for (std::size_t i = 0; i + needle.size() <= text.size(); ++i) {
    if (starts_with_words(text.substr(i), needle)) return i;
  }
  return std::string_view::npos;
}

bool ends_with_full_stop(std::string_view text) {
  text = trim(text);
  return text.ends_with('.') || text.ends_with('?') || text.ends_with('!');
}

std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = is_ascii_space(c);
    if (!space && !inside) ++count;
    inside = !space;
  }
  return count;
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t i = 0;
  while (i < text.size()) {
    while (i < text.size() && is_ascii_space(text[i])) ++i;
    const std::size_t begin = i;
    while (i < text.size() && !is_ascii_space(text[i])) ++i;
    if (i > begin) words.push_back(text.substr(begin, i - begin));
  }
  return words;
}

LineAt line_at(std::string_view text, std::size_t from) {
  std::size_t end = text.find_first_of("\r\n", from);
  if (end == std::string_view::npos) end = text.size();
  std::size_t next = end;
  if (next < text.size()) next += text.substr(end).starts_with("\r\n") ? 2 : 1;
  return {{static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(end)}, next};
}

std::vector<ByteSpan> split_lines(std::string_view text, std::size_t from) {
  std::vector<ByteSpan> lines;
  while (from < text.size()) {
    const LineAt found = line_at(text, from);
    lines.push_back(found.line);
    from = found.next;
  }
  return lines;
}

}  // namespace factcheck
