// JSON, read: a text as a tree of values, or the reason why it is refused.
//
// A result or a baseline may come from strangers: nothing deeper than 64 is built, no key may come twice, and
// bytes that are not UTF-8 are refused.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace factcheck {

constexpr std::size_t kMaxJsonDepth = 64;

class JsonValue {
 public:
  struct Member;
  enum class Kind : std::uint8_t { Null, Boolean, Number, Text, Array, Object };

  Kind kind = Kind::Null;
  bool boolean = false;
  double number = 0;
  std::string text;
  std::vector<JsonValue> items;  // of an array
  std::vector<Member> members;   // of an object, as written

  // The value of a key, or null where this is no object or has no such key.
  const JsonValue* find(std::string_view key) const;

  // What stands under a key; the default where nothing does or something of another kind.
  std::string_view text_at(std::string_view key, std::string_view otherwise = {}) const;
  double number_at(std::string_view key, double otherwise = 0) const;
  bool boolean_at(std::string_view key, bool otherwise = false) const;
  const std::vector<JsonValue>& items_at(std::string_view key) const;  // empty where there is no array
};

struct JsonValue::Member {
  std::string key;
  JsonValue value;
};

// `path` is named in errors, with the line and column of what is wrong. Never throws.
Result<JsonValue> read_json(std::string_view text, const std::string& path);

}  // namespace factcheck
