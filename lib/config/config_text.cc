#include "config/config_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/harmless.h"
#include "config/keys.h"
#include "report/result_schema.h"

namespace factcheck {
namespace {

constexpr std::size_t kOriginColumn = 40;
constexpr std::size_t kWidth = 100;

// Walks the keys group by group: input.follow stands in the group `input`.
template <class Group, class Key>
void each_key(Group group, Key key) {
  std::string_view open;
  for (const ConfigKey& row : config_keys()) {
    const std::size_t dot = row.path.find('.');
    const std::string_view name =
        dot == std::string_view::npos ? std::string_view() : row.path.substr(0, dot);
    if (name != open && !name.empty()) group(name);
    open = name;
    key(row, dot == std::string_view::npos ? row.path : row.path.substr(dot + 1), name.empty() ? 0U : 2U);
  }
}

std::string with_origin(std::string line, const std::string& origin, bool wanted) {
  if (wanted)
    line += fmt::format("{:{}}  # {}", "", line.size() < kOriginColumn ? kOriginColumn - line.size() : 0,
                        harmless_line(origin));
  return line + '\n';
}

// Text as comment lines.
std::string comment(std::string_view text, std::size_t indent) {
  std::string out;
  std::string line;
  const auto flush = [&] {
    if (!line.empty()) out += fmt::format("{:{}}# {}\n", "", indent, line);
    line.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (line.size() + (end - at) + indent + 3 > kWidth) flush();
    if (!line.empty()) line += ' ';
    line += text.substr(at, end - at);
    at = end + 1;
  }
  flush();
  return out;
}

std::string_view type_word(ConfigType type) {
  constexpr std::string_view kWords[] = {
      "true or false", "whole number", "number",        "size",         "day", "one word",
      "list of words", "text",         "list of texts", "list of rows", "map", "map from formats to files"};
  return kWords[static_cast<std::size_t>(type)];
}

std::string escaped_cell(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '|' ? std::string("\\|") : std::string(1, c);
  return out;
}

std::string described(ConfigType type, std::string_view choices) {
  if (type == ConfigType::Word) return std::string(choices);
  if (type == ConfigType::Words) return fmt::format("list of {}", choices);
  return std::string(type_word(type));
}

}  // namespace

std::string show_config(const LoadedConfig& loaded, bool origin) {
  std::string out;
  if (loaded.file.empty()) {
    out = "# no configuration file\n";
  } else {
    out = fmt::format("# {}{}\n", harmless_line(loaded.file),
                      loaded.of_user ? " (yours; the project has none)" : "");
  }
  const auto entries_of = [&](std::string_view path) {
    const auto found = loaded.given.find(std::string(path));
    return found == loaded.given.end() ? std::vector<ConfigEntry>() : found->second;
  };
  each_key([&](std::string_view group) { out += fmt::format("{}:\n", group); },
           [&](const ConfigKey& key, std::string_view name, std::size_t indent) {
             if (key.path == "extends") return;  // what it brought stands at each key
             const std::string start = fmt::format("{:{}}{}:", "", indent, name);
             if (key.type == ConfigType::Rules || key.type == ConfigType::Reports) {
               std::string rows;
               const std::string before = std::string(key.path) + '.';
               for (const auto& [path, entries] : loaded.given) {
                 if (!path.starts_with(before)) continue;
                 rows += with_origin(
                     fmt::format("{:{}}{}: {}", "", indent + 2, path.substr(before.size()), entries[0].text),
                     entries[0].origin, origin);
               }
               out += rows.empty() ? with_origin(start + " {}", "default", origin) : start + '\n' + rows;
               return;
             }
             const auto entries = entries_of(key.path);
             if (key.type == ConfigType::Rows && !entries.empty()) {
               out += start + '\n';
               for (const ConfigEntry& row : entries)
                 out += with_origin("  - " + row.text, row.origin, origin);
               return;
             }
             const bool given = !entries.empty();
             out +=
                 with_origin(fmt::format("{} {}", start, given ? entries[0].text : std::string(key.fallback)),
                             given ? entries[0].origin : "default", origin);
           });
  return out;
}

std::string config_template() {
  std::string out =
      "# Configuration of factcheck; factcheck help config and docs/configuration.md tell more.\n"
      "# Every key is shown with its default. Take the `# ` away where you want another value.\n\n"
      "version: 1\n";
  each_key([&](std::string_view group) { out += fmt::format("\n# {}:\n", group); },
           [&](const ConfigKey& key, std::string_view name, std::size_t indent) {
             if (key.path == "version") return;
             if (indent == 0) out += '\n';
             const std::string choices =
                 key.choices.empty() ? std::string() : fmt::format(" ({})", key.choices);
             // Comments stand apart from keys by `##`, so that taking `# ` away leaves YAML.
             std::string help = comment(std::string(key.help) + choices, 0);
             for (std::size_t at = 0; (at = help.find("# ", at)) != std::string::npos; at += 3 + indent) {
               if (at == 0 || help[at - 1] == '\n') help.replace(at, 2, fmt::format("# {:{}}# ", "", indent));
             }
             out += help;
             if (key.type == ConfigType::Rows) {
               out += fmt::format("# {}:\n#   - {}\n", name, key.example);
             } else {
               out += fmt::format("# {:{}}{}: {}\n", "", indent, name, key.fallback);
             }
           });
  return out;
}

std::string config_reference() {
  std::string out = "| key | value | default | meaning |\n| --- | --- | --- | --- |\n";
  for (const ConfigKey& key : config_keys()) {
    out += fmt::format("| `{}` | {} | `{}` | {} |\n", key.path,
                       escaped_cell(described(key.type, key.choices)), key.fallback, escaped_cell(key.help));
  }
  for (const ConfigKey& key : row_keys()) {
    out += fmt::format("\nA row of `{}`, such as `{}`:\n\n| part | value | meaning |\n| --- | --- | --- |\n",
                       key.path, key.example);
    for (const ConfigField& field : key.fields) {
      out += fmt::format("| `{}`{} | {} | {} |\n", field.name, field.required ? ", required" : "",
                         escaped_cell(described(field.type, field.choices)), escaped_cell(field.help));
    }
  }
  return out;
}

std::string_view schema_names() { return "config, claims, decisions, result"; }

std::optional<std::string> schema_named(std::string_view name) {
  if (name == "config") return config_schema();
  if (name == "claims") return claims_schema();
  if (name == "decisions") return decisions_schema();
  if (name == "result") return std::string(kResultSchema);
  return std::nullopt;
}

}  // namespace factcheck
