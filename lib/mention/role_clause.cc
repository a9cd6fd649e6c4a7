// Offices that a clause gives: "Ida Falk is the head of the agency", "runs the agency", "As mayor of Oslo,
// Carl Holm".
#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "mention/gazetteer.h"
#include "mention/role_reader.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

constexpr auto kLeadVerbs = std::to_array<std::string_view>(
    {"chair", "co-run", "direct", "head", "helm", "lead", "manage", "oversee", "run"});
static_assert(is_table(kLeadVerbs));
constexpr WordIndex kLeadVerbsIndex(kLeadVerbs);

// What a body does, said instead of it: "picked her to lead the effort".
constexpr auto kEfforts =
    std::to_array<std::string_view>({"drive", "effort", "efforts", "initiative", "project", "push", "work"});
static_assert(is_table(kEfforts));
constexpr WordIndex kEffortsIndex(kEfforts);

// What a noun before "as" and an office says of the one whose it is: "her years as mayor".
struct Tenure {
  std::string_view noun;
  RoleStatus status;
};
constexpr auto kTenures = std::to_array<Tenure>({
    {"appointment", RoleStatus::Current}, {"career", RoleStatus::Former},
    {"days", RoleStatus::Former},         {"decade", RoleStatus::Former},
    {"decades", RoleStatus::Former},      {"departure", RoleStatus::Former},
    {"dismissal", RoleStatus::Former},    {"duties", RoleStatus::Current},
    {"election", RoleStatus::Current},    {"job", RoleStatus::Current},
    {"mandate", RoleStatus::Current},     {"nomination", RoleStatus::Nominee},
    {"ouster", RoleStatus::Former},       {"place", RoleStatus::Current},
    {"position", RoleStatus::Current},    {"post", RoleStatus::Current},
    {"reign", RoleStatus::Former},        {"removal", RoleStatus::Former},
    {"resignation", RoleStatus::Former},  {"role", RoleStatus::Current},
    {"sacking", RoleStatus::Former},      {"seat", RoleStatus::Current},
    {"spell", RoleStatus::Former},        {"stint", RoleStatus::Former},
    {"tenure", RoleStatus::Former},       {"term", RoleStatus::Current},
    {"time", RoleStatus::Former},         {"work", RoleStatus::Current},
    {"years", RoleStatus::Former},
});
static_assert(is_table(kTenures, &Tenure::noun));
constexpr WordIndex kTenuresIndex(kTenures, &Tenure::noun);

constexpr std::string_view kHead = "head";

bool is_opening(std::string_view text) { return text == "“" || text == "\"" || text == "("; }

bool is_agency(const Entity& entity) {
  if (entity.kind != EntityKind::Organisation) return false;
  const std::string name = ascii_lower(entity.name);
  return body_class_of_ending(name.substr(0, name.find(' '))) == BodyClass::Agency ||
         body_class_of_ending(name.substr(name.rfind(' ') + 1)) == BodyClass::Agency;
}

RoleStatus status_of(Outlook outlook) {
  return outlook == Outlook::Coming ? RoleStatus::Next : RoleStatus::Current;
}

}  // namespace

bool is_lead_verb(const Token& verb) {
  if (kLeadVerbsIndex.has(verb.lemma)) return true;
  return verb.lower.ends_with("ed") && kLeadVerbsIndex.has(verb.lower.substr(0, verb.lower.size() - 2));
}

void RoleReader::read_clause(const Clause& clause, const Sentence& sentence) {
  const Token& verb = tokens_[clause.verb];
  if (clause.copula) return read_copula(clause, sentence);
  if (is_turn_verb(verb)) return read_turn(clause, sentence);
  if (const OfficeVerb* office_verb = find_office_verb(verb))
    return read_office_verb(clause, *office_verb, sentence);
  if (is_lead_verb(verb)) read_lead_verb(clause, sentence);
}

// Falk was [not] [in charge of the office]; she is [the head of the agency]
void RoleReader::read_copula(const Clause& clause, const Sentence& sentence) {
  const Outlook outlook = outlook_of(clause, sentence);
  if (outlook == Outlook::Unreal) return;
  RoleStatus status = status_of(outlook);
  if (ended_long_ago(clause, sentence, false) || is_looked_back_on(clause)) status = RoleStatus::Former;
  const NameMention* subject = subject_of(clause);
  if (subject == nullptr) {
    if (is_looked_back_on(clause)) return read_foregone(clause, sentence);
    if (clause.subject >= 0)
      read_naming_copula(clause, analysis_.phrases[static_cast<std::size_t>(clause.subject)], status,
                         sentence);
    return;
  }
  std::uint32_t at = clause.verb + 1;
  while (at < sentence.last && (tokens_[at].upos == Upos::PART || tokens_[at].upos == Upos::ADV)) ++at;
  if (at + 2 < sentence.last && tokens_[at].lower == "in" && tokens_[at + 1].lower == "charge" &&
      tokens_[at + 2].lower == "of") {
    return take_headship(at, organisation_from(at + 3, sentence), *subject, clause.negated, status);
  }
  if (clause.complement < 0) return;
  const NounPhrase& phrase = analysis_.phrases[static_cast<std::size_t>(clause.complement)];
  const auto office = office_of_phrase(phrase, sentence.last);
  if (!office || !is_noun(*office)) return;
  const std::uint32_t start = phrase.possessor < 0
                                  ? phrase.first
                                  : analysis_.phrases[static_cast<std::size_t>(phrase.possessor)].first;
  take_office(*office, std::min(start, phrase.first), sentence, *subject, status, clause.negated);
}

// "The agency's new head is Ida Falk."
void RoleReader::read_naming_copula(const Clause& clause, const NounPhrase& subject, RoleStatus status,
                                    const Sentence& sentence) {
  const NameMention* holder = head_mention(clause.complement);
  if (holder == nullptr || holder->reference != Reference::Name || clause.negated) return;
  const auto office = office_of_phrase(subject, sentence.last);
  if (!office || !is_noun(*office) || tokens_[office->last].lower == "candidate") return;
  const std::uint32_t start = subject.possessor < 0
                                  ? subject.first
                                  : analysis_.phrases[static_cast<std::size_t>(subject.possessor)].first;
  take_office(*office, std::min(start, subject.first), sentence, *holder, status, false);
}

// A headship said by other words than the office's: the body is named after them.
void RoleReader::take_headship(std::uint32_t first, const NameMention* mention, const NameMention& holder,
                               bool negated, RoleStatus status) {
  if (mention == nullptr) return;
  const std::uint32_t last = mention->first > first ? mention->last : first + 1;
  RoleMention role;
  role.span = analysis_.span_of(first, last);
  role.first = first;
  role.last = last;
  role.office = kHead;
  role.single_holder = true;
  role.organisation = static_cast<std::int32_t>(mention->entity);
  role.organisation_name = names_.entities[mention->entity].name;
  role.holder = static_cast<std::int32_t>(holder.entity);
  role.holder_span = holder.span;
  role.status = status;
  role.negated = negated;
  roles_.push_back(std::move(role));
}

// The organisation that starts at a token, article and adjectives before it passed over.
const NameMention* RoleReader::organisation_from(std::uint32_t at, const Sentence& sentence) const {
  for (const std::uint32_t limit = std::min(sentence.last, at + 6); at < limit; ++at) {
    if (const NameMention* mention = names_.at(at)) {
      const EntityKind kind = names_.entities[mention->entity].kind;
      return kind == EntityKind::Organisation ? mention : nullptr;
    }
    const Token& token = tokens_[at];
    if (token.upos != Upos::DET && token.upos != Upos::ADJ && token.upos != Upos::NOUN &&
        !is_opening(token.text)) {
      return nullptr;
    }
  }
  return nullptr;
}

// "to lead the effort": of the one agency that the paragraph has named so far.
const NameMention* RoleReader::body_of_effort(std::uint32_t at, const Sentence& sentence) const {
  while (at < sentence.last && (tokens_[at].upos == Upos::DET || tokens_[at].upos == Upos::ADJ)) ++at;
  if (at >= sentence.last || !kEffortsIndex.has(tokens_[at].lower)) return nullptr;
  const NameMention* only = nullptr;
  constexpr std::size_t kFar = 24;
  auto mention = std::ranges::lower_bound(names_.mentions, at, {}, &NameMention::first);
  for (std::size_t back = 0; back < kFar && mention != names_.mentions.begin(); ++back) {
    --mention;
    const std::uint32_t its = analysis_.sentence_of(mention->first);
    if (analysis_.sentences[its].paragraph != sentence.paragraph) break;
    if (!is_agency(names_.entities[mention->entity])) continue;
    if (only != nullptr && only->entity != mention->entity) return nullptr;
    if (only == nullptr) only = &*mention;
  }
  return only;
}

void RoleReader::read_lead_verb(const Clause& clause, const Sentence& sentence) {
  if (clause.passive || clause.modal >= 0 || clause.kind == ClauseKind::Infinitive) return;
  const NameMention* subject = subject_of(clause);
  if (subject == nullptr || names_.entities[subject->entity].described) return;
  const NameMention* body = organisation_from(clause.verb + 1, sentence);
  // "directed the police to search": told them.
  const bool told = body != nullptr && body->last < sentence.last && tokens_[body->last].lower == "to";
  if (told && tokens_[clause.verb].lemma == "direct") return;
  const bool over = ended_in_a_year(clause, sentence);
  take_headship(clause.verb, body, *subject, clause.negated, over ? RoleStatus::Former : RoleStatus::Current);
}

// "When she was [justice minister], Ida Falk signed": the pronoun's name is still to come.
void RoleReader::read_foregone(const Clause& clause, const Sentence& sentence) {
  const NounPhrase& words = analysis_.phrases[static_cast<std::size_t>(clause.subject)];
  if (tokens_[words.head].xpos != Xpos::PRP || clause.complement < 0 || clause.negated) return;
  const NounPhrase& phrase = analysis_.phrases[static_cast<std::size_t>(clause.complement)];
  const auto office = office_of_phrase(phrase, sentence.last);
  if (!office || !is_noun(*office)) return;
  const NameMention* holder = name_behind_comma(office->last, sentence);
  if (is_person(holder))
    take_office(*office, std::min(phrase.first, office->first), sentence, *holder, RoleStatus::Former, false);
}

// The name that the next comma is followed by; null if none is, or a verb comes before.
const NameMention* RoleReader::name_behind_comma(std::uint32_t from, const Sentence& sentence) const {
  constexpr std::uint32_t kFar = 12;
  const std::uint32_t limit = std::min(sentence.last, from + kFar);
  for (std::uint32_t at = from; at + 1 < limit; ++at) {
    if (tokens_[at].upos == Upos::VERB || tokens_[at].upos == Upos::AUX) return nullptr;
    if (tokens_[at].text != ",") continue;
    std::uint32_t name = at + 1;
    while (name < sentence.last && find_honorific(WordKey(tokens_[name].lower).view())) ++name;
    return name < sentence.last ? names_.at(name) : nullptr;
  }
  return nullptr;
}

// "her seat as [MP for Wells]", "Holm's years as [mayor]": what a noun says of the office behind it.
void RoleReader::read_tenure(const NameMention& owner, const Sentence& sentence) {
  constexpr std::uint32_t kMostWords = 4;
  std::uint32_t at = owner.last;
  const bool pronoun = owner.last > owner.first && tokens_[owner.last - 1].xpos == Xpos::PRPS;
  if (!pronoun) {
    if (at >= sentence.last || tokens_[at].xpos != Xpos::POS) return;
    ++at;
  }
  const std::uint32_t limit = std::min(sentence.last, at + kMostWords);
  while (at < limit && tokens_[at].lower != "as") ++at;
  if (at + 1 >= limit + 1 || at + 1 >= sentence.last || tokens_[at].lower != "as") return;
  const Tenure* tenure = kTenuresIndex.find(tokens_[at - 1].lower);
  if (tenure == nullptr) return;
  RoleStatus status = tenure->status;
  if (owner.first > sentence.first) {
    const Token& before = tokens_[owner.first - 1];
    if (before.lower == "from" || is_any(before.lemma, {"leave", "lose", "quit"}))
      status = RoleStatus::Former;
    if (is_any(before.lemma, {"begin", "start"})) status = RoleStatus::Current;
  }
  take_offices(at + 1, sentence, {&owner}, status, false);
}

// The "as" of "As mayor" and "During his years as mayor"; the first token for other sentences.
std::uint32_t RoleReader::opening_as(const Sentence& sentence) const {
  constexpr std::uint32_t kFar = 6;
  if (!is_any(tokens_[sentence.first].lower, {"after", "before", "during", "in", "throughout"}))
    return sentence.first;
  const std::uint32_t limit = std::min(sentence.last, sentence.first + kFar);
  for (std::uint32_t at = sentence.first + 2; at + 1 < limit; ++at) {
    if (tokens_[at].lower != "as") continue;
    const Token& first = tokens_[sentence.first + 1];
    // What somebody else's years are, the name behind the comma does not say.
    const bool open =
        first.xpos == Xpos::PRPS ? names_.at(sentence.first + 1) == nullptr : first.upos == Upos::NUM;
    return open && kTenuresIndex.has(tokens_[at - 1].lower) ? at : sentence.first;
  }
  return sentence.first;
}

// "As [head of the agency], Ida Falk signed": the holder stands right behind the comma.
void RoleReader::read_as_phrase(const Sentence& sentence) {
  constexpr std::uint32_t kFar = 14;
  if (sentence.first + 3 >= sentence.last) return;
  const std::uint32_t as = opening_as(sentence);
  if (tokens_[as].lower != "as") return;
  const std::uint32_t start = as + 1;
  const auto office = office_from(start, sentence);
  if (!office) return;
  RoleStatus status =
      as == sentence.first ? RoleStatus::Current : kTenuresIndex.find(tokens_[as - 1].lower)->status;
  for (std::uint32_t at = office->last; at < std::min(sentence.last, start + kFar); ++at) {
    if (tokens_[at].upos == Upos::VERB || tokens_[at].upos == Upos::AUX) return;
    if (is_any(tokens_[at].lower, {"between", "from", "until"})) status = RoleStatus::Former;
    if (tokens_[at].text != ",") continue;
    std::uint32_t name = at + 1;
    while (name < sentence.last && find_honorific(WordKey(tokens_[name].lower).view())) ++name;
    const NameMention* holder = name < sentence.last ? names_.at(name) : nullptr;
    if (is_person(holder)) take_office(*office, start, sentence, *holder, status, false);
    return;
  }
}

}  // namespace factcheck
