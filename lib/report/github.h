// Workflow commands of GitHub Actions: lines that its runner turns into annotations on the changed files.
#pragma once

#include <string>
#include <string_view>

#include "report/report.h"

namespace factcheck {

// "::error file=corpus/a.md,line=14,col=29,...,title=factcheck (dates-differ)::A says ...%0A
// corpus/b.txt:6:30: ..."
std::string write_github(const CrossCheck& result, const ReportOptions& options);

// Foreign text in a command, as GitHub's own toolkit escapes it: what ends a line could begin a command of
// its own.
std::string github_message(std::string_view text);
std::string github_property(std::string_view text);  // of the list before the second `::`

}  // namespace factcheck
