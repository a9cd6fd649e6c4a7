// `factcheck cache info|clear`: what was found in articles and is kept for the next run.
#include <fmt/format.h>

#include "base/harmless.h"
#include "base/nearest.h"
#include "cache/claim_cache.h"
#include "cache/entry_folder.h"
#include "cache_place.h"
#include "commands.h"

namespace factcheck {
namespace {

constexpr std::string_view kActions[] = {"info", "clear"};

std::string amount(const EntryFolder::Entries& entries) {
  return fmt::format("{} article{}, {} KB", entries.count, entries.count == 1 ? "" : "s",
                     entries.bytes / 1024);
}

ExitCode show_cache(const Options& options, Output& output) {
  const std::string place = cache_place(options);
  if (place.empty()) {
    output.write("folder: none; nothing is kept\n");
    return ExitCode::Clean;
  }
  const EntryFolder folder(place, EntryFolder::Open::AsItIs);
  output.write(fmt::format("folder: {}{}\nkept:   {}\nlimit:  {} KB\n", harmless_line(place),
                           folder.usable() ? "" : " (not there)", amount(folder.entries()),
                           ClaimCache::kCacheLimit / 1024));
  return ExitCode::Clean;
}

ExitCode clear_cache(const Options& options, Output& output) {
  EntryFolder folder(cache_place(options), EntryFolder::Open::AsItIs);
  const EntryFolder::Removed removed = folder.clear();
  if (options.quiet == 0) output.write(fmt::format("removed what was kept of {}\n", amount(removed.entries)));
  if (removed.failures == 0) return ExitCode::Clean;
  say_error(
      fmt::format("{} kept article{} cannot be removed", removed.failures, removed.failures == 1 ? "" : "s"));
  return ExitCode::Incomplete;
}

}  // namespace

ExitCode run_cache(const Options& options, Output& output) {
  const std::string action = options.paths.empty() ? std::string() : options.paths[0];
  if (options.paths.size() == 1 && action == "info") return show_cache(options, output);
  if (options.paths.size() == 1 && action == "clear") return clear_cache(options, output);
  const std::string_view near = nearest(action, kActions);
  if (options.paths.empty()) {
    say_error("cache what?",
              "factcheck cache info tells what is kept and where; factcheck cache clear removes it");
  } else if (options.paths.size() > 1) {
    say_error(fmt::format("`cache {}` takes no further words", action),
              "--cache-dir names another cache than yours");
  } else {
    say_error(fmt::format("`cache` has no `{}`", action),
              near.empty() ? "it has info and clear" : fmt::format("did you mean `{}`?", near));
  }
  return ExitCode::Usage;
}

}  // namespace factcheck
