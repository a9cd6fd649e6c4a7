// Any bytes as JSON: refused with a place, or a tree that is written and read again to the same.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "base/json_tree.h"
#include "base/json_writer.h"

namespace {

using namespace factcheck;

// The tree is no deeper than kMaxJsonDepth.
void write(JsonWriter& json, const JsonValue& value) {
  switch (value.kind) {
    case JsonValue::Kind::Null:
      json.null();
      break;
    case JsonValue::Kind::Boolean:
      json.boolean(value.boolean);
      break;
    case JsonValue::Kind::Number:
      json.number(value.number);
      break;
    case JsonValue::Kind::Text:
      json.text(value.text);
      break;
    case JsonValue::Kind::Array:
      json.open_array();
      for (const JsonValue& item : value.items) write(json, item);
      json.close();
      break;
    case JsonValue::Kind::Object:
      json.open_object();
      for (const auto& member : value.members) write(json.key(member.key), member.value);
      json.close();
      break;
  }
}

std::string written(const JsonValue& value) {
  JsonWriter json;
  write(json, value);
  return json.take();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto tree = read_json({reinterpret_cast<const char*>(data), size}, "x.json");
  if (!tree) {
    FACTCHECK_CHECK(tree.error().line > 0 && tree.error().column > 0 && !tree.error().message.empty());
    return 0;
  }
  const std::string once = written(tree.value());
  const auto again = read_json(once, "x.json");
  FACTCHECK_CHECK(again.ok());
  FACTCHECK_CHECK(written(again.value()) == once);
  return 0;
}
