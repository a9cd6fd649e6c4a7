#include "mention/role.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/utf8.h"
#include "mention/gazetteer.h"
#include "mention/role_reader.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

// Verbs and adjectives before "to" after which something is going to happen: "is set to become".
constexpr auto kComing =
    std::to_array<std::string_view>({"about", "be", "due", "expect", "expected", "going", "poise", "poised",
                                     "schedule", "scheduled", "set", "slate", "slated"});
static_assert(is_table(kComing));

// Words behind "was mayor" and "served as mayor" that say it is over.
constexpr auto kEnded = std::to_array<std::string_view>(
    {"before", "between", "during", "from", "throughout", "till", "until", "when"});
static_assert(is_table(kEnded));

// How far behind a verb the time of an office is looked for, in tokens.
constexpr std::uint32_t kFar = 16;

// Offices of which some bodies have several, though of most there is one.
struct ManyHolders {
  std::string_view office, organisation;
};
constexpr auto kManyHolders = std::to_array<ManyHolders>({
    {"governor", "Fed"},
    {"governor", "Federal Reserve"},
    {"president", "Fed"},
    {"president", "Federal Reserve"},
});

bool has_many_holders(std::string_view office, std::string_view organisation, bool is_body) {
  if (office == "vice president" && is_body) return true;  // of companies; of states there is one
  return std::ranges::any_of(kManyHolders, [&](const ManyHolders& row) {
    return row.office == office && row.organisation == organisation;
  });
}

// "named him as its head", "was such a leader", "a technology manager": of what, the text does not say. A
// prosecutor for a state is called its attorney, any other attorney is somebody's lawyer.
bool says_no_post(const TitlePhrase& title) {
  const std::string_view office = title.office->office;
  if (!is_post(*title.office)) {
    const KnownPlace* place = find_place(WordKey(ascii_lower(title.organisation_name)).view());
    return office != "lawyer" || place == nullptr || place->kind == PlaceKind::Place;
  }
  if (!title.organisation_name.empty() || title.of_part) return false;
  if (title.indefinite && title.office->words == "representative") return true;
  if (office == "head") return title.owned || title.indefinite;
  return title.indefinite && is_any(office, {"director", "manager"});
}

// "a representative of the company": of no people.
bool is_agent(const TitlePhrase& title, std::string_view body) {
  if (!title.office->words.starts_with("representative")) return false;
  const std::string name = ascii_lower(body);
  return body_class_of_ending(name.substr(name.rfind(' ') + 1)) != BodyClass::Parliament;
}

bool is_year(const Token& token) {
  return token.shape == Shape::Number && token.text.size() == 4 &&
         (token.text.starts_with('1') || token.text.starts_with('2'));
}

}  // namespace

RoleReader::RoleReader(const Analysis& analysis, const Names& names)
    : analysis_(analysis), names_(names), tokens_(analysis.tokens) {}

std::int32_t RoleReader::entity_named(std::string_view name) const {
  if (by_name_.empty()) {
    for (std::size_t at = 0; at < names_.entities.size(); ++at) {
      by_name_.try_emplace(names_.entities[at].name, static_cast<std::int32_t>(at));
    }
  }
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? -1 : found->second;
}

std::vector<RoleMention> RoleReader::read() {
  std::size_t mention = 0;
  std::size_t clause = 0;
  for (const Sentence& sentence : analysis_.sentences) {
    for (; mention < names_.mentions.size() && names_.mentions[mention].first < sentence.last; ++mention) {
      if (names_.mentions[mention].first >= sentence.first) read_mention(names_.mentions[mention], sentence);
    }
    for (; clause < analysis_.clauses.size() && analysis_.clauses[clause].verb < sentence.last; ++clause) {
      if (analysis_.clauses[clause].verb >= sentence.first) read_clause(analysis_.clauses[clause], sentence);
    }
    read_as_phrase(sentence);
  }
  std::ranges::sort(roles_, {}, [](const RoleMention& role) {
    return std::tuple(role.first, role.last, role.holder_span, role.holder);
  });
  return std::move(roles_);
}

bool RoleReader::is_person(const NameMention* mention) const {
  return mention != nullptr && names_.entities[mention->entity].kind == EntityKind::Person;
}

bool RoleReader::may_be_person(const NameMention* mention) const {
  if (mention == nullptr || mention->reference != Reference::Name) return is_person(mention);
  const EntityKind kind = names_.entities[mention->entity].kind;
  return kind == EntityKind::Person || (kind == EntityKind::Unknown && mention->last - mention->first > 1);
}

bool RoleReader::is_noun(const OfficeMatch& office) const {
  const Upos tag = tokens_[office.last - 1].upos;
  return tag != Upos::VERB && tag != Upos::AUX && tag != Upos::ADP && tag != Upos::SCONJ;
}

const NameMention* RoleReader::head_mention(std::int32_t phrase) const {
  if (phrase < 0) return nullptr;
  const NounPhrase& found = analysis_.phrases[static_cast<std::size_t>(phrase)];
  const NameMention* mention = names_.at(found.head);
  return is_person(mention) ? mention : nullptr;
}

// Who a clause is of, through "who" and "that": "Ida Falk, [who ran the bank]".
const NameMention* RoleReader::subject_of(const Clause& clause) const {
  const NameMention* subject = head_mention(clause.subject);
  if (subject != nullptr || clause.antecedent < 0 || clause.subject < 0) return subject;
  // "who" may be known where its antecedent, a long apposition, has no head.
  if (clause.verb > 0 && tokens_[clause.verb - 1].lower == "who") {
    if (const NameMention* who = names_.at(clause.verb - 1); is_person(who)) return who;
  }
  const NounPhrase& words = analysis_.phrases[static_cast<std::size_t>(clause.subject)];
  const bool relative = tokens_[words.head].xpos == Xpos::WP || tokens_[words.head].xpos == Xpos::WDT;
  return relative ? head_mention(clause.antecedent) : nullptr;
}

// The office that a noun phrase's head says, all its words: "general" of "attorney general" may stand behind
// the phrase.
std::optional<OfficeMatch> RoleReader::office_of_phrase(const NounPhrase& phrase, std::uint32_t limit) const {
  const auto inner = match_office_before(tokens_, phrase.first, phrase.head + 1);
  if (!inner) return std::nullopt;
  const auto whole = match_office(tokens_, inner->first, limit);
  return whole && whole->last > inner->last ? whole : inner;
}

Outlook RoleReader::outlook_of(const Clause& clause, const Sentence& sentence) const {
  if (clause.kind == ClauseKind::Conditional) return Outlook::Unreal;
  if (clause.modal >= 0) {
    const std::string_view modal = tokens_[static_cast<std::size_t>(clause.modal)].lower;
    return clause.tense == Tense::Future || is_any(modal, {"will", "'ll", "’ll", "shall"}) ? Outlook::Coming
                                                                                           : Outlook::Unreal;
  }
  if (clause.tense == Tense::Future) return Outlook::Coming;
  // "is to become", "hopes to become"
  std::uint32_t at = clause.verb;
  while (at > sentence.first && (tokens_[at - 1].upos == Upos::AUX || tokens_[at - 1].upos == Upos::ADV))
    --at;
  if (at < sentence.first + 2 || tokens_[at - 1].lower != "to") return Outlook::Actual;
  const Token& before = tokens_[at - 2];
  const bool coming =
      std::ranges::binary_search(kComing, before.lower) || std::ranges::binary_search(kComing, before.lemma);
  return coming ? Outlook::Coming : Outlook::Unreal;
}

// "while she was mayor", "When Carl Holm was mayor".
bool RoleReader::is_looked_back_on(const Clause& clause) const {
  if (clause.tense != Tense::Past || clause.perfect || clause.subject < 0) return false;
  const std::uint32_t subject = analysis_.phrases[static_cast<std::size_t>(clause.subject)].first;
  return subject > 0 && is_any(tokens_[subject - 1].lower, {"when", "while"});
}

// "ran the bank until 2019". Without a year it may be of last month: "until the end of May" says when, not
// that it is long over.
bool RoleReader::ended_in_a_year(const Clause& clause, const Sentence& sentence) const {
  if (!ended_long_ago(clause, sentence, false)) return false;
  const std::uint32_t limit = std::min(sentence.last, clause.verb + kFar);
  for (std::uint32_t at = clause.verb + 1; at < limit; ++at) {
    if (is_year(tokens_[at])) return true;
  }
  return false;
}

// "was mayor until 2019", "served as mayor for eight years".
bool RoleReader::ended_long_ago(const Clause& clause, const Sentence& sentence, bool served) const {
  if (clause.tense != Tense::Past || clause.perfect || clause.negated) return false;
  const std::uint32_t limit = std::min(sentence.last, clause.verb + kFar);
  for (std::uint32_t at = clause.verb + 1; at < limit; ++at) {
    const Token& token = tokens_[at];
    if (std::ranges::binary_search(kEnded, token.lower)) return true;
    if (token.lower == "in" && at + 1 < limit && is_year(tokens_[at + 1])) return true;
    const bool lasted = served && token.lower == "for" && at + 2 < limit;
    if (lasted &&
        (tokens_[at + 1].upos == Upos::NUM || is_any(tokens_[at + 2].lemma, {"year", "month", "decade"})))
      return true;
    if (token.upos == Upos::VERB || token.text == ";") return false;
  }
  return false;
}

void RoleReader::read_mention(const NameMention& mention, const Sentence& sentence) {
  if (!is_person(&mention)) return;
  if (mention.reference == Reference::Nominal) {
    if (!names_itself(mention)) read_description(mention, sentence);
    return;
  }
  read_tenure(mention, sentence);
  if (mention.reference == Reference::Pronoun) return;
  read_title(mention, sentence);
  read_apposition(mention, sentence);
}

// "Lotteries Minister", "the minister of lotteries": what the table of fields lacks is no body either.
bool RoleReader::is_field_unknown(const TitlePhrase& title) const {
  if (title.office->office != "minister" || !title.field.empty() || title.organisation_name.empty())
    return false;
  if (find_place(WordKey(ascii_lower(title.organisation_name)).view()) != nullptr) return false;
  if (title.organisation < 0) return true;
  const EntityKind kind = names_.entities[static_cast<std::size_t>(title.organisation)].kind;
  return kind != EntityKind::Place && kind != EntityKind::Organisation;
}

// "CEO" in "founder and CEO of Relmark", taken for the name behind it.
bool RoleReader::names_itself(const NameMention& mention) const {
  const std::uint32_t at = mention.last;
  if (mention.reference != Reference::Nominal || at + 1 >= tokens_.size()) return false;
  if (!is_any(tokens_[at].lower, {"at", "for", "in", "of"})) return false;
  const NameMention* owner = names_.at(at + 1);
  return owner != nullptr && owner->entity == mention.entity;
}

bool RoleReader::take_office(const OfficeMatch& office, std::uint32_t start, const Sentence& sentence,
                             const NameMention& holder, RoleStatus status, bool negated) {
  auto title = read_title_before(analysis_, names_, start, office.last);
  if (!title) return false;
  if (title->status == RoleStatus::Current) title->status = status;
  read_organisation_after(analysis_, names_, *title, sentence.last);
  add(*title, holder, negated);
  return true;
}

void RoleReader::add(const TitlePhrase& title, const NameMention& holder, bool negated) {
  if (says_no_post(title) || names_.entities[holder.entity].described) return;
  RoleMention role;
  role.first = title.first;
  role.last = title.last;
  role.span = analysis_.span_of(title.first, title.last);
  const bool of_field = is_field_unknown(title);
  role.holder = static_cast<std::int32_t>(holder.entity);
  role.holder_span = holder.span;
  role.office = office_name(*title.office, title.field, title.prefix);
  role.organisation = of_field ? -1 : title.organisation;
  if (!of_field) role.organisation_name = title.organisation_name;
  if (role.organisation < 0 && !role.organisation_name.empty())
    role.organisation = entity_named(role.organisation_name);
  const bool is_body =
      role.organisation >= 0 &&
      names_.entities[static_cast<std::size_t>(role.organisation)].kind == EntityKind::Organisation;
  if (is_body && is_agent(title, role.organisation_name)) return;
  role.single_holder = (title.office->single_holder || !title.field.empty()) && !title.indefinite &&
                       title.prefix != "deputy" &&
                       !has_many_holders(role.office, role.organisation_name, is_body);
  role.status = title.status;
  role.negated = negated;
  const auto recent = static_cast<std::ptrdiff_t>(std::min<std::size_t>(roles_.size(), 4));
  const bool twice = std::any_of(roles_.rbegin(), roles_.rbegin() + recent, [&](const RoleMention& other) {
    return other.holder == role.holder && other.office == role.office && other.span.overlaps(role.span);
  });
  if (!twice) roles_.push_back(std::move(role));
}

std::vector<RoleMention> find_roles(const Document&, const Analysis& analysis, const Names& names) {
  return RoleReader(analysis, names).read();
}

std::string_view name_of(RoleStatus status) {
  switch (status) {
    case RoleStatus::Current:
      return "current";
    case RoleStatus::Former:
      return "former";
    case RoleStatus::Acting:
      return "acting";
    case RoleStatus::Interim:
      return "interim";
    case RoleStatus::Elect:
      return "elect";
    case RoleStatus::Nominee:
      return "nominee";
    case RoleStatus::Outgoing:
      return "outgoing";
    case RoleStatus::Deputy:
      return "deputy";
    case RoleStatus::Next:
      return "next";
  }
  return "";
}

}  // namespace factcheck
