#include "syntax/chunks.h"

#include <gtest/gtest.h>

#include "described.h"

namespace factcheck {
namespace {

// "[the firm] of<0 [the man]": a phrase with its links by number: < what it hangs on, possessor ', and &,
// beside =.
std::string phrases_of(std::string_view text) {
  const Read read(text);
  std::string out;
  for (std::size_t p = 0; p < read.analysis.phrases.size(); ++p) {
    const NounPhrase& phrase = read.analysis.phrases[p];
    if (p > 0) out += ' ';
    if (phrase.preposition >= 0) out += read.token(phrase.preposition);
    if (phrase.attached_to >= 0) out.append("<").append(std::to_string(phrase.attached_to));
    if (phrase.possessor >= 0) out.append("'").append(std::to_string(phrase.possessor));
    if (phrase.coordinated_with >= 0) out.append("&").append(std::to_string(phrase.coordinated_with));
    if (phrase.apposition_of >= 0) out.append("=").append(std::to_string(phrase.apposition_of));
    out.append("[").append(read.phrase(static_cast<std::int32_t>(p))).append("]");
  }
  return out;
}

struct Case {
  std::string_view text;
  std::string_view phrases;
};

constexpr Case kCases[] = {
    {"Vice President JD Vance met the tech billionaire.", "[Vice President JD Vance] [the tech billionaire]"},
    {"the Department of Government Efficiency", "[the Department] of<0[Government Efficiency]"},
    {"He spoke in the United States.", "[He] in[the United States]"},

    // Hedges belong to the figure.
    {"He spent over $260 million.", "[He] [over $260 million]"},
    {"At least 19 people died.", "[At least 19 people]"},
    {"More than 200 firefighters came.", "[More than 200 firefighters]"},
    {"They looked over the wall.", "[They] over[the wall]"},
    {"nearly a dozen men", "[nearly a dozen men]"},
    {"12% of the vote", "[12%] of<0[the vote]"},

    // Possessors.
    {"Ames's $40mn donation to Roe's campaign", "[Ames] '0[$40mn donation] to<1[Roe] to<1'2[campaign]"},
    {"The Democrats' plan failed.", "[The Democrats] '0[plan]"},
    {"His allies left.", "[His allies]"},

    // Apposition, not a title.
    {"Ann Lee, a former Norvik president, left.", "[Ann Lee] =0[a former Norvik president]"},
    {"Former president Barack Obama left.", "[Former president Barack Obama]"},

    // Lists.
    {"They met Lee, Kim and Park.", "[They] [Lee] &1[Kim] &2[Park]"},
    {"Trump won Ohio and Musk cheered.", "[Trump] [Ohio] [Musk]"},

    // Times are no part of the noun before.
    {"He told reporters Tuesday that it rained.", "[He] [reporters] [Tuesday] [it]"},
    {"He left on June 3, 2025.", "[He] on[June 3, 2025]"},

    // A quoted name inside.
    {"the \"Big Beautiful\" bill", "[the \"Big Beautiful\" bill]"},
    // What is no phrase.
    {"There were who and which.", ""},
};

TEST(FindPhrases, ReadsBasePhrasesAndTheirLinks) {
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(phrases_of(c.text), c.phrases);
  }
}

}  // namespace
}  // namespace factcheck
