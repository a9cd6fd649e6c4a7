// A value in a configuration, with what mistakes about it and `config show` need: its place and its text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "config/config_file.h"
#include "config/layer.h"
#include "store/yaml_tree.h"

namespace factcheck {

// A node in its layer, which outlives it.
struct ConfigCursor {
  const ConfigLayer& layer;
  std::uint32_t index = 0;

  const YamlNode& node() const { return layer.tree.nodes[index]; }
  ConfigCursor child(std::size_t i) const { return {layer, node().children[i]}; }
  std::size_t size() const { return node().children.size(); }
  bool is(YamlNode::Kind kind) const { return node().kind == kind; }

  std::string flow() const;    // as YAML in one line
  std::string origin() const;  // "factcheck.yaml:3:7", "--set"
};

// "nothing", "a single value", "a list", "a map".
std::string_view told_kind(YamlNode::Kind kind);

// A mistake with the value's place and line. What a message says behind "; did you mean " becomes its hint.
ConfigMistake mistake_at(const ConfigCursor& at, std::string message, std::string hint = {});

// One line of a text, from 1, without its end.
std::string line_of(std::string_view text, std::uint32_t line);

}  // namespace factcheck
