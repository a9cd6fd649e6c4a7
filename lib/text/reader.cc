#include "text/reader.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

#include "base/descriptor.h"
#include "text/article.h"
#include "text/file_kind.h"
#include "text/html.h"
#include "text/json_lines.h"
#include "text/markdown.h"
#include "text/plain_text.h"
#include "text/words.h"

namespace factcheck {
namespace {

// Places are told in 32 bits, and the plain view may be longer than the source by its blank lines.
constexpr std::uint64_t kLargest = 1U << 30;
constexpr std::size_t kBinaryProbe = 8192;

Error failure(std::string code, const std::string& path, std::string message) {
  Error error;
  error.code = std::move(code);
  error.path = path;
  error.message = std::move(message);
  return error;
}

Error too_large(const std::string& path, std::uint64_t limit) {
  return failure("too-large", path, "larger than the limit of " + std::to_string(limit) + " bytes");
}

bool is_binary(std::string_view bytes, std::optional<Encoding> given) {
  if (given == Encoding::Utf16LittleEndian || given == Encoding::Utf16BigEndian) return false;
  if (bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4))) return true;
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return false;
  return bytes.substr(0, kBinaryProbe).find('\0') != std::string_view::npos;
}

// All that a file gives until its end, whatever its size was said to be: it may grow or shrink meanwhile. Of
// what is binary no more than shows it.
Result<std::string> load(const InputFile& input, const ReadOptions& options) {
  const std::string& path = input.path;
  const bool named = input.named || path == "-";
  const std::uint64_t limit = size_limit(options);
  const auto unreadable = [&](int number) {
    return failure("unreadable", path, std::generic_category().message(number));
  };
  // Not waiting: a name that was found may have become a FIFO since.
  const int waiting = named ? 0 : O_NONBLOCK;
  const Descriptor file(path == "-" ? ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0)
                                    : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | waiting));
  if (!file.open()) return unreadable(errno);
  struct stat info {};
  if (::fstat(file.get(), &info) != 0) return unreadable(errno);
  if (!named && !S_ISREG(info.st_mode)) return failure("unreadable", path, "is not a file");
  std::string bytes;
  if (S_ISREG(info.st_mode)) {
    if (static_cast<std::uint64_t>(info.st_size) > limit) return too_large(path, limit);
    bytes.reserve(static_cast<std::size_t>(info.st_size) + 1);  // one for the read that finds the end
  }
  constexpr std::size_t kChunk = 1U << 16;
  for (;;) {
    const std::size_t had = bytes.size();
    const std::size_t room = had < bytes.capacity() ? std::min(bytes.capacity() - had, kChunk) : kChunk;
    bytes.resize(had + room);
    const ssize_t got = ::read(file.get(), bytes.data() + had, room);
    bytes.resize(had + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return unreadable(errno);
    if (got == 0) {
      // From a pipe a note of ten bytes would hold a whole chunk as long as the run lasts.
      if (bytes.capacity() > bytes.size() + 1) bytes.shrink_to_fit();
      return bytes;
    }
    if (had < kBinaryProbe && bytes.size() >= kBinaryProbe && is_binary(bytes, options.encoding))
      return bytes;
    if (bytes.size() > limit) return too_large(path, limit);
  }
}

bool is_white(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return trim(text).empty();
}

// A page without a name that says so: from standard input.
bool is_html(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  text = trim(text.substr(0, 256));
  return starts_with_words(text, "<!doctype html") || starts_with_words(text, "<html");
}

DocumentDraft read_draft(std::string_view source, Format format, const ReadOptions& options) {
  switch (format) {
    case Format::Markdown:
      return read_markdown(source, options);
    case Format::Html:
      return read_html(source, options);
    default:
      return read_plain_text(source, options);
  }
}

ReadFile read_content(std::string bytes, const InputFile& file, const ReadOptions& options) {
  ReadFile result;
  const std::string& path = file.path;
  if (bytes.size() > size_limit(options)) {
    result.errors.push_back(too_large(path, size_limit(options)));
    return result;
  }
  if (is_binary(bytes, options.encoding)) {
    if (file.named) {
      result.errors.push_back(failure("binary", path, "is binary, not text"));
    } else {
      result.skipped = "binary";
    }
    return result;
  }
  auto decoded = SourceText::decode(std::move(bytes), options.encoding);
  if (!decoded) {
    Error error = decoded.error();
    error.path = path;
    result.errors.push_back(std::move(error));
    return result;
  }
  const auto source = std::make_shared<const SourceText>(std::move(decoded).value());
  if (is_white(source->utf8())) {
    result.skipped = "empty";
    return result;
  }
  Format format = file.format == Format::Auto ? format_of_name(path) : file.format;
  if (format == Format::Auto && is_html(source->utf8())) format = Format::Html;
  if (format == Format::JsonLines) return read_json_lines(source, path, options);
  Document document =
      format == Format::Paragraphs
          ? plain_document(path, std::string(source->utf8()))
          : finish_article(read_draft(source->utf8(), format, options), path, "", source, options);
  if (document.blocks().empty()) {
    result.skipped = "no text in it";
  } else {
    result.documents.push_back(std::move(document));
  }
  return result;
}

}  // namespace

std::uint64_t size_limit(const ReadOptions& options) {
  return options.max_file_size == 0 ? kLargest : std::min(options.max_file_size, kLargest);
}

ReadFile read_file(const InputFile& file, const ReadOptions& options) {
  auto bytes = load(file, options);
  if (!bytes) {
    ReadFile result;
    result.errors.push_back(bytes.error());
    return result;
  }
  return read_content(std::move(bytes).value(), file, options);
}

ReadFile read_bytes(std::string bytes, const std::string& path, Format format, const ReadOptions& options) {
  return read_content(std::move(bytes), {path, true, format}, options);
}

}  // namespace factcheck
