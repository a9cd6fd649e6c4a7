#include "mention/offices.h"

#include "mention/word_table.h"

namespace factcheck {
namespace {

constexpr auto kOffices = std::to_array<Office>({
    {"adm", "admiral", OfficeScope::Any, false, true},
    {"administrator", "administrator", OfficeScope::Body, true, true},
    {"admiral", "admiral", OfficeScope::Any, false, true},
    {"adviser", "adviser", OfficeScope::Any, false, true},
    {"advisor", "adviser", OfficeScope::Any, false, true},
    {"aide", "adviser", OfficeScope::Any, false, true},
    {"ambassador", "ambassador", OfficeScope::State, false, true},
    {"archbishop", "archbishop", OfficeScope::Any, false, true},
    {"attorney", "lawyer", OfficeScope::Any, false, true},
    {"attorney general", "attorney general", OfficeScope::State, true, true},
    {"ayatollah", "ayatollah", OfficeScope::Any, false, true},
    {"backbencher", "member of parliament", OfficeScope::State, false, true},
    {"bishop", "bishop", OfficeScope::Any, false, true},
    {"boss", "head", OfficeScope::Body, true, true},
    {"brigadier", "brigadier", OfficeScope::Any, false, true},
    {"campaign manager", "campaign manager", OfficeScope::Any, true, true},
    {"candidate", "candidate", OfficeScope::Any, false, true},
    {"capt", "captain", OfficeScope::Any, false, true},
    {"captain", "captain", OfficeScope::Any, false, true},
    {"cardinal", "cardinal", OfficeScope::Any, false, true},
    {"ceo", "chief executive", OfficeScope::Firm, true, true},
    {"cfo", "chief financial officer", OfficeScope::Firm, true, true},
    {"chair", "chairman", OfficeScope::Body, true, true},
    {"chairman", "chairman", OfficeScope::Body, true, true},
    {"chairperson", "chairman", OfficeScope::Body, true, true},
    {"chairwoman", "chairman", OfficeScope::Body, true, true},
    {"chancellor", "chancellor", OfficeScope::State, true, true},
    {"chancellor of the exchequer", "chancellor of the exchequer", OfficeScope::State, true, true},
    {"chief", "head", OfficeScope::Body, true, true},
    {"chief economist", "chief economist", OfficeScope::Body, true, true},
    {"chief exec", "chief executive", OfficeScope::Firm, true, true},
    {"chief executive", "chief executive", OfficeScope::Firm, true, true},
    {"chief executive officer", "chief executive", OfficeScope::Firm, true, true},
    {"chief financial officer", "chief financial officer", OfficeScope::Firm, true, true},
    {"chief justice", "chief justice", OfficeScope::Body, true, true},
    {"chief of police", "police chief", OfficeScope::Body, true, true},
    {"chief of staff", "chief of staff", OfficeScope::Any, true, true},
    {"chief operating officer", "chief operating officer", OfficeScope::Firm, true, true},
    {"chief technology officer", "chief technology officer", OfficeScope::Firm, true, true},
    {"co founder", "co-founder", OfficeScope::Body, false, true},
    {"coach", "coach", OfficeScope::Body, false, true},
    {"cofounder", "co-founder", OfficeScope::Body, false, true},
    {"col", "colonel", OfficeScope::Any, false, true},
    {"colonel", "colonel", OfficeScope::Any, false, true},
    {"commander", "commander", OfficeScope::Any, false, true},
    {"commerce secretary", "commerce secretary", OfficeScope::State, true, true},
    {"commissioner", "commissioner", OfficeScope::Body, false, true},
    {"congressman", "congressman", OfficeScope::State, false, true},
    {"congresswoman", "congressman", OfficeScope::State, false, true},
    {"coo", "chief operating officer", OfficeScope::Firm, true, true},
    {"coroner", "coroner", OfficeScope::Place, true, true},
    {"councillor", "councillor", OfficeScope::Place, false, true},
    {"councilman", "councillor", OfficeScope::Place, false, true},
    {"councilwoman", "councillor", OfficeScope::Place, false, true},
    {"crown prince", "crown prince", OfficeScope::State, true, true},
    {"cto", "chief technology officer", OfficeScope::Firm, true, true},
    {"czar", "czar", OfficeScope::Any, true, true},
    {"dean", "dean", OfficeScope::Body, true, false},
    {"defence minister", "defense minister", OfficeScope::State, true, true},
    {"defence secretary", "defense secretary", OfficeScope::State, true, true},
    {"defense minister", "defense minister", OfficeScope::State, true, true},
    {"defense secretary", "defense secretary", OfficeScope::State, true, true},
    {"deputy attorney general", "deputy attorney general", OfficeScope::State, true, true},
    {"deputy chairman", "vice chairman", OfficeScope::Body, false, true},
    {"deputy director", "deputy director", OfficeScope::Body, false, true},
    {"deputy leader", "deputy leader", OfficeScope::Body, true, true},
    {"deputy mayor", "deputy mayor", OfficeScope::Place, false, true},
    {"deputy president", "deputy president", OfficeScope::State, true, true},
    {"deputy press secretary", "deputy press secretary", OfficeScope::Any, false, true},
    {"deputy prime minister", "deputy prime minister", OfficeScope::State, false, true},
    {"detective", "detective", OfficeScope::Any, false, true},
    {"director", "director", OfficeScope::Body, true, true},
    {"director general", "director general", OfficeScope::Body, true, true},
    {"district attorney", "district attorney", OfficeScope::Place, true, true},
    {"editor", "editor", OfficeScope::Body, false, true},
    {"editor in chief", "editor in chief", OfficeScope::Body, true, true},
    {"education secretary", "education secretary", OfficeScope::State, true, true},
    {"emperor", "emperor", OfficeScope::State, true, true},
    {"energy secretary", "energy secretary", OfficeScope::State, true, true},
    {"envoy", "envoy", OfficeScope::State, false, true},
    {"executive director", "executive director", OfficeScope::Body, true, true},
    {"finance chief", "chief financial officer", OfficeScope::Firm, true, true},
    {"finance minister", "finance minister", OfficeScope::State, true, true},
    {"fire chief", "fire chief", OfficeScope::Body, true, true},
    {"first lady", "first lady", OfficeScope::State, true, true},
    {"first minister", "first minister", OfficeScope::State, true, true},
    {"foreign minister", "foreign minister", OfficeScope::State, true, true},
    {"foreign secretary", "foreign minister", OfficeScope::State, true, true},
    {"founder", "founder", OfficeScope::Body, false, true},
    {"gen", "general", OfficeScope::Any, false, true},
    {"general", "general", OfficeScope::Any, false, true},
    {"general secretary", "general secretary", OfficeScope::Body, true, true},
    {"gov", "governor", OfficeScope::Any, true, true},
    {"governor", "governor", OfficeScope::Any, true, true},
    {"governor general", "governor general", OfficeScope::State, true, true},
    {"head", "head", OfficeScope::Body, true, true},
    {"head coach", "head coach", OfficeScope::Body, true, true},
    {"health minister", "health minister", OfficeScope::State, true, true},
    {"health secretary", "health secretary", OfficeScope::State, true, true},
    {"high commissioner", "high commissioner", OfficeScope::Body, true, true},
    {"home secretary", "home secretary", OfficeScope::State, true, true},
    {"homeland security secretary", "homeland security secretary", OfficeScope::State, true, true},
    {"hopeful", "candidate", OfficeScope::Any, false, true},
    {"house majority leader", "majority leader", OfficeScope::Body, true, true},
    {"house majority whip", "majority whip", OfficeScope::Body, true, true},
    {"house minority leader", "minority leader", OfficeScope::Body, true, true},
    {"house speaker", "speaker", OfficeScope::Body, true, true},
    {"information officer", "information officer", OfficeScope::Body, false, true},
    {"inspector", "inspector", OfficeScope::Any, false, true},
    {"inspector general", "inspector general", OfficeScope::Body, true, true},
    {"interior minister", "interior minister", OfficeScope::State, true, true},
    {"judge", "judge", OfficeScope::Body, false, true},
    {"justice", "justice", OfficeScope::Body, false, true},
    {"justice minister", "justice minister", OfficeScope::State, true, true},
    {"justice secretary", "justice minister", OfficeScope::State, true, true},
    {"king", "king", OfficeScope::State, true, true},
    {"labor secretary", "labor secretary", OfficeScope::State, true, true},
    {"labour secretary", "labor secretary", OfficeScope::State, true, true},
    {"lawmaker", "congressman", OfficeScope::State, false, true},
    {"lawyer", "lawyer", OfficeScope::Any, false, true},
    {"leader", "head", OfficeScope::Body, true, true},
    {"leader of the opposition", "opposition leader", OfficeScope::State, true, true},
    {"lieutenant", "lieutenant", OfficeScope::Any, false, true},
    {"lieutenant governor", "lieutenant governor", OfficeScope::State, true, true},
    {"lt", "lieutenant", OfficeScope::Any, false, true},
    {"lt gov", "lieutenant governor", OfficeScope::State, true, true},
    {"lt governor", "lieutenant governor", OfficeScope::State, true, true},
    {"major", "major", OfficeScope::Any, false, false},
    {"majority leader", "majority leader", OfficeScope::Body, true, true},
    {"majority whip", "majority whip", OfficeScope::Body, true, true},
    {"manager", "manager", OfficeScope::Body, false, true},
    {"managing director", "managing director", OfficeScope::Firm, true, true},
    {"marshal", "marshal", OfficeScope::Any, false, true},
    {"mayor", "mayor", OfficeScope::Place, true, true},
    {"member of parliament", "member of parliament", OfficeScope::State, false, true},
    {"mep", "member of parliament", OfficeScope::State, false, true},
    {"minister", "minister", OfficeScope::State, false, true},
    {"minister for defence", "defense minister", OfficeScope::State, true, true},
    {"minister for finance", "finance minister", OfficeScope::State, true, true},
    {"minister for foreign affairs", "foreign minister", OfficeScope::State, true, true},
    {"minister of defence", "defense minister", OfficeScope::State, true, true},
    {"minister of defense", "defense minister", OfficeScope::State, true, true},
    {"minister of finance", "finance minister", OfficeScope::State, true, true},
    {"minister of foreign affairs", "foreign minister", OfficeScope::State, true, true},
    {"minister of health", "health minister", OfficeScope::State, true, true},
    {"minister of interior", "interior minister", OfficeScope::State, true, true},
    {"minister of justice", "justice minister", OfficeScope::State, true, true},
    {"minister of the interior", "interior minister", OfficeScope::State, true, true},
    {"minority leader", "minority leader", OfficeScope::Body, true, true},
    {"minority whip", "majority whip", OfficeScope::Body, true, true},
    {"mp", "member of parliament", OfficeScope::State, false, true},
    {"national security adviser", "national security adviser", OfficeScope::State, true, true},
    {"national security advisor", "national security adviser", OfficeScope::State, true, true},
    {"nominee", "nominee", OfficeScope::Any, true, true},
    {"officer", "officer", OfficeScope::Any, false, true},
    {"opposition leader", "opposition leader", OfficeScope::State, true, true},
    {"owner", "owner", OfficeScope::Body, false, true},
    {"party leader", "party leader", OfficeScope::Body, true, true},
    {"pastor", "pastor", OfficeScope::Body, false, true},
    {"pm", "prime minister", OfficeScope::State, true, true},
    {"police chief", "police chief", OfficeScope::Body, true, true},
    {"police commissioner", "commissioner", OfficeScope::Body, false, true},
    {"police officer", "police officer", OfficeScope::Any, false, true},
    {"policy adviser", "policy adviser", OfficeScope::Any, false, true},
    {"policy advisor", "policy adviser", OfficeScope::Any, false, true},
    {"pontiff", "pope", OfficeScope::Any, true, true},
    {"pope", "pope", OfficeScope::Any, true, true},
    {"premier", "prime minister", OfficeScope::State, true, true},
    {"pres", "president", OfficeScope::Any, true, true},
    {"president", "president", OfficeScope::Any, true, true},
    {"president elect", "president", OfficeScope::Any, true, true},
    {"presidential candidate", "candidate", OfficeScope::Any, false, true},
    {"presidential nominee", "nominee", OfficeScope::Any, true, true},
    {"press secretary", "press secretary", OfficeScope::Any, true, true},
    {"prime minister", "prime minister", OfficeScope::State, true, true},
    {"prince", "prince", OfficeScope::State, false, true},
    {"princess", "princess", OfficeScope::State, false, true},
    {"principal", "principal", OfficeScope::Body, true, true},
    {"prof", "professor", OfficeScope::Body, false, true},
    {"professor", "professor", OfficeScope::Body, false, true},
    {"prosecutor", "prosecutor", OfficeScope::Any, false, true},
    {"public information officer", "information officer", OfficeScope::Body, false, true},
    {"queen", "queen", OfficeScope::State, true, true},
    {"rep", "congressman", OfficeScope::State, false, true},
    {"representative", "congressman", OfficeScope::State, false, true},
    {"reps", "congressman", OfficeScope::State, false, true},
    {"secretary", "secretary", OfficeScope::Any, false, true},
    {"secretary general", "secretary general", OfficeScope::Body, true, true},
    {"secretary of commerce", "commerce secretary", OfficeScope::State, true, true},
    {"secretary of defence", "defense secretary", OfficeScope::State, true, true},
    {"secretary of defense", "defense secretary", OfficeScope::State, true, true},
    {"secretary of education", "education secretary", OfficeScope::State, true, true},
    {"secretary of energy", "energy secretary", OfficeScope::State, true, true},
    {"secretary of health", "health secretary", OfficeScope::State, true, true},
    {"secretary of homeland security", "homeland security secretary", OfficeScope::State, true, true},
    {"secretary of labor", "labor secretary", OfficeScope::State, true, true},
    {"secretary of state", "secretary of state", OfficeScope::State, true, true},
    {"secretary of the treasury", "treasury secretary", OfficeScope::State, true, true},
    {"secretary of transportation", "transportation secretary", OfficeScope::State, true, true},
    {"sen", "senator", OfficeScope::State, false, true},
    {"senate majority leader", "majority leader", OfficeScope::Body, true, true},
    {"senate majority whip", "majority whip", OfficeScope::Body, true, true},
    {"senate minority leader", "minority leader", OfficeScope::Body, true, true},
    {"senator", "senator", OfficeScope::State, false, true},
    {"senators", "senator", OfficeScope::State, false, true},
    {"sens", "senator", OfficeScope::State, false, true},
    {"sergeant", "sergeant", OfficeScope::Any, false, true},
    {"sgt", "sergeant", OfficeScope::Any, false, true},
    {"sheriff", "sheriff", OfficeScope::Place, true, true},
    {"skipper", "captain", OfficeScope::Any, false, true},
    {"solicitor general", "solicitor general", OfficeScope::State, true, true},
    {"speaker", "speaker", OfficeScope::Body, true, true},
    {"speaker of the house", "speaker", OfficeScope::Body, true, true},
    {"special envoy", "envoy", OfficeScope::State, false, true},
    {"spokesman", "spokesperson", OfficeScope::Body, false, true},
    {"spokesperson", "spokesperson", OfficeScope::Body, false, true},
    {"spokeswoman", "spokesperson", OfficeScope::Body, false, true},
    {"superintendent", "superintendent", OfficeScope::Body, false, true},
    {"supreme leader", "supreme leader", OfficeScope::State, true, true},
    {"surgeon general", "surgeon general", OfficeScope::State, true, true},
    {"taoiseach", "taoiseach", OfficeScope::State, true, true},
    {"transport secretary", "transportation secretary", OfficeScope::State, true, true},
    {"transportation secretary", "transportation secretary", OfficeScope::State, true, true},
    {"treasurer", "treasurer", OfficeScope::Body, true, true},
    {"treasury secretary", "treasury secretary", OfficeScope::State, true, true},
    {"trooper", "trooper", OfficeScope::Any, false, true},
    {"tsar", "czar", OfficeScope::Any, true, true},
    {"veep", "vice president", OfficeScope::Any, true, true},
    {"vice admiral", "vice admiral", OfficeScope::Any, false, true},
    {"vice chair", "vice chairman", OfficeScope::Body, false, true},
    {"vice chairman", "vice chairman", OfficeScope::Body, false, true},
    {"vice chairwoman", "vice chairman", OfficeScope::Body, false, true},
    {"vice premier", "deputy prime minister", OfficeScope::State, false, true},
    {"vice president", "vice president", OfficeScope::Any, true, true},
    {"vice president elect", "vice president", OfficeScope::Any, true, true},
});
static_assert(is_table(kOffices, &Office::words));
constexpr WordIndex kOfficesIndex(kOffices, &Office::words);

constexpr std::string_view first_word(const Office& office) {
  return office.words.substr(0, office.words.find(' '));
}
constexpr std::string_view last_word(const Office& office) {
  return office.words.substr(office.words.rfind(' ') + 1);  // npos + 1 is 0
}
constexpr WordIndex kFirstWords(kOffices, first_word);
constexpr WordIndex kLastWords(kOffices, last_word);

struct StatusWord {
  std::string_view word;
  RoleStatus status;
};

constexpr auto kStatusWords = std::to_array<StatusWord>({
    {"acting", RoleStatus::Acting},      {"assistant", RoleStatus::Deputy},
    {"associate", RoleStatus::Deputy},   {"caretaker", RoleStatus::Interim},
    {"departing", RoleStatus::Outgoing}, {"deposed", RoleStatus::Former},
    {"deputy", RoleStatus::Deputy},      {"designate", RoleStatus::Elect},
    {"disgraced", RoleStatus::Former},   {"elect", RoleStatus::Elect},
    {"erstwhile", RoleStatus::Former},   {"ex", RoleStatus::Former},
    {"former", RoleStatus::Former},      {"incoming", RoleStatus::Elect},
    {"interim", RoleStatus::Interim},    {"late", RoleStatus::Former},
    {"nominated", RoleStatus::Nominee},  {"nominee", RoleStatus::Nominee},
    {"one-time", RoleStatus::Former},    {"onetime", RoleStatus::Former},
    {"ousted", RoleStatus::Former},      {"outgoing", RoleStatus::Outgoing},
    {"previous", RoleStatus::Former},    {"retired", RoleStatus::Former},
    {"sacked", RoleStatus::Former},      {"then", RoleStatus::Former},
});
static_assert(is_table(kStatusWords, &StatusWord::word));
constexpr WordIndex kStatusWordsIndex(kStatusWords, &StatusWord::word);

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

constexpr auto kDescriptors = std::to_array<Descriptor>({
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
static_assert(is_table(kDescriptors, &Descriptor::word));
constexpr WordIndex kDescriptorsIndex(kDescriptors, &Descriptor::word);

// Tokens of the longest row: "chancellor of the exchequer".
constexpr std::uint32_t kLongest = 4;

// The most tokens that so many words may be, hyphens between them counted.
constexpr std::uint32_t kMostTokens = 2 * kLongest - 1;

// The first word of an office without the prefix that gives a status: "ex-minister", "then-minister".
struct OfficeStart {
  std::string_view word;
  std::uint32_t token = 0;  // where it stands
  std::optional<RoleStatus> status;
};

OfficeStart start_of(std::span<const Token> tokens, std::uint32_t first) {
  const std::string_view word = tokens[first].lower;
  if (word.starts_with("ex-")) return {word.substr(3), first, RoleStatus::Former};
  if (is_inner_hyphen(tokens, first + 1)) {
    const std::uint32_t next = first + 2;
    if (word == "then") return {tokens[next].lower, next, RoleStatus::Former};
    if (word == "acting") return {tokens[next].lower, next, RoleStatus::Acting};
  }
  return {word, first, std::nullopt};
}

// Whether a border of written words stands before this token.
bool is_border(std::span<const Token> tokens, std::uint32_t at) {
  return !is_inner_hyphen(tokens, at) && (at == 0 || !is_inner_hyphen(tokens, at - 1));
}

std::optional<OfficeMatch> match_exactly(std::span<const Token> tokens, std::uint32_t first,
                                         std::uint32_t last) {
  const OfficeStart start = start_of(tokens, first);
  if (start.token >= last || !is_border(tokens, first) || !is_border(tokens, last)) return std::nullopt;
  OfficeMatch match{nullptr, first, last, start.status};
  WordKey key;
  key.add(start.word, true);
  for (std::uint32_t at = start.token + 1; at < last; ++at) {
    if (!is_inner_hyphen(tokens, at)) key.add(tokens[at].lower, true);
  }
  match.office = kOfficesIndex.find(key.view());
  if (match.office == nullptr) return std::nullopt;
  if (match.office->words.ends_with(" elect")) match.status = RoleStatus::Elect;
  return match;
}

// The part of a word that the tables' first or last words are compared with: "co" of "co-founder".
bool starts_an_office(std::span<const Token> tokens, std::uint32_t first) {
  std::string_view word = start_of(tokens, first).word;
  word = word.substr(0, word.find('-'));
  if (word.ends_with('.')) word.remove_suffix(1);
  return kFirstWords.has(word);
}

bool ends_an_office(std::string_view word) {
  if (const std::size_t hyphen = word.rfind('-'); hyphen != std::string_view::npos)
    word.remove_prefix(hyphen + 1);
  if (word.ends_with('.')) word.remove_suffix(1);
  return kLastWords.has(word);
}

}  // namespace

std::optional<OfficeMatch> match_office(std::span<const Token> tokens, std::uint32_t first,
                                        std::uint32_t limit) {
  if (first >= limit || !starts_an_office(tokens, first)) return std::nullopt;
  for (std::uint32_t last = std::min(limit, first + kMostTokens); last > first; --last) {
    if (auto found = match_exactly(tokens, first, last)) return found;
  }
  return std::nullopt;
}

std::optional<OfficeMatch> match_office_before(std::span<const Token> tokens, std::uint32_t limit,
                                               std::uint32_t end) {
  if (end <= limit || !ends_an_office(tokens[end - 1].lower)) return std::nullopt;
  for (std::uint32_t first = end - std::min(end - limit, kMostTokens); first < end; ++first) {
    if (auto found = match_exactly(tokens, first, end)) return found;
  }
  return std::nullopt;
}

std::optional<RoleStatus> status_word(std::string_view lower) {
  const StatusWord* found = kStatusWordsIndex.find(lower);
  if (found == nullptr) return std::nullopt;
  return found->status;
}

std::optional<Gender> find_honorific(std::string_view key) {
  const Honorific* found = kHonorificsIndex.find(key);
  if (found == nullptr) return std::nullopt;
  return found->gender;
}

const Descriptor* find_descriptor(std::string_view lemma) { return kDescriptorsIndex.find(lemma); }

}  // namespace factcheck
