// Small questions about a line of text that several readers ask.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace factcheck {

constexpr bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_ascii_letter(char c) { return is_ascii_upper(c) || is_ascii_lower(c); }
constexpr bool is_ascii_alnum(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }
// Part of a word: letters, digits and whatever is not ASCII.
constexpr bool is_word_byte(char c) { return is_ascii_alnum(c) || static_cast<unsigned char>(c) >= 0x80; }
constexpr bool is_ascii_punctuation(char c) { return c > ' ' && c < 0x7F && !is_ascii_alnum(c); }

std::string_view trim(std::string_view text);

// Without regard to the case of ASCII letters.
bool equal_words(std::string_view a, std::string_view b);
bool starts_with_words(std::string_view text, std::string_view prefix);
std::size_t find_words(std::string_view text, std::string_view needle);  // npos if absent

// Whether the last character ends a sentence.
bool ends_with_full_stop(std::string_view text);

// Runs of anything but white space.
std::size_t count_words(std::string_view text);
std::vector<std::string_view> split_words(std::string_view text);

// Lines without their ends; LF, CRLF and a lone CR end one. A text of one line without an end is one line.
std::vector<ByteSpan> split_lines(std::string_view text, std::size_t from = 0);

// The first line at `from`: its words, and where the next one starts.
struct LineAt {
  ByteSpan line;
  std::size_t next = 0;
};
LineAt line_at(std::string_view text, std::size_t from);

}  // namespace factcheck
