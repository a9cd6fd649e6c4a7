#include "cache_place.h"

#include <fmt/format.h>

#include "cache/program_build.h"
#include "environment.h"

namespace factcheck {
namespace {

std::string users_cache() {
  const std::string cache(full_path_in("XDG_CACHE_HOME"));
  if (!cache.empty()) return cache;
  const std::string home(full_path_in("HOME"));
  return home.empty() ? home : home + "/.cache";
}

}  // namespace

std::string cache_place(const Options& options) {
  if (!options.cache) return {};
  if (options.cache_dir) return *options.cache_dir;
  const std::string cache = users_cache();
  return cache.empty() ? cache : cache + "/factcheck";
}

std::unique_ptr<ClaimCache> open_cache(const Options& options) {
  const std::string folder = cache_place(options);
  if (folder.empty()) return nullptr;
  // Other settings find other claims.
  std::string program = program_build();
  const TimePolicy& times = options.times;
  if (!program.empty() && times != TimePolicy{}) {
    program +=
        fmt::format("/{}{}{}{}", static_cast<int>(times.last_weekday), static_cast<int>(times.next_weekday),
                    static_cast<int>(times.this_weekday), times.weekday_may_be_today ? 1 : 0);
  }
  if (!program.empty()) program += added_rows_key(options.added);
  return std::make_unique<ClaimCache>(folder, std::move(program));
}

}  // namespace factcheck
