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
    {"That is the chief reason why Vice President Lena Vogt spoke.",
     {"Lena Vogt|vice president||current"}},
    // No title: a body, a lower word that is a verb.
    {"General Motors spoke.", {}},
    {"They head Anna Berg's list.", {}},

    // Apposition.
    {"Jon Reed, a former Tesla president, agreed.", {"Jon Reed|president|Tesla|former"}},
    {"Lena Vogt, the German chancellor, agreed.", {"Lena Vogt|chancellor|Germany|current"}},
    {"Ida Falk, founder and chief executive of Nordbank Group, agreed.",
     {"Ida Falk|founder||current", "Ida Falk|chief executive|Nordbank Group|current"}},
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
  EXPECT_EQ(roles, (std::vector<std::string>{"Paul Day|lawyer||current",
                                             "Carl Holm|head|Department of Trade Promotion|current",
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

}  // namespace
}  // namespace factcheck
