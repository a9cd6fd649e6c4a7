#include "environment.h"

#include <cstdlib>

namespace factcheck {

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

bool is_set(const char* name) { return std::getenv(name) != nullptr; }

std::string_view full_path_in(const char* name) {
  const std::string_view value = variable(name);
  return value.starts_with('/') ? value : std::string_view();
}

}  // namespace factcheck
