#include "base/parts.h"

#include <algorithm>

namespace factcheck {

std::vector<std::string_view> parts_of(std::string_view text, std::string_view border) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(border, at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + border.size();
  }
  return parts;
}

}  // namespace factcheck
