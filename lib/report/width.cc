#include "report/width.h"

#include <utf8proc.h>

#include <algorithm>

#include "base/utf8.h"

namespace factcheck {
namespace {

// Marks piled on one letter beyond this start a cluster of their own, so that no cluster is longer than a
// line.
constexpr int kMostCodePoints = 16;

constexpr char32_t kEmojiStyle = 0xFE0F;

bool is_flag_letter(char32_t value) { return value >= 0x1F1E6 && value <= 0x1F1FF; }

// By the code point that carries the cluster.
unsigned width_of(char32_t value) {
  const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(value));
  return static_cast<unsigned>(std::clamp(width, 0, 2));
}

}  // namespace

Cluster cluster_at(std::string_view text, std::size_t at) {
  const auto is_plain = [](char c) { return c >= 0x20 && c < 0x7F; };
  if (is_plain(text[at]) && (at + 1 == text.size() || is_plain(text[at + 1]))) return {1, 1};

  CodePoint point = code_point_at(text, at);
  Cluster cluster{point.size, text[at] == '\t' ? 1 : width_of(point.value)};
  utf8proc_int32_t state = 0;
  for (int count = 1; at + cluster.size < text.size() && count < kMostCodePoints; ++count) {
    const CodePoint next = code_point_at(text, at + cluster.size);
    if (utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(point.value),
                                         static_cast<utf8proc_int32_t>(next.value), &state)) {
      break;
    }
    if (next.value == kEmojiStyle || is_flag_letter(next.value)) cluster.width = 2;
    cluster.size += next.size;
    point = next;
  }
  return cluster;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Cluster cluster = cluster_at(text, at);
    width += cluster.width;
    at += cluster.size;
  }
  return width;
}

std::string_view fitting_start(std::string_view text, std::size_t columns) {
  std::size_t width = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const Cluster cluster = cluster_at(text, at);
    if (width + cluster.width > columns) break;
    width += cluster.width;
    at += cluster.size;
  }
  return text.substr(0, at);
}

std::string_view fitting_end(std::string_view text, std::size_t columns) {
  const std::size_t whole = display_width(text);
  std::size_t at = 0;
  for (std::size_t left = whole; left > columns && at < text.size();) {
    const Cluster cluster = cluster_at(text, at);
    left -= cluster.width;
    at += cluster.size;
  }
  return text.substr(at);
}

std::string clipped(std::string_view text, std::size_t columns, std::string_view ellipsis) {
  if (display_width(text) <= columns) return std::string(text);
  const std::size_t rest = columns - std::min(columns, display_width(ellipsis));
  return std::string(fitting_start(text, rest)) + std::string(ellipsis);
}

std::vector<std::string> wrapped(std::string_view text, std::size_t columns, std::size_t used) {
  columns = std::max<std::size_t>(columns, 20);
  std::vector<std::string> lines(1);
  std::size_t width = std::min(used, columns);
  while (!text.empty()) {
    const std::size_t space = text.find(' ');
    std::string_view word = text.substr(0, space);
    text = space == text.npos ? std::string_view() : text.substr(space + 1);
    if (word.empty()) continue;
    std::size_t size = display_width(word);
    if (!lines.back().empty() && width + 1 + size > columns) {
      lines.emplace_back();
      width = 0;
    }
    if (!lines.back().empty()) {
      lines.back() += ' ';
      ++width;
    }
    // A word longer than a line is cut.
    while (width + size > columns) {
      const std::string_view start = fitting_start(word, columns - width);
      lines.back() += start;
      word.remove_prefix(start.size());
      size = display_width(word);
      lines.emplace_back();
      width = 0;
    }
    lines.back() += word;
    width += size;
  }
  return lines;
}

}  // namespace factcheck
