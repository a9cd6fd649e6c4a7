// Offices that verbs give and take: "named Ida Falk director", "resigned as chairman", "succeeds Jon Reed as
// mayor".
#include <algorithm>
#include <array>

#include "mention/role_reader.h"
#include "mention/word_table.h"

namespace factcheck {

// What a verb with "as" or an office after it says of the one who holds it.
struct OfficeVerb {
  std::string_view lemma;
  bool of_object;   // "appointed her as": the object holds it; "served as": the subject does
  bool bare;        // takes the office without "as": "named her director", "became director"
  bool infinitive;  // "picked her to lead the agency"
  RoleStatus status;
  std::string_view next;  // one of these words has to follow: "step down as"; empty for any
};

namespace {

// How far from its verb an office is looked for, in tokens.
constexpr std::uint32_t kReach = 16;

constexpr auto kOfficeVerbs = std::to_array<OfficeVerb>({
    {"act", false, false, false, RoleStatus::Acting, ""},
    {"anoint", true, true, false, RoleStatus::Current, ""},
    {"appoint", true, true, true, RoleStatus::Current, ""},
    {"assign", true, false, true, RoleStatus::Current, ""},
    {"assume", false, false, false, RoleStatus::Current, "office"},
    {"axe", true, false, false, RoleStatus::Former, ""},
    {"become", false, true, false, RoleStatus::Current, ""},
    {"begin", false, false, false, RoleStatus::Current, "work"},
    {"choose", true, true, true, RoleStatus::Current, ""},
    {"confirm", true, false, false, RoleStatus::Current, ""},
    {"continue", false, false, false, RoleStatus::Current, "as"},
    {"crown", true, true, false, RoleStatus::Current, ""},
    {"depart", false, false, false, RoleStatus::Former, ""},
    {"depose", true, false, false, RoleStatus::Former, ""},
    {"designate", true, true, true, RoleStatus::Current, ""},
    {"dismiss", true, false, false, RoleStatus::Former, ""},
    {"elect", true, true, true, RoleStatus::Current, ""},
    {"fire", true, false, false, RoleStatus::Former, ""},
    {"hire", true, false, true, RoleStatus::Current, ""},
    {"inaugurate", true, false, false, RoleStatus::Current, ""},
    {"install", true, false, true, RoleStatus::Current, ""},
    {"join", false, false, false, RoleStatus::Current, ""},
    {"leave", false, false, false, RoleStatus::Former, ""},
    {"make", true, true, false, RoleStatus::Current, ""},
    {"name", true, true, true, RoleStatus::Current, ""},
    {"nominate", true, true, true, RoleStatus::Nominee, ""},
    {"oust", true, false, false, RoleStatus::Former, ""},
    {"overthrow", true, false, false, RoleStatus::Former, ""},
    {"pick", true, false, true, RoleStatus::Current, ""},
    {"promote", true, false, false, RoleStatus::Current, ""},
    {"quit", false, false, false, RoleStatus::Former, ""},
    {"re-elect", true, true, false, RoleStatus::Current, ""},
    {"reappoint", true, true, false, RoleStatus::Current, ""},
    {"recall", true, false, false, RoleStatus::Former, ""},
    {"reelect", true, true, false, RoleStatus::Current, ""},
    {"refer", true, false, false, RoleStatus::Current, ""},
    {"rejoin", false, false, false, RoleStatus::Current, ""},
    {"remain", false, true, false, RoleStatus::Current, ""},
    {"remove", true, false, false, RoleStatus::Former, ""},
    {"resign", false, false, false, RoleStatus::Former, ""},
    {"retire", false, false, false, RoleStatus::Former, ""},
    {"return", false, false, false, RoleStatus::Current, "as"},
    {"sack", true, false, false, RoleStatus::Former, ""},
    {"select", true, true, true, RoleStatus::Current, ""},
    {"serve", false, false, false, RoleStatus::Current, ""},
    {"stand", false, false, false, RoleStatus::Former, "down"},
    {"start", false, false, false, RoleStatus::Current, "work"},
    {"stay", false, false, false, RoleStatus::Current, "as on"},
    {"step", false, false, false, RoleStatus::Former, "down aside"},
    {"swear", true, false, false, RoleStatus::Current, ""},
    {"take", false, false, false, RoleStatus::Current, "over office charge"},
    {"tap", true, false, true, RoleStatus::Current, ""},
    {"topple", true, false, false, RoleStatus::Former, ""},
    {"unveil", true, false, false, RoleStatus::Current, ""},
    {"work", false, false, false, RoleStatus::Current, ""},
});
static_assert(is_table(kOfficeVerbs, &OfficeVerb::lemma));
constexpr WordIndex kOfficeVerbsIndex(kOfficeVerbs, &OfficeVerb::lemma);

bool has_word_of(std::string_view list, std::string_view word) {
  while (!list.empty()) {
    const std::size_t blank = list.find(' ');
    if (list.substr(0, blank) == word) return true;
    list = blank == std::string_view::npos ? std::string_view() : list.substr(blank + 1);
  }
  return false;
}

// "will be named" is of one who comes, "will resign" of one who goes.
RoleStatus status_in(Outlook outlook, RoleStatus status) {
  if (outlook != Outlook::Coming) return status;
  if (status == RoleStatus::Current) return RoleStatus::Next;
  return status == RoleStatus::Former ? RoleStatus::Outgoing : status;
}

}  // namespace

const OfficeVerb* find_office_verb(const Token& verb) {
  if (const OfficeVerb* found = kOfficeVerbsIndex.find(verb.lemma)) return found;
  for (const std::string_view ending : {"ing", "ed"}) {
    if (verb.lower.ends_with(ending)) {
      return kOfficeVerbsIndex.find(verb.lower.substr(0, verb.lower.size() - ending.size()));
    }
  }
  return nullptr;
}

bool dismisses(const OfficeVerb& verb) { return verb.of_object && verb.status == RoleStatus::Former; }

bool is_turn_verb(const Token& verb) { return is_any(verb.lemma, {"replace", "succeed"}); }

void RoleReader::read_office_verb(const Clause& clause, const OfficeVerb& verb, const Sentence& sentence) {
  const Outlook outlook = outlook_of(clause, sentence);
  if (outlook == Outlook::Unreal) return;
  std::uint32_t after = clause.verb + 1;
  if (!verb.next.empty() && (after >= sentence.last || !has_word_of(verb.next, tokens_[after].lower))) return;
  const Holders holders = holders_of(clause, verb, sentence, after);
  RoleStatus status = status_in(outlook, verb.status);
  if (holders.empty()) {
    if (const NameMention* leaver = name_before_verb(clause, sentence))
      note_departure(clause, verb, status, *leaver, sentence);
    return;
  }
  if (!verb.of_object && verb.status == RoleStatus::Current && !verb.bare &&
      ended_long_ago(clause, sentence, true))
    status = RoleStatus::Former;
  if (verb.bare && take_offices(after, sentence, holders, status, clause.negated)) return;
  const std::uint32_t limit = std::min(sentence.last, after + kReach);
  for (std::uint32_t at = after; at < limit; ++at) {
    const Token& token = tokens_[at];
    if (token.lower == "as") {
      take_offices(at + 1, sentence, holders, status, clause.negated);
      return;
    }
    if (token.lower == "to" && verb.lemma == "promote") {  // "promoted to finance director"
      take_offices(at + 1, sentence, holders, status, clause.negated);
      return;
    }
    const bool to = verb.infinitive && token.lower == "to" && at + 1 < limit;
    if (to && is_any(tokens_[at + 1].lower, {"be", "become"})) {
      take_offices(at + 2, sentence, holders, status, clause.negated);
      return;
    }
    if (to && is_lead_verb(tokens_[at + 1])) {
      const NameMention* body = organisation_from(at + 2, sentence);
      if (body == nullptr) body = body_of_effort(at + 2, sentence);
      for (const NameMention* holder : holders) take_headship(at + 1, body, *holder, clause.negated, status);
      return;
    }
    if (to && tokens_[at + 1].lemma == "serve") {
      ++at;
      continue;
    }
    if (at > after && (token.upos == Upos::VERB || token.text == ";")) break;
  }
  if (holders.size() == 1) note_departure(clause, verb, status, *holders[0], sentence);
}

// Who is named right before the verb, whatever the tree says of the words.
const NameMention* RoleReader::name_before_verb(const Clause& clause, const Sentence& sentence) const {
  std::uint32_t at = clause.verb;
  while (at > sentence.first && (tokens_[at - 1].upos == Upos::AUX || tokens_[at - 1].upos == Upos::ADV))
    --at;
  const NameMention* mention = at > sentence.first ? names_.at(at - 1) : nullptr;
  return is_person(mention) ? mention : nullptr;
}

// "Finance Minister Ida Falk [resigned] on Monday": from the office that the sentence has called her by.
void RoleReader::note_departure(const Clause& clause, const OfficeVerb& verb, RoleStatus status,
                                const NameMention& leaver, const Sentence& sentence) {
  const bool resigns = is_any(verb.lemma, {"resign", "step"});
  const bool sacked =
      clause.passive && is_any(verb.lemma, {"depose", "dismiss", "oust", "overthrow", "sack", "topple"});
  if ((!resigns && !sacked) || clause.negated || clause.tense == Tense::None) return;
  const std::uint32_t after = clause.verb + 1;
  if (after < sentence.last && tokens_[after].lower == "from") return;  // "from the board"
  RoleMention* office = nullptr;
  for (auto role = roles_.rbegin(); role != roles_.rend() && role->first >= sentence.first; ++role) {
    if (role->holder_span != leaver.span) continue;
    if (office != nullptr) return;  // of which, it does not say
    office = &*role;
  }
  if (office != nullptr && office->status == RoleStatus::Current && !office->negated) office->status = status;
}

// Who comes to hold the office or to lose it; `after` is moved behind them if they stand behind the verb.
RoleReader::Holders RoleReader::holders_of(const Clause& clause, const OfficeVerb& verb,
                                           const Sentence& sentence, std::uint32_t& after) const {
  Holders holders;
  // "The board named Ida Falk director": somebody right behind the participle is its object, whatever the
  // tree says.
  const bool bare_participle = clause.verb == sentence.first || tokens_[clause.verb - 1].upos != Upos::AUX;
  const bool object_follows = bare_participle && after < sentence.last &&
                              (tokens_[after].xpos == Xpos::PRP || may_be_person(names_.at(after)));
  if (verb.of_object && (!clause.passive || object_follows)) {
    // "swore in"
    if (after < sentence.last && clause.particle == static_cast<std::int32_t>(after)) ++after;
    if (after < sentence.last && verb.lemma == "swear" && tokens_[after].lower == "in") ++after;
    after = read_objects(after, sentence, holders);
    // Nobody names himself: "Trump named him" is of another.
    for (const std::int32_t phrase : {clause.subject, clause.antecedent}) {
      const NameMention* giver = head_mention(phrase);
      if (giver != nullptr)
        std::erase_if(holders, [&](const auto* holder) { return holder->entity == giver->entity; });
    }
  } else if (const NameMention* subject = head_mention(clause.subject)) {
    holders.push_back(subject);
  } else if (const NameMention* described = head_mention(clause.antecedent)) {
    holders.push_back(described);
  }
  return holders;
}

// The people named right after a verb, and the token after them: [Musk] and businessman [Ramaswamy].
std::uint32_t RoleReader::read_objects(std::uint32_t at, const Sentence& sentence, Holders& people) const {
  std::uint32_t after = at;
  for (const std::uint32_t limit = std::min(sentence.last, at + kReach); at < limit;) {
    const NameMention* mention = names_.at(at);
    if (may_be_person(mention)) {
      people.push_back(mention);
      after = at = mention->last;
      continue;
    }
    const Token& token = tokens_[at];
    const bool title = token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::ADJ ||
                       token.upos == Upos::DET || token.upos == Upos::CCONJ || token.text == "," ||
                       (token.lower == "to" && people.empty());
    const auto office = people.empty() ? std::nullopt : match_office(tokens_, at, limit);
    const bool of_next = office && is_person(names_.at(office->last));  // "Holm and lawyer [Paul Day]"
    if (!title || (office && !of_next)) break;
    ++at;
  }
  return after;
}

// "Carl Holm succeeds Jon Reed as mayor"; "Jon Reed was replaced as mayor by Carl Holm"
void RoleReader::read_turn(const Clause& clause, const Sentence& sentence) {
  const Outlook outlook = outlook_of(clause, sentence);
  if (outlook == Outlook::Unreal || clause.negated) return;
  Holders comes, goes;
  std::uint32_t after = clause.verb + 1;
  if (clause.passive) {
    if (const NameMention* subject = head_mention(clause.subject)) goes.push_back(subject);
    if (const NameMention* agent = head_mention(clause.agent)) comes.push_back(agent);
  } else {
    if (const NameMention* subject = head_mention(clause.subject)) comes.push_back(subject);
    after = read_objects(after, sentence, goes);
  }
  const std::uint32_t limit = std::min(sentence.last, after + kReach);
  for (std::uint32_t at = after; at < limit && tokens_[at].upos != Upos::VERB; ++at) {
    if (tokens_[at].lower != "as") continue;
    take_offices(at + 1, sentence, comes, status_in(outlook, RoleStatus::Current), false);
    take_offices(at + 1, sentence, goes, status_in(outlook, RoleStatus::Former), false);
    return;
  }
}

// "named her [director of the museum]", "as [chairman and chief executive]"
bool RoleReader::take_offices(std::uint32_t at, const Sentence& sentence, const Holders& holders,
                              RoleStatus status, bool negated) {
  constexpr std::uint32_t kFar = 12;
  auto titles = offices_from(at, std::min(sentence.last, at + kFar), sentence);
  for (TitlePhrase& title : titles) {
    // "nominated her as the next mayor": she is not yet to be
    if (title.status == RoleStatus::Current || status == RoleStatus::Nominee) title.status = status;
    for (const NameMention* holder : holders) add(title, *holder, negated);
  }
  return !titles.empty();
}

// The office of the noun phrase that starts at a token.
std::optional<OfficeMatch> RoleReader::office_from(std::uint32_t at, const Sentence& sentence) const {
  for (const std::uint32_t limit = std::min(sentence.last, at + 8); at < limit;) {
    if (const auto office = match_office(tokens_, at, limit); office && is_noun(*office)) {
      const NameMention* next = office->last < sentence.last ? names_.at(office->last) : nullptr;
      if (is_person(next)) return std::nullopt;
      return office;
    }
    if (const NameMention* mention = names_.at(at)) {
      if (is_person(mention)) return std::nullopt;
      at = mention->last;
      continue;
    }
    const Token& token = tokens_[at];
    const bool passed = token.upos == Upos::DET || token.upos == Upos::ADJ || token.upos == Upos::NOUN ||
                        token.upos == Upos::NUM || token.xpos == Xpos::POS || token.upos == Upos::ADV;
    if (!passed) return std::nullopt;
    ++at;
  }
  return std::nullopt;
}

}  // namespace factcheck
