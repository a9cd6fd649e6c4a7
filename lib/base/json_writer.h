// JSON, written in order: no reader's opinion on keys, numbers or bytes comes between.
//
// Text that is not UTF-8 becomes {"bytes": "<base64>"}; characters that a terminal would obey are written as
// \u escapes, so that a report can be looked at as it is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace factcheck {

std::string json_quoted(std::string_view utf8);  // REQUIRES: valid UTF-8
std::string base64(std::string_view bytes);

// JSON that may stand inside a page: `<`, `>` and `&`, which JSON has in its texts alone, as \u escapes, so
// that no text ends the script it stands in.
std::string json_for_page(std::string_view json);

class JsonWriter {
 public:
  // REQUIRES for all: keys in objects only, values elsewhere; what was opened is closed before take().
  JsonWriter& open_object() { return open('{'); }
  JsonWriter& open_array() { return open('['); }
  JsonWriter& close();
  JsonWriter& key(std::string_view name);

  JsonWriter& text(std::string_view value);
  JsonWriter& boolean(bool value);
  JsonWriter& integer(std::uint64_t value);
  JsonWriter& number(double value);  // twelve digits; null where it is not finite
  JsonWriter& share(double value);   // two digits after the point
  JsonWriter& null();

  // The next value starts a new line: one line a claim keeps reports readable and their differences small.
  JsonWriter& new_line();

  std::string take() { return std::move(json_); }

 private:
  JsonWriter& open(char bracket);
  JsonWriter& put(std::string_view value);
  void part();

  std::string json_;
  std::vector<char> closers_;
  bool first_ = true;
  bool after_key_ = false;
  bool new_line_ = false;
};

}  // namespace factcheck
