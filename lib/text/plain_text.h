// Articles in .txt files: a header block, then paragraphs, one a line or wrapped, often with traces of
// Markdown.
#pragma once

#include "text/document_draft.h"
#include "text/reader.h"

namespace factcheck {

DocumentDraft read_plain_text(std::string_view source, const ReadOptions& options);

// Front matter and header block: their values into the draft, the lines of a header block into `out` as
// boilerplate. Gives the place where the article starts.
std::size_t read_head(std::string_view source, const ReadOptions& options, DocumentDraft& draft,
                      PlainViewBuilder& out);

// The paragraphs of a text from `from` on, into `out`, for what is written inside other files.
void read_paragraphs(std::string_view source, std::size_t from, PlainViewBuilder& out);

}  // namespace factcheck
