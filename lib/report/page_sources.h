// By source, by rule, what was read, and what was not.
#pragma once

#include "report/page_view.h"
#include "report/page_writer.h"

namespace factcheck {

void write_by_source(PageWriter& page, const PageView& view);
void write_by_rule(PageWriter& page, const PageView& view);
void write_inputs(PageWriter& page, const PageView& view);
void write_not_read(PageWriter& page, const PageView& view);

}  // namespace factcheck
