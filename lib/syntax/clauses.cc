#include "syntax/clauses.h"
namespace factcheck {
void find_clauses(const Sentence&, Analysis&) {}
}  // namespace factcheck
