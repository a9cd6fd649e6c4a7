#include "report/text_finding.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/harmless.h"
#include "base/utf8.h"
#include "report/excerpt.h"
#include "report/paint.h"
#include "report/value_text.h"
#include "report/view.h"
#include "report/width.h"

namespace factcheck {
namespace {

// Further claims that are named with a finding; the rest is counted.
constexpr std::size_t kMostAlso = 3;

// Where a claim stands in what is shown of it.
struct Shown {
  std::string_view line;     // of the article, or the sentence where no article is at hand
  ByteSpan mark{};           // of the answer in the line; empty if it is not there
  std::size_t sentence = 0;  // byte of the line where the sentence begins
  bool from_document = false;
};

Shown shown_in_sentence(const Claim& claim) {
  Shown shown{.line = claim.text.empty() ? std::string_view(claim.answer) : std::string_view(claim.text)};
  const std::size_t at = claim.answer.empty() ? std::string_view::npos : shown.line.find(claim.answer);
  if (at != std::string_view::npos) {
    shown.mark = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + claim.answer.size())};
  }
  return shown;
}

Shown shown_of(const CrossCheck& result, const Claim& claim) {
  const Document* document =
      claim.article < result.documents.size() ? result.documents[claim.article].get() : nullptr;
  const std::string_view line = document ? document->line(claim.span.begin.line) : std::string_view();
  if (line.empty()) return shown_in_sentence(claim);
  Shown shown{.line = line, .from_document = true};
  const std::size_t begin = byte_in_line(*document, line, claim.span.begin);
  std::size_t end = line.size();  // of an answer that goes on in the next line
  if (claim.span.end.line == claim.span.begin.line) end = byte_in_line(*document, line, claim.span.end);
  shown.mark = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::max(begin, end))};
  if (claim.sentence.begin.line == claim.span.begin.line) {
    shown.sentence = std::min(byte_in_line(*document, line, claim.sentence.begin), begin);
  }
  return shown;
}

// Also no-break spaces, which some writers put into empty lines.
bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (point.value != ' ' && point.value != '\t' && point.value != 0xA0) return false;
    at += point.size;
  }
  return true;
}

std::string spaces(std::size_t count) { return std::string(count, ' '); }

class FindingBlock {
 public:
  FindingBlock(const CrossCheck& result, const ReportOptions& options, std::size_t width)
      : result_(result), options_(options), paint_(options.color), width_(width) {}

  std::string write(const Finding& finding) {
    if (finding.accepted() && !options_.show_known)
      write_accepted(finding);
    else
      write_whole(finding);
    return std::move(out_);
  }

 private:
  std::string source(const Claim& claim) const { return harmless_line(source_name(result_, claim.article)); }

  static Ink ink_of(const Finding& finding) {
    if (finding.to_review) return Ink::Cyan;
    return finding.severity == Severity::Error     ? Ink::Red
           : finding.severity == Severity::Warning ? Ink::Yellow
                                                   : Ink::Blue;
  }

  // What was looked at before keeps a line: marked, and not in the way.
  void write_accepted(const Finding& finding) {
    const std::string label = fmt::format("{}[{}]", label_of(finding), finding.rule);
    const auto lines = wrapped(harmless_line(finding.message), width_ - 2, display_width(label) + 2);
    out_ += paint_(Ink::Dim, label + ": " + lines[0]) + '\n';
    for (std::size_t i = 1; i < lines.size(); ++i) out_ += "  " + paint_(Ink::Dim, lines[i]) + '\n';
    gutter_ = 1;
    out_ += spaces(gutter_) + paint_(Ink::Blue, "-->") + ' ' +
            place_text(result_, result_.claims[finding.a]) + '\n';
    if (const std::string said = standing_text(finding); !said.empty()) write_note("said", said);
    write_line("id", harmless_line(finding.id));
    out_ += '\n';
  }

  void write_whole(const Finding& finding) {
    const Claim& a = result_.claims[finding.a];
    const Claim& b = result_.claims[finding.b];
    const std::string label = fmt::format("{}[{}]", label_of(finding), finding.rule);
    const auto lines = wrapped(harmless_line(finding.message), width_ - 2, display_width(label) + 2);
    out_ += paint_(ink_of(finding), label) + ": " + paint_(Ink::Bold, lines[0]) + '\n';
    for (std::size_t i = 1; i < lines.size(); ++i) out_ += "  " + paint_(Ink::Bold, lines[i]) + '\n';

    gutter_ = fmt::format("{}", std::max(a.span.begin.line, b.span.begin.line) + 1).size();
    write_side("-->", a, ink_of(finding), '^');
    write_side(":::", b, Ink::Blue, '-');
    write_notes(finding);
    out_ += '\n';
  }

  // The bar left of everything that belongs to a finding; `number` 0 for lines that are none of the
  // article's.
  std::string bar(std::uint32_t number = 0) const {
    const std::string digits = number ? fmt::format("{}", number) : "";
    return paint_(Ink::Blue, fmt::format("{:>{}} |", digits, gutter_));
  }

  void write_side(std::string_view arrow, const Claim& claim, Ink ink, char caret) {
    const Shown shown = shown_of(result_, claim);
    const std::size_t room = width_ - gutter_ - 3;
    const std::string place = linked(result_, claim, place_text(result_, claim), options_);
    out_ += spaces(gutter_) + paint_(Ink::Blue, arrow) + ' ' + place + '\n';
    out_ += bar() + '\n';
    const Excerpt excerpt = cut_around(shown.line, shown.mark, shown.sentence, room, options_.ascii);
    // A line that had to be cut is a paragraph: what it leaves out is nearer than the lines around it.
    const bool is_whole = shown.line.size() <= 16 * room && display_width(shown.line) <= room;
    const bool with_context = shown.from_document && is_whole;
    if (with_context) write_context(claim, claim.span.begin.line, -1, room);
    out_ +=
        fmt::format("{} {}{}{}\n", bar(claim.span.begin.line), excerpt.before, excerpt.mark, excerpt.after);
    const bool marked = !shown.mark.empty();
    write_label(claim, ink, marked ? display_width(excerpt.before) : 0,
                marked ? std::string(std::max<std::size_t>(1, display_width(excerpt.mark)), caret) : "",
                room);
    if (with_context) write_context(claim, claim.span.begin.line, +1, room);
    out_ += bar() + '\n';
  }

  // Lines before or behind, as long as they hold something.
  void write_context(const Claim& claim, std::uint32_t line, int step, std::size_t room) {
    const Document& document = *result_.documents[claim.article];
    std::vector<std::pair<std::uint32_t, std::string>> lines;
    for (unsigned i = 1; i <= std::min(options_.context, 10U); ++i) {
      if (step < 0 && line <= i) break;
      const std::uint32_t number = step < 0 ? line - i : line + i;
      const std::string_view text = document.line(number);
      if (is_blank(text)) break;
      lines.emplace_back(number, cut_after(text, room, options_.ascii));
    }
    if (step < 0) std::reverse(lines.begin(), lines.end());
    for (const auto& [number, text] : lines) out_ += bar(number) + ' ' + paint_(Ink::Dim, text) + '\n';
  }

  // Who says what: beside the carets where there is room, else below them.
  void write_label(const Claim& claim, Ink ink, std::size_t column, const std::string& carets,
                   std::size_t room) {
    std::string label = source(claim) + ": " + harmless_line(value_text(claim, options_.ascii));
    if (!claim.attributed_to.empty()) label += ", according to " + harmless_line(claim.attributed_to.back());
    // The moment, where it is not simply the article's date.
    const bool is_own = claim.as_of && claim.as_of != result_.articles[claim.article].published;
    if (is_own) label += fmt::format(", as of {}", iso_range(*claim.as_of));
    const std::size_t used = carets.empty() ? column : column + carets.size() + 1;
    const std::size_t size = display_width(label);
    if (used + size <= room) {
      out_ += fmt::format("{} {}{}\n", bar(), spaces(column),
                          paint_(ink, carets + (carets.empty() ? "" : " ") + label));
      return;
    }
    if (!carets.empty()) out_ += fmt::format("{} {}{}\n", bar(), spaces(column), paint_(ink, carets));
    const std::size_t indent = column + size <= room ? column : size <= room ? room - size : 0;
    for (const std::string& line : wrapped(label, room - indent)) {
      out_ += fmt::format("{} {}{}\n", bar(), spaces(indent), paint_(ink, line));
    }
  }

  static std::string note_head(std::string_view name) {
    return fmt::format("= {:6} ", fmt::format("{}:", name));
  }

  void write_line(std::string_view name, const std::string& text) {
    out_ += spaces(gutter_ + 1) + paint_(Ink::Blue, note_head(name)) + text + '\n';
  }

  // "   = why:   ..." with what follows lined up.
  void write_note(std::string_view name, const std::string& text) {
    const std::size_t indent = gutter_ + 1 + note_head(name).size();
    const auto lines = wrapped(text, width_ - indent);
    write_line(name, lines[0]);
    for (std::size_t i = 1; i < lines.size(); ++i) out_ += spaces(indent) + lines[i] + '\n';
  }

  void write_notes(const Finding& finding) {
    if (options_.group_by != GroupBy::Question)
      write_note("asks", harmless_line(result_.questions[finding.question].question.text));
    if (!finding.reason.empty() && finding.reason != finding.message)
      write_note("why", harmless_line(finding.reason));
    for (std::size_t i = 0; i < std::min(finding.also.size(), kMostAlso); ++i) {
      const Claim& claim = result_.claims[finding.also[i]];
      write_note("also", fmt::format("{} in {} ({})", harmless_line(value_text(claim, options_.ascii)),
                                     source(claim), place_text(result_, claim)));
    }
    if (finding.also.size() > kMostAlso) {
      write_note("also", fmt::format("{} more", counted(finding.also.size() - kMostAlso, "place", "places")));
    }
    if (const std::string said = standing_text(finding); !said.empty()) write_note("said", said);
    write_score(finding);
  }

  // On one line where that is wide enough.
  void write_score(const Finding& finding) {
    const std::string score = fmt::format("{:.2f}   id: {}", finding.confidence, harmless_line(finding.id));
    const std::string help = fmt::format("factcheck explain {}", finding.rule);
    const std::string line = fmt::format("{}   help: {}", score, help);
    const bool fits = gutter_ + 1 + 10 + line.size() <= width_;
    write_line("score", fits ? line : score);
    if (!fits) write_line("help", help);
  }

  const CrossCheck& result_;
  const ReportOptions& options_;
  Painter paint_;
  std::size_t width_;
  std::size_t gutter_ = 1;
  std::string out_;
};

}  // namespace

std::string write_finding_block(const CrossCheck& result, const Finding& finding,
                                const ReportOptions& options, std::size_t width) {
  return FindingBlock(result, options, width).write(finding);
}

}  // namespace factcheck
