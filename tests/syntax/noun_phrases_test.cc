#include "syntax/noun_phrases.h"

#include <gtest/gtest.h>

#include "described.h"

namespace factcheck {
namespace {

// "[the firm] of<0[the man]": a phrase with its preposition and its links by number: < what it hangs on,
// possessor ', and &, beside =.
std::string phrases_of(std::string_view sentence) {
  const Treebank bank(sentence);
  if (!bank.read) return bank.read.error().message;
  std::string out;
  for (std::size_t p = 0; p < bank.analysis().phrases.size(); ++p) {
    const NounPhrase& phrase = bank.analysis().phrases[p];
    if (p > 0) out += ' ';
    if (phrase.preposition >= 0) out += bank.token(phrase.preposition);
    if (phrase.attached_to >= 0) out.append("<").append(std::to_string(phrase.attached_to));
    if (phrase.possessor >= 0) out.append("'").append(std::to_string(phrase.possessor));
    if (phrase.coordinated_with >= 0) out.append("&").append(std::to_string(phrase.coordinated_with));
    if (phrase.apposition_of >= 0) out.append("=").append(std::to_string(phrase.apposition_of));
    out.append("[").append(bank.phrase(static_cast<std::int32_t>(p))).append("]");
  }
  return out;
}

struct Case {
  std::string_view sentence;
  std::string_view phrases;
};

constexpr Case kCases[] = {
    // What stands before the noun, and the rest of a name.
    {"Vice:ADJ:2:amod President:PROPN:3:nmod:desc JD:PROPN:5:nsubj Vance:PROPN:3:flat met/meet:VERB:0 "
     "the:DET:8:det "
     "tech:NOUN:8:compound billionaire:NOUN:5:obj",
     "[Vice President JD Vance] [the tech billionaire]"},
    {"the:DET:2:det Department:PROPN:0 of:ADP:5:case Government:PROPN:5:compound Efficiency:PROPN:2:nmod",
     "[the Department] of<0[Government Efficiency]"},
    {"the:DET:2:det actor:NOUN:5:nsubj Tom:PROPN:2:appos Hanks:PROPN:3:flat left/leave:VERB:0",
     "[the actor Tom Hanks]"},
    {"Former:ADJ:2:amod president:NOUN:4:nsubj Obama:PROPN:4:nsubj left/leave:VERB:0",
     "[Former president Obama]"},
    {"two:NUM:3:nummod -:PUNCT:3:punct hour:NOUN:4:compound talks:NOUN:0", "[two- hour talks]"},
    {"the:DET:4:det most:ADV:3:advmod loyal:ADJ:4:amod donor:NOUN:0", "[the most loyal donor]"},
    // Words of the sentence that stand before the noun are no part of it.
    {"only:ADV:2:advmod Lee:PROPN:3:nsubj left/leave:VERB:0", "[Lee]"},

    {"French:ADJ:4:amod ,:PUNCT:1:punct 2:NUM:4:nummod Canadians:PROPN:0", "[2 Canadians]"},
    {"a:DET:5:det long:ADJ:5:amod ,:PUNCT:5:punct cold:ADJ:5:amod night:NOUN:0", "[a long, cold night]"},
    {"of:ADP:2:case pro-city:NOUN:4:obl groups:NOUN:2:obj left/leave:VERB:0", "of[pro-city groups]"},

    // Figures with what bounds them; a day of a month.
    {"At/at:ADP:2:case least/least:ADJ:3:nmod 19:NUM:4:nummod people:NOUN:5:nsubj died/die:VERB:0",
     "[At least 19 people]"},
    {"nearly:ADV:3:advmod a:DET:4:det dozen:NUM:4:nummod men:NOUN:0", "[nearly a dozen men]"},
    {"over:ADV:2:advmod $:SYM:0 260:NUM:4:compound million:NUM:2:nummod", "[over $ 260 million]"},
    {"12:NUM:2:nummod %:SYM:0 of:ADP:5:case the:DET:5:det vote:NOUN:2:nmod", "[12 %] of<0[the vote]"},
    {"on:ADP:2:case June:PROPN:0 3:NUM:2:nummod ,:PUNCT:5:punct 2025:NUM:2:nmod:unmarked",
     "on[June 3, 2025]"},

    // Possessors: of "A and B's" the nearer one.
    {"Ames:PROPN:5:nmod:poss 's:PART:1:case $:SYM:5:compound 40mn:NUM:3:nummod donation:NOUN:0 to:ADP:9:case "
     "Roe:PROPN:9:nmod:poss 's:PART:7:case campaign:NOUN:5:nmod",
     "[Ames] '0[$ 40mn donation] [Roe] to<1'2[campaign]"},
    {"Musk:PROPN:3:nmod:poss 's//POS:PART:1:case $:SYM:5:compound 9:NUM:3:nummod gift:NOUN:0",
     "[Musk] '0[$ 9 gift]"},
    {"A:PROPN:5:nmod:poss and:CCONJ:3:cc B:PROPN:1:conj 's//POS:PART:1:case home:NOUN:0",
     "[A] &0[B] '1[home]"},
    {"His/his//PRP$:PRON:2:nmod:poss allies:NOUN:0", "[His allies]"},

    // Lists, appositions, prepositions of more than one word, and one that a tree hung elsewhere.
    {"They:PRON:2:nsubj met/meet:VERB:0 Lee:PROPN:2:obj ,:PUNCT:5:punct Kim:PROPN:3:conj and:CCONJ:7:cc "
     "Park:PROPN:3:conj",
     "[They] [Lee] &1[Kim] &2[Park]"},
    {"Lee:PROPN:6:nsubj ,:PUNCT:4:punct a:DET:4:det donor:NOUN:1:appos ,:PUNCT:4:punct left/leave:VERB:0",
     "[Lee] =0[a donor]"},
    {"because:ADP:4:case of:ADP:1:fixed the:DET:4:det rain:NOUN:0", "because[the rain]"},
    {"tens:NOUN:0 of:ADP:3:case millions:NOUN:1:nmod of:ADP:3:case dollars:NOUN:3:nmod",
     "[tens] of<0[millions] of<1[dollars]"},
    {"of:ADP:2:case them:PRON:4:nmod ,:PUNCT:2:punct ten:NUM:5:nsubj left/leave:VERB:0", "of[them] [ten]"},

    // Adjectives that stand for people; words that are no phrase.
    {"the:DET:2:det wounded:ADJ:3:nsubj left/leave:VERB:0", "[the wounded]"},
    {"There/there//EX:PRON:2:expl were/be:VERB:0 who//WP:PRON:2:nsubj and:CCONJ:5:cc which//WDT:PRON:3:conj",
     ""},
    {"He:PRON:2:nsubj spoke/speak:VERB:0 himself:PRON:2:obl:unmarked", "[He]"},
};

TEST(FindNounPhrases, ReadsBasePhrasesAndTheirLinks) {
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.sentence);
    EXPECT_EQ(phrases_of(c.sentence), c.phrases);
  }
}

}  // namespace
}  // namespace factcheck
