// A folder of configuration files for a test, gone at its end.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "config/config_file.h"

namespace factcheck {

class ConfigFolder {
 public:
  ConfigFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "factcheck-config-XXXXXX").string();
    if (::mkdtemp(name.data()) != nullptr) path_ = std::filesystem::canonical(name);
    std::filesystem::create_directory(path_ / ".git");  // the search goes no further up
  }
  ~ConfigFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  ConfigFolder(const ConfigFolder&) = delete;
  ConfigFolder& operator=(const ConfigFolder&) = delete;

  void write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << text;
  }
  std::string path(const std::string& name = {}) const {
    return name.empty() ? path_.string() : (path_ / name).string();
  }

  ConfigRequest request() const { return {.folder = path_.string()}; }

 private:
  std::filesystem::path path_;
};

// What a file of this text says, or its mistakes.
inline LoadedConfig load_text(const std::string& text) {
  const ConfigFolder folder;
  folder.write("factcheck.yaml", text);
  return load_config(folder.request());
}

inline std::string all_told(const LoadedConfig& loaded) {
  std::string out;
  for (const ConfigMistake& mistake : loaded.mistakes) out += told(mistake);
  return out;
}

}  // namespace factcheck
