// A folder with a few small articles in it, for runs in which something goes wrong.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "golden/run_program.h"

namespace factcheck {

using Files = std::map<std::string, std::string>;

// An article of each kind, in `news/`: they contradict each other in the cost of a bridge and in a toll.
class SafetyPlace : public testing::Test {
 protected:
  SafetyPlace();

  Outcome run(std::vector<std::string> arguments) const {
    return run_with({.arguments = std::move(arguments)});
  }

  // The same, with anything else that a run can have; the folder is this one.
  Outcome run_with(factcheck::Run run) const;

  const std::filesystem::path& folder() const { return place_.path(); }
  void write(const std::string& path, const std::string& bytes) const {
    write_bytes_to(folder() / path, bytes);
  }
  Files files(const std::string& below) const { return files_below(folder() / below); }

 private:
  TemporaryFolder place_;
};

// Ended by itself, and in a way that the table of exit codes knows.
testing::AssertionResult ended_well(const Outcome& outcome);

// Programs with sanitizers need far more memory, and no other library may be loaded before theirs.
inline bool sanitized() { return !std::string(FACTCHECK_SANITIZED).empty(); }

// FACTCHECK_LONG_TESTS=1: what takes minutes or gigabytes, too.
bool long_tests();

std::string repeated(const std::string& text, std::size_t times);

}  // namespace factcheck
