// Claims on how people's names are written: "Ehab Azmi" here, "Ihab Azmy" there. One a person, where the full
// name stands first.
#include <algorithm>
#include <vector>

#include "claim/makers.h"

namespace factcheck {

void make_person_name_claims(const Reading& reading, Drafts& drafts) {
  const Names& names = reading.mentions().names;
  std::vector<bool> told(names.entities.size());
  for (const NameMention& mention : names.mentions) {
    const Entity& person = names.entities[mention.entity];
    const bool full = mention.reference == Reference::Name && mention.last > mention.first + 1 &&
                      mention.span.size() >= person.name.size();
    if (told[mention.entity] || person.kind != EntityKind::Person || person.described || !full) continue;
    told[mention.entity] = true;
    Draft draft;
    draft.kind = ClaimKind::Name;
    draft.subject = person.name;
    draft.predicate = kSpelled;
    draft.object = "person";
    draft.answer = mention.span;
    draft.token = mention.first;
    draft.polarity = Polarity::Affirmed;
    draft.modality = Modality::Asserted;
    draft.value.type = Value::Type::Name;
    draft.value.text = person.name;
    drafts.push_back(std::move(draft));
  }
}

}  // namespace factcheck
