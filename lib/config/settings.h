// What a run can be told to do by its configuration: factcheck.yaml, --set and the environment
// (docs/configuration.md). The defaults are those of a run without any.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "mention/added_rows.h"
#include "mention/time_policy.h"
#include "report/report.h"
#include "text/path_rules.h"
#include "text/reader.h"
#include "verdict/judge.h"

namespace factcheck {

enum class When : std::uint8_t { Auto, Always, Never };
enum class FailOn : std::uint8_t { Error, Warning, Info, Never };

// Patterns as they were written, and the folder they are relative to.
struct Patterns {
  std::string folder;  // absolute
  std::vector<std::string> lines;
  friend bool operator==(const Patterns&, const Patterns&) = default;
};

// {match: "tribune/**", id: tribune, name: The Tribune}
struct SourceRow {
  Patterns match;
  std::string id;  // what finding ids are made of; empty: the name
  std::string name;
  friend bool operator==(const SourceRow&, const SourceRow&) = default;
};

// One more report of the same run: --also FORMAT=FILE, `report.also`.
struct FurtherReport {
  ReportFormat format = ReportFormat::Text;
  std::string path;
  friend bool operator==(const FurtherReport&, const FurtherReport&) = default;
};

struct Settings {
  Patterns include;  // only these, if there are any
  Patterns exclude;
  ReadOptions read;
  std::vector<SourceRow> sources;  // the first that matches names the source
  std::string claims_folder = "claims";

  RuleSettings rule_settings;
  double min_confidence = 0.5;
  FailOn fail_on = FailOn::Error;
  std::optional<std::string> baseline;  // files; nothing: the usual names, if they are there
  std::optional<std::string> decisions;
  bool text_marks = false;  // marks in articles are obeyed
  TimePolicy times;

  ReportOptions report;
  std::optional<std::string> format;  // by name: the commands know different ones
  std::vector<FurtherReport> also;    // by format, then those of --also
  When color = When::Auto;
  std::optional<unsigned> width;

  unsigned jobs = 0;
  bool cache = true;
  std::optional<std::string> cache_dir;

  AddedRows added;

  friend bool operator==(const Settings&, const Settings&) = default;
};

}  // namespace factcheck
