// From files to documents: finds the articles under the paths named, and reads each by its kind.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "text/document.h"

namespace factcheck {

// Paragraphs: blank lines part them, and all of it is text; no header, list or boilerplate is looked for.
// Only on request.
enum class Format : std::uint8_t { Auto, Text, Markdown, Html, JsonLines, Paragraphs };

struct ReadOptions {
  std::uint64_t max_file_size = 8U << 20;  // bytes; 0: no limit
  bool month_first = false;                // "07/06/2025" is 6 July rather than 7 June
  bool follow_links = false;
  bool hidden = false;
};

// One file that is to be read.
struct InputFile {
  std::string path;    // as it will be shown
  bool named = false;  // named by the user rather than found in a folder: binary is then an error
  Format format = Format::Auto;
};

// What the paths hold, sorted by path, each file once. A path that does not exist is an error `no-such-file`;
// links are not followed unless asked for; a loop, a FIFO or a device is an error with its path.
struct FileList {
  std::vector<InputFile> files;
  std::vector<Error> errors;
};
FileList find_files(const std::vector<std::string>& paths, const ReadOptions& options);

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
