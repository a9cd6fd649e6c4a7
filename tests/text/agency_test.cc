#include "text/agency.h"

#include <gtest/gtest.h>

#include "reading.h"

namespace factcheck {
namespace {

struct Case {
  std::string_view text;
  std::string_view agency;
};

constexpr Case kDatelines[] = {
    {"WASHINGTON (Reuters) - The bridge was closed.", "Reuters"},
    {"WASHINGTON, April 30 (Reuters) - The bridge was closed.", "Reuters"},
    {"THOUSAND OAKS, Calif. (AP) — The bridge was closed.", "AP"},
    {"Washington (AFP) – The bridge was closed.", "AFP"},
    {"April 29 (UPI) —", "UPI"},
    {"(CNN) How do bridges close?", "CNN"},
    {"BEIRUT — The bridge was closed.", ""},
    {"The agency (Reuters) said so.", ""},
    {"Ann Bell (AP Photo) - a picture", "AP"},
    {"The mayor (68) - no friend of bridges - closed it.", ""},
};
TEST(Agency, StandsInADateline) {
  for (const Case& c : kDatelines) EXPECT_EQ(agency_of_dateline(c.text), c.agency) << c.text;
}

constexpr Case kEnds[] = {
    {"The bridge was closed, the city said. --Reuters", "Reuters"},
    {"The bridge was closed, the city said. -AFP", "AFP"},
    {"The bridge was closed. (AP)", "AP"},
    {"AFP", "AFP"},
    {"— Agence France-Presse", "AFP"},
    {"The mayor told Reuters.", ""},
    {"He spoke to two agencies (AP)", ""},
    {"A well-known AP", ""},
    {"", ""},
};
TEST(Agency, StandsAtTheEnd) {
  for (const Case& c : kEnds) EXPECT_EQ(agency_at_end(c.text), c.agency) << c.text;
}

TEST(Agency, StandsInAByline) {
  EXPECT_EQ(agency_of_byline("By The Associated Press"), "AP");
  EXPECT_EQ(agency_of_byline("ANN BELL, Associated Press"), "AP");
  EXPECT_EQ(agency_of_byline("Agence France-Presse | Jul 2, 2013"), "AFP");
  EXPECT_EQ(agency_of_byline("By Ann Bell"), "");
}

TEST(Agency, TheDatelineStaysInTheText) {
  const auto document = testing::read_one(
      "Bridge Shut\n\nHARROW (Reuters) - The bridge was closed on Saturday, the city said, and it stays so "
      "until further notice.\n",
      "a.txt");
  EXPECT_EQ(document.metadata().agency, "Reuters");
  EXPECT_NE(document.text().find("HARROW (Reuters) - The"), std::string_view::npos);
}

TEST(Agency, APictureCreditIsNone) {
  const auto document = testing::read_one(
      "Ann Bell/AP Ann Bell/AP\n\nThe bridge was closed on Saturday, the city said, and it stays so until it "
      "has been seen by inspectors.\n",
      "a.txt");
  EXPECT_EQ(document.metadata().agency, "");
}

}  // namespace
}  // namespace factcheck
