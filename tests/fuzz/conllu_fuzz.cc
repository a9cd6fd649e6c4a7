// Any bytes as a treebank: its words alone, and with its trees, which may be any trees; then all that stands on trees.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "claim/extract.h"
#include "mention/mentions.h"
#include "syntax/conllu.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace factcheck;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const ConlluColumns columns : {ConlluColumns::Words, ConlluColumns::Trees}) {
    auto read = parse_conllu("fuzz", bytes, columns);
    if (!read) continue;
    const Document& document = *read.value().document;
    Analysis& analysis = read.value().analysis;
    if (columns == ConlluColumns::Words) {
      analyse_words(analysis);
    } else {
      find_structure(analysis);
    }
    extract_claims(document, analysis, find_mentions(document, analysis));
  }
  return 0;
}
