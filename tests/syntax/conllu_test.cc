#include "syntax/conllu.h"

#include <gtest/gtest.h>

#include "syntax/print.h"

namespace factcheck {
namespace {

// Lines of words with a blank between the columns that matter: id, form, lemma, upos, xpos, head, relation,
// misc.
std::string conllu(std::string_view short_lines) {
  std::string out;
  std::size_t column = 0;
  bool comment = false;
  for (const char c : short_lines) {
    if (c == ' ' && !comment) {
      ++column;
      out += '\t';
      if (column == 5) out += "_\t";  // features
      if (column == 7) out += "_\t";  // enhanced dependencies
    } else {
      if (c == '#' && column == 0) comment = true;
      if (c == '\n') column = 0;
      if (c == '\n') comment = false;
      out += c;
    }
  }
  return out;
}

constexpr std::string_view kTwoSentences =
    "# newdoc\n"
    "1 Musk Musk PROPN NNP 2 nsubj _\n"
    "2 left leave VERB VBD 0 root SpaceAfter=No\n"
    "3 . . PUNCT . 2 punct _\n"
    "\n"
    "# newpar\n"
    "1-2 don't _ _ _ _ _ SpaceAfter=No\n"
    "1 do do AUX VBP 3 aux _\n"
    "2 n't not PART RB 3 advmod _\n"
    "3 go go VERB VB 0 root _\n"
    "3.1 left _ _ _ _ _ _\n"
    "4 by by ADP IN 5 case _\n"
    "5 car car NOUN NN 3 obl:tmod SpaceAfter=Yes|X=1\n";

TEST(ParseConllu, PutsTheTextTogether) {
  const auto read = parse_conllu("a.conllu", conllu(kTwoSentences), ConlluColumns::Trees);
  ASSERT_TRUE(read.ok()) << read.error().message;
  EXPECT_EQ(read.value().document->text(), "Musk left.\n\ndon'tgo by car");
  const Analysis& analysis = read.value().analysis;
  ASSERT_EQ(analysis.sentences.size(), 2u);
  EXPECT_EQ(analysis.sentences[1].first, 3u);
  EXPECT_EQ(analysis.sentences[1].paragraph, 1u);
  EXPECT_EQ(analysis.tokens[0].lower, "musk");
  EXPECT_EQ(analysis.tokens[1].lemma, "leave");
  EXPECT_EQ(analysis.tokens[1].head, kNoHead);
  EXPECT_EQ(analysis.tokens[2].head, 1);
  EXPECT_EQ(analysis.tokens[3].head, 5);
  EXPECT_EQ(analysis.tokens[7].relation, Deprel::obl);
}

TEST(ParseConllu, TakesTheWordsAlone) {
  const std::string text = "1\tMusk\t?\t?\t?\t_\t9\t?\t_\t_\n2\tleft\t_\t_\t_\t_\t_\t_\t_\t_\n";
  auto read = parse_conllu("a.conllu", text, ConlluColumns::Words);
  ASSERT_TRUE(read.ok()) << read.error().message;
  EXPECT_EQ(read.value().analysis.tokens[0].head, kUnparsed);
  analyse_words(read.value().analysis);
  EXPECT_EQ(read.value().analysis.tokens[1].lemma, "leave");
}

TEST(ParseConllu, GivesBackWhatItRead) {
  const std::string text =
      "# text = Musk left.\n"
      "1\tMusk\tMusk\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n"
      "2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No\n"
      "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n";
  const auto read = parse_conllu("a.conllu", text, ConlluColumns::Trees);
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(print_conllu(*read.value().document, read.value().analysis), text);
}

TEST(ParseConllu, LeavesASentenceWithoutHeadsUnparsed) {
  const auto read = parse_conllu("a", conllu("1 go go VERB VB _ _ _\n2 on on ADP RP 1 compound:prt _\n"),
                                 ConlluColumns::Trees);
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read.value().analysis.tokens[1].head, kUnparsed);
}

TEST(ParseConllu, TakesAnEmptyFile) {
  for (const std::string_view text : {"", "\n\n", "# only a comment\n", "\xEF\xBB\xBF"}) {
    const auto read = parse_conllu("a", text, ConlluColumns::Trees);
    ASSERT_TRUE(read.ok());
    EXPECT_TRUE(read.value().analysis.sentences.empty());
  }
}

struct Bad {
  std::string_view lines;
  std::uint32_t line;
  std::string_view message;
};

constexpr Bad kBad[] = {
    {"word", 1, "1 columns between tabs; a line of CoNLL-U has 10"},
    {"1 a a X _ 0 root _\n3 b b X _ 1 dep _", 2, "`3` where word number 2 was expected"},
    {"x a a X _ 0 root _", 1, "`x` where word number 1 was expected"},
    {"1 \u00A0 a X _ 0 root _", 1, "a word without letters or signs"},
    {"2-3 a _ _ _ _ _ _", 1, "`2-3` is no range that begins with word 1"},
    {"1-2 a _ _ _ _ _ _\n1 a a X _ 0 root _\n", 2, "the sentence ends before word 2 of its range"},
    {"1 a a Noun _ 0 root _", 1, "`Noun` is no universal part of speech"},
    {"1 a a X _ -1 root _", 1, "`-1` is no head"},
    {"1 a a X _ 0 subject _", 1, "`subject` is no relation of Universal Dependencies"},
    {"\n1 a a X _ 0 root _\n2 b b X _ 7 dep _", 2, "head 7 of 2 words"},
    {"1 a a X _ 0 root _\n2 b b X _ 0 root _", 1, "a tree with 2 roots"},
    {"1 a a X _ 0 root _\n2 b b X _ 3 dep _\n3 c c X _ 2 dep _", 1, "the heads of word 2 lead back to it"},
    {"1 a a X _ 1 dep _\n2 b b X _ 0 root _", 1, "the heads of word 1 lead back to it"},
};

TEST(ParseConllu, NamesTheLineOfAnError) {
  for (const Bad& bad : kBad) {
    SCOPED_TRACE(bad.lines);
    const auto read = parse_conllu("a.conllu", conllu(bad.lines), ConlluColumns::Trees);
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.error().path, "a.conllu");
    EXPECT_EQ(read.error().line, bad.line);
    EXPECT_EQ(read.error().message, bad.message);
  }
  const auto latin = parse_conllu("a", "# caf\xE9\n", ConlluColumns::Words);
  ASSERT_FALSE(latin.ok());
  EXPECT_EQ(latin.error().code, "bad-encoding");
}

}  // namespace
}  // namespace factcheck
