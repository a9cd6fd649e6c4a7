// What the terminal decides: colour and width, and nothing else of what is printed.
#pragma once

#include <optional>

#include "config/settings.h"

namespace factcheck {

// --color, else NO_COLOR, else FORCE_COLOR or CLICOLOR_FORCE, else whether standard output is a terminal that
// is not `dumb`. Nothing but --color always puts colour into a file of --output.
bool use_color(When when, bool into_file);

// --width, else the terminal's width (COLUMNS first), at most 120 and at least 40; 100 where there is no
// terminal.
unsigned output_width(std::optional<unsigned> asked, bool into_file);

}  // namespace factcheck
