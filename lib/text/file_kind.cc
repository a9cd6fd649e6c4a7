#include "text/file_kind.h"

#include "text/words.h"

namespace factcheck {
namespace {

struct Ending {
  std::string_view ending;
  Format format;
};
constexpr Ending kEndings[] = {
    {"txt", Format::Text},          {"text", Format::Text}, {"md", Format::Markdown},
    {"markdown", Format::Markdown}, {"html", Format::Html}, {"htm", Format::Html},
    {"jsonl", Format::JsonLines},
};

std::string_view name_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

}  // namespace

Format format_of_name(std::string_view path) {
  const auto name = name_of(path);
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return Format::Auto;
  for (const Ending& row : kEndings) {
    if (equal_words(name.substr(dot + 1), row.ending)) return row.format;
  }
  return Format::Auto;
}

std::string_view stem_of(std::string_view path) {
  const auto name = name_of(path);
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
}

}  // namespace factcheck
