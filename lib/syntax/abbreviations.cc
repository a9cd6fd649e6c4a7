#include "syntax/abbreviations.h"

#include <algorithm>
#include <array>

namespace factcheck {
namespace {

using enum AbbreviationKind;

struct Abbreviation {
  std::string_view word;
  AbbreviationKind kind;
};

constexpr auto kAbbreviations = std::to_array<Abbreviation>({
    {"a.k.a", Inner},  {"a.m", Ending},    {"adm", Title},    {"al", Ending},    {"ala", State},
    {"amb", Title},    {"app", Number},    {"approx", Inner}, {"appt", Ending},  {"apr", Month},
    {"apt", Number},   {"ariz", State},    {"ark", State},    {"art", Number},   {"assn", Ending},
    {"asst", Title},   {"atty", Title},    {"aug", Month},    {"ave", Ending},   {"b.a", Ending},
    {"b.c", Ending},   {"bldg", Ending},   {"blvd", Ending},  {"brig", Title},   {"bros", Ending},
    {"c", Number},     {"c.e.o", Inner},   {"ca", Number},    {"calif", State},  {"capt", Title},
    {"cf", Inner},     {"ch", Number},     {"chap", Number},  {"cmdr", Title},   {"co", Ending},
    {"col", Title},    {"colo", State},    {"comdr", Title},  {"cong", Title},   {"conn", State},
    {"corp", Ending},  {"cos", Ending},    {"cpl", Title},    {"d.c", Ending},   {"dec", Month},
    {"del", State},    {"dem", Title},     {"dept", Inner},   {"det", Title},    {"dist", Inner},
    {"dr", Title},     {"e.g", Inner},     {"ed", Number},    {"eds", Number},   {"esq", Ending},
    {"est", Inner},    {"et al", Ending},  {"etc", Ending},   {"ex", Number},    {"ext", Number},
    {"feb", Month},    {"fed", Inner},     {"fig", Number},   {"figs", Number},  {"fla", State},
    {"fr", Title},     {"fri", DayName},   {"ft", Title},     {"ga", State},     {"gen", Title},
    {"gov", Title},    {"govs", Title},    {"govt", Inner},   {"hon", Title},    {"hrs", Ending},
    {"i.e", Inner},    {"ill", State},     {"inc", Ending},   {"ind", State},    {"insp", Title},
    {"intl", Inner},   {"jan", Month},     {"jr", Ending},    {"jul", Month},    {"jun", Month},
    {"kan", State},    {"ky", State},      {"la", State},     {"lt", Title},     {"ltd", Ending},
    {"maj", Title},    {"mar", Month},     {"mass", State},   {"md", State},     {"messrs", Title},
    {"mfg", Inner},    {"mgr", Title},     {"mich", State},   {"minn", State},   {"miss", State},
    {"mlle", Title},   {"mme", Title},     {"mo", State},     {"mon", DayName},  {"mont", State},
    {"mr", Title},     {"mrs", Title},     {"ms", Title},     {"msgr", Title},   {"mt", Title},
    {"neb", State},    {"nev", State},     {"no", Number},    {"nos", Number},   {"nov", Month},
    {"oct", Month},    {"okla", State},    {"op", Number},    {"ore", State},    {"p", Number},
    {"p.m", Ending},   {"pa", State},      {"para", Number},  {"penn", State},   {"ph.d", Ending},
    {"plc", Ending},   {"pp", Number},     {"pres", Title},   {"prof", Title},   {"pvt", Title},
    {"rd", Ending},    {"ref", Number},    {"rep", Title},    {"reps", Title},   {"rev", Title},
    {"rs", Number},    {"sat", DayName},  {"sec", Title},     {"sen", Title},    {"sens", Title},   {"sep", Month},
    {"sept", Month},   {"sgt", Title},     {"sr", Ending},    {"st", Title},     {"ste", Title},
    {"sun", DayName},  {"supt", Title},    {"tenn", State},   {"tex", State},    {"thu", DayName},
    {"thur", DayName}, {"thurs", DayName}, {"treas", Title},  {"tue", DayName},  {"tues", DayName},
    {"u.k", Ending},   {"u.n", Ending},    {"u.s", Ending},   {"u.s.a", Ending}, {"univ", Inner},
    {"v", Inner},      {"va", State},      {"viz", Inner},    {"vol", Number},   {"vols", Number},
    {"vs", Inner},     {"vt", State},      {"wash", State},   {"wed", DayName},  {"wis", State},
    {"wyo", State},
});
static_assert(std::ranges::is_sorted(kAbbreviations, {}, &Abbreviation::word), "found by halving");

constexpr auto kOpeners = std::to_array<std::string_view>({
    "a",       "about",   "according", "after",     "all",     "also",   "although", "among",     "an",
    "and",     "another", "any",       "as",        "asked",   "at",     "because",  "before",    "both",
    "but",     "by",      "critics",   "despite",   "during",  "each",   "earlier",  "even",      "every",
    "experts", "few",     "for",       "from",      "he",      "her",    "here",     "his",       "how",
    "however", "i",       "if",        "in",        "instead", "is",     "it",       "its",       "just",
    "last",    "later",   "many",      "meanwhile", "more",    "most",   "much",     "my",        "neither",
    "no",      "nobody",  "nor",       "not",       "nothing", "now",    "of",       "officials", "on",
    "once",    "one",     "only",      "or",        "other",   "others", "our",      "over",      "people",
    "police",  "several", "she",       "since",     "so",      "some",   "still",    "such",      "than",
    "that",    "the",     "their",     "then",      "there",   "these",  "they",     "this",      "those",
    "though",  "three",   "through",   "to",        "two",     "under",  "unlike",   "until",     "was",
    "we",      "what",    "when",      "where",     "whether", "which",  "while",    "who",       "why",
    "with",    "within",  "without",   "yes",       "yet",     "you",    "your",
});
static_assert(std::ranges::is_sorted(kOpeners), "found by halving");

}  // namespace

AbbreviationKind abbreviation_kind(std::string_view word) {
  const auto found = std::ranges::lower_bound(kAbbreviations, word, {}, &Abbreviation::word);
  return found != kAbbreviations.end() && found->word == word ? found->kind : None;
}

bool opens_sentences(std::string_view word) { return std::ranges::binary_search(kOpeners, word); }

}  // namespace factcheck
