// The plain view in the making: words taken from the source one after another, cleaned of what no reader
// sees, with the way back to every byte.
//
//   PlainViewBuilder out(source);
//   out.open_block(BlockKind::Paragraph, Marking::Guessed);
//   out.copy({0, 8});              // "Trump’s" gives "Trump's"
//   out.replace("&", {8, 13});     // "&amp;"
//   PlainView view = std::move(out).finish();
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "text/document.h"

namespace factcheck {

// Whether the markup itself said what a block is (`## `, `<li>`), or it is still to be guessed from the
// words.
enum class Marking : std::uint8_t { Guessed, Explicit };

struct DraftBlock {
  ByteSpan span;
  BlockKind kind = BlockKind::Paragraph;
  Marking marking = Marking::Guessed;
  std::uint32_t linked = 0;  // bytes that are the words of a link: a menu is all links
};

struct PlainView {
  std::string text;
  std::vector<Piece> pieces;
  std::vector<DraftBlock> blocks;
  std::vector<ByteSpan> strong;  // words in bold, sorted

  std::string_view words(ByteSpan span) const {
    return std::string_view(text).substr(span.begin, span.size());
  }
};

// Text and pieces that grow together.
class PieceWriter {
 public:
  void copy(std::string_view words, std::uint32_t source);
  void replace(std::string_view words, ByteSpan source);
  void insert(std::string_view words, std::uint32_t source);

  std::uint32_t size() const { return static_cast<std::uint32_t>(text.size()); }

  std::string text;
  std::vector<Piece> pieces;
};

// White space becomes one space, curly apostrophes straight ones; soft hyphens, zero-width characters and
// controls are left out; other quotation marks and dashes stay as they are. Blocks stand a blank line apart.
class PlainViewBuilder {
 public:
  explicit PlainViewBuilder(std::string_view source) : source_(source) {}

  // Closes the block before. A block without words leaves no trace.
  void open_block(BlockKind kind, Marking marking);
  void close_block();
  bool in_block() const { return open_; }

  // Bytes of the source, in the order of the source; what was passed already is not copied again.
  void copy(ByteSpan source);
  // Words that stand for bytes of the source, cleaned like them.
  void replace(std::string_view words, ByteSpan source);
  void space(ByteSpan source);

  // The words until end_... are in bold, or the words of a link.
  void begin_strong();
  void end_strong();
  void begin_link();
  void end_link();

  PlainView finish() &&;

 private:
  void begin_words();
  void flush_space();
  void put(std::string_view words, ByteSpan source, bool verbatim);
  void clean(std::string_view text, std::uint32_t base, bool verbatim, ByteSpan stands_for);

  std::string_view source_;
  PieceWriter out_;
  std::vector<DraftBlock> blocks_;
  std::vector<ByteSpan> strong_;
  std::uint32_t done_ = 0;  // source bytes passed
  bool open_ = false;
  bool has_words_ = false;
  bool space_ = false;
  bool space_is_exact_ = false;
  ByteSpan space_source_;
  std::uint32_t strong_from_ = 0;
  std::uint32_t strong_depth_ = 0;
  std::uint32_t link_from_ = 0;
  std::uint32_t link_depth_ = 0;
};

// The view without some of its words: sorted spans that do not overlap.
PlainView erase(PlainView view, const std::vector<ByteSpan>& spans);

// Pieces of a view of a view: `outer` leads from plain to middle, `inner` from middle to source.
std::vector<Piece> compose(const std::vector<Piece>& outer, std::uint32_t plain_size,
                           const std::vector<Piece>& inner, std::uint32_t middle_size);

// A value of a header or a tag on one line, cleaned by the same rules.
std::string clean_words(std::string_view words);

}  // namespace factcheck
