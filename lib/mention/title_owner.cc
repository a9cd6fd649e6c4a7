#include "mention/title_owner.h"

#include <algorithm>

#include "mention/word_table.h"

namespace factcheck {
namespace {

// How many mentions before a pronoun are looked at.
constexpr int kMostMentions = 12;

// Named by one word only, and nowhere in full.
bool is_lone(const Names& names, const NameMention& mention) {
  const Entity& entity = names.entities[mention.entity];
  return mention.reference == Reference::Name && mention.last - mention.first == 1 &&
         entity.gender == Gender::Unknown && entity.name.size() == mention.span.size();
}

bool may_be_owner(const Names& names, const NameMention& mention) {
  switch (names.entities[mention.entity].kind) {
    case EntityKind::Organisation:
    case EntityKind::Place:
    case EntityKind::Unknown:
      return mention.reference != Reference::Pronoun;
    case EntityKind::Person:
      return is_lone(names, mention);
    default:
      return false;
  }
}

}  // namespace

bool is_sports_office(std::string_view office) {
  return is_any(office, {"captain", "coach", "director of cricket", "director of football", "head coach",
                         "manager", "performance director", "skipper", "sporting director", "sports director",
                         "technical director", "vice captain"});
}

bool is_body_before(const Names& names, const NameMention& mention, const Office& office, bool possessive) {
  if (mention.reference != Reference::Name || mention.last - mention.first != 1) return false;
  if (names.entities[mention.entity].name.size() != mention.span.size()) return false;
  if (office.scope == OfficeScope::Firm) return !possessive || is_lone(names, mention);
  if (possessive) return is_sports_office(office.office) && office.office.ends_with("director");
  return is_sports_office(office.office) || is_any(office.office, {"mayor", "sheriff"});
}

bool is_place_behind(const Names& names, const NameMention& mention, const Office& office) {
  return mention.reference == Reference::Name && mention.last - mention.first == 1 &&
         names.entities[mention.entity].name.size() == mention.span.size() &&
         (office.scope == OfficeScope::Place || is_any(office.office, {"bishop", "governor", "mayor"}));
}

const NameMention* owner_of_pronoun(const Analysis& analysis, const Names& names, std::uint32_t pronoun) {
  const std::uint32_t start = analysis.sentences[analysis.sentence_of(pronoun)].first;
  if (pronoun < start + 2) return nullptr;
  const bool whose = analysis.tokens[pronoun].lower == "whose";
  const bool joined = is_any(analysis.tokens[pronoun - 1].lower, {"and", ","});
  const NameMention* body = nullptr;
  const NameMention* other = nullptr;
  bool one_body = true, one_other = true;
  auto mention = std::ranges::lower_bound(names.mentions, pronoun, {}, &NameMention::first);
  for (int back = 0; back < kMostMentions && mention != names.mentions.begin(); ++back) {
    --mention;
    if (mention->first < start) break;
    if (!may_be_owner(names, *mention)) {
      if (whose) return nullptr;
      continue;
    }
    if (mention->last + (joined ? 1 : 0) == pronoun) return &*mention;
    if (whose) return nullptr;
    const bool is_body = names.entities[mention->entity].kind == EntityKind::Organisation;
    const NameMention*& found = is_body ? body : other;
    bool& one = is_body ? one_body : one_other;
    one = one && (found == nullptr || found->entity == mention->entity);
    found = &*mention;
  }
  // What the sentence begins with, as a rule its subject: "speaking to Congress, he named her its head".
  const NameMention* owner = body != nullptr ? (one_body ? body : nullptr) : (one_other ? other : nullptr);
  return owner != nullptr && owner->first <= start + 1 ? owner : nullptr;
}

}  // namespace factcheck
