#include "report/page_writer.h"

#include "base/check.h"
#include "base/harmless.h"

namespace factcheck {
namespace {

std::string escaped(std::string_view foreign, bool quotes) {
  std::string out;
  for (const char c : harmless_line(foreign)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += quotes ? "&quot;" : "\"";
        break;
      case '\'':
        out += quotes ? "&#39;" : "'";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace

std::string html_text(std::string_view foreign) { return escaped(foreign, false); }
std::string html_attribute(std::string_view foreign) { return escaped(foreign, true); }

PageWriter::PageWriter(Form form) : form_(form) {}

void PageWriter::tag_with(std::string_view tag, Attributes attributes) {
  html_ += '<';
  html_ += tag;
  for (const PageAttribute& attribute : attributes) {
    if (attribute.name.empty()) continue;
    html_ += ' ';
    html_ += attribute.name;
    html_ += "=\"";
    html_ += html_attribute(attribute.value);
    html_ += '"';
  }
  html_ += '>';
}

PageWriter& PageWriter::open(std::string_view tag, Attributes attributes) {
  open_.emplace_back(tag);
  if (form_ == Form::Html) {
    tag_with(tag, attributes);
    return *this;
  }
  json_.open_array().text(tag).open_object();
  for (const PageAttribute& attribute : attributes) {
    if (!attribute.name.empty()) json_.key(attribute.name).text(harmless_line(attribute.value));
  }
  json_.close();
  return *this;
}

PageWriter& PageWriter::text(std::string_view foreign) {
  if (foreign.empty()) return *this;
  if (form_ == Form::Html) {
    html_ += html_text(foreign);
  } else {
    json_.text(harmless_line(foreign));
  }
  return *this;
}

PageWriter& PageWriter::close() {
  FACTCHECK_CHECK(!open_.empty());
  if (form_ == Form::Html) {
    html_ += "</" + open_.back() + '>';
  } else {
    json_.close();
  }
  open_.pop_back();
  return *this;
}

PageWriter& PageWriter::void_element(std::string_view tag, Attributes attributes) {
  FACTCHECK_CHECK(form_ == Form::Html);
  tag_with(tag, attributes);
  return *this;
}

PageWriter& PageWriter::verbatim(std::string_view tag, std::string_view content, Attributes attributes) {
  FACTCHECK_CHECK(form_ == Form::Html && content.find("</") == std::string_view::npos);
  tag_with(tag, attributes);
  html_ += content;
  html_ += "</";
  html_ += tag;
  html_ += '>';
  return *this;
}

PageWriter& PageWriter::append(const std::string& html) {
  FACTCHECK_CHECK(form_ == Form::Html);
  html_ += html;
  return *this;
}

PageWriter& PageWriter::doctype() { return append("<!DOCTYPE html>\n"); }

PageWriter& PageWriter::line() {
  if (form_ == Form::Html) html_ += '\n';
  return *this;
}

std::string PageWriter::take() {
  FACTCHECK_CHECK(open_.empty());
  return form_ == Form::Html ? std::move(html_) : json_.take();
}

}  // namespace factcheck
