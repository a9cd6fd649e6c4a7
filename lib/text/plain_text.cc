#include "text/plain_text.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/front_matter.h"
#include "text/header_block.h"
#include "text/markdown_marks.h"
#include "text/words.h"

namespace factcheck {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// White space of any script, so that a line that only looks empty parts paragraphs too.
bool is_blank(std::string_view line) {
  std::size_t i = 0;
  while (i < line.size()) {
    if (is_ascii_space(line[i])) {
      ++i;
    } else if (line.substr(i).starts_with("\xC2\xA0") || line.substr(i).starts_with("\xC2\x85")) {
      i += 2;
    } else if (line.substr(i).starts_with("\xE2\x80\x8B") || line.substr(i).starts_with("\xE3\x80\x80") ||
               line.substr(i).starts_with("\xEF\xBB\xBF")) {
      i += 3;
    } else {
      return false;
    }
  }
  return true;
}

// What the first characters of a line say, and where its words start.
struct LineMark {
  enum class Type : std::uint8_t { None, Heading, Item, Numbered, Quote, Rule } type = Type::None;
  std::size_t size = 0;
  int number = 0;
};

// "---", "* * *", "====": at least three of one mark and nothing else.
bool is_rule(std::string_view line) {
  const char mark = line.empty() ? ' ' : line[0];
  if (mark != '-' && mark != '*' && mark != '_' && mark != '=' && mark != '~') return false;
  std::size_t count = 0;
  for (const char c : line) {
    if (c != mark && c != ' ' && c != '\t') return false;
    count += c == mark;
  }
  return count >= 3;
}

LineMark mark_of(std::string_view line) {
  std::size_t start = 0;
  while (start < line.size() && (line[start] == ' ' || line[start] == '\t')) ++start;
  const auto words = trim(line);
  if (words.empty()) return {};
  if (is_rule(words)) return {LineMark::Type::Rule, line.size()};
  const auto space_at = [&](std::size_t i) {
    return i < words.size() && (words[i] == ' ' || words[i] == '\t');
  };
  std::size_t hashes = 0;
  while (hashes < words.size() && words[hashes] == '#') ++hashes;
  if (hashes >= 1 && hashes <= 6 && (space_at(hashes) || hashes == words.size())) {
    return {LineMark::Type::Heading, start + hashes};
  }
  if ((words[0] == '-' || words[0] == '*' || words[0] == '+') && space_at(1))
    return {LineMark::Type::Item, start + 1};
  if (words.starts_with("•") || words.starts_with("▪") || words.starts_with("●"))
    return {LineMark::Type::Item, start + 3};
  if (words[0] == '>' && words.size() > 1) return {LineMark::Type::Quote, start + 1};
  std::size_t digits = 0;
  while (digits < 2 && digits < words.size() && is_ascii_digit(words[digits])) ++digits;
  if (digits > 0 && digits < words.size() && (words[digits] == '.' || words[digits] == ')') &&
      space_at(digits + 1)) {
    const int number = digits == 1 ? words[0] - '0' : (words[0] - '0') * 10 + (words[1] - '0');
    return {LineMark::Type::Numbered, start + digits + 1, number};
  }
  return {};
}

// Lines of a text that was wrapped at a column: wherever two lines follow each other, the next one's first
// word had no room left on the first.
bool is_wrapped(std::string_view source, const std::vector<ByteSpan>& lines) {
  constexpr std::size_t kNarrowest = 50;
  constexpr std::size_t kWidest = 100;
  std::vector<std::size_t> widths(lines.size());
  std::size_t widest = 0;
  std::size_t filled = 0;
  std::size_t too_wide = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto line = source.substr(lines[i].begin, lines[i].size());
    if (is_blank(line)) continue;
    ++filled;
    widths[i] = count_code_points(line);
    if (widths[i] > kWidest) {
      ++too_wide;
    } else {
      widest = std::max(widest, widths[i]);
    }
  }
  if (widest < kNarrowest || too_wide * 20 > filled) return false;
  std::size_t pairs = 0;
  std::size_t full = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (widths[i] == 0 || widths[i + 1] == 0 || widths[i] > kWidest) continue;
    const auto next = trim(source.substr(lines[i + 1].begin, lines[i + 1].size()));
    const auto first = next.substr(0, next.find_first_of(" \t"));
    ++pairs;
    full += widths[i] + 1 + count_code_points(first) > widest;
  }
  return pairs >= 2 && full * 10 >= pairs * 7;
}

bool ends_clause(std::string_view line) {
  line = trim(line);
  while (!line.empty() && (line.back() == '"' || line.back() == '\'' || line.back() == ')' ||
                           static_cast<unsigned char>(line.back()) >= 0x80)) {
    line.remove_suffix(1);
  }
  return line.empty() || line.back() == '.' || line.back() == '!' || line.back() == '?' || line.back() == ':';
}

// A line that was broken in the middle of a sentence although the text is not wrapped as a whole.
bool runs_on(std::string_view line, std::string_view next) {
  next = trim(next);
  return count_words(line) >= 6 && !ends_clause(line) && !next.empty() && is_ascii_lower(next[0]);
}

class Paragraphs {
 public:
  Paragraphs(std::string_view source, std::size_t from, PlainViewBuilder& out)
      : source_(source), lines_(split_lines(source, from)), wrapped_(is_wrapped(source, lines_)), out_(out) {}

  void read() {
    for (std::size_t i = 0; i < lines_.size();) {
      if (is_blank(words(i))) {
        ++i;
        continue;
      }
      const LineMark mark = mark_of(words(i));
      if (mark.type == LineMark::Type::Rule) {
        ++i;
        continue;
      }
      const std::size_t last = mark.type == LineMark::Type::Heading ? i : last_line(i);
      write(i, last, mark);
      i = last + 1;
    }
  }

 private:
  std::string_view words(std::size_t line) const {
    return source_.substr(lines_[line].begin, lines_[line].size());
  }

  std::size_t last_line(std::size_t first) const {
    std::size_t last = first;
    while (last + 1 < lines_.size() && !is_blank(words(last + 1)) &&
           mark_of(words(last + 1)).type == LineMark::Type::None &&
           (wrapped_ || runs_on(words(last), words(last + 1)))) {
      ++last;
    }
    return last;
  }

  void write(std::size_t first, std::size_t last, const LineMark& mark) {
    ByteSpan stretch{lines_[first].begin, lines_[last].end};
    const bool next_in_list =
        mark.type == LineMark::Type::Numbered && (mark.number == 1 || mark.number == number_ + 1);
    if (mark.type == LineMark::Type::Numbered) number_ = next_in_list ? mark.number : 0;
    switch (mark.type) {
      case LineMark::Type::Heading:
        stretch.begin += static_cast<std::uint32_t>(mark.size);
        while (stretch.end > stretch.begin &&
               (source_[stretch.end - 1] == '#' || source_[stretch.end - 1] == ' '))
          --stretch.end;
        out_.open_block(BlockKind::Heading, Marking::Explicit);
        break;
      case LineMark::Type::Item:
        stretch.begin += static_cast<std::uint32_t>(mark.size);
        out_.open_block(BlockKind::ListItem, Marking::Explicit);
        break;
      case LineMark::Type::Numbered:
        if (next_in_list) stretch.begin += static_cast<std::uint32_t>(mark.size);
        out_.open_block(next_in_list ? BlockKind::ListItem : BlockKind::Paragraph,
                        next_in_list ? Marking::Explicit : Marking::Guessed);
        break;
      case LineMark::Type::Quote:
        stretch.begin += static_cast<std::uint32_t>(mark.size);
        [[fallthrough]];
      default:
        out_.open_block(BlockKind::Paragraph, Marking::Guessed);
    }
    copy_without_marks(source_, stretch, out_);
    out_.close_block();
  }

  std::string_view source_;
  std::vector<ByteSpan> lines_;
  bool wrapped_;
  PlainViewBuilder& out_;
  int number_ = 0;  // of the list item before
};

}  // namespace

void read_paragraphs(std::string_view source, std::size_t from, PlainViewBuilder& out) {
  Paragraphs(source, from, out).read();
}

std::size_t read_head(std::string_view source, const ReadOptions& options, DocumentDraft& draft,
                      PlainViewBuilder& out) {
  std::size_t from = source.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  from = read_front_matter(source, from, options.month_first, draft);
  const HeaderBlock header = read_header_block(source, from, options.month_first, draft);
  for (const ByteSpan line : header.lines) {
    out.open_block(BlockKind::Boilerplate, Marking::Explicit);
    out.copy(line);
  }
  out.close_block();
  return header.end;
}

DocumentDraft read_plain_text(std::string_view source, const ReadOptions& options) {
  DocumentDraft draft;
  PlainViewBuilder out(source);
  read_paragraphs(source, read_head(source, options, draft, out), out);
  draft.view = std::move(out).finish();
  return draft;
}

}  // namespace factcheck
