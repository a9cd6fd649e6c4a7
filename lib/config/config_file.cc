#include "config/config_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "config/layer.h"

namespace factcheck {
namespace {

namespace fs = std::filesystem;

constexpr std::array<const char*, 2> kNames = {"factcheck.yaml", ".factcheck.yaml"};
constexpr std::size_t kLargest = 1U << 20;  // bytes
constexpr std::size_t kLongestChain = 16;   // files that extend each other

constexpr auto kVariables = std::to_array<ConfigVariable>({
    {"FACTCHECK_FORMAT", "report.format", "as --format"},
    {"FACTCHECK_JOBS", "jobs", "as --jobs"},
    {"FACTCHECK_NO_CACHE", "cache", "off with any value but 0"},
    {"FACTCHECK_CACHE", "cache_dir", "another name of the next"},
    {"FACTCHECK_CACHE_DIR", "cache_dir", "as --cache-dir; empty: keep nothing"},
});

enum class Presence : std::uint8_t { No, Yes, Unknown };

// Unknown: it cannot be looked at. What no path can lead to is not there.
Presence presence_of(const fs::path& path, std::error_code& failure) {
  if (fs::exists(fs::symlink_status(path, failure))) return Presence::Yes;
  const bool unknown = failure && failure != std::errc::no_such_file_or_directory &&
                       failure != std::errc::not_a_directory && failure != std::errc::filename_too_long &&
                       failure != std::errc::too_many_symbolic_link_levels;
  return unknown ? Presence::Unknown : Presence::No;
}

// "../factcheck.yaml" for one in the folder above: an absolute path would differ from machine to machine.
std::string shown_path(const fs::path& path, const fs::path& folder) {
  const fs::path near = path.lexically_relative(folder);
  return near.empty() ? path.generic_string() : near.generic_string();
}

struct Found {
  std::optional<fs::path> file;
  std::vector<ConfigMistake> mistakes;
};

// What a configuration is looked for by, in one folder.
class Looker {
 public:
  explicit Looker(Found& found) : found_(found) {}

  // A file that cannot be looked at may say what holds here: it is a mistake, not taken for none.
  bool sees(const fs::path& path, const std::string& shown) {
    std::error_code failure;
    const Presence presence = presence_of(path, failure);
    if (presence == Presence::Unknown) {
      refuse(fmt::format("configuration `{}`: cannot read: {}", shown, failure.message()),
             "--isolated looks for none");
    }
    return presence == Presence::Yes;
  }

  void refuse(std::string message, std::string help) {
    if (found_.mistakes.empty())
      found_.mistakes.push_back({.message = std::move(message), .place = {}, .help = std::move(help)});
  }

 private:
  Found& found_;
};

// From the folder of the first path upward, to that which holds .git or to the root.
Found find_project_file(const ConfigRequest& request) {
  Found found;
  Looker looker(found);
  const fs::path here = request.folder;
  const auto sees = [&](const fs::path& path) { return looker.sees(path, shown_path(path, here)); };
  fs::path folder = (here / (request.start == "-" ? "." : request.start)).lexically_normal();
  std::error_code ignored;
  if (!fs::is_directory(folder, ignored)) folder = folder.parent_path();
  if (!folder.has_filename()) folder = folder.parent_path().empty() ? folder : folder.parent_path();
  for (;;) {
    const fs::path plain = folder / kNames[0];
    const fs::path hidden = folder / kNames[1];
    const bool has_plain = sees(plain), has_hidden = sees(hidden);
    if (has_plain && has_hidden) {
      looker.refuse(
          fmt::format("both `{}` and `{}` are there", shown_path(plain, here), shown_path(hidden, here)),
          "keep one of them");
    }
    if (has_plain || has_hidden) found.file = has_plain ? plain : hidden;
    const bool ends = found.file || sees(folder / ".git") || folder == folder.root_path();
    if (ends || !found.mistakes.empty()) return found;
    folder = folder.parent_path();
  }
}

// The text of a file, or why there is none.
std::optional<std::string> read_text(const fs::path& path, std::string& reason) {
  std::error_code failure;
  const fs::file_status status = fs::status(path, failure);
  if (failure || !fs::is_regular_file(status)) {
    reason = failure ? "cannot read: " + failure.message() : "is not a file";
    return {};
  }
  std::ifstream in(path, std::ios::binary);
  std::string text(kLargest + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (in.bad() || (text.empty() && !in.eof())) {
    reason = "cannot read";
    return {};
  }
  if (text.size() > kLargest) {
    reason = "is larger than 1 MB";
    return {};
  }
  return text;
}

// The file and those that it extends, the nearest first.
class Chain {
 public:
  Chain(const ConfigRequest& request, LoadedConfig& loaded) : request_(request), loaded_(loaded) {}

  std::vector<ConfigLayer> read(const fs::path& file, bool of_user) {
    std::vector<ConfigLayer> layers;
    fs::path next = file;
    ConfigMistake asked{.message = {}, .place = {}};  // where the file is named
    for (;;) {
      std::error_code ignored;
      if (!seen_.insert(fs::weakly_canonical(next, ignored)).second) {
        return refuse(layers, asked, fmt::format("`{}` extends itself", shown(next)));
      }
      if (layers.size() == kLongestChain) {
        return refuse(layers, asked, fmt::format("more than {} files extend each other", kLongestChain));
      }
      std::string reason;
      auto text = read_text(next, reason);
      if (!text) return refuse(layers, asked, fmt::format("configuration `{}`: {}", shown(next), reason));
      ConfigLayer layer;
      layer.place = shown(next);
      // The user's own file speaks of whatever project one stands in.
      layer.folder = of_user ? request_.folder : next.parent_path().generic_string();
      if (!of_user) {
        layer.shown_folder = shown_path(next.parent_path(), request_.folder);
        if (layer.shown_folder == ".") layer.shown_folder.clear();
      }
      layer.text = std::move(*text);
      if (!parse_layer(layer, loaded_.mistakes)) return layers;
      layers.push_back(std::move(layer));
      const auto base = extended_by(layers.back(), asked, loaded_.mistakes);
      if (!base) return layers;
      next = (next.parent_path() / *base).lexically_normal();
    }
  }

 private:
  std::string shown(const fs::path& path) const { return shown_path(path, request_.folder); }

  std::vector<ConfigLayer> refuse(std::vector<ConfigLayer>& layers, ConfigMistake asked,
                                  std::string message) {
    asked.message = std::move(message);
    loaded_.mistakes.push_back(std::move(asked));
    return std::move(layers);
  }

  const ConfigRequest& request_;
  LoadedConfig& loaded_;
  std::set<fs::path> seen_;
};

std::vector<ConfigLayer> read_files(const ConfigRequest& request, LoadedConfig& loaded) {
  if (request.isolated) return {};
  fs::path file;
  if (request.file) {
    file = (fs::path(request.folder) / *request.file).lexically_normal();
  } else {
    Found found = find_project_file(request);
    if (!found.file && found.mistakes.empty() && !request.user_file.empty() &&
        Looker(found).sees(request.user_file, request.user_file)) {
      found.file = request.user_file;
      loaded.of_user = true;
    }
    std::ranges::move(found.mistakes, std::back_inserter(loaded.mistakes));
    if (!found.file || !loaded.mistakes.empty()) return {};
    file = *found.file;
  }
  loaded.file = loaded.of_user ? file.generic_string() : shown_path(file, request.folder);
  return Chain(request, loaded).read(file, loaded.of_user);
}

// What the variables say, as one layer; `cache_dir` is off if it is empty.
std::vector<ConfigLayer> environment_layers(const ConfigRequest& request) {
  std::vector<ConfigLayer> layers;
  for (const ConfigVariable& variable : kVariables) {
    const auto said = std::ranges::find(request.environment, variable.name,
                                        [](const auto& pair) -> const std::string& { return pair.first; });
    if (said == request.environment.end()) continue;
    std::string key(variable.key);
    std::string value = said->second;
    if (variable.name == "FACTCHECK_NO_CACHE") {
      if (value.empty() || value == "0") continue;
      value = "false";
    } else if (key == "cache_dir" && value.empty()) {
      key = "cache";
      value = "false";
    } else if (value.empty()) {
      continue;
    }
    ConfigLayer layer = single_value_layer(key, value, request.folder);
    layer.place = fmt::format("{}={}", variable.name, said->second);
    layer.origin = variable.name;
    layers.push_back(std::move(layer));
  }
  return layers;
}

std::vector<ConfigLayer> set_layers(const ConfigRequest& request, std::vector<ConfigMistake>& mistakes) {
  std::vector<ConfigLayer> layers;
  for (const std::string& setting : request.set) {
    const std::size_t equals = setting.find('=');
    const std::string place = "--set " + setting;
    if (equals == std::string::npos || equals == 0) {
      mistakes.push_back({.message = "--set takes KEY=VALUE", .place = place});
      continue;
    }
    ConfigLayer layer;
    layer.place = place;
    layer.origin = "--set";
    layer.folder = request.folder;
    layer.key = setting.substr(0, equals);
    layer.text = setting.substr(equals + 1);
    if (parse_layer(layer, mistakes)) layers.push_back(std::move(layer));
  }
  return layers;
}

}  // namespace

std::span<const ConfigVariable> config_variables() { return kVariables; }

LoadedConfig load_config(const ConfigRequest& request) {
  LoadedConfig loaded;
  std::vector<ConfigLayer> layers = set_layers(request, loaded.mistakes);
  std::ranges::reverse(layers);  // of two for one key the last counts
  std::vector<ConfigLayer> environment = environment_layers(request);
  std::ranges::move(environment.rbegin(), environment.rend(), std::back_inserter(layers));
  std::vector<ConfigLayer> files = read_files(request, loaded);
  std::ranges::move(files, std::back_inserter(layers));
  apply_layers(layers, loaded);
  return loaded;
}

}  // namespace factcheck
