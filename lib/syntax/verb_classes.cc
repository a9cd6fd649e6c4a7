#include "syntax/verb_classes.h"

#include <algorithm>
#include <array>

namespace factcheck {
namespace {

struct VerbRow {
  std::string_view lemma;
  std::uint16_t classes;
};
constexpr auto kVerbs = std::to_array<VerbRow>({
    {"acknowledge", kReporting},
    {"add", kReporting},
    {"admit", kReporting},
    {"allege", kReporting},
    {"allocate", kDitransitive},
    {"announce", kReporting},
    {"appear", kLinking},
    {"appoint", kNaming},
    {"argue", kReporting},
    {"ask", kReporting | kDitransitive},
    {"assert", kReporting},
    {"assure", kReporting | kDitransitive},
    {"award", kDitransitive},
    {"become", kLinking},
    {"brand", kNaming},
    {"bring", kDitransitive},
    {"buy", kDitransitive},
    {"call", kNaming},
    {"caution", kReporting},
    {"charge", kDitransitive},
    {"christen", kNaming},
    {"claim", kReporting},
    {"comment", kReporting},
    {"concede", kReporting},
    {"conclude", kReporting},
    {"confirm", kReporting},
    {"consider", kNaming},
    {"contend", kReporting},
    {"cost", kDitransitive},
    {"crown", kNaming},
    {"deal", kDitransitive},
    {"declare", kReporting | kNaming},
    {"deem", kNaming},
    {"deny", kReporting | kDitransitive},
    {"disclose", kReporting},
    {"dub", kNaming},
    {"elect", kNaming},
    {"emphasize", kReporting},
    {"estimate", kReporting},
    {"explain", kReporting},
    {"give", kDitransitive},
    {"grant", kDitransitive},
    {"hand", kDitransitive},
    {"inform", kReporting | kDitransitive},
    {"insist", kReporting},
    {"joke", kReporting},
    {"label", kNaming},
    {"lend", kDitransitive},
    {"loan", kDitransitive},
    {"look", kLinking},
    {"maintain", kReporting},
    {"make", kNaming},
    {"mention", kReporting},
    {"name", kNaming},
    {"nickname", kNaming},
    {"nominate", kNaming},
    {"note", kReporting},
    {"notify", kReporting | kDitransitive},
    {"observe", kReporting},
    {"offer", kDitransitive},
    {"owe", kDitransitive},
    {"pay", kDitransitive},
    {"post", kReporting},
    {"predict", kReporting},
    {"proclaim", kReporting | kNaming},
    {"promise", kReporting | kDitransitive | kSubjectControl},
    {"pronounce", kNaming},
    {"prove", kLinking},
    {"recall", kReporting},
    {"remain", kLinking},
    {"remark", kReporting},
    {"remind", kReporting | kDitransitive},
    {"rename", kNaming},
    {"render", kNaming},
    {"repeat", kReporting},
    {"reply", kReporting},
    {"report", kReporting},
    {"respond", kReporting},
    {"reveal", kReporting},
    {"rule", kNaming},
    {"say", kReporting},
    {"seem", kLinking},
    {"sell", kDitransitive},
    {"send", kDitransitive},
    {"show", kDitransitive},
    {"signal", kReporting},
    {"sound", kLinking},
    {"state", kReporting},
    {"stay", kLinking},
    {"stress", kReporting},
    {"suggest", kReporting},
    {"swear", kReporting | kSubjectControl},
    {"teach", kDitransitive},
    {"tell", kReporting | kDitransitive},
    {"testify", kReporting},
    {"title", kNaming},
    {"turn", kLinking},
    {"tweet", kReporting},
    {"vote", kNaming},
    {"vow", kReporting | kSubjectControl},
    {"warn", kReporting | kDitransitive},
    {"wonder", kReporting},
    {"write", kReporting},
});
static_assert(std::ranges::is_sorted(kVerbs, {}, &VerbRow::lemma));

// Participles that are prepositions: "according to", "including".
constexpr auto kVerbalPrepositions = std::to_array<std::string_view>(
    {"according", "barring", "compared", "concerning", "considering", "depending", "excluding", "following",
     "given", "including", "involving", "pending", "regarding"});
static_assert(std::ranges::is_sorted(kVerbalPrepositions));

}  // namespace

std::uint16_t verb_classes(std::string_view lemma) {
  const auto found = std::ranges::lower_bound(kVerbs, lemma, {}, &VerbRow::lemma);
  return found != kVerbs.end() && found->lemma == lemma ? found->classes : std::uint16_t{kPlainVerb};
}

bool is_verbal_preposition(std::string_view word) {
  return std::ranges::binary_search(kVerbalPrepositions, word);
}

}  // namespace factcheck
