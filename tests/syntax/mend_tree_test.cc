#include "syntax/mend_tree.h"

#include <gtest/gtest.h>

#include <string>

#include "syntax/conllu.h"

namespace factcheck {
namespace {

// Heads, counted from 1, and relations of a sentence after mending: "5:nsubj 1:flat ...".
std::string mended(std::string_view words) {
  auto read = parse_conllu("test", words, ConlluColumns::Trees);
  if (!read) return read.error().message;
  Analysis& analysis = read.value().analysis;
  mend_tree(analysis.sentences.front(), analysis.tokens);
  std::string out;
  for (const Token& token : analysis.tokens) {
    if (!out.empty()) out += ' ';
    out += std::to_string(token.head + 1) + ':' + std::string(name_of(token.relation));
  }
  return out;
}

TEST(MendTree, ANumberBehindADayCountsWhatFollows) {
  EXPECT_EQ(mended("1\tOn\ton\tADP\tIN\t_\t2\tcase\t_\t_\n"
                   "2\tMonday\tMonday\tPROPN\tNNP\t_\t5\tobl\t_\t_\n"
                   "3\t27\t27\tNUM\tCD\t_\t2\tflat\t_\t_\n"
                   "4\tnurses\tnurse\tNOUN\tNNS\t_\t5\tnsubj\t_\t_\n"
                   "5\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_\n\n"),
            "2:case 5:obl 4:nummod 5:nsubj 0:root");
}

TEST(MendTree, ANumberBehindAMonthIsItsDay) {
  EXPECT_EQ(mended("1\tOn\ton\tADP\tIN\t_\t2\tcase\t_\t_\n"
                   "2\tMay\tMay\tPROPN\tNNP\t_\t5\tobl\t_\t_\n"
                   "3\t27\t27\tNUM\tCD\t_\t2\tnummod\t_\t_\n"
                   "4\tnurses\tnurse\tNOUN\tNNS\t_\t5\tnsubj\t_\t_\n"
                   "5\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_\n\n"),
            "2:case 5:obl 2:nummod 5:nsubj 0:root");
}

TEST(MendTree, ACapitalBehindAFirstNameEndsTheName) {
  auto read = parse_conllu("test",
                           "1\tthen\tthen\tADV\tRB\t_\t4\tadvmod\t_\t_\n"
                           "2\tElon\tElon\tPROPN\tNNP\t_\t4\tnsubj\t_\t_\n"
                           "3\tMusk\tmusk\tNOUN\tNN\t_\t4\tnsubj\t_\t_\n"
                           "4\tspoke\tspeak\tVERB\tVBD\t_\t0\troot\t_\t_\n"
                           "5\tagain\tagain\tADV\tRB\t_\t4\tadvmod\t_\t_\n\n",
                           ConlluColumns::Trees);
  ASSERT_TRUE(read);
  Analysis& analysis = read.value().analysis;
  analysis.tokens[1].name = NameKind::PER;
  analysis.tokens[1].name_begins = true;
  mend_tree(analysis.sentences.front(), analysis.tokens);
  const Token& last = analysis.tokens[2];
  EXPECT_EQ(last.name, NameKind::PER);
  EXPECT_FALSE(last.name_begins);
  EXPECT_EQ(last.upos, Upos::PROPN);
  EXPECT_EQ(last.head, 1);
  EXPECT_EQ(last.relation, Deprel::flat);
}

}  // namespace
}  // namespace factcheck
