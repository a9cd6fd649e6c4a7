// From the configuration and the command line to the options of a run.
#pragma once

#include <optional>

#include "commands.h"
#include "config/config_file.h"

namespace factcheck {

// What the options ask to be read: --config, --isolated, --set, the environment, and where the search begins.
ConfigRequest config_request(const Options& options, const std::string& start);

// Says each mistake. Returns whether there was none.
bool say_mistakes(const LoadedConfig& loaded);

// The options with the configuration under them, and its rows added to the tables that are compiled in.
// Nothing where the configuration is at fault: that has been said.
std::optional<Options> configure(const CommandLine& line, const Command& command);

}  // namespace factcheck
