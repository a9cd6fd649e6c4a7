#include "output.h"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "base/harmless.h"
#include "pager.h"
#include "save_file.h"

namespace factcheck {
namespace {

struct Remedy {
  std::string_view code;
  std::string_view help;
};

// What a user can do about an error of input. One row to add one.
constexpr auto kRemedies = std::to_array<Remedy>({
    {"binary", "factcheck reads .txt, .md, .html and .jsonl"},
    {"too-large", "raise the limit with --max-file-size, or 0 for none"},
});

std::string_view help_for(std::string_view code) {
  for (const Remedy& remedy : kRemedies) {
    if (remedy.code == code) return remedy.help;
  }
  return {};
}

std::string place_of(const Error& error) {
  std::string place = harmless_line(error.path);
  if (error.line > 0) place += fmt::format(":{}", error.line);
  if (error.line > 0 && error.column > 0) place += fmt::format(":{}", error.column);
  return place;
}

void say(std::string_view text) { write_all(STDERR_FILENO, text); }

}  // namespace

void Output::write(std::string_view text) {
  if (!path_.empty() || paged_) {
    kept_ += text;
  } else if (!failed()) {
    failure_ = write_all(STDOUT_FILENO, text);
  }
}

ExitCode Output::finish(ExitCode code) {
  if (!path_.empty() && code != ExitCode::Usage) failure_ = save_file(path_, kept_);
  if (path_.empty() && paged_) show_paged();
  const bool saved = code == ExitCode::Usage || save_further();
  if (failure_ != 0 && failure_ != EPIPE) {
    say_unwritten(path_.empty() ? "standard output" : '`' + path_ + '`', failure_);
    return ExitCode::Usage;
  }
  if (!saved) return ExitCode::Usage;
  return failure_ == EPIPE ? ExitCode::Clean : code;
}

void Output::show_paged() {
  if (kept_.empty()) return;
  const auto pager = Pager::open();
  failure_ = write_all(pager ? pager->input() : STDOUT_FILENO, kept_);
  if (pager && failure_ == EPIPE) failure_ = 0;
}

bool Output::save_further() {
  bool saved = true;
  for (const File& file : further_) {
    const int failure = save_file(file.path, file.text);
    if (failure == 0) continue;
    say_unwritten('`' + file.path + '`', failure);
    saved = false;
  }
  return saved;
}

void say_error(const Error& error) {
  const std::string place = place_of(error);
  say(fmt::format("error: {}{}{}\n", place, place.empty() ? "" : ": ", harmless_line(error.message)));
  const std::string_view help = help_for(error.code);
  if (!help.empty()) say(fmt::format("help: {}\n", help));
}

void say_error(std::string_view message, std::string_view help) {
  say(fmt::format("error: {}\n", harmless_line(message)));
  if (!help.empty()) say(fmt::format("help: {}\n", harmless_line(help)));
}

void say_unwritten(const std::string& name, int failure) {
  say_error(fmt::format("cannot write {}: {}", name, std::strerror(failure)));
}

void say_told(std::string_view lines) { say(lines); }

void say_note(std::string_view message) { say(fmt::format("note: {}\n", harmless_line(message))); }

void say_errors(const std::vector<Error>& errors) {
  for (const Error& error : errors) say_error(error);
}

void say_skipped(const std::vector<std::string>& skipped, bool verbose) {
  if (skipped.empty()) return;
  if (verbose) {
    for (const std::string& file : skipped) say_note("skipped " + file);
  } else {
    const bool one = skipped.size() == 1;
    say_note(fmt::format("{} {} skipped; -v names {}", skipped.size(), one ? "file was" : "files were",
                         one ? "it" : "them"));
  }
}

}  // namespace factcheck
