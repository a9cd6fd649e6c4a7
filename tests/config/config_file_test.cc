#include "config/config_file.h"

#include <gtest/gtest.h>

#include "config/config_folder.h"

namespace factcheck {
namespace {

TEST(ConfigFile, ReadsEveryKindOfValue) {
  const LoadedConfig loaded = load_text(
      "version: 1\n"
      "input: {include: ['**/*.md'], exclude: drafts/, max_file_size: 2M, follow: true, encoding: latin1}\n"
      "sources:\n"
      "  - match: 'tribune/**'\n"
      "    id: tribune\n"
      "    name: The Tribune\n"
      "rules:\n"
      "  dates-differ: warning\n"
      "  counts-differ: {severity: info, tolerance: 2.5%}\n"
      "  quotes-differ: none\n"
      "min_confidence: 0.7\n"
      "show: [contradict, single]\n"
      "times: {last_weekday: week-before}\n"
      "report: {format: json, width: 80, color: never}\n");
  ASSERT_EQ(all_told(loaded), "");
  const Settings& s = loaded.settings;
  EXPECT_EQ(s.include.lines, std::vector<std::string>{"**/*.md"});
  EXPECT_EQ(s.exclude.lines, std::vector<std::string>{"drafts/"});
  EXPECT_EQ(s.read.max_file_size, 2U << 20);
  EXPECT_TRUE(s.read.follow_links);
  EXPECT_EQ(s.read.encoding, Encoding::Latin1);
  ASSERT_EQ(s.sources.size(), 1u);
  EXPECT_EQ(s.sources[0].name, "The Tribune");
  EXPECT_EQ(s.rule_settings.at("dates-differ").severity, Severity::Warning);
  EXPECT_EQ(s.rule_settings.at("counts-differ").tolerance, 0.025);
  EXPECT_TRUE(s.rule_settings.at("quotes-differ").off);
  EXPECT_EQ(s.min_confidence, 0.7);
  EXPECT_TRUE(s.report.show_single);
  EXPECT_FALSE(s.report.show_differ);
  EXPECT_EQ(s.times.last_weekday, TimePolicy::LastWeekday::WeekBefore);
  EXPECT_EQ(s.format, "json");
  EXPECT_EQ(s.width, 80u);
}

TEST(ConfigFile, IsLookedForUpwardAndTheNearestCounts) {
  const ConfigFolder folder;
  folder.write("factcheck.yaml", "jobs: 1\n");
  folder.write("desk/.factcheck.yaml", "jobs: 2\n");
  folder.write("desk/in/a.txt", "");
  folder.write("other/b.txt", "");
  ConfigRequest request = folder.request();
  request.start = "desk/in/a.txt";
  LoadedConfig loaded = load_config(request);
  EXPECT_EQ(loaded.settings.jobs, 2u);
  EXPECT_EQ(loaded.file, "desk/.factcheck.yaml");
  request.start = "other";
  EXPECT_EQ(load_config(request).settings.jobs, 1u);
  request.start = "-";
  EXPECT_EQ(load_config(request).settings.jobs, 1u);
  request.folder = folder.path("other");
  request.start = ".";
  loaded = load_config(request);
  EXPECT_EQ(loaded.settings.jobs, 1u);
  EXPECT_EQ(loaded.file, "../factcheck.yaml");
}

TEST(ConfigFile, TheSearchEndsAtTheWorkTree) {
  const ConfigFolder folder;
  folder.write("factcheck.yaml", "jobs: 1\n");
  folder.write("project/.git/HEAD", "");
  folder.write("project/in/a.txt", "");
  ConfigRequest request = folder.request();
  request.start = "project/in";
  EXPECT_EQ(load_config(request).file, "");
}

TEST(ConfigFile, TheUsersOwnCountsOnlyWithoutAProjects) {
  const ConfigFolder folder;
  const ConfigFolder home;
  home.write("factcheck.yaml", "jobs: 3\ninput: {exclude: drafts/}\n");
  ConfigRequest request = folder.request();
  request.user_file = home.path("factcheck.yaml");
  const LoadedConfig loaded = load_config(request);
  EXPECT_TRUE(loaded.of_user);
  EXPECT_EQ(loaded.settings.jobs, 3u);
  EXPECT_EQ(loaded.settings.exclude.folder, folder.path());
  folder.write("factcheck.yaml", "min_confidence: 0.9\n");
  EXPECT_EQ(load_config(request).settings.jobs, 0u);
  request.isolated = true;
  EXPECT_EQ(load_config(request).settings, Settings{});
}

TEST(ConfigFile, ExtendsAnotherAndSaysMoreThanIt) {
  const ConfigFolder folder;
  folder.write("newsroom/base.yaml",
               "jobs: 1\nclaims_dir: kept\nrules: {dates-differ: info, quotes-differ: none}\n"
               "names: [{name: B, aliases: [b]}]\n");
  folder.write("desk/factcheck.yaml",
               "extends: ../newsroom/base.yaml\njobs: 2\nrules: {dates-differ: error}\n"
               "names: [{name: A, aliases: [a]}]\n");
  ConfigRequest request = folder.request();
  request.start = "desk";
  const LoadedConfig loaded = load_config(request);
  ASSERT_EQ(all_told(loaded), "");
  EXPECT_EQ(loaded.settings.jobs, 2u);
  EXPECT_EQ(loaded.settings.claims_folder, "newsroom/kept");  // relative to the file that names it
  EXPECT_EQ(loaded.settings.rule_settings.at("dates-differ").severity, Severity::Error);
  EXPECT_TRUE(loaded.settings.rule_settings.at("quotes-differ").off);
  ASSERT_EQ(loaded.settings.added.names.size(), 2u);
  EXPECT_EQ(loaded.settings.added.names[0].name, "A");
  EXPECT_EQ(loaded.given.at("claims_dir")[0].origin, "newsroom/base.yaml:2:13");
}

TEST(ConfigFile, FlagsOfSetSayMoreThanTheEnvironmentAndThatMoreThanFiles) {
  const ConfigFolder folder;
  folder.write("factcheck.yaml", "jobs: 1\nmin_confidence: 0.1\ncache_dir: kept\n");
  ConfigRequest request = folder.request();
  request.environment = {{"FACTCHECK_JOBS", "2"}};
  EXPECT_EQ(load_config(request).settings.jobs, 2u);
  request.set = {"jobs=3", "jobs=4", "input.exclude=[a, b]", "rules.counts-differ=none"};
  const LoadedConfig loaded = load_config(request);
  ASSERT_EQ(all_told(loaded), "");
  EXPECT_EQ(loaded.settings.jobs, 4u);
  EXPECT_EQ(loaded.settings.exclude.lines.size(), 2u);
  EXPECT_TRUE(loaded.settings.rule_settings.at("counts-differ").off);
  EXPECT_EQ(loaded.given.at("jobs")[0].origin, "--set");
  EXPECT_EQ(loaded.settings.cache_dir, "kept");
  request.environment = {{"FACTCHECK_CACHE_DIR", ""}};
  EXPECT_FALSE(load_config(request).settings.cache);
  request.environment = {{"FACTCHECK_NO_CACHE", "1"}};
  EXPECT_FALSE(load_config(request).settings.cache);
  request.environment = {{"FACTCHECK_NO_CACHE", "0"}};
  EXPECT_TRUE(load_config(request).settings.cache);
}

TEST(ConfigFile, FurtherReportsStandBesideTheFileThatNamesThemAndTheNearestOfAFormatCounts) {
  const ConfigFolder folder;
  folder.write("newsroom/base.yaml", "report: {also: {sarif: all.sarif, html: page.html}}\n");
  folder.write("factcheck.yaml", "extends: newsroom/base.yaml\nreport: {also: {html: out/page.html}}\n");
  ConfigRequest request = folder.request();
  request.set = {"report.also.csv=cells.csv"};
  const LoadedConfig loaded = load_config(request);
  ASSERT_EQ(all_told(loaded), "");
  const std::vector<FurtherReport> expected = {{ReportFormat::Sarif, "newsroom/all.sarif"},
                                               {ReportFormat::Csv, "cells.csv"},
                                               {ReportFormat::Html, "out/page.html"}};
  EXPECT_EQ(loaded.settings.also, expected);
}

TEST(ConfigFile, NothingInItIsTheDefault) {
  for (const char* text :
       {"", "# nothing\n", "input:\n", "jobs: null\nnames:\n", "\xEF\xBB\xBFversion: 1\n"}) {
    const LoadedConfig loaded = load_text(text);
    EXPECT_EQ(all_told(loaded), "") << text;
    EXPECT_EQ(loaded.settings, Settings{}) << text;
  }
}

}  // namespace
}  // namespace factcheck
