// Mistakes as they are printed.
#include <fmt/format.h>

#include <algorithm>

#include "base/harmless.h"
#include "base/utf8.h"
#include "config/config_file.h"
#include "report/width.h"

namespace factcheck {
namespace {

constexpr std::size_t kBefore = 60;  // columns shown of a line before its mistake
constexpr std::size_t kWidest = 100;

// The byte behind so many code points.
std::size_t byte_at(std::string_view text, std::size_t points) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    const bool starts = (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
    if (starts && points-- == 0) break;
  }
  return at;
}

std::string without_tabs(std::string text) {
  std::ranges::replace(text, '\t', ' ');
  return text;
}

}  // namespace

std::string told(const ConfigMistake& mistake) {
  std::string out = fmt::format("error: {}\n", harmless_line(mistake.message));
  if (!mistake.place.empty()) {
    out += fmt::format("  --> {}", harmless_line(mistake.place));
    if (mistake.line > 0) out += fmt::format(":{}:{}", mistake.line, mistake.column);
    out += '\n';
  }
  const std::string number = fmt::to_string(mistake.line);
  const std::string blank(number.size(), ' ');
  if (mistake.line > 0) {
    const std::string_view line = mistake.source;
    const std::size_t begin = byte_at(line, mistake.column - 1);
    const std::size_t end = begin + byte_at(line.substr(begin), mistake.size);
    std::string before = without_tabs(harmless_line(line.substr(0, begin)));
    if (display_width(before) > kBefore) before = "..." + std::string(fitting_end(before, kBefore));
    const std::string marked = without_tabs(harmless_line(line.substr(begin, end - begin)));
    const std::string shown = before + marked + without_tabs(harmless_line(line.substr(end)));
    const std::size_t carets = std::clamp<std::size_t>(display_width(marked), 1, kWidest);
    out += fmt::format("{} |\n{} | {}\n", blank, number, fitting_start(shown, kWidest));
    out += fmt::format("{} | {:{}}{:^>{}}", blank, "", display_width(before), "", carets);
    out += fmt::format("{}{}\n", mistake.hint.empty() ? "" : " ", harmless_line(mistake.hint));
  } else if (!mistake.hint.empty()) {
    out += fmt::format("help: {}\n", harmless_line(mistake.hint));
  }
  if (mistake.help.empty()) return out;
  if (mistake.line == 0) return out + fmt::format("help: {}\n", harmless_line(mistake.help));
  return out + fmt::format("{} |\n{} = help: {}\n", blank, blank, harmless_line(mistake.help));
}

}  // namespace factcheck
