#include "base/json_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/utf8.h"

namespace factcheck {
namespace {

Error refused(std::string_view text, const std::string& path, std::size_t byte, std::string message) {
  const std::string_view before = text.substr(0, std::min(byte, text.size()));
  Error error{
      .code = "malformed", .path = path, .line = 0, .column = 0, .byte = {}, .message = std::move(message)};
  error.line = 1 + static_cast<std::uint32_t>(std::ranges::count(before, '\n'));
  const std::size_t line_begin = before.rfind('\n') + 1;
  error.column = 1 + static_cast<std::uint32_t>(std::ranges::count_if(
                         before.substr(line_begin), [](char c) { return (c & 0xC0) != 0x80; }));
  return error;
}

// Hears what the library reads and builds the tree, without recursion.
class TreeBuilder : public nlohmann::json_sax<nlohmann::json> {
 public:
  bool null() override { return put({}); }
  bool boolean(bool value) override {
    JsonValue made;
    made.kind = JsonValue::Kind::Boolean;
    made.boolean = value;
    return put(std::move(made));
  }
  bool number_integer(number_integer_t value) override { return put_number(static_cast<double>(value)); }
  bool number_unsigned(number_unsigned_t value) override { return put_number(static_cast<double>(value)); }
  bool number_float(number_float_t value, const string_t& /*written*/) override { return put_number(value); }
  bool string(string_t& value) override {
    JsonValue made;
    made.kind = JsonValue::Kind::Text;
    made.text = std::move(value);
    return put(std::move(made));
  }
  bool binary(binary_t& /*value*/) override { return false; }
  bool start_object(std::size_t /*size*/) override { return open(JsonValue::Kind::Object); }
  bool start_array(std::size_t /*size*/) override { return open(JsonValue::Kind::Array); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& value) override {
    const auto& members = open_.back().members;
    // A long object is data, and its keys are ids; a short one is looked through.
    if (std::ranges::any_of(members, [&](const auto& member) { return member.key == value; }))
      return refuse(fmt::format("the key `{}` comes twice", value));
    if (members.size() == kMostKeys) return refuse(fmt::format("more than {} keys in one object", kMostKeys));
    open_.back().members.push_back({.key = std::move(value), .value = {}});
    return true;
  }
  bool parse_error(std::size_t position, const std::string& /*last*/,
                   const nlohmann::detail::exception& /*error*/) override {
    byte_ = position == 0 ? 0 : position - 1;
    message_ = "no JSON from here on";
    return false;
  }

  JsonValue take() { return std::move(root_); }
  const std::string& message() const { return message_; }
  std::size_t byte() const { return byte_; }

 private:
  static constexpr std::size_t kMostKeys = 256;

  bool put_number(double value) {
    JsonValue made;
    made.kind = JsonValue::Kind::Number;
    made.number = value;
    return put(std::move(made));
  }
  bool put(JsonValue value) {
    if (open_.empty()) {
      root_ = std::move(value);
    } else if (open_.back().kind == JsonValue::Kind::Array) {
      open_.back().items.push_back(std::move(value));
    } else {
      open_.back().members.back().value = std::move(value);
    }
    return true;
  }
  bool open(JsonValue::Kind kind) {
    if (open_.size() == kMaxJsonDepth) return refuse(fmt::format("nested deeper than {}", kMaxJsonDepth));
    open_.emplace_back();
    open_.back().kind = kind;
    return true;
  }
  bool close() {
    JsonValue done = std::move(open_.back());
    open_.pop_back();
    return put(std::move(done));
  }
  bool refuse(std::string message) {
    message_ = std::move(message);
    return false;
  }

  std::vector<JsonValue> open_;  // from the outermost to the one that is being filled
  JsonValue root_;
  std::string message_;
  std::size_t byte_ = 0;
};

}  // namespace

const JsonValue* JsonValue::find(std::string_view key) const {
  const auto member = std::ranges::find(members, key, &Member::key);
  return member == members.end() ? nullptr : &member->value;
}

std::string_view JsonValue::text_at(std::string_view key, std::string_view otherwise) const {
  const JsonValue* value = find(key);
  return value && value->kind == Kind::Text ? std::string_view(value->text) : otherwise;
}

double JsonValue::number_at(std::string_view key, double otherwise) const {
  const JsonValue* value = find(key);
  return value && value->kind == Kind::Number ? value->number : otherwise;
}

bool JsonValue::boolean_at(std::string_view key, bool otherwise) const {
  const JsonValue* value = find(key);
  return value && value->kind == Kind::Boolean ? value->boolean : otherwise;
}

const std::vector<JsonValue>& JsonValue::items_at(std::string_view key) const {
  static const std::vector<JsonValue> kNone;
  const JsonValue* value = find(key);
  return value ? value->items : kNone;
}

Result<JsonValue> read_json(std::string_view text, const std::string& path) {
  if (const auto bad = find_invalid_utf8(text)) return refused(text, path, *bad, "not valid UTF-8");
  TreeBuilder builder;
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder))
    return refused(text, path, builder.byte(), builder.message());
  return builder.take();
}

}  // namespace factcheck
