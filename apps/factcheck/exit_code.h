// How a run ended, for scripts (README, "Exit codes"). SIGINT and SIGTERM end it by the signal itself: 130,
// 143.
#pragma once

namespace factcheck {

enum class ExitCode : int {
  Clean = 0,       // all input was read; nothing at or above --fail-on
  Findings = 1,    // all input was read; at least one finding at or above --fail-on
  Usage = 2,       // wrong option, missing path, nothing to read, output that cannot be written
  Incomplete = 3,  // some input could not be read; what could be done was printed. Wins over Findings
  Bug = 4,         // our own fault
};

}  // namespace factcheck
