#include "align/opposites.h"

#include <algorithm>
#include <array>
#include <span>

#include "claim/verb_forms.h"

namespace factcheck {
namespace {

// The stems of both; endings that a word may take stand behind. A row to extend.
struct Opposites {
  std::string_view a, b;
};
constexpr auto kOpposites = std::to_array<Opposites>({
    {"accept", "refus"},
    {"accept", "reject"},
    {"acquit", "convict"},
    {"acquitted", "convicted"},
    {"active", "inactive"},
    {"admit", "deni"},
    {"advanc", "retreat"},
    {"alive", "dead"},
    {"allow", "ban"},
    {"allow", "forb"},
    {"allow", "prohibit"},
    {"always", "never"},
    {"approv", "deni"},
    {"approv", "reject"},
    {"arriv", "depart"},
    {"ascend", "descend"},
    {"attack", "defend"},
    {"available", "unavailable"},
    {"back", "oppos"},
    {"began", "ended"},
    {"born", "died"},
    {"bought", "sold"},
    {"break", "hold"},
    {"burst", "hold"},
    {"buy", "sell"},
    {"cancel", "hold"},
    {"captur", "escap"},
    {"clos", "open"},
    {"collaps", "hold"},
    {"collapsed", "intact"},
    {"confirm", "deni"},
    {"contract", "expand"},
    {"correct", "wrong"},
    {"creat", "destroy"},
    {"dangerous", "safe"},
    {"decreas", "increas"},
    {"deni", "grant"},
    {"destroyed", "intact"},
    {"different", "same"},
    {"different", "similar"},
    {"empty", "full"},
    {"enter", "left"},
    {"exclud", "includ"},
    {"fail", "pass"},
    {"fail", "succe"},
    {"failure", "success"},
    {"fake", "genuine"},
    {"fall", "ris"},
    {"false", "true"},
    {"fell", "rose"},
    {"fire", "hire"},
    {"gain", "lost"},
    {"grew", "shrank"},
    {"guilty", "innocent"},
    {"happy", "unhappy"},
    {"harm", "help"},
    {"healthy", "sick"},
    {"hold", "postpon"},
    {"illegal", "legal"},
    {"impossible", "possible"},
    {"join", "quit"},
    {"joined", "left"},
    {"leav", "remain"},
    {"leav", "stay"},
    {"lose", "win"},
    {"loss", "profit"},
    {"lost", "won"},
    {"oppos", "support"},
    {"partial", "total"},
    {"perish", "surviv"},
    {"popular", "unpopular"},
    {"start", "stop"},
    {"successful", "unsuccessful"},
});

// Both may be true, of two things: "people in the north", "people in the south".
constexpr auto kContrasts = std::to_array<Opposites>({
    {"above", "below"},         {"adult", "child"},
    {"after", "before"},        {"all", "none"},
    {"beginning", "end"},       {"best", "worst"},
    {"better", "worse"},        {"badly", "well"},
    {"bigger", "smaller"},      {"boy", "girl"},
    {"cheaper", "dearer"},      {"cold", "hot"},
    {"daughter", "son"},        {"deep", "shallow"},
    {"defeat", "victory"},      {"dri", "wet"},
    {"early", "late"},          {"earlier", "later"},
    {"east", "west"},           {"eastern", "western"},
    {"easy", "difficult"},      {"easy", "hard"},
    {"entire", "part"},         {"export", "import"},
    {"fast", "slow"},           {"father", "mother"},
    {"female", "male"},         {"few", "many"},
    {"fewer", "more"},          {"final", "first"},
    {"first", "last"},          {"foreign", "domestic"},
    {"former", "current"},      {"found", "lost"},
    {"friend", "enemy"},        {"front", "rear"},
    {"future", "past"},         {"good", "bad"},
    {"heavy", "light"},         {"high", "low"},
    {"higher", "lower"},        {"highest", "lowest"},
    {"husband", "wife"},        {"inside", "outside"},
    {"junior", "senior"},       {"king", "queen"},
    {"large", "small"},         {"larger", "smaller"},
    {"largest", "smallest"},    {"least", "most"},
    {"left", "right"},          {"less", "more"},
    {"long", "short"},          {"longer", "shorter"},
    {"longest", "shortest"},    {"loud", "quiet"},
    {"major", "minor"},         {"majority", "minority"},
    {"man", "woman"},           {"maximum", "minimum"},
    {"men", "women"},           {"modern", "ancient"},
    {"negative", "positive"},   {"new", "old"},
    {"newest", "oldest"},       {"north", "south"},
    {"northern", "southern"},   {"north-east", "south-west"},
    {"northeast", "southwest"}, {"northwest", "southeast"},
    {"oldest", "youngest"},     {"older", "younger"},
    {"peace", "war"},           {"poor", "rich"},
    {"poorly", "well"},         {"private", "public"},
    {"pull", "push"},           {"rare", "common"},
    {"rural", "urban"},         {"sister", "brother"},
    {"start", "end"},           {"strong", "weak"},
    {"stronger", "weaker"},     {"summer", "winter"},
    {"tall", "short"},          {"top", "bottom"},
    {"under", "over"},          {"upper", "lower"},
    {"warm", "cold"},           {"wealthy", "poor"},
    {"wide", "narrow"},         {"with", "without"},
    {"young", "old"},
});

constexpr auto kEndings =
    std::to_array<std::string_view>({"", "d", "e", "ed", "ede", "eded", "eds", "es", "ied", "ies", "ing",
                                     "led", "ling", "n", "ned", "ning", "s", "y"});

bool is_form(std::string_view word, std::string_view stem) {
  return word.starts_with(stem) && std::ranges::binary_search(kEndings, word.substr(stem.size()));
}
static_assert(std::ranges::is_sorted(kEndings), "is_form searches by halving");

constexpr auto kNegators = std::to_array<std::string_view>({
    "cannot", "fail",    "failed",  "failing",  "fails",  "lack",      "lacked",  "lacks", "neither",
    "never",  "no",      "nobody",  "none",     "nor",    "not",       "nothing", "n't",   "nowhere",
    "refuse", "refused", "refuses", "refusing", "unable", "unwilling", "without",
});

constexpr auto kNegatives = std::to_array<std::string_view>(
    {"abandon", "absent",   "avoid",  "banned", "blocked", "cancel", "declin", "deni",  "deny",
     "dismiss", "few",      "forb",   "halt",   "ignor",   "little", "miss",   "oppos", "postpon",
     "prevent", "prohibit", "reject", "rul",    "skip",    "stop",   "withdr"});

// Words that only look as if a syllable denied the rest.
constexpr auto kPlain = std::to_array<std::string_view>(
    {"discipl", "discover", "discuss", "disk", "displa", "distan", "distinct", "distribut", "district",
     "under", "unicorn", "uniform", "union", "uniq", "unit", "univers", "until", "unto"});

constexpr auto kShort = std::to_array<std::string_view>({"almost", "attempt", "barely", "hardly", "hope",
                                                         "hoping", "intend", "nearly", "plan", "scarcely",
                                                         "seek", "sought", "tried", "tries", "try", "want"});

bool stand_in(std::span<const Opposites> rows, std::string_view x, std::string_view y) {
  return std::ranges::any_of(rows, [&](const Opposites& row) {
    return (is_form(x, row.a) && is_form(y, row.b)) || (is_form(x, row.b) && is_form(y, row.a));
  });
}

}  // namespace

bool are_opposites(std::string_view a, std::string_view b) {
  return stand_in(kOpposites, a, b) || stand_in(kOpposites, verb_of_form(a), verb_of_form(b));
}

bool are_contrasts(std::string_view a, std::string_view b) { return stand_in(kContrasts, a, b); }

bool is_negator(std::string_view word) {
  return std::ranges::find(kNegators, word) != kNegators.end() || word.ends_with("n't") ||
         word.ends_with("n’t");
}

bool falls_short(std::string_view word) {
  return std::ranges::any_of(kShort, [&](std::string_view stem) { return word.starts_with(stem); });
}

bool is_negative(std::string_view word) {
  const auto starts = [&](std::string_view stem) { return word.starts_with(stem); };
  if (word.size() > 5 && (word.starts_with("un") || word.starts_with("dis") || word.starts_with("non-")))
    return std::ranges::none_of(kPlain, starts);
  return std::ranges::any_of(kNegatives, starts);
}

}  // namespace factcheck
