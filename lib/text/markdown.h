// Articles in Markdown, with YAML front matter or a header block above them.
#pragma once

#include "text/draft.h"
#include "text/reader.h"

namespace factcheck {

Draft read_markdown(std::string_view source, const ReadOptions& options);

}  // namespace factcheck
