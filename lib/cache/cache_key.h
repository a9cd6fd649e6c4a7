// The name under which the claims of an article are kept: what extraction sees of it, and the program that
// extracts.
#pragma once

#include <string>
#include <string_view>

#include "text/document.h"

namespace factcheck {

// 64 hexadecimal digits, equal only if the same program finds the same claims in both documents. The places
// of the claims are told from where the article begins in its file (first_source_byte): an article that a
// line above moved on in its JSON Lines file is the same one.
//
// It covers the article's path and id, its own stretch of the source, its plain view, how that lies on the
// source, and what it says of itself. Extraction reads nothing else (a test looks for it).
std::string cache_key(const Document& document, std::string_view program);

// Where the first byte of the plain view comes from.
std::uint32_t first_source_byte(const Document& document);

}  // namespace factcheck
