// Who holds which office: "Vice President JD Vance", "former president Donald Trump", "Tesla's chief
// executive", "Ames was not in charge of the board".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "mention/name.h"
#include "syntax/analysis.h"

namespace factcheck {

// Next: who will hold the office, by whatever way: "will become", "the next". Outgoing: who has said or been
// told to leave it.
enum class RoleStatus : std::uint8_t {
  Current,
  Former,
  Acting,
  Interim,
  Elect,
  Nominee,
  Outgoing,
  Deputy,
  Next
};

struct RoleMention {
  ByteSpan span;  // title and its modifiers: "former President", "the head of the newly established ..."
  std::int32_t holder = -1;  // entity; -1 if the text does not show who
  ByteSpan holder_span;      // empty if not shown
  std::string
      office;  // normalised by the table of offices: "president", "vice president", "chief executive", "head"
  bool single_holder = false;      // the office has room for one at a time (table)
  std::int32_t organisation = -1;  // entity: Tesla, United States; -1 if not said
  std::string organisation_name;   // resolved: "Department of Government Efficiency", "United States"; empty
                                   // if not said
  RoleStatus status = RoleStatus::Current;
  bool negated = false;               // "is not the head of"
  std::uint32_t first = 0, last = 0;  // tokens, half-open
};

// In text order.
std::vector<RoleMention> find_roles(const Document& document, const Analysis& analysis, const Names& names);

std::string_view name_of(RoleStatus status);  // "former"

}  // namespace factcheck
