#include "config/layer.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/calendar.h"
#include "base/harmless.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "config/cursor.h"
#include "config/keys.h"
#include "config/read_value.h"
#include "store/value_form.h"
#include "store/yaml_text.h"

namespace factcheck {
namespace {

using Kind = YamlNode::Kind;

std::string_view told_type(ConfigType type) {
  switch (type) {
    case ConfigType::Switch:
      return "true or false";
    case ConfigType::Whole:
      return "a whole number";
    case ConfigType::Number:
      return "a number";
    case ConfigType::Size:
      return "a size such as 8M";
    case ConfigType::Date:
      return "a day such as 2025-06-07";
    case ConfigType::Word:
      return "one word";
    case ConfigType::Words:
    case ConfigType::Texts:
      return "a list";
    case ConfigType::Text:
      return "a text";
    case ConfigType::Rows:
      return "a list of maps";
    case ConfigType::Rules:
      return "a map from rules to severities";
    case ConfigType::Reports:
      return "a map from formats to files";
  }
  return {};
}

// Why a single value is none of its type; empty if it is.
std::string refused(const YamlNode& node, ConfigType type, std::string_view choices) {
  const std::string& text = node.scalar;
  switch (type) {
    case ConfigType::Switch:
      return text == "true" || text == "false" ? "" : fmt::format("`{}` is neither true nor false", text);
    case ConfigType::Whole:
      return node.quoted ? fmt::format("`{}` is a text, not a number", text) : std::string();
    case ConfigType::Number:
      return !node.quoted && parse_number(text) ? "" : fmt::format("`{}` is no number", text);
    case ConfigType::Date: {
      const bool day = text.size() == 10 && parse_iso(text).has_value();
      return day ? "" : fmt::format("`{}` is no day such as 2025-06-07", text);
    }
    case ConfigType::Word:
    case ConfigType::Words: {
      const auto known = cut_choices(choices);
      return std::ranges::find(known, text) != known.end() ? "" : not_among(text, choices);
    }
    default:
      return {};
  }
}

bool is_map(ConfigType type) { return type == ConfigType::Rules || type == ConfigType::Reports; }

bool is_list(ConfigType type) { return type == ConfigType::Texts || type == ConfigType::Words; }

// Puts layers together.
class Applier {
 public:
  explicit Applier(LoadedConfig& loaded) : loaded_(loaded) {}

  void apply(const std::vector<ConfigLayer>& layers) {
    // Single values from the farthest to the nearest, rows the other way.
    for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) read(*layer, false);
    for (const ConfigLayer& layer : layers) read(layer, true);
  }

 private:
  void note(ConfigMistake mistake) { loaded_.mistakes.push_back(std::move(mistake)); }

  void read(const ConfigLayer& layer, bool rows) {
    rows_ = rows;
    const ConfigCursor root{layer, 0};
    if (!layer.key.empty()) {
      set_named(layer.key, root, root);
    } else if (root.is(Kind::Map)) {
      read_map(root, "");
    } else if (!root.is(Kind::Null) && !rows) {
      note(mistake_at(
          root, fmt::format("a configuration is a map of keys; found {}", told_kind(root.node().kind))));
    }
  }

  void read_map(const ConfigCursor& map, const std::string& before) {
    for (std::size_t i = 0; i < map.size(); i += 2) {
      set_named(before + map.child(i).node().scalar, map.child(i), map.child(i + 1));
    }
  }

  void set_named(const std::string& path, const ConfigCursor& key, const ConfigCursor& value) {
    if (const ConfigKey* found = find_config_key(path)) return set_key(*found, key, value);
    // --set rules.dates-differ=none
    const std::size_t dot = path.rfind('.');
    const ConfigKey* map = dot == path.npos ? nullptr : find_config_key(path.substr(0, dot));
    if (map != nullptr && is_map(map->type) && !key.layer.key.empty()) {
      if (!rows_) set_entry(*map, path.substr(dot + 1), key, value);
      return;
    }
    const bool is_group = std::ranges::any_of(
        config_keys(), [&](const ConfigKey& known) { return known.path.starts_with(path + '.'); });
    if (!is_group) return unknown(path, key);
    if (value.is(Kind::Map)) return read_map(value, path + '.');
    if (!rows_ && !value.is(Kind::Null))
      note(mistake_at(value,
                      fmt::format("`{}` is a map of keys; found {}", path, told_kind(value.node().kind))));
  }

  void unknown(const std::string& path, const ConfigCursor& key) {
    if (rows_) return;
    const std::size_t dot = path.rfind('.') + 1;
    const std::string_view group = std::string_view(path).substr(0, dot);
    const std::string_view word = std::string_view(path).substr(dot);
    // Among the keys of the same group; else one of that name anywhere.
    std::vector<std::string_view> names;
    std::string elsewhere;
    for (const ConfigKey& known : config_keys()) {
      const std::size_t known_dot = known.path.rfind('.') + 1;
      if (known.path.substr(known_dot) == word) elsewhere = known.path;
      if (!known.path.starts_with(group)) continue;
      const std::string_view rest = known.path.substr(dot);
      names.push_back(rest.substr(0, rest.find('.')));
    }
    const std::string_view near = nearest(word, names);
    const std::string meant = !elsewhere.empty() ? elsewhere : std::string(near);
    ConfigMistake mistake =
        mistake_at(key, fmt::format("unknown key `{}`", key.layer.key.empty() ? std::string(word) : path),
                   meant.empty() ? "" : fmt::format("did you mean `{}`?", meant));
    mistake.help = "factcheck config show lists every key in force";
    note(std::move(mistake));
  }

  void set_key(const ConfigKey& key, const ConfigCursor& name, const ConfigCursor& value) {
    const bool rows = key.type == ConfigType::Rows;
    if (rows != rows_) return;
    if (value.is(Kind::Null)) return;  // the default
    if (key.path == "extends") {
      if (!name.layer.key.empty()) note(mistake_at(name, "`extends` can only stand in a file"));
      return;
    }
    if (rows) return add_rows(key, value);
    if (is_map(key.type)) return set_entries(key, value);
    if (key.path == "version") {
      if (value.node().scalar != "1" || value.node().quoted)
        note(
            mistake_at(value, fmt::format("version `{}` of the configuration; this factcheck reads version 1",
                                          value.node().scalar)));
      return;
    }
    ConfigValue given;
    if (!read_value(value, key.path, key.type, key.choices, given.texts)) return;
    given.folder = value.layer.folder;
    given.shown_folder = value.layer.shown_folder;
    // What a nearer layer says stands alone.
    if (ConfigProblem problem = key.set(loaded_.settings, given); !problem.message.empty()) {
      note(mistake_at(value, fmt::format("{}: {}", key.path, problem.message)));
      return;
    }
    loaded_.given[std::string(key.path)] = {{value.flow(), value.origin()}};
  }

  // The texts of a value of a type; false after noting why not.
  bool read_value(const ConfigCursor& value, std::string_view name, ConfigType type, std::string_view choices,
                  std::vector<std::string>& texts) {
    const bool list = is_list(type);
    if (!value.is(Kind::Scalar) && !(list && value.is(Kind::Sequence))) {
      note(mistake_at(
          value, fmt::format("`{}` is {}; found {}", name, told_type(type), told_kind(value.node().kind))));
      return false;
    }
    const std::size_t count = value.is(Kind::Sequence) ? value.size() : 1;
    for (std::size_t i = 0; i < count; ++i) {
      const ConfigCursor item = value.is(Kind::Sequence) ? value.child(i) : value;
      if (!item.is(Kind::Scalar)) {
        note(mistake_at(item,
                        fmt::format("`{}` is a list of texts; found {}", name, told_kind(item.node().kind))));
        return false;
      }
      if (std::string reason = refused(item.node(), type, choices); !reason.empty()) {
        note(mistake_at(item, fmt::format("{}: {}", name, reason)));
        return false;
      }
      texts.push_back(item.node().scalar);
    }
    return true;
  }

  void set_entries(const ConfigKey& key, const ConfigCursor& value) {
    if (!value.is(Kind::Map)) {
      note(mistake_at(value, fmt::format("`{}` is {}; found {}", key.path, told_type(key.type),
                                         told_kind(value.node().kind))));
      return;
    }
    for (std::size_t i = 0; i < value.size(); i += 2) {
      set_entry(key, value.child(i).node().scalar, value.child(i), value.child(i + 1));
    }
  }

  void set_entry(const ConfigKey& map, const std::string& entry, const ConfigCursor& name,
                 const ConfigCursor& value) {
    if (value.is(Kind::Null)) return;  // the default
    const bool good =
        map.type == ConfigType::Rules ? set_rule(entry, name, value) : set_further(entry, name, value);
    if (good) loaded_.given[fmt::format("{}.{}", map.path, entry)] = {{value.flow(), value.origin()}};
  }

  // {sarif: out/findings.sarif}
  bool set_further(const std::string& format, const ConfigCursor& name, const ConfigCursor& value) {
    if (!value.is(Kind::Scalar)) {
      note(mistake_at(value, fmt::format("{}: the name of a file is needed", format)));
      return false;
    }
    const ConfigValue file{.texts = {value.node().scalar}, .shown_folder = value.layer.shown_folder};
    const ConfigProblem problem = set_further_report(loaded_.settings, format, file);
    if (problem.message.empty()) return true;
    note(mistake_at(problem.field == "format" ? name : value, problem.message));
    return false;
  }

  bool set_rule(const std::string& rule, const ConfigCursor& name, const ConfigCursor& value) {
    const auto set = [&](ConfigProblem (*setter)(Settings&, const std::string&, const std::string&),
                         const ConfigCursor& at) {
      const std::string text = at.is(Kind::Scalar) ? at.node().scalar : at.flow();
      const ConfigProblem problem = setter(loaded_.settings, rule, text);
      if (problem.message.empty()) return true;
      const bool rule_at_fault = problem.message.starts_with("unknown rule");
      note(mistake_at(rule_at_fault ? name : at, (rule_at_fault ? "" : rule + ": ") + problem.message));
      return false;
    };
    if (!value.is(Kind::Map)) return set(set_rule_severity, value);
    bool good = true;
    for (std::size_t i = 0; i < value.size() && good; i += 2) {
      const std::string& part = value.child(i).node().scalar;
      if (part == "severity") {
        good = set(set_rule_severity, value.child(i + 1));
      } else if (part == "tolerance") {
        good = set(set_rule_tolerance, value.child(i + 1));
      } else {
        constexpr std::string_view kParts[] = {"severity", "tolerance"};
        const std::string_view near = nearest(part, kParts);
        note(mistake_at(value.child(i), fmt::format("unknown key `{}`", part),
                        near.empty() ? "" : fmt::format("did you mean `{}`?", near)));
        good = false;
      }
    }
    return good;
  }

  void add_rows(const ConfigKey& key, const ConfigCursor& value) {
    if (!value.is(Kind::Sequence)) {
      note(mistake_at(value, fmt::format("`{}` is a list, one `- ` a row; found {}", key.path,
                                         told_kind(value.node().kind))));
      return;
    }
    for (std::size_t i = 0; i < value.size(); ++i) add_row(key, value.child(i));
  }

  void add_row(const ConfigKey& key, const ConfigCursor& row) {
    if (!row.is(Kind::Map)) {
      note(mistake_at(row, fmt::format("a row of `{}` is a map such as {}; found {}", key.path, key.example,
                                       told_kind(row.node().kind))));
      return;
    }
    ConfigValue given;
    given.folder = row.layer.folder;
    given.shown_folder = row.layer.shown_folder;
    std::map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < row.size(); i += 2) {
      if (!read_field(key, row.child(i), row.child(i + 1), given)) return;
      if (!given.fields.empty()) places[given.fields.back().first] = i + 1;
    }
    for (const ConfigField& field : key.fields) {
      if (field.required && given.field(field.name).empty()) {
        note(mistake_at(row, fmt::format("a row of `{}` needs `{}`", key.path, field.name),
                        fmt::format("such as {}", key.example)));
        return;
      }
    }
    if (ConfigProblem problem = key.set(loaded_.settings, given); !problem.message.empty()) {
      const auto at = places.find(problem.field);
      note(mistake_at(at == places.end() ? row : row.child(at->second),
                      fmt::format("{}: {}", key.path, problem.message)));
      return;
    }
    loaded_.given[std::string(key.path)].push_back({row.flow(), row.origin()});
  }

  bool read_field(const ConfigKey& key, const ConfigCursor& name, const ConfigCursor& value,
                  ConfigValue& given) {
    const auto field = std::ranges::find(key.fields, name.node().scalar, &ConfigField::name);
    if (field == key.fields.end()) {
      std::vector<std::string_view> names;
      for (const ConfigField& known : key.fields) names.push_back(known.name);
      const std::string_view near = nearest(name.node().scalar, names);
      note(mistake_at(name, fmt::format("unknown key `{}` in a row of `{}`", name.node().scalar, key.path),
                      near.empty() ? fmt::format("known are {}", fmt::join(names, ", "))
                                   : fmt::format("did you mean `{}`?", near)));
      return false;
    }
    if (value.is(Kind::Null)) return true;
    std::vector<std::string> texts;
    if (!read_value(value, field->name, field->type, field->choices, texts)) return false;
    given.fields.emplace_back(field->name, std::move(texts));
    return true;
  }

  LoadedConfig& loaded_;
  bool rows_ = false;
};

}  // namespace

bool parse_layer(ConfigLayer& layer, std::vector<ConfigMistake>& mistakes) {
  auto tree = read_yaml(layer.text, layer.place);
  if (tree) {
    layer.tree = std::move(tree).value();
    return true;
  }
  const Error& error = tree.error();
  ConfigMistake mistake{.message = error.message, .place = layer.place};
  if (layer.key.empty()) {
    mistake.line = error.line;
    mistake.column = error.column;
    mistake.source = find_invalid_utf8(layer.text) ? std::string() : line_of(layer.text, error.line);
  }
  mistakes.push_back(std::move(mistake));
  return false;
}

ConfigLayer single_value_layer(const std::string& key, const std::string& value, const std::string& folder) {
  ConfigLayer layer;
  layer.key = key;
  layer.text = value;
  layer.folder = folder;
  layer.tree.nodes.push_back({Kind::Scalar, 1, 1, value, false, {}});
  return layer;
}

std::optional<std::string> extended_by(const ConfigLayer& layer, ConfigMistake& place,
                                       std::vector<ConfigMistake>& mistakes) {
  const ConfigCursor root{layer, 0};
  if (!root.is(Kind::Map)) return {};
  for (std::size_t i = 0; i < root.size(); i += 2) {
    if (root.child(i).node().scalar != "extends") continue;
    const ConfigCursor value = root.child(i + 1);
    if (value.is(Kind::Null)) return {};
    place = mistake_at(value, {});
    if (value.is(Kind::Scalar) && !value.node().scalar.empty()) return value.node().scalar;
    mistakes.push_back(mistake_at(value, "`extends` is the name of a file"));
    return {};
  }
  return {};
}

void apply_layers(const std::vector<ConfigLayer>& layers, LoadedConfig& loaded) {
  Applier(loaded).apply(layers);
}

}  // namespace factcheck
