// One place where settings are given: a file, a variable, one --set. Layers are put together key by key.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "config/config_file.h"
#include "store/yaml_tree.h"

namespace factcheck {

struct ConfigLayer {
  std::string place;         // as mistakes name it
  std::string origin;        // as `config show --origin` names it; empty: place, line and column
  std::string folder;        // absolute: what patterns are relative to
  std::string shown_folder;  // before relative paths; empty for the folder one stands in
  std::string key;           // the text is the value of this key alone; empty: a whole file
  std::string text;
  YamlTree tree;
};

// Fills the tree; false after noting why not.
bool parse_layer(ConfigLayer& layer, std::vector<ConfigMistake>& mistakes);

// A layer of one plain text.
ConfigLayer single_value_layer(const std::string& key, const std::string& value, const std::string& folder);

// What `extends` names, and in `place` where; nothing for none or, noted, for no name.
std::optional<std::string> extended_by(const ConfigLayer& layer, ConfigMistake& place,
                                       std::vector<ConfigMistake>& mistakes);

// The nearest layer first: of single values the nearest one counts, rows of nearer layers stand before those
// of farther ones. Every mistake is noted.
void apply_layers(const std::vector<ConfigLayer>& layers, LoadedConfig& loaded);

}  // namespace factcheck
