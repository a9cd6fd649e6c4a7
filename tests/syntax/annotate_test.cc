#include "syntax/annotate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "described.h"
#include "syntax/tagset.h"

namespace factcheck {
namespace {

// "Lee/PROPN-nsubj>founded party/NOUN-obj>founded": each word that is asked for.
std::string tree_of(std::string_view text) {
  const Read read(text);
  const std::vector<Token>& tokens = read.analysis.tokens;
  std::string out;
  for (const Token& token : tokens) {
    if (token.upos == Upos::PUNCT) continue;
    if (!out.empty()) out += ' ';
    out += std::string(token.text) + ':' + std::string(name_of(token.relation));
    if (token.head >= 0) out += '>' + std::string(tokens[static_cast<std::size_t>(token.head)].text);
  }
  return out;
}

TEST(Annotate, ReadsTrees) {
  EXPECT_EQ(tree_of("Lee founded the party."),
            "Lee:nsubj>founded founded:root the:det>party party:obj>founded");
  EXPECT_EQ(tree_of("The party was founded by Lee."),
            "The:det>party party:nsubj:pass>founded was:aux:pass>founded founded:root by:case>Lee "
            "Lee:obl:agent>founded");
  EXPECT_EQ(tree_of("Police said the man had died."),
            "Police:nsubj>said said:root the:det>man man:nsubj>died had:aux>died died:ccomp>said");
  EXPECT_EQ(tree_of("He sold the house that they built."),
            "He:nsubj>sold sold:root the:det>house house:obj>sold that:obj>built they:nsubj>built "
            "built:acl:relcl>house");
  EXPECT_EQ(tree_of("She is not the mayor of Lyon."),
            "She:nsubj>mayor is:cop>mayor not:advmod>mayor the:det>mayor mayor:root of:case>Lyon "
            "Lyon:nmod>mayor");
}

TEST(Annotate, TellsNamesApart) {
  const Read read("Angela Merkel met Toyota managers in Berlin.");
  std::string names;
  for (const Token& token : read.analysis.tokens) {
    if (token.name == NameKind::None) continue;
    names += std::string(token.text) + (token.name_begins ? " begins " : " goes on ") +
             std::string(name_of(token.name)) + "; ";
  }
  EXPECT_EQ(names, "Angela begins PER; Merkel goes on PER; Toyota begins ORG; Berlin begins GPE; ");
}

TEST(Annotate, TakesPrefixedNamesForAdjectives) {
  const Read read("He gave money to pro-Trump groups.");
  const auto word = std::ranges::find(read.analysis.tokens, "pro-Trump", &Token::text);
  ASSERT_NE(word, read.analysis.tokens.end());
  EXPECT_EQ(word->upos, Upos::ADJ);
  EXPECT_EQ(word->relation, Deprel::amod);
  EXPECT_EQ(word->name, NameKind::None);
  EXPECT_EQ(word->lemma, "pro-trump");
}

// Every sentence has one root, and following the heads leads there.
void expect_trees(const Analysis& analysis) {
  for (const Sentence& sentence : analysis.sentences) {
    std::size_t roots = 0;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      const std::int32_t head = analysis.tokens[i].head;
      if (head == kUnparsed) continue;
      roots += head == kNoHead ? 1 : 0;
      if (head == kNoHead) continue;
      ASSERT_GE(head, static_cast<std::int32_t>(sentence.first));
      ASSERT_LT(head, static_cast<std::int32_t>(sentence.last));
      std::uint32_t at = i;
      std::uint32_t steps = 0;
      while (analysis.tokens[at].head != kNoHead && steps <= sentence.last - sentence.first) {
        at = static_cast<std::uint32_t>(analysis.tokens[at].head);
        ++steps;
      }
      ASSERT_LE(steps, sentence.last - sentence.first) << "a circle at word " << i;
    }
    ASSERT_LE(roots, 1U);
  }
}

TEST(Annotate, MakesOneTreeOfAnyWords) {
  std::string nonsense;
  std::uint32_t state = 7;
  constexpr std::string_view kWords[] = {"said",  "the", "Lee",   ",",   "of",       "that", "who",
                                         "(",     "and", "5",     "was", "\xC3\x9C", "not",  "\"",
                                         "which", "to",  "Paris", "-",   "had",      "in"};
  for (int i = 0; i < 3000; ++i) {
    state = state * 1664525U + 1013904223U;
    nonsense += kWords[(state >> 16) % std::size(kWords)];
    nonsense += i % 97 == 96 ? ". " : " ";
  }
  expect_trees(Read(nonsense).analysis);
  expect_trees(Read("x").analysis);
  expect_trees(Read("").analysis);
}

TEST(Annotate, ReadsSentencesOfAnyLength) {
  for (const std::size_t words : {127U, 128U, 129U, 300U, 512U, 513U, 2000U}) {
    std::string text;
    for (std::size_t i = 0; i < words; ++i) text += i % 7 == 3 ? "and " : "cats ";
    const Read read(text);
    expect_trees(read.analysis);
  }
}

// What a sentence is read as depends on its own words alone.
TEST(Annotate, ReadsASentenceAlikeInAnyCompany) {
  constexpr std::string_view kSentence = "The mayor of Lyon resigned on Friday after 12 people died.";
  const Read alone(kSentence);
  std::string company;
  for (int i = 0; i < 40; ++i) company += "Rain fell on the old town all day, officials said. ";
  const Read together(company + std::string(kSentence));
  const std::size_t offset = together.analysis.tokens.size() - alone.analysis.tokens.size();
  for (std::size_t i = 0; i < alone.analysis.tokens.size(); ++i) {
    const Token& a = alone.analysis.tokens[i];
    const Token& b = together.analysis.tokens[offset + i];
    EXPECT_EQ(a.upos, b.upos) << a.text;
    EXPECT_EQ(a.relation, b.relation) << a.text;
    EXPECT_EQ(a.name, b.name) << a.text;
    EXPECT_EQ(a.head < 0 ? a.head : a.head + static_cast<std::int32_t>(offset), b.head) << a.text;
  }
}

}  // namespace
}  // namespace factcheck
