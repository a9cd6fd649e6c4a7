#include "claim/own_words.h"

#include <algorithm>
#include <array>
#include <span>

#include "mention/word_table.h"

namespace factcheck {
namespace {

// Beside a verb, a state or a figure.
constexpr auto kAdverbs = std::to_array<OwnWord>({
    {"allegedly", Modality::Alleged},       {"apparently", Modality::Alleged},
    {"conceivably", Modality::Possible},    {"hardly", Modality::Asserted, true},
    {"likely", Modality::Possible},         {"maybe", Modality::Possible},
    {"ostensibly", Modality::Alleged},      {"perhaps", Modality::Possible},
    {"possibly", Modality::Possible},       {"potentially", Modality::Possible},
    {"presumably", Modality::Alleged},      {"probably", Modality::Possible},
    {"purportedly", Modality::Alleged},     {"putatively", Modality::Alleged},
    {"reportedly", Modality::Alleged},      {"reputedly", Modality::Alleged},
    {"scarcely", Modality::Asserted, true}, {"seemingly", Modality::Alleged},
    {"supposedly", Modality::Alleged},      {"theoretically", Modality::Possible},
});
constexpr WordIndex kAdverbIndex(kAdverbs, &OwnWord::word);

// Over the infinitive or the -ing form of a deed.
constexpr auto kGoverningVerbs = std::to_array<OwnWord>({
    {"agree", Modality::Planned},
    {"aim", Modality::Planned},
    {"allow", Modality::Possible},
    {"appear", Modality::Alleged},
    {"attempt", Modality::Attempted},
    {"authorise", Modality::Possible},
    {"authorize", Modality::Possible},
    {"avoid", Modality::Asserted, true},
    {"ban", Modality::Asserted, true},
    {"bar", Modality::Asserted, true},
    {"build", Modality::Possible},
    {"cease", Modality::Asserted, true},
    {"claim", Modality::Alleged},
    {"consider", Modality::Possible},
    {"contemplate", Modality::Possible},
    {"decline", Modality::Asserted, true},
    {"deny", Modality::Denied},
    {"design", Modality::Possible},
    {"deter", Modality::Asserted, true},
    {"dissuade", Modality::Asserted, true},
    {"equip", Modality::Possible},
    {"expect", Modality::Planned},
    {"fail", Modality::Asserted, true},
    {"forbid", Modality::Asserted, true},
    {"forget", Modality::Asserted, true},
    {"hesitate", Modality::Possible},
    {"hope", Modality::Planned},
    {"intend", Modality::Planned},
    {"neglect", Modality::Asserted, true},
    {"offer", Modality::Planned},
    {"permit", Modality::Possible},
    {"plan", Modality::Planned},
    {"pledge", Modality::Planned},
    {"prepare", Modality::Planned},
    {"pretend", Modality::Asserted, true},
    {"prevent", Modality::Asserted, true},
    {"profess", Modality::Alleged},
    {"prohibit", Modality::Asserted, true},
    {"promise", Modality::Planned},
    {"propose", Modality::Planned},
    {"purport", Modality::Alleged},
    {"refuse", Modality::Asserted, true},
    {"risk", Modality::Possible},
    {"schedule", Modality::Planned},
    {"seek", Modality::Attempted},
    {"seem", Modality::Alleged},
    {"struggle", Modality::Attempted},
    {"threaten", Modality::Threatened},
    {"try", Modality::Attempted},
    {"vow", Modality::Planned},
    {"want", Modality::Planned},
    {"warn", Modality::Possible},
    {"wish", Modality::Planned},
});
constexpr WordIndex kGoverningVerbIndex(kGoverningVerbs, &OwnWord::word);

// Adjectives that do the same: "is equipped to carry", "was unable to land".
constexpr auto kGoverningAdjectives = std::to_array<OwnWord>({
    {"able", Modality::Possible},
    {"about", Modality::Planned},
    {"available", Modality::Possible},
    {"bound", Modality::Planned},
    {"designed", Modality::Possible},
    {"due", Modality::Planned},
    {"eager", Modality::Planned},
    {"eligible", Modality::Possible},
    {"equipped", Modality::Possible},
    {"expected", Modality::Planned},
    {"free", Modality::Possible},
    {"keen", Modality::Planned},
    {"licensed", Modality::Possible},
    {"likely", Modality::Possible},
    {"poised", Modality::Planned},
    {"possible", Modality::Possible},
    {"prepared", Modality::Planned},
    {"ready", Modality::Planned},
    {"reluctant", Modality::Asserted, true},
    {"scheduled", Modality::Planned},
    {"set", Modality::Planned},
    {"supposed", Modality::Planned},
    {"unable", Modality::Asserted, true},
    {"unlikely", Modality::Possible, true},
    {"unwilling", Modality::Asserted, true},
    {"willing", Modality::Planned},
});
constexpr WordIndex kGoverningAdjectiveIndex(kGoverningAdjectives, &OwnWord::word);

// In the passive: "is said to". What is known, confirmed, found or declared is told as it is.
constexpr auto kDeemingVerbs = std::to_array<OwnWord>({
    {"allege", Modality::Alleged},
    {"assume", Modality::Alleged},
    {"believe", Modality::Alleged},
    {"claim", Modality::Alleged},
    {"fear", Modality::Alleged},
    {"presume", Modality::Alleged},
    {"purport", Modality::Alleged},
    {"report", Modality::Alleged},
    {"repute", Modality::Alleged},
    {"rumor", Modality::Alleged},
    {"rumour", Modality::Alleged},
    {"say", Modality::Alleged},
    {"suspect", Modality::Alleged},
    {"think", Modality::Alleged},
    {"understand", Modality::Alleged},
});
constexpr WordIndex kDeemingVerbIndex(kDeemingVerbs, &OwnWord::word);

// Over "that". What somebody says, reports or knows is told as it is, with who says so.
constexpr auto kDoubtingVerbs = std::to_array<OwnWord>({
    {"allege", Modality::Alleged},   {"assume", Modality::Alleged},    {"believe", Modality::Alleged},
    {"claim", Modality::Alleged},    {"deny", Modality::Denied},       {"disprove", Modality::Denied},
    {"dispute", Modality::Denied},   {"doubt", Modality::Possible},    {"fear", Modality::Alleged},
    {"hope", Modality::Possible},    {"imagine", Modality::Possible},  {"presume", Modality::Alleged},
    {"pretend", Modality::Possible}, {"rebut", Modality::Denied},      {"refute", Modality::Denied},
    {"reject", Modality::Denied},    {"speculate", Modality::Alleged}, {"suspect", Modality::Alleged},
    {"think", Modality::Alleged},    {"wonder", Modality::Possible},
});
constexpr WordIndex kDoubtingVerbIndex(kDoubtingVerbs, &OwnWord::word);

// Before a noun.
constexpr auto kAttributes = std::to_array<Attribute>({
    {"aborted", Standing::Attempted},
    {"abortive", Standing::Attempted},
    {"alleged", Standing::Alleged},
    {"apparent", Standing::Alleged},
    {"assumed", Standing::Alleged},
    {"attempted", Standing::Attempted},
    {"averted", Standing::Attempted},
    {"bogus", Standing::Unreal},
    {"botched", Standing::Attempted},
    {"canceled", Standing::Planned},
    {"cancelled", Standing::Planned},
    {"counterfeit", Standing::Unreal},
    {"defunct", Standing::Ended},
    {"dummy", Standing::Unreal},
    {"erstwhile", Standing::Ended},
    {"ex", Standing::Ended},
    {"fabricated", Standing::Unreal},
    {"failed", Standing::Attempted},
    {"fake", Standing::Unreal},
    {"fictional", Standing::Unreal},
    {"fictitious", Standing::Unreal},
    {"foiled", Standing::Attempted},
    {"forged", Standing::Unreal},
    {"former", Standing::Ended},
    {"forthcoming", Standing::Planned},
    {"hoax", Standing::Unreal},
    {"hypothetical", Standing::Possible},
    {"imaginary", Standing::Unreal},
    {"imitation", Standing::Unreal},
    {"impending", Standing::Planned},
    {"intended", Standing::Planned},
    {"late", Standing::Ended},
    {"likely", Standing::Possible},
    {"make-believe", Standing::Unreal},
    {"mock", Standing::Unreal},
    {"nonexistent", Standing::Unreal},
    {"one-time", Standing::Ended},
    {"onetime", Standing::Ended},
    {"phoney", Standing::Unreal},
    {"phony", Standing::Unreal},
    {"planned", Standing::Planned},
    {"possible", Standing::Possible},
    {"postponed", Standing::Planned},
    {"potential", Standing::Possible},
    {"presumed", Standing::Alleged},
    {"pretend", Standing::Unreal},
    {"professed", Standing::Alleged},
    {"proposed", Standing::Planned},
    {"prospective", Standing::Possible},
    {"pseudo", Standing::Unreal},
    {"purported", Standing::Alleged},
    {"putative", Standing::Alleged},
    {"reported", Standing::Alleged},
    {"reputed", Standing::Alleged},
    {"rumored", Standing::Alleged},
    {"rumoured", Standing::Alleged},
    {"scheduled", Standing::Planned},
    {"self-proclaimed", Standing::Alleged},
    {"self-styled", Standing::Alleged},
    {"sham", Standing::Unreal},
    {"shelved", Standing::Planned},
    {"simulated", Standing::Unreal},
    {"so-called", Standing::Alleged},
    {"sometime", Standing::Ended},
    {"staged", Standing::Unreal},
    {"supposed", Standing::Alleged},
    {"suspected", Standing::Alleged},
    {"threatened", Standing::Possible},
    {"thwarted", Standing::Attempted},
    {"unconfirmed", Standing::Alleged},
    {"unsuccessful", Standing::Attempted},
    {"upcoming", Standing::Planned},
    {"would-be", Standing::Attempted},
});
constexpr WordIndex kAttributeIndex(kAttributes, &Attribute::word);

// Behind a noun of happening.
constexpr auto kReducingNouns = std::to_array<Attribute>({
    {"accusation", Standing::Alleged}, {"allegation", Standing::Alleged}, {"attempt", Standing::Attempted},
    {"bid", Standing::Attempted},      {"charge", Standing::Alleged},     {"claim", Standing::Alleged},
    {"drill", Standing::Unreal},       {"effort", Standing::Attempted},   {"exercise", Standing::Unreal},
    {"fear", Standing::Possible},      {"hoax", Standing::Unreal},        {"plan", Standing::Planned},
    {"plot", Standing::Attempted},     {"prank", Standing::Unreal},       {"proposal", Standing::Planned},
    {"risk", Standing::Possible},      {"rumor", Standing::Alleged},      {"rumour", Standing::Alleged},
    {"simulation", Standing::Unreal},  {"suspicion", Standing::Alleged},  {"threat", Standing::Possible},
    {"warning", Standing::Possible},
});
constexpr WordIndex kReducingNounIndex(kReducingNouns, &Attribute::word);

}  // namespace

const OwnWord* find_own_adverb(std::string_view lower) { return kAdverbIndex.find(lower); }
const OwnWord* find_governing_verb(std::string_view lemma) { return kGoverningVerbIndex.find(lemma); }
const OwnWord* find_governing_adjective(std::string_view lower) {
  return kGoverningAdjectiveIndex.find(lower);
}
const OwnWord* find_deeming_verb(std::string_view lemma) { return kDeemingVerbIndex.find(lemma); }
const OwnWord* find_doubting_verb(std::string_view lemma) { return kDoubtingVerbIndex.find(lemma); }
const Attribute* find_attribute(std::string_view lower) { return kAttributeIndex.find(lower); }
const Attribute* find_reducing_noun(std::string_view lemma) { return kReducingNounIndex.find(lemma); }

Modality modality_of(Standing standing) {
  switch (standing) {
    case Standing::Alleged:
      return Modality::Alleged;
    case Standing::Attempted:
      return Modality::Attempted;
    case Standing::Planned:
      return Modality::Planned;
    case Standing::Possible:
      return Modality::Possible;
    case Standing::Ended:
      return Modality::Asserted;
    case Standing::Unreal:
      return Modality::Denied;
  }
  return Modality::Asserted;
}

}  // namespace factcheck
