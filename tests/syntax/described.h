// Analyses as short strings, so that a table can say what is expected.
#pragma once

#include <string>
#include <string_view>

#include "syntax/analysis.h"

namespace factcheck {

// A text with its analysis; the analysis points into the document.
struct Read {
  explicit Read(std::string_view text)
      : document(plain_document("test", std::string(text))), analysis(analyse(document)) {}
  Document document;
  Analysis analysis;

  std::string phrase(std::int32_t p) const {
    if (p < 0) return "-";
    const NounPhrase& found = analysis.phrases[static_cast<std::size_t>(p)];
    return std::string(document.quote(analysis.span_of(found.first, found.last)));
  }
  std::string token(std::int32_t t) const {
    return t < 0 ? "-" : std::string(analysis.tokens[static_cast<std::size_t>(t)].text);
  }
};

// Tokens with a bar between them.
inline std::string tokens_of(std::string_view text) {
  const Read read(text);
  std::string out;
  for (const Token& token : read.analysis.tokens) {
    if (!out.empty()) out += '|';
    out += token.text;
  }
  return out;
}

// Sentences with a bar between them.
inline std::string sentences_of(std::string_view text) {
  const Read read(text);
  std::string out;
  for (const Sentence& sentence : read.analysis.sentences) {
    if (!out.empty()) out += '|';
    out += read.document.quote(sentence.span);
  }
  return out;
}

}  // namespace factcheck
