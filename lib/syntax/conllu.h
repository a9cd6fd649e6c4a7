// CoNLL-U, the form in which treebanks come: words and sentences cut by people, often with their trees.
//
//   1<TAB>Musk<TAB>Musk<TAB>PROPN<TAB>NNP<TAB>_<TAB>2<TAB>nsubj<TAB>_<TAB>_
//
// Source: universaldependencies.org/format.html.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "syntax/analysis.h"
#include "text/document.h"

namespace factcheck {

enum class ConlluColumns : std::uint8_t {
  Words,  // the words alone: tags, lemmas and trees are still to be found
  Trees,  // and lemma, tags, head and relation; a word without a head ("_") leaves its sentence unparsed
};

// A text put together from the words, and those words in it. Empty nodes (`8.1`) are left out; of a word that
// stands for several (`1-2`) the several are taken, without a gap between them. A new paragraph (`# newpar`,
// `# newdoc`) is a block of its own.
struct ConlluText {
  std::shared_ptr<const Document> document;
  Analysis analysis;  // without phrases and clauses; it points into the document
};

// Every error names its line. Relations are read without the subtypes that we do not know.
Result<ConlluText> parse_conllu(const std::string& path, std::string_view bytes, ConlluColumns columns);

}  // namespace factcheck
