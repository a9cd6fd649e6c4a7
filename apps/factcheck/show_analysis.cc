// `show --stage sentences` and `show --stage syntax`.
#include <fmt/format.h>

#include <array>

#include "base/harmless.h"
#include "base/json_writer.h"
#include "show.h"
#include "syntax/print.h"
#include "text/print.h"

namespace factcheck {
namespace {

constexpr auto kBlocks =
    std::to_array<std::string_view>({"paragraph", "heading", "list-item", "caption", "boilerplate"});

// White space of the plain view folded, so that a sentence takes one line.
std::string folded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!space) out += c;
    if (space && !out.empty() && out.back() != ' ') out += ' ';
  }
  return out;
}

std::string token_lines(const Document& document, const Analysis& analysis) {
  std::string out;
  for (std::size_t i = 0; i < analysis.sentences.size(); ++i) {
    for (const Token& token : analysis.tokens_of(analysis.sentences[i])) {
      JsonWriter line;
      begin_line(line, document, token.span).key("sentence").integer(i);
      line.key("text").text(token.text).key("lemma").text(token.lemma);
      line.key("upos").text(name_of(token.upos)).key("xpos").text(name_of(token.xpos)).close();
      out += line.take() + '\n';
    }
  }
  return out;
}

}  // namespace

std::string show_sentences(const Document& document, const Analysis& analysis, ShowFormat format) {
  std::string out;
  for (const Sentence& sentence : analysis.sentences) {
    const std::string text = folded(document.quote(sentence.span));
    if (format == ShowFormat::Text) {
      out += fmt::format("{}: {}\n", shown_place(document, sentence.span), harmless_line(text));
      continue;
    }
    JsonWriter line;
    begin_line(line, document, sentence.span);
    line.key("block")
        .text(kBlocks.at(static_cast<std::size_t>(sentence.block)))
        .key("text")
        .text(text)
        .close();
    out += line.take() + '\n';
  }
  return out;
}

std::string show_syntax(const Document& document, const Analysis& analysis, ShowFormat format) {
  switch (format) {
    case ShowFormat::Text:
      return harmless(print_syntax(document, analysis));
    case ShowFormat::JsonLines:
      return token_lines(document, analysis);
    case ShowFormat::Conllu:
      break;
  }
  return harmless(print_conllu(document, analysis));
}

}  // namespace factcheck
