// Words that are no names when they are written small: a capital at a sentence's start says nothing of them.
#pragma once

#include <string_view>

namespace factcheck {

// Whether treebanks or the news have the word in small letters. REQUIRES: lower case.
bool is_ordinary_word(std::string_view lower);

}  // namespace factcheck
