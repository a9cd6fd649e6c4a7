// Articles read, compared, and cut down to what was asked for: what check, baseline and review share.
#pragma once

#include <optional>

#include "exit_code.h"
#include "options.h"
#include "run_times.h"
#include "verdict/result.h"

namespace factcheck {

// Nothing where the command line is at fault or nothing could be compared: that has been said, and `failure`
// is the code. With --claims-dir claims files are written, too.
// `times` gets the parts "read" and "compared".
std::optional<CrossCheck> check_articles(const Options& options, ExitCode& failure,
                                         RunTimes* times = nullptr);

}  // namespace factcheck
