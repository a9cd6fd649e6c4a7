#include "configure.h"

#include <filesystem>

#include "claim/predicates.h"
#include "environment.h"

namespace factcheck {
namespace {

std::string user_file() {
  const std::string config(full_path_in("XDG_CONFIG_HOME"));
  const std::string home(full_path_in("HOME"));
  if (!config.empty()) return config + "/factcheck/factcheck.yaml";
  return home.empty() ? home : home + "/.config/factcheck/factcheck.yaml";
}

// The path that the search for factcheck.yaml goes up from: the first that the command reads.
std::string first_path(const Options& options, const Command& command) {
  const std::size_t at = command.bit == kExplain || command.bit == kBaseline ? 1 : 0;
  return options.paths.size() > at && command.bit != kCache && command.bit != kRules ? options.paths[at]
                                                                                     : ".";
}

}  // namespace

ConfigRequest config_request(const Options& options, const std::string& start) {
  ConfigRequest request;
  std::error_code ignored;
  request.folder = std::filesystem::current_path(ignored).generic_string();
  request.start = start;
  request.file = options.config_file;
  const std::string named(variable("FACTCHECK_CONFIG"));
  if (!request.file && !named.empty()) request.file = named;
  request.isolated = options.isolated;
  request.user_file = user_file();
  request.set = options.set;
  for (const ConfigVariable& row : config_variables()) {
    const std::string name(row.name);
    if (is_set(name.c_str())) request.environment.emplace_back(name, variable(name.c_str()));
  }
  return request;
}

bool say_mistakes(const LoadedConfig& loaded) {
  for (const ConfigMistake& mistake : loaded.mistakes) say_told(told(mistake));
  return loaded.mistakes.empty();
}

std::optional<Options> configure(const CommandLine& line, const Command& command) {
  LoadedConfig loaded = load_config(config_request(line.options, first_path(line.options, command)));
  if (!say_mistakes(loaded)) return std::nullopt;
  Options options;
  static_cast<Settings&>(options) = std::move(loaded.settings);
  if (command.bit == kShow) options.format.reset();  // that of reports
  apply_options(line, options);                      // known to be good
  options.paths = line.options.paths;
  set_added_rows(options.added);
  set_added_predicates(options.added.predicates);
  return options;
}

}  // namespace factcheck
