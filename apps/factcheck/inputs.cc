#include "inputs.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <set>

#include "base/parallel.h"
#include "commands.h"
#include "progress.h"

namespace factcheck {
namespace {

constexpr std::uint64_t kLongestList = 64U << 20;  // bytes of --files-from

Error cannot_read(const std::string& path, int reason) {
  return {.code = "unreadable",
          .path = path,
          .byte = {},
          .message = fmt::format("cannot read: {}", std::strerror(reason))};
}

// Paths with a NUL after or between them.
void add_parts(std::string_view text, std::vector<std::string>& paths) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\0'), text.size());
    if (end > 0) paths.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

// Paths one a line; empty lines and lines that begin with # are left out.
void add_lines(std::string_view text, std::vector<std::string>& paths) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty() && line.front() != '#') paths.emplace_back(line);
  }
}

// "./corpus//a.txt" and "corpus/a.txt" are one article, in reports and in claims files.
std::string tidy_path(const std::string& path) {
  const std::string tidy = std::filesystem::path(path).lexically_normal().generic_string();
  return tidy.size() > 1 && tidy.ends_with('/') ? tidy.substr(0, tidy.size() - 1) : tidy;
}

bool has_lists(const Options& options) { return !options.files_from.empty() || !options.files_from0.empty(); }

// The bytes of a list of files; nothing after saying why.
std::optional<std::string> read_list(const std::string& list) {
  auto text = read_whole_file(list, kLongestList);
  if (!text) {
    say_error(text.error());
    return std::nullopt;
  }
  if (text.value().size() > kLongestList) {
    say_error(fmt::format("{}: is larger than the 64 MB that a list of files may have", list));
    return std::nullopt;
  }
  return std::move(text).value();
}

std::optional<std::vector<std::string>> named_paths(const Options& options) {
  std::vector<std::string> paths = options.paths;
  for (const std::string& list : options.files_from) {
    const auto text = read_list(list);
    if (!text) return std::nullopt;
    if (text->find('\0') != std::string::npos) {
      say_error(fmt::format("{}: is no list of files", list),
                "a list is text with a path a line; --files-from0 reads paths with NUL between them");
      return std::nullopt;
    }
    add_lines(*text, paths);
  }
  for (const std::string& list : options.files_from0) {
    const auto text = read_list(list);
    if (!text) return std::nullopt;
    add_parts(*text, paths);
  }
  if (paths.empty() && !has_lists(options)) paths.emplace_back(".");
  return paths;
}

// What the options and the configuration say of the files in folders.
FileChoice file_choice(const Options& options) {
  std::error_code ignored;
  const std::string here = std::filesystem::current_path(ignored).generic_string();
  FileChoice choice;
  const Patterns& only = options.only.lines.empty() ? options.include : options.only;
  if (!only.lines.empty())
    choice.include.emplace_back(options.only.lines.empty() ? only.folder : here, only.lines);
  if (!options.exclude.lines.empty())
    choice.exclude.emplace_back(options.exclude.folder, options.exclude.lines);
  if (!options.also_exclude.lines.empty()) choice.exclude.emplace_back(here, options.also_exclude.lines);
  choice.ignore_files = !options.no_ignore;
  choice.force_exclude = options.force_exclude;
  choice.tell_unknown = options.strict;
  return choice;
}

// A named path that is not there ends the run before it begins: most often it was mistyped. A link in a
// folder that leads nowhere is input that cannot be read.
bool all_there(const std::vector<std::string>& named, const std::vector<Error>& errors) {
  bool there = true;
  for (const Error& error : errors) {
    if (error.code != "no-such-file" || std::ranges::count(named, error.path) == 0) continue;
    const std::string_view near = nearest_command(error.path);
    const std::string help =
        near.empty() ? std::string() : fmt::format("did you mean the command `{}`?", near);
    say_error(fmt::format("no such file: {}", error.path), help);
    there = false;
  }
  return there;
}

// Standard input has no name of its own: articles in order of path, as everywhere.
void put_in_order(std::vector<ReadArticle>& articles) {
  std::ranges::stable_sort(articles, {}, [](const ReadArticle& read) { return read.article.path; });
}

ReadFile read_standard_input(const Options& options, const InputFile& input) {
  auto bytes = read_whole_file("-", size_limit(options.read));
  if (!bytes) return {.documents = {}, .errors = {bytes.error()}, .skipped = {}};
  return read_bytes(std::move(bytes).value(), input.path, input.format, options.read);
}

}  // namespace

Result<std::string> read_whole_file(const std::string& path, std::uint64_t limit) {
  const int file = path == "-" ? ::dup(STDIN_FILENO) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return cannot_read(path, errno);
  std::string bytes;
  std::array<char, 1U << 16> buffer;
  int failure = 0;
  while (failure == 0 && bytes.size() <= limit) {
    const ssize_t got = ::read(file, buffer.data(), buffer.size());
    if (got == 0) break;
    if (got > 0) {
      bytes.append(buffer.data(), static_cast<std::size_t>(got));
    } else if (errno != EINTR) {
      failure = errno;
    }
  }
  ::close(file);
  if (failure != 0) return cannot_read(path, failure);
  return bytes;
}

std::optional<Inputs> list_inputs(const Options& options) {
  auto paths = named_paths(options);
  if (!paths) return std::nullopt;

  const Format format = options.input == InputKind::Paragraphs ? Format::Paragraphs : Format::Auto;
  Inputs inputs;
  const bool list_on_standard_input =
      std::ranges::count(options.files_from, "-") > 0 || std::ranges::count(options.files_from0, "-") > 0;
  if (std::erase(*paths, "-") > 0) {
    if (list_on_standard_input) {
      say_error("standard input cannot be both the list of files and an article");
      return std::nullopt;
    }
    inputs.standard =
        InputFile{.path = options.stdin_filename.value_or("-"), .named = true, .format = format};
  } else if (options.stdin_filename) {
    say_error("`--stdin-filename` names the text on standard input, which was not asked for",
              "add - to the paths");
    return std::nullopt;
  }
  std::ranges::transform(*paths, paths->begin(), tidy_path);
  FileList list = find_files(*paths, options.read, file_choice(options));
  if (!all_there(*paths, list.errors)) return std::nullopt;
  inputs.files = std::move(list.files);
  for (InputFile& file : inputs.files) file.format = format;
  inputs.errors = std::move(list.errors);
  inputs.left_out = std::move(list.left_out);
  return inputs;
}

void name_sources(Extraction& extraction, const Options& options) {
  std::vector<NamedSource> sources;
  for (const SourceRow& row : options.sources) {
    sources.push_back({PathRules(row.match.folder, row.match.lines), row.id, row.name});
  }
  std::error_code ignored;
  name_sources(extraction, sources, std::filesystem::current_path(ignored).generic_string());
}

RunOptions run_options(const Options& options) {
  return {
      .read = options.read,
      .judge = {.jobs = options.jobs, .review_below = options.min_confidence, .rules = options.rule_settings},
      .jobs = options.jobs,
      .times = options.times};
}

bool refuse_empty(const Options& options) {
  if (options.allow_empty) return false;
  std::string where;
  for (const std::string& path : options.paths)
    where += fmt::format("{}`{}`", where.empty() ? "" : ", ", path);
  if (where.empty()) where = has_lists(options) ? "the list of files" : "this folder";
  say_error(fmt::format("nothing to check in {}", where),
            "factcheck reads .txt, .md, .html and .jsonl; --allow-empty accepts that there are none");
  return true;
}

std::optional<Extraction> extract_inputs(const Options& options, const Inputs& inputs, ClaimCache* cache) {
  RunOptions run = run_options(options);
  run.cache = cache;
  Extraction extraction;
  {
    Progress progress(options, inputs.files.size());
    run.file_done = [&] { progress.step(); };
    extraction = extract_files(inputs.files, run);
  }
  extraction.errors.insert(extraction.errors.end(), inputs.errors.begin(), inputs.errors.end());
  if (inputs.standard) {
    ReadFile read = read_standard_input(options, *inputs.standard);
    for (Document& document : read.documents) {
      extraction.articles.push_back(
          extract_document(std::make_shared<const Document>(std::move(document)), cache, options.times));
    }
    std::ranges::move(read.errors, std::back_inserter(extraction.errors));
    if (!read.skipped.empty()) extraction.skipped.push_back(std::move(read.skipped));
    put_in_order(extraction.articles);
  }
  extraction.skipped.insert(extraction.skipped.end(), inputs.left_out.begin(), inputs.left_out.end());
  std::ranges::stable_sort(extraction.errors, {}, &Error::path);
  std::ranges::sort(extraction.skipped);
  name_sources(extraction, options);
  // Whoever names files that are excluded (a hook, for one) has been heard.
  const bool none_left = options.force_exclude && !inputs.left_out.empty();
  const bool nothing = extraction.articles.empty() && extraction.errors.empty() && !none_left;
  if (nothing && refuse_empty(options)) return std::nullopt;
  return extraction;
}

std::vector<std::shared_ptr<const Document>> read_inputs(const Options& options, const Inputs& inputs,
                                                         std::vector<Error>& errors,
                                                         std::vector<std::string>& skipped) {
  std::vector<ReadFile> read(inputs.files.size());
  for_each_index(read.size(), options.jobs,
                 [&](std::size_t i) { read[i] = read_file(inputs.files[i], options.read); });
  if (inputs.standard) read.push_back(read_standard_input(options, *inputs.standard));

  std::vector<std::shared_ptr<const Document>> documents;
  errors.insert(errors.end(), inputs.errors.begin(), inputs.errors.end());
  skipped.insert(skipped.end(), inputs.left_out.begin(), inputs.left_out.end());
  for (ReadFile& file : read) {
    for (Document& document : file.documents) {
      documents.push_back(std::make_shared<const Document>(std::move(document)));
    }
    std::ranges::move(file.errors, std::back_inserter(errors));
    if (!file.skipped.empty()) skipped.push_back(std::move(file.skipped));
  }
  return documents;
}

}  // namespace factcheck
