// One JSON object on a line, with the place of every value: what a reader of JSON Lines needs to point at the
// bytes behind a word. Nesting is limited, nothing is built for what lies inside arrays and inner objects.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "text/document.h"

namespace factcheck {

struct JsonMember {
  std::string key;
  ByteSpan value;  // with its quotation marks if it is a string
  bool is_string = false;
};

struct JsonFault {
  std::uint32_t at = 0;
  std::string message;  // "expected `:` after a key"
};

struct JsonObject {
  std::vector<JsonMember> members;  // as written; a key may come twice
  std::optional<JsonFault> fault;
};

// REQUIRES: text is valid UTF-8. Spans are into `text`.
JsonObject scan_object(std::string_view text, ByteSpan object);

// The words of a string value and their way back. REQUIRES: a span that scan_object gave for a string.
struct JsonString {
  std::string words;
  std::vector<Piece> pieces;
};
JsonString decode_string(std::string_view text, ByteSpan value);

}  // namespace factcheck
