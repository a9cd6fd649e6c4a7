// The last steps of reading, the same for every kind of file: footnote marks go, blocks get their kinds, and
// what the file did not say of itself is looked for in its text.
#pragma once

#include <memory>

#include "text/document_draft.h"
#include "text/reader.h"
#include "text/source_text.h"

namespace factcheck {

Document finish_article(DocumentDraft draft, const std::string& path, std::string id,
                        std::shared_ptr<const SourceText> source, const ReadOptions& options);

}  // namespace factcheck
