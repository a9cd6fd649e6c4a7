// The one door to yaml-cpp: a YAML text as a tree with the place of every value, or the reason why it is
// refused.
//
// A file may come from strangers, and the library would follow an alias into itself, take the first of
// two equal keys and let through bytes that are not UTF-8. So nothing is kept that has an anchor, an alias, a
// tag, a merge key, a key twice, a second document, or more depth or values than any file of ours.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace factcheck {

constexpr std::size_t kMaxYamlBytes = 8U << 20;
constexpr std::size_t kMaxYamlDepth = 64;
constexpr std::size_t kMaxYamlNodes = 500'000;

struct YamlNode {
  enum class Kind : std::uint8_t { Null, Scalar, Sequence, Map };
  Kind kind = Kind::Null;
  std::uint32_t line = 0;    // from 1
  std::uint32_t column = 0;  // from 1, in code points
  std::string scalar;
  bool quoted = false;  // or a block of text: never a number or a word of ours
  std::vector<std::uint32_t>
      children;  // indices of nodes; of a map, key and value in turn. A key is a scalar
};

// nodes[0] is the root; an empty file has a Null there.
struct YamlTree {
  std::vector<YamlNode> nodes;
};

// Never throws.
Result<YamlTree> read_yaml(std::string_view text, const std::string& path);

}  // namespace factcheck
