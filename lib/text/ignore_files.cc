#include "text/ignore_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include "base/descriptor.h"

namespace factcheck {
namespace {

constexpr std::size_t kLongestFile = 1U << 20;  // bytes

// "../.gitignore": an absolute path would differ from machine to machine.
std::string shown_path(const std::string& path) {
  std::error_code ignored;
  const std::filesystem::path near =
      std::filesystem::path(path).lexically_relative(std::filesystem::current_path(ignored));
  return near.empty() ? path : near.generic_string();
}

Error unreadable(const std::string& path, std::string reason) {
  return {.code = "unreadable",
          .path = shown_path(path),
          .line = 0,
          .column = 0,
          .byte = {},
          .message = std::move(reason)};
}

std::string reason(int number) { return std::generic_category().message(number); }

// What cannot be looked at is an error, since it may be there.
bool is_there(const std::string& path, std::vector<Error>& errors) {
  struct stat info {};
  if (::lstat(path.c_str(), &info) == 0) return true;
  if (errno != ENOENT && errno != ENOTDIR) errors.push_back(unreadable(path, reason(errno)));
  return false;
}

// All of a file, or why not.
Result<std::string> read_text(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.open()) return unreadable(path, errno == ENOENT ? "the link leads nowhere" : reason(errno));
  struct stat info {};
  if (::fstat(file.get(), &info) != 0) return unreadable(path, reason(errno));
  if (!S_ISREG(info.st_mode)) return unreadable(path, "is no regular file");
  std::string text;
  std::array<char, 1U << 14> buffer;
  for (;;) {
    const ssize_t got = ::read(file.get(), buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return unreadable(path, reason(errno));
    if (got == 0) return text;
    text.append(buffer.data(), static_cast<std::size_t>(got));
    if (text.size() > kLongestFile) return unreadable(path, "larger than 1 MB");
  }
}

// The lines of a file; none where there is no file, or none that can be read.
std::string read_lines(const std::string& path, std::vector<Error>& errors) {
  if (!is_there(path, errors)) return {};
  auto text = read_text(path);
  if (text) return std::move(text).value();
  errors.push_back(text.error());
  return {};
}

std::string in_folder(const std::string& folder, const char* name) {
  return folder.ends_with('/') ? folder + name : folder + '/' + name;
}

}  // namespace

IgnoreFiles::IgnoreFiles(std::shared_ptr<const IgnoreFiles> outer, const std::string& folder,
                         std::vector<Error>& errors)
    : outer_(std::move(outer)),
      work_tree_begins_(is_there(in_folder(folder, ".git"), errors)),
      git_(folder, std::string_view()),
      own_(folder, read_lines(in_folder(folder, ".factcheckignore"), errors)) {
  work_tree_ = work_tree_begins_ || (outer_ && outer_->work_tree_);
  if (work_tree_) git_ = PathRules(folder, read_lines(in_folder(folder, ".gitignore"), errors));
}

std::shared_ptr<const IgnoreFiles> IgnoreFiles::of_folder(const std::string& folder,
                                                          std::vector<Error>& errors) {
  // From the folder outwards, to that which holds .git or to the root.
  std::vector<std::string> folders{folder};
  while (!is_there(in_folder(folders.back(), ".git"), errors)) {
    const std::size_t slash = folders.back().rfind('/');
    if (slash == std::string::npos || folders.back() == "/") break;
    folders.push_back(slash == 0 ? "/" : folders.back().substr(0, slash));
  }
  std::shared_ptr<const IgnoreFiles> rules;
  for (auto outer = folders.rbegin(); outer != folders.rend(); ++outer) {
    rules.reset(new IgnoreFiles(std::move(rules), *outer, errors));
  }
  return rules;
}

std::shared_ptr<const IgnoreFiles> IgnoreFiles::inside(std::shared_ptr<const IgnoreFiles> outer,
                                                       const std::string& folder,
                                                       std::vector<Error>& errors) {
  return std::shared_ptr<const IgnoreFiles>(new IgnoreFiles(std::move(outer), folder, errors));
}

PathAnswer IgnoreFiles::ask(const SeenPath& path) const {
  for (const IgnoreFiles* level = this; level != nullptr; level = level->outer_.get()) {
    const PathAnswer answer = level->own_.ask(path);
    if (answer != PathAnswer::Silent) return answer;
  }
  for (const IgnoreFiles* level = this; level != nullptr; level = level->outer_.get()) {
    const PathAnswer answer = level->git_.ask(path);
    if (answer != PathAnswer::Silent) return answer;
    if (level->work_tree_begins_) break;
  }
  return PathAnswer::Silent;
}

}  // namespace factcheck
