#include "review/text_marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "base/harmless.h"
#include "base/parts.h"
#include "text/words.h"
#include "verdict/rules.h"

namespace factcheck {
namespace {

constexpr std::string_view kOpen = "<!--";
constexpr std::string_view kClose = "-->";
constexpr std::string_view kWord = "factcheck-ignore-next";
constexpr std::string_view kForm = "a mark is <!-- factcheck-ignore-next RULE, RULE: reason -->";

// Some of these bytes of the source are in the plain view.
bool is_seen(const Document& document, ByteSpan source) {
  const auto pieces = document.pieces();
  auto piece = std::ranges::partition_point(
      pieces, [&](const Piece& before) { return before.source + before.size <= source.begin; });
  while (piece != pieces.end() && piece->size == 0) ++piece;
  return piece != pieces.end() && piece->source < source.end;
}

// The source of the first block that begins behind a byte; empty if none does.
ByteSpan block_behind(const Document& document, std::uint32_t byte) {
  const auto blocks = document.blocks();
  const auto next = std::ranges::partition_point(
      blocks, [&](const Block& block) { return document.to_source(block.span).begin < byte; });
  return next == blocks.end() ? ByteSpan{} : document.to_source(next->span);
}

// Fills rules and reason; why not, or nothing.
std::string read_words(std::string_view words, TextMark& mark) {
  const std::size_t colon = words.find(':');
  mark.reason = trim(colon == words.npos ? std::string_view() : words.substr(colon + 1));
  if (mark.reason.empty()) return fmt::format("the reason is missing; {}", kForm);
  for (const std::string_view part : parts_of(words.substr(0, colon), ",")) {
    const std::string_view name = trim(part);
    const RuleInfo* rule = find_rule(name);
    if (rule != nullptr) {
      mark.rules.push_back(rule->id);
      continue;
    }
    if (name.empty()) return fmt::format("the rule is missing; {}", kForm);
    const std::string_view near = nearest_rule(name);
    return fmt::format("there is no rule `{}`; {}", harmless_line(name),
                       near.empty() ? "factcheck rules lists them" : fmt::format("did you mean `{}`?", near));
  }
  return {};
}

// By article, block and rule the first mark of them, so that marks and findings are met in one walk each.
class MarkIndex {
 public:
  explicit MarkIndex(const std::vector<TextMark>& marks) {
    for (std::size_t i = 0; i < marks.size(); ++i) {
      const TextMark& mark = marks[i];
      if (mark.covers.empty()) continue;
      ends_.emplace(std::pair(mark.article, mark.covers.begin), mark.covers.end);
      for (const std::string_view rule : mark.rules)
        marks_.emplace(std::tuple(mark.article, mark.covers.begin, rule), i);
    }
  }

  // The mark that lets a rule's finding at this place stand.
  std::optional<std::size_t> find(const Claim& claim, std::string_view rule) const {
    const std::uint32_t byte = claim.span.begin.byte;
    auto block = ends_.upper_bound(std::pair(claim.article, byte));
    if (block == ends_.begin()) return {};
    --block;
    if (block->first.first != claim.article || byte >= block->second) return {};
    const auto mark = marks_.find(std::tuple(claim.article, block->first.second, rule));
    return mark == marks_.end() ? std::nullopt : std::optional(mark->second);
  }

 private:
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> ends_;  // of blocks, by article and begin
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::string_view>, std::size_t> marks_;
};

// The source can be looked through as it stands, and is this document's alone.
bool may_hold_marks(const Document& document) {
  const std::string_view source = document.source();
  const ByteSpan all{0, static_cast<std::uint32_t>(source.size())};
  return document.id().empty() && document.source_text(all).data() == source.data();
}

}  // namespace

std::vector<TextMark> find_text_marks(const Document& document, std::uint32_t article,
                                      std::vector<Error>& faults) {
  std::vector<TextMark> marks;
  if (!may_hold_marks(document)) return marks;
  const std::string_view source = document.source();
  std::size_t end = 0;
  for (std::size_t begin = 0; (begin = source.find(kOpen, begin)) != source.npos; begin = end) {
    end = source.find(kClose, begin + kOpen.size());
    if (end == source.npos) break;
    const std::string_view inside = trim(source.substr(begin + kOpen.size(), end - begin - kOpen.size()));
    const ByteSpan comment{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    if (!inside.starts_with(kWord) || is_seen(document, comment)) continue;
    TextMark mark{.article = article,
                  .place = document.place(comment.begin),
                  .covers = block_behind(document, comment.end),
                  .rules = {},
                  .reason = {}};
    if (std::string why = read_words(inside.substr(kWord.size()), mark); why.empty()) {
      marks.push_back(std::move(mark));
    } else {
      faults.push_back({.code = "bad-mark",
                        .path = document.path(),
                        .line = mark.place.line,
                        .column = mark.place.column,
                        .byte = comment.begin,
                        .message = std::move(why)});
    }
  }
  return marks;
}

AppliedMarks apply_text_marks(CrossCheck& result) {
  AppliedMarks applied;
  std::vector<TextMark> marks;
  for (std::uint32_t article = 0; article < result.documents.size(); ++article) {
    if (result.documents[article] == nullptr) continue;
    std::ranges::move(find_text_marks(*result.documents[article], article, applied.faults),
                      std::back_inserter(marks));
  }
  const MarkIndex index(marks);
  std::vector<bool> used(marks.size());
  for (Finding& finding : result.findings) {
    for (const std::uint32_t side : {finding.a, finding.b}) {
      const auto found = index.find(result.claims[side], finding.rule);
      if (!found) continue;
      used[*found] = true;
      if (finding.decision) continue;
      const TextMark& mark = marks[*found];
      finding.decision =
          Decision{.finding = finding.id,
                   .opinion = Opinion::WontFix,
                   .reason = mark.reason,
                   .by = fmt::format("{}:{}", result.articles[mark.article].path, mark.place.line),
                   .on = {},
                   .expires = {},
                   .in_text = true};
    }
  }
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (!used[i]) applied.unused.push_back(std::move(marks[i]));
  }
  return applied;
}

}  // namespace factcheck
