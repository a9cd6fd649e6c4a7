#include "config/cursor.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "store/yaml_text.h"

namespace factcheck {
namespace {

using Kind = YamlNode::Kind;

// What can be written without quotes and is read the same by all.
bool is_plain(const YamlNode& node) {
  constexpr std::string_view kAllowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./";
  return !node.quoted && !node.scalar.empty() &&
         node.scalar.find_first_not_of(kAllowed) == std::string::npos && node.scalar[0] != '-' &&
         node.scalar[0] != '.';
}

}  // namespace

std::string ConfigCursor::flow() const {
  const YamlNode& self = node();
  if (self.kind == Kind::Null) return "null";
  if (self.kind == Kind::Scalar) return is_plain(self) ? self.scalar : yaml_quoted(self.scalar);
  const bool map = self.kind == Kind::Map;
  std::string out(1, map ? '{' : '[');
  // A tree of ours has 64 levels at the most.
  for (std::size_t i = 0; i < size(); ++i) {
    if (i > 0) out += map && i % 2 == 1 ? ": " : ", ";
    out += child(i).flow();
  }
  return out + (map ? '}' : ']');
}

std::string ConfigCursor::origin() const {
  if (!layer.origin.empty()) return layer.origin;
  return fmt::format("{}:{}:{}", layer.place, node().line, node().column);
}

std::string_view told_kind(Kind kind) {
  constexpr std::string_view kNames[] = {"nothing", "a single value", "a list", "a map"};
  return kNames[static_cast<std::size_t>(kind)];
}

ConfigMistake mistake_at(const ConfigCursor& at, std::string message, std::string hint) {
  ConfigMistake mistake{.message = std::move(message), .place = at.layer.place};
  mistake.hint = std::move(hint);
  // "...; did you mean `x`?" stands under the line.
  const std::size_t meant = mistake.message.find("; did you mean ");
  if (meant != std::string::npos && mistake.hint.empty()) {
    mistake.hint = mistake.message.substr(meant + 2);
    mistake.message.resize(meant);
  }
  if (!at.layer.key.empty()) return mistake;
  const YamlNode& node = at.node();
  mistake.line = node.line;
  mistake.column = node.column;
  mistake.source = line_of(at.layer.text, node.line);
  if (node.kind == Kind::Scalar) {
    const auto size = static_cast<std::uint32_t>(count_code_points(node.scalar));
    mistake.size = std::max(1U, size + (node.quoted ? 2U : 0U));
  }
  return mistake;
}

std::string line_of(std::string_view text, std::uint32_t line) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  for (; line > 1 && !text.empty(); --line) text.remove_prefix(std::min(text.find('\n') + 1, text.size()));
  text = text.substr(0, text.find('\n'));
  if (text.ends_with('\r')) text.remove_suffix(1);
  return std::string(text);
}

}  // namespace factcheck
