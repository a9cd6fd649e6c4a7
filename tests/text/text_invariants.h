// What holds for whatever the readers give, for tests and fuzz targets alike: a broken promise stops the
// program.
#pragma once

#include <string>

#include "base/check.h"
#include "base/utf8.h"
#include "text/reader.h"

namespace factcheck::testing {

inline void check_blocks(const Document& document) {
  std::uint32_t end = 0;
  for (const Block& block : document.blocks()) {
    FACTCHECK_CHECK(block.span.begin >= end);
    FACTCHECK_CHECK(block.span.begin < block.span.end);
    FACTCHECK_CHECK(block.span.end <= document.text().size());
    // Only white space lies between two blocks.
    for (std::uint32_t i = end; i < block.span.begin; ++i) {
      FACTCHECK_CHECK(document.text()[i] == '\n' || document.text()[i] == ' ');
    }
    end = block.span.end;
  }
}

inline void check_pieces(const Document& document, bool utf8) {
  std::uint32_t plain = 0;
  std::uint32_t source = 0;
  for (const Piece& piece : document.pieces()) {
    FACTCHECK_CHECK(piece.plain >= plain);
    FACTCHECK_CHECK(piece.source >= source);
    FACTCHECK_CHECK(piece.plain + piece.size <= document.text().size());
    if (utf8) {
      FACTCHECK_CHECK(piece.source + piece.size + piece.replaced <= document.source().size());
      FACTCHECK_CHECK(document.text().substr(piece.plain, piece.size) ==
                      document.source().substr(piece.source, piece.size));
    }
    plain = piece.plain + piece.size;
    source = piece.source + piece.size;
  }
}

inline void check_places(const Document& document) {
  ByteSpan before;
  for (std::uint32_t i = 0; i < document.text().size(); ++i) {
    const ByteSpan here = document.to_source({i, i + 1});
    FACTCHECK_CHECK(here.begin <= here.end);
    FACTCHECK_CHECK(here.end <= document.source().size());
    FACTCHECK_CHECK(here.begin >= before.begin);
    FACTCHECK_CHECK(here.end >= before.end);
    before = here;
  }
  for (const Block& block : document.blocks()) {
    const ByteSpan source = document.to_source(block.span);
    const Place begin = document.place(source.begin);
    const Place end = document.place(source.end);
    FACTCHECK_CHECK(begin.line >= 1 && begin.column >= 1);
    FACTCHECK_CHECK(begin.line < end.line || (begin.line == end.line && begin.column <= end.column));
    FACTCHECK_CHECK(!find_invalid_utf8(document.source_text(source)));
    FACTCHECK_CHECK(!find_invalid_utf8(document.line(begin.line)));
  }
}

inline void check_document(const Document& document) {
  FACTCHECK_CHECK(!find_invalid_utf8(document.text()));
  const bool utf16 = document.source().starts_with("\xFF\xFE") || document.source().starts_with("\xFE\xFF");
  check_blocks(document);
  check_pieces(document, !utf16);
  check_places(document);
  const Metadata& metadata = document.metadata();
  for (const auto* words :
       {&metadata.title, &metadata.source, &metadata.author, &metadata.url, &metadata.agency}) {
    FACTCHECK_CHECK(!find_invalid_utf8(*words));
  }
  if (metadata.published) FACTCHECK_CHECK(metadata.published->days.first <= metadata.published->days.last);
}

inline void check_documents(std::string bytes, const std::string& name) {
  const ReadFile result = read_bytes(std::move(bytes), name, Format::Auto, {});
  for (const Document& document : result.documents) check_document(document);
  // Something is said in any case, but for lines of a file that hold no words.
  for (const Error& error : result.errors) FACTCHECK_CHECK(!error.code.empty() && !error.message.empty());
}

}  // namespace factcheck::testing
