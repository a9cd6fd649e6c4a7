// Articles in saved web pages: the words of the page's article, without what stands round it.
#pragma once

#include "text/document_draft.h"
#include "text/reader.h"

namespace factcheck {

DocumentDraft read_html(std::string_view source, const ReadOptions& options);

// The words of a piece of HTML inside another kind of file, its blocks as they come.
void copy_html_words(std::string_view source, ByteSpan part, PlainViewBuilder& out);

}  // namespace factcheck
