// Where what was found in articles is kept between runs.
#pragma once

#include <memory>
#include <string>

#include "cache/claim_cache.h"
#include "options.h"

namespace factcheck {

// --cache-dir or what the configuration names, else `factcheck` in the user's cache folder (XDG Base
// Directory Specification). Empty: nowhere, since --no-cache or an empty $FACTCHECK_CACHE_DIR asks for that,
// or since there is no such folder.
std::string cache_place(const Options& options);

// The cache of this build of the program, or null.
std::unique_ptr<ClaimCache> open_cache(const Options& options);

}  // namespace factcheck
