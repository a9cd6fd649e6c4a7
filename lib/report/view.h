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

// A question on which nothing is found, so that it is shown for its own sake or not at all.
bool is_quiet(const JudgedQuestion& question);

// The outlet, or the path where it is unknown. Foreign text.
const std::string& source_name(const CrossCheck& result, std::uint32_t article);

// "corpus/x.txt:14:29", harmless.
std::string place_text(const CrossCheck& result, const Claim& claim);

// "corpus/x.txt:14:29: Example Post: $250 million", harmless: the side of a finding that has no place of its
// own in a format with one place.
std::string side_line(const CrossCheck& result, const Claim& claim);

// "corpus/old.txt:3:8: not valid UTF-8". Foreign text.
std::string error_text(const Error& error);

// The finding's message with the place of its second side behind it, harmless, for formats with one place.
std::string message_with_place(const CrossCheck& result, const Finding& finding);

// The place in its line: by bytes where the line is a piece of the source, else by columns.
std::size_t byte_in_line(const Document& document, std::string_view line, const Place& place);

// The column in UTF-8 bytes, from 1; nothing where the article's text is not at hand.
std::optional<std::size_t> byte_column(const CrossCheck& result, const Claim& claim, const Place& place);

// How grave it is for thresholds: what is to review counts as info, whatever it would be if it is right.
Severity level_of(const Finding& finding);

// What a terminal makes a link of (OSC 8), the target in percent-encoding so that no path can end it; `text`
// alone where the options want no links.
std::string linked(const CrossCheck& result, const Claim& claim, const std::string& text,
                   const ReportOptions& options);

// "error", "warning", "review", "info"; of what was accepted "known", "false-alarm", "wont-fix".
std::string_view label_of(const Finding& finding);

// What was said of it before: "false-alarm: one counts the town, R. Ames, 2026-03-05", "known since
// 2026-03-05"; empty where nothing was. Harmless.
std::string standing_text(const Finding& finding);

// The relation that each finding stands for, or null.
std::vector<const Relation*> relations_of_findings(const CrossCheck& result);

// "1 article", "2 articles".
std::string counted(std::size_t count, std::string_view one, std::string_view many);

}  // namespace factcheck
