// What stands on a page round an article: share bars, menus, forms, credits. Told by the words of a block
// alone.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/span.h"

namespace factcheck {

// How far a piece of furniture reaches: "Share" is itself alone, "Related topics" has a list below it, a
// comment form goes on to the end of the page.
enum class Reach : std::uint8_t { Itself, ShortBlocks, End };

// Nothing for words that may belong to an article.
std::optional<Reach> find_boilerplate(std::string_view words);

// "Politics", "World": the name of a page's section, when it stands above a title.
bool is_section_name(std::string_view words);

// "A | B | C", "Home » News » World"
bool is_menu(std::string_view words);

// "By Ann Bell and Tom Roe, Staff Writers". `strong`: what of it is in bold, relative to `words`; names in
// bold joined by small words are a byline without "By".
bool is_byline(std::string_view words, std::span<const ByteSpan> strong);

// "(Source: www.example.net)" gives "example.net"; "Copyright The Harbour News Limited 2025. All rights
// reserved." gives "The Harbour News". Empty for other words.
std::string_view source_named_by(std::string_view words);

}  // namespace factcheck
