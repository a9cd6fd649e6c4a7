// One article, unchanged from the moment it is read.
//
// It holds the bytes as read and a plain view of them: the words alone, without markup, escapes and footnote
// marks. Everything found later is a ByteSpan into the plain view; to_source leads back to the bytes, so that
// we quote and point at what its author wrote: `\$250mn` in the file is `$250mn` in the plain view.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "base/span.h"

namespace factcheck {

// What a stretch of the plain view is. Claims are taken from all but Boilerplate.
enum class BlockKind : std::uint8_t { Paragraph, Heading, ListItem, Caption, Boilerplate };

// Blocks stand in text order and do not overlap; between two of them is white space. A sentence never crosses
// one.
struct Block {
  ByteSpan span;  // of the plain view
  BlockKind kind = BlockKind::Paragraph;
};

// When the article was published, and how we know.
struct Published {
  enum class From : std::uint8_t { Header, FrontMatter, Meta, Text, FileName };
  DayRange days;  // 2025-08-01 .. 2025-08-31 for "August 2025"
  std::string as_written;
  From from = From::Header;
  bool ambiguous = false;  // "07/06/2025": the day and the month were told apart by a setting
};

// What the article says of itself; empty where it says nothing.
struct Metadata {
  std::string title;
  std::string source;  // the outlet: header, meta tag; the reader falls back on the folder or file name
  std::string author;
  std::string url;
  std::string agency;  // "Reuters", "AP": a wire story's tag in the byline or at the end
  std::optional<Published> published;
};

// A piece of the plain view that was copied byte for byte from the source; between pieces something was
// left out, put in or replaced. Sorted by both ends.
struct Piece {
  std::uint32_t plain = 0;
  std::uint32_t source = 0;
  std::uint32_t size = 0;  // 0: inserted text, such as the blank line between two blocks
  // Source bytes after the copied ones for which the plain bytes up to the next piece stand: `&amp;` for `&`.
  std::uint32_t replaced = 0;
};

class SourceText;

class Document {
 public:
  // `source` may be shared by several documents (JSON Lines). Pieces lead to source->bytes() if that is
  // UTF-8, else to source->utf8(). REQUIRES: pieces sorted, inside both texts.
  Document(std::string path, std::string id, std::shared_ptr<const SourceText> source, std::string plain,
           std::vector<Piece> pieces, std::vector<Block> blocks, Metadata metadata);
  Document(std::string path, std::string id, std::shared_ptr<const std::string> bytes, std::string plain,
           std::vector<Piece> pieces, std::vector<Block> blocks, Metadata metadata);

  const std::string& path() const {
    return path_;
  }  // relative as given, `/` between folders; `-` for standard input
  const std::string& id() const {
    return id_;
  }                                 // tells documents of one file apart: the JSON line's id; else empty
  std::string_view source() const;  // the bytes as read, whatever their encoding
  const std::string& source_sha256() const;  // of those bytes, in hexadecimal
  std::string_view text() const { return plain_; }
  std::span<const Block> blocks() const { return blocks_; }
  const Metadata& metadata() const { return metadata_; }

  // The words of the plain view behind a span. Valid while the document lives.
  // REQUIRES: span.begin <= span.end <= text().size().
  std::string_view quote(ByteSpan plain) const {
    return std::string_view(plain_).substr(plain.begin, plain.size());
  }

  // The source bytes from the first to the last byte of a span of the plain view, markup between them
  // included.
  ByteSpan to_source(ByteSpan plain) const;

  // The source between two bytes as UTF-8: what an excerpt shows.
  std::string_view source_text(ByteSpan source) const;

  // Line and column of a source byte. CRLF, lone CR and LF each end a line. Columns count code points
  // (bytes that are not UTF-8 count one each; UTF-16 sources count their code units' code points).
  Place place(std::uint32_t source_byte) const;

  // The source line (from 1) without its end, as text; empty past the last. For excerpts.
  std::string_view line(std::uint32_t number) const;

  // For tests and tools: how the plain view lies on the source (see the constructor).
  std::span<const Piece> pieces() const { return pieces_; }

 private:
  std::string path_;
  std::string id_;
  std::shared_ptr<const SourceText> source_;
  std::string plain_;
  std::vector<Piece> pieces_;
  std::vector<Block> blocks_;
  Metadata metadata_;
};

// A document whose source is its plain view: one block a paragraph (blank lines part them), no metadata.
// For tests and for texts that come without a file.
Document plain_document(std::string path, std::string text, Metadata metadata = {});

}  // namespace factcheck
