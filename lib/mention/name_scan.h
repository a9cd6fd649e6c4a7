// Stretches of tokens that are written like names, with what their words alone say of their kind.
#pragma once

#include <cstdint>
#include <vector>

#include "mention/gazetteer.h"
#include "mention/name.h"
#include "syntax/analysis.h"

namespace factcheck {

struct NameCandidate {
  std::uint32_t first = 0, last = 0;  // tokens, half-open; title, article and possessive left out
  EntityKind kind = EntityKind::Unknown;
  Gender gender = Gender::Unknown;
  BodyClass body = BodyClass::None;
  bool acronym = false;   // NASA, DOGE
  bool titled = false;    // an office or "Mr" stands before it
  bool heading = false;   // from a heading in title case: a name only if the body knows it
  bool labelled = false;  // a name by the network's word alone
};

// In text order, none overlapping.
std::vector<NameCandidate> scan_names(const Analysis& analysis);

// "How Two Rivals Made Peace Over Dinner": capitals say nothing there.
bool is_title_case(const Analysis& analysis, const Sentence& sentence);

// A token that opens or closes a quotation.
bool is_quote_mark(const Token& token);

}  // namespace factcheck
