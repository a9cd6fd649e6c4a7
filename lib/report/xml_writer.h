// XML 1.0, written in order: every text goes through the one escape.
//
// Control characters, marks of direction and bytes that are no text become visible numbers, `<U+001B>`:
// XML 1.0 forbids most of them and has no escape for those.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace factcheck {

// One line for an element or, between double quotes, an attribute.
std::string xml_text(std::string_view text);

class XmlWriter {
 public:
  XmlWriter();

  // REQUIRES for all: attributes follow open() before anything else; what was opened is closed before take().
  XmlWriter& open(std::string_view name);
  XmlWriter& attribute(std::string_view name, std::string_view value);
  XmlWriter& attribute(std::string_view name, std::uint64_t value);
  XmlWriter& text(std::string_view value);  // of several lines; no elements stand beside it
  XmlWriter& close();

  std::string take() { return std::move(xml_); }

 private:
  void end_start();

  std::string xml_;
  std::vector<std::string> open_;
  bool in_start_ = false;  // of an element's start, whose `>` is still to come
  bool has_text_ = false;
};

}  // namespace factcheck
