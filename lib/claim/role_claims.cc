// Claims on offices: what office somebody holds or held, and who holds an office.
#include <algorithm>
#include <set>
#include <tuple>

#include "claim/makers.h"

namespace factcheck {

namespace {

// "not in charge of the office" rather than "in charge of the office".
ByteSpan with_negation(const Reading& reading, const RoleMention& role) {
  const auto& tokens = reading.analysis().tokens;
  const Sentence& sentence = reading.analysis().sentences[reading.analysis().sentence_of(role.first)];
  constexpr std::uint32_t kReach = 4;
  for (std::uint32_t i = role.first; i-- > sentence.first && i + kReach >= role.first;) {
    const std::string_view word = tokens[i].lower;
    if (word == "not" || word == "n't" || word == "never" || word == "no")
      return {tokens[i].span.begin, role.span.end};
  }
  return role.span;
}

}  // namespace

void make_role_claims(const Reading& reading, Drafts& drafts) {
  // An article names an office again and again; the first clear mention stands for all of one content.
  std::set<std::tuple<std::string, std::string, std::string, RoleStatus, bool>> said;
  std::set<std::tuple<std::string, std::string, RoleStatus, bool>> offices;
  // Where an article also says that somebody does not hold an office, each mention counts.
  std::set<std::pair<std::string, std::string>> disputed;
  for (const RoleMention& role : reading.mentions().roles) {
    const Entity* holder = reading.entity(role.holder);
    if (holder && role.negated) disputed.emplace(holder->name, role.office);
  }
  for (const RoleMention& role : reading.mentions().roles) {
    const Entity* holder = reading.entity(role.holder);
    if (!holder || role.span.empty() || role.office.empty()) continue;
    const bool repeated =
        !said.emplace(holder->name, role.office, role.organisation_name, role.status, role.negated).second;
    if (repeated && !disputed.contains({holder->name, role.office})) continue;
    // "the president" after "the US president" says no more.
    const bool first = offices.emplace(holder->name, role.office, role.status, role.negated).second;
    if (!first && role.organisation_name.empty() && !disputed.contains({holder->name, role.office})) continue;

    const std::string office =
        role.office + (role.organisation_name.empty() ? std::string() : " of " + role.organisation_name);
    Draft draft;
    draft.kind = ClaimKind::Role;
    draft.subject = holder->name;
    draft.predicate = "be";
    draft.object = office;
    draft.answer = role.negated ? with_negation(reading, role) : role.span;
    draft.token = role.first;
    draft.clause = reading.clause_at(role.first);
    draft.value.type = Value::Type::Role;
    draft.value.text = name_of(role.status);
    draft.polarity = role.negated ? Polarity::Negated : Polarity::Affirmed;
    drafts.push_back(draft);

    // "the president of the club" is another one in another article.
    const bool named = role.organisation >= 0 || std::ranges::any_of(role.organisation_name, [](char c) {
      return c >= 'A' && c <= 'Z';
    });
    const bool one_at_a_time = role.single_holder && role.status == RoleStatus::Current && !role.negated;
    // Of a country's many heads ("the head of Greece's air board") none is the head.
    const Entity* body = reading.entity(role.organisation);
    if (role.office == "head" && body && body->kind == EntityKind::Place) continue;
    if (!one_at_a_time || !named || role.holder_span.empty() || role.holder_span.overlaps(role.span)) {
      continue;
    }
    draft.subject = office;
    draft.object.clear();
    draft.answer = role.holder_span;
    draft.value.type = Value::Type::Name;
    draft.value.text = holder->name;
    drafts.push_back(std::move(draft));
  }
}

}  // namespace factcheck
