#include "cache/entry_folder.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <memory>
#include <tuple>
#include <vector>

namespace factcheck {
namespace {

constexpr std::string_view kDigits = "0123456789abcdef";
constexpr std::size_t kKeySize = 64;
constexpr std::string_view kEnding = ".claims";

// Tells programs that back up or search to pass this folder over: bford.info/cachedir.
constexpr const char* kTagName = "CACHEDIR.TAG";
constexpr std::string_view kTag =
    "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# What factcheck found in articles. It may be removed at any time.\n";

constexpr mode_t kOursAlone = 0700;
constexpr int kFolder = O_RDONLY | O_DIRECTORY | O_CLOEXEC;

std::size_t part_of(std::string_view key) { return kDigits.find(key.front()); }

// The rest of the key: its first digit is the folder's name.
std::string name_of(std::string_view key) { return std::string(key.substr(1)).append(kEnding); }

bool is_entry_name(std::string_view name) {
  if (name.size() != kKeySize - 1 + kEnding.size() || !name.ends_with(kEnding)) return false;
  return name.find_first_not_of(kDigits) == kKeySize - 1;
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

// Creates and fills a file that must not be there yet, whatever kind of thing bears its name.
enum class Written : std::uint8_t { Yes, Exists, No };
Written write_new(int folder, const char* name, std::string_view bytes) {
  constexpr int kNew = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
  Descriptor file(::openat(folder, name, kNew, 0600));
  if (!file.open()) return errno == EEXIST ? Written::Exists : Written::No;
  if (write_all(file.get(), bytes) && file.close()) return Written::Yes;
  ::unlinkat(folder, name, 0);
  return Written::No;
}

// Makes a folder and those above it; true if it was not there before.
bool make_folder(const std::filesystem::path& path) {
  std::filesystem::path so_far;
  bool made = false;
  for (const std::filesystem::path& name : path) {
    if (name.empty()) continue;  // behind the last slash
    so_far /= name;
    made = ::mkdir(so_far.c_str(), kOursAlone) == 0;
  }
  return made;
}

Descriptor open_root(const std::string& path, EntryFolder::Open how) {
  if (path.empty()) return {};
  const bool made = how == EntryFolder::Open::MakeIt && make_folder(path);
  Descriptor root(::open(path.c_str(), kFolder));
  struct stat status {};
  if (!root.open() || ::fstat(root.get(), &status) != 0 || status.st_uid != ::geteuid()) return {};
  // Only where all of the folder is ours: in a folder that was there before, others' files are no cache.
  if (made) write_new(root.get(), kTagName, kTag);
  return root;
}

struct CloseListing {
  void operator()(DIR* listing) const { ::closedir(listing); }
};

struct Entry {
  std::string name;
  std::uint64_t size = 0;  // on the disk, in whole blocks as most file systems have them
  timespec written{};

  auto order() const { return std::tie(written.tv_sec, written.tv_nsec, name); }
};

// The regular files of a folder that bear an entry's name.
std::vector<Entry> entries_of(const Descriptor& folder) {
  constexpr std::uint64_t kBlock = 4096;
  std::vector<Entry> entries;
  // Reading moves the place in a folder that all copies of a descriptor share: hence one of its own.
  Descriptor again(::openat(folder.get(), ".", kFolder));
  if (!again.open()) return entries;
  const std::unique_ptr<DIR, CloseListing> listing(::fdopendir(again.get()));
  if (!listing) return entries;
  again.release();
  while (const dirent* found = ::readdir(listing.get())) {
    struct stat status {};
    if (!is_entry_name(found->d_name)) continue;
    if (::fstatat(folder.get(), found->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) continue;
    if (!S_ISREG(status.st_mode)) continue;
    const auto size = static_cast<std::uint64_t>(status.st_size);
    entries.push_back({found->d_name, (size + kBlock - 1) / kBlock * kBlock, status.st_mtim});
  }
  return entries;
}

}  // namespace

EntryFolder::EntryFolder(const std::string& path, Open how) : root_(open_root(path, how)) {
  if (!root_.open()) return;
  for (std::size_t i = 0; i < kParts; ++i) {
    const char name[] = {kDigits[i], '\0'};
    if (how == Open::MakeIt) ::mkdirat(root_.get(), name, kOursAlone);
    parts_[i].folder = Descriptor(::openat(root_.get(), name, kFolder | O_NOFOLLOW));
  }
}

std::optional<std::string> EntryFolder::read(std::string_view key) const {
  const Part& part = parts_[part_of(key)];
  if (!part.folder.open()) return std::nullopt;
  // Without O_NONBLOCK a FIFO of that name would keep us waiting.
  constexpr int kRead = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
  const Descriptor file(::openat(part.folder.get(), name_of(key).c_str(), kRead));
  struct stat status {};
  if (!file.open() || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  if (static_cast<std::uint64_t>(status.st_size) > kLargestEntry) return std::nullopt;
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t got = 0;
  while (got < bytes.size()) {
    const ssize_t count = ::read(file.get(), bytes.data() + got, bytes.size() - got);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return std::nullopt;
    got += static_cast<std::size_t>(count);
  }
  return bytes;
}

void EntryFolder::write(std::string_view key, std::string_view bytes) {
  Part& part = parts_[part_of(key)];
  if (!part.folder.open() || bytes.size() > kLargestEntry) return;
  const std::string name = name_of(key);
  const int folder = part.folder.get();
  if (write_new(folder, name.c_str(), bytes) == Written::Exists) {
    // Damaged, or another run was faster; both may go.
    ::unlinkat(folder, name.c_str(), 0);
    write_new(folder, name.c_str(), bytes);
  }
  part.written = true;
}

void EntryFolder::trim(std::uint64_t limit) {
  for (Part& part : parts_) {
    if (!part.written.exchange(false)) continue;
    std::vector<Entry> entries = entries_of(part.folder);
    std::uint64_t size = 0;
    for (const Entry& entry : entries) size += entry.size;
    if (size <= limit / kParts) continue;
    std::ranges::sort(entries, {}, &Entry::order);
    for (const Entry& entry : entries) {
      if (size <= limit / kParts) break;
      if (::unlinkat(part.folder.get(), entry.name.c_str(), 0) == 0) size -= entry.size;
    }
  }
}

EntryFolder::Entries EntryFolder::entries() const {
  Entries all;
  for (const Part& part : parts_) {
    if (!part.folder.open()) continue;
    for (const Entry& entry : entries_of(part.folder)) {
      ++all.count;
      all.bytes += entry.size;
    }
  }
  return all;
}

EntryFolder::Removed EntryFolder::clear() {
  Removed removed;
  for (std::size_t i = 0; i < kParts; ++i) {
    if (!parts_[i].folder.open()) continue;
    for (const Entry& entry : entries_of(parts_[i].folder)) {
      const bool gone = ::unlinkat(parts_[i].folder.get(), entry.name.c_str(), 0) == 0;
      removed.entries.count += gone ? 1 : 0;
      removed.entries.bytes += gone ? entry.size : 0;
      removed.failures += gone ? 0 : 1;
    }
    const char name[] = {kDigits[i], '\0'};
    ::unlinkat(root_.get(), name, AT_REMOVEDIR);  // not if something foreign is in it
  }
  return removed;
}

}  // namespace factcheck
