// The configuration written: what is in force, a file to start from, and the JSON Schemas that editors check
// files with.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "config/config_file.h"

namespace factcheck {

// Every key with its value in force, as a configuration file that says the same; with `origin` a comment
// behind each that tells where the value comes from.
std::string show_config(const LoadedConfig& loaded, bool origin);

// A file with every key at its default, commented out, and what each means.
std::string config_template();

// The table of keys for docs/configuration.md.
std::string config_reference();

// JSON Schema (2020-12) of factcheck.yaml, of claims files and of decision files.
std::string config_schema();
std::string claims_schema();
std::string decisions_schema();

// By the name that `config schema` takes: config, claims, decisions, result.
std::optional<std::string> schema_named(std::string_view name);
std::string_view schema_names();  // "config, claims, decisions, result"

}  // namespace factcheck
