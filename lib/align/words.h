// Words as alignment compares them: content words alone, in lower case, cut to a rough stem, as hashes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace factcheck {

using WordId = std::uint64_t;

// A rough stem: "donations" and "donation", "Trump's" and "Trump" are one. Not a lemma: only equality counts.
std::string stem(std::string_view word);

// Words that say nothing of what a claim is about: "after", "said". In lower case.
bool is_function_word(std::string_view lower);

// All words of a text in order, as written; marks inside a word belong to it: "U.S", "1,200", "don't", "New-York".
std::vector<std::string_view> words_in_order(std::string_view text);

// The content words of a text, sorted, each once: function words, figures and single letters left out. Nouns
// of one group are one word ("aircraft" is "plane", see noun_groups.h); names are as written.
std::vector<WordId> content_words(std::string_view text);

// The same with all nouns as written: for quotes and names.
std::vector<WordId> exact_words(std::string_view text);

// The last word of a phrase as content_words has it; 0 if there is none.
WordId last_word(std::string_view phrase);

// Capitalised words inside a sentence (its first word only if it is no function word), stemmed: rough names.
std::vector<WordId> name_words(std::string_view text);

// The figures in digits of a text, sorted, each once: "$9 increase" holds one.
std::vector<WordId> figure_words(std::string_view text);

// How many words two sorted lists share.
std::size_t shared_words(std::span<const WordId> a, std::span<const WordId> b);

// Shared words over the words of the shorter list; 0 if either is empty.
double overlap(std::span<const WordId> a, std::span<const WordId> b);

}  // namespace factcheck
