// Runs the program under test as a user would, in a folder of its own, and keeps what it said.
#pragma once

#include <csignal>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace factcheck {

// A folder that is there until this goes away.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

struct Run {
  std::vector<std::string> arguments = {};
  std::filesystem::path folder = {};  // where it runs
  std::string standard_input = {};
  std::vector<std::string> environment = {};  // "NAME=value"; nothing else is set but PATH
  std::string standard_output = {};           // a file to write to instead: "/dev/full"; "-" closes it
  int kill_after_milliseconds = -1;           // -1: never
  int kill_with = SIGKILL;                    // the signal sent then
  std::uint64_t memory_limit = 0;             // bytes of address space; 0: as many as there are
};

struct Outcome {
  std::string out;
  std::string err;
  int status = 0;          // exit code; 128 and the signal's number if one ended it
  bool timed_out = false;  // after two minutes
  long peak_kilobytes = 0;
  double processor_seconds = 0;
};

// FACTCHECK_BINARY with these arguments.
Outcome run_program(const Run& run);

// Every regular file below a folder: relative path and bytes.
std::map<std::string, std::string> files_below(const std::filesystem::path& folder);

std::string read_bytes_of(const std::filesystem::path& path);
void write_bytes_to(const std::filesystem::path& path, const std::string& bytes);

}  // namespace factcheck
