#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <map>
#include <set>
#include <system_error>

#include "text/file_kind.h"
#include "text/reader.h"

namespace factcheck {
namespace {

// One file or folder, whatever names lead to it.
using Identity = std::pair<dev_t, ino_t>;
Identity identity(const struct stat& info) { return {info.st_dev, info.st_ino}; }

struct Folder {
  std::string path;   // to open
  std::string shown;  // before the names in it; empty for "."
  Identity self;
  std::ptrdiff_t parent = -1;  // among all folders seen
};

Error failure(std::string code, std::string path, std::string message) {
  Error error;
  error.code = std::move(code);
  error.path = std::move(path);
  error.message = std::move(message);
  return error;
}

std::string reason(int number) { return std::generic_category().message(number); }

std::string_view type_name(const struct stat& info) {
  if (S_ISFIFO(info.st_mode)) return "a FIFO";
  if (S_ISSOCK(info.st_mode)) return "a socket";
  if (S_ISCHR(info.st_mode) || S_ISBLK(info.st_mode)) return "a device";
  return "no regular file";
}

class Finder {
 public:
  explicit Finder(const ReadOptions& options) : options_(options) {}

  void add_named(const std::string& path) {
    if (path == "-") {
      add_file({path, true}, {});
      return;
    }
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) {
      const int number = errno;
      const bool missing = number == ENOENT || number == ENOTDIR;
      errors_.push_back(failure(missing ? "no-such-file" : "unreadable", path,
                                missing ? "no such file or folder" : reason(number)));
    } else if (S_ISDIR(info.st_mode)) {
      std::string name = path;
      while (name.size() > 1 && name.back() == '/') name.pop_back();
      const std::string shown = name == "." ? "" : name == "/" ? "/" : name + "/";
      enter({name, shown, identity(info), -1});
    } else if (S_ISREG(info.st_mode)) {
      add_file({path, true}, identity(info));
    } else {
      errors_.push_back(
          failure("unreadable", path, std::string("is ") + std::string(type_name(info)) + ", not a file"));
    }
    walk();
  }

  FileList finish() && {
    FileList list;
    std::sort(found_.begin(), found_.end(),
              [](const Found& a, const Found& b) { return a.file.path < b.file.path; });
    std::map<Identity, std::size_t> first_name;
    std::set<std::string> paths;
    for (Found& found : found_) {
      if (!paths.insert(found.file.path).second) continue;
      const auto [at, is_new] = first_name.emplace(found.self, list.files.size());
      if (is_new || found.file.path == "-") {
        list.files.push_back(std::move(found.file));
      } else if (found.file.named) {
        list.files[at->second].named = true;
      }
    }
    std::stable_sort(errors_.begin(), errors_.end(),
                     [](const Error& a, const Error& b) { return a.path < b.path; });
    list.errors = std::move(errors_);
    return list;
  }

 private:
  struct Found {
    InputFile file;
    Identity self;
  };

  void add_file(InputFile file, Identity self) { found_.push_back({std::move(file), self}); }

  void enter(Folder folder) {
    for (auto above = folder.parent; above >= 0; above = folders_[static_cast<std::size_t>(above)].parent) {
      if (folders_[static_cast<std::size_t>(above)].self != folder.self) continue;
      errors_.push_back(
          failure("unreadable", folder.path, "links back to a folder that holds it; not entered"));
      return;
    }
    // Reached a second time, by another name: its files are known.
    if (!seen_.insert(folder.self).second) return;
    pending_.push_back(folders_.size());
    folders_.push_back(std::move(folder));
  }

  void walk() {
    while (!pending_.empty()) {
      const std::size_t index = pending_.back();
      pending_.pop_back();
      list_folder(index);
    }
  }

  void list_folder(std::size_t index) {
    const Folder folder = folders_[index];
    DIR* handle = ::opendir(folder.path.c_str());
    if (handle == nullptr) {
      errors_.push_back(failure("unreadable", folder.path, reason(errno)));
      return;
    }
    std::vector<std::string> names;
    while (const dirent* entry = ::readdir(handle)) names.emplace_back(entry->d_name);
    ::closedir(handle);
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) {
      if (name == "." || name == ".." || (name[0] == '.' && !options_.hidden)) continue;
      add_entry(folder, static_cast<std::ptrdiff_t>(index), name);
    }
  }

  void add_entry(const Folder& folder, std::ptrdiff_t index, const std::string& name) {
    const std::string path = folder.shown + name;
    struct stat info {};
    if (::lstat(path.c_str(), &info) != 0) {
      errors_.push_back(failure("unreadable", path, reason(errno)));
      return;
    }
    if (S_ISLNK(info.st_mode)) {
      if (!options_.follow_links) return;
      if (::stat(path.c_str(), &info) != 0) {
        const bool missing = errno == ENOENT;
        errors_.push_back(failure(missing ? "no-such-file" : "unreadable", path,
                                  missing ? "the link leads nowhere" : reason(errno)));
        return;
      }
    }
    if (S_ISDIR(info.st_mode)) {
      enter({path, path + "/", identity(info), index});
    } else if (!S_ISREG(info.st_mode)) {
      errors_.push_back(
          failure("unreadable", path, std::string("is ") + std::string(type_name(info)) + ", not a file"));
    } else if (is_article_name(name)) {
      add_file({path, false}, identity(info));
    }
  }

  const ReadOptions& options_;
  std::vector<Found> found_;
  std::vector<Error> errors_;
  std::vector<Folder> folders_;
  std::vector<std::size_t> pending_;
  std::set<Identity> seen_;
};

}  // namespace

FileList find_files(const std::vector<std::string>& paths, const ReadOptions& options) {
  Finder finder(options);
  for (const std::string& path : paths) finder.add_named(path);
  return std::move(finder).finish();
}

}  // namespace factcheck
