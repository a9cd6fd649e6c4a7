#include "text/document.h"

#include <algorithm>

#include "base/check.h"
#include "base/utf8.h"

namespace factcheck {
namespace {

std::vector<std::uint32_t> starts_of_lines(std::string_view bytes) {
  std::vector<std::uint32_t> starts{0};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const bool cr_alone = bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n');
    if (bytes[i] == '\n' || cr_alone) starts.push_back(static_cast<std::uint32_t>(i + 1));
  }
  return starts;
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

}  // namespace

Document::Document(std::string path, std::string id, std::shared_ptr<const std::string> bytes, std::string plain,
                   std::vector<Piece> pieces, std::vector<Block> blocks, Metadata metadata)
    : path_(std::move(path)),
      id_(std::move(id)),
      bytes_(std::move(bytes)),
      plain_(std::move(plain)),
      pieces_(std::move(pieces)),
      blocks_(std::move(blocks)),
      line_starts_(starts_of_lines(*bytes_)),
      metadata_(std::move(metadata)) {}

ByteSpan Document::to_source(ByteSpan plain) const {
  FACTCHECK_CHECK(plain.begin <= plain.end && plain.end <= plain_.size());
  if (pieces_.empty()) return {};
  // The last piece that starts at or before a byte of the plain view.
  const auto piece_at = [&](std::uint32_t at) {
    auto after = std::upper_bound(pieces_.begin(), pieces_.end(), at,
                                  [](std::uint32_t byte, const Piece& piece) { return byte < piece.plain; });
    return after == pieces_.begin() ? pieces_.front() : *std::prev(after);
  };
  const auto locate = [&](std::uint32_t at) {
    const Piece piece = piece_at(at);
    const std::uint32_t into = at < piece.plain ? 0 : at - piece.plain;
    return piece.source + std::min(into, piece.size);
  };
  const std::uint32_t begin = locate(plain.begin);
  if (plain.empty()) return {begin, begin};
  // The end follows the last byte inside, so that markup after it stays outside.
  const Piece piece = piece_at(plain.end - 1);
  const std::uint32_t into = plain.end - 1 < piece.plain ? 0 : plain.end - 1 - piece.plain;
  const std::uint32_t end = into < piece.size ? piece.source + into + 1 : piece.source + piece.size;
  return {begin, std::max(begin, end)};
}

Place Document::place(std::uint32_t source_byte) const {
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), source_byte);
  const auto number = static_cast<std::uint32_t>(after - line_starts_.begin());
  const std::uint32_t start = *std::prev(after);
  const auto in_line = std::string_view(*bytes_).substr(start, source_byte - start);
  return {source_byte, number, static_cast<std::uint32_t>(count_code_points(in_line)) + 1};
}

std::string_view Document::line(std::uint32_t number) const {
  if (number == 0 || number > line_starts_.size()) return {};
  const std::uint32_t start = line_starts_[number - 1];
  std::string_view rest = std::string_view(*bytes_).substr(start);
  if (number < line_starts_.size()) rest = rest.substr(0, line_starts_[number] - start);
  while (!rest.empty() && (rest.back() == '\n' || rest.back() == '\r')) rest.remove_suffix(1);
  return rest;
}

Document plain_document(std::string path, std::string text) {
  std::vector<Block> blocks;
  std::size_t at = 0;
  while (at < text.size()) {
    while (at < text.size() && is_space(text[at])) ++at;
    std::size_t end = text.find("\n\n", at);
    if (end == std::string::npos) end = text.size();
    std::size_t last = end;
    while (last > at && is_space(text[last - 1])) --last;
    if (last > at) blocks.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(last)}, BlockKind::Paragraph});
    at = end;
  }
  std::vector<Piece> pieces{{0, 0, static_cast<std::uint32_t>(text.size())}};
  auto bytes = std::make_shared<const std::string>(text);
  return Document(std::move(path), "", std::move(bytes), std::move(text), std::move(pieces), std::move(blocks), {});
}

}  // namespace factcheck
