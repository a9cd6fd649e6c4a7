// Claims files on the disk: their names, a whole folder of them, and a write that is done fully or not at
// all.
#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <map>
#include <memory>

#include "base/descriptor.h"
#include "base/hash.h"
#include "base/parallel.h"
#include "store/claim_file.h"
#include "store/claim_form.h"
#include "store/yaml_tree.h"

namespace factcheck {
namespace {

// The reason in words that no locale changes.
std::string reason(int error) {
  switch (error) {
    case EACCES:
    case EPERM:
      return "permission denied";
    case ENOENT:
      return "no such file or folder";
    case ENOTDIR:
      return "not a folder";
    case EISDIR:
      return "is a folder";
    case ELOOP:
      return "is a symbolic link";
    case ENOSPC:
      return "no space left on the device";
    case EROFS:
      return "read-only file system";
    case EDQUOT:
      return "disk quota exceeded";
    case ENAMETOOLONG:
      return "the name is too long";
    case EFBIG:
      return "the file is too large";
    case EMFILE:
    case ENFILE:
      return "too many open files";
    case EIO:
      return "input or output error";
    default:
      return fmt::format("system error {}", error);
  }
}

Error error_of(std::string code, const std::string& path, std::string message) {
  return {.code = std::move(code),
          .path = path,
          .line = 0,
          .column = 0,
          .byte = {},
          .message = std::move(message)};
}

// The bytes of a regular file, one more than the limit at most. errno's value if there are none.
struct Bytes {
  std::string text;
  int error = 0;
};
Bytes read_regular(const std::string& path) {
  // Without O_NONBLOCK a FIFO of that name would keep us waiting.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (!file.open()) return {{}, errno};
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return {{}, errno};
  if (S_ISDIR(status.st_mode)) return {{}, EISDIR};
  if (!S_ISREG(status.st_mode)) return {{}, EINVAL};
  Bytes bytes;
  char buffer[1 << 16];
  while (bytes.text.size() <= kMaxYamlBytes) {
    const ssize_t count = ::read(file.get(), buffer, sizeof buffer);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return {{}, errno};
    if (count == 0) break;
    bytes.text.append(buffer, static_cast<std::size_t>(count));
  }
  return bytes;
}

std::string unreadable(int error) {
  return error == EINVAL ? "cannot be read: not a regular file" : "cannot be read: " + reason(error);
}

Result<ClaimFile> read_claim_file(const std::string& path) {
  const Bytes bytes = read_regular(path);
  if (bytes.error) return error_of("unreadable", path, unreadable(bytes.error));
  return parse_claim_file(bytes.text, path);
}

bool is_claim_file_name(std::string_view name) { return name.ends_with(".yaml") && !name.starts_with('.'); }

bool write_all(int fd, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(fd, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

// Some editors put a byte order mark at the front.
std::string_view without_mark(std::string_view text) {
  return text.substr(text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
}

// A new file beside the target, so that the rename stays on one file system. The number keeps two runs apart.
struct Temporary {
  std::string path;
  int fd = -1;
};
Temporary open_temporary(const std::string& target) {
  const std::size_t slash = target.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : target.substr(0, slash + 1);
  for (unsigned attempt = 0; attempt < 100; ++attempt) {
    const std::string path =
        fmt::format("{}.factcheck-{}-{}-{}.tmp", folder, sha256_hex(target, 8), ::getpid(), attempt);
    const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (fd >= 0 || errno != EEXIST) return {path, fd};
  }
  return {};
}

// Writes and closes; 0, or errno of the first step that failed.
int fill(int fd, std::string_view text) {
  Descriptor file(fd);
  if (!write_all(file.get(), text)) return errno;
  return file.close() ? 0 : errno;
}

int replace(const std::string& path, std::string_view text) {
  const Temporary temporary = open_temporary(path);
  if (temporary.fd < 0) return errno;
  int error = fill(temporary.fd, text);
  if (!error && ::rename(temporary.path.c_str(), path.c_str()) != 0) error = errno;
  if (error) ::unlink(temporary.path.c_str());
  return error;
}

}  // namespace

std::string claim_file_name(std::string_view article_path, std::string_view document_id) {
  constexpr std::size_t kLongest = 80;
  std::string_view name = article_path.substr(article_path.rfind('/') + 1);  // npos + 1 is 0
  if (const std::size_t dot = name.rfind('.'); dot != name.npos && dot > 0) name = name.substr(0, dot);
  std::string stem;
  for (const char c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    if (plain) {
      stem += c;
    } else if (!stem.empty() && stem.back() != '-') {
      stem += '-';
    }
  }
  stem.resize(std::min(stem.size(), kLongest));
  while (stem.ends_with('-')) stem.pop_back();
  if (stem.empty()) stem = "article";
  const std::string whole = std::string(article_path) + '\0' + std::string(document_id);
  return stem + "-" + sha256_hex(whole, 12) + ".yaml";
}

ClaimFolder read_claim_folder(const std::string& folder, unsigned jobs) {
  ClaimFolder result;
  const std::unique_ptr<DIR, int (*)(DIR*)> listing(::opendir(folder.c_str()), ::closedir);
  if (!listing) {
    if (errno != ENOENT) result.errors.push_back(error_of("unreadable", folder, unreadable(errno)));
    return result;
  }
  std::vector<std::string> paths;
  errno = 0;  // what readdir leaves alone at the end, and sets when it cannot go on
  while (const dirent* entry = ::readdir(listing.get())) {
    if (is_claim_file_name(entry->d_name))
      paths.push_back(folder + (folder.ends_with('/') ? "" : "/") + entry->d_name);
    errno = 0;
  }
  if (errno != 0) result.errors.push_back(error_of("unreadable", folder, unreadable(errno)));
  std::sort(paths.begin(), paths.end());

  std::vector<std::optional<Result<ClaimFile>>> read(paths.size());
  for_each_index(paths.size(), jobs, [&](std::size_t i) { read[i] = read_claim_file(paths[i]); });

  // Two files for one article would give it every claim twice.
  std::map<std::pair<std::string, std::string>, std::string> holders;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (!read[i]->ok()) {
      result.errors.push_back(read[i]->error());
      continue;
    }
    ClaimFile& file = read[i]->value();
    const auto [holder, first] = holders.try_emplace({file.article.path, file.article.document_id}, paths[i]);
    if (first) {
      result.files.emplace_back(paths[i], std::move(file));
    } else {
      result.errors.push_back(
          error_of("duplicate", paths[i],
                   fmt::format("`{}` already holds the claims of this article", holder->second)));
    }
  }
  return result;
}

Result<bool> save_claim_file(const std::string& path, const ClaimFile& file) {
  const std::string text = write_claim_file(file);
  if (text.size() > kMaxYamlBytes) {
    return error_of("unwritable", path,
                    fmt::format("not written: the claims take more than {} MB", kMaxYamlBytes >> 20));
  }
  const Bytes old = read_regular(path);
  if (old.error && old.error != ENOENT) return error_of("unwritable", path, unreadable(old.error));
  if (!old.error && old.text == text) return false;
  if (!old.error && !without_mark(old.text).starts_with(kClaimFileMark)) {
    return error_of(
        "foreign-file", path,
        fmt::format("not written: the file that stands here does not start with `{}1`", kClaimFileMark));
  }
  if (const int error = replace(path, text))
    return error_of("unwritable", path, "cannot be written: " + reason(error));
  return true;
}

}  // namespace factcheck
