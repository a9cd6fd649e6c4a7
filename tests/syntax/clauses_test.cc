#include "syntax/clauses.h"

#include <gtest/gtest.h>

#include "described.h"
#include "syntax/print.h"

namespace factcheck {
namespace {

// "complement(0) that: Musk / left / Washington | in June" and so on, a line a clause.
std::string clauses_of(std::string_view sentence) {
  const Treebank bank(sentence);
  if (!bank.read) return bank.read.error().message;
  std::string out;
  for (const Clause& clause : bank.analysis().clauses) {
    if (!out.empty()) out += '\n';
    out += name_of(clause.kind);
    if (clause.parent >= 0) out.append("(").append(std::to_string(clause.parent)).append(")");
    if (clause.marker >= 0) out.append(" ").append(bank.token(clause.marker));
    out.append(": ").append(bank.phrase(clause.subject)).append(" / ");
    if (clause.negated) out += "not ";
    if (clause.tense == Tense::Future) out += "will ";
    if (clause.perfect) out += "perfect ";
    if (clause.progressive) out += "progressive ";
    if (clause.passive) out += "passive ";
    if (clause.modal >= 0) out += bank.token(clause.modal) + " ";
    out += bank.analysis().tokens[clause.verb].text;
    if (clause.particle >= 0) out.append("+").append(bank.token(clause.particle));
    if (clause.object >= 0) out.append(" / ").append(bank.phrase(clause.object));
    if (clause.indirect_object >= 0) out.append(" / to ").append(bank.phrase(clause.indirect_object));
    if (clause.complement >= 0) out.append(" / =").append(bank.phrase(clause.complement));
    if (clause.complement_adjective >= 0) out.append(" / =").append(bank.token(clause.complement_adjective));
    if (clause.agent >= 0) out.append(" / by ").append(bank.phrase(clause.agent));
    for (const Oblique& oblique : clause.obliques) {
      out.append(" | ");
      if (oblique.preposition >= 0) out.append(bank.token(oblique.preposition)).append(" ");
      out.append(bank.phrase(static_cast<std::int32_t>(oblique.phrase)));
    }
    if (clause.source >= 0) out.append(" | source ").append(bank.phrase(clause.source));
  }
  return out;
}

struct Case {
  std::string_view sentence;
  std::string_view clauses;
};

constexpr Case kCases[] = {
    // Subject, verb, objects, obliques; a time without a preposition wherever it hangs.
    {"Ann:PROPN:3:nsubj Lee:PROPN:1:flat gave/give/VBD:VERB:0 the:DET:5:det party:NOUN:3:iobj "
     "over:ADV:7:advmod "
     "$:SYM:3:obj 5:NUM:9:compound million:NUM:7:nummod last:ADJ:11:amod year:NOUN:7:nmod:unmarked "
     ".:PUNCT:3:punct",
     "main: Ann Lee / gave / over $ 5 million / to the party | last year"},
    {"Lee:PROPN:2:nsubj stepped/step/VBD:VERB:0 down:ADP:2:compound:prt in:ADP:5:case May:PROPN:2:obl",
     "main: Lee / stepped+down | in May"},
    // An amount after what a tree took for a preposition.
    {"Lee:PROPN:2:nsubj spent/spend/VBD:VERB:0 over:ADP:4:case $:SYM:2:obl 5:NUM:4:nummod",
     "main: Lee / spent / $ 5"},

    // Voice, tense, modals.
    {"The:DET:2:det bill:NOUN:5:nsubj:pass was/be/VBD:AUX:5:aux:pass not:PART:5:advmod "
     "signed/sign/VBN:VERB:0 "
     "by:ADP:7:case Lee:PROPN:5:obl:agent",
     "main: The bill / not passive signed / by Lee"},
    {"He:PRON:4:nsubj may//MD:AUX:4:aux have//VB:AUX:4:aux lost/lose/VBN:VERB:0 it:PRON:4:obj",
     "main: He / perfect may lost / it"},
    {"He:PRON:4:nsubj will//MD:AUX:4:aux be//VB:AUX:4:aux leading/lead/VBG:VERB:0 it:PRON:4:obj",
     "main: He / will progressive leading / it"},
    {"He:PRON:3:nsubj:pass was/be/VBD:AUX:3:aux:pass arrested/arrest/VBN:VERB:0 and:CCONJ:5:cc "
     "charged/charge/VBN:VERB:3:conj",
     "main: He / passive arrested\ncoordinate(0): He / passive charged"},
    {"Did/do/VBD:AUX:3:aux he:PRON:3:nsubj win//VB:VERB:0", "main: he / win"},

    // Negation, and what only looks like it.
    {"No/no:DET:2:det one:PRON:4:nsubj:pass was/be/VBD:AUX:4:aux:pass hurt//VBN:VERB:0",
     "main: No one / not passive hurt"},
    {"He:PRON:4:nsubj no:ADV:3:advmod longer/long:ADV:4:advmod leads/lead/VBZ:VERB:0 it:PRON:4:obj",
     "main: He / not leads / it"},
    {"He:PRON:2:nsubj left/leave/VBD:VERB:0 without:SCONJ:4:mark paying/pay/VBG:VERB:2:advcl",
     "main: He / left\nadverbial(0) without: He / not paying"},
    {"Neither/neither:CCONJ:2:cc:preconj Lee:PROPN:6:nsubj nor:CCONJ:4:cc Kim:PROPN:2:conj ever:ADV:6:advmod "
     "voted/vote/VBD:VERB:0",
     "main: Lee / not voted"},
    {"At:ADP:3:case no:DET:3:det time:NOUN:6:obl did/do/VBD:AUX:6:aux he:PRON:6:nsubj leave//VB:VERB:0",
     "main: he / not leave | At no time"},
    {"Not/not:PART:4:advmod only:ADV:4:advmod Lee:PROPN:4:nsubj won/win/VBD:VERB:0", "main: Lee / won"},

    // Copulas: the head of the tree is what stands behind them.
    {"Lee:PROPN:5:nsubj was/be/VBD:AUX:5:cop not:PART:5:advmod the:DET:5:det head:NOUN:0 of:ADP:8:case "
     "the:DET:8:det "
     "office:NOUN:5:nmod",
     "main: Lee / not was / =the head"},
    {"The:DET:2:det deal:NOUN:4:nsubj is/be/VBZ:AUX:4:cop dead:ADJ:0", "main: The deal / is / =dead"},
    {"The:DET:2:det dam:NOUN:5:nsubj is/be/VBZ:AUX:5:cop in:ADP:5:case Leeds:PROPN:0",
     "main: The dam / is | in Leeds"},
    {"There/there//EX:PRON:2:expl were/be/VBD:VERB:0 19:NUM:4:nummod victims:NOUN:2:nsubj",
     "main: - / were / =19 victims"},
    {"She:PRON:2:nsubj became/become/VBD:VERB:0 mayor:NOUN:2:xcomp", "main: She / became / =mayor"},
    {"The:DET:2:det fact:NOUN:6:nsubj:outer is/be/VBZ:AUX:6:cop that:SCONJ:6:mark he:PRON:6:nsubj "
     "left/leave/VBD:VERB:0",
     "main: The fact / is\ncomplement(0) that: he / left"},
    {"She:PRON:2:nsubj spoke/speak/VBD:VERB:0 with:SCONJ:6:mark two:NUM:5:nummod men:NOUN:6:nsubj "
     "dead:ADJ:2:advcl",
     "main: She / spoke\nadverbial(0) with: two men / dead / =dead"},

    // Words and those who say them, on either side and between.
    {"Police:NOUN:2:nsubj said/say/VBD:VERB:0 that:SCONJ:5:mark he:PRON:5:nsubj won/win/VBD:VERB:2:ccomp "
     "and:CCONJ:9:cc "
     "that:SCONJ:9:mark she:PRON:9:nsubj lost/lose/VBD:VERB:5:conj",
     "main: Police / said\ncomplement(0) that: he / won\ncomplement(0) that: she / lost"},
    {"Two:NUM:2:nummod men:NOUN:3:nsubj died/die/VBD:VERB:6:ccomp ,:PUNCT:3:punct police:NOUN:6:nsubj "
     "said/say/VBD:VERB:0",
     "complement(1): Two men / died\nmain: police / said"},
    {"Trump:PROPN:7:nsubj ,:PUNCT:4:punct Lee:PROPN:4:nsubj said/say/VBD:VERB:7:parataxis ,:PUNCT:4:punct "
     "would//MD:AUX:7:aux win//VB:VERB:0",
     "main: Lee / said\ncomplement(0): Trump / would win"},
    {"He:PRON:2:nsubj fell/fall/VBD:VERB:0 ,:PUNCT:5:punct she:PRON:5:nsubj said/say/VBD:VERB:2:ccomp",
     "complement(1): He / fell\nmain: she / said"},
    {"Two:NUM:2:nummod men:NOUN:4:nsubj ,:PUNCT:4:punct said/say/VBD:VERB:0 Lee:PROPN:8:nsubj "
     ",:PUNCT:8:punct "
     "are/be/VBP:AUX:8:cop safe:ADJ:4:ccomp",
     "main: Lee / said\ncomplement(0): Two men / are / =safe"},
    {"Trump:PROPN:4:nsubj ,:PUNCT:4:punct Lee:PROPN:4:nsubj said/say/VBD:VERB:0 ,:PUNCT:4:punct "
     "would//MD:AUX:7:aux "
     "win//VB:VERB:4:ccomp",
     "main: Lee / said\ncomplement(0): Trump / would win"},
    {"It:PRON:2:nsubj held/hold/VBD:VERB:0 ,:PUNCT:5:punct an:DET:5:det inquiry:NOUN:2:obj "
     "found/find/VBN:VERB:5:acl",
     "complement(1): It / held\nmain: an inquiry / found"},
    {"Lee:PROPN:2:nsubj spent/spend/VBD:VERB:0 $:SYM:2:obj 5:NUM:3:nummod on:ADP:6:case groups:NOUN:3:nmod",
     "main: Lee / spent / $ 5 | on groups"},
    {"According/accord:VERB:3:case to:ADP:1:fixed police:NOUN:5:obl he:PRON:5:nsubj fell/fall/VBD:VERB:0",
     "main: he / fell | source police"},

    // Clauses that describe a noun; "who" is the noun, and so is what is left out.
    {"The:DET:2:det man:NOUN:7:nsubj who//WP:PRON:4:nsubj led/lead/VBD:VERB:2:acl:relcl the:DET:6:det "
     "firm:NOUN:4:obj "
     "resigned/resign/VBD:VERB:0",
     "relative(1) who: The man / led / the firm\nmain: The man / resigned"},
    {"Lee:PROPN:9:nsubj ,:PUNCT:4:punct a:DET:4:det donor:NOUN:1:appos who//WP:PRON:6:nsubj "
     "leads/lead/VBZ:VERB:4:acl:relcl "
     "it:PRON:6:obj ,:PUNCT:4:punct spoke/speak/VBD:VERB:0",
     "relative(1) who: Lee / leads / it\nmain: Lee / spoke"},
    {"The:DET:2:det money:NOUN:6:nsubj:pass he:PRON:4:nsubj gave/give/VBD:VERB:2:acl:relcl "
     "was/be/VBD:AUX:6:aux:pass "
     "spent/spend/VBN:VERB:0",
     "relative(1): he / gave / The money\nmain: The money / passive spent"},
    {"The:DET:2:det man:NOUN:6:nsubj he:PRON:4:nsubj spoke/speak/VBD:VERB:2:acl:relcl to:ADP:4:obl "
     "left/leave/VBD:VERB:0",
     "relative(1): he / spoke\nmain: The man / left"},
    {"The:DET:2:det day:NOUN:5:obl he:PRON:4:nsubj left/leave/VBD:VERB:2:acl:relcl rained/rain/VBD:VERB:0",
     "relative(1): he / left\nmain: - / rained | The day"},
    {"The:DET:2:det firm:NOUN:6:nsubj he:PRON:4:nsubj said/say/VBD:VERB:2:acl:relcl "
     "failed/fail/VBD:VERB:4:ccomp "
     "closed/close/VBD:VERB:0",
     "relative(2): he / said\ncomplement(0): The firm / failed\nmain: The firm / closed"},
    {"The:DET:2:det man:NOUN:7:nsubj he:PRON:4:nsubj wants/want/VBZ:VERB:2:acl:relcl to:PART:6:mark "
     "hire//VB:VERB:4:xcomp "
     "left/leave/VBD:VERB:0",
     "relative(2): he / wants\ninfinitive(0): he / hire / The man\nmain: The man / left"},
    {"A:DET:2:det party:NOUN:5:nsubj dubbed/dub/VBN:VERB:2:acl Reform:PROPN:3:xcomp won/win/VBD:VERB:0",
     "participle(1): A party / passive dubbed / =Reform\nmain: A party / won"},
    {"The:DET:2:det cost:NOUN:6:nsubj of:SCONJ:4:mark building/build/VBG:VERB:2:acl it:PRON:4:obj "
     "rose/rise/VBD:VERB:0",
     "adverbial(1) of: - / building / it\nmain: The cost / rose"},
    {"He:PRON:2:nsubj told/tell/VBD:VERB:0 her:PRON:2:iobj what//WP:PRON:2:obj he:PRON:6:nsubj "
     "wanted/want/VBD:VERB:4:acl:relcl",
     "main: He / told / to her\ncomplement(0) what: he / wanted"},

    // Whose deed an infinitive is.
    {"Vance:PROPN:2:nsubj urged/urge/VBD:VERB:0 Musk:PROPN:2:iobj to:PART:5:mark apologise//VB:VERB:2:xcomp",
     "main: Vance / urged / Musk\ninfinitive(0): Musk / apologise"},
    {"Lee:PROPN:2:nsubj promised/promise/VBD:VERB:0 her:PRON:2:iobj to:PART:5:mark leave//VB:VERB:2:xcomp",
     "main: Lee / promised / her\ninfinitive(0): Lee / leave"},
    {"Lee:PROPN:3:nsubj:pass was/be/VBD:AUX:3:aux:pass asked/ask/VBN:VERB:0 to:PART:5:mark "
     "leave//VB:VERB:3:xcomp",
     "main: Lee / passive asked\ninfinitive(0): Lee / leave"},
    {"Lee:PROPN:3:nmod:poss 's:PART:1:case plan:NOUN:7:nsubj to:PART:5:mark cut//VB:VERB:3:acl "
     "taxes:NOUN:5:obj "
     "failed/fail/VBD:VERB:0",
     "infinitive(1): Lee / cut / taxes\nmain: plan / failed"},
    {"Lee:PROPN:4:nsubj is/be/VBZ:AUX:4:cop the:DET:4:det first:ADJ:0 to:PART:6:mark win//VB:VERB:4:acl",
     "main: Lee / is / =the first\ninfinitive(0): Lee / win"},

    // Conditions, times, coordination.
    {"If/if:SCONJ:3:mark Lee:PROPN:3:nsubj runs/run/VBZ:VERB:6:advcl Kim:PROPN:6:nsubj will//MD:AUX:6:aux "
     "act//VB:VERB:0",
     "conditional(1) If: Lee / runs\nmain: Kim / will act"},
    {"Had/have/VBD:AUX:3:aux he:PRON:3:nsubj known/know/VBN:VERB:6:advcl he:PRON:6:nsubj would//MD:AUX:6:aux "
     "go//VB:VERB:0",
     "conditional(1): he / perfect known\nmain: he / would go"},
    {"The:DET:2:det blast:NOUN:3:nsubj killed/kill/VBD:VERB:0 12:NUM:3:obj and:CCONJ:6:cc "
     "wounded/wound/VBD:VERB:3:conj "
     "30:NUM:6:obj",
     "main: The blast / killed / 12\ncoordinate(0): The blast / wounded / 30"},
    {"12:NUM:3:nsubj:pass were/be/VBD:AUX:3:aux:pass killed/kill/VBN:VERB:0 and:CCONJ:5:cc 30:NUM:3:conj "
     "hurt//VBN:VERB:3:conj",
     "main: 12 / passive killed\ncoordinate(0): 30 / passive hurt"},
    {"Rates:NOUN:2:nsubj rose/rise/VBD:VERB:0 5:NUM:4:nummod points:NOUN:2:obl:unmarked last:ADJ:6:amod "
     "week:NOUN:2:obl:unmarked",
     "main: Rates / rose / 5 points | last week"},
    {"He:PRON:2:nsubj spoke/speak/VBD:VERB:0 after:SCONJ:4:mark winning/win/VBG:VERB:2:advcl",
     "main: He / spoke\nadverbial(0) after: He / winning"},

    // "After" read as a preposition.
    {"He:PRON:2:nsubj left/leave/VBD:VERB:0 after:ADP:5:case the:DET:5:det vote:NOUN:6:obl "
     "failed/fail/VBN:VERB:2:advcl",
     "main: He / left\nadverbial(0) after: the vote / failed"},

    // No verb at all; verbs that are part of a phrase.
    {"A:DET:3:det long:ADJ:3:amod night:NOUN:0", ""},
    {"The:DET:3:det stalled/stall/VBN:VERB:3:amod bill:NOUN:4:nsubj passed/pass/VBD:VERB:0",
     "main: The stalled bill / passed"},
};

TEST(ReadClauses, SaysWhoDidWhat) {
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.sentence);
    EXPECT_EQ(clauses_of(c.sentence), c.clauses);
  }
}

// Trees that no parser should give: every relation between every two words, in both directions and as a
// chain.
TEST(ReadClauses, SurvivesAnyTree) {
  const Document document = plain_document("test", "who said not to be $ 5 by Lee's and that");
  constexpr Upos kTags[] = {Upos::PRON, Upos::VERB, Upos::PART, Upos::ADP,  Upos::AUX,   Upos::SYM,
                            Upos::NUM,  Upos::ADP,  Upos::NOUN, Upos::PART, Upos::CCONJ, Upos::SCONJ};
  Analysis analysis = analyse(document);
  ASSERT_EQ(analysis.tokens.size(), std::size(kTags));
  for (std::size_t relation = 0; relation < kDeprelCount; ++relation) {
    for (std::size_t other = 0; other < kDeprelCount; ++other) {
      for (int shape = 0; shape < 3; ++shape) {
        const auto count = static_cast<std::int32_t>(analysis.tokens.size());
        for (std::int32_t i = 0; i < count; ++i) {
          Token& token = analysis.tokens[static_cast<std::size_t>(i)];
          token.upos = kTags[(static_cast<std::size_t>(i) + other) % std::size(kTags)];
          token.relation = static_cast<Deprel>(i % 2 == 0 ? relation : other);
          token.head = shape == 0 ? i - 1 : shape == 1 ? (i + 1) % count : i == 4 ? kNoHead : 4;
        }
        find_structure(analysis);
        for (const Clause& clause : analysis.clauses) {
          ASSERT_LT(clause.first, clause.last);
          ASSERT_LE(clause.last, analysis.tokens.size());
          ASSERT_LT(clause.parent, static_cast<std::int32_t>(analysis.clauses.size()));
        }
        for (std::size_t p = 1; p < analysis.phrases.size(); ++p) {
          ASSERT_LE(analysis.phrases[p - 1].last, analysis.phrases[p].first);
        }
      }
    }
  }
}

}  // namespace
}  // namespace factcheck
