#include "syntax/whole_words.h"

#include <algorithm>

#include "syntax/characters.h"
#include "syntax/compound.h"
#include "syntax/tokenizer.h"

namespace factcheck {
namespace {

// Adjectives and nouns keep the tag of their last word: "state-owned" and "20-year-old" describe.
void tag_whole(std::span<const Token> parts, Token& word) {
  const Token& last = parts.back();
  word.upos = last.upos;
  word.xpos = last.xpos;
  const bool describes = last.upos == Upos::VERB || last.upos == Upos::ADJ;
  if (last.upos == Upos::VERB) {
    word.upos = Upos::ADJ;
    word.xpos = Xpos::JJ;
  }
  if (!describes && parts.front().upos == Upos::PROPN && word.shape == Shape::Capitalised) {
    word.upos = Upos::PROPN;
    word.xpos = Xpos::NNP;
  }
}

Token join(std::span<const Token> parts, std::deque<std::string>& words) {
  Token word = parts.front();
  word.text = compound_text(parts, {0, static_cast<std::uint32_t>(parts.size())});
  word.span.end = parts.back().span.end;
  word.shape = shape_of(word.text);
  word.lower = words.emplace_back(to_lower(word.text));
  tag_whole(parts, word);
  word.lemma = word.upos == Upos::PROPN ? word.text : word.lower;
  word.head = kUnparsed;
  return word;
}

}  // namespace

WholeWords join_compounds(const Analysis& analysis) {
  WholeWords whole;
  const std::span<const Token> tokens(analysis.tokens);
  whole.analysis.tokens.reserve(tokens.size());
  whole.first.reserve(tokens.size() + 1);
  for (const Sentence& sentence : analysis.sentences) {
    Sentence& joined = whole.analysis.sentences.emplace_back(sentence);
    joined.first = static_cast<std::uint32_t>(whole.analysis.tokens.size());
    for (std::uint32_t at = sentence.first; at < sentence.last;) {
      const std::uint32_t last = std::min(compound_end(tokens, at), sentence.last);
      whole.first.push_back(at);
      if (last == at + 1) {
        whole.analysis.tokens.push_back(tokens[at]);
      } else {
        whole.analysis.tokens.push_back(join(tokens.subspan(at, last - at), whole.analysis.words));
      }
      at = last;
    }
    joined.last = static_cast<std::uint32_t>(whole.analysis.tokens.size());
  }
  whole.first.push_back(static_cast<std::uint32_t>(tokens.size()));
  return whole;
}

}  // namespace factcheck
