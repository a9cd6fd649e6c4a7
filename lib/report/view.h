// What all reports ask of a run: which findings are shown, what an article is called, where a claim stands.
#pragma once

#include <string>
#include <vector>

#include "report/report.h"
#include "verdict/result.h"

namespace factcheck {

// The findings that the options leave, in order, as indices.
std::vector<std::uint32_t> shown_findings(const CrossCheck& result, const ReportOptions& options);

bool is_shown(const JudgedQuestion& question, const ReportOptions& options);

// The outlet, or the path where it is unknown. Foreign text.
const std::string& source_name(const CrossCheck& result, std::uint32_t article);

// "corpus/x.txt:14:29", harmless.
std::string place_text(const CrossCheck& result, const Claim& claim);

// "error", "warning", "review", "info".
std::string_view label_of(const Finding& finding);

// The relation that each finding stands for, or null.
std::vector<const Relation*> relations_of_findings(const CrossCheck& result);

// "1 article", "2 articles".
std::string counted(std::size_t count, std::string_view one, std::string_view many);

}  // namespace factcheck
