// Fields of government, as ministers and secretaries are named after them: "culture minister", "Minister for
// Foreign Affairs".
#include <array>

#include "mention/office_table.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

struct Field {
  std::string_view words;
  std::string_view field;  // short form: one for all the ways of writing it
};

constexpr auto kFields = std::to_array<Field>({
    {"agrarian reform", "agrarian reform"},
    {"agriculture", "agriculture"},
    {"air force", "air force"},
    {"armed forces", "armed forces"},
    {"army", "army"},
    {"aviation", "aviation"},
    {"budget", "budget"},
    {"business", "business"},
    {"care", "care"},
    {"children", "children"},
    {"civil aviation", "aviation"},
    {"civil service", "civil service"},
    {"climate", "climate"},
    {"climate change", "climate"},
    {"commerce", "commerce"},
    {"communications", "communications"},
    {"culture", "culture"},
    {"defence", "defense"},
    {"defense", "defense"},
    {"development", "development"},
    {"digital", "digital"},
    {"digital affairs", "digital"},
    {"disaster management", "disaster management"},
    {"ecological transition", "ecological transition"},
    {"ecology", "ecology"},
    {"economic affairs", "economy"},
    {"economics", "economy"},
    {"economy", "economy"},
    {"education", "education"},
    {"electricity", "electricity"},
    {"emergencies", "emergency"},
    {"emergency", "emergency"},
    {"employment", "labor"},
    {"energy", "energy"},
    {"energy and climate", "energy"},
    {"environment", "environment"},
    {"equalities", "equality"},
    {"equality", "equality"},
    {"europe", "europe"},
    {"european affairs", "europe"},
    {"external affairs", "foreign"},
    {"external relations", "foreign"},
    {"family", "family"},
    {"family affairs", "family"},
    {"finance", "finance"},
    {"fisheries", "fisheries"},
    {"food", "food"},
    {"foreign", "foreign"},
    {"foreign affairs", "foreign"},
    {"foreign and commonwealth affairs", "foreign"},
    {"foreign trade", "trade"},
    {"forestry", "forestry"},
    {"forests", "forestry"},
    {"health", "health"},
    {"health and human services", "health"},
    {"health and social care", "health"},
    {"heritage", "heritage"},
    {"higher education", "higher education"},
    {"home", "home"},
    {"home affairs", "home"},
    {"homeland security", "homeland security"},
    {"housing", "housing"},
    {"housing and urban development", "housing"},
    {"human rights", "human rights"},
    {"immigration", "immigration"},
    {"indigenous affairs", "indigenous affairs"},
    {"industry", "industry"},
    {"information", "information"},
    {"infrastructure", "infrastructure"},
    {"innovation", "innovation"},
    {"integration", "integration"},
    {"intelligence", "intelligence"},
    {"interior", "interior"},
    {"interior affairs", "interior"},
    {"internal affairs", "interior"},
    {"international development", "international development"},
    {"international relations", "foreign"},
    {"international trade", "trade"},
    {"investment", "investment"},
    {"investments", "investment"},
    {"justice", "justice"},
    {"labor", "labor"},
    {"labour", "labor"},
    {"land", "land"},
    {"lands", "lands"},
    {"law", "law"},
    {"legal affairs", "legal affairs"},
    {"levelling up", "levelling up"},
    {"local government", "local government"},
    {"media", "media"},
    {"migration", "migration"},
    {"mines", "mining"},
    {"mining", "mining"},
    {"national security", "national security"},
    {"natural resources", "natural resources"},
    {"navy", "navy"},
    {"northern ireland", "northern ireland"},
    {"oil", "oil"},
    {"overseas development", "development"},
    {"overseas territories", "overseas territories"},
    {"parliamentary affairs", "parliamentary affairs"},
    {"pensions", "pensions"},
    {"petroleum", "petroleum"},
    {"planning", "planning"},
    {"police", "police"},
    {"power", "power"},
    {"privatization", "privatization"},
    {"public administration", "public administration"},
    {"public safety", "public safety"},
    {"public security", "public security"},
    {"public service", "public service"},
    {"public works", "public works"},
    {"rail", "railway"},
    {"railway", "railway"},
    {"railways", "railway"},
    {"reconstruction", "reconstruction"},
    {"regional development", "regional development"},
    {"religious affairs", "religious affairs"},
    {"roads", "roads"},
    {"rural affairs", "rural affairs"},
    {"schools", "schools"},
    {"science", "science"},
    {"scotland", "scotland"},
    {"scottish", "scotland"},
    {"security", "security"},
    {"social affairs", "social affairs"},
    {"social care", "social care"},
    {"social protection", "social protection"},
    {"social security", "social security"},
    {"social services", "social services"},
    {"social welfare", "social welfare"},
    {"sport", "sport"},
    {"sports", "sport"},
    {"state", "state"},
    {"technology", "technology"},
    {"telecommunications", "telecommunications"},
    {"tourism", "tourism"},
    {"trade", "trade"},
    {"transport", "transport"},
    {"transportation", "transport"},
    {"treasury", "treasury"},
    {"universities", "universities"},
    {"veterans", "veterans affairs"},
    {"veterans affairs", "veterans affairs"},
    {"wales", "wales"},
    {"war", "war"},
    {"water", "water"},
    {"welfare", "welfare"},
    {"welsh", "wales"},
    {"women", "women"},
    {"women and equalities", "women and equalities"},
    {"work", "work"},
    {"work and pensions", "work and pensions"},
    {"works", "public works"},
    {"youth", "youth"},
    {"youth and sports", "youth and sports"},
});
static_assert(is_table(kFields, &Field::words));
constexpr WordIndex kFieldsIndex(kFields, &Field::words);

constexpr std::string_view first_word(const Field& field) {
  return field.words.substr(0, field.words.find(' '));
}
constexpr std::string_view last_word(const Field& field) {
  return field.words.substr(field.words.rfind(' ') + 1);  // npos + 1 is 0
}
constexpr WordIndex kFirstWords(kFields, first_word);
constexpr WordIndex kLastWords(kFields, last_word);

}  // namespace

std::string_view find_field(std::string_view words) {
  const Field* found = kFieldsIndex.find(words);
  return found == nullptr ? std::string_view() : found->field;
}

bool starts_a_field(std::string_view word) { return kFirstWords.has(word); }

bool ends_a_field(std::string_view word) { return kLastWords.has(word); }

}  // namespace factcheck
