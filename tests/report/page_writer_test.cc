#include "report/page_writer.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace factcheck {
namespace {

TEST(HtmlText, EscapesWhatBeginsMarkup) {
  struct Case {
    std::string_view foreign;
    std::string_view text;
    std::string_view attribute;
  };
  constexpr Case kCases[] = {
      {"", "", ""},
      {"plain, naïve 日本 ½", "plain, naïve 日本 ½", "plain, naïve 日本 ½"},
      {"<b>", "&lt;b&gt;", "&lt;b&gt;"},
      {"&lt;", "&amp;lt;", "&amp;lt;"},
      {"a\" onload='x'", "a\" onload='x'", "a&quot; onload=&#39;x&#39;"},
      {"]]>", "]]&gt;", "]]&gt;"},
      // What is harmful is shown by its number, and that form is escaped in turn.
      {"a\nb", "a&lt;U+000A&gt;b", "a&lt;U+000A&gt;b"},
      {"\x1B[2J", "&lt;U+001B&gt;[2J", "&lt;U+001B&gt;[2J"},
      {"\xE2\x80\xAE", "&lt;U+202E&gt;", "&lt;U+202E&gt;"},
      {"\xE2\x80\xA8", "&lt;U+2028&gt;", "&lt;U+2028&gt;"},
      {"\xE9", "&lt;E9&gt;", "&lt;E9&gt;"},
  };
  for (const Case& c : kCases) {
    EXPECT_EQ(html_text(c.foreign), c.text);
    EXPECT_EQ(html_attribute(c.foreign), c.attribute);
  }
}

void write_sample(PageWriter& page, std::string_view foreign) {
  page.open("td", {{"class", "agree"}, {"title", foreign}, {"", "left out"}});
  page.text("a ").element("b", foreign).close();
}

TEST(PageWriter, WritesElements) {
  PageWriter page;
  write_sample(page, "<x> \"y\"");
  EXPECT_EQ(page.take(),
            "<td class=\"agree\" title=\"&lt;x&gt; &quot;y&quot;\">a <b>&lt;x&gt; \"y\"</b></td>");
}

TEST(PageWriter, WritesTheSameElementsAsATree) {
  PageWriter tree(PageWriter::Form::Json);
  write_sample(tree, "<x> \"y\"\xE9");
  const auto read = nlohmann::json::parse(tree.take());
  EXPECT_EQ(read, nlohmann::json::parse(
                      R"(["td",{"class":"agree","title":"<x> \"y\"<E9>"},"a ",["b",{},"<x> \"y\"<E9>"]])"));
}

}  // namespace
}  // namespace factcheck
