#include "mention/quantity.h"

namespace factcheck {

std::vector<Quantity> read_quantity(std::string_view words) {
  const Document document = plain_document("words", std::string(words));
  const Analysis analysis = analyse(document);
  auto found = find_quantities(document, analysis);
  if (found.size() != 1) found.clear();
  return found;
}

}  // namespace factcheck
