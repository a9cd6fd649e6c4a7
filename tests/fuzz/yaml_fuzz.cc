// Any bytes as YAML: refused with a place, or a tree whose strings come back unchanged when we quote them.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "base/harmless.h"
#include "base/utf8.h"
#include "store/yaml_text.h"
#include "store/yaml_tree.h"

namespace {

using namespace factcheck;

void expect_same(const std::string& text) {
  const std::string quoted = yaml_quoted(text);
  FACTCHECK_CHECK(harmless_line(quoted) == quoted);
  const auto again = read_yaml("a: " + quoted + "\n", "x.yaml");
  FACTCHECK_CHECK(again.ok() && again.value().nodes.size() == 3);
  if (!find_invalid_utf8(text)) FACTCHECK_CHECK(again.value().nodes.back().scalar == text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  expect_same(text);
  const auto tree = read_yaml(text, "x.yaml");
  if (!tree) {
    FACTCHECK_CHECK(tree.error().line > 0 && tree.error().column > 0 && !tree.error().message.empty());
    FACTCHECK_CHECK(harmless_line(tree.error().message) == tree.error().message);
    return 0;
  }
  for (const YamlNode& node : tree.value().nodes) {
    expect_same(node.scalar);
    for (const std::uint32_t child : node.children) FACTCHECK_CHECK(child < tree.value().nodes.size());
  }
  return 0;
}
