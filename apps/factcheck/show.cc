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
#include "syntax/conllu.h"

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

std::string show_mentions(const Document& document, const Analysis& analysis, ShowFormat format,
                          const TimePolicy& times) {
  const Mentions mentions = find_mentions(document, analysis, times);
  return format == ShowFormat::JsonLines ? print_mentions_jsonl(document, mentions)
                                         : print_mentions_text(document, mentions);
}

// What has to be read of one document alone.
bool shows_document(Stage stage) { return stage != Stage::Claims && stage != Stage::Questions; }

// REQUIRES: shows_document(options.stage).
std::string show_document(const Options& options, const Document& document, const Analysis& analysis,
                          ShowFormat format) {
  if (options.stage == Stage::Sentences) return show_sentences(document, analysis, format);
  if (options.stage == Stage::Syntax) return show_syntax(document, analysis, format);
  return show_mentions(document, analysis, format, options.times);
}

bool is_treebank(const Options& options) {
  return options.input == InputKind::Conllu || options.input == InputKind::ConlluTree;
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
  for_each_index(documents.size(), options.jobs, [&](std::size_t i) {
    shown[i] = show_document(options, *documents[i], analyse(*documents[i]), format);
  });
  for (const std::string& text : shown) output.write(text);
  return true;
}

std::string show_treebank(const Options& options, ConlluText& read, ShowFormat format) {
  if (options.input == InputKind::Conllu) {
    analyse_words(read.analysis);
  } else {
    find_structure(read.analysis);
  }
  return show_document(options, *read.document, read.analysis, format);
}

Result<ConlluText> read_treebank(const Options& options, const std::string& path, const std::string& name) {
  constexpr std::uint64_t kLargest = 1U << 30;  // places are told in 32 bits
  const std::uint64_t given = options.read.max_file_size;
  const std::uint64_t limit = given == 0 ? kLargest : std::min(given, kLargest);
  const auto bytes = read_whole_file(path, limit);
  if (!bytes) return bytes.error();
  if (bytes.value().size() > limit) {
    return Error{.code = "too-large",
                 .path = name,
                 .byte = {},
                 .message = fmt::format("larger than the limit of {} bytes", limit)};
  }
  return parse_conllu(name, bytes.value(),
                      options.input == InputKind::Conllu ? ConlluColumns::Words : ConlluColumns::Trees);
}

// Files of words that are cut already, as they were named.
void show_treebanks(const Options& options, const Inputs& inputs, ShowFormat format, Output& output,
                    Trouble& trouble) {
  trouble.errors = inputs.errors;
  const auto show = [&](const std::string& path, const std::string& name) {
    auto read = read_treebank(options, path, name);
    if (read) {
      output.write(show_treebank(options, read.value(), format));
    } else {
      trouble.errors.push_back(read.error());
    }
  };
  for (const InputFile& file : inputs.files) show(file.path, file.path);
  if (inputs.standard) show("-", inputs.standard->path);
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
  if (is_treebank(options) && !shows_document(options.stage)) {
    say_error("treebanks can be shown as sentences, syntax or mentions", "add `--stage syntax`");
    return ExitCode::Usage;
  }
  const auto inputs = list_inputs(options);
  if (!inputs) return ExitCode::Usage;
  Trouble trouble;
  bool done = true;
  if (is_treebank(options)) {
    show_treebanks(options, *inputs, *format, output, trouble);
  } else if (shows_document(options.stage)) {
    done = show_documents(options, *inputs, *format, output, trouble);
  } else {
    done = show_run(options, *inputs, *format, output, trouble);
  }
  if (!done) return ExitCode::Usage;
  say_errors(trouble.errors);
  if (options.quiet == 0) say_skipped(trouble.skipped, options.verbose > 0);
  return trouble.errors.empty() ? ExitCode::Clean : ExitCode::Incomplete;
}

}  // namespace factcheck
