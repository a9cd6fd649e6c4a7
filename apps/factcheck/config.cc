// `factcheck config show|check|init|schema`: what is in force, whether it is right, a file to begin with, and
// the JSON Schemas of our files.
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "base/nearest.h"
#include "commands.h"
#include "config/config_text.h"
#include "configure.h"

namespace factcheck {
namespace {

// The word behind the first, or `otherwise`; more than one is a mistake.
std::optional<std::string> one_word(const Options& options, const std::string& otherwise) {
  if (options.paths.size() > 2) {
    say_error(fmt::format("`config {}` takes one word at the most", options.paths.front()));
    return std::nullopt;
  }
  return options.paths.size() == 2 ? options.paths[1] : otherwise;
}

std::optional<LoadedConfig> loaded_for(const Options& options) {
  const auto start = one_word(options, ".");
  if (!start) return std::nullopt;
  LoadedConfig loaded = load_config(config_request(options, *start));
  if (!say_mistakes(loaded)) return std::nullopt;
  return loaded;
}

ExitCode show(const Options& options, Output& output) {
  const auto loaded = loaded_for(options);
  if (!loaded) return ExitCode::Usage;
  output.write(show_config(*loaded, options.origin));
  return ExitCode::Clean;
}

ExitCode check(const Options& options, Output& output) {
  const auto loaded = loaded_for(options);
  if (!loaded) return ExitCode::Usage;
  if (options.quiet == 0)
    output.write(loaded->file.empty() ? "no configuration file\n"
                                      : fmt::format("{}: no mistakes\n", loaded->file));
  return ExitCode::Clean;
}

ExitCode init(const Options& options, Output& output) {
  const auto named = one_word(options, "factcheck.yaml");
  if (!named) return ExitCode::Usage;
  const std::string text = config_template();
  // Only where there is nothing of that name, so that no file of anybody's is lost.
  const int file = ::open(named->c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
  const int reason = errno;
  if (file < 0) {
    say_error(fmt::format("cannot write `{}`: {}", *named, std::strerror(reason)),
              reason == EEXIST ? "it is left as it stands; factcheck config schema tells what may stand in it"
                               : "");
    return ExitCode::Usage;
  }
  const bool written = ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  const int failure = errno;
  if (::close(file) != 0 || !written) {
    ::unlink(named->c_str());
    say_error(fmt::format("cannot write `{}`: {}", *named, std::strerror(failure)));
    return ExitCode::Usage;
  }
  if (options.quiet == 0) output.write(fmt::format("wrote {}\n", *named));
  return ExitCode::Clean;
}

ExitCode schema(const Options& options, Output& output) {
  const auto name = one_word(options, "config");
  if (!name) return ExitCode::Usage;
  const auto text = schema_named(*name);
  if (!text) {
    say_error(fmt::format("no schema of the name `{}`", *name),
              fmt::format("the schemas are {}", schema_names()));
    return ExitCode::Usage;
  }
  output.write(*text);
  return ExitCode::Clean;
}

struct Action {
  std::string_view name;
  ExitCode (*run)(const Options& options, Output& output);
};
constexpr auto kActions =
    std::to_array<Action>({{"show", show}, {"check", check}, {"init", init}, {"schema", schema}});

}  // namespace

ExitCode run_config(const Options& options, Output& output) {
  const std::string word = options.paths.empty() ? std::string() : options.paths.front();
  std::vector<std::string_view> names;
  for (const Action& action : kActions) {
    if (action.name == word) return action.run(options, output);
    names.push_back(action.name);
  }
  const std::string_view near = nearest(word, names);
  say_error(word.empty() ? std::string("`config` needs a word")
                         : fmt::format("unknown word `{}` behind config", word),
            near.empty() ? "factcheck config show, check, init or schema"
                         : fmt::format("did you mean `{}`?", near));
  return ExitCode::Usage;
}

}  // namespace factcheck
