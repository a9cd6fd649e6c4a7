// `factcheck clean`: removes what was found in articles and kept for the next run.
#include <fmt/format.h>

#include "cache/entry_folder.h"
#include "cache_place.h"
#include "commands.h"

namespace factcheck {

ExitCode run_clean(const Options& options, Output& output) {
  if (!options.paths.empty()) {
    say_error("the command `clean` takes no words", "--cache-dir names another cache than yours");
    return ExitCode::Usage;
  }
  EntryFolder folder(cache_place(options), EntryFolder::Open::AsItIs);
  const EntryFolder::Removed removed = folder.clear();
  if (options.quiet == 0) {
    output.write(fmt::format("removed what was kept of {} article{}, {} KB\n", removed.entries,
                             removed.entries == 1 ? "" : "s", removed.bytes / 1024));
  }
  if (removed.failures == 0) return ExitCode::Clean;
  say_error(
      fmt::format("{} kept article{} cannot be removed", removed.failures, removed.failures == 1 ? "" : "s"));
  return ExitCode::Incomplete;
}

}  // namespace factcheck
