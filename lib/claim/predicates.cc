#include "claim/predicates.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <span>
#include <string>

#include "base/utf8.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

// Sorted by id.
constexpr auto kSenses = std::to_array<Sense>({
    {.id = "add-debt", .done = "added to the debt", .object_known = true},
    {.id = "affect", .done = "affected", .running = true},
    {.id = "appoint", .done = "appointed", .opposite = "dismiss"},
    {.id = "approve", .done = "approved", .opposite = "reject"},
    {.id = "arrest", .done = "arrested", .running = true},
    {.id = "assassinate", .done = "assassinated", .once = true, .topic = "life"},
    {.id = "attend", .done = "attended"},
    {.id = "bear", .done = "born", .once = true},
    {.id = "board", .done = "on board", .object_known = true},
    {.id = "buy", .done = "bought", .opposite = "sell"},
    {.id = "charge", .done = "charged"},
    {.id = "collide", .done = "in the collision", .once = true},
    {.id = "cost", .done = "cost"},
    {.id = "cut", .done = "cut", .opposite = "raise"},
    {.id = "defeat", .done = "defeated", .single_agent = true},
    {.id = "destroy", .done = "destroyed", .running = true},
    {.id = "dismiss", .done = "dismissed", .opposite = "appoint"},
    {.id = "displace", .done = "displaced", .running = true},
    {.id = "donate", .done = "given"},
    {.id = "earn", .done = "earned", .opposite = "lose-money"},
    {.id = "employ", .done = "employed"},
    {.id = "evacuate", .done = "evacuated", .running = true},
    {.id = "fall", .done = "fallen", .opposite = "rise"},
    {.id = "fine", .done = "fined"},
    {.id = "found", .done = "founded"},
    {.id = "fund-campaign", .done = "given to the campaign", .object_known = true},
    {.id = "hospitalise", .done = "taken to hospital", .running = true},
    {.id = "infect", .done = "infected", .running = true},
    {.id = "injure", .done = "injured", .running = true},
    {.id = "invest", .done = "invested"},
    {.id = "join", .done = "joined", .opposite = "leave-post"},
    {.id = "kill", .done = "killed", .running = true, .once = true},
    {.id = "lead", .done = "led"},
    {.id = "leave-post", .done = "gone from the post", .opposite = "join"},
    {.id = "lose", .done = "lost", .opposite = "win"},
    {.id = "lose-money", .done = "lost", .opposite = "earn"},
    {.id = "marry", .done = "married"},
    {.id = "mediate", .done = "mediated between"},
    {.id = "miss", .done = "missing", .running = true},
    {.id = "name", .done = "named"},
    {.id = "nominate", .done = "nominated", .topic = "post"},
    {.id = "pay", .done = "paid"},
    {.id = "protest", .done = "protesting", .running = true},
    {.id = "raise", .done = "raised", .opposite = "cut"},
    {.id = "reconcile", .done = "reconciled"},
    {.id = "refuse", .done = "refused"},
    {.id = "reject", .done = "rejected", .opposite = "approve"},
    {.id = "rescue", .done = "rescued", .running = true},
    {.id = "rise", .done = "risen", .opposite = "fall"},
    {.id = "sell", .done = "sold", .opposite = "buy"},
    {.id = "settle", .done = "paid to settle"},
    {.id = "shoot", .done = "shot", .running = true},
    {.id = "spend", .done = "spent"},
    {.id = "stall", .done = "stalled", .topic = "post"},
    {.id = "strike-work", .done = "on strike", .running = true},
    {.id = "sue", .done = "sued"},
    {.id = "support", .done = "supported", .opposite = "refuse"},
    {.id = "survive", .done = "survived", .topic = "life"},
    {.id = "visit", .done = "visited"},
    {.id = "vote", .done = "voted"},
    {.id = "win", .done = "won", .single_agent = true, .opposite = "lose"},
    {.id = "withdraw", .done = "withdrawn", .topic = "post"},
});
static_assert(std::ranges::is_sorted(kSenses, {}, &Sense::id), "kept in order for the reader");

struct Word {
  std::string_view lemma;
  WordClass word_class;
  std::string_view sense;
  std::string_view verb;  // of a noun or adjective: the verb that a claim's predicate shows
};

constexpr auto V = WordClass::Verb;
constexpr auto N = WordClass::Noun;
constexpr auto A = WordClass::Adjective;

// Sorted by lemma, then class.
constexpr auto kWords = std::to_array<Word>({
    {"aboard", A, "board", "be aboard"},
    {"acquire", V, "buy", ""},
    {"acquisition", N, "buy", "acquire"},
    {"affect", V, "affect", ""},
    {"appoint", V, "appoint", ""},
    {"appointment", N, "appoint", "appoint"},
    {"approval", N, "approve", "approve"},
    {"approve", V, "approve", ""},
    {"arrest", V, "arrest", ""},
    {"arrest", N, "arrest", "arrest"},
    {"assassinate", V, "assassinate", ""},
    {"assassination", N, "assassinate", "assassinate"},
    {"attend", V, "attend", ""},
    {"axe", V, "dismiss", ""},
    {"beat", V, "defeat", ""},
    {"birth", N, "bear", "be born"},
    {"bridge", V, "mediate", ""},
    {"broker", V, "mediate", ""},
    {"buy", V, "buy", ""},
    {"capture", V, "arrest", ""},
    {"carry", V, "board", ""},
    {"casualty", N, "kill", "be killed or injured"},
    {"charge", V, "charge", ""},
    {"climb", V, "rise", ""},
    {"collapse", V, "fall", ""},
    {"collide", V, "collide", ""},
    {"collision", N, "collide", "collide"},
    {"contribute", V, "donate", ""},
    {"contribution", N, "donate", "contribute"},
    {"cost", V, "cost", ""},
    {"cost", N, "cost", "cost"},
    {"crash", V, "collide", ""},
    {"crash", N, "collide", "crash"},
    {"cut", V, "cut", ""},
    {"cut", N, "cut", "cut"},
    {"damage", V, "destroy", ""},
    {"dead", A, "kill", "die"},
    {"death", N, "kill", "die"},
    {"decline", V, "fall", ""},
    {"decline", N, "fall", "decline"},
    {"decrease", V, "fall", ""},
    {"defeat", V, "defeat", ""},
    {"demonstrator", N, "protest", "protest"},
    {"departure", N, "leave-post", "leave"},
    {"derail", V, "collide", ""},
    {"deselection", N, "withdraw", "deselect"},
    {"destroy", V, "destroy", ""},
    {"destruction", N, "destroy", "destroy"},
    {"detain", V, "arrest", ""},
    {"die", V, "kill", ""},
    {"dismiss", V, "dismiss", ""},
    {"dismissal", N, "dismiss", "dismiss"},
    {"displace", V, "displace", ""},
    {"donate", V, "donate", ""},
    {"donation", N, "donate", "donate"},
    {"drop", V, "fall", ""},
    {"earn", V, "earn", ""},
    {"elect", V, "win", ""},
    {"employ", V, "employ", ""},
    {"establish", V, "found", ""},
    {"establishment", N, "found", "establish"},
    {"evacuate", V, "evacuate", ""},
    {"evacuation", N, "evacuate", "evacuate"},
    {"fall", V, "fall", ""},
    {"fall", N, "fall", "fall"},
    {"fatality", N, "kill", "die"},
    {"fine", V, "fine", ""},
    {"fine", N, "fine", "fine"},
    {"fire", V, "dismiss", ""},
    {"form", V, "found", ""},
    {"formation", N, "found", "form"},
    {"found", V, "found", ""},
    {"foundation", N, "found", "found"},
    {"gift", N, "donate", "give"},
    {"grow", V, "rise", ""},
    {"hire", V, "appoint", ""},
    {"homeless", A, "displace", "be made homeless"},
    {"hospitalise", V, "hospitalise", ""},
    {"hospitalize", V, "hospitalise", ""},
    {"hurt", V, "injure", ""},
    {"hurt", A, "injure", "be hurt"},
    {"increase", V, "rise", ""},
    {"increase", N, "rise", "increase"},
    {"infect", V, "infect", ""},
    {"infection", N, "infect", "infect"},
    {"injure", V, "injure", ""},
    {"injured", A, "injure", "be injured"},
    {"injury", N, "injure", "be injured"},
    {"intervene", V, "mediate", ""},
    {"invest", V, "invest", ""},
    {"investment", N, "invest", "invest"},
    {"join", V, "join", ""},
    {"kill", V, "kill", ""},
    {"killing", N, "kill", "kill"},
    {"launch", V, "found", ""},
    {"launch", N, "found", "launch"},
    {"lead", V, "lead", ""},
    {"lose", V, "lose", ""},
    {"marriage", N, "marry", "marry"},
    {"marry", V, "marry", ""},
    {"mediate", V, "mediate", ""},
    {"mediation", N, "mediate", "mediate"},
    {"mend", V, "mediate", ""},
    {"miss", V, "miss", ""},
    {"missing", A, "miss", "be missing"},
    {"murder", V, "kill", ""},
    {"murder", N, "kill", "murder"},
    {"name", V, "name", ""},
    {"nominate", V, "nominate", ""},
    {"nomination", N, "nominate", "nominate"},
    {"oust", V, "dismiss", ""},
    {"pass", V, "approve", ""},
    {"pay", V, "pay", ""},
    {"payment", N, "pay", "pay"},
    {"perish", V, "kill", ""},
    {"plunge", V, "fall", ""},
    {"profit", N, "earn", "earn"},
    {"protest", V, "protest", ""},
    {"protester", N, "protest", "protest"},
    {"pull", V, "rescue", ""},
    {"purchase", V, "buy", ""},
    {"purchase", N, "buy", "purchase"},
    {"quit", V, "leave-post", ""},
    {"raise", V, "raise", ""},
    {"reconcile", V, "reconcile", ""},
    {"reconciliation", N, "reconcile", "reconcile"},
    {"reduce", V, "cut", ""},
    {"reduction", N, "cut", "reduce"},
    {"refusal", N, "refuse", "refuse"},
    {"refuse", V, "refuse", ""},
    {"reject", V, "reject", ""},
    {"rejection", N, "reject", "reject"},
    {"rescue", V, "rescue", ""},
    {"resign", V, "leave-post", ""},
    {"resignation", N, "leave-post", "resign"},
    {"reunite", V, "reconcile", ""},
    {"rise", V, "rise", ""},
    {"rise", N, "rise", "rise"},
    {"sack", V, "dismiss", ""},
    {"sale", N, "sell", "sell"},
    {"sell", V, "sell", ""},
    {"settle", V, "settle", ""},
    {"settlement", N, "settle", "settle"},
    {"shoot", V, "shoot", ""},
    {"slash", V, "cut", ""},
    {"slay", V, "kill", ""},
    {"spend", V, "spend", ""},
    {"stall", V, "stall", ""},
    {"stalled", A, "stall", "stall"},
    {"striker", N, "strike-work", "strike"},
    {"sue", V, "sue", ""},
    {"support", V, "support", ""},
    {"survive", V, "survive", ""},
    {"survivor", N, "survive", "survive"},
    {"trap", V, "miss", ""},
    {"trapped", A, "miss", "be trapped"},
    {"unaccounted", A, "miss", "be unaccounted for"},
    {"visit", V, "visit", ""},
    {"vote", V, "vote", ""},
    {"vote", N, "vote", "vote"},
    {"win", V, "win", ""},
    {"withdraw", V, "withdraw", ""},
    {"withdrawal", N, "withdraw", "withdraw"},
    {"wound", V, "injure", ""},
    {"wounded", A, "injure", "be wounded"},
});
static_assert(std::ranges::is_sorted(kWords, {}, &Word::lemma), "find_word goes on from the first");

// Verbs that take their sense from a word of their object.
constexpr std::string_view kPolitical[] = {
    "campaign",  "campaigns",   "candidate", "candidates",  "pac",       "pacs",      "party",     "election",
    "elections", "re-election", "bid",       "republicans", "democrats", "committee", "committees"};
constexpr std::string_view kDebt[] = {"debt", "deficit", "deficits", "debts"};
constexpr std::string_view kGivingVerbs[] = {"give",   "pour",   "pump",       "spend", "channel", "plough",
                                             "inject", "donate", "contribute", "fund",  "commit",  "funnel"};
constexpr std::string_view kAddingVerbs[] = {"add", "increase", "raise", "swell", "widen", "grow", "balloon"};

constexpr WordIndex kWordIndex(kWords, &Word::lemma);
constexpr WordIndex kSenseIndex(kSenses, &Sense::id);

// Rows of one lemma stand together; the index knows the first.
const Word* find_word(std::string_view lemma, WordClass word_class) {
  const Word* row = kWordIndex.find(lemma);
  for (; row && row != kWords.data() + kWords.size() && row->lemma == lemma; ++row) {
    if (row->word_class == word_class) return row;
  }
  return nullptr;
}

struct Participle {
  std::string_view form;
  std::string_view verb;
};
constexpr auto kIrregular = std::to_array<Participle>({{"beaten", "beat"},
                                                       {"born", "bear"},
                                                       {"bought", "buy"},
                                                       {"cut", "cut"},
                                                       {"fallen", "fall"},
                                                       {"hurt", "hurt"},
                                                       {"led", "lead"},
                                                       {"lost", "lose"},
                                                       {"paid", "pay"},
                                                       {"risen", "rise"},
                                                       {"shot", "shoot"},
                                                       {"slain", "slay"},
                                                       {"sold", "sell"},
                                                       {"spent", "spend"},
                                                       {"withdrawn", "withdraw"},
                                                       {"won", "win"}});

// The verb in the table whose participle this is: "nominated" is "nominate"; empty if there is none.
std::string_view verb_of_participle(std::string_view form) {
  for (const Participle& row : kIrregular) {
    if (row.form == form) return row.verb;
  }
  if (!form.ends_with("ed")) return {};
  const std::string_view without_d = form.substr(0, form.size() - 1);
  const std::string_view without_ed = form.substr(0, form.size() - 2);
  for (const std::string_view verb : {without_d, without_ed}) {
    if (const Word* row = find_word(verb, WordClass::Verb)) return row->lemma;
  }
  if (without_ed.size() > 2 && without_ed.back() == without_ed[without_ed.size() - 2]) {
    if (const Word* row = find_word(without_ed.substr(0, without_ed.size() - 1), WordClass::Verb))
      return row->lemma;
  }
  if (form.ends_with("ied")) {
    const std::string with_y = std::string(form.substr(0, form.size() - 3)) + "y";
    if (const Word* row = find_word(with_y, WordClass::Verb)) return row->lemma;
  }
  return {};
}

// Whether `word` stands in `lower` between characters that belong to no word.
bool has_word(std::string_view lower, std::string_view word) {
  const auto inside = [&](std::size_t at) {
    return at < lower.size() && (std::isalnum(static_cast<unsigned char>(lower[at])) || lower[at] == '-');
  };
  for (std::size_t at = lower.find(word); at != std::string_view::npos; at = lower.find(word, at + 1)) {
    if ((at == 0 || !inside(at - 1)) && !inside(at + word.size())) return true;
  }
  return false;
}

}  // namespace

const Sense* find_sense(std::string_view lemma, WordClass word_class) {
  const Word* word = find_word(lemma, word_class);
  return word ? sense_named(word->sense) : nullptr;
}

const Sense* sense_of_predicate(std::string_view predicate, std::string_view object) {
  const auto object_has = [&](std::span<const std::string_view> words) {
    const std::string lower = ascii_lower(object);
    return std::ranges::any_of(words, [&](std::string_view word) { return has_word(lower, word); });
  };
  if (std::ranges::find(kGivingVerbs, predicate) != std::end(kGivingVerbs) && object_has(kPolitical)) {
    return sense_named("fund-campaign");
  }
  if (std::ranges::find(kAddingVerbs, predicate) != std::end(kAddingVerbs) && object_has(kDebt)) {
    return sense_named("add-debt");
  }
  const bool state = predicate.starts_with("be ");
  if (state) predicate.remove_prefix(3);
  const std::string_view word = predicate.substr(0, predicate.find(' '));  // "step down", "rise to"
  if (!state) return find_sense(word, WordClass::Verb);
  if (const Sense* sense = find_sense(word, WordClass::Adjective)) return sense;
  return find_sense(verb_of_participle(word), WordClass::Verb);
}

const Sense* sense_named(std::string_view id) { return kSenseIndex.find(id); }

std::string_view verb_of_noun(std::string_view lemma) {
  if (const Word* word = find_word(lemma, N)) return word->verb;
  if (const Word* word = find_word(lemma, A)) return word->verb;
  return {};
}

}  // namespace factcheck
