// Which paths a list of patterns means, in the syntax of .gitignore: ignore files, --include, --exclude, and
// the sources of the configuration.
//
//   drafts/        a folder of that name anywhere, with all it holds
//   *.old.md       files and folders whose name fits
//   /notes/*.txt   a slash that is not the last binds to the folder of the list
//   a/**/b         any number of folders between
//   !keep.md       takes back what an earlier line said
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factcheck {

// A path as the patterns see it.
struct SeenPath {
  std::string absolute;
  std::string shown;  // as the user named it, for lists whose folder does not hold it
  bool is_folder = false;
};

class PathPattern {
 public:
  // One line of a list; nothing for empty lines, comments and lines of more than 4096 bytes.
  static std::optional<PathPattern> parse(std::string_view line);

  bool negated() const { return negated_; }

  // `path` is relative to the folder of the list, without a slash at either end. Time grows with the pattern
  // times the path, whatever both hold.
  bool matches(std::string_view path, bool is_folder) const;

 private:
  enum class Kind : std::uint8_t {
    Letter,    // one character
    AnyOne,    // ?
    Class,     // [a-z]
    Run,       // *
    Folders,   // **/ at the border of a folder's name; two states, this and the next
    InFolder,  //     and inside one
    Rest       // ** at the end: all below
  };
  struct Range {
    char32_t first = 0, last = 0;
  };
  struct Piece {
    Kind kind = Kind::Letter;
    char32_t letter = 0;
    bool outside = false;       // [!a-z]
    std::vector<Range> ranges;  // of a class
  };

  bool read_class(const std::u32string& pattern, std::size_t& at);
  static bool fits(const Piece& piece, char32_t letter);

  std::vector<Piece> pieces_;
  bool negated_ = false;
  bool folders_only_ = false;
  bool by_name_ = false;  // no slash: held against the last part of the path alone
};

enum class PathAnswer : std::uint8_t { Silent, Matched, TakenBack };

// Patterns and the folder they are relative to.
class PathRules {
 public:
  // `folder` is absolute, without a slash at its end.
  PathRules(std::string folder, std::string_view lines);
  PathRules(std::string folder, const std::vector<std::string>& lines);

  bool empty() const { return patterns_.empty(); }

  // What the last pattern that fits says of this very path.
  PathAnswer ask(const SeenPath& path) const;

  // The same, where a folder that holds the path may be meant as well.
  bool means(const SeenPath& path) const;

 private:
  std::string_view relative(const SeenPath& path) const;
  PathAnswer ask_relative(std::string_view path, bool is_folder) const;

  std::string folder_;
  std::vector<PathPattern> patterns_;
};

}  // namespace factcheck
