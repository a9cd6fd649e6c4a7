#include "terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <string_view>

#include "environment.h"

namespace factcheck {
namespace {

constexpr unsigned kWithoutTerminal = 100;
constexpr unsigned kNarrowest = 40;
constexpr unsigned kWidest = 120;  // longer lines are hard to read

bool standard_output_is_terminal() { return isatty(STDOUT_FILENO) == 1; }

unsigned terminal_width() {
  const std::string_view columns = variable("COLUMNS");
  unsigned width = 0;
  const auto read = std::from_chars(columns.data(), columns.data() + columns.size(), width);
  if (read.ec == std::errc() && read.ptr == columns.data() + columns.size() && width > 0) return width;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return kWithoutTerminal;
}

}  // namespace

bool use_color(When when, bool into_file) {
  if (when != When::Auto) return when == When::Always;
  if (into_file || !variable("NO_COLOR").empty()) return false;  // empty counts as not set: no-color.org
  for (const char* name : {"FORCE_COLOR", "CLICOLOR_FORCE"}) {
    const std::string_view value = variable(name);
    if (!value.empty() && value != "0") return true;
  }
  const std::string_view terminal = variable("TERM");
  return standard_output_is_terminal() && !terminal.empty() && terminal != "dumb";
}

unsigned output_width(std::optional<unsigned> asked, bool into_file) {
  if (asked) return *asked;
  if (into_file || !standard_output_is_terminal()) return kWithoutTerminal;
  return std::clamp(terminal_width(), kNarrowest, kWidest);
}

}  // namespace factcheck
