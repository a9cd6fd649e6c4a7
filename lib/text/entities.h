// Character references of HTML: `&amp;`, `&#8217;`, `&#x2019;`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace factcheck {

struct EntityAt {
  std::uint32_t size = 0;  // of the reference in the text; 0: there is none here
  std::string words;       // what it stands for; empty for a code point that no text can hold
};

// REQUIRES: text[at] == '&'. References by name need their semicolon.
EntityAt entity_at(std::string_view text, std::size_t at);

// The text with all its references replaced.
std::string decode_entities(std::string_view text);

}  // namespace factcheck
