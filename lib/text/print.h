// How every stage that can be looked at says where a thing stands.
#pragma once

#include <string>

#include "base/json_writer.h"
#include "text/document.h"

namespace factcheck {

// "corpus/a.txt:14:29": where a span of the plain view begins in the source.
std::string shown_place(const Document& document, ByteSpan plain);

// Opens a line of JSON with what all of them begin with: `path`, `document`, and `begin` and `end` in bytes
// of the source.
JsonWriter& begin_line(JsonWriter& line, const Document& document, ByteSpan plain);

}  // namespace factcheck
