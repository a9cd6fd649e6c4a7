#include "man_page.h"

#include <fmt/format.h>

#include "commands.h"
#include "help_tables.h"

namespace factcheck {
namespace {

// Text as it is meant: a backslash, a point or a quote that begins a line, and a hyphen that somebody may
// want to copy all mean something to roff.
std::string plain(std::string_view text) {
  std::string out = text.starts_with('.') || text.starts_with('\'') ? "\\&" : "";
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else if (c == '"') {
      out += "\\(dq";
    } else if (c == '~') {
      out += "\\(ti";
    } else if (c == '\n') {
      out += ' ';
    } else {
      out += c;
    }
  }
  return out;
}

std::string bold(std::string_view text) { return fmt::format("\\fB{}\\fR", plain(text)); }
std::string slanted(std::string_view text) { return fmt::format("\\fI{}\\fR", plain(text)); }

std::string item(const std::string& head, std::string_view text) {
  return fmt::format(".TP\n{}\n{}\n", head, plain(text));
}

std::string section(std::string_view name) { return fmt::format(".SH {}\n", name); }

std::string commands_section() {
  std::string out = section("COMMANDS");
  for (const Command& command : kCommands) {
    const std::string words = command.words.empty() ? "" : ' ' + slanted(command.words);
    out += item(bold(command.name) + words, command.summary);
  }
  return out;
}

std::string option_head(const OptionRow& row) {
  std::string head;
  for (std::size_t at = 0; at < row.names.size();) {
    const std::size_t end = std::min(row.names.find(',', at), row.names.size());
    if (!head.empty()) head += ", ";
    head += bold(row.names.substr(at, end - at));
    at = end + 1;
  }
  if (const std::string off = negation(row); !off.empty()) head += ", " + bold(off);
  return row.value.empty() ? head : head + ' ' + slanted(row.value);
}

std::string options_section() {
  std::string out = section("OPTIONS");
  out += plain(
      "Options may stand before, between and after other words. A switch has a --no- form, and the last one "
      "wins. -- ends options; options are never abbreviated.");
  out += '\n';
  for (const OptionGroup group : all_groups()) {
    out += fmt::format(".SS {}\n", name_of(group));
    for (const OptionRow& row : option_table()) {
      if (row.group == group) out += item(option_head(row), row.help);
    }
  }
  return out;
}

std::string examples_section() {
  std::string out = section("EXAMPLES");
  for (const ExampleRow& row : kExamples) out += item(bold(row.command), row.help);
  return out;
}

}  // namespace

std::string man_page() {
  // No date: the page is the same whenever it is made.
  std::string out = ".TH FACTCHECK 1 \"\" \"factcheck " FACTCHECK_VERSION "\" \"User Commands\"\n";
  out += section("NAME") + "factcheck \\- say where news articles agree, differ and contradict each other\n";
  out += section("SYNOPSIS");
  out += fmt::format("{0} [{1}] [{2}]...\n.br\n{0} {3} [{1}] ...\n", bold("factcheck"), slanted("OPTIONS"),
                     slanted("PATH"), slanted("COMMAND"));
  out += section("DESCRIPTION") + plain(kIntroduction) + '\n';
  out += plain(
      "It takes out what they assert, groups what answers the same question, and compares. It gives no "
      "verdict on "
      "truth, needs no network, and prints the same bytes every time.");
  out += "\n.PP\n";
  out += plain("A PATH is a file, a folder, or - for standard input; without one, the folder you stand in.");
  out += '\n';
  out += commands_section() + options_section();
  out += section("EXIT STATUS");
  for (const ExitCodeRow& row : kExitCodes) {
    out += item(bold(fmt::to_string(static_cast<int>(row.code))), row.help);
  }
  out += section("ENVIRONMENT");
  for (const VariableRow& row : all_variables()) out += item(bold(row.name), row.help);
  out += examples_section();
  return out;
}

ExitCode run_man(const Options& options, Output& output) {
  if (!options.paths.empty()) {
    say_error("the command `man` takes no words", "factcheck help COMMAND tells of one command");
    return ExitCode::Usage;
  }
  output.write(man_page());
  return ExitCode::Clean;
}

}  // namespace factcheck
