// Marks inside articles: a comment of Markdown or HTML that lets what rules find in the next paragraph stand.
//
//   <!-- factcheck-ignore-next dates-differ, days-differ: the fair was held twice -->
//
// Only where the user asks for it (--inline-suppressions): who wrote the article is the party under check.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "text/document.h"
#include "verdict/result.h"

namespace factcheck {

struct TextMark {
  std::uint32_t article = 0;            // index into CrossCheck::articles
  Place place;                          // of the comment
  ByteSpan covers;                      // of the source: the block that follows
  std::vector<std::string_view> rules;  // their own names, at least one
  std::string reason;
};

// The marks of one article, `article` put in. What is no mark as above, or names no rule there is, goes to
// `faults`. A comment that readers see, as in a plain text, is none; in JSON Lines and in files that are not
// UTF-8 none is looked for.
std::vector<TextMark> find_text_marks(const Document& document, std::uint32_t article,
                                      std::vector<Error>& faults);

struct AppliedMarks {
  std::vector<TextMark> unused;  // no finding of their rules touches their block
  std::vector<Error> faults;
};

// Gives findings that touch a marked block, and on which nobody has decided, a decision "won't fix" with the
// mark's reason.
AppliedMarks apply_text_marks(CrossCheck& result);

}  // namespace factcheck
