// A folder of entries named by hashes, of bounded size. Nothing in it can hurt: what is there may be foreign,
// damaged or gone at any time, and a link is never followed.
//
// An entry is written under its own name at once, without a second name to be renamed from: a run that is
// killed leaves no litter, and who reads half an entry sees by its checksum (claim_cache.h) that it is none.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/descriptor.h"

namespace factcheck {

class EntryFolder {
 public:
  enum class Open : std::uint8_t { AsItIs, MakeIt };

  // A folder that cannot be used, or that belongs to another user, is one that holds nothing and takes
  // nothing. Made with all its parents, for nobody else to read.
  EntryFolder(const std::string& path, Open how);

  bool usable() const { return root_.open(); }

  // The bytes of an entry, or nothing. `key` is 64 hexadecimal digits. For any number of threads.
  std::optional<std::string> read(std::string_view key) const;
  // Puts the bytes in place of what was there. Failing is no failure: then there is no entry.
  void write(std::string_view key, std::string_view bytes);

  // Lets the entries that were written first go until the rest takes `limit` bytes at the most. Looks only at
  // the parts of the folder that this run wrote to.
  void trim(std::uint64_t limit);

  struct Entries {
    std::uint64_t count = 0;
    std::uint64_t bytes = 0;  // on the disk
  };
  Entries entries() const;

  // Removes all entries and nothing else.
  struct Removed {
    Entries entries;
    std::uint64_t failures = 0;
  };
  Removed clear();

 private:
  // Keys are spread over as many folders as their first digit has values.
  static constexpr std::size_t kParts = 16;
  struct Part {
    Descriptor folder;
    std::atomic<bool> written = false;
  };

  Descriptor root_;
  std::array<Part, kParts> parts_;
};

// Larger entries are neither written nor read: the part of the folder that they are in could not hold many.
constexpr std::size_t kLargestEntry = 8U << 20;

}  // namespace factcheck
