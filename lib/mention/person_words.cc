// Words before names that are no offices: "Dame", "the billionaire".
#include "mention/offices.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

struct Honorific {
  std::string_view word;
  Gender gender;
};

constexpr auto kHonorifics = std::to_array<Honorific>({
    {"baron", Gender::Male},       {"baroness", Gender::Female}, {"dame", Gender::Female},
    {"doctor", Gender::Unknown},   {"dr", Gender::Unknown},      {"fr", Gender::Male},
    {"herr", Gender::Male},        {"lady", Gender::Female},     {"lord", Gender::Male},
    {"madam", Gender::Female},     {"madame", Gender::Female},   {"miss", Gender::Female},
    {"mister", Gender::Male},      {"monsieur", Gender::Male},   {"mr", Gender::Male},
    {"mrs", Gender::Female},       {"ms", Gender::Female},       {"rev", Gender::Unknown},
    {"reverend", Gender::Unknown}, {"saint", Gender::Unknown},   {"senor", Gender::Male},
    {"sheikh", Gender::Male},      {"sir", Gender::Male},        {"st", Gender::Unknown},
});
static_assert(is_table(kHonorifics, &Honorific::word));
constexpr WordIndex kHonorificsIndex(kHonorifics, &Honorific::word);

constexpr auto kDescriptors = std::to_array<PersonNoun>({
    {"activist", PersonClass::Other, Gender::Unknown},
    {"actor", PersonClass::Other, Gender::Unknown},
    {"actress", PersonClass::Other, Gender::Female},
    {"ally", PersonClass::Other, Gender::Unknown},
    {"analyst", PersonClass::Other, Gender::Unknown},
    {"assailant", PersonClass::Other, Gender::Unknown},
    {"astronaut", PersonClass::Other, Gender::Unknown},
    {"athlete", PersonClass::Other, Gender::Unknown},
    {"attacker", PersonClass::Other, Gender::Unknown},
    {"attorney", PersonClass::Other, Gender::Unknown},
    {"author", PersonClass::Other, Gender::Unknown},
    {"banker", PersonClass::Business, Gender::Unknown},
    {"batsman", PersonClass::Other, Gender::Unknown},
    {"billionaire", PersonClass::Business, Gender::Unknown},
    {"bomber", PersonClass::Other, Gender::Unknown},
    {"boxer", PersonClass::Other, Gender::Unknown},
    {"boy", PersonClass::Other, Gender::Male},
    {"brother", PersonClass::Other, Gender::Male},
    {"businessman", PersonClass::Business, Gender::Male},
    {"businesswoman", PersonClass::Business, Gender::Female},
    {"candidate", PersonClass::Politics, Gender::Unknown},
    {"celebrity", PersonClass::Other, Gender::Unknown},
    {"challenger", PersonClass::Politics, Gender::Unknown},
    {"champion", PersonClass::Other, Gender::Unknown},
    {"cleric", PersonClass::Other, Gender::Unknown},
    {"co-founder", PersonClass::Business, Gender::Unknown},
    {"comedian", PersonClass::Other, Gender::Unknown},
    {"conservative", PersonClass::Politics, Gender::Unknown},
    {"critic", PersonClass::Other, Gender::Unknown},
    {"daughter", PersonClass::Other, Gender::Female},
    {"defendant", PersonClass::Other, Gender::Unknown},
    {"defender", PersonClass::Other, Gender::Unknown},
    {"democrat", PersonClass::Politics, Gender::Unknown},
    {"developer", PersonClass::Other, Gender::Unknown},
    {"dictator", PersonClass::Politics, Gender::Unknown},
    {"director", PersonClass::Other, Gender::Unknown},
    {"doctor", PersonClass::Other, Gender::Unknown},
    {"donor", PersonClass::Other, Gender::Unknown},
    {"driver", PersonClass::Other, Gender::Unknown},
    {"economist", PersonClass::Other, Gender::Unknown},
    {"engineer", PersonClass::Other, Gender::Unknown},
    {"entrepreneur", PersonClass::Business, Gender::Unknown},
    {"executive", PersonClass::Business, Gender::Unknown},
    {"father", PersonClass::Other, Gender::Male},
    {"filmmaker", PersonClass::Other, Gender::Unknown},
    {"financier", PersonClass::Business, Gender::Unknown},
    {"footballer", PersonClass::Other, Gender::Unknown},
    {"founder", PersonClass::Business, Gender::Unknown},
    {"girl", PersonClass::Other, Gender::Female},
    {"goalkeeper", PersonClass::Other, Gender::Unknown},
    {"golfer", PersonClass::Other, Gender::Unknown},
    {"gunman", PersonClass::Other, Gender::Male},
    {"hacker", PersonClass::Other, Gender::Unknown},
    {"historian", PersonClass::Other, Gender::Unknown},
    {"husband", PersonClass::Other, Gender::Male},
    {"imam", PersonClass::Other, Gender::Unknown},
    {"incumbent", PersonClass::Politics, Gender::Unknown},
    {"industrialist", PersonClass::Business, Gender::Unknown},
    {"investor", PersonClass::Business, Gender::Unknown},
    {"journalist", PersonClass::Other, Gender::Unknown},
    {"killer", PersonClass::Other, Gender::Unknown},
    {"lawmaker", PersonClass::Politics, Gender::Unknown},
    {"lawyer", PersonClass::Other, Gender::Unknown},
    {"legislator", PersonClass::Politics, Gender::Unknown},
    {"liberal", PersonClass::Politics, Gender::Unknown},
    {"magnate", PersonClass::Business, Gender::Unknown},
    {"man", PersonClass::Other, Gender::Male},
    {"manager", PersonClass::Other, Gender::Unknown},
    {"midfielder", PersonClass::Other, Gender::Unknown},
    {"millionaire", PersonClass::Business, Gender::Unknown},
    {"mogul", PersonClass::Business, Gender::Unknown},
    {"monarch", PersonClass::Politics, Gender::Unknown},
    {"mother", PersonClass::Other, Gender::Female},
    {"nominee", PersonClass::Politics, Gender::Unknown},
    {"novelist", PersonClass::Other, Gender::Unknown},
    {"nurse", PersonClass::Other, Gender::Unknown},
    {"oligarch", PersonClass::Business, Gender::Unknown},
    {"pastor", PersonClass::Other, Gender::Unknown},
    {"philanthropist", PersonClass::Business, Gender::Unknown},
    {"physicist", PersonClass::Other, Gender::Unknown},
    {"pilot", PersonClass::Other, Gender::Unknown},
    {"poet", PersonClass::Other, Gender::Unknown},
    {"politician", PersonClass::Politics, Gender::Unknown},
    {"priest", PersonClass::Other, Gender::Unknown},
    {"rabbi", PersonClass::Other, Gender::Unknown},
    {"rapper", PersonClass::Other, Gender::Unknown},
    {"reporter", PersonClass::Other, Gender::Unknown},
    {"republican", PersonClass::Politics, Gender::Unknown},
    {"researcher", PersonClass::Other, Gender::Unknown},
    {"rival", PersonClass::Other, Gender::Unknown},
    {"scholar", PersonClass::Other, Gender::Unknown},
    {"scientist", PersonClass::Other, Gender::Unknown},
    {"shooter", PersonClass::Other, Gender::Unknown},
    {"singer", PersonClass::Other, Gender::Unknown},
    {"sister", PersonClass::Other, Gender::Female},
    {"socialist", PersonClass::Politics, Gender::Unknown},
    {"soldier", PersonClass::Other, Gender::Unknown},
    {"son", PersonClass::Other, Gender::Male},
    {"sprinter", PersonClass::Other, Gender::Unknown},
    {"star", PersonClass::Other, Gender::Unknown},
    {"statesman", PersonClass::Politics, Gender::Male},
    {"strategist", PersonClass::Politics, Gender::Unknown},
    {"striker", PersonClass::Other, Gender::Unknown},
    {"strongman", PersonClass::Politics, Gender::Male},
    {"student", PersonClass::Other, Gender::Unknown},
    {"supporter", PersonClass::Other, Gender::Unknown},
    {"surgeon", PersonClass::Other, Gender::Unknown},
    {"suspect", PersonClass::Other, Gender::Unknown},
    {"swimmer", PersonClass::Other, Gender::Unknown},
    {"teacher", PersonClass::Other, Gender::Unknown},
    {"teenager", PersonClass::Other, Gender::Unknown},
    {"tycoon", PersonClass::Business, Gender::Unknown},
    {"veteran", PersonClass::Other, Gender::Unknown},
    {"victim", PersonClass::Other, Gender::Unknown},
    {"whistleblower", PersonClass::Other, Gender::Unknown},
    {"widow", PersonClass::Other, Gender::Female},
    {"widower", PersonClass::Other, Gender::Male},
    {"wife", PersonClass::Other, Gender::Female},
    {"winner", PersonClass::Other, Gender::Unknown},
    {"woman", PersonClass::Other, Gender::Female},
    {"writer", PersonClass::Other, Gender::Unknown},
});
static_assert(is_table(kDescriptors, &PersonNoun::word));
constexpr WordIndex kDescriptorsIndex(kDescriptors, &PersonNoun::word);

}  // namespace

std::optional<Gender> find_honorific(std::string_view key) {
  const Honorific* found = kHonorificsIndex.find(key);
  if (found == nullptr) return std::nullopt;
  return found->gender;
}

const PersonNoun* find_descriptor(std::string_view lemma) { return kDescriptorsIndex.find(lemma); }

}  // namespace factcheck
