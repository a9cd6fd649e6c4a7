// What a file is by its name.
#pragma once

#include <string_view>

#include "text/reader.h"

namespace factcheck {

// By the ending of the name; Auto for an ending that is not known.
Format format_of_name(std::string_view path);

// Whether a file in a folder is taken for an article.
inline bool is_article_name(std::string_view path) { return format_of_name(path) != Format::Auto; }

// "storm" for "corpus/storm.txt".
std::string_view stem_of(std::string_view path);

}  // namespace factcheck
