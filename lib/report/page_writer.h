// Writes the page's markup. Nothing foreign reaches the page but through text() and the values of attributes,
// and both escape.
//
//   PageWriter page;
//   page.open("p", {{"class", "why"}}).text(finding.reason).close();
//
// The same calls can write the elements as JSON, ["p",{"class":"why"},"..."], from which the page's script
// builds them when they are needed: one template serves both.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/json_writer.h"

namespace factcheck {

// For the text of an element: `<`, `>` and `&` escaped, what is harmful shown by its number.
std::string html_text(std::string_view foreign);

// For the value of an attribute between double quotes: both quotes escaped as well.
std::string html_attribute(std::string_view foreign);

struct PageAttribute {
  std::string_view name;  // empty: left out
  std::string_view value;
};

class PageWriter {
 public:
  enum class Form : std::uint8_t { Html, Json };
  using Attributes = std::initializer_list<PageAttribute>;

  explicit PageWriter(Form form = Form::Html);

  // REQUIRES: tags and attribute names are ours; what was opened is closed before take().
  PageWriter& open(std::string_view tag, Attributes attributes = {});
  PageWriter& text(std::string_view foreign);
  PageWriter& close();

  // An element that holds a text alone.
  PageWriter& element(std::string_view tag, std::string_view text, Attributes attributes = {}) {
    return open(tag, attributes).text(text).close();
  }
  // An element without an end: <meta>, <input>.
  PageWriter& void_element(std::string_view tag, Attributes attributes);

  // Ours alone and only as HTML: style, script and data. REQUIRES: nothing in it ends the element.
  PageWriter& verbatim(std::string_view tag, std::string_view content, Attributes attributes = {});

  // What another writer of HTML wrote.
  PageWriter& append(const std::string& html);
  PageWriter& doctype();

  // A new line in the page's source, for those who read it. Nothing in JSON.
  PageWriter& line();

  std::string take();

 private:
  void tag_with(std::string_view tag, Attributes attributes);

  Form form_;
  std::string html_;
  JsonWriter json_;
  std::vector<std::string> open_;
};

}  // namespace factcheck
