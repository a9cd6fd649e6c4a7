// factcheck-baseline.json: the findings that were there when a newsroom began to use the tool, accepted as
// known. What is known is marked and fails nothing; it is never hidden, and the list grows only when told.
//
//   {"schema":"factcheck-baseline/1","findings":[
//   {"id":"fc1:7b1e…","rule":"dates-differ","question":"q-1f2e…","summary":"Tribune says
//   …","added":"2026-11-22"}
//   ]}
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "verdict/result.h"

namespace factcheck {

struct BaselineEntry {
  std::string id;  // the finding's
  std::string rule;
  std::string question;  // the question's id: the same rule and question with another finding is a change
  std::string summary;   // one line for people; not read back into anything
  std::string added;     // ISO day, or empty
};

struct Baseline {
  std::vector<BaselineEntry> entries;  // sorted by id
};

// Of the findings of a run; entries of `before` keep the day on which they were added, others get `day`.
Baseline baseline_of(const CrossCheck& result, const Baseline& before, std::string_view day);

std::string write_baseline(const Baseline& baseline);

// A file that is no baseline is an error: never an empty baseline, which would make all findings new.
Result<Baseline> parse_baseline(std::string_view text, const std::string& path);

// Sets the state of every finding. Gives the entries that no finding has any more.
std::vector<BaselineEntry> mark_known(CrossCheck& result, const Baseline& baseline);

// "2026-11-22" of the entry that was added first; empty where no entry has a day.
std::string oldest_day(const Baseline& baseline);

}  // namespace factcheck
