// Amounts on one axis: what each answer to a question of number can mean, as bars.
#pragma once

#include "report/page_view.h"
#include "report/page_writer.h"

namespace factcheck {

// Nothing where sources differ on no number.
void write_amounts(PageWriter& page, const PageView& view);

}  // namespace factcheck
