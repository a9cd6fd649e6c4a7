#include "mention/mentions.h"

namespace factcheck {

Mentions find_mentions(const Document& document, const Analysis& analysis, const TimePolicy& policy) {
  Mentions found;
  found.quantities = find_quantities(document, analysis);
  found.times = find_times(document, analysis, policy);
  found.names = find_names(document, analysis);
  found.roles = find_roles(document, analysis, found.names);
  found.quotes = find_quotes(document, analysis, found.names);
  return found;
}

}  // namespace factcheck
