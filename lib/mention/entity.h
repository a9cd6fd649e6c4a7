// Puts the forms of one name together: which candidates of an article mean the same person, place or body.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "mention/gazetteer.h"
#include "mention/name.h"
#include "mention/name_scan.h"
#include "syntax/analysis.h"
#include "text/document.h"

namespace factcheck {

// What the resolution of descriptions and pronouns needs to know of an entity beside its name.
struct EntityNote {
  BodyClass body = BodyClass::None;
  bool acronym_only = false;  // no words behind the letters are known
};

struct GroupedNames {
  Names names;                    // mentions by name and acronym, in text order
  std::vector<EntityNote> notes;  // one an entity
};

GroupedNames group_names(const Document& document, const Analysis& analysis,
                         const std::vector<NameCandidate>& candidates);

}  // namespace factcheck
