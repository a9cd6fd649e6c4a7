// What the commands that read articles share: from the words of the command line to documents and claims.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "options.h"
#include "pipeline/cross_check.h"

namespace factcheck {

// The articles that a command line names.
struct Inputs {
  std::vector<InputFile> files;       // sorted by path
  std::optional<InputFile> standard;  // standard input, if it was asked for
  std::vector<Error> errors;          // input that cannot be read; by path
  std::vector<std::string> left_out;  // named and excluded, or (--strict) of no kind that is read
};

// Nothing where the command line is at fault (a path that is not there): that has been said on standard
// error.
std::optional<Inputs> list_inputs(const Options& options);

// The claims of all of them. Nothing where there was nothing to read and --allow-empty was not given: that
// has been said, too. `cache` may be null.
std::optional<Extraction> extract_inputs(const Options& options, const Inputs& inputs,
                                         ClaimCache* cache = nullptr);

// The documents alone, in order. Errors and skipped files are added to the lists.
std::vector<std::shared_ptr<const Document>> read_inputs(const Options& options, const Inputs& inputs,
                                                         std::vector<Error>& errors,
                                                         std::vector<std::string>& skipped);

RunOptions run_options(const Options& options);

// The sources that the configuration names, in place of those that articles name themselves.
void name_sources(Extraction& extraction, const Options& options);

// Says that there was nothing to read, unless --allow-empty was given; then false.
bool refuse_empty(const Options& options);

// The whole of a file or of standard input ("-"); where it is larger than `limit`, a little more than that.
Result<std::string> read_whole_file(const std::string& path, std::uint64_t limit);

}  // namespace factcheck
