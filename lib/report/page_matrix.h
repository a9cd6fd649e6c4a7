// The matrix: a question a row, a source a column, the answers in the cells, and the filter above it.
#pragma once

#include "report/page_view.h"
#include "report/page_writer.h"

namespace factcheck {

// Stands before all that it filters.
void write_filter(PageWriter& page, const PageView& view);

// `rows`: so many of the questions; the rest is built by the script.
void write_matrix(PageWriter& page, const PageView& view, std::size_t rows);

void write_matrix_row(PageWriter& page, const PageView& view, std::uint32_t question);

}  // namespace factcheck
