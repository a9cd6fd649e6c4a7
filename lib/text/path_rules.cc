#include "text/path_rules.h"

#include <algorithm>

namespace factcheck {
namespace {

constexpr std::size_t kLongestLine = 4096;  // bytes; no path is longer

// Characters of a name; a byte that is not UTF-8 is one that no text has.
std::u32string letters_of(std::string_view text) {
  std::u32string letters;
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t size = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 0;
    const auto inner = [&](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
    const std::string_view rest = text.substr(at, size);
    const bool whole = size > 0 && rest.size() == size && std::all_of(rest.begin() + 1, rest.end(), inner);
    if (!whole) {
      letters.push_back(0x110000 + lead);
      ++at;
      continue;
    }
    char32_t letter = size == 1 ? lead : lead & (0x7FU >> size);
    for (const char c : rest.substr(1)) letter = letter << 6 | (static_cast<unsigned char>(c) & 0x3FU);
    letters.push_back(letter);
    at += size;
  }
  return letters;
}

// Blanks at the end do not count unless a backslash holds them.
std::string_view without_end_blanks(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) {
    const std::size_t before = line.size() - 1;
    std::size_t slashes = 0;
    while (slashes < before && line[before - 1 - slashes] == '\\') ++slashes;
    if (slashes % 2 == 1) break;
    line.remove_suffix(1);
  }
  return line;
}

}  // namespace

// Behind `[`: reads to the `]`. False where there is none: then the bracket is a letter.
bool PathPattern::read_class(const std::u32string& pattern, std::size_t& at) {
  Piece piece{.kind = Kind::Class, .letter = 0, .outside = false, .ranges = {}};
  std::size_t i = at;
  if (i < pattern.size() && (pattern[i] == '!' || pattern[i] == '^')) {
    piece.outside = true;
    ++i;
  }
  for (const std::size_t first = i; i < pattern.size(); ++i) {
    if (pattern[i] == ']' && i > first) {
      at = i + 1;
      pieces_.push_back(std::move(piece));
      return true;
    }
    if (pattern[i] == '\\' && i + 1 < pattern.size()) ++i;
    Range range{pattern[i], pattern[i]};
    if (i + 2 < pattern.size() && pattern[i + 1] == '-' && pattern[i + 2] != ']') {
      i += 2;
      if (pattern[i] == '\\' && i + 1 < pattern.size()) ++i;
      range.last = pattern[i];
    }
    piece.ranges.push_back(range);
  }
  return false;
}

std::optional<PathPattern> PathPattern::parse(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (line.starts_with('#') || line.size() > kLongestLine) return std::nullopt;
  line = without_end_blanks(line);
  PathPattern result;
  if (line.starts_with('!')) {
    result.negated_ = true;
    line.remove_prefix(1);
  }
  if (line.ends_with('/')) {
    result.folders_only_ = true;
    line.remove_suffix(1);
  }
  result.by_name_ = line.find('/') == std::string_view::npos;
  if (line.starts_with('/')) line.remove_prefix(1);
  if (line.empty()) return std::nullopt;

  const std::u32string pattern = letters_of(line);
  for (std::size_t at = 0; at < pattern.size();) {
    const char32_t c = pattern[at];
    const bool border = at == 0 || pattern[at - 1] == '/';
    if (c == '*') {
      std::size_t end = at;
      while (end < pattern.size() && pattern[end] == '*') ++end;
      if (end - at == 2 && border && end < pattern.size() && pattern[end] == '/') {
        result.pieces_.push_back({Kind::Folders, 0, false, {}});
        result.pieces_.push_back({Kind::InFolder, 0, false, {}});
        ++end;
      } else if (end - at == 2 && border && end == pattern.size()) {
        result.pieces_.push_back({Kind::Rest, 0, false, {}});
      } else {
        result.pieces_.push_back({Kind::Run, 0, false, {}});
      }
      at = end;
    } else if (c == '?') {
      result.pieces_.push_back({Kind::AnyOne, 0, false, {}});
      ++at;
    } else if (c == '[' && result.read_class(pattern, ++at)) {
      // read
    } else {
      if (c == '\\' && at + 1 < pattern.size()) ++at;
      const std::size_t letter = c == '[' ? at - 1 : at;
      result.pieces_.push_back({Kind::Letter, pattern[letter], false, {}});
      at = letter + 1;
    }
  }
  return result;
}

bool PathPattern::fits(const Piece& piece, char32_t letter) {
  switch (piece.kind) {
    case Kind::Letter:
      return letter == piece.letter;
    case Kind::Class: {
      const bool inside = std::ranges::any_of(
          piece.ranges, [&](const Range& range) { return letter >= range.first && letter <= range.last; });
      return letter != '/' && inside != piece.outside;
    }
    case Kind::AnyOne:
    case Kind::Run:
      return letter != '/';
    case Kind::Folders:
    case Kind::InFolder:
    case Kind::Rest:
      break;
  }
  return true;
}

// All ways through the pattern are followed at once, a letter at a time.
bool PathPattern::matches(std::string_view path, bool is_folder) const {
  if (folders_only_ && !is_folder) return false;
  if (by_name_ && path.find('/') != std::string_view::npos) path.remove_prefix(path.rfind('/') + 1);

  const std::size_t count = pieces_.size();
  std::vector<char> now(count + 1), next(count + 1);
  const auto enter = [&](std::vector<char>& states, std::size_t at) {
    for (;;) {
      if (states[at] != 0) return;
      states[at] = 1;
      if (at == count) return;
      const Kind kind = pieces_[at].kind;
      if (kind == Kind::Run || kind == Kind::Rest) {
        ++at;  // may stand for nothing
      } else if (kind == Kind::Folders) {
        at += 2;
      } else {
        return;
      }
    }
  };
  enter(now, 0);
  for (const char32_t letter : letters_of(path)) {
    std::ranges::fill(next, 0);
    bool alive = false;
    for (std::size_t at = 0; at < count; ++at) {
      if (now[at] == 0 || !fits(pieces_[at], letter)) continue;
      alive = true;
      switch (pieces_[at].kind) {
        case Kind::Run:
        case Kind::Rest:
          enter(next, at);
          break;
        case Kind::Folders:
          enter(next, letter == '/' ? at : at + 1);
          break;
        case Kind::InFolder:
          enter(next, letter == '/' ? at - 1 : at);
          break;
        default:
          enter(next, at + 1);
      }
    }
    if (!alive) return false;
    now.swap(next);
  }
  return now[count] != 0;
}

PathRules::PathRules(std::string folder, std::string_view lines) : folder_(std::move(folder)) {
  if (lines.starts_with("\xEF\xBB\xBF")) lines.remove_prefix(3);
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    if (auto pattern = PathPattern::parse(lines.substr(0, end))) patterns_.push_back(*std::move(pattern));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
}

PathRules::PathRules(std::string folder, const std::vector<std::string>& lines) : folder_(std::move(folder)) {
  for (const std::string& line : lines) {
    if (auto pattern = PathPattern::parse(line)) patterns_.push_back(*std::move(pattern));
  }
}

std::string_view PathRules::relative(const SeenPath& path) const {
  const std::string_view whole = path.absolute;
  if (whole.starts_with(folder_)) {
    const std::string_view rest = whole.substr(folder_.size());
    if (folder_.ends_with('/')) return rest;  // the root
    if (rest.starts_with('/')) return rest.substr(1);
  }
  std::string_view shown = path.shown;
  for (const std::string_view start : {"./", "../", "/"}) {
    while (shown.starts_with(start)) shown.remove_prefix(start.size());
  }
  return shown;
}

PathAnswer PathRules::ask_relative(std::string_view path, bool is_folder) const {
  for (auto pattern = patterns_.rbegin(); pattern != patterns_.rend(); ++pattern) {
    if (pattern->matches(path, is_folder))
      return pattern->negated() ? PathAnswer::TakenBack : PathAnswer::Matched;
  }
  return PathAnswer::Silent;
}

PathAnswer PathRules::ask(const SeenPath& path) const {
  return patterns_.empty() ? PathAnswer::Silent : ask_relative(relative(path), path.is_folder);
}

bool PathRules::means(const SeenPath& path) const {
  if (patterns_.empty()) return false;
  const std::string_view whole = relative(path);
  for (std::size_t end = whole.find('/'); end != std::string_view::npos; end = whole.find('/', end + 1)) {
    const PathAnswer answer = ask_relative(whole.substr(0, end), true);
    if (answer == PathAnswer::Matched) return true;
  }
  return ask_relative(whole, path.is_folder) == PathAnswer::Matched;
}

}  // namespace factcheck
