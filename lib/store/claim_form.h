// What the writer and the reader of claims files must hold the same about.
#pragma once

#include <string_view>

namespace factcheck {

// The first line of each file starts with this; without it a file is not ours to replace.
constexpr std::string_view kClaimFileMark = "# factcheck claims ";

// The first line in full. The number is the version of the form.
constexpr std::string_view kClaimFileHeader =
    "# factcheck claims 1. Edit freely: status, note and corrected values are kept when the article is read "
    "again.\n";

}  // namespace factcheck
