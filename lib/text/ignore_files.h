// .gitignore and .factcheckignore of a folder and of those that hold it.
//
// Folders are walked from the outside to the inside; each knows the one round it. .gitignore counts inside a
// git work tree, from the folder that holds .git on; .factcheckignore from there, too, or without a work tree
// from the root of the file system.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "text/path_rules.h"

namespace factcheck {

class IgnoreFiles {
 public:
  // What holds for the names in an absolute folder, with all that holds in the folders round it. A file of
  // rules that is there and cannot be read is an error of input, by its path as seen from where one stands.
  static std::shared_ptr<const IgnoreFiles> of_folder(const std::string& folder, std::vector<Error>& errors);

  // The same for a folder that lies right in that of `outer`.
  static std::shared_ptr<const IgnoreFiles> inside(std::shared_ptr<const IgnoreFiles> outer,
                                                   const std::string& folder, std::vector<Error>& errors);

  // The nearest folder that has something to say decides; .factcheckignore before .gitignore.
  PathAnswer ask(const SeenPath& path) const;

 private:
  IgnoreFiles(std::shared_ptr<const IgnoreFiles> outer, const std::string& folder,
              std::vector<Error>& errors);

  std::shared_ptr<const IgnoreFiles> outer_;
  bool work_tree_ = false;         // inside one
  bool work_tree_begins_ = false;  // here: what stands in .gitignore further out belongs to another
  PathRules git_;
  PathRules own_;
};

}  // namespace factcheck
