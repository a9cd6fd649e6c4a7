#include "syntax/analysis.h"

#include <algorithm>

#include "syntax/annotate.h"
#include "syntax/clauses.h"
#include "syntax/noun_phrases.h"
#include "syntax/predicates.h"
#include "syntax/sentence_splitter.h"
#include "syntax/tokenizer.h"
#include "syntax/tree.h"

namespace factcheck {

std::uint32_t Analysis::sentence_of(std::uint32_t token) const {
  const auto after = std::ranges::upper_bound(sentences, token, {}, &Sentence::first);
  return static_cast<std::uint32_t>(after - sentences.begin()) - 1;
}

std::int32_t Analysis::phrase_of(std::uint32_t token) const {
  const auto after = std::ranges::upper_bound(phrases, token, {}, &NounPhrase::first);
  if (after == phrases.begin() || token >= std::prev(after)->last) return -1;
  return static_cast<std::int32_t>(after - phrases.begin()) - 1;
}

std::uint32_t Analysis::token_at(std::uint32_t byte) const {
  const auto found =
      std::ranges::lower_bound(tokens, byte, {}, [](const Token& token) { return token.span.begin; });
  return static_cast<std::uint32_t>(found - tokens.begin());
}

namespace {

// Words and sentences; boilerplate blocks are passed over.
Analysis cut(const Document& document) {
  Analysis analysis;
  analysis.tokens.reserve(document.text().size() / 5);
  std::vector<std::uint32_t> ends;
  for (std::uint32_t b = 0; b < document.blocks().size(); ++b) {
    const Block& block = document.blocks()[b];
    if (block.kind == BlockKind::Boilerplate) continue;
    const auto first = static_cast<std::uint32_t>(analysis.tokens.size());
    tokenize(document.text(), block.span, analysis.tokens);
    ends.clear();
    split_sentences(document.text(), std::span(analysis.tokens).subspan(first), ends);
    std::uint32_t begin = first;
    for (const std::uint32_t end : ends) {
      analysis.sentences.push_back({.span = analysis.span_of(begin, first + end),
                                    .first = begin,
                                    .last = first + end,
                                    .block = block.kind,
                                    .paragraph = b});
      begin = first + end;
    }
  }
  return analysis;
}

}  // namespace

void analyse_words(Analysis& analysis) {
  annotate(analysis);
  find_structure(analysis);
}

void find_structure(Analysis& analysis) {
  analysis.phrases.clear();
  analysis.clauses.clear();
  for (const Sentence& sentence : analysis.sentences) {
    if (!is_parsed(sentence, analysis.tokens)) continue;
    const Tree tree(sentence, analysis.tokens);
    const std::vector<Predicate> predicates = find_predicates(tree);
    const PhraseIndex phrase_at = find_noun_phrases(tree, predicates, analysis.phrases);
    read_clauses(tree, predicates, phrase_at, analysis);
  }
}

Analysis analyse(const Document& document) {
  Analysis analysis = cut(document);
  analyse_words(analysis);
  return analysis;
}

}  // namespace factcheck
