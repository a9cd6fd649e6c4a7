// The one table of configuration keys. A new key is a row of it: the reader, `config show`, `config init`,
// the JSON Schema and docs/configuration.md all follow from the row.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "config/settings.h"

namespace factcheck {

enum class ConfigType : std::uint8_t {
  Switch,  // true, false
  Whole,   // 3
  Number,  // 0.5
  Size,    // 8M
  Date,    // 2025-06-07
  Word,    // one of `choices`
  Words,   // a list of them
  Text,
  Texts,   // a list of texts; one alone needs no brackets
  Rows,    // a list of maps with `fields`
  Rules,   // a map from rules to a severity, or to a map of severity and tolerance
  Reports  // a map from formats to the files that get a report in them
};

// What stands in one row of a list: {match: "tribune/**", name: The Tribune}.
struct ConfigField {
  std::string_view name;
  ConfigType type = ConfigType::Text;
  bool required = false;
  std::string_view help;
  std::string_view choices = {};  // "true, false", with ", " between them
};

// One value as it was written. A row has the texts of each field that it gives.
struct ConfigValue {
  std::vector<std::string> texts = {};
  std::vector<std::pair<std::string_view, std::vector<std::string>>> fields = {};
  std::string folder = {};        // absolute: what patterns are relative to
  std::string shown_folder = {};  // before relative paths; empty for the folder one stands in

  const std::string& text() const { return texts.front(); }
  // The texts of a field; empty if the row leaves it out.
  const std::vector<std::string>& field(std::string_view name) const;
  std::string field_text(std::string_view name) const;
};

// Why a value is refused; `field` names the part of a row that is at fault.
struct ConfigProblem {
  std::string message;
  std::string_view field = {};
};

// Empty message: all is well. A Words, Texts or single value is set; a row is added.
using SetConfig = ConfigProblem (*)(Settings& settings, const ConfigValue& value);

struct ConfigKey {
  std::string_view path;  // "input.max_file_size"
  ConfigType type = ConfigType::Text;
  std::string_view fallback;  // as YAML; null where the program decides
  std::string_view help;
  SetConfig set = nullptr;  // null for `version`, `extends` and maps, which the reader knows
  std::string_view choices = {};
  std::span<const ConfigField> fields = {};
  std::string_view example = {};  // of a row, as YAML
};

// In the order in which they are shown. Keys of one group stand together.
std::span<const ConfigKey> config_keys();
const ConfigKey* find_config_key(std::string_view path);

// The keys that hold lists of rows, for config_keys().
std::span<const ConfigKey> row_keys();

// A rule's severity, or one of the parts of its map.
ConfigProblem set_rule_severity(Settings& settings, const std::string& rule, const std::string& value);
ConfigProblem set_rule_tolerance(Settings& settings, const std::string& rule, const std::string& value);

// One further report: its format, and the file relative to where it was named. `field` is "format" where that
// is at fault.
ConfigProblem set_further_report(Settings& settings, const std::string& format, const ConfigValue& file);

// "a, b" as its parts.
std::vector<std::string_view> cut_choices(std::string_view choices);

}  // namespace factcheck
