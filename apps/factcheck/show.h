// What the parts of `factcheck show` share: one writer a stage, over documents or over a whole run.
#pragma once

#include <string>

#include "options.h"
#include "pipeline/cross_check.h"
#include "report/json_writer.h"

namespace factcheck {

enum class ShowFormat : std::uint8_t { Text, JsonLines, Conllu };

// Each gives the text of one document.
std::string show_sentences(const Document& document, ShowFormat format);
std::string show_syntax(const Document& document, ShowFormat format);
std::string show_mentions(const Document& document, ShowFormat format);
std::string show_claims(const ReadArticle& read, ShowFormat format);

std::string show_questions(const CrossCheck& result, ShowFormat format);

// "corpus/a.txt:14:29": where a span of the plain view begins in the source.
std::string shown_place(const Document& document, ByteSpan plain);

// Opens a line of JSON with what all of them begin with: `path`, `document`, and `begin` and `end` in bytes
// of the source.
JsonWriter& begin_line(JsonWriter& line, const Document& document, ByteSpan plain);

}  // namespace factcheck
