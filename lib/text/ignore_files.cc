#include "text/ignore_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <vector>

#include "base/descriptor.h"

namespace factcheck {
namespace {

constexpr std::size_t kLongestFile = 1U << 20;  // bytes; the rest is not read

// Nothing is told of a file that cannot be read: git does not, either.
std::string read_lines(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat info {};
  if (!file.open() || ::fstat(file.get(), &info) != 0 || !S_ISREG(info.st_mode)) return {};
  std::string text;
  std::array<char, 1U << 14> buffer;
  while (text.size() < kLongestFile) {
    const ssize_t got = ::read(file.get(), buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    text.append(buffer.data(), static_cast<std::size_t>(got));
  }
  return text;
}

std::string in_folder(const std::string& folder, const char* name) {
  return folder.ends_with('/') ? folder + name : folder + '/' + name;
}

bool is_there(const std::string& path) {
  struct stat info {};
  return ::lstat(path.c_str(), &info) == 0;
}

}  // namespace

IgnoreFiles::IgnoreFiles(std::shared_ptr<const IgnoreFiles> outer, const std::string& folder)
    : outer_(std::move(outer)),
      work_tree_begins_(is_there(in_folder(folder, ".git"))),
      git_(folder, std::string_view()),
      own_(folder, read_lines(in_folder(folder, ".factcheckignore"))) {
  work_tree_ = work_tree_begins_ || (outer_ && outer_->work_tree_);
  if (work_tree_) git_ = PathRules(folder, read_lines(in_folder(folder, ".gitignore")));
}

std::shared_ptr<const IgnoreFiles> IgnoreFiles::of_folder(const std::string& folder) {
  // From the folder outwards, to that which holds .git or to the root.
  std::vector<std::string> folders{folder};
  while (!is_there(in_folder(folders.back(), ".git"))) {
    const std::size_t slash = folders.back().rfind('/');
    if (slash == std::string::npos || folders.back() == "/") break;
    folders.push_back(slash == 0 ? "/" : folders.back().substr(0, slash));
  }
  std::shared_ptr<const IgnoreFiles> rules;
  for (auto outer = folders.rbegin(); outer != folders.rend(); ++outer) {
    rules.reset(new IgnoreFiles(std::move(rules), *outer));
  }
  return rules;
}

std::shared_ptr<const IgnoreFiles> IgnoreFiles::inside(std::shared_ptr<const IgnoreFiles> outer,
                                                       const std::string& folder) {
  return std::shared_ptr<const IgnoreFiles>(new IgnoreFiles(std::move(outer), folder));
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
