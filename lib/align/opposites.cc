#include "align/opposites.h"

#include <algorithm>
#include <array>
#include <utility>

namespace factcheck {
namespace {

// The stems of both; endings that a word may take stand behind. A row to extend.
constexpr auto kOpposites = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"above", "below"},        {"accept", "refus"},       {"accept", "reject"},       {"acquitted", "convicted"},
    {"active", "inactive"},    {"admit", "deni"},         {"adult", "child"},         {"advanc", "retreat"},
    {"after", "before"},       {"alive", "dead"},         {"all", "none"},            {"allow", "ban"},
    {"allow", "forb"},         {"allow", "prohibit"},     {"always", "never"},        {"approv", "reject"},
    {"arriv", "depart"},       {"ascend", "descend"},     {"attack", "defend"},       {"available", "unavailable"},
    {"back", "oppos"},         {"began", "ended"},        {"beginning", "end"},       {"best", "worst"},
    {"better", "worse"},       {"bigger", "smaller"},     {"born", "died"},           {"bought", "sold"},
    {"boy", "girl"},           {"buy", "sell"},           {"cheaper", "dearer"},      {"clos", "open"},
    {"cold", "hot"},           {"confirm", "deni"},       {"contract", "expand"},     {"correct", "wrong"},
    {"creat", "destroy"},      {"daughter", "son"},       {"deep", "shallow"},
    {"defeat", "victory"},     {"decreas", "increas"},    {"deni", "grant"},          {"destroyed", "intact"},
    {"dri", "wet"},            {"early", "late"},         {"earlier", "later"},       {"east", "west"},
    {"eastern", "western"},    {"easy", "difficult"},     {"easy", "hard"},           {"empty", "full"},
    {"enter", "left"},         {"entire", "part"},        {"exclud", "includ"},       {"export", "import"},
    {"fail", "pass"},          {"fail", "succe"},         {"fake", "genuine"},        {"fall", "ris"},
    {"false", "true"},         {"fast", "slow"},          {"father", "mother"},       {"female", "male"},
    {"fell", "rose"},          {"few", "many"},           {"fewer", "more"},          {"final", "first"},
    {"fire", "hire"},          {"first", "last"},         {"foreign", "domestic"},    {"former", "current"},
    {"found", "lost"},         {"friend", "enemy"},       {"front", "rear"},          {"future", "past"},
    {"gain", "lost"},          {"good", "bad"},           {"grew", "shrank"},         {"guilty", "innocent"},
    {"happy", "unhappy"},      {"harm", "help"},          {"healthy", "sick"},        {"heavy", "light"},
    {"high", "low"},           {"higher", "lower"},       {"highest", "lowest"},      {"husband", "wife"},
    {"illegal", "legal"},      {"inside", "outside"},     {"junior", "senior"},       {"king", "queen"},
    {"large", "small"},        {"larger", "smaller"},     {"largest", "smallest"},    {"least", "most"},
    {"left", "right"},         {"less", "more"},          {"long", "short"},          {"longer", "shorter"},
    {"longest", "shortest"},   {"lose", "win"},           {"loss", "profit"},         {"lost", "won"},
    {"loud", "quiet"},         {"major", "minor"},        {"majority", "minority"},   {"man", "woman"},
    {"maximum", "minimum"},    {"men", "women"},          {"modern", "ancient"},      {"negative", "positive"},
    {"new", "old"},            {"newest", "oldest"},      {"north", "south"},         {"northern", "southern"},
    {"north-east", "south-west"}, {"northeast", "southwest"}, {"northwest", "southeast"}, {"oldest", "youngest"},
    {"older", "younger"},      {"oppos", "support"},      {"partial", "total"},       {"peace", "war"},
    {"poor", "rich"},          {"popular", "unpopular"},  {"possible", "impossible"}, {"private", "public"},
    {"pull", "push"},          {"rare", "common"},        {"rural", "urban"},         {"safe", "dangerous"},
    {"same", "different"},     {"similar", "different"},     {"sister", "brother"},     {"start", "end"},           {"start", "stop"},
    {"strong", "weak"},        {"stronger", "weaker"},    {"success", "failure"},     {"successful", "unsuccessful"},
    {"summer", "winter"},      {"tall", "short"},         {"top", "bottom"},          {"under", "over"},
    {"upper", "lower"},        {"warm", "cold"},          {"wealthy", "poor"},        {"wide", "narrow"},
    {"with", "without"},       {"young", "old"},
});

constexpr auto kEndings = std::to_array<std::string_view>(
    {"", "d", "e", "ed", "ede", "eded", "eds", "es", "ied", "ies", "ing", "led", "ling", "n", "ned", "ning", "s", "y"});

bool is_form(std::string_view word, std::string_view stem) {
  return word.starts_with(stem) && std::ranges::binary_search(kEndings, word.substr(stem.size()));
}
static_assert(std::ranges::is_sorted(kEndings), "is_form searches by halving");

constexpr auto kNegators = std::to_array<std::string_view>({
    "cannot", "fail", "failed", "failing", "fails", "lack", "lacked", "lacks", "neither", "never", "no",
    "nobody", "none", "nor", "not", "nothing", "n't", "nowhere", "refuse", "refused", "refuses", "refusing", "unable",
    "unwilling", "without",
});

constexpr auto kNegatives = std::to_array<std::string_view>({"abandon", "absent", "avoid", "banned", "blocked", "cancel",
                                                             "declin", "deni", "deny", "dismiss", "few", "forb", "halt",
                                                             "ignor", "little", "miss", "oppos", "postpon", "prevent",
                                                             "prohibit", "reject", "rul", "skip", "stop", "withdr"});

constexpr auto kShort = std::to_array<std::string_view>(
    {"almost", "attempt", "barely", "hardly", "hope", "hoping", "intend", "nearly", "plan", "scarcely", "seek", "sought",
     "tried", "tries", "try", "want"});

}  // namespace

bool are_opposites(std::string_view a, std::string_view b) {
  return std::ranges::any_of(kOpposites, [&](const auto& row) {
    return (is_form(a, row.first) && is_form(b, row.second)) || (is_form(a, row.second) && is_form(b, row.first));
  });
}

bool is_negator(std::string_view word) {
  return std::ranges::find(kNegators, word) != kNegators.end() || word.ends_with("n't") || word.ends_with("n’t");
}

bool falls_short(std::string_view word) {
  return std::ranges::any_of(kShort, [&](std::string_view stem) { return word.starts_with(stem); });
}

bool is_negative(std::string_view word) {
  if (word.size() > 5 && (word.starts_with("un") || word.starts_with("dis") || word.starts_with("non-"))) return true;
  return std::ranges::any_of(kNegatives, [&](std::string_view stem) { return word.starts_with(stem); });
}

}  // namespace factcheck
