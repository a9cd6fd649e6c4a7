// From files to documents: finds the articles under the paths named, and reads each by its kind.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "text/document.h"
#include "text/path_rules.h"
#include "text/source_text.h"

namespace factcheck {

// Paragraphs: blank lines part them, and all of it is text; no header, list or boilerplate is looked for.
// Only on request.
enum class Format : std::uint8_t { Auto, Text, Markdown, Html, JsonLines, Paragraphs };

struct ReadOptions {
  std::uint64_t max_file_size = 8U << 20;  // bytes; 0: size_limit()
  bool month_first = false;                // "07/06/2025" is 6 July rather than 7 June
  bool follow_links = false;
  bool hidden = false;
  std::optional<Encoding> encoding = {};  // nothing: told by the byte order mark, else UTF-8
  friend bool operator==(const ReadOptions&, const ReadOptions&) = default;
};

// The most bytes of a file that are read: without a limit of the user's as many as places can be told in.
std::uint64_t size_limit(const ReadOptions& options);

// One file that is to be read.
struct InputFile {
  std::string path;    // as it will be shown
  bool named = false;  // named by the user rather than found in a folder: binary is then an error
  Format format = Format::Auto;
};

// Which of the files that folders hold are read. Each of these says more than those before it:
// .gitignore (within a git work tree), .factcheckignore, `exclude`, `include`; the ignore file of the nearer
// folder more than that of the outer one.
struct FileChoice {
  std::vector<PathRules> include = {};  // if there are any, only what one of them means
  std::vector<PathRules> exclude = {};
  bool ignore_files = true;
  bool force_exclude = false;  // files that were named are left out by the same rules
  bool tell_unknown = false;   // files of kinds that are not read are listed as left out
};

// What the paths hold, sorted by path, each file once. A path that does not exist is an error `no-such-file`;
// links are not followed unless asked for; a loop, or a FIFO or a device that was not named, is an error with
// its path.
struct FileList {
  std::vector<InputFile> files;
  std::vector<Error> errors;
  std::vector<std::string> left_out;  // "a.pdf: of no kind that is read", by path
};
FileList find_files(const std::vector<std::string>& paths, const ReadOptions& options,
                    const FileChoice& choice = {});

// What one file gave: no document and no error if it is empty or binary and was only found in a folder
// (then `skipped` says why).
struct ReadFile {
  std::vector<Document> documents;
  std::vector<Error> errors;
  std::string skipped;
};
ReadFile read_file(const InputFile& file, const ReadOptions& options);

// The same for bytes at hand (standard input, tests, fuzzing). `path` names the type by its ending when
// the format is Auto; without a known ending it is plain text.
ReadFile read_bytes(std::string bytes, const std::string& path, Format format, const ReadOptions& options);

}  // namespace factcheck
