// `factcheck extract [PATH]...`: writes what the articles say to claims/*.yaml.
#include <fmt/format.h>

#include "base/harmless.h"
#include "cache_place.h"
#include "claims_folder.h"
#include "commands.h"
#include "inputs.h"

namespace factcheck {

ExitCode run_extract(const Options& options, Output& output) {
  const auto inputs = list_inputs(options);
  if (!inputs) return ExitCode::Usage;
  const auto cache = open_cache(options);
  const auto extraction = extract_inputs(options, *inputs, cache.get());
  if (!extraction) return ExitCode::Usage;

  const ClaimFolder known = read_claim_folder(claims_folder(options), options.jobs);
  const SavedClaims saved = save_claims(*extraction, known, options);
  if (options.quiet == 0) {
    for (const std::string& line : saved.lines) output.write(harmless_line(line) + '\n');
  }
  say_errors(extraction->errors);
  say_errors(known.errors);
  say_errors(saved.errors);
  if (options.quiet == 0) say_skipped(extraction->skipped, options.verbose > 0);
  const bool passed_over = options.strict && !extraction->skipped.empty();
  const bool complete =
      extraction->errors.empty() && known.errors.empty() && saved.errors.empty() && !passed_over;
  return complete ? ExitCode::Clean : ExitCode::Incomplete;
}

}  // namespace factcheck
