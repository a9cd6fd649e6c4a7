#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <map>
#include <memory>
#include <set>
#include <system_error>

#include "text/file_kind.h"
#include "text/ignore_files.h"
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
  std::string absolute = {};
  bool included = false;  // `include` means the folder itself, and so what it holds
  std::shared_ptr<const IgnoreFiles> ignored = {};
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

// Without links and dots: ignore files hold for where a file is, not for the way to it.
std::string absolute_path(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr), &std::free);
  return real ? std::string(real.get()) : path;
}

PathAnswer last_answer(const std::vector<PathRules>& lists, const SeenPath& path) {
  for (auto list = lists.rbegin(); list != lists.rend(); ++list) {
    const PathAnswer answer = list->ask(path);
    if (answer != PathAnswer::Silent) return answer;
  }
  return PathAnswer::Silent;
}

class Finder {
 public:
  Finder(const ReadOptions& options, const FileChoice& choice) : options_(options), choice_(choice) {}

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
    } else if (choice_.force_exclude && leaves_out_named(path, S_ISDIR(info.st_mode))) {
      left_out_.push_back(path + ": excluded");
    } else if (S_ISDIR(info.st_mode)) {
      std::string name = path;
      while (name.size() > 1 && name.back() == '/') name.pop_back();
      const std::string shown = name == "." ? "" : name == "/" ? "/" : name + "/";
      enter({.path = name, .shown = shown, .self = identity(info), .absolute = absolute_path(name)});
    } else {
      add_file({path, true}, identity(info));  // a pipe or a device, too: it was asked for by name
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
    // Rules that hold for several folders are looked for from each of them.
    const auto same = [](const Error& a, const Error& b) {
      return a.path == b.path && a.message == b.message;
    };
    errors_.erase(std::unique(errors_.begin(), errors_.end(), same), errors_.end());
    list.errors = std::move(errors_);
    std::sort(left_out_.begin(), left_out_.end());
    left_out_.erase(std::unique(left_out_.begin(), left_out_.end()), left_out_.end());
    list.left_out = std::move(left_out_);
    return list;
  }

 private:
  struct Found {
    InputFile file;
    Identity self;
  };

  // Whether a path in a folder is passed over; `included` says whether `include` means it, or its folder.
  bool leaves_out(const SeenPath& path, const IgnoreFiles* ignored, bool& included) const {
    const PathAnswer include = last_answer(choice_.include, path);
    if (include == PathAnswer::TakenBack) return true;
    included = included || include == PathAnswer::Matched;
    if (include == PathAnswer::Matched) return false;
    if (!choice_.include.empty() && !included && !path.is_folder) return true;
    PathAnswer answer = last_answer(choice_.exclude, path);
    if (answer == PathAnswer::Silent && ignored != nullptr) answer = ignored->ask(path);
    return answer == PathAnswer::Matched;
  }

  // The same for a named path: as if it had been found from the root of its work tree.
  bool leaves_out_named(const std::string& path, bool is_folder) {
    const std::string whole = absolute_path(path);
    bool included = false;
    for (std::size_t end = whole.find('/', 1);; end = whole.find('/', end + 1)) {
      const bool last = end == std::string::npos;
      const std::size_t slash = last ? whole.rfind('/') : whole.rfind('/', end - 1);
      const SeenPath seen{.absolute = whole.substr(0, end),
                          .shown = last ? path : std::string(),
                          .is_folder = !last || is_folder};
      const auto ignored = choice_.ignore_files
                               ? IgnoreFiles::of_folder(slash == 0 ? "/" : whole.substr(0, slash), errors_)
                               : nullptr;
      if (leaves_out(seen, ignored.get(), included)) return true;
      if (last) return false;
    }
  }

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

  std::shared_ptr<const IgnoreFiles> ignored_in(const Folder& folder) {
    if (!choice_.ignore_files) return nullptr;
    if (folder.parent < 0) return IgnoreFiles::of_folder(folder.absolute, errors_);
    return IgnoreFiles::inside(folders_[static_cast<std::size_t>(folder.parent)].ignored, folder.absolute,
                               errors_);
  }

  void list_folder(std::size_t index) {
    folders_[index].ignored = ignored_in(folders_[index]);
    const Folder folder = folders_[index];
    DIR* handle = ::opendir(folder.path.c_str());
    if (handle == nullptr) {
      errors_.push_back(failure("unreadable", folder.path, reason(errno)));
      return;
    }
    std::vector<std::string> names;
    errno = 0;  // what readdir leaves alone at the end, and sets when it cannot go on
    while (const dirent* entry = ::readdir(handle)) {
      names.emplace_back(entry->d_name);
      errno = 0;
    }
    if (errno != 0) errors_.push_back(failure("unreadable", folder.path, reason(errno)));
    ::closedir(handle);
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) {
      if (name == "." || name == ".." || name == ".git" || (name[0] == '.' && !options_.hidden)) continue;
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
    const bool is_folder = S_ISDIR(info.st_mode);
    const SeenPath seen{.absolute = folder.absolute + (folder.absolute.ends_with('/') ? "" : "/") + name,
                        .shown = path,
                        .is_folder = is_folder};
    bool included = folder.included;
    if (leaves_out(seen, folder.ignored.get(), included)) return;
    if (is_folder) {
      enter({.path = path,
             .shown = path + "/",
             .self = identity(info),
             .parent = index,
             .absolute = seen.absolute,
             .included = included});
    } else if (!S_ISREG(info.st_mode)) {
      errors_.push_back(
          failure("unreadable", path, std::string("is ") + std::string(type_name(info)) + ", not a file"));
    } else if (is_article_name(name)) {
      add_file({path, false}, identity(info));
    } else if (choice_.tell_unknown) {
      left_out_.push_back(path + ": of no kind that is read");
    }
  }

  const ReadOptions& options_;
  const FileChoice& choice_;
  std::vector<Found> found_;
  std::vector<std::string> left_out_;
  std::vector<Error> errors_;
  std::vector<Folder> folders_;
  std::vector<std::size_t> pending_;
  std::set<Identity> seen_;
};

}  // namespace

FileList find_files(const std::vector<std::string>& paths, const ReadOptions& options,
                    const FileChoice& choice) {
  Finder finder(options, choice);
  for (const std::string& path : paths) finder.add_named(path);
  return std::move(finder).finish();
}

}  // namespace factcheck
