#include "syntax/clauses.h"

#include <gtest/gtest.h>

#include "described.h"
#include "syntax/print.h"

namespace factcheck {
namespace {

// "complement(0,that): Musk left Washington | in June" and so on, a line a clause.
std::string clauses_of(std::string_view text) {
  const Read read(text);
  std::string out;
  for (const Clause& clause : read.analysis.clauses) {
    if (!out.empty()) out += '\n';
    out += name_of(clause.kind);
    if (clause.parent >= 0) out.append("(").append(std::to_string(clause.parent)).append(")");
    if (clause.marker >= 0) out.append(" ").append(read.token(clause.marker));
    out.append(": ").append(read.phrase(clause.subject)).append(" / ");
    if (clause.negated) out += "not ";
    if (clause.passive) out += "passive ";
    if (clause.modal >= 0) out += read.token(clause.modal) + " ";
    out += read.analysis.tokens[clause.verb].text;
    if (clause.particle >= 0) out.append("+").append(read.token(clause.particle));
    if (clause.object >= 0) out.append(" / ").append(read.phrase(clause.object));
    if (clause.indirect_object >= 0) out.append(" / to ").append(read.phrase(clause.indirect_object));
    if (clause.complement >= 0) out.append(" / =").append(read.phrase(clause.complement));
    if (clause.complement_adjective >= 0) out.append(" / =").append(read.token(clause.complement_adjective));
    if (clause.agent >= 0) out.append(" / by ").append(read.phrase(clause.agent));
    for (const Oblique& oblique : clause.obliques) {
      out.append(" | ");
      if (oblique.preposition >= 0) out.append(read.token(oblique.preposition)).append(" ");
      out.append(read.phrase(static_cast<std::int32_t>(oblique.phrase)));
    }
  }
  return out;
}

struct Case {
  std::string_view text;
  std::string_view clauses;
};

constexpr Case kCases[] = {
    // Subject, verb, object, obliques.
    {"Musk gave $250 million to the campaign last year.",
     "main: Musk / gave / $250 million | to the campaign | last year"},
    {"In March, the mayor of Leeds resigned.", "main: the mayor / resigned | In March"},
    {"The firm gave workers a bonus.", "main: The firm / gave / a bonus / to workers"},
    {"She stepped down.", "main: She / stepped+down"},
    {"He set up a party.", "main: He / set+up / a party"},

    // Voice, negation, modals.
    {"The bill was not signed by Trump.", "main: The bill / not passive signed / by Trump"},
    {"Nobody was hurt.", "main: Nobody / not passive hurt"},
    {"The bank may have lost the money.", "main: The bank / may lost / the money"},
    {"The party has never won a seat.", "main: The party / not won / a seat"},

    // Copulas.
    {"Lee was not the head of the office.", "main: Lee / not was / =the head"},
    {"The deal is dead.", "main: The deal / is / =dead"},
    {"There were 19 victims.", "main: - / were / =19 victims"},
    {"Lee became mayor.", "main: Lee / became / =mayor"},

    // Reported clauses.
    {"Police said that two men died.", "main: Police / said\ncomplement(0) that: two men / died"},
    {"Police said two men died.", "main: Police / said\ncomplement(0): two men / died"},
    {"Two men died, police said.", "complement(1): Two men / died\nmain: police / said"},
    {"\"The bank failed,\" said Lee.", "complement(1): The bank / failed\nmain: Lee / said"},

    // Relative clauses and participles.
    {"The man who led the firm resigned.",
     "relative(1) who: The man / led / the firm\nmain: The man / resigned"},
    {"Lee, who leads the firm, resigned.", "relative(1) who: Lee / leads / the firm\nmain: Lee / resigned"},
    {"The bill that Trump signed passed.",
     "relative(1) that: Trump / signed / The bill\nmain: The bill / passed"},
    {"A party dubbed Reform won.", "participle(1): A party / passive dubbed / =Reform\nmain: A party / won"},
    {"He spent a fortune, becoming the largest donor.",
     "main: He / spent / a fortune\nparticiple(0): He / becoming / =the largest donor"},
    {"Founded in 2010, the firm grew.",
     "participle(1): the firm / passive Founded | in 2010\nmain: the firm / grew"},

    // Infinitives and whose they are.
    {"Trump threatened to cut contracts.",
     "main: Trump / threatened\ninfinitive(0): Trump / cut / contracts"},
    {"Vance urged Musk to apologise.", "main: Vance / urged / Musk\ninfinitive(0): Musk / apologise"},

    // Conditions, times, coordination.
    {"If Musk runs, Trump will act.", "conditional(1) If: Musk / runs\nmain: Trump / act"},
    {"He left after the vote failed.", "main: He / left\nadverbial(0) after: the vote / failed"},
    {"He left after the vote.", "main: He / left | after the vote"},
    {"He bought the firm and sold it.", "main: He / bought / the firm\ncoordinate(0): He / sold / it"},
    {"Trump won Ohio and Musk cheered.", "main: Trump / won / Ohio\ncoordinate(0): Musk / cheered"},

    // A verb behind an insertion, and a speaker inside the sentence.
    {"Kim, head of the office, fought for her job.", "main: Kim / fought | for her job"},
    {"Eight patients, said Lee, are stable.",
     "main: Lee / said\ncomplement(0): Eight patients / are / =stable"},
    {"Trump, Lee said, would win.", "main: Lee / said\ncomplement(0): Trump / would win"},
    {"Lee said on Friday that he would go.",
     "main: Lee / said | on Friday\ncomplement(0) that: he / would go"},
    {"They spread news the mayor planned to sell it.",
     "main: They / spread / news\ncomplement(0): the mayor / planned\ninfinitive(1): the mayor / sell / it"},
    {"Cruz, who was there when Trump spoke, left.",
     "relative(2) who: Cruz / was\nadverbial(0) when: Trump / spoke\nmain: Cruz / left"},
    {"Allies urged him to stay, seeking peace.",
     "main: Allies / urged / him\ninfinitive(0): him / stay\nparticiple(0): Allies / seeking / peace"},

    // Questions; no verb at all.
    {"Did he fund the party?", "main: he / fund / the party"},
    {"A long night in Leeds", ""},
};

TEST(FindClauses, ReadsWhoDidWhat) {
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(clauses_of(c.text), c.clauses);
  }
}

struct TenseCase {
  std::string_view text;
  Tense tense;
  bool perfect;
  bool progressive;
};

constexpr TenseCase kTenses[] = {
    {"He left.", Tense::Past, false, false},         {"He leaves.", Tense::Present, false, false},
    {"He will leave.", Tense::Future, false, false}, {"He won't leave.", Tense::Future, false, false},
    {"He has left.", Tense::Present, true, false},   {"He had been leaving.", Tense::Past, true, true},
    {"He is leaving.", Tense::Present, false, true}, {"He could leave.", Tense::None, false, false},
};

TEST(FindClauses, ReadsTense) {
  for (const TenseCase& c : kTenses) {
    SCOPED_TRACE(c.text);
    const Read read(c.text);
    ASSERT_EQ(read.analysis.clauses.size(), 1u);
    const Clause& clause = read.analysis.clauses[0];
    EXPECT_EQ(clause.tense, c.tense);
    EXPECT_EQ(clause.perfect, c.perfect);
    EXPECT_EQ(clause.progressive, c.progressive);
  }
}

}  // namespace
}  // namespace factcheck
