#include "report/markdown_text.h"

#include "base/harmless.h"
#include "base/utf8.h"
#include "report/uri.h"

namespace factcheck {
namespace {

constexpr std::string_view kBreak = "<!-- -->";

// Signs that mean something wherever they stand; each may be escaped by a backslash.
constexpr std::string_view kSigns = "\\`*_[]<>#|~&$";

// Signs that mean something at the start of a line: lists, headings underlined, definitions.
constexpr std::string_view kSignsAtStart = "-+=:!{";

bool is_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         (static_cast<unsigned char>(c) & 0x80);
}

// Where pages look for a name, a number or an address.
bool calls(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest[0] == '@') return true;
  if (rest[0] == '#') return rest.size() > 1 && is_word(rest[1]);
  if (rest[0] == ':') return rest.size() > 1 && rest[1] == '/';
  const bool www = at >= 3 && ascii_lower(text.substr(at - 3, 3)) == "www";
  return rest[0] == '.' && www;
}

}  // namespace

std::string markdown_text(std::string_view text) {
  std::string words;  // white space folded
  for (const char c : text) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!space) {
      words += c;
    } else if (!words.empty() && words.back() != ' ') {
      words += ' ';
    }
  }
  if (words.ends_with(' ')) words.pop_back();

  const std::string safe = harmless_line(words);
  const std::size_t number = safe.find_first_not_of("0123456789");  // "1." and "1)" begin a list
  std::string out;
  for (std::size_t at = 0; at < safe.size(); ++at) {
    const char c = safe[at];
    const bool starts_list = at == number && at > 0 && (c == '.' || c == ')');
    const bool starts_block = at == 0 && kSignsAtStart.find(c) != kSignsAtStart.npos;
    if (kSigns.find(c) != kSigns.npos || starts_list || starts_block) out += '\\';
    out += c;
    if (calls(safe, at)) out += kBreak;
  }
  return out;
}

std::string markdown_target(std::string_view path) {
  if (path.empty() || path == "-" || path.starts_with('/')) return {};
  return uri_path(path);
}

}  // namespace factcheck
