#include "report/excerpt.h"

#include <algorithm>

#include "base/harmless.h"
#include "report/width.h"

namespace factcheck {
namespace {

// A cluster seldom has more bytes than this; so much of a line is looked at for each column.
constexpr std::size_t kBytesPerColumn = 16;

// How far a cut may move to stand between two words.
constexpr std::size_t kWordReach = 16;

std::string_view ellipsis(bool ascii) { return ascii ? "..." : "…"; }

std::string clean(std::string_view text) {
  std::string out;
  for (const char c : harmless_line(text)) {
    if (c == '\t') {
      out += "    ";
    } else {
      out += c;
    }
  }
  return out;
}

bool is_inside_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// At most so many bytes of an ending or a beginning, whole characters.
std::string_view last_bytes(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  text.remove_prefix(text.size() - bytes);
  for (int i = 0; i < 3 && !text.empty() && is_inside_character(text[0]); ++i) text.remove_prefix(1);
  return text;
}
std::string_view first_bytes(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  for (int i = 0; i < 3 && bytes > 0 && is_inside_character(text[bytes]); ++i) --bytes;
  return text.substr(0, bytes);
}

// A beginning that fits, ended between two words if one ends near.
std::string start_of(const std::string& text, std::size_t columns, std::string_view dots) {
  if (display_width(text) <= columns) return text;
  const std::size_t size = display_width(dots);
  if (columns < size) return {};
  std::string_view fits = fitting_start(text, columns - size);
  const std::size_t space = fits.rfind(' ');
  const bool mid_word = fits.size() < text.size() && text[fits.size()] != ' ';
  if (mid_word && space != fits.npos && fits.size() - space <= kWordReach) fits = fits.substr(0, space);
  while (fits.ends_with(' ')) fits.remove_suffix(1);
  return std::string(fits) + std::string(dots);
}

// An ending that fits, begun between two words if one begins near.
std::string end_of(const std::string& text, std::size_t columns, std::string_view dots) {
  if (display_width(text) <= columns) return text;
  const std::size_t size = display_width(dots);
  if (columns < size) return {};
  std::string_view fits = fitting_end(text, columns - size);
  const std::size_t at = text.size() - fits.size();
  const bool mid_word = at > 0 && text[at - 1] != ' ';
  const std::size_t space = fits.find(' ');
  if (mid_word && space != fits.npos && space < kWordReach) fits = fits.substr(space);
  while (fits.starts_with(' ')) fits.remove_prefix(1);
  return std::string(dots) + std::string(fits);
}

}  // namespace

Excerpt cut_around(std::string_view line, ByteSpan mark, std::size_t sentence, std::size_t columns,
                   bool ascii) {
  const std::string_view dots = ellipsis(ascii);
  const std::size_t dot = display_width(dots);
  columns = std::max<std::size_t>(columns, 12);
  const std::size_t bytes = columns * kBytesPerColumn;
  const std::string_view whole_before = line.substr(0, mark.begin);
  const std::string_view whole_after = line.substr(mark.end);

  Excerpt excerpt;
  excerpt.before = clean(last_bytes(whole_before, bytes));
  excerpt.mark = clean(first_bytes(line.substr(mark.begin, mark.size()), bytes));
  excerpt.after = clean(first_bytes(whole_after, bytes));
  const std::size_t before = display_width(excerpt.before);
  if (before + display_width(excerpt.mark) + display_width(excerpt.after) <= columns) return excerpt;

  // The words that matter come first; of a very long mark its beginning, with some of what leads up to it.
  const std::size_t lead = std::min(before, columns / 4);
  const bool mark_is_cut = display_width(excerpt.mark) > columns - lead - dot;
  if (mark_is_cut) {
    excerpt.mark = start_of(excerpt.mark, columns - lead, dots);
    excerpt.after.clear();
  }
  const std::size_t after = display_width(excerpt.after);
  const std::size_t left = columns - display_width(excerpt.mark);

  // From the sentence's beginning, if that leaves some room behind the mark.
  const std::string_view in_sentence = whole_before.substr(sentence);
  if (in_sentence.size() <= bytes) {
    std::string start(sentence > 0 ? dots : "");
    start += clean(in_sentence);
    const std::size_t room = std::min(after, left / 4);
    if (display_width(start) + room <= left) {
      excerpt.before = start;
      excerpt.after = start_of(excerpt.after, left - display_width(start), dots);
      return excerpt;
    }
  }
  // Else what comes before it gets two thirds, or all that what comes after leaves over.
  const std::size_t behind = std::min(after, left / 3);
  excerpt.before = end_of(excerpt.before, left - behind, dots);
  excerpt.after = start_of(excerpt.after, left - display_width(excerpt.before), dots);
  return excerpt;
}

std::string cut_after(std::string_view line, std::size_t columns, bool ascii) {
  return start_of(clean(first_bytes(line, columns * kBytesPerColumn)), columns, ellipsis(ascii));
}

}  // namespace factcheck
