#include "syntax/print.h"

#include <gtest/gtest.h>

#include "described.h"

namespace factcheck {
namespace {

TEST(PrintConllu, HasTenColumns) {
  const Treebank bank(
      "Musk//NNP:PROPN:3:nmod:poss 's//POS:PART:1:case firm//NN:NOUN:4:nsubj grew/grow/VBD:VERB:0 "
      ".//.:PUNCT:4:punct");
  ASSERT_TRUE(bank.read.ok());
  EXPECT_EQ(print_conllu(*bank.read.value().document, bank.analysis()),
            "# text = Musk's firm grew.\n"
            "1-2\tMusk's\t_\t_\t_\t_\t_\t_\t_\t_\n"
            "1\tMusk\tMusk\tPROPN\tNNP\t_\t3\tnmod:poss\t_\t_\n"
            "2\t's\t's\tPART\tPOS\t_\t1\tcase\t_\t_\n"
            "3\tfirm\tfirm\tNOUN\tNN\t_\t4\tnsubj\t_\t_\n"
            "4\tgrew\tgrow\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No\n"
            "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n");
}

TEST(PrintConllu, GivesWrittenWordsThatWereCutARange) {
  const Read read("It didn't, cannot.");
  const std::string shown = print_conllu(read.document, read.analysis);
  EXPECT_NE(shown.find("\n2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n2\tdid\t"), std::string::npos)
      << shown;
  EXPECT_NE(shown.find("\n5-6\tcannot\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n5\tcan\t"), std::string::npos)
      << shown;
  EXPECT_EQ(shown.find("6-7"), std::string::npos) << shown;
}

TEST(PrintSyntax, ShowsPhrasesAndClauses) {
  const Read read("The party was founded by Lee.");
  const std::string shown = print_syntax(read.document, read.analysis);
  EXPECT_NE(shown.find("phrase 0: [The party] head party"), std::string::npos) << shown;
  EXPECT_NE(shown.find("clause 0: main, verb founded (past passive), subject [The party], agent [Lee]"),
            std::string::npos)
      << shown;
}

}  // namespace
}  // namespace factcheck
