// `show --stage sentences` and `show --stage syntax`.
#include <fmt/format.h>

#include <array>

#include "base/harmless.h"
#include "json_line.h"
#include "show.h"
#include "syntax/analysis.h"

namespace factcheck {
namespace {

constexpr auto kUpos =
    std::to_array<std::string_view>({"ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM",
                                     "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"});
constexpr auto kXpos = std::to_array<std::string_view>(
    {"_",  "VB",  "VBD", "VBG", "VBN", "VBP", "VBZ", "MD",   "NN", "NNS", "NNP", "NNPS",
     "JJ", "JJR", "JJS", "RB",  "RBR", "RBS", "PRP", "PRP$", "WP", "WDT", "TO",  "POS"});
constexpr auto kBlocks =
    std::to_array<std::string_view>({"paragraph", "heading", "list-item", "caption", "boilerplate"});
constexpr auto kClauses = std::to_array<std::string_view>(
    {"main", "complement", "relative", "participle", "infinitive", "adverbial", "conditional", "coordinate"});
constexpr auto kTenses = std::to_array<std::string_view>({"", "past", "present", "future"});

template <class Enum, std::size_t N>
std::string_view name_in(const std::array<std::string_view, N>& names, Enum value) {
  return names.at(static_cast<std::size_t>(value));
}

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

// One token a row in CoNLL-U's ten columns; heads and relations come with the parser.
std::string conllu(const Document& document, const Analysis& analysis) {
  std::string out;
  std::size_t number = 0;
  for (const Sentence& sentence : analysis.sentences) {
    out += fmt::format("# sent_id = {}\n# text = {}\n", ++number,
                       folded(harmless(document.quote(sentence.span))));
    std::size_t id = 0;
    for (const Token& token : analysis.tokens_of(sentence)) {
      const std::size_t next = sentence.first + id + 1;
      const bool glued = next < sentence.last && !analysis.tokens[next].space_before;
      out += fmt::format("{}\t{}\t{}\t{}\t{}\t_\t_\t_\t_\t{}\n", ++id, harmless_line(token.text),
                         harmless_line(token.lemma), name_in(kUpos, token.upos), name_in(kXpos, token.xpos),
                         glued ? "SpaceAfter=No" : "_");
    }
    out += '\n';
  }
  return out;
}

std::string phrase_words(const Document& document, const Analysis& analysis, std::int32_t phrase) {
  const NounPhrase& found = analysis.phrases[static_cast<std::size_t>(phrase)];
  return folded(document.quote(analysis.span_of(found.first, found.last)));
}

// "main spend (past): subject [Musk], object [over $260 million]".
std::string clause_line(const Document& document, const Analysis& analysis, const Clause& clause) {
  std::string out =
      fmt::format("  {} {}", name_in(kClauses, clause.kind), analysis.tokens[clause.verb].lemma);
  if (clause.particle >= 0)
    out += fmt::format(" {}", analysis.tokens[static_cast<std::size_t>(clause.particle)].lower);
  std::string traits(name_in(kTenses, clause.tense));
  const auto add = [&](bool holds, std::string_view name) {
    if (holds) traits += fmt::format("{}{}", traits.empty() ? "" : ", ", name);
  };
  add(clause.passive, "passive");
  add(clause.perfect, "perfect");
  add(clause.progressive, "progressive");
  add(clause.copula, "copula");
  add(clause.negated, "negated");
  add(clause.modal >= 0, "modal");
  if (!traits.empty()) out += fmt::format(" ({})", traits);

  std::string_view separator = ": ";
  const auto part = [&](std::string_view name, std::int32_t phrase) {
    if (phrase < 0) return;
    out += fmt::format("{}{} [{}]", separator, name, phrase_words(document, analysis, phrase));
    separator = ", ";
  };
  part("subject", clause.subject);
  part("agent", clause.agent);
  part("object", clause.object);
  part("indirect object", clause.indirect_object);
  part("complement", clause.complement);
  for (const Oblique& oblique : clause.obliques) {
    const bool bare = oblique.preposition < 0;
    part(bare ? "adverbial" : analysis.tokens[static_cast<std::size_t>(oblique.preposition)].lower,
         static_cast<std::int32_t>(oblique.phrase));
  }
  return harmless_line(out) + '\n';
}

std::string syntax_text(const Document& document, const Analysis& analysis) {
  std::string out;
  std::size_t clause = 0;
  for (const Sentence& sentence : analysis.sentences) {
    out += shown_place(document, sentence.span) + ':';
    for (const Token& token : analysis.tokens_of(sentence)) {
      out += fmt::format(" {}/{}", harmless_line(token.text), name_in(kUpos, token.upos));
    }
    out += '\n';
    while (clause < analysis.clauses.size() && analysis.clauses[clause].verb < sentence.first) ++clause;
    for (; clause < analysis.clauses.size() && analysis.clauses[clause].verb < sentence.last; ++clause) {
      out += clause_line(document, analysis, analysis.clauses[clause]);
    }
  }
  return out;
}

std::string syntax_lines(const Document& document, const Analysis& analysis) {
  std::string out;
  for (std::size_t i = 0; i < analysis.sentences.size(); ++i) {
    for (const Token& token : analysis.tokens_of(analysis.sentences[i])) {
      const ByteSpan source = document.to_source(token.span);
      out += json_line({{"path", document.path()},
                        {"document", document.id()},
                        {"sentence", i},
                        {"begin", source.begin},
                        {"end", source.end},
                        {"text", token.text},
                        {"lemma", token.lemma},
                        {"upos", name_in(kUpos, token.upos)},
                        {"xpos", name_in(kXpos, token.xpos)}});
    }
  }
  return out;
}

}  // namespace

std::string show_sentences(const Document& document, ShowFormat format) {
  const Analysis analysis = analyse(document);
  std::string out;
  for (const Sentence& sentence : analysis.sentences) {
    const std::string text = folded(document.quote(sentence.span));
    if (format == ShowFormat::Text) {
      out += fmt::format("{}: {}\n", shown_place(document, sentence.span), harmless_line(text));
      continue;
    }
    const ByteSpan source = document.to_source(sentence.span);
    out += json_line({{"path", document.path()},
                      {"document", document.id()},
                      {"begin", source.begin},
                      {"end", source.end},
                      {"block", name_in(kBlocks, sentence.block)},
                      {"text", text}});
  }
  return out;
}

std::string show_syntax(const Document& document, ShowFormat format) {
  const Analysis analysis = analyse(document);
  switch (format) {
    case ShowFormat::Text:
      return syntax_text(document, analysis);
    case ShowFormat::JsonLines:
      return syntax_lines(document, analysis);
    case ShowFormat::Conllu:
      break;
  }
  return conllu(document, analysis);
}

}  // namespace factcheck
