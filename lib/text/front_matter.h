// YAML front matter: simple `key: value` lines between two lines of dashes. Anything else in it is passed
// over, since nothing but a few names is wanted; anchors, tags and nesting have no meaning here.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/document_draft.h"

namespace factcheck {

// Where the text after the front matter starts: `from` if there is none.
std::size_t read_front_matter(std::string_view source, std::size_t from, bool month_first, DocumentDraft& draft);

}  // namespace factcheck
