// What each block of a plain view is: heading, caption, paragraph, or something that is no part of the
// article.
#pragma once

#include "text/plain_view.h"

namespace factcheck {

// Sets the kind of every block whose markup did not say it.
void classify_blocks(PlainView& view, bool month_first);

// Where the head of an article ends: the number of blocks before its first real paragraph.
std::size_t count_head_blocks(const PlainView& view);

}  // namespace factcheck
