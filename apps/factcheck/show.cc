// `factcheck show [PATH]...`: what one stage of the work finds, one line a thing. It shows what the articles
// say themselves: claims files play no part.
#include "show.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/nearest.h"
#include "base/parallel.h"
#include "commands.h"
#include "inputs.h"
#include "mention/print.h"

namespace factcheck {
namespace {

std::optional<ShowFormat> chosen_format(const Options& options) {
  const std::string name = options.format.value_or("text");
  if (name == "text") return ShowFormat::Text;
  if (name == "jsonl") return ShowFormat::JsonLines;
  if (name == "conllu" && options.stage == Stage::Syntax) return ShowFormat::Conllu;
  if (name == "conllu") {
    say_error("the format `conllu` is for `--stage syntax`");
    return std::nullopt;
  }
  constexpr std::string_view kNames[] = {"text", "jsonl", "conllu"};
  const std::string_view near = nearest(name, kNames);
  say_error(fmt::format("unknown format `{}` for show", name),
            near.empty() ? "the formats are text, jsonl and, for syntax, conllu"
                         : fmt::format("did you mean `{}`?", near));
  return std::nullopt;
}

std::string show_mentions(const Document& document, ShowFormat format) {
  const Mentions mentions = find_mentions(document, analyse(document));
  return format == ShowFormat::JsonLines ? print_mentions_jsonl(document, mentions)
                                         : print_mentions_text(document, mentions);
}

using ShowDocument = std::string (*)(const Document& document, ShowFormat format);

ShowDocument writer_of(Stage stage) {
  switch (stage) {
    case Stage::Sentences:
      return show_sentences;
    case Stage::Syntax:
      return show_syntax;
    case Stage::Mentions:
      return show_mentions;
    case Stage::Claims:
    case Stage::Questions:
      break;
  }
  return nullptr;
}

struct Trouble {
  std::vector<Error> errors;
  std::vector<std::string> skipped;
};

// Each document apart, so that they can be shown on all cores.
bool show_documents(const Options& options, const Inputs& inputs, ShowFormat format, Output& output,
                    Trouble& trouble) {
  const auto documents = read_inputs(options, inputs, trouble.errors, trouble.skipped);
  if (documents.empty() && trouble.errors.empty() && refuse_empty(options)) return false;
  std::vector<std::string> shown(documents.size());
  for_each_index(documents.size(), options.jobs,
                 [&](std::size_t i) { shown[i] = writer_of(options.stage)(*documents[i], format); });
  for (const std::string& text : shown) output.write(text);
  return true;
}

bool show_run(const Options& options, const Inputs& inputs, ShowFormat format, Output& output,
              Trouble& trouble) {
  auto extraction = extract_inputs(options, inputs);
  if (!extraction) return false;
  trouble.errors = extraction->errors;
  trouble.skipped = extraction->skipped;
  if (options.stage == Stage::Claims) {
    for (const ReadArticle& read : extraction->articles) output.write(show_claims(read, format));
  } else {
    output.write(show_questions(cross_check(std::move(*extraction), run_options(options)), format));
  }
  return true;
}

}  // namespace

ExitCode run_show(const Options& options, Output& output) {
  const auto format = chosen_format(options);
  if (!format) return ExitCode::Usage;
  const auto inputs = list_inputs(options);
  if (!inputs) return ExitCode::Usage;
  Trouble trouble;
  const bool done = writer_of(options.stage) != nullptr
                        ? show_documents(options, *inputs, *format, output, trouble)
                        : show_run(options, *inputs, *format, output, trouble);
  if (!done) return ExitCode::Usage;
  say_errors(trouble.errors);
  if (options.quiet == 0) say_skipped(trouble.skipped, options.verbose > 0);
  return trouble.errors.empty() ? ExitCode::Clean : ExitCode::Incomplete;
}

}  // namespace factcheck
