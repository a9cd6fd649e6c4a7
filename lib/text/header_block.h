// The header that stands above an article's text:
//
//   Title: Storm cuts off island
//   Source: Harbour News
//   Date: 2025-06-07
//
//   The ferry …
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/document_draft.h"

namespace factcheck {

struct HeaderBlock {
  std::vector<ByteSpan> lines;  // of the source
  std::size_t end = 0;          // where the article starts; as given if there is no header
};

// Reads a header at `from`, white space before it skipped. One line alone counts only if a blank line
// follows.
HeaderBlock read_header_block(std::string_view source, std::size_t from, bool month_first, DocumentDraft& draft);

}  // namespace factcheck
