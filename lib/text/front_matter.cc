#include "text/front_matter.h"

#include "text/metadata_fields.h"
#include "text/words.h"

namespace factcheck {
namespace {

constexpr std::size_t kMostLines = 400;
constexpr std::size_t kLongestValue = 8192;

bool is_fence(std::string_view line) { return trim(line) == "---"; }
bool is_end(std::string_view line) { return trim(line) == "---" || trim(line) == "..."; }

// A value without its quotation marks, its list brackets and a comment behind it.
std::string plain_value(std::string_view value) {
  value = trim(value).substr(0, kLongestValue);
  if (value.empty() || value == "|" || value == ">") return {};
  if (value.front() == '"' || value.front() == '\'') {
    const char quote = value.front();
    std::string out;
    for (std::size_t i = 1; i < value.size() && value[i] != quote; ++i) {
      if (quote == '"' && value[i] == '\\' && i + 1 < value.size()) ++i;
      out += value[i];
      if (quote == '\'' && value.substr(i + 1).starts_with("''")) {
        out += '\'';
        i += 2;
      }
    }
    return out;
  }
  if (value.front() == '[' && value.back() == ']') {
    std::string out;
    for (const char c : value.substr(1, value.size() - 2)) {
      if (c != '"' && c != '\'') out += c;
    }
    return out;
  }
  const std::size_t comment = value.find(" #");
  return std::string(trim(value.substr(0, comment)));
}

}  // namespace

std::size_t read_front_matter(std::string_view source, std::size_t from, bool month_first, DocumentDraft& draft) {
  LineAt line = line_at(source, from);
  const auto words = [&] { return source.substr(line.line.begin, line.line.size()); };
  if (!is_fence(words())) return from;

  struct Entry {
    Field field;
    std::string value;
  };
  std::vector<Entry> entries;
  std::size_t keys = 0;
  bool in_list = false;  // "authors:" with "- name" lines below
  for (std::size_t count = 0; count < kMostLines && line.next < source.size(); ++count) {
    line = line_at(source, line.next);
    const auto text = words();
    if (is_end(text)) {
      if (keys == 0) return from;
      for (const Entry& entry : entries) {
        set_field(draft, entry.field, entry.value, Published::From::FrontMatter, month_first);
      }
      return line.next;
    }
    const auto item = trim(text);
    if (in_list && item.starts_with("- ") && !entries.empty()) {
      std::string& value = entries.back().value;
      if (value.size() >= kLongestValue) continue;
      if (!value.empty()) value += ", ";
      value += plain_value(item.substr(2));
      continue;
    }
    in_list = false;
    if (text.empty() || is_ascii_space(text[0])) continue;
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) continue;
    const auto key = trim(text.substr(0, colon));
    if (key.find(' ') == std::string_view::npos) ++keys;
    const auto field = field_of(key);
    if (!field) continue;
    entries.push_back({*field, plain_value(text.substr(colon + 1))});
    in_list = trim(text.substr(colon + 1)).empty();
  }
  return from;
}

}  // namespace factcheck
