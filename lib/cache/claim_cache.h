// What was found in articles, kept for the next run: an article read before is not analysed again.
//
// It is kept by content and program (cache_key.h), one entry an article. The cache never changes what a run
// says: an entry that is missing, damaged, foreign or of another build is no entry, and what cannot be
// written is not kept. Any file in it may be removed at any time.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "cache/entry_folder.h"
#include "claim/claim.h"
#include "text/document.h"

namespace factcheck {

class ClaimCache {
 public:
  // `program` tells builds apart (program_build.h). If it is empty, nothing is kept and nothing found.
  ClaimCache(const std::string& folder, std::string program, std::uint64_t limit = kCacheLimit);
  // Keeps the folder below the limit.
  ~ClaimCache();

  // The claims of the document as they were kept, else as `extract` finds them; then they are kept. For any
  // number of threads.
  std::vector<Claim> claims_of(const Document& document, const std::function<std::vector<Claim>()>& extract);

  static constexpr std::uint64_t kCacheLimit = 256U << 20;  // bytes on the disk

 private:
  std::string program_;
  EntryFolder folder_;
  std::uint64_t limit_;
  std::atomic<std::uint64_t> written_ = 0;  // bytes, in this run
};

// An entry: the claims of a document under its key, with a checksum. Places are kept as they are, and moved
// to where the article now begins in its file when they are read.
std::string make_entry(std::string_view key, const Document& document, const std::vector<Claim>& claims);
// Nothing unless these are the bytes of such an entry of this key, whole and unchanged.
std::optional<std::vector<Claim>> read_entry(std::string_view bytes, std::string_view key,
                                             const Document& document);

}  // namespace factcheck
