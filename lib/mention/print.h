// Mentions as text for people and as JSON Lines for programs.
#pragma once

#include <string>

#include "mention/mentions.h"
#include "text/document.h"

namespace factcheck {

// One line a mention, in text order: {"path","kind","begin","end","text", ...} with `begin` and `end` in
// bytes of the source. What each kind has beside these: docs/formats.md. An end that is open, or a thing not
// said, is null.
std::string print_mentions_jsonl(const Document& document, const Mentions& mentions);

// One line a mention with its line number, kind, words and reading.
std::string print_mentions_text(const Document& document, const Mentions& mentions);

}  // namespace factcheck
