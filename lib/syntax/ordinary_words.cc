#include "syntax/ordinary_words.h"

#include <algorithm>
#include <array>

namespace factcheck {
namespace {

constexpr std::string_view kTreebankWords[] = {
#include "syntax/ordinary_words.inc"
};
static_assert(std::ranges::is_sorted(kTreebankWords));

// Words of the news that the treebanks lack.
constexpr auto kNewsWords = std::to_array<std::string_view>({"airstrike",
                                                             "airstrikes",
                                                             "amid",
                                                             "befell",
                                                             "billionaire",
                                                             "billionaires",
                                                             "bureaucrat",
                                                             "ceasefire",
                                                             "ceasefires",
                                                             "clinch",
                                                             "clinched",
                                                             "counterterrorism",
                                                             "cryptocurrency",
                                                             "deselect",
                                                             "deselected",
                                                             "deselection",
                                                             "donates",
                                                             "donors",
                                                             "drone",
                                                             "drones",
                                                             "dub",
                                                             "dubbed",
                                                             "evacuation",
                                                             "evacuations",
                                                             "firefighter",
                                                             "firefighters",
                                                             "fundraiser",
                                                             "fundraisers",
                                                             "gunfire",
                                                             "gunman",
                                                             "gunmen",
                                                             "helmed",
                                                             "inauguration",
                                                             "incumbent",
                                                             "indicted",
                                                             "indictment",
                                                             "lambasted",
                                                             "landslide",
                                                             "lawmaker",
                                                             "lawsuit",
                                                             "lawsuits",
                                                             "mediate",
                                                             "mediated",
                                                             "mediator",
                                                             "mediators",
                                                             "midterm",
                                                             "mn",
                                                             "nominee",
                                                             "nominees",
                                                             "oust",
                                                             "ousted",
                                                             "ouster",
                                                             "outgoing",
                                                             "paramedic",
                                                             "paramedics",
                                                             "probe",
                                                             "prosecutor",
                                                             "quadrupled",
                                                             "quake",
                                                             "quakes",
                                                             "rebuked",
                                                             "republican",
                                                             "rescuers",
                                                             "resign",
                                                             "rift",
                                                             "rollout",
                                                             "sanctioned",
                                                             "slam",
                                                             "slams",
                                                             "slash",
                                                             "sparked",
                                                             "spat",
                                                             "spearhead",
                                                             "spearheaded",
                                                             "speculated",
                                                             "spokesperson",
                                                             "spokespersons",
                                                             "spokeswoman",
                                                             "startup",
                                                             "startups",
                                                             "surged",
                                                             "tariffs",
                                                             "tn",
                                                             "toppled",
                                                             "touted",
                                                             "tweet",
                                                             "underwent",
                                                             "unseat",
                                                             "unseated",
                                                             "unveil",
                                                             "unveiled",
                                                             "unveils",
                                                             "upheld",
                                                             "urges",
                                                             "vow",
                                                             "vowed",
                                                             "vows",
                                                             "vying",
                                                             "whistleblower",
                                                             "wildfire",
                                                             "wildfires"});
static_assert(std::ranges::is_sorted(kNewsWords));

}  // namespace

bool is_ordinary_word(std::string_view lower) {
  return std::ranges::binary_search(kTreebankWords, lower) || std::ranges::binary_search(kNewsWords, lower);
}

}  // namespace factcheck
