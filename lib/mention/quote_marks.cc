#include "mention/quote_marks.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace factcheck {
namespace {

enum class Style : std::uint8_t { Double, Single, Angle };

// What a token can be as a mark. Straight marks open and close alike; their neighbours tell.
struct Mark {
  Style style = Style::Double;
  bool opens = false;
  bool closes = false;
};

// Most signs are full stops and commas: marks are told from them by their first byte.
bool may_be_mark(std::string_view text) {
  const char first = text.empty() ? '\0' : text.front();
  return first == '"' || first == '\'' || first == '`' || first == '\xE2' || first == '\xC2';
}

// A speech longer than this, in paragraphs, has lost its closing mark.
constexpr int kMostParagraphs = 6;

class Marker {
 public:
  explicit Marker(const Analysis& analysis) : analysis_(analysis), tokens_(analysis.tokens) {}

  std::vector<MarkedSpan> run() {
    std::size_t at = 0;
    while (at < analysis_.sentences.size()) {
      std::size_t next = at + 1;
      while (next < analysis_.sentences.size() &&
             analysis_.sentences[next].paragraph == analysis_.sentences[at].paragraph) {
        ++next;
      }
      paragraph(analysis_.sentences[at].first, analysis_.sentences[next - 1].last);
      at = next;
    }
    return std::move(found_);
  }

 private:
  std::optional<Mark> mark_at(std::uint32_t at, std::uint32_t first, std::uint32_t last) const {
    if (tokens_[at].shape != Shape::Punct && tokens_[at].shape != Shape::Symbol) return std::nullopt;
    const std::string_view text = tokens_[at].text;
    if (!may_be_mark(text)) return std::nullopt;
    if (text == "“" || text == "„" || text == "``") return Mark{Style::Double, true, false};
    if (text == "”") return Mark{Style::Double, false, true};
    if (text == "«") return Mark{Style::Angle, true, false};
    if (text == "»") return Mark{Style::Angle, false, true};
    const bool start = at == first || tokens_[at].space_before || is_opener(at - 1, first);
    const bool glued = at + 1 < last && !tokens_[at + 1].space_before;
    if (text == "\"" || text == "''")
      return Mark{Style::Double, start && glued, !(start && glued) || at + 1 == last};
    if (text == "‘") return Mark{Style::Single, glued, false};
    if (text == "’") return Mark{Style::Single, false, true};
    if (text == "'") return Mark{Style::Single, start && glued, !start};
    return std::nullopt;
  }

  bool is_opener(std::uint32_t at, std::uint32_t first) const {
    if (at < first) return true;
    const std::string_view text = tokens_[at].text;
    return text == "(" || text == "[" || text == "—" || text == "–" || text == "“" || text == "‘" ||
           text == "\"";
  }

  void paragraph(std::uint32_t first, std::uint32_t last) {
    if (is_layout(first, last)) ++first;
    bool open_now = false;
    bool other_inside = false;  // a double mark of the other form stands open within the quote
    measured_ = false;
    Style inside = Style::Double;
    std::uint32_t open = 0;
    if (carried_ && first < last) {
      const auto mark = mark_at(first, first, last);
      const bool goes_on =
          mark && mark->opens && mark->style == carried_style_ && paragraphs_ < kMostParagraphs;
      if (goes_on) {
        open_now = true;
        inside = carried_style_;
        open = carried_open_;
      } else {
        close(carried_open_, carried_end_, false);
      }
      carried_ = goes_on;
    }
    for (std::uint32_t at = carried_ ? first + 1 : first; at < last; ++at) {
      const auto mark = mark_at(at, first, last);
      if (!mark) continue;
      if (!open_now && mark->opens && (mark->style != Style::Single || single_closes(at, last))) {
        open_now = true;
        other_inside = false;
        inside = mark->style;
        open = at;
      } else if (open_now && inside == Style::Double && mark->style == inside &&
                 is_straight(at) != is_straight(open) && (other_inside ? mark->closes : mark->opens)) {
        other_inside = !other_inside;  // "It says “no entry” here.": the other marks stand within
      } else if (open_now && mark->style == inside && mark->closes) {
        if (nested_ > 0) {
          --nested_;
          continue;
        }
        if (inside == Style::Single && !ends_quote(at, last)) continue;
        close(open, at, true);
        open_now = false;
        carried_ = false;
      } else if (open_now && mark->style == inside && mark->opens && inside == Style::Double &&
                 !is_straight(at)) {
        if (closes_twice(at, first, last)) {
          ++nested_;
          continue;
        }
        // A second opening mark: the first was never closed.
        close(open, at, false);
        open = at;
        carried_ = false;
      }
    }
    nested_ = 0;
    if (!open_now) {
      carried_ = false;
      return;
    }
    paragraphs_ = carried_ ? paragraphs_ + 1 : 1;
    carried_ = inside != Style::Single;
    carried_style_ = inside;
    carried_open_ = open;
    carried_end_ = last;
    if (!carried_) close(open, last, false);
  }

  bool is_straight(std::uint32_t at) const { return tokens_[at].text == "\"" || tokens_[at].text == "''"; }

  // A straight mark that opens a paragraph, and is no quote's: one without a partner before curly marks, and
  // one before the speaker of a transcript ("AMES: It leaks.).
  bool is_layout(std::uint32_t first, std::uint32_t last) const {
    constexpr std::uint32_t kLongestName = 5;
    if (first + 2 >= last || !is_straight(first)) return false;
    std::uint32_t at = first + 1;
    while (at < last && at - first <= kLongestName && tokens_[at].shape == Shape::Upper) ++at;
    if (at > first + 1 && at < last && tokens_[at].text == ":") return true;
    bool curly = false;
    for (at = first + 1; at < last; ++at) {
      if (is_straight(at)) return false;
      curly = curly || tokens_[at].text == "“";
    }
    return curly;
  }

  // Whether two closing curly marks are left over behind an opening one: then it opens a quote in a quote.
  bool closes_twice(std::uint32_t at, std::uint32_t first, std::uint32_t last) {
    if (!measured_) measure(first, last);
    return lowest_[at - first] < depth_[at - first] - 1;
  }

  // How deep every token lies in curly marks, itself included, and the least depth from there on.
  void measure(std::uint32_t first, std::uint32_t last) {
    depth_.assign(last - first, 0);
    int now = 0;
    for (std::uint32_t at = first; at < last; ++at) {
      const std::string_view text = tokens_[at].text;
      if (text == "“") ++now;
      if (text == "”") --now;
      depth_[at - first] = now;
    }
    lowest_ = depth_;
    for (std::size_t at = lowest_.size(); at-- > 1;) lowest_[at - 1] = std::min(lowest_[at - 1], lowest_[at]);
    measured_ = true;
  }

  // An apostrophe at a word's end is no closing mark: "the workers' pay".
  bool ends_quote(std::uint32_t at, std::uint32_t last) const {
    return tokens_[at].xpos != Xpos::POS &&
           (at + 1 == last || tokens_[at + 1].space_before || tokens_[at + 1].upos == Upos::PUNCT);
  }

  // Single marks open a quote only if one closes it in the paragraph, not too far on.
  bool single_closes(std::uint32_t open, std::uint32_t last) const {
    constexpr std::uint32_t kFar = 120;
    for (std::uint32_t at = open + 2; at < last && at < open + kFar; ++at) {
      const std::string_view text = tokens_[at].text;
      if ((text == "’" || text == "'") && ends_quote(at, last) && !(tokens_[at].space_before)) return true;
    }
    return false;
  }

  void close(std::uint32_t open, std::uint32_t last, bool closed) {
    if (last > open + 1) found_.push_back({.first = open + 1, .last = last, .open = open, .closed = closed});
  }

  const Analysis& analysis_;
  std::span<const Token> tokens_;
  std::vector<MarkedSpan> found_;
  bool carried_ = false;  // a quote is open at the end of the paragraph before
  Style carried_style_ = Style::Double;
  std::uint32_t carried_open_ = 0;
  std::uint32_t carried_end_ = 0;
  int paragraphs_ = 0;
  int nested_ = 0;         // quotes of the same marks that stand open within the quote
  bool measured_ = false;  // the two below are those of this paragraph
  std::vector<int> depth_, lowest_;

 public:
  // The quote that the last paragraph left open.
  std::vector<MarkedSpan> finish() {
    std::vector<MarkedSpan> found = run();
    if (carried_ && carried_end_ > carried_open_ + 1) {
      found.push_back(
          {.first = carried_open_ + 1, .last = carried_end_, .open = carried_open_, .closed = false});
    }
    return found;
  }
};

}  // namespace

bool is_opening_mark(const Token& token) {
  const std::string_view text = token.text;
  if (!may_be_mark(text)) return false;
  return text == "“" || text == "„" || text == "``" || text == "«" || text == "\"" || text == "''" ||
         text == "‘";
}

std::vector<MarkedSpan> find_marked(const Analysis& analysis) { return Marker(analysis).finish(); }

}  // namespace factcheck
