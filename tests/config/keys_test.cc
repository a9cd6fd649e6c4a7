#include "config/keys.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "config/config_folder.h"
#include "config/config_text.h"

namespace factcheck {
namespace {

// What the table calls the default is what a run without a configuration does.
TEST(ConfigKeys, FallbacksAreTheDefaults) {
  for (const ConfigKey& key : config_keys()) {
    ConfigFolder folder;
    ConfigRequest request = folder.request();
    request.set = {std::string(key.path) + "=" + std::string(key.fallback)};
    if (key.path == "version" || key.path == "extends") continue;
    LoadedConfig loaded = load_config(request);
    EXPECT_TRUE(loaded.mistakes.empty()) << all_told(loaded);
    loaded.settings.include.folder = loaded.settings.exclude.folder = {};
    if (key.path == "report.format") {
      EXPECT_EQ(loaded.settings.format, "text");
      loaded.settings.format.reset();
    }
    EXPECT_EQ(loaded.settings, Settings{}) << key.path;
  }
}

TEST(ConfigKeys, TakeTheirOwnChoicesAndNoOthers) {
  for (const ConfigKey& key : config_keys()) {
    if (key.set == nullptr || key.type == ConfigType::Rows) continue;
    for (const std::string_view choice : cut_choices(key.choices)) {
      Settings settings;
      EXPECT_EQ(key.set(settings, {.texts = {std::string(choice)}}).message, "") << key.path;
    }
    if (key.type == ConfigType::Word || key.type == ConfigType::Words) {
      Settings settings;
      EXPECT_NE(key.set(settings, {.texts = {"nonsense"}}).message, "") << key.path;
    }
  }
}

TEST(ConfigKeys, ExamplesOfRowsAreTaken) {
  for (const ConfigKey& key : row_keys()) {
    const LoadedConfig loaded =
        load_text(std::string(key.path) + ":\n  - " + std::string(key.example) + "\n");
    EXPECT_EQ(all_told(loaded), "") << key.path;
    EXPECT_NE(loaded.settings, Settings{}) << key.path;
  }
}

TEST(ConfigKeys, StandByGroups) {
  std::vector<std::string> seen;
  for (const ConfigKey& key : config_keys()) {
    const std::string group(key.path.substr(0, key.path.find('.')));
    if (!seen.empty() && seen.back() == group) continue;
    EXPECT_EQ(std::ranges::count(seen, group), 0) << key.path;
    seen.push_back(group);
  }
}

TEST(ConfigText, TheTemplateSaysNothingButTheDefaults) {
  const LoadedConfig loaded = load_text(config_template());
  EXPECT_EQ(all_told(loaded), "");
  EXPECT_EQ(loaded.settings, Settings{});
}

// Every line that begins with `# ` and no second sign is YAML once that is gone.
TEST(ConfigText, TheTemplateIsAConfigurationOnceItsCommentsAreOpened) {
  std::istringstream lines(config_template());
  std::string opened;
  for (std::string line; std::getline(lines, line);) {
    const bool words = line.starts_with("# Configuration") || line.starts_with("# Every key");
    opened += (line.starts_with("# ") && !words ? line.substr(2) : line) + '\n';
  }
  const LoadedConfig loaded = load_text(opened);
  EXPECT_EQ(all_told(loaded), "") << opened;
  EXPECT_EQ(loaded.given.count("names"), 1u);
}

TEST(ConfigText, WhatIsShownReadsBackTheSame) {
  const std::string text =
      "min_confidence: 0.7\n"
      "input: {exclude: [drafts/, '*.old'], max_file_size: 2M}\n"
      "rules: {counts-differ: {severity: warning, tolerance: 2%}, quotes-differ: none}\n"
      "report: {also: {sarif: out/findings.sarif, html: 'a page.html'}}\n"
      "names: [{name: Federal Reserve, aliases: [the Fed, 'a: b']}]\n";
  LoadedConfig first = load_text(text);
  ASSERT_EQ(all_told(first), "");
  for (const bool origin : {false, true}) {
    LoadedConfig second = load_text(show_config(first, origin));
    EXPECT_EQ(all_told(second), "") << show_config(first, origin);
    second.settings.exclude.folder = first.settings.exclude.folder;
    second.settings.include.folder = first.settings.include.folder;
    second.settings.format = first.settings.format;
    EXPECT_EQ(first.settings, second.settings);
  }
}

TEST(ConfigText, TheDocumentHasTheTableOfKeys) {
  std::ostringstream document;
  document << std::ifstream(std::string(FACTCHECK_SOURCE_DIR) + "/docs/configuration.md").rdbuf();
  EXPECT_NE(document.str().find(config_reference()), std::string::npos)
      << "docs/configuration.md should hold:\n"
      << config_reference();
}

}  // namespace
}  // namespace factcheck
