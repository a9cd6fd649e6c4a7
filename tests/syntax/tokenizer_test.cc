#include "syntax/tokenizer.h"

#include <gtest/gtest.h>

#include <string>

#include "described.h"

namespace factcheck {
namespace {

struct Case {
  std::string_view text;
  std::string_view tokens;  // a bar between two
};

constexpr Case kCases[] = {
    // Clitics stand by themselves; other apostrophes belong to their word.
    {"Musk's deal", "Musk|'s|deal"},
    {"Musk’s deal", "Musk|’s|deal"},
    {"didn't", "did|n't"},
    {"They won't, can't and shan't.", "They|wo|n't|,|ca|n't|and|sha|n't|."},
    {"they're we've I'm he'd she'll", "they|'re|we|'ve|I|'m|he|'d|she|'ll"},
    {"O'Brien met Côte d'Ivoire's envoy", "O'Brien|met|Côte|d'Ivoire|'s|envoy"},
    {"the Democrats' plan", "the|Democrats|'|plan"},
    {"the U.S.'s plan", "the|U.S.|'s|plan"},
    {"the '90s and 'em", "the|'90s|and|'em"},
    {"cannot", "can|not"},
    {"canning", "canning"},
    {"I dont, gonna", "I|do|nt|,|gon|na"},
    {"Musk`s", "Musk|`s"},
    {"its a pity; its a-side", "it|s|a|pity|;|its|a|-|side"},
    {"It fell 2.7. It rose.", "It|fell|2.7|.|It|rose|."},
    {"I love it b/c of $$$", "I|love|it|b/c|of|$$$"},

    // Money, shares and measures: the sign is a token, the unit too.
    {"$250mn", "$|250|mn"},
    {"£3.2m", "£|3.2|m"},
    {"US$5m", "US$|5|m"},
    {"€1bn-€2bn", "€|1|bn|-|€|2|bn"},
    {"12%", "12|%"},
    {"$3M for 3M", "$|3|M|for|3M"},
    {"at 5pm, 10km off", "at|5|pm|,|10|km|off"},
    {"call 713-555-0142 on 2025-06-07", "call|713-555-0142|on|2025-06-07"},
    {"the 1960's", "the|1960's"},
    {"1,200.5", "1,200.5"},
    {"1,200,000", "1,200,000"},
    {"in 2024,2025", "in|2024|,|2025"},
    {"a 2-1 win", "a|2|-|1|win"},
    {"June 3–5", "June|3|–|5"},
    {"at 10:30 on 9/11", "at|10:30|on|9/11"},
    {"grew .5 points", "grew|.5|points"},
    {"3rd 1990s AR-15 737s", "3rd|1990s|AR|-|15|737s"},

    // Hyphens and slashes inside a word: only what is no word of its own holds to its neighbour.
    {"an e-mail to the co-founder in mid-June", "an|e-mail|to|the|co-founder|in|mid-June"},
    {"al-Qaeda, Jean-Claude", "al|-|Qaeda|,|Jean|-|Claude"},
    {"non-Musk-backed", "non-Musk|-|backed"},
    {"th- the", "th-|the"},
    {"a 20-year-old pro-Trump voter", "a|20|-|year|-|old|pro-Trump|voter"},
    {"and/or w/o he/she", "and|/|or|w/o|he|/|she"},
    {"short- and long-term", "short|-|and|long|-|term"},
    {"U.S.-led", "U.S.|-|led"},
    {"AT&T and R&D, Hill & Valley", "AT&T|and|R&D|,|Hill|&|Valley"},

    // Full stops that belong to a word, and those that do not.
    {"Mr. Smith of St. Louis, Sen. Cruz", "Mr.|Smith|of|St.|Louis|,|Sen.|Cruz"},
    {"J.D. Vance and J. D. Vance", "J.D.|Vance|and|J.|D.|Vance"},
    {"George W. Bush", "George|W.|Bush"},
    {"at 5 a.m. in the U.S.", "at|5|a.m.|in|the|U.S."},
    {"Acme Inc. sued.", "Acme|Inc.|sued|."},
    {"No. 8 of Jan. 6", "No.|8|of|Jan.|6"},
    {"He said no. Eight left.", "He|said|no|.|Eight|left|."},
    {"He saw the sun. It rose.", "He|saw|the|sun|.|It|rose|."},
    {"Plan B. It failed.", "Plan|B|.|It|failed|."},
    {"So did I. They left.", "So|did|I|.|They|left|."},
    {"the end.The start", "the|end|.|The|start"},
    {"in 2025.The start", "in|2025|.|The|start"},
    {"Ph.D. student", "Ph.D.|student"},

    // Dashes, ellipses, quotes.
    {"deal—which", "deal|—|which"},
    {"deal--which", "deal|--|which"},
    {"well... no . . . yes…", "well|...|no|.|.|.|yes|…"},
    {"\"Stop!\" he said?!", "\"|Stop|!|\"|he|said|?!"},
    {"What?... ==== <<", "What|?...|====|<<"},
    {"thanks :-) bye;)", "thanks|:-)|bye|;)"},
    {"(see below:)", "(|see|below|:|)"},
    {"“Stop,” he said", "“|Stop|,|”|he|said"},
    {"the 'first buddy'", "the|'|first|buddy|'"},

    // Links, addresses, names on networks.
    {"see https://example.com/a?b=1, or www.example.org.",
     "see|https://example.com/a?b=1|,|or|www.example.org|."},
    {"write to jane.doe@example.com.", "write|to|jane.doe@example.com|."},
    {"example.org/pro-am news", "example.org/pro-am|news"},
    {"a@b and @@ x@", "a@b|and|@|@|x|@"},
    {"@elonmusk said #tariffs", "@elonmusk|said|#tariffs"},
    {"Amazon.com fell", "Amazon.com|fell"},

    // Nothing, and bytes that are no text.
    {"", ""},
    {" \t ", ""},
    {"a\xFF"
     "b \xC3",
     "a\xFF"
     "b|\xC3"},
};

TEST(Tokenize, CutsAsTheTreebanksDo) {
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(tokens_of(c.text), c.tokens);
  }
}

struct ShapeCase {
  std::string_view token;
  Shape shape;
};

constexpr ShapeCase kShapes[] = {
    {"bank", Shape::Lower},
    {"n't", Shape::Lower},
    {"Bank", Shape::Capitalised},
    {"A", Shape::Capitalised},
    {"Élysée", Shape::Capitalised},
    {"Jean-Claude", Shape::Capitalised},
    {"NASA", Shape::Upper},
    {"U.S.", Shape::Upper},
    {"SpaceX", Shape::Mixed},
    {"iPhone", Shape::Mixed},
    {"pro-Trump", Shape::Mixed},
    {"19", Shape::Number},
    {"1,200.5", Shape::Number},
    {"3rd", Shape::Number},
    {"9/11", Shape::Number},
    {"20-year-old", Shape::Alnum},
    {"250mn", Shape::Alnum},
    {"AR-15", Shape::Alnum},
    {"$", Shape::Symbol},
    {"€", Shape::Symbol},
    {"%", Shape::Symbol},
    {"—", Shape::Punct},
    {"“", Shape::Punct},
    {"...", Shape::Punct},
};

TEST(ShapeOf, SaysHowATokenIsWritten) {
  for (const ShapeCase& c : kShapes) {
    SCOPED_TRACE(c.token);
    EXPECT_EQ(shape_of(c.token), c.shape);
  }
}

TEST(Tokenize, CutsARunWithoutGaps) {
  const std::string run(5 * kLongestToken, 'x');
  const Read read(run);
  EXPECT_EQ(read.analysis.tokens.size(), 5u);
}

}  // namespace
}  // namespace factcheck
