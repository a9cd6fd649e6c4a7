#include "store/yaml_tree.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <streambuf>
#include <unordered_set>

#include "base/harmless.h"
#include "base/utf8.h"

namespace factcheck {
namespace {

// Thrown inside the parser and caught at the door: the only way out of an event.
struct Refusal {
  std::size_t at = 0;  // byte
  std::string message;
};

// Lines and columns of bytes that are asked for in rising order, mostly: linear in the text.
class Places {
 public:
  explicit Places(std::string_view text) : text_(text) {}

  struct Found {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
  };
  Found find(std::size_t byte) {
    byte = std::min(byte, text_.size());
    if (byte < at_) {
      at_ = 0;
      found_ = {};
    }
    for (; at_ < byte; ++at_) {
      const auto c = static_cast<unsigned char>(text_[at_]);
      if (c == '\n') {
        ++found_.line;
        found_.column = 1;
      } else if ((c & 0xC0) != 0x80) {
        ++found_.column;
      }
    }
    // A byte in the midst of a character stands where the character does.
    return found_;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  Found found_;
};

// Reads a string in place; std::istringstream would copy it.
class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // only read from
    setg(begin, begin, begin + text.size());
  }
};

std::size_t byte_of(const YAML::Mark& mark) { return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos); }

// Builds the tree from events, and refuses before anything is built on what it refuses.
class TreeBuilder : public YAML::EventHandler {
 public:
  explicit TreeBuilder(std::string_view text) : places_(text) {}

  YamlTree take() {
    if (tree_.nodes.empty()) tree_.nodes.push_back({YamlNode::Kind::Null, 1, 1, {}, false, {}});
    return std::move(tree_);
  }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ > 1) refuse(mark, "a second document starts here; one is all there may be");
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    add(mark, "", anchor, YamlNode::Kind::Null, {});
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    refuse(mark, "aliases (`*name`) are not allowed");
  }
  void OnAnchor(const YAML::Mark& mark, const std::string&) override {
    refuse(mark, "anchors (`&name`) are not allowed");
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    add(mark, tag, anchor, YamlNode::Kind::Scalar, value);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(add(mark, tag, anchor, YamlNode::Kind::Sequence, {}), mark);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(add(mark, tag, anchor, YamlNode::Kind::Map, {}), mark);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Open {
    std::uint32_t node;
    YAML::Mark mark;
    bool is_key = false;
    std::unordered_set<std::string> keys;  // of a map
  };

  [[noreturn]] static void refuse(const YAML::Mark& mark, std::string message) {
    throw Refusal{byte_of(mark), std::move(message)};
  }

  std::uint32_t add(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YamlNode::Kind kind, const std::string& scalar) {
    if (anchor != YAML::NullAnchor) refuse(mark, "anchors (`&name`) are not allowed");
    // The library calls plain scalars "?" and quoted ones "!".
    if (!tag.empty() && tag != "?" && tag != "!") refuse(mark, "tags (`!name`) are not allowed");
    if (tree_.nodes.size() >= kMaxYamlNodes) refuse(mark, fmt::format("more than {} values", kMaxYamlNodes));

    const auto index = static_cast<std::uint32_t>(tree_.nodes.size());
    if (!open_.empty()) {
      YamlNode& parent = tree_.nodes[open_.back().node];
      const bool key = parent.kind == YamlNode::Kind::Map && parent.children.size() % 2 == 0;
      next_is_key_ = key;
      if (key) check_key(mark, kind, scalar, open_.back().keys);
      parent.children.push_back(index);
    }
    const auto place = places_.find(byte_of(mark));
    tree_.nodes.push_back({kind, place.line, place.column, scalar, tag == "!", {}});
    return index;
  }

  static void check_key(const YAML::Mark& mark, YamlNode::Kind kind, const std::string& key,
                        std::unordered_set<std::string>& seen) {
    if (kind == YamlNode::Kind::Null) refuse(mark, kNoKey);
    if (kind != YamlNode::Kind::Scalar)
      return;  // refused when it closes, so that depth and missing brackets come first
    if (key == "<<") refuse(mark, "merge keys (`<<`) are not allowed");
    if (!seen.insert(key).second) refuse(mark, fmt::format("key `{}` stands here twice", harmless_line(key)));
  }

  void open(std::uint32_t node, const YAML::Mark& mark) {
    if (open_.size() >= kMaxYamlDepth) refuse(mark, fmt::format("nested deeper than {}", kMaxYamlDepth));
    open_.push_back({node, mark, next_is_key_, {}});
    next_is_key_ = false;
  }

  void close() {
    if (open_.back().is_key) refuse(open_.back().mark, kNoKey);
    open_.pop_back();
  }

  static constexpr const char* kNoKey = "a key must be a word";

  YamlTree tree_;
  Places places_;
  std::vector<Open> open_;
  bool next_is_key_ = false;
  int documents_ = 0;
};

// What the whole text must hold to before the library sees it.
void check_text(std::string_view text) {
  if (text.size() > kMaxYamlBytes) {
    throw Refusal{kMaxYamlBytes, fmt::format("larger than {} MB", kMaxYamlBytes >> 20)};
  }
  if (const auto bad = find_invalid_utf8(text)) throw Refusal{*bad, "not valid UTF-8"};
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool line_end = c == '\n' || (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n');
    if ((static_cast<unsigned char>(c) < 0x20 && c != '\t' && !line_end) || c == 0x7F) {
      throw Refusal{i, fmt::format("control character {}; in quotes it is written `\\x{:02X}`",
                                   harmless(text.substr(i, 1)), static_cast<unsigned>(c))};
    }
  }
}

// The library's words for the mistakes that people make most, and how to mend them.
struct Mistake {
  std::string_view found;
  std::string_view told;
};
constexpr Mistake kMistakes[] = {
    {"the referenced anchor is not defined", "aliases (`*name`) are not allowed"},
    {"illegal map value", "a second `: ` in one line; put the value in quotes"},
    {"end of map not found",
     "this does not line up with the keys above it; check the indentation and the quotes"},
    {"end of map flow not found", "a `}` is missing, or a `,`"},
    {"end of sequence not found", "this does not line up with the `-` above it; check the indentation"},
    {"end of sequence flow not found", "a `]` is missing, or a `,`"},
    {"illegal EOF in scalar", "a closing quote is missing"},
    {"unknown token", "a value cannot start like this; put it in quotes"},
    {"illegal tab when looking for indentation", "a tab where spaces must stand"},
    {"unknown escape character: ", "unknown escape in double quotes; a backslash itself is written `\\\\`"},
    {"end of quoted", "a closing quote is missing"},
};

std::string told(const std::string& message) {
  for (const Mistake& mistake : kMistakes) {
    if (message.starts_with(mistake.found)) return std::string(mistake.told);
  }
  return "not YAML: " + harmless_line(message);
}

}  // namespace

Result<YamlTree> read_yaml(std::string_view text, const std::string& path) {
  // Some editors put a byte order mark at the start; columns do not count it.
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const auto malformed = [&](std::size_t at, std::string message) {
    const auto place = Places(text).find(at);
    return Error{.code = "malformed",
                 .path = path,
                 .line = place.line,
                 .column = place.column,
                 .byte = at,
                 .message = std::move(message)};
  };
  try {
    check_text(text);
    ViewBuffer buffer(text);
    std::istream stream(&buffer);
    YAML::Parser parser(stream);
    TreeBuilder builder(text);
    while (parser.HandleNextDocument(builder)) {
    }
    return builder.take();
  } catch (const Refusal& refusal) {
    return malformed(refusal.at, refusal.message);
  } catch (const YAML::Exception& e) {
    return malformed(byte_of(e.mark), told(e.msg));
  } catch (const std::exception& e) {
    return malformed(0, told(e.what()));
  }
}

}  // namespace factcheck
