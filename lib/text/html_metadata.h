// What a page says of itself in its head: title, meta tags, JSON-LD.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/document_draft.h"
#include "text/html_tokens.h"

namespace factcheck {

// Fed with all tokens of a page, in order.
class HtmlMetadata {
 public:
  HtmlMetadata(std::string_view source, bool month_first) : source_(source), month_first_(month_first) {}

  void see(const HtmlToken& token);

  // Into the draft, the surest statement of each thing first.
  void finish(DocumentDraft& draft);

 private:
  struct Statement {
    int rank = 0;  // lower is surer
    std::string value;
  };
  void see_start(const HtmlToken& token);
  void read_meta(const HtmlToken& token);
  void read_json_ld(std::string_view text);
  void state(std::vector<Statement>& about, int rank, std::string_view value);

  std::string_view source_;
  bool month_first_;
  std::string title_tag_;
  bool in_title_ = false;
  bool in_json_ld_ = false;
  std::vector<Statement> titles_, sources_, authors_, urls_, published_, updated_;
};

}  // namespace factcheck
