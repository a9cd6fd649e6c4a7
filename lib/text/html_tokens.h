// The tags and texts of an HTML page one after another, each with its place in the source.
//
// A tree is not built: all that reading an article asks of a page can be kept on a stack of open elements,
// and places are exact because nothing was moved. Time grows with the bytes whatever the page: there is no
// going back.
#pragma once

#include <string>
#include <string_view>

#include "base/span.h"

namespace factcheck {

struct HtmlToken {
  enum class Type : std::uint8_t { Text, Start, End };
  Type type = Type::Text;
  std::string name;     // of the element, in lower case
  ByteSpan span;        // of a text: its bytes; of a tag: all of it
  ByteSpan attributes;  // of a start tag: what stands between its name and its end
  bool raw = false;     // a text that is no markup: script, style, title
};

class HtmlTokens {
 public:
  // The part of the source up to `end`, from `begin` on.
  HtmlTokens(std::string_view source, ByteSpan part) : source_(source.substr(0, part.end)), at_(part.begin) {}

  // False at the end. Comments and declarations are passed over.
  bool next(HtmlToken& token);

 private:
  bool read_text(HtmlToken& token);
  bool read_raw_text(HtmlToken& token);
  bool read_tag(HtmlToken& token);
  bool skip_declaration();

  std::string_view source_;
  std::size_t at_;
  std::string raw_until_;  // the element whose end tag ends a raw text
};

// One attribute of a start tag; its value as written, entities in it.
struct HtmlAttribute {
  std::string name;  // in lower case
  std::string_view value;
};

class HtmlAttributes {
 public:
  HtmlAttributes(std::string_view source, const HtmlToken& token)
      : text_(source.substr(token.attributes.begin, token.attributes.size())) {}

  bool next(HtmlAttribute& attribute);

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace factcheck
