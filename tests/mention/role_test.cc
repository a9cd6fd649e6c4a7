// Who holds which office, in every way print has of saying it.
#include "mention/role.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace factcheck {
namespace {

// "holder|office|organisation|status", with "not " before a denied office.
std::vector<std::string> roles_in(const std::string& text) {
  const Document document = plain_document("test.txt", text);
  const Analysis analysis = analyse(document);
  const Names names = find_names(document, analysis);
  std::vector<std::string> found;
  for (const RoleMention& role : find_roles(document, analysis, names)) {
    const std::string holder =
        role.holder < 0 ? std::string() : names.entities[static_cast<std::size_t>(role.holder)].name;
    found.push_back(holder + "|" + (role.negated ? "not " : "") + role.office + "|" + role.organisation_name +
                    "|" + std::string(name_of(role.status)));
  }
  return found;
}

struct Case {
  const char* text;
  std::vector<std::string> roles;
};

const Case kRoles[] = {
    // A lone name at an office is its body's, though it looks like a person's; a coach may be a person's own.
    {"Clayton captain Ida Falk and coach Carl Holm were sent off.",
     {"Ida Falk|captain|Clayton|current", "Carl Holm|coach||current"}},
    {"Paul Day was mayor of Gary from 1990 to 1995.", {"Paul Day|mayor|Gary|former"}},
    {"Merrin's coach, Carl Holm, said so.", {"Carl Holm|coach||current"}},
    {"Rangers have sacked manager Carl Holm.", {"Carl Holm|manager|Rangers|former"}},
    // Whose office a pronoun says.
    {"The Water Union and its president, Ida Falk, agreed.", {"Ida Falk|president|Water Union|current"}},
    {"The Hornets, whose coach, Carl Holm, was hurt, lost.", {"Carl Holm|coach|Hornets|current"}},
    {"A spokesman for Mr. Day, Carl Holm, said so.", {"Carl Holm|spokesperson||current"}},
    // A body behind the office is meant, not the people before it.
    {"The Norwegian head of the World Water Council, Ida Falk, said so.",
     {"Ida Falk|head|World Water Council|current"}},
    {"Ida Falk, the senior director for Africa at the National Trade Council, left.",
     {"Ida Falk|senior director|National Trade Council|current"}},
    // Offices said by a noun: "her seat as", "his years as".
    {"Ida Falk lost her seat as MP for Walden.", {"Ida Falk|member of parliament|Walden|former"}},
    {"During his twelve years as rector of Lund University, Carl Holm built little.",
     {"Carl Holm|rector|Lund University|former"}},
    {"Carl Holm's resignation as head of the Water Board surprised nobody.",
     {"Carl Holm|head|Water Board|former"}},
    {"When she was health minister, Ida Falk closed a clinic.", {"Ida Falk|health minister||former"}},
    // Who resigns leaves the office that the sentence names, unless it says another.
    {"Defence Minister Carl Holm resigned on Monday.", {"Carl Holm|defense minister||former"}},
    {"Senator Carl Holm resigned from the committee.", {"Carl Holm|senator||current"}},
    // Ranks and professors behind a comma; occupations behind "and".
    {"Sudan's army chief, Gen. Carl Holm, left.",
     {"Carl Holm|army chief of staff|Sudan|current", "Carl Holm|general||current"}},
    {"Former Oslo mayor and novelist Carl Holm died.", {"Carl Holm|mayor|Oslo|former"}},
    {"The trade deal was news to Commissioner for Trade Ida Falk.", {"Ida Falk|trade commissioner||current"}},
    {"The company and its owner, Carl Holm, said so.", {}},
    // Party and state behind a name are no name.
    {"Ida Falk, R-Kan., the ranking member of the Water Committee, left.",
     {"Ida Falk|ranking member|Water Committee|current"}},
    // Titles before names.
    {"Vice President Lena Vogt spoke.", {"Lena Vogt|vice president||current"}},
    {"He met former President Carl Holm.", {"Carl Holm|president||former"}},
    {"Texas Senator Ruth Ames spoke.", {"Ruth Ames|senator|Texas|current"}},
    {"She met German Chancellor Lena Vogt.", {"Lena Vogt|chancellor|Germany|current"}},
    {"The acting defense secretary Paul Day spoke.", {"Paul Day|defense secretary||acting"}},
    {"President-elect Lena Vogt spoke.", {"Lena Vogt|president||elect"}},
    {"He met ex-minister Paul Day.", {"Paul Day|minister||former"}},
    {"Tesla CEO Ida Falk spoke.", {"Ida Falk|chief executive|Tesla|current"}},
    {"Tesla's chief executive Ida Falk spoke.", {"Ida Falk|chief executive|Tesla|current"}},
    {"That is the chief reason why Vice President Lena Vogt spoke.", {"Lena Vogt|vice president||current"}},
    // No title: a body, a lower word that is a verb.
    {"General Motors spoke.", {}},
    {"They head Anna Berg's list.", {}},

    // Apposition.
    {"Jon Reed, a former Tesla president, agreed.", {"Jon Reed|president|Tesla|former"}},
    {"Lena Vogt, the German chancellor, agreed.", {"Lena Vogt|chancellor|Germany|current"}},
    {"Ida Falk, founder and chief executive of Nordbank Group, agreed.",
     {"Ida Falk|founder|Nordbank Group|current", "Ida Falk|chief executive|Nordbank Group|current"}},
    {"Anna Berg, Senator Paul Day and others agreed.", {"Paul Day|senator||current"}},

    // Copula, denied and not.
    {"Ida Falk is chief executive of Nordbank Group.", {"Ida Falk|chief executive|Nordbank Group|current"}},
    {"Ida Falk was not in charge of the Department of Trade Promotion.",
     {"Ida Falk|not head|Department of Trade Promotion|current"}},
    {"Ida Falk was the head of the Trade Promotion Commission.",
     {"Ida Falk|head|Trade Promotion Commission|current"}},

    // "as", after verbs of appointment and of leaving.
    {"Lena Vogt appointed Carl Holm as the head of the Trade Promotion Commission.",
     {"Carl Holm|head|Trade Promotion Commission|current"}},
    {"Carl Holm stepped down as chairman of Nordbank Group.", {"Carl Holm|chairman|Nordbank Group|former"}},
    {"Carl Holm resigned as finance minister.", {"Carl Holm|finance minister||former"}},
    {"Lena Vogt nominated Carl Holm as ambassador.", {"Carl Holm|ambassador||nominee"}},
    {"Carl Holm was appointed as director of the Trade Promotion Commission.",
     {"Carl Holm|director|Trade Promotion Commission|current"}},
    {"Carl Holm became mayor of Oslo.", {"Carl Holm|mayor|Oslo|current"}},

    // Verbs of leading, and the infinitive after an appointment.
    {"Carl Holm leads the Trade Promotion Commission.",
     {"Carl Holm|head|Trade Promotion Commission|current"}},
    {"Lena Vogt picked Carl Holm to lead the Trade Promotion Commission.",
     {"Carl Holm|head|Trade Promotion Commission|current"}},
    {"Carl Holm led by two points.", {}},
    {"Carl Holm may lead the Trade Promotion Commission.", {}},
};

TEST(FindRoles, ReadsHolderOfficeAndOrganisation) {
  for (const Case& c : kRoles) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(roles_in(c.text), c.roles);
  }
}

const Case kTitles[] = {
    // Of what: a body that no table knows, a chamber, a body in small letters behind a name.
    {"Sandvik manager Carl Holm smiled.", {"Carl Holm|manager|Sandvik|current"}},
    {"House Speaker Ruth Ames spoke.", {"Ruth Ames|speaker|House|current"}},
    {"Ida Falk, the president of the Danish cycling federation, agreed.",
     {"Ida Falk|president|Danish cycling federation|current"}},
    {"Senator Ruth Ames of Texas spoke.", {"Ruth Ames|senator|Texas|current"}},
    {"Carl Holm is governor of Umbraco.", {"Carl Holm|governor|Umbraco|current"}},
    {"Carl Holm, who said nothing, is known as its head.", {}},
    {"Paul Day, professor of law at the University of Oslo, agreed.",
     {"Paul Day|professor|University of Oslo|current"}},

    // With a comma, after the article, an owner or a pronoun.
    {"The mayor of Oslo, Carl Holm, agreed.", {"Carl Holm|mayor|Oslo|current"}},
    {"The ousted president of Chad, Carl Holm, agreed.", {"Carl Holm|president|Chad|former"}},
    {"Its director general, Ida Falk, agreed.", {"Ida Falk|director general||current"}},
    {"The club's chairman, Sir Carl Holm, agreed.", {"Carl Holm|chairman||current"}},
    {"Tesla's chief operating officer, Ida Falk, agreed.",
     {"Ida Falk|chief operating officer|Tesla|current"}},
    {"Tesla's chairman and chief executive, Ida Falk, agreed.",
     {"Ida Falk|chairman|Tesla|current", "Ida Falk|chief executive|Tesla|current"}},
    // Another person is spoken of.
    {"The widow of the prime minister, Lena Vogt, agreed.", {}},

    // Several holders behind one title.
    {"Presidents Lena Vogt and Carl Holm met.",
     {"Lena Vogt|president||current", "Carl Holm|president||current"}},
    {"Prime Ministers Lena Vogt of Sweden and Carl Holm of Denmark met.",
     {"Lena Vogt|prime minister|Sweden|current", "Carl Holm|prime minister|Denmark|current"}},

    // A list of titled names: each title is of the name behind it.
    {"Norwegian Foreign Minister Lena Vogt, Danish President of the Folketing Ida Falk and Mayor Carl Holm "
     "met.",
     {"Lena Vogt|foreign minister|Norway|current", "Ida Falk|president|Denmark|current",
      "Carl Holm|mayor||current"}},
    {"Bishop of Oslo Carl Holm spoke.", {"Carl Holm|bishop|Oslo|current"}},
    {"Minister of Culture Lena Vogt spoke.", {"Lena Vogt|culture minister||current"}},
    {"Mayor-elect Lena Vogt spoke.", {"Lena Vogt|mayor||elect"}},
    {"Jon Reed, the chairman of Tesla and a former senator, agreed.",
     {"Jon Reed|chairman|Tesla|current", "Jon Reed|senator||former"}},
    {"The newly elected mayor of Oslo, Lena Vogt, spoke.", {"Lena Vogt|mayor|Oslo|current"}},
    {"The Danish navy's chief of staff, Carl Holm, agreed.",
     {"Carl Holm|chief of staff|Danish navy|current"}},

    // Teams that are named by ordinary words.
    {"Wolves manager Carl Holm smiled.", {"Carl Holm|manager|Wolves|current"}},
    {"Heat coach Carl Holm smiled.", {"Carl Holm|coach|Heat|current"}},

    {"Jon Reed, Ruth Ames's press secretary, agreed.", {"Jon Reed|press secretary||current"}},
    {"Ida Falk of Oslo, a former mayor, agreed.", {"Ida Falk|mayor||former"}},
    {"Ida Falk, a lawyer and former finance minister, agreed.", {"Ida Falk|finance minister||former"}},
    {"A spokesman for the club, Carl Holm, agreed.", {"Carl Holm|spokesperson|club|current"}},

    {"Ruth Ames, R-Texas, the chairwoman of the Trade Promotion Commission, agreed.",
     {"Ruth Ames|chairman|Trade Promotion Commission|current"}},
    {"The judge overseeing the case, Ruth Ames, agreed.", {"Ruth Ames|judge||current"}},
    {"The former Democratic senator Ruth Ames agreed.", {"Ruth Ames|senator||former"}},
    {"Sultan Reed mosque was full.", {}},

    {"The police chief, 46-year-old Carl Holm, agreed.", {"Carl Holm|police chief||current"}},
    {"An angry House Speaker Ruth Ames agreed.", {"Ruth Ames|speaker|House|current"}},
    {"Norwegian army spokesman Col. Carl Holm agreed.",
     {"Carl Holm|spokesperson|Norwegian army|current", "Carl Holm|colonel||current"}},
    {"Ida Falk, a director at the software company Tesla, agreed.", {"Ida Falk|director|Tesla|current"}},
    {"Ida Falk, immediate past president of Tesla, agreed.", {"Ida Falk|president|Tesla|former"}},
    {"Ida Falk, a representative of the Trade Promotion Commission, agreed.", {}},
    {"Would-be mayor Ida Falk agreed.", {}},

    // Ministries of several fields, and of one that no table has.
    {"Minister of Employment and Labour Lena Vogt spoke.", {"Lena Vogt|labor minister||current"}},
    {"The minister of education, science and technology, Lena Vogt, spoke.",
     {"Lena Vogt|education minister||current"}},
    {"The Minister of Youth Affairs and Sports Lena Vogt spoke.", {"Lena Vogt|youth minister||current"}},
    {"Lotteries Minister Lena Vogt spoke.", {"Lena Vogt|minister||current"}},

    {"Deputy CEO Ida Falk spoke.", {"Ida Falk|chief executive||deputy"}},
    {"Harbour Party (HP) leader Ida Falk spoke.", {"Ida Falk|head|Harbour Party|current"}},
    {"Trade Minister and Harbour Party leader Ida Falk spoke.",
     {"Ida Falk|trade minister||current", "Ida Falk|party leader|Harbour Party|current"}},
    {"Governor of Texas Vorjan Aldeen spoke.", {"Vorjan Aldeen|governor|Texas|current"}},
    {"Ida Falk, professor of South Asian studies at the University of Oslo, agreed.",
     {"Ida Falk|professor|University of Oslo|current"}},
    {"Tesla chief executive, Ida Falk, agreed.", {"Ida Falk|chief executive|Tesla|current"}},

    {"Anna Berg, finance minister and board member Jon Reed met.", {"Jon Reed|board member||current"}},
    {"King Oskar University of Science opened.", {}},

    {"Ida Falk, the mayor of Saint-Hilaire, agreed.", {"Ida Falk|mayor|Saint-Hilaire|current"}},
    {"Ida Falk, chairwoman of the Oslo-based company Tesla, agreed.", {"Ida Falk|chairman|Tesla|current"}},

    // Candidates, occupations, and what is only named after somebody.
    {"Mayoral candidate Carl Holm spoke.", {}},
    {"The director Ida Falk won a prize.", {}},
    {"Ida Falk, a sales manager from Oslo, agreed.", {}},
    {"The Judge Lindqvist centre reopened.", {}},
    {"U.S. Attorney Ida Falk agreed.", {"Ida Falk|lawyer|United States|current"}},
    {"Brigitte Holm, a spokesman for House Speaker Ruth Ames, agreed.",
     {"Brigitte Holm|spokesperson||current", "Ruth Ames|speaker|House|current"}},

    // A nominee is of the office that the nomination is for.
    {"Ida Falk, the nominee for secretary of labor, spoke.", {"Ida Falk|labor secretary||nominee"}},
    {"Crypto adviser Paul Day spoke.", {"Paul Day|adviser||current"}},

    // Fields of government, and words that make another office of one.
    {"Fisheries Minister Lena Vogt spoke.", {"Lena Vogt|fisheries minister||current"}},
    {"Lena Vogt, the minister for foreign affairs, spoke.", {"Lena Vogt|foreign minister||current"}},
    {"Shadow health secretary Paul Day spoke.", {"Paul Day|shadow health secretary||current"}},
    {"Former deputy governor Paul Day spoke.", {"Paul Day|deputy governor||former"}},
    {"Deputy governor Paul Day spoke.", {"Paul Day|deputy governor||current"}},
    {"The chief minister, Lena Vogt, spoke.", {"Lena Vogt|chief minister||current"}},

    // Places and ships that are named after offices.
    {"King Street Wharf reopened.", {}},
    {"The Queen Victoria sailed.", {}},
};

const Case kVerbs[] = {
    // What will be, and what is only wished for.
    {"Ida Falk will become chief executive of Tesla.", {"Ida Falk|chief executive|Tesla|next"}},
    {"Ida Falk is to be the next mayor of Oslo.", {"Ida Falk|mayor|Oslo|next"}},
    {"Carl Holm will step down as chairman of Tesla.", {"Carl Holm|chairman|Tesla|outgoing"}},
    {"Ida Falk wants to become mayor of Oslo.", {}},
    {"Ida Falk could become mayor of Oslo.", {}},
    {"Carl Holm refused to resign as chairman of Tesla.", {}},

    {"Ida Falk will join Tesla as finance director.", {"Ida Falk|finance director||next"}},
    {"Ida Falk will join Tesla as president in March.", {"Ida Falk|president||next"}},
    {"Ida Falk was promoted to finance director.", {"Ida Falk|finance director||current"}},
    {"Ida Falk left Tesla as chairwoman in 2011.", {"Ida Falk|chairman||former"}},

    // What is over.
    {"Ida Falk sold the house while she was mayor of Oslo.", {"Ida Falk|mayor|Oslo|former"}},
    {"Carl Holm was mayor of Oslo until 2011.", {"Carl Holm|mayor|Oslo|former"}},
    {"Carl Holm served as mayor of Oslo for nine years.", {"Carl Holm|mayor|Oslo|former"}},
    {"Carl Holm has served as mayor of Oslo for nine years.", {"Carl Holm|mayor|Oslo|current"}},
    {"Carl Holm was fired as coach.", {"Carl Holm|coach||former"}},

    // One after another.
    {"Ida Falk succeeds Carl Holm as mayor of Oslo.",
     {"Ida Falk|mayor|Oslo|current", "Carl Holm|mayor|Oslo|former"}},
    {"Ida Falk will replace Carl Holm as mayor of Oslo.",
     {"Ida Falk|mayor|Oslo|next", "Carl Holm|mayor|Oslo|outgoing"}},

    {"The king swore in Ida Falk as prime minister.", {"Ida Falk|prime minister||current"}},
    {"Lena Vogt nominated Ida Falk to be attorney general.", {"Ida Falk|attorney general||nominee"}},
    {"The board named Ida Falk director.", {"Ida Falk|director||current"}},
    {"Lena Vogt, speaking in Oslo, named Ida Falk chief executive of Tesla.",
     {"Ida Falk|chief executive|Tesla|current"}},
    {"A man named Carl Holm was there.", {}},
    {"As mayor of Oslo, Ida Falk opened the bridge.", {"Ida Falk|mayor|Oslo|current"}},
    {"As mayor of Oslo from 2001 to 2009, Ida Falk opened the bridge.", {"Ida Falk|mayor|Oslo|former"}},
    {"Ida Falk, who ran the Trade Promotion Commission until 2011, agreed.",
     {"Ida Falk|head|Trade Promotion Commission|former"}},
    {"Ida Falk directed the Trade Promotion Commission to wait.", {}},
    {"The new mayor is Ida Falk.", {"Ida Falk|mayor||current"}},
};

TEST(FindRoles, ReadsTitlesWithWhatTheyAreOf) {
  for (const Case& c : kTitles) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(roles_in(c.text), c.roles);
  }
}

TEST(FindRoles, ReadsVerbsOfOfficeWithTheirOutlook) {
  for (const Case& c : kVerbs) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(roles_in(c.text), c.roles);
  }
}

TEST(FindRoles, ResolvesDescriptionsAndPossessives) {
  const auto roles = roles_in(
      "The Department of Trade Promotion opened in May. Aides said Ida Falk was not in charge of the office, "
      "yet Carl "
      "Holm later referred to her as the office's leader.");
  EXPECT_EQ(roles, (std::vector<std::string>{"Ida Falk|not head|Department of Trade Promotion|current",
                                             "Ida Falk|head|Department of Trade Promotion|current"}));
}

TEST(FindRoles, TakesTheBodyOfAnEffortFromItsParagraph) {
  const auto roles = roles_in(
      "The work centred on the Department of Trade Promotion. Vogt announced it, appointing Carl Holm and "
      "lawyer Paul Day "
      "to lead efforts to cut waste.");
  EXPECT_EQ(roles, (std::vector<std::string>{"Carl Holm|head|Department of Trade Promotion|current",
                                             "Paul Day|head|Department of Trade Promotion|current"}));
}

TEST(FindRoles, KnowsWhichOfficesHaveOneHolder) {
  const Document document = plain_document("test.txt", "President Lena Vogt met Senator Ruth Ames.");
  const Analysis analysis = analyse(document);
  const auto roles = find_roles(document, analysis, find_names(document, analysis));
  ASSERT_EQ(roles.size(), 2u);
  EXPECT_TRUE(roles[0].single_holder);
  EXPECT_FALSE(roles[1].single_holder);
  EXPECT_EQ(document.quote(roles[0].span), "President");
  EXPECT_EQ(document.quote(roles[0].holder_span), "Lena Vogt");
}

TEST(FindRoles, KnowsBodiesWithSeveralOfAnOffice) {
  constexpr struct {
    const char* text;
    bool single;
  } kCases[] = {
      {"Ida Falk, the chief executive of Tesla, agreed.", true},
      {"Ida Falk, vice president of Tesla, agreed.", false},
      {"Fed Governor Ida Falk agreed.", false},
      {"Culture Minister Ida Falk agreed.", true},
      {"Minister Ida Falk agreed.", false},
      {"Ida Falk, a director of Tesla, agreed.", false},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.text);
    const Document document = plain_document("test.txt", c.text);
    const Analysis analysis = analyse(document);
    const auto roles = find_roles(document, analysis, find_names(document, analysis));
    ASSERT_EQ(roles.size(), 1u);
    EXPECT_EQ(roles[0].single_holder, c.single);
  }
}

}  // namespace
}  // namespace factcheck
