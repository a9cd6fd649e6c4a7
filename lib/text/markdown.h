// Articles in Markdown, with YAML front matter or a header block above them.
#pragma once

#include "text/document_draft.h"
#include "text/reader.h"

namespace factcheck {

DocumentDraft read_markdown(std::string_view source, const ReadOptions& options);

}  // namespace factcheck
