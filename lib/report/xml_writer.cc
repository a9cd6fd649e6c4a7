#include "report/xml_writer.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/check.h"
#include "base/harmless.h"
#include "base/utf8.h"

namespace factcheck {
namespace {

std::string_view escape_of(char32_t value) {
  switch (value) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";  // "]]>" may not stand in text
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\t':  // in an attribute it would become a blank
      return "&#9;";
    // Not characters to XML, though they pass for text elsewhere.
    case 0xFFFE:
      return "&lt;U+FFFE&gt;";
    case 0xFFFF:
      return "&lt;U+FFFF&gt;";
    default:
      return {};
  }
}

}  // namespace

std::string xml_text(std::string_view text) {
  const std::string safe = harmless_line(text);
  std::string out;
  for (std::size_t at = 0; at < safe.size();) {
    const CodePoint point = code_point_at(safe, at);
    const std::string_view escape = escape_of(point.value);
    out += escape.empty() ? std::string_view(safe).substr(at, point.size) : escape;
    at += point.size;
  }
  return out;
}

XmlWriter::XmlWriter() : xml_("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") {}

void XmlWriter::end_start() {
  if (in_start_) xml_ += '>';
  in_start_ = false;
}

XmlWriter& XmlWriter::open(std::string_view name) {
  const bool inside = in_start_;
  end_start();
  if (inside) xml_ += '\n';
  xml_ += fmt::format("{:{}}<{}", "", 2 * open_.size(), name);
  open_.emplace_back(name);
  in_start_ = true;
  has_text_ = false;
  return *this;
}

XmlWriter& XmlWriter::attribute(std::string_view name, std::string_view value) {
  FACTCHECK_CHECK(in_start_);
  xml_ += fmt::format(" {}=\"{}\"", name, xml_text(value));
  return *this;
}

XmlWriter& XmlWriter::attribute(std::string_view name, std::uint64_t value) {
  return attribute(name, fmt::to_string(value));
}

XmlWriter& XmlWriter::text(std::string_view value) {
  end_start();
  for (std::size_t at = 0; at < value.size();) {  // a line's end may stand as it is here
    const std::size_t end = std::min(value.find('\n', at), value.size());
    xml_ += xml_text(value.substr(at, end - at));
    if (end < value.size()) xml_ += '\n';
    at = end + 1;
  }
  has_text_ = true;
  return *this;
}

XmlWriter& XmlWriter::close() {
  FACTCHECK_CHECK(!open_.empty());
  const std::string name = std::move(open_.back());
  open_.pop_back();
  if (in_start_) {
    xml_ += "/>\n";
  } else if (has_text_) {
    xml_ += fmt::format("</{}>\n", name);
  } else {
    xml_ += fmt::format("{:{}}</{}>\n", "", 2 * open_.size(), name);
  }
  in_start_ = has_text_ = false;
  return *this;
}

}  // namespace factcheck
