#include "verdict/holders.h"

#include "align/names.h"
#include "mention/office_holders.h"

namespace factcheck {

InOffice in_office(std::string_view holder, std::string_view office, const std::optional<DayRange>& moment) {
  if (!moment) return InOffice::Unknown;
  const std::string_view name = office.substr(0, office.find(" of "));
  bool known = false;
  for (const OfficeHolder& row : holders_of(name)) {
    if (!same_name(row.holder, holder)) continue;
    if (row.held_in(*moment)) return InOffice::Yes;
    known = true;
  }
  return known ? InOffice::No : InOffice::Unknown;
}

}  // namespace factcheck
