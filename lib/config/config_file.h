// factcheck.yaml: found, read with what it extends, and put together with the environment and --set.
//
//   const LoadedConfig loaded = load_config({.start = "corpus", .folder = "/home/ann/desk"});
//   if (!loaded.mistakes.empty()) for (const auto& mistake : loaded.mistakes) print(told(mistake));
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "config/settings.h"

namespace factcheck {

// What is wrong, and where.
struct ConfigMistake {
  std::string message;       // "unknown key `min_confidance`"
  std::string place;         // "factcheck.yaml", "--set min_confidance=1"; empty: nowhere
  std::uint32_t line = 0;    // 0: no line is shown
  std::uint32_t column = 0;  // in code points, from 1
  std::uint32_t size = 1;    // code points that the carets stand under
  std::string source = {};   // the line
  std::string hint = {};     // behind the carets
  std::string help = {};
};

// The mistake as it is printed: message, place, the line with carets, help. Foreign text is made harmless.
std::string told(const ConfigMistake& mistake);

// One value in force.
struct ConfigEntry {
  std::string text;    // as YAML, in one line
  std::string origin;  // "factcheck.yaml:3:1", "--set", "FACTCHECK_JOBS"
};

struct LoadedConfig {
  Settings settings;
  std::string file;                                       // as shown; empty: none was found
  bool of_user = false;                                   // it is the user's own, not the project's
  std::map<std::string, std::vector<ConfigEntry>> given;  // by key; lists of rows have an entry a row
  std::vector<ConfigMistake> mistakes;
};

struct ConfigRequest {
  std::optional<std::string> file = {};  // --config: this one and no other
  bool isolated = false;                 // none at all
  std::string start = ".";               // the first path of the run: the search goes up from it
  std::string folder;                    // absolute: where the run stands
  std::string user_file = {};            // taken where no project has one; may not exist
  // The environment's variables that are set, and KEY=VALUE of --set, in order.
  std::vector<std::pair<std::string, std::string>> environment = {};
  std::vector<std::string> set = {};
};

LoadedConfig load_config(const ConfigRequest& request);

// The variables that are heeded, each with the key it stands for.
struct ConfigVariable {
  std::string_view name;
  std::string_view key;
  std::string_view help;
};
std::span<const ConfigVariable> config_variables();

}  // namespace factcheck
