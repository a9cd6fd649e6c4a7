// Mentions as text for people and as JSON Lines for programs.
#pragma once

#include <string>

#include "mention/mentions.h"
#include "text/document.h"

namespace factcheck {

// One line a mention, in text order: {"path","document","begin","end","kind","text", ...} with `begin` and
// `end` in bytes of the source, `low` and `high` in the unit that the author used. An end that is open, or a
// thing not said, is null.
std::string print_mentions_jsonl(const Document& document, const Mentions& mentions);

// The same for people: `a.txt:14:29: quantity "over $260 million" value=260000000 low=260000000 ...`; what is
// not said is left out.
std::string print_mentions_text(const Document& document, const Mentions& mentions);

}  // namespace factcheck
