// Articles as JSON Lines, one an object: {"id", "title", "source", "date", "url", "text"}.
#pragma once

#include <memory>

#include "text/reader.h"
#include "text/source_text.h"

namespace factcheck {

// A line that is no such object is an error with its place; the others are read all the same.
ReadFile read_json_lines(const std::shared_ptr<const SourceText>& source, const std::string& path,
                         const ReadOptions& options);

}  // namespace factcheck
