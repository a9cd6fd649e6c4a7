// The timeline: the days that claims speak of, a lane a question.
#pragma once

#include "report/page_view.h"
#include "report/page_writer.h"

namespace factcheck {

// Nothing where no question has days from two sources.
void write_timeline(PageWriter& page, const PageView& view);

}  // namespace factcheck
