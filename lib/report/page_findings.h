// The findings: two to four excerpts side by side with the words that differ, and why.
#pragma once

#include "report/page_view.h"
#include "report/page_writer.h"

namespace factcheck {

// `count`: so many of those shown; the rest is built by the script.
void write_findings(PageWriter& page, const PageView& view, std::size_t count);

void write_finding(PageWriter& page, const PageView& view, std::uint32_t finding, bool open);

// How the answer's words became its value: "“Tuesday”, article of 2024-03-02 → 2024-02-27"; empty if they say
// the same. Foreign text.
std::string normalisation_of(const CrossCheck& result, const Claim& claim);

}  // namespace factcheck
