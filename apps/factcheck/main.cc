// factcheck: reads news articles and says where they agree, differ and contradict each other.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <exception>
#include <filesystem>
#include <new>

#include "commands.h"
#include "configure.h"
#include "version.h"

namespace factcheck {
namespace {

// A closed standard stream would give its number to the next file that is opened, and our words to that file.
void open_standard_streams() {
  for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
    if (::fcntl(stream, F_GETFD) == -1) ::open("/dev/null", stream == STDERR_FILENO ? O_WRONLY : O_RDONLY);
  }
}

// The command that the first word names, or null. Takes the word away.
const Command* take_command(CommandLine& line) {
  auto& words = line.options.paths;
  if (!words.empty() && !line.first_word_is_path) {
    if (const Command* command = find_command(words.front())) {
      std::error_code ignored;
      if (std::filesystem::exists(words.front(), ignored)) {
        say_note(fmt::format("running the command `{0}`; for the path write ./{0}", words.front()));
      }
      words.erase(words.begin());
      return command;
    }
  }
  return nullptr;
}

// An option that the command has no use for is a mistake, not something to pass over.
bool all_used(const CommandLine& line, const Command& command) {
  for (const OptionRow* row : line.given) {
    if ((row->commands & command.bit) != 0) continue;
    std::string users;
    for (const Command& other : kCommands) {
      if ((row->commands & other.bit) != 0)
        users += fmt::format("{}{}", users.empty() ? "" : ", ", other.name);
    }
    say_error(fmt::format("the command `{}` has no option `{}`", command.name, long_name(*row)),
              fmt::format("it belongs to {}", users));
    return false;
  }
  return true;
}

ExitCode run(int count, char** words) {
  CommandLine line;
  if (const auto error =
          read_command_line(std::vector<std::string>(words + std::min(count, 1), words + count), line)) {
    say_error(error->message, error->help);
    return ExitCode::Usage;
  }
  const Command* named = take_command(line);
  const Command& command = named != nullptr ? *named : kCommands.front();
  const Options& options = line.options;

  Output output(options.output, options.pager == When::Auto);
  if (options.version) {
    output.write(version_text(options.verbose > 0));
    return output.finish(ExitCode::Clean);
  }
  if (options.full_help || options.short_help) {
    output.write(options.short_help && named == nullptr ? short_help() : full_help(named));
    return output.finish(ExitCode::Clean);
  }
  if (!all_used(line, command)) return ExitCode::Usage;
  if (!command.configured) return output.finish(command.run(options, output));
  const auto configured = configure(line, command);
  if (!configured) return ExitCode::Usage;
  return output.finish(command.run(*configured, output));
}

}  // namespace
}  // namespace factcheck

int main(int count, char** words) {
  using factcheck::ExitCode;
  std::signal(SIGPIPE, SIG_IGN);
  factcheck::open_standard_streams();
  try {
    return static_cast<int>(factcheck::run(count, words));
  } catch (const std::bad_alloc&) {
    factcheck::say_error("not enough memory",
                         "read fewer articles at once, or lower --max-file-size or --jobs");
  } catch (const std::exception& error) {
    factcheck::say_error(fmt::format("internal error: {}", error.what()),
                         "this is a bug of factcheck; please report the message and, if you can, the input");
  } catch (...) {
    factcheck::say_error("internal error", "this is a bug of factcheck; please report what you ran");
  }
  return static_cast<int>(ExitCode::Bug);
}
