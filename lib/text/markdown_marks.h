// Text files saved from the web keep traces of Markdown: `**bold**`, `[words](#)`, `\$250mn`, `&amp;`. This
// copies a stretch of such a text without them and leaves ordinary asterisks and underscores alone.
#pragma once

#include "text/plain_view.h"

namespace factcheck {

// REQUIRES: a block is open in `out`, and `stretch` lies inside `source`, the text that `out` was made for.
void copy_without_marks(std::string_view source, ByteSpan stretch, PlainViewBuilder& out);

}  // namespace factcheck
