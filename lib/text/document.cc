#include "text/document.h"

#include <algorithm>

#include "base/check.h"
#include "text/source_text.h"

namespace factcheck {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// The last piece that starts at or before a byte of the plain view. REQUIRES: pieces not empty.
const Piece& piece_at(const std::vector<Piece>& pieces, std::uint32_t at) {
  const auto after =
      std::upper_bound(pieces.begin(), pieces.end(), at,
                       [](std::uint32_t byte, const Piece& piece) { return byte < piece.plain; });
  return after == pieces.begin() ? pieces.front() : *std::prev(after);
}

}  // namespace

Document::Document(std::string path, std::string id, std::shared_ptr<const SourceText> source,
                   std::string plain, std::vector<Piece> pieces, std::vector<Block> blocks, Metadata metadata)
    : path_(std::move(path)),
      id_(std::move(id)),
      source_(std::move(source)),
      plain_(std::move(plain)),
      pieces_(std::move(pieces)),
      blocks_(std::move(blocks)),
      metadata_(std::move(metadata)) {}

Document::Document(std::string path, std::string id, std::shared_ptr<const std::string> bytes,
                   std::string plain, std::vector<Piece> pieces, std::vector<Block> blocks, Metadata metadata)
    : Document(std::move(path), std::move(id), std::make_shared<const SourceText>(*bytes), std::move(plain),
               std::move(pieces), std::move(blocks), std::move(metadata)) {}

std::string_view Document::source() const { return source_->bytes(); }

const std::string& Document::source_sha256() const { return source_->sha256(); }

ByteSpan Document::to_source(ByteSpan plain) const {
  FACTCHECK_CHECK(plain.begin <= plain.end && plain.end <= plain_.size());
  if (pieces_.empty()) return {};
  const Piece& first = piece_at(pieces_, plain.begin);
  const std::uint32_t skipped = plain.begin < first.plain ? 0 : plain.begin - first.plain;
  const std::uint32_t begin = first.source + std::min(skipped, first.size);
  if (plain.empty()) return {source_->to_bytes(begin), source_->to_bytes(begin)};

  // The end follows the last byte inside, so that markup after it stays outside.
  const Piece& last = piece_at(pieces_, plain.end - 1);
  const std::uint32_t into = plain.end - 1 < last.plain ? 0 : plain.end - 1 - last.plain;
  const std::uint32_t end =
      into < last.size ? last.source + into + 1 : last.source + last.size + last.replaced;
  return {source_->to_bytes(begin), source_->to_bytes(std::max(begin, end))};
}

std::string_view Document::source_text(ByteSpan source) const {
  const std::uint32_t begin = source_->to_utf8(source.begin);
  return source_->utf8().substr(begin, source_->to_utf8(source.end) - begin);
}

Place Document::place(std::uint32_t source_byte) const { return source_->place(source_byte); }

std::string_view Document::line(std::uint32_t number) const { return source_->line(number); }

Document plain_document(std::string path, std::string text, Metadata metadata) {
  std::vector<Block> blocks;
  std::size_t at = 0;
  while (at < text.size()) {
    while (at < text.size() && is_space(text[at])) ++at;
    std::size_t end = text.find("\n\n", at);
    if (end == std::string::npos) end = text.size();
    std::size_t last = end;
    while (last > at && is_space(text[last - 1])) --last;
    if (last > at) {
      const ByteSpan span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(last)};
      blocks.push_back({span, BlockKind::Paragraph});
    }
    at = end;
  }
  std::vector<Piece> pieces{{0, 0, static_cast<std::uint32_t>(text.size())}};
  auto source = std::make_shared<const SourceText>(text);
  return Document(std::move(path), "", std::move(source), std::move(text), std::move(pieces),
                  std::move(blocks), std::move(metadata));
}

}  // namespace factcheck
