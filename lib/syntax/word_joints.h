// Where a run of letters, digits and marks is one word and where it is several: the habits of UD's English
// treebanks, as tables.
#pragma once

#include <cstddef>
#include <string_view>

namespace factcheck {

// Whether the hyphen between two pieces of a word holds it together: "co-founder", "e-mail", "crab-wise"; but
// "two - hour", "Musk - backed".
bool hyphen_holds(std::string_view before, std::string_view after);

// The bytes of the first word if two are written as one: 3 for "cannot", 2 for "dont"; else 0.
std::size_t first_of_fused(std::string_view word);

// Letters that are a word of their own behind a figure: the pm of "5pm", the mn of "250mn". Some are only
// behind an amount of money: the M of "$3M", but "3M".
bool is_unit_behind_figure(std::string_view letters, bool money);

// The end of a chain of figures that is one word, from the figure at `at`: telephone numbers, dates and codes
// such as "713-555-0142", "11-20-2000", "77042-2016"; `at` for any other, such as "13-14", "2003-2007".
std::size_t figure_chain_end(std::string_view text, std::size_t at);

// The bytes of the picture made of signs that stands at `at`: 2 for ":)", else 0.
std::size_t emoticon_size(std::string_view text, std::size_t at);

}  // namespace factcheck
