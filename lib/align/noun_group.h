// One row of the tables of noun groups.
#pragma once

#include <string_view>

namespace factcheck {

struct NounGroup {
  std::string_view name;   // "plane", or words of which the last is the head: "police officer"
  std::string_view nouns;  // the others, blanks between them; written together, not with hyphens
};

}  // namespace factcheck
