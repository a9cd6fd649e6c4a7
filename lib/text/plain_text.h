// Articles in .txt files: a header block, then paragraphs, one a line or wrapped, often with traces of
// Markdown.
#pragma once

#include "text/draft.h"
#include "text/reader.h"

namespace factcheck {

Draft read_plain_text(std::string_view source, const ReadOptions& options);

// The paragraphs of a text from `from` on, into `out`, for what is written inside other files.
void read_paragraphs(std::string_view source, std::size_t from, PlainViewBuilder& out);

}  // namespace factcheck
