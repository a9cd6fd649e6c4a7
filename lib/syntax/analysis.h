// Sentences, tokens and clauses of one article: what every reader of mentions and claims rests on.
//
//   const Analysis analysis = analyse(document);
//   for (const Sentence& sentence : analysis.sentences) for (const Token& token :
//   analysis.tokens_of(sentence)) ...
#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "syntax/tagset.h"
#include "text/document.h"

namespace factcheck {

// How the token is written; what a scanner of quantities, times and names looks at first.
enum class Shape : std::uint8_t {
  Lower,        // bank
  Capitalised,  // Bank
  Upper,        // NASA, U.S. (two letters or more)
  Mixed,        // iPhone, SpaceX
  Number,       // 19, 1,200.5, 3rd: every character belongs to a number
  Alnum,        // 737s, H1, mid-1990s
  Symbol,       // $ £ % € #
  Punct,        // . , ; " “ ( - – —
};

// What Token::head says of a sentence's root, and of the words of a sentence that was not parsed.
constexpr std::int32_t kNoHead = -1;
constexpr std::int32_t kUnparsed = -2;

// Words as UD's English treebanks cut them: "Musk's" is "Musk" + "'s", "didn't" is "did" + "n't", "$250mn" is
// "$" + "250" + "mn", "two-hour" is "two" + "-" + "hour" (compound.h sees it whole again), "pro-Trump" is
// one. Tokens and the gaps between them tile the text.
struct Token {
  ByteSpan span;           // of the document's plain view
  std::string_view text;   // as written
  std::string_view lower;  // in lower case
  std::string_view lemma;  // base form, lower case but for names: "spent" is "spend"
  Upos upos = Upos::X;
  Xpos xpos = Xpos::Other;
  Shape shape = Shape::Lower;
  Deprel relation = Deprel::dep;   // to its head
  NameKind name = NameKind::None;  // of what the word is a name, or part of one
  bool name_begins = false;        // the first word of that name
  bool space_before = false;       // a gap stands before it
  std::int32_t head = kUnparsed;   // token of the same sentence that it depends on, kNoHead of the root
};

struct Sentence {
  ByteSpan span;
  std::uint32_t first = 0, last = 0;  // tokens, half-open
  BlockKind block = BlockKind::Paragraph;
  std::uint32_t paragraph = 0;  // index into the document's blocks
};

// A base noun phrase, determiner to head: "the sudden deselection", "Vice President JD Vance", "over $260
// million". Prepositional and relative modifiers stand outside. A possessor is a phrase of its own: [Musk] 's
// [$250mn donation].
struct NounPhrase {
  std::uint32_t first = 0, last = 0;  // tokens, half-open
  std::uint32_t head = 0;             // token
  std::int32_t possessor = -1;        // phrase: [Musk] for [donation]
  std::int32_t preposition = -1;      // token that governs it: "to" in "to Trump's campaign"; of "because of"
                                      // and "according to" the first word
  std::int32_t coordinated_with = -1;  // phrase before it in "A and B", "A, B and C"
  std::int32_t apposition_of = -1;     // phrase it stands beside: "Bill Ackman, [a hedge fund manager],"
  std::int32_t attached_to = -1;  // phrase that its preposition modifies: "donation [to Trump's campaign]"
};

enum class Tense : std::uint8_t { None, Past, Present, Future };
enum class ClauseKind : std::uint8_t {
  Main,         // Musk spent ...
  Complement,   // ... said [that] nobody was hurt
  Relative,     // a bridge that was built by ...
  Participle,   // ..., becoming the largest donor / a party dubbed X
  Infinitive,   // ... threatened to form a party
  Adverbial,    // after Trump was assassinated
  Conditional,  // if Musk funded candidates
  Coordinate    // ... and wrecked the alliance
};

struct Oblique {
  std::int32_t preposition = -1;  // token; -1 for a bare adverbial noun phrase ("last week")
  std::uint32_t phrase = 0;       // noun phrase
};

// One predicate with what belongs to it, as its tree says: nsubj, obj, iobj, obl, ccomp, xcomp, advcl, acl; and
// subjects, auxiliaries and nouns that are not written a second time.
struct Clause {
  ClauseKind kind = ClauseKind::Main;
  std::uint32_t first = 0, last = 0;  // tokens it reaches over, half-open
  std::uint32_t verb = 0;             // main verb; of a copula the form of "be"
  std::int32_t particle = -1;         // token: "step [down]"
  std::int32_t subject = -1;          // noun phrase; of a passive the patient. Filled in for participles,
                                      // infinitives, relatives and coordination from the clause they hang on
  bool subject_inherited = false;
  std::int32_t agent = -1;  // noun phrase: "by X" of a passive
  std::int32_t object = -1;
  std::int32_t indirect_object = -1;
  std::int32_t complement = -1;  // noun phrase after a copula or "as": "was [the head of the office]"
  std::int32_t complement_adjective = -1;  // token: "was [unhappy]"
  std::vector<Oblique> obliques;
  std::int32_t source = -1;      // noun phrase: "according to [police]"; no oblique then
  std::int32_t parent = -1;      // clause it hangs on
  std::int32_t antecedent = -1;  // noun phrase that a relative or participle clause describes
  std::int32_t marker = -1;      // token: that, if, after, when, because, whether
  Tense tense = Tense::None;
  bool passive = false;
  bool perfect = false;
  bool progressive = false;
  bool copula = false;
  bool negated = false;     // not, n't, never, no longer; "no" in the subject or object counts too
  std::int32_t modal = -1;  // token: may, could, would, should, must
};

// Everything found in one document. Movable; the views in tokens stay valid while the analysis and its
// document live.
struct Analysis {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<NounPhrase> phrases;  // in text order, none overlapping
  std::vector<Clause> clauses;      // by sentence, then by verb
  std::deque<std::string> words;    // owns the lemmas and lower-case forms that stand nowhere else

  Analysis() = default;
  Analysis(Analysis&&) = default;
  Analysis& operator=(Analysis&&) = default;

  std::span<const Token> tokens_of(const Sentence& sentence) const {
    return std::span(tokens).subspan(sentence.first, sentence.last - sentence.first);
  }
  // Index of the sentence that holds a token. REQUIRES: token < tokens.size().
  std::uint32_t sentence_of(std::uint32_t token) const;
  // Index of the noun phrase that holds a token, or -1.
  std::int32_t phrase_of(std::uint32_t token) const;
  // Index of the first token at or after a byte of the plain view; tokens.size() if there is none.
  std::uint32_t token_at(std::uint32_t byte) const;
  // From the first byte of the first token to the last byte of the last. REQUIRES: first < last.
  ByteSpan span_of(std::uint32_t first, std::uint32_t last) const {
    return {tokens[first].span.begin, tokens[last - 1].span.end};
  }
};

// Boilerplate blocks are passed over.
Analysis analyse(const Document& document);

// The same for words and sentences that are cut already, such as a treebank's: tags, lemmas and trees, then
// phrases and clauses, whatever stood there before.
// REQUIRES: span, text, shape and space_before of the tokens are set; the sentences tile them.
void analyse_words(Analysis& analysis);

// Phrases and clauses alone. REQUIRES: tags and trees are set, too.
void find_structure(Analysis& analysis);

}  // namespace factcheck
