#include "syntax/analysis.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "described.h"
#include "syntax/print.h"
#include "syntax/sentence_splitter.h"

namespace factcheck {
namespace {

// What holds of any text whatever.
void expect_sound(const std::string& text) {
  const Read read(text);
  const Analysis& a = read.analysis;
  const std::string_view plain = read.document.text();
  std::uint32_t end = 0;
  for (const Token& token : a.tokens) {
    ASSERT_LE(end, token.span.begin);
    ASSERT_LT(token.span.begin, token.span.end);
    ASSERT_LE(token.span.end, plain.size());
    ASSERT_EQ(token.text, plain.substr(token.span.begin, token.span.size()));
    ASSERT_FALSE(token.lower.empty());
    ASSERT_FALSE(token.lemma.empty());
    end = token.span.end;
  }
  std::uint32_t next = 0;
  for (const Sentence& sentence : a.sentences) {
    ASSERT_EQ(sentence.first, next);
    ASSERT_LT(sentence.first, sentence.last);
    ASSERT_EQ(sentence.span, a.span_of(sentence.first, sentence.last));
    ASSERT_LT(sentence.paragraph, read.document.blocks().size());
    ASSERT_TRUE(read.document.blocks()[sentence.paragraph].span.contains(sentence.span));
    ASSERT_EQ(a.sentence_of(sentence.first), static_cast<std::uint32_t>(&sentence - a.sentences.data()));
    next = sentence.last;
  }
  ASSERT_EQ(next, a.tokens.size());
  const auto phrases = static_cast<std::int32_t>(a.phrases.size());
  const auto tokens = static_cast<std::int32_t>(a.tokens.size());
  std::uint32_t last = 0;
  for (const NounPhrase& phrase : a.phrases) {
    ASSERT_LE(last, phrase.first);
    ASSERT_LE(phrase.first, phrase.head);
    ASSERT_LT(phrase.head, phrase.last);
    ASSERT_LE(phrase.last, a.tokens.size());
    ASSERT_EQ(a.sentence_of(phrase.first), a.sentence_of(phrase.last - 1));
    for (const std::int32_t link :
         {phrase.possessor, phrase.coordinated_with, phrase.apposition_of, phrase.attached_to}) {
      ASSERT_GE(link, -1);
      ASSERT_LT(link,
                static_cast<std::int32_t>(&phrase - a.phrases.data()));  // always to the left: no circles
    }
    ASSERT_LT(phrase.preposition, tokens);
    last = phrase.last;
  }
  const auto clauses = static_cast<std::int32_t>(a.clauses.size());
  for (std::int32_t c = 0; c < clauses; ++c) {
    const Clause& clause = a.clauses[static_cast<std::size_t>(c)];
    ASSERT_LE(clause.first, clause.verb);
    ASSERT_LT(clause.verb, clause.last);
    ASSERT_EQ(a.sentence_of(clause.first), a.sentence_of(clause.last - 1));
    if (c > 0) {
      ASSERT_LT(a.clauses[static_cast<std::size_t>(c - 1)].verb, clause.verb);
    }
    for (const std::int32_t p : {clause.subject, clause.agent, clause.object, clause.indirect_object,
                                 clause.complement, clause.antecedent}) {
      ASSERT_GE(p, -1);
      ASSERT_LT(p, phrases);
    }
    for (const Oblique& oblique : clause.obliques) ASSERT_LT(oblique.phrase, a.phrases.size());
    for (const std::int32_t t : {clause.particle, clause.marker, clause.modal, clause.complement_adjective}) {
      ASSERT_LT(t, tokens);
    }
    // No clause hangs on itself, in however many steps.
    std::int32_t up = clause.parent;
    for (std::int32_t steps = 0; up >= 0; ++steps) {
      ASSERT_LT(up, clauses);
      ASSERT_LE(steps, clauses) << text;
      up = a.clauses[static_cast<std::size_t>(up)].parent;
    }
  }
  print_syntax(read.document, a);
  print_conllu(read.document, a);
}

TEST(Analyse, IsSoundOnOddTexts) {
  const std::vector<std::string> texts = {
      "",
      " ",
      "\n\n\n",
      ".",
      "...",
      ". . . .",
      "'",
      "\"",
      "''''",
      "n't",
      "'s",
      "-",
      "--",
      "$",
      "$$$",
      "@",
      "#",
      "&",
      "a",
      "A.",
      "I.",
      "to",
      "that",
      "to to to to",
      "and and , , and",
      "who who who",
      "said said said",
      "that that that",
      "is is is",
      "was been being be",
      "not never n't",
      "the the the",
      "of of of of",
      "(((())))",
      "\xFF\xFE\x00",
      std::string("a\0b", 3),
      "\xE2\x80",
      "\xF0\x9F\x98\x80",
      "é à ü",
      "１２３",
      "中文 句子。",
      "www.",
      "http://",
      "a@",
      "@b",
      "U.S.U.S.",
      "a.b.c.d.e.",
      "1,2,3,4",
      "1.2.3.4.5",
      "9a.m.",
      "x'y'z's",
      "He said, she said, they said, it said",
      "If if if when when",
      "Did did did?",
      "which which is which",
      "to be or not to be",
      "There there is there",
      "Musk , Trump , Vance , and",
      "by by being been by",
      "\xC2\xA0\xC2\xA0",
      "\xEF\xBB\xBFtext",
  };
  for (const std::string& text : texts) {
    SCOPED_TRACE(text);
    expect_sound(text);
  }
}

// Words thrown together without sense, the same on every run.
TEST(Analyse, IsSoundOnRandomTexts) {
  const std::vector<std::string> pieces = {
      "Musk",      "Trump",  "said",   "that",     "who",     "which", "the",       "a",        "of",
      "to",        "in",     "by",     "was",      "is",      "been",  "have",      "had",      "not",
      "n't",       "'s",     "'",      "\"",       "“",       "”",     ",",         ".",        ";",
      ":",         "—",      "(",      ")",        "and",     "or",    "but",       "if",       "when",
      "after",     "$",      "250mn",  "12",       "%",       "2024",  "June",      "Monday",   "plan",
      "plans",     "backed", "dubbed", "becoming", "to lead", "urged", "gave",      "million",  "there",
      "it",        "what",   "where",  "U.S.",     "a.m.",    "Inc.",  "more than", "at least", "no",
      "last year", "\n",     "\n\n",   "é",        "\xFF",    "...",   "…",         "?",        "!",
  };
  std::uint64_t state = 42;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i) {
      state = state * 6364136223846793005ULL + 1442695040888963407ULL;
      text += pieces[(state >> 33) % pieces.size()];
      if ((state >> 20) % 5 != 0) text += ' ';
    }
    SCOPED_TRACE(text);
    expect_sound(text);
    if (HasFatalFailure()) return;
  }
}

// Each is a megabyte or so; all of them together take well under a second when the work is linear.
TEST(Analyse, TakesLongLinesInItsStride) {
  const auto repeated = [](std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
  };
  for (const std::string& text :
       {repeated("word ", 200'000), repeated("x", 1'000'000), repeated("(", 100'000), repeated("\"", 100'000),
        repeated("'", 100'000), repeated(". ", 200'000), repeated("that ", 100'000),
        repeated("and Musk ", 50'000), repeated("a.", 200'000), repeated("who said ", 50'000),
        repeated("the ", 100'000), repeated("1,", 200'000)}) {
    const Read read(text);
    EXPECT_FALSE(read.analysis.tokens.empty());
    for (const Sentence& sentence : read.analysis.sentences)
      ASSERT_LE(sentence.span.size(), kLongestSentence);
  }
}

TEST(Analyse, PassesOverBoilerplate) {
  auto bytes = std::make_shared<const std::string>("Share this\n\nIt rained.");
  const Document document("x", "", bytes, *bytes, {{0, 0, 22}},
                          {{{0, 10}, BlockKind::Boilerplate}, {{12, 22}, BlockKind::Paragraph}}, {});
  const Analysis analysis = analyse(document);
  ASSERT_EQ(analysis.sentences.size(), 1u);
  EXPECT_EQ(document.quote(analysis.sentences[0].span), "It rained.");
  EXPECT_EQ(analysis.sentences[0].paragraph, 1u);
}

TEST(Analysis, FindsTokensByByte) {
  const Read read("It rained in Leeds.");
  EXPECT_EQ(read.analysis.token_at(0), 0u);
  EXPECT_EQ(read.analysis.token_at(1), 1u);
  EXPECT_EQ(read.analysis.token_at(3), 1u);
  EXPECT_EQ(read.analysis.token_at(99), read.analysis.tokens.size());
  EXPECT_EQ(read.analysis.phrase_of(0), 0);
  EXPECT_EQ(read.analysis.phrase_of(1), -1);
}

}  // namespace
}  // namespace factcheck
