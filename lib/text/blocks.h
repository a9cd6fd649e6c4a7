// What each block of a plain view is: heading, caption, paragraph, or something that is no part of the
// article.
#pragma once

#include <vector>

#include "text/plain_view.h"
#include "text/publication_date.h"

namespace factcheck {

// What the blocks said while they were told apart.
struct PageFacts {
  std::vector<DateLine> dates;  // in text order
  std::string title;
  std::string source;
  std::string byline;
};

// Leaves out what a page's script glued to the start of blocks ("Image caption ").
PlainView without_lead_ins(PlainView view);

// Sets the kind of every block whose markup did not say it.
PageFacts classify_blocks(PlainView& view, bool month_first);

}  // namespace factcheck
